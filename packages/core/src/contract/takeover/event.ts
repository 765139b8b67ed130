import * as Schema from "effect/Schema";
import type { EvidenceItem } from "../../kernel/attachment.ts";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { dayDeadlineSchema } from "../../kernel/day-deadline-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import { FromSchema } from "./command.ts";
import {
  defectMenders,
  defectSeverities,
  type Reservation,
  type TakeoverDeadline,
  takeoverDeadlineKinds,
  type TakeoverDefect,
  type TakeoverDocument,
  type TakeoverItem,
  takeoverParts,
  takeoverSides,
  type TakeoverState,
} from "./state.ts";

interface Promising {
  readonly deadlines: readonly TakeoverDeadline[];
}
type Part = Omit<TakeoverItem, "inspected">;

export type TakeoverEvent =
  | DomainEvent<
      "TakeoverOpened",
      Pick<
        TakeoverState,
        "id" | "estate" | "contract" | "from" | "openedOn" | "serviceFrom" | "lateReason" | "lead"
      > & {
        readonly items: readonly Part[];
        readonly documents: readonly Pick<TakeoverDocument, "id" | "title">[];
      }
    >
  | DomainEvent<"TakeoverPartAdded", Part>
  | DomainEvent<
      "TakeoverPartInspected",
      Promising &
        NonNullable<TakeoverItem["inspected"]> & {
          readonly item: string;
          readonly defects: readonly Omit<TakeoverDefect, "mended" | "acceptedOn">[];
        }
    >
  | DomainEvent<
      "TakeoverDocumentChecked",
      Promising & {
        readonly document: string;
        readonly status: "present" | "missing";
        readonly dueDate: string | null;
        readonly on: string;
      }
    >
  | DomainEvent<
      "TakeoverDocumentDelivered",
      { readonly document: string; readonly on: string; readonly proof: readonly EvidenceItem[] }
    >
  | DomainEvent<"TakeoverReserved", Reservation>
  | DomainEvent<
      "TakeoverSigned",
      NonNullable<TakeoverState["signed"]> & { readonly openDefects: readonly number[] }
    >
  | DomainEvent<"TakeoverDefectMended", NonNullable<TakeoverDefect["mended"]> & { readonly defect: number }>
  | DomainEvent<
      "TakeoverMendingChecked",
      { readonly defect: number; readonly accepted: boolean; readonly on: string; readonly by: string }
    >
  | DomainEvent<"TakeoverDeadlineMissed", { readonly deadline: string; readonly at: string }>
  | DomainEvent<"TakeoverClosed", { readonly on: string }>;

export const takeoverEventVersion = 1;

export const TakeoverDeadlineSchema = dayDeadlineSchema(takeoverDeadlineKinds);
const deadlines = Schema.Array(TakeoverDeadlineSchema);
const text = Schema.String;
const evidence = Schema.Array(EvidenceSchema);
const side = Schema.Literals(takeoverSides);
const title = Schema.Struct({ "zh-CN": text, en: text });

export const PartSchema = Schema.Struct({
  id: text,
  part: Schema.Literals(takeoverParts),
  title,
  place: Schema.NullOr(text),
});

/** Stored form of the facts of each event type, schema version 1. */
export const takeoverEventSchemas = {
  TakeoverOpened: Schema.Struct({
    id: text,
    estate: text,
    contract: text,
    from: FromSchema,
    openedOn: text,
    serviceFrom: text,
    lateReason: Schema.NullOr(text),
    lead: text,
    items: Schema.Array(PartSchema),
    documents: Schema.Array(Schema.Struct({ id: text, title })),
  }),
  TakeoverPartAdded: PartSchema,
  TakeoverPartInspected: Schema.Struct({
    item: text,
    result: Schema.Literals(["passed", "defective"]),
    on: text,
    by: text,
    evidence,
    defects: Schema.Array(
      Schema.Struct({
        number: Schema.Natural,
        item: text,
        severity: Schema.Literals(defectSeverities),
        text: PersonalText,
        mender: Schema.Literals(defectMenders),
        dueDate: text,
      }),
    ),
    deadlines,
  }),
  TakeoverDocumentChecked: Schema.Struct({
    document: text,
    status: Schema.Literals(["present", "missing"]),
    dueDate: Schema.NullOr(text),
    on: text,
    deadlines,
  }),
  TakeoverDocumentDelivered: Schema.Struct({ document: text, on: text, proof: evidence }),
  TakeoverReserved: Schema.Struct({ side, text: PersonalText, on: text }),
  TakeoverSigned: Schema.Struct({
    on: text,
    signatures: Schema.Array(Schema.Struct({ side, name: PersonalText })),
    openDefects: Schema.Array(Schema.Natural),
  }),
  TakeoverDefectMended: Schema.Struct({ defect: Schema.Natural, on: text, by: text, evidence }),
  TakeoverMendingChecked: Schema.Struct({
    defect: Schema.Natural,
    accepted: Schema.Boolean,
    on: text,
    by: text,
  }),
  TakeoverDeadlineMissed: Schema.Struct({ deadline: text, at: text }),
  TakeoverClosed: Schema.Struct({ on: text }),
} as const satisfies {
  readonly [Type in TakeoverEvent["type"]]: Schema.ConstraintDecoder<
    Extract<TakeoverEvent, { type: Type }>["data"]
  >;
};
