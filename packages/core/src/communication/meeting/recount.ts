import type { Json, Verdict } from "../../kernel/verdict.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import { ballotCommitment } from "../ballot/receipt.ts";
import { choiceFault } from "./agenda.ts";
import { type BallotLine, countedOf } from "./ballot-file.ts";
import type { Certificate } from "./certificate.ts";
import {
  type Count,
  type ItemResult,
  readWeight,
  resultsOf,
  type WrittenWeight,
  written,
  writtenCount,
} from "./result.ts";
import { totalOf } from "./roll.ts";
import { tally } from "./tally.ts";

/** One measure of a count: heads, or m² as text with two decimals. */
export interface CountBy<Amount> {
  readonly total: Amount;
  readonly part: Amount;
  readonly for: Amount;
  readonly against: Amount;
  readonly abstained: Amount;
  readonly invalid: Amount;
  readonly notReturned: Amount;
  readonly deemed: Amount;
}

/** A recounted proposition; an option of an election is `ITEM/OPTION`. */
export interface Recounted {
  readonly item: string;
  readonly matter: number;
  readonly quorum: boolean;
  readonly passed: boolean;
  readonly byArea: CountBy<string>;
  readonly byHeads: CountBy<number>;
  readonly tie: boolean;
  readonly seat: ItemResult["seat"];
}

/** Where the papers of a meeting do not agree. */
export interface RecountFailure {
  readonly check:
    | "file"
    | "commitment"
    | "commitment-twice"
    | "choices"
    | "weight"
    | "lines"
    | "roll"
    | "count"
    | "quorum"
    | "passed"
    | "seat";
  /** Line of the file from 1, or the proposition. */
  readonly at: string;
  readonly expected: string;
  readonly actual: string;
}

/** What counting again came to. */
export interface Recount {
  readonly ok: boolean;
  readonly source: "ballots" | "official";
  readonly binding: boolean;
  readonly items: readonly Recounted[];
  readonly failures: readonly RecountFailure[];
}

const measures = [
  "total",
  "part",
  "for",
  "against",
  "abstained",
  "invalid",
  "notReturned",
  "deemed",
] as const;

const nameOf = ({ item, option }: Pick<Count, "item" | "option">): string =>
  option === null ? item : `${item}/${option}`;

const by = <Key extends keyof WrittenWeight>(count: Count, key: Key): CountBy<WrittenWeight[Key]> =>
  Object.fromEntries(measures.map((measure) => [measure, count[measure][key]])) as unknown as CountBy<
    WrittenWeight[Key]
  >;

const lineFailures = (certificate: Certificate, lines: readonly BallotLine[]): readonly RecountFailure[] => {
  const seen = new Map<string, number>();
  return lines.flatMap((line, index): readonly RecountFailure[] => {
    const at = String(index + 1);
    const { choices, commitment, outcome, salt } = line;
    const found: RecountFailure[] = [];
    const say = (check: RecountFailure["check"], expected: string, actual: string): void =>
      void found.push({ check, at, expected, actual });
    if ((outcome === "returned") !== (choices !== null))
      say("choices", outcome === "returned" ? "choices" : "none", choices === null ? "none" : "choices");
    if (outcome === "returned" && commitment === null) say("commitment", "a commitment", "none");
    if (commitment !== null && salt !== null && line.reason === null) {
      const expected = ballotCommitment(certificate.meeting, line, { choices, salt });
      if (expected !== commitment) say("commitment", expected, commitment);
    }
    if (commitment !== null) {
      const before = seen.get(commitment);
      if (before !== undefined) say("commitment-twice", "once", `also on line ${before}`);
      else seen.set(commitment, index + 1);
    }
    const fault = choiceFault(certificate.agenda, choices ?? []);
    if (fault !== null) say("choices", `answers to ${fault.item}`, fault.why);
    return found;
  });
};

const sameWeight = (left: WrittenWeight, right: WrittenWeight): boolean => {
  const [a, b] = [readWeight(left), readWeight(right)];
  return a.heads === b.heads && a.area === b.area;
};

const showWeight = ({ area, heads }: WrittenWeight): string => `${heads} / ${area} m²`;

const countFailures = (stated: Count | undefined, found: Count): readonly RecountFailure[] =>
  stated === undefined
    ? [{ check: "count", at: nameOf(found), expected: "a result", actual: "none" }]
    : measures
        .filter((measure) => !sameWeight(stated[measure], found[measure]))
        .map((measure) => ({
          check: "count",
          at: `${nameOf(found)} ${measure}`,
          expected: showWeight(found[measure]),
          actual: showWeight(stated[measure]),
        }));

const judgedFailures = (stated: ItemResult | undefined, found: ItemResult): readonly RecountFailure[] =>
  (["quorum", "passed", "seat"] as const)
    .filter((check) => stated !== undefined && stated[check] !== found[check])
    .map((check) => ({
      check,
      at: nameOf(found),
      expected: String(found[check]),
      actual: String(stated?.[check]),
    }));

/**
 * Counts a meeting again from its ballots without names and holds the certificate against it (复核计票). `ask` answers the rule `vote.result` of
 * the place for the day of the count. Where an official result stands, its own figures are judged; the ballots are checked all the same.
 */
export const recount = (
  certificate: Certificate,
  file: { readonly text: string; readonly lines: readonly BallotLine[] },
  ask: (facts: { readonly [fact: string]: Json }) => Pick<Verdict, "verdict" | "values" | "citations">,
): Recount => {
  const { agenda, counting, result, roll } = certificate;
  const counted = countedOf(file.lines);
  const failures: RecountFailure[] = [];
  const sha256 = sha256Hex(file.text);
  if (sha256 !== result.ballots.sha256)
    failures.push({ check: "file", at: "", expected: result.ballots.sha256, actual: sha256 });
  if (file.lines.length !== result.ballots.lines)
    failures.push({
      check: "lines",
      at: "",
      expected: String(result.ballots.lines),
      actual: String(file.lines.length),
    });
  if (counted.length !== roll.electors)
    failures.push({
      check: "roll",
      at: "",
      expected: `${roll.electors} electors`,
      actual: `${counted.length} ballots`,
    });
  failures.push(...lineFailures(certificate, file.lines));
  const total = written(totalOf(counted));
  if (!sameWeight(total, roll.total))
    failures.push({ check: "weight", at: "", expected: showWeight(roll.total), actual: showWeight(total) });
  const fromBallots = tally(agenda, counted, counting).map(writtenCount);
  const statedOf = (count: Count): ItemResult | undefined =>
    result.items.find((item) => nameOf(item) === nameOf(count));
  const counts: readonly Count[] = result.source === "official" ? result.items : fromBallots;
  const judged = resultsOf(agenda, counts, ask);
  for (const found of judged)
    failures.push(...countFailures(statedOf(found), found), ...judgedFailures(statedOf(found), found));
  for (const stated of result.items)
    if (!fromBallots.some((count) => nameOf(count) === nameOf(stated)))
      failures.push({
        check: "count",
        at: nameOf(stated),
        expected: "not on the agenda",
        actual: "a result",
      });
  return {
    ok: failures.length === 0,
    source: result.source,
    binding: result.binding,
    items: judged.map((found) => ({
      item: nameOf(found),
      matter: found.matter,
      quorum: found.quorum,
      passed: found.passed,
      byArea: by(found, "area"),
      byHeads: by(found, "heads"),
      tie: found.tie,
      seat: found.seat,
    })),
    failures,
  };
};
