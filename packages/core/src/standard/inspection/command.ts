import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import type { InputIssue } from "../../kernel/input-issue.ts";
import { decimal, Id, InstantText, text } from "../../kernel/scalar.ts";

/**
 * Opens an inspection (发起检查): of a round of the plan, or ad hoc of standards at a place under a key that the device made, so
 * that it can be written while offline.
 */
export interface OpenInspection {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
  readonly round?: string;
  readonly key?: string;
  readonly place?: string;
  readonly standards?: readonly string[];
}

interface AnyEntry {
  readonly standard: string;
  readonly note?: string;
  readonly photos?: readonly Attachment[];
  readonly place?: string;
}
/** A value was measured (实测); zero is a value. */
export interface MeasuredEntry extends AnyEntry {
  readonly kind: "measured";
  readonly value: string;
  readonly unit: string;
  /** How, when it is worth saying; must be the contract's way. */
  readonly method?: string;
}
/** The standard does not apply here today (不适用), and why. */
export interface NotApplicableEntry extends AnyEntry {
  readonly kind: "not-applicable";
  readonly reason: string;
}
/** What is said about one standard. A standard about which nothing is said was not looked at. */
export type ResultEntry = MeasuredEntry | NotApplicableEntry;

/**
 * Hands in what was found (提交结果). `upload` is made by the device and is used as the command id as well: handed in again it is
 * answered as the first time. What a second device hands in for the same inspection is kept beside the first.
 */
export interface SubmitInspection {
  readonly type: "submit";
  readonly upload: string;
  /** When it was done; may lie in the past, never in the future. */
  readonly doneAt: string;
  readonly results: readonly ResultEntry[];
}
/** Mends an entry error (更正录入错误). */
export interface CorrectInspection {
  readonly type: "correct";
  readonly reason: string;
  readonly results: readonly ResultEntry[];
}
/** Takes over what another device handed in (采用另一份提交). */
export interface AdoptUpload {
  readonly type: "adopt";
  readonly upload: string;
  readonly reason: string;
}
export type InspectionAction = SubmitInspection | CorrectInspection | AdoptUpload;
export type InspectionCommand = OpenInspection | InspectionAction;

const entry = {
  standard: Id,
  note: Schema.optionalKey(text(1000)),
  photos: Schema.optionalKey(Schema.Array(AttachmentSchema).check(Schema.isMaxLength(9))),
  place: Schema.optionalKey(text(200)),
};

export const ResultEntrySchema = Schema.Union([
  Schema.Struct({
    kind: Schema.Literal("measured"),
    value: decimal(4),
    unit: text(40),
    method: Schema.optionalKey(text(500)),
    ...entry,
  }),
  Schema.Struct({ kind: Schema.Literal("not-applicable"), reason: text(500), ...entry }),
]) satisfies Schema.ConstraintDecoder<ResultEntry>;

const results = Schema.Array(ResultEntrySchema).check(Schema.isMinLength(1), Schema.isMaxLength(200));

export const OpenInspectionSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(200),
  round: Schema.optionalKey(text(80)),
  key: Schema.optionalKey(Id),
  place: Schema.optionalKey(text(200)),
  standards: Schema.optionalKey(Schema.Array(Id).check(Schema.isMinLength(1), Schema.isMaxLength(200))),
}) satisfies Schema.ConstraintDecoder<OpenInspection>;

export const inspectionActionSchemas = {
  submit: Schema.Struct({ type: Schema.Literal("submit"), upload: Id, doneAt: InstantText, results }),
  correct: Schema.Struct({ type: Schema.Literal("correct"), reason: text(500), results }),
  adopt: Schema.Struct({ type: Schema.Literal("adopt"), upload: Id, reason: text(500) }),
} as const;

/** What the schema of an opening cannot see: a round, or all of what an ad hoc inspection needs, never both. */
export const openingIssues = (command: InspectionCommand): readonly InputIssue[] => {
  if (command.type !== "open") return [];
  const own = ["key", "place", "standards"] as const;
  return own.flatMap((member): readonly InputIssue[] => {
    const given = command[member] !== undefined;
    const wanted = command.round === undefined;
    if (given === wanted) return [];
    return [
      wanted
        ? {
            path: `/${member}`,
            code: "missing",
            message: `an inspection without a round needs ${own.join(", ")}`,
          }
        : {
            path: `/${member}`,
            code: "unknown-key",
            message: "the round of the plan says this; leave it out",
          },
    ];
  });
};

/** Attachments that a command names. */
export const photosOf = (command: InspectionCommand): readonly string[] =>
  "results" in command ? command.results.flatMap(({ photos = [] }) => photos.map(({ id }) => id)) : [];
