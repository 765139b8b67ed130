import type { Json } from "./verdict.ts";

/**
 * A personal value (个人信息) inside an event: what enters the hash chain is only the commitment
 * `SHA-256(salt || value)`; salt and value lie beside the event, encrypted under the subject's key.
 * Erasing the key erases the value and the chain still verifies.
 */
export interface Personal {
  /** Commitment in lower-case hex; absent only between the decision and the sealing of a new event. */
  readonly $personal?: string;
  /** Person the value is about; whose key seals it. */
  readonly subject: string;
  /** The value; absent when it was erased or is not disclosed. */
  readonly value?: string;
}

/** Marks a value as personal before it is sealed. */
export const personal = (subject: string, value: string): Personal => ({ subject, value });

/** The readable text of a personal value, or `null` when it was erased or withheld. */
export const reveal = (field: Personal | undefined): string | null => field?.value ?? null;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a JSON object is a personal value: it has a subject and a commitment or an unsealed value. */
export const isPersonal = (value: unknown): value is Personal =>
  isObject(value) &&
  typeof value["subject"] === "string" &&
  (typeof value["$personal"] === "string" || typeof value["value"] === "string") &&
  Object.keys(value).every((key) => key === "$personal" || key === "subject" || key === "value");

/**
 * Replaces every personal value inside plain data; the data itself is never changed in place. A part that holds none is
 * given back as it is, not copied.
 */
export const mapPersonal = <A>(data: A, change: (field: Personal) => Personal): A => {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const items = value.map(walk);
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    if (!isObject(value)) return value;
    if (isPersonal(value)) return change(value);
    let changed: Map<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      const member = walk(value[key]);
      if (member !== value[key]) (changed ??= new Map<string, unknown>()).set(key, member);
    }
    if (changed === undefined) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, changed.has(key) ? changed.get(key) : member]),
    );
  };
  return walk(data) as A;
};

/** Every personal value inside plain data, in document order. */
export const personalFields = (data: unknown): readonly Personal[] => {
  const found: Personal[] = [];
  mapPersonal(data, (field) => (found.push(field), field));
  return found;
};

/** A personal value without its value: its commitment and whose it is. */
export const withoutValue = ({ $personal, subject }: Personal): Personal =>
  $personal === undefined ? { subject } : { $personal, subject };

/** The form that is hashed and stored: commitments only, no value. */
export const withoutValues = (data: Json): Json => mapPersonal(data, withoutValue);
