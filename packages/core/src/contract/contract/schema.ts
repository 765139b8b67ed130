import * as Schema from "effect/Schema";
import { DateText, decimal, Id, text } from "../../kernel/scalar.ts";
import { comparators } from "../../standard/standard/standard.ts";
import { clauseTopics, type ContractDraft } from "./draft.ts";

const Paragraphs = Schema.Array(text(5000)).check(Schema.isMaxLength(200));

const PartySchema = Schema.Struct({
  name: text(200),
  role: Schema.Literals(["provider", "developer", "owners-assembly"]),
  registration: text(64),
  address: text(300),
  representative: text(100),
  phone: text(40),
  serviceAddress: text(300),
});

const ClauseSchema = Schema.Struct({
  id: Id,
  number: text(40),
  heading: text(200),
  paragraphs: Paragraphs,
  topics: Schema.Array(Schema.Literals(clauseTopics)),
});

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
});

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
}) satisfies Schema.ConstraintDecoder<ContractDraft>;

export const SignContractSchema = Schema.Struct({
  type: Schema.Literal("sign"),
  signedOn: DateText,
  signatures: Schema.Array(
    Schema.Struct({
      name: text(100),
      party: Schema.Literals(["provider", "client"]),
      means: Schema.Literals(["seal", "signature", "e-signature"]),
    }),
  ),
});
