import { type Area, area } from "../../kernel/area.ts";
import { type AgendaItem, type Choice, type Proposition, propositions } from "./agenda.ts";
import type { CountingRules } from "./counting-rules.ts";
import { addWeight, noWeight, type Weight } from "./roll.ts";

/** What became of a ballot: returned 有效, invalid 无效, not-returned 未交回, not-delivered 未送达. */
export const ballotOutcomes = ["returned", "invalid", "not-returned", "not-delivered"] as const;
export type BallotOutcome = (typeof ballotOutcomes)[number];

/** A ballot as it is counted, without a name. */
export interface CountedBallot {
  readonly outcome: BallotOutcome;
  readonly heads: number;
  /** m² with two decimals. */
  readonly area: string;
  /** `null` unless it was returned. */
  readonly choices: readonly Choice[] | null;
}

/** How a proposition was voted on, by heads and by area (计票结果). */
export interface Tally extends Proposition {
  readonly total: Weight;
  /** Who took part (参与表决). */
  readonly part: Weight;
  readonly for: Weight;
  readonly against: Weight;
  readonly abstained: Weight;
  readonly invalid: Weight;
  readonly notReturned: Weight;
  /** Of those not returned, deemed to follow the majority; contained in `part` and in one side. */
  readonly deemed: Weight;
}

type Side = "for" | "against" | "abstained" | "invalid" | "notReturned";

/** What one ballot says to a proposition. */
const sideOf = (ballot: CountedBallot, { item, option }: Proposition, rules: CountingRules): Side => {
  if (ballot.outcome === "not-returned" || ballot.outcome === "not-delivered") return "notReturned";
  if (ballot.outcome === "invalid" || ballot.choices === null) return "invalid";
  const chosen = ballot.choices.find((choice) => choice.item === item)?.chosen;
  if (chosen === undefined) return rules.blank === "invalid" ? "invalid" : "abstained";
  if (chosen.includes("abstain")) return "abstained";
  if (option !== null) return chosen.includes(option) ? "for" : "against";
  return chosen[0] === "for" ? "for" : "against";
};

const weigh = (ballots: readonly CountedBallot[]): Weight => {
  let heads = 0;
  let hundredths = 0;
  for (const ballot of ballots) {
    heads += ballot.heads;
    hundredths += area(ballot.area);
  }
  return { heads, area: hundredths as Area };
};

/** The side that is ahead both by heads and by area, or `null`. */
const leading = (left: Weight, right: Weight): "for" | "against" | null =>
  left.heads > right.heads && left.area > right.area
    ? "for"
    : left.heads < right.heads && left.area < right.area
      ? "against"
      : null;

const tallyOne = (
  ballots: readonly CountedBallot[],
  proposition: Proposition,
  rules: CountingRules,
): Tally => {
  const on = (side: Side): readonly CountedBallot[] =>
    ballots.filter((ballot) => sideOf(ballot, proposition, rules) === side);
  const absent = on("notReturned");
  const [agreed, refused, abstained, invalid] = (["for", "against", "abstained", "invalid"] as const).map(
    (side) => weigh(on(side)),
  ) as [Weight, Weight, Weight, Weight];
  // Only a motion has a majority to follow, only a delivered ballot can be taken for a silent one, and without a common lead nobody is read.
  const ahead =
    rules.notReturned === "with-majority" && proposition.option === null ? leading(agreed, refused) : null;
  const deemed =
    ahead === null ? noWeight : weigh(absent.filter(({ outcome }) => outcome === "not-returned"));
  const took = [agreed, refused, abstained, deemed, ...(rules.invalid === "participates" ? [invalid] : [])];
  return {
    ...proposition,
    total: weigh(ballots),
    part: took.reduce(addWeight, noWeight),
    for: ahead === "for" ? addWeight(agreed, deemed) : agreed,
    against: ahead === "against" ? addWeight(refused, deemed) : refused,
    abstained,
    invalid,
    notReturned: weigh(absent),
    deemed,
  };
};

/** Counts every proposition of an agenda (计票). Pure, exact, in any order of the ballots the same. */
export const tally = (
  agenda: readonly AgendaItem[],
  ballots: readonly CountedBallot[],
  rules: CountingRules,
): readonly Tally[] => propositions(agenda).map((proposition) => tallyOne(ballots, proposition, rules));

/** Whether exactly one half was reached, by heads or by area: half is not more than half. */
export const isTie = ({ for: agreed, part }: Pick<Tally, "for" | "part">): boolean =>
  part.heads > 0 && (agreed.heads * 2 === part.heads || agreed.area * 2 === part.area);

/**
 * Who of those with the majority has a seat (当选): the first `seats` by heads, if they are the same by area; where a place could go to one or
 * another, nobody is given it and it is `contested`.
 */
export const seated = (
  passed: readonly { readonly option: string; readonly for: Weight }[],
  seats: number,
): { readonly elected: readonly string[]; readonly contested: readonly string[] } => {
  if (passed.length <= seats) return { elected: passed.map(({ option }) => option), contested: [] };
  // Beaten by fewer than `seats` others by heads and by area, whatever order equals are put in.
  const isSafe = (measure: "heads" | "area", own: Weight): boolean =>
    passed.filter((other) => other.for[measure] >= own[measure]).length <= seats;
  const isOut = (measure: "heads" | "area", own: Weight): boolean =>
    passed.filter((other) => other.for[measure] > own[measure]).length >= seats;
  const elected = passed.filter(
    (candidate) => isSafe("heads", candidate.for) && isSafe("area", candidate.for),
  );
  const out = passed.filter((candidate) => isOut("heads", candidate.for) && isOut("area", candidate.for));
  return {
    elected: elected.map(({ option }) => option),
    contested: passed
      .filter((candidate) => !elected.includes(candidate) && !out.includes(candidate))
      .map(({ option }) => option),
  };
};
