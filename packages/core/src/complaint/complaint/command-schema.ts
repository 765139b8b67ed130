import * as Schema from "effect/Schema";
import { AttachmentSchema, EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, InstantText, text } from "../../kernel/scalar.ts";
import type { ComplaintAction, ComplaintActionType } from "./command.ts";
import {
  categories,
  channels,
  complaintKinds,
  complaintSources,
  followUpMeans,
  followUpResults,
  referralSources,
  relationReasons,
  severities,
} from "./state.ts";

const pattern = (form: RegExp, words: string) =>
  Schema.String.check(
    Schema.makeFilter((value: string) => (form.test(value) ? true : words), {
      toJsonSchema: () => ({ pattern: form.source }),
    }),
  );

/** Id of a complaint: its estate's, a dot, its own. */
const CaseId = pattern(/^[A-Za-z0-9._~-]{1,160}$/, "an id has 1 to 160 letters, digits or . _ ~ -");
/** A language tag such as `zh-CN`. */
const Language = pattern(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "write a language tag, e.g. zh-CN");
/** A code that nobody guesses. */
const LookUpCode = pattern(/^[\x21-\x7e]{12,64}$/, "12 to 64 visible ASCII characters");

const note = Schema.optionalKey(text(500));
const scope = Schema.Literals(["within-contract", "outside-contract"]);
const attachments = Schema.optionalKey(Schema.Array(AttachmentSchema).check(Schema.isMaxLength(9)));
const points = Schema.optionalKey(Schema.Array(Schema.Natural).check(Schema.isMaxLength(20)));

/** Schema of the filing command (提交投诉). */
export const FileComplaintSchema = Schema.Struct({
  type: Schema.Literal("file"),
  estate: Id,
  unit: Schema.optionalKey(Id),
  complainant: Schema.optionalKey(Id),
  kind: Schema.Literals(complaintKinds),
  channel: Schema.Literals(channels),
  subject: Schema.optionalKey(text(80)),
  text: text(5000),
  place: Schema.optionalKey(text(200)),
  attachments,
  language: Schema.optionalKey(Language),
  anonymous: Schema.optionalKey(Schema.Struct({ code: LookUpCode })),
  referral: Schema.optionalKey(
    Schema.Struct({
      from: Schema.Literals(referralSources),
      office: text(100),
      number: text(60),
      due: Schema.optionalKey(Schema.Union([DateText, InstantText])),
      returnForm: Schema.optionalKey(text(200)),
    }),
  ),
  splitFrom: Schema.optionalKey(CaseId),
  source: Schema.optionalKey(Schema.Struct({ kind: Schema.Literals(complaintSources), id: CaseId })),
});

const action = <const Type extends ComplaintActionType, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
) => Schema.Struct({ type: Schema.Literal(type), ...fields });

/** Schema of each action by its type. */
export const actionSchemas = {
  acknowledge: action("acknowledge", { note }),
  triage: action("triage", {
    category: Schema.Literals(categories),
    severity: Schema.Literals(severities),
    scope,
    clause: Schema.optionalKey(Id),
    standard: Schema.optionalKey(Id),
    justified: Schema.optionalKey(Schema.Boolean),
    points: Schema.optionalKey(Schema.Array(text(200)).check(Schema.isMaxLength(20))),
  }),
  assign: action("assign", { assignee: Id, reason: note }),
  arrive: action("arrive", { note }),
  pause: action("pause", { reason: text(500), until: DateText }),
  resume: action("resume", { note }),
  reply: action("reply", {
    kind: Schema.Literals(["progress", "full"]),
    text: text(5000),
    pointsAnswered: points,
    resolveBy: Schema.optionalKey(DateText),
    attachments,
  }),
  explain: action("explain", {
    text: text(5000),
    reason: Schema.Literals([
      "outside-contract",
      "not-permitted",
      "needs-owners-decision",
      "needs-others",
      "not-now",
      "unfounded",
    ]),
    ground: text(500),
    change: note,
    reviewOn: Schema.optionalKey(DateText),
    pointsAnswered: points,
  }),
  resolve: action("resolve", {
    text: text(5000),
    evidence: Schema.Array(EvidenceSchema).check(Schema.isMaxLength(20)),
  }),
  confirm: action("confirm", {
    rating: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 5 }))),
    comment: note,
  }),
  reopen: action("reopen", { reason: text(1000) }),
  escalate: action("escalate", { missed: Schema.optionalKey(text(200)), reason: note }),
  "notify-lapse": action("notify-lapse", {}),
  close: action("close", { note }),
  quote: action("quote", {
    amount: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000_000_00 })),
    basis: text(500),
    validUntil: Schema.optionalKey(DateText),
  }),
  "answer-quote": action("answer-quote", { agreed: Schema.Boolean, note }),
  withdraw: action("withdraw", { reason: text(1000) }),
  transfer: action("transfer", { body: text(100), ground: text(500), text: text(5000) }),
  forward: action("forward", { ref: text(200) }),
  "report-back": action("report-back", {
    form: text(200),
    ref: Schema.optionalKey(text(200)),
    text: text(5000),
  }),
  "follow-up": action("follow-up", {
    result: Schema.Literals(followUpResults),
    means: Schema.Literals(followUpMeans),
    note,
  }),
  warn: action("warn", { deadline: text(200) }),
  merge: action("merge", { into: CaseId, reason: text(500), pointsCovered: points }),
  unmerge: action("unmerge", { reason: note }),
  "note-follower": action("note-follower", { follower: CaseId, follows: Schema.Boolean }),
  follow: action("follow", { lead: CaseId, version: Schema.Natural }),
  "hand-over": action("hand-over", { from: Id, to: Id, sheet: CaseId }),
  relate: action("relate", { to: CaseId, because: Schema.Literals(relationReasons) }),
} as const satisfies {
  readonly [Type in ComplaintActionType]: Schema.ConstraintDecoder<Extract<ComplaintAction, { type: Type }>>;
};
