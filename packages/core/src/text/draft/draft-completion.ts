import type { ContractDraft } from "../../contract/contract/draft.ts";
import type { DraftParts, Question } from "./draft-parts.ts";
import { questionsOf } from "./questions.ts";

/** Answers to questions by their path, in the form that the draft wants: `{ "/term/to": "2028-12-31", "/estate/units": 40 }`. */
export interface Answers {
  readonly [path: string]: unknown;
}

/** A whole draft, or what it still lacks. */
export type Completion =
  | { readonly ok: true; readonly draft: ContractDraft }
  | {
      readonly ok: false;
      /** What is still missing, or was answered in a form that the draft does not take. */
      readonly missing: readonly Question[];
      /** Paths of answers that lead nowhere in the parts. */
      readonly unknown: readonly string[];
    };

type Node = { [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;
const closed: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Puts a value where the pointer leads; `false` when there is nothing that could hold it. */
const put = (root: Node, path: string, value: unknown): boolean => {
  const keys = path
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop();
  if (last === undefined || !path.startsWith("/") || [...keys, last].some((key) => closed.has(key)))
    return false;
  let node: unknown = root;
  for (const key of keys) node = isNode(node) ? node[key] : undefined;
  if (!isNode(node) || (Array.isArray(node) && !(Number(last) < node.length))) return false;
  node[last] = value;
  return true;
};

/** A copy of plain data that may be written into. */
const copyOf = <A>(value: A): A => JSON.parse(JSON.stringify(value)) as A;

/**
 * Puts the answers into the parts of a read contract. Gives the draft when nothing is missing any more; what is consistent in
 * itself is for `inconsistencies` of the contract to say, as for any draft that a person wrote.
 */
export const completeDraft = (parts: DraftParts, answers: Answers = {}): Completion => {
  const whole = copyOf(parts) as unknown as Node;
  const unknown = Object.entries(answers)
    // Outer places first: an answer for a list, then those for its entries.
    .toSorted(([one], [other]) => one.split("/").length - other.split("/").length)
    .flatMap(([path, value]) => (put(whole, path, copyOf(value)) ? [] : [path]));
  const missing = questionsOf(whole as unknown as DraftParts);
  return missing.length === 0 && unknown.length === 0
    ? { ok: true, draft: whole as unknown as ContractDraft }
    : { ok: false, missing, unknown };
};
