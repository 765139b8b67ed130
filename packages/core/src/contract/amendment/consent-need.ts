import type { Citation } from "../../kernel/citation.ts";
import { compare, rate } from "../../kernel/rate.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import { type Frequency, readFrequency } from "../../standard/standard/frequency.ts";
import type { Standard } from "../../standard/standard/standard.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { ContractDifference, FeeChange, StandardChange } from "./difference.ts";

/** Kinds of change that the law tells apart when it says who must agree (变更事项); the rule `amendment.consent` is asked for each. */
export const changeMatters = [
  "provider-replaced",
  "term-prolonged",
  "term-shortened",
  "fees-raised",
  "fee-basis-changed",
  "standards-lowered",
  "estate-or-client-changed",
  "provider-duties",
  "other",
] as const;
export type ChangeMatter = (typeof changeMatters)[number];

/** A change and the part of the contract it stands in: `term`, `fees.items`, `standards` … */
export interface AmendedPart {
  readonly change: ChangeMatter;
  readonly part: string;
}

/** What the law says of one kind of change: outcome of `amendment.consent` with its citations. */
export interface ConsentLaw {
  readonly change: ChangeMatter;
  /** `discretionary` where the law leaves open whether the change is a major matter; the owners are asked then. */
  readonly verdict: Verdict["verdict"];
  readonly by: "parties" | "owners-assembly";
  /** Item of the owners' decisions, for `vote.result`; `null` where the parties decide. */
  readonly item: number | null;
  /** Share of area and of owners that must take part, at least; `null` where the parties decide. */
  readonly quorum: string | null;
  /** Share of those that must be exceeded by those in favour; `null` where the parties decide. */
  readonly majority: string | null;
  readonly citations: readonly Citation[];
}

/** Who must agree to an amendment, and with which item of the owners' decisions, when it is theirs (须经谁同意). */
export interface ConsentNeed {
  readonly by: "parties" | "owners-assembly";
  readonly item: number | null;
  /** Parts of the contract whose change asks for it. */
  readonly because: readonly string[];
  /** Shares as in the law, shown before the vote; absent where the parties decide and in events from before they were kept. */
  readonly quorum?: string;
  readonly majority?: string;
  /** What the law said of each kind of change; absent in events from before it was asked. */
  readonly law?: readonly ConsentLaw[];
}

const yearly: { readonly [Per in Frequency["per"]]: number } = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  year: 1,
};

const isRarer = (before: string | undefined, after: string | undefined): boolean => {
  if (before === after) return false;
  const [old, fresh] = [readFrequency(before ?? ""), readFrequency(after ?? "")];
  // What cannot be compared is not shown to be as good.
  return old === null
    ? before !== undefined
    : fresh === null || fresh.times * yearly[fresh.per] < old.times * yearly[old.per];
};

const isWorse = (before: Standard, after: Standard): boolean => {
  const same = (["comparator", "metric", "unit", "measuredBy"] as const).every(
    (member) => before[member] === after[member],
  );
  if (!same || before.grade?.grade !== after.grade?.grade || before.grade?.standard !== after.grade?.standard)
    return true;
  const order = compare(rate(after.target), rate(before.target));
  const lower =
    before.comparator === "at-least" || before.comparator === "above"
      ? order < 0
      : before.comparator === "equal"
        ? order !== 0
        : order > 0;
  return lower || isRarer(before.frequency, after.frequency);
};

const isLowered = ({ after, before }: StandardChange): boolean =>
  before !== null && (after === null || isWorse(before, after));

const isRaised = ({ after, before }: FeeChange): boolean =>
  after !== null &&
  (before === null ||
    before.unit !== after.unit ||
    before.houseType !== after.houseType ||
    compare(rate(after.unitPrice), rate(before.unitPrice)) > 0);

const memberMatter = (member: string, before: ContractDraft, after: ContractDraft): ChangeMatter => {
  switch (member) {
    case "provider":
      // The registration number is the company; a new name or address is not another one.
      return before.provider.registration === after.provider.registration ? "other" : "provider-replaced";
    case "client":
      return before.client.registration === after.client.registration &&
        before.client.role === after.client.role
        ? "other"
        : "estate-or-client-changed";
    case "estate":
      return "estate-or-client-changed";
    case "term":
      return after.term.to > before.term.to ||
        (after.term.to === before.term.to && after.term.from < before.term.from)
        ? "term-prolonged"
        : "term-shortened";
    case "fees.basis":
    case "fees.priceSource":
      return "fee-basis-changed";
    default:
      return "other";
  }
};

/** What an amendment changes, as the law tells changes apart; each part of the contract with each kind once. */
export const amendedParts = (
  before: ContractDraft,
  after: ContractDraft,
  { clauses, fees, members, standards }: ContractDifference,
): readonly AmendedPart[] => {
  const all: readonly AmendedPart[] = [
    ...members.map((part) => ({ change: memberMatter(part, before, after), part })),
    ...fees.map((change) => ({
      change: isRaised(change) ? ("fees-raised" as const) : ("other" as const),
      part: "fees.items",
    })),
    ...standards.map((change) => ({
      change: isLowered(change) ? ("standards-lowered" as const) : ("provider-duties" as const),
      part: "standards",
    })),
    ...clauses.map(() => ({ change: "other" as const, part: "clauses" })),
  ];
  return [...new Map(all.map((item) => [`${item.change} ${item.part}`, item])).values()];
};

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The outcome of `amendment.consent` for one kind of change; where no law of the place answers, the parties decide on their contract. */
export const consentLaw = (change: ChangeMatter, { citations, values, verdict }: Verdict): ConsentLaw => ({
  change,
  verdict,
  by: values["by"] === "owners-assembly" ? "owners-assembly" : "parties",
  item: typeof values["item"] === "number" ? values["item"] : null,
  quorum: text(values["quorum"]),
  majority: text(values["majority"]),
  citations,
});

/** Who must agree: the owners as soon as one change is theirs; choosing the provider comes before other major matters. */
export const consentNeed = (parts: readonly AmendedPart[], laws: readonly ConsentLaw[]): ConsentNeed => {
  const asked = laws.filter(({ change }) => parts.some((part) => part.change === change));
  const theirs = asked.filter(({ by }) => by === "owners-assembly");
  const [first] = [...theirs].sort((a, b) => (a.item ?? 0) - (b.item ?? 0));
  if (first === undefined) return { by: "parties", item: null, because: [], law: asked };
  const { item, majority, quorum } = first;
  return {
    by: "owners-assembly",
    item,
    because: [
      ...new Set(
        parts.filter(({ change }) => theirs.some((law) => law.change === change)).map(({ part }) => part),
      ),
    ],
    ...(quorum === null ? {} : { quorum }),
    ...(majority === null ? {} : { majority }),
    law: asked,
  };
};
