import * as Schema from "effect/Schema";
import { AttachmentSchema, EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { DateText, decimal, Id, text } from "../../kernel/scalar.ts";
import { comparators } from "../../standard/standard/standard.ts";
import { type AgreedRemedy, clauseTopics, type ContractDraft } from "./draft.ts";
import { type TerminationGround, terminationKinds } from "./ground.ts";
import { amendmentCauses } from "./text-version.ts";

const Paragraphs = Schema.Array(text(5000)).check(Schema.isMaxLength(200));

const PartySchema = Schema.Struct({
  name: text(200),
  role: Schema.Literals(["provider", "developer", "owners-assembly"]),
  registration: text(64),
  address: text(300),
  representative: text(100),
  phone: text(40),
  serviceAddress: text(300),
}).annotate({ identifier: "Party" });

const ClauseSchema = Schema.Struct({
  id: Id,
  number: text(40),
  heading: text(200),
  paragraphs: Paragraphs,
  topics: Schema.Array(Schema.Literals(clauseTopics)),
}).annotate({ identifier: "Clause" });

const StandardSchema = Schema.Struct({
  id: Id,
  clause: Id,
  area: Schema.Literals(["customer-service", "maintenance", "cleaning", "greening", "order", "safety"]),
  title: text(200),
  metric: text(100),
  comparator: Schema.Literals(comparators),
  target: decimal(4),
  unit: text(40),
  frequency: Schema.optionalKey(text(40)),
  measuredBy: text(500),
  duty: text(100),
  grade: Schema.optionalKey(Schema.Struct({ standard: text(100), grade: text(40) })),
}).annotate({ identifier: "Standard" });

const FeeItemSchema = Schema.Struct({
  id: Id,
  clause: Id,
  title: text(200),
  houseType: text(100),
  unitPrice: decimal(4),
  unit: Schema.Literals(["m2-month", "space-month"]),
  composition: Schema.Array(Schema.Struct({ item: text(200), amount: decimal(4) })),
});

/** Schema of a contract draft file, format `heyue-contract/1`. */
const SomeFen = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000_000_000 }));
const AgreedRemedySchema = Schema.Union([
  Schema.Struct({
    kind: Schema.Literal("per-breach"),
    amount: SomeFen,
    cap: Schema.optionalKey(SomeFen),
  }),
  Schema.Struct({ kind: Schema.Literal("share"), share: decimal(8), cap: Schema.optionalKey(SomeFen) }),
]) satisfies Schema.ConstraintDecoder<AgreedRemedy>;

export const ContractDraftSchema = Schema.Struct({
  format: Schema.Literal("heyue-contract/1"),
  number: text(64),
  title: text(200),
  stage: Schema.Literals(["preliminary", "regular"]),
  estate: Schema.Struct({
    id: Id,
    name: text(200),
    address: text(300),
    jurisdiction: text(20),
    grossArea: decimal(2),
    units: Schema.Natural,
  }),
  provider: PartySchema,
  client: PartySchema,
  notice: Schema.optionalKey(
    Schema.Struct({
      clause: Id,
      nonRenewalDays: Schema.NullOr(Schema.Natural),
      dismissalDays: Schema.optionalKey(Schema.NullOr(Schema.Natural)),
    }),
  ),
  term: Schema.Struct({ from: DateText, to: DateText }),
  chapters: Schema.Array(
    Schema.Struct({ number: text(40), heading: text(200), clauses: Schema.Array(ClauseSchema) }),
  ),
  standards: Schema.Array(StandardSchema),
  fees: Schema.Struct({
    basis: Schema.Literals(["lump-sum", "remuneration"]),
    priceSource: Schema.Literals(["government-guided", "market"]),
    items: Schema.Array(FeeItemSchema),
    payment: Schema.Struct({
      clause: Id,
      cycle: Schema.Literals(["month", "quarter", "half-year", "year"]),
      dueDay: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 31 })),
      prepayMonthsMax: Schema.Natural,
    }),
    lateCharge: Schema.optionalKey(
      Schema.Struct({ clause: Id, dailyRate: decimal(8), cap: Schema.optionalKey(decimal(4)) }),
    ),
  }),
  breaches: Schema.Array(
    Schema.Struct({
      id: Id,
      clause: Id,
      party: Schema.Literals(["provider", "owner"]),
      trigger: text(1000),
      remedy: text(1000),
      agreed: Schema.optionalKey(AgreedRemedySchema),
      standards: Schema.Array(Id),
    }),
  ),
  annexes: Schema.Array(
    Schema.Struct({
      id: Id,
      title: text(200),
      paragraphs: Paragraphs,
      table: Schema.optionalKey(
        Schema.Struct({ head: Schema.Array(Schema.String), rows: Schema.Array(Schema.Array(Schema.String)) }),
      ),
    }),
  ),
}).annotate({
  identifier: "ContractDraft",
  description: "A contract, format heyue-contract/1",
}) satisfies Schema.ConstraintDecoder<ContractDraft>;

const SignatureSchema = Schema.Struct({
  name: text(100),
  party: Schema.Literals(["provider", "client"]),
  means: Schema.Literals(["seal", "signature", "e-signature"]),
  proof: Schema.optionalKey(Schema.Struct({ scheme: text(40), key: text(200), value: text(2000) })),
}).annotate({ identifier: "Signature" });

/** What entitles the client to sign. */
export const AuthoritySchema = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("bid-award"), ref: text(200), on: DateText }),
  Schema.Struct({
    kind: Schema.Literal("assembly-resolution"),
    ref: text(200),
    on: DateText,
    certificate: text(200),
  }),
]);

export const SetAsideFindingSchema = Schema.Struct({
  rule: Schema.String,
  clause: Schema.NullOr(Schema.String),
  text: Schema.NullOr(Schema.String),
});

export const OverrideSchema = Schema.Struct({
  reason: text(1000),
  findings: Schema.Array(SetAsideFindingSchema),
});

export const AffectedSchema = Schema.Struct({
  clauses: Schema.Array(Schema.String),
  standards: Schema.Array(Schema.String),
  duties: Schema.Array(Schema.String),
  fees: Schema.Boolean,
  term: Schema.optionalKey(Schema.Boolean),
});

const signatures = Schema.Array(SignatureSchema).check(Schema.isMaxLength(20));

export const SignContractSchema = Schema.Struct({
  type: Schema.Literal("sign"),
  signedOn: DateText,
  signatures,
  authority: Schema.optionalKey(AuthoritySchema),
  override: Schema.optionalKey(Schema.Struct({ reason: text(1000) })),
});

/** Why it ends, with what proves it. */
export const GroundSchema = Schema.Struct({
  kind: Schema.Literals(terminationKinds),
  text: text(1000),
  proof: Schema.optionalKey(Schema.Array(EvidenceSchema).check(Schema.isMaxLength(50))),
  effectiveOn: Schema.optionalKey(DateText),
}).annotate({ identifier: "TerminationGround" }) satisfies Schema.ConstraintDecoder<TerminationGround>;

const party = Schema.Literals(["provider", "client"]);
const files = Schema.Array(AttachmentSchema).check(Schema.isMaxLength(50));

/** Schema of each action of a person on a contract that exists. */
export const contractActionSchemas = {
  negotiate: Schema.Struct({
    type: Schema.Literal("negotiate"),
    party,
    clause: Schema.optionalKey(Id),
    position: text(5000),
  }),
  "attach-bid": Schema.Struct({
    type: Schema.Literal("attach-bid"),
    files: files.check(Schema.isMinLength(1)),
  }),
  "notify-onerous": Schema.Struct({
    type: Schema.Literal("notify-onerous"),
    clause: Id,
    how: text(500),
    evidence: Schema.optionalKey(files),
  }),
  file: Schema.Struct({ type: Schema.Literal("file"), filedOn: DateText, receipt: text(200) }),
  renew: Schema.Struct({
    type: Schema.Literal("renew"),
    to: DateText,
    signedOn: DateText,
    signatures,
    authority: Schema.optionalKey(AuthoritySchema),
    override: Schema.optionalKey(Schema.Struct({ reason: text(1000) })),
  }),
  "note-notice": Schema.Struct({
    type: Schema.Literal("note-notice"),
    kind: Schema.Literals(["dismissal", "non-renewal", "indefinite"]),
    by: party,
    receivedOn: DateText,
    contractNoticeDays: Schema.optionalKey(Schema.Natural),
    authority: Schema.optionalKey(AuthoritySchema),
  }),
  terminate: Schema.Struct({ type: Schema.Literal("terminate"), on: DateText, ground: GroundSchema }),
  continue: Schema.Struct({ type: Schema.Literal("continue"), since: DateText }),
} as const;

export const DraftContractSchema = Schema.Struct({
  type: Schema.Literal("draft"),
  draft: ContractDraftSchema,
});

export const ReviseContractSchema = Schema.Struct({
  type: Schema.Literal("revise"),
  draft: ContractDraftSchema,
});

/** What follows from other streams or from time: the system's own commands. */
export const contractReactionSchemas = {
  amend: Schema.Struct({
    type: Schema.Literal("amend"),
    amendment: text(200),
    cause: Schema.Literals(amendmentCauses),
    effectiveFrom: DateText,
    draft: ContractDraftSchema,
    affected: AffectedSchema,
  }),
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: text(200) }),
} as const;
