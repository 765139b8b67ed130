import * as Schema from "effect/Schema";
import { area, format } from "../../kernel/area.ts";
import type { Citation } from "../../kernel/citation.ts";
import { CitationSchema, decimal, Id } from "../../kernel/scalar.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import { isTie, seated, type Tally } from "./tally.ts";
import type { AgendaItem } from "./agenda.ts";
import type { Weight } from "./roll.ts";

/** Heads and area as they are written down; area in m² with two decimals. */
export interface WrittenWeight {
  readonly heads: number;
  readonly area: string;
}

/** The count of a proposition as it is written down. */
export interface Count {
  readonly item: string;
  /** Option of an election; `null` for a motion. */
  readonly option: string | null;
  readonly matter: number;
  readonly total: WrittenWeight;
  readonly part: WrittenWeight;
  readonly for: WrittenWeight;
  readonly against: WrittenWeight;
  readonly abstained: WrittenWeight;
  readonly invalid: WrittenWeight;
  readonly notReturned: WrittenWeight;
  readonly deemed: WrittenWeight;
}

/** A count with what the law makes of it (表决结果). */
export interface ItemResult extends Count {
  /** Enough heads and enough area took part. */
  readonly quorum: boolean;
  /** It has its majority by heads and by area. */
  readonly passed: boolean;
  /** One side has exactly half. */
  readonly tie: boolean;
  /** In an election: elected, not elected, or contested with an equal; `null` for a motion. */
  readonly seat: "elected" | "not-elected" | "contested" | null;
  /** Whether the law of the place settled it; nothing passes otherwise. */
  readonly verdict: string;
  readonly citations: readonly Citation[];
}

/** Writes a weight down. */
export const written = ({ area: size, heads }: Weight): WrittenWeight => ({ heads, area: format(size) });

/** Reads a weight back. */
export const readWeight = ({ area: size, heads }: WrittenWeight): Weight => ({ heads, area: area(size) });

/** Writes a count down. */
export const writtenCount = (counted: Tally): Count => ({
  item: counted.item,
  option: counted.option,
  matter: counted.matter,
  total: written(counted.total),
  part: written(counted.part),
  for: written(counted.for),
  against: written(counted.against),
  abstained: written(counted.abstained),
  invalid: written(counted.invalid),
  notReturned: written(counted.notReturned),
  deemed: written(counted.deemed),
});

/** The facts that the rule `vote.result` asks for. */
export const voteFacts = (count: Count): { readonly [fact: string]: Json } => ({
  item: count.matter,
  areaTotal: count.total.area,
  ownersTotal: count.total.heads,
  areaPart: count.part.area,
  ownersPart: count.part.heads,
  areaFor: count.for.area,
  ownersFor: count.for.heads,
});

/** A count of nobody is no question of shares. */
const isEmpty = ({ part, total }: Count): boolean =>
  part.heads === 0 || readWeight(part).area === 0 || readWeight(total).area === 0;

/** Puts counts to the law, and seats the elected. `ask` answers the rule `vote.result`. */
export const resultsOf = (
  agenda: readonly AgendaItem[],
  counts: readonly Count[],
  ask: (facts: { readonly [fact: string]: Json }) => Pick<Verdict, "verdict" | "values" | "citations">,
): readonly ItemResult[] => {
  const judged = counts.map((count) => {
    const verdict = ask(voteFacts(count));
    const isSettled = verdict.verdict === "determined" && !isEmpty(count);
    return {
      ...count,
      quorum: isSettled && verdict.values["quorum"] === true,
      passed: isSettled && verdict.values["passed"] === true,
      tie: isTie({ for: readWeight(count.for), part: readWeight(count.part) }),
      verdict: isEmpty(count) ? "determined" : verdict.verdict,
      citations: verdict.citations,
    };
  });
  return judged.map((result): ItemResult => {
    const { option } = result;
    const seats = agenda.find(({ id }) => id === result.item)?.seats ?? null;
    if (option === null || seats === null) return { ...result, seat: null };
    const passed = judged.flatMap((other) =>
      other.item === result.item && other.option !== null && other.passed
        ? [{ option: other.option, for: readWeight(other.for) }]
        : [],
    );
    const { contested, elected } = seated(passed, seats);
    return {
      ...result,
      seat: elected.includes(option) ? "elected" : contested.includes(option) ? "contested" : "not-elected",
    };
  });
};

/** Whether owners decided for it: it passed, and in an election it has a seat. */
export const isAdopted = ({ passed, seat }: Pick<ItemResult, "passed" | "seat">): boolean =>
  passed && (seat === null || seat === "elected");

export const WeightSchema = Schema.Struct({ heads: Schema.Natural, area: decimal(2) });

export const CountSchema = Schema.Struct({
  item: Id,
  option: Schema.NullOr(Id),
  matter: Schema.Natural,
  total: WeightSchema,
  part: WeightSchema,
  for: WeightSchema,
  against: WeightSchema,
  abstained: WeightSchema,
  invalid: WeightSchema,
  notReturned: WeightSchema,
  deemed: WeightSchema,
}) satisfies Schema.ConstraintDecoder<Count>;

export const ItemResultSchema = Schema.Struct({
  ...CountSchema.fields,
  quorum: Schema.Boolean,
  passed: Schema.Boolean,
  tie: Schema.Boolean,
  seat: Schema.NullOr(Schema.Literals(["elected", "not-elected", "contested"])),
  verdict: Schema.String,
  citations: Schema.Array(CitationSchema),
}).annotate({ identifier: "ItemResult" }) satisfies Schema.ConstraintDecoder<ItemResult>;
