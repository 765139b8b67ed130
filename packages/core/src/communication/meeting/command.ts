import * as Schema from "effect/Schema";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { DateText, decimal, Hash, Id, InstantText, text } from "../../kernel/scalar.ts";
import type { Attachment } from "../../kernel/attachment.ts";
import { type AgendaItem, AgendaItemSchema } from "./agenda.ts";
import { type Channel, channels } from "./channel.ts";
import { type Clause, ClauseSchema, type CountingRules, CountingRulesSchema } from "./counting-rules.ts";
import { type Count, CountSchema } from "./result.ts";
import type { Convenor, Petition } from "./state.ts";

/** Calls a meeting (召集业主大会会议). */
export interface ConveneMeeting {
  readonly type: "convene";
  readonly estate: string;
  readonly number: string;
  readonly title: string;
  readonly kind: "regular" | "extraordinary" | "first";
  readonly convenor: Convenor;
  readonly petition?: Petition;
  /** Why an extraordinary meeting is called without a petition. */
  readonly cause?: string;
  readonly recordDate: string;
  readonly votingFrom: string;
  readonly votingEnds: string;
  readonly channels: readonly Channel[];
  /** Clause of the rules of procedure that admits paper and meetings where the law is silent. */
  readonly channelBasis?: Clause;
  readonly secrecy: "named" | "secret";
  readonly counting?: CountingRules;
  readonly agenda: readonly AgendaItem[];
  readonly documents: readonly Attachment[];
}

/** What a correction of the roll says of one unit; what is left out stays. */
export interface RollChange {
  /** m² with two decimals. */
  readonly area?: string;
  readonly owners?: readonly string[];
  readonly developer?: boolean;
  readonly excluded?: boolean;
}

/** What can be done with a meeting; the schemas beside say what each means. */
export type MeetingAction =
  | { readonly type: "give-notice"; readonly on: string; readonly means: string; readonly document: string }
  | {
      readonly type: "freeze-roll";
      readonly developerUnits: readonly string[];
      readonly countParking?: Clause;
    }
  | {
      readonly type: "correct-roll";
      readonly unit: string;
      readonly change: RollChange;
      readonly reason: string;
      readonly document: string;
    }
  | { readonly type: "dispute-roll"; readonly unit?: string; readonly text: string }
  | {
      readonly type: "settle-dispute";
      readonly dispute: string;
      readonly outcome: "upheld" | "rejected";
      readonly reason: string;
    }
  | { readonly type: "authorise"; readonly unit: string; readonly holder: string; readonly document: string }
  | { readonly type: "revoke-proxy"; readonly unit: string }
  | { readonly type: "open-voting" }
  | { readonly type: "close-voting" }
  | { readonly type: "seal-ballots" }
  | {
      readonly type: "import-result";
      readonly platform: string;
      readonly document: string;
      readonly on: string;
      readonly counts: readonly Count[];
    }
  | { readonly type: "count" }
  | { readonly type: "publish"; readonly on: string; readonly endsOn: string; readonly document: string }
  | { readonly type: "object"; readonly text: string }
  | {
      readonly type: "answer-objection";
      readonly objection: string;
      readonly outcome: "upheld" | "dismissed";
      readonly text: string;
    }
  | { readonly type: "resolve"; readonly on: string; readonly number: string; readonly document: string }
  | { readonly type: "cancel"; readonly reason: string };
/** Everything that can be asked of a meeting, the system's own included. */
export type MeetingCommand =
  | ConveneMeeting
  | MeetingAction
  | { readonly type: "lapse"; readonly deadline: string };

const act = <const Type extends string, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
) => Schema.Struct({ type: Schema.Literal(type), ...fields });

export const ConvenorSchema = Schema.Struct({
  kind: Schema.Literals(["committee", "preparatory-group", "residents-committee"]),
  name: text(100),
});

export const PetitionSchema = Schema.Struct({
  ownersFor: Schema.Natural,
  ownersTotal: Schema.Natural.check(Schema.isGreaterThan(0)),
  document: Hash,
});

export const ConveneMeetingSchema = act("convene", {
  estate: Id,
  number: Id,
  title: text(200),
  kind: Schema.Literals(["regular", "extraordinary", "first"]),
  convenor: ConvenorSchema,
  petition: Schema.optionalKey(PetitionSchema),
  /** Why an extraordinary meeting is called without a petition. */
  cause: Schema.optionalKey(text(500)),
  recordDate: DateText,
  votingFrom: InstantText,
  votingEnds: InstantText,
  channels: Schema.Array(Schema.Literals(channels)).check(Schema.isMinLength(1), Schema.isMaxLength(4)),
  /** Clause of the rules of procedure that admits paper and meetings where the law is silent. */
  channelBasis: Schema.optionalKey(ClauseSchema),
  secrecy: Schema.Literals(["named", "secret"]),
  counting: Schema.optionalKey(CountingRulesSchema),
  agenda: Schema.Array(AgendaItemSchema).check(Schema.isMinLength(1), Schema.isMaxLength(50)),
  documents: Schema.Array(AttachmentSchema).check(Schema.isMaxLength(50)),
}) satisfies Schema.ConstraintDecoder<ConveneMeeting>;

const change = Schema.Struct({
  area: Schema.optionalKey(decimal(2)),
  owners: Schema.optionalKey(Schema.Array(Id).check(Schema.isMaxLength(20))),
  developer: Schema.optionalKey(Schema.Boolean),
  excluded: Schema.optionalKey(Schema.Boolean),
});

export const meetingActionSchemas = {
  /** Tells the owners (通知全体业主). */
  "give-notice": act("give-notice", { on: DateText, means: text(200), document: Hash }),
  /** Takes the roll from the directory as of the record date (冻结名册). */
  "freeze-roll": act("freeze-roll", {
    developerUnits: Schema.Array(Id).check(Schema.isMaxLength(20_000)),
    countParking: Schema.optionalKey(ClauseSchema),
  }),
  /** Corrects one unit of the roll, with reason (更正名册). */
  "correct-roll": act("correct-roll", { unit: Id, change, reason: text(1000), document: Hash }),
  "dispute-roll": act("dispute-roll", { unit: Schema.optionalKey(Id), text: text(2000) }),
  "settle-dispute": act("settle-dispute", {
    dispute: Id,
    outcome: Schema.Literals(["upheld", "rejected"]),
    reason: text(1000),
  }),
  /** Hands in a written authorisation (委托他人投票). */
  authorise: act("authorise", { unit: Id, holder: Id, document: Hash }),
  "revoke-proxy": act("revoke-proxy", { unit: Id }),
  /** Closes the roll and has a ballot issued to each elector (发放表决票). */
  "open-voting": act("open-voting", {}),
  "close-voting": act("close-voting", {}),
  /** Ends the entering of ballots that came back in time (封票). */
  "seal-ballots": act("seal-ballots", {}),
  /** Enters the result of the authority's system (导入官方结果). */
  "import-result": act("import-result", {
    platform: text(200),
    document: Hash,
    on: DateText,
    counts: Schema.Array(CountSchema).check(Schema.isMinLength(1), Schema.isMaxLength(2500)),
  }),
  count: act("count", {}),
  /** Posts the result (公示表决结果). */
  publish: act("publish", { on: DateText, endsOn: DateText, document: Hash }),
  object: act("object", { text: text(2000) }),
  "answer-objection": act("answer-objection", {
    objection: Id,
    outcome: Schema.Literals(["upheld", "dismissed"]),
    text: text(2000),
  }),
  /** Makes the resolution (形成决议). */
  resolve: act("resolve", { on: DateText, number: text(100), document: Hash }),
  cancel: act("cancel", { reason: text(1000) }),
} as const;

export const meetingReactionSchemas = {
  lapse: act("lapse", { deadline: Schema.String }),
} as const;
