import type { Finding } from "../lint/finding.ts";
import { sentenceAt } from "../lint/sentence-at.ts";
import type { ContractReading } from "../reading.ts";
import type { Topic } from "../topics/topic.ts";
import { severities } from "../vague/vague.ts";
import type { Words } from "../words.ts";

/** What a finding's clause feeds (条款的作用), what weighs most first. */
const stakes = ["core", "money", "service", "other"] as const;
export type Stake = (typeof stakes)[number];

/** The stakes in words. */
export const stakeWords: Readonly<Record<Stake, Words>> = {
  core: { "zh-CN": "合同必备内容", en: "core content" },
  money: { "zh-CN": "钱款、违约与终止", en: "money, breach and end" },
  service: { "zh-CN": "服务与期限", en: "service and term" },
  other: { "zh-CN": "其他约定", en: "other terms" },
};

const moneyTopics: readonly Topic[] = ["penalty-breach", "payment", "fee", "termination"];
/** Words of money, breach and end, for sentences whose topic is another. */
const moneyWords =
  /违约|赔偿|扣[款除减罚]|支付|付款|价款|解除|终止|退还|\b(?:pay(?:ment|able|s)?|penalt(?:y|ies)|damages|breach|default|terminat(?:e|es|ion))\b/i;
const serviceTopics: readonly Topic[] = [
  "standard",
  "scope",
  "safety",
  "staffing",
  "acceptance-assessment",
  "term",
];

/** The kinds of problem, the gravest first; the rules of each. */
const kinds: readonly (readonly string[])[] = [
  [
    "utilities-cut",
    "whole-subcontract",
    "term-against-law",
    "renewal-without-owners",
    "price-change-without-owners",
    "late-charge-reducible",
  ],
  ["one-sided-liability", "one-sided-waiver"],
  [
    "amount-mismatch",
    "contradicting-sums",
    "contradicting-dates",
    "contradicting-measures",
    "conflicting-rate",
    "court-and-arbitration",
  ],
  [
    "missing-core-clause",
    "breach-without-remedy",
    "remedy-without-trigger",
    "penalty-without-cap",
    "fee-without-composition",
    "fee-without-basis",
    "missing-response-time",
    "missing-frequency",
    "missing-measure",
    "missing-measurement-method",
  ],
  ["vague-commitment"],
  ["unfilled-blank"],
  [
    "repealed-law",
    "dangling-reference",
    "undefined-term",
    "doubly-defined-term",
    "suppression-without-reason",
    "suppression-unused",
  ],
];
const kindOfRule = new Map(kinds.flatMap((rules, kind) => rules.map((rule) => [rule, kind])));
const lawKind = 0;
const gapKind = 3;

/** Rules of others: with law like law, else like a gap. */
const kindOf = ({ ruleId, citations }: Finding): number =>
  kindOfRule.get(ruleId) ?? (citations.length > 0 ? lawKind : gapKind);

/** What hangs on the clause of a finding, by what its sentence is about and speaks of. */
export const stakeOf = (reading: ContractReading, { ruleId, start }: Finding): Stake => {
  if (ruleId === "missing-core-clause") return "core";
  const sentence = sentenceAt(reading, start);
  const about = sentence?.topics ?? [];
  if (about.some((topic) => moneyTopics.includes(topic)) || moneyWords.test(sentence?.text ?? ""))
    return "money";
  return about.some((topic) => serviceTopics.includes(topic)) ? "service" : "other";
};

/** A finding that stands in the summary, with its stake. */
export interface RankedFinding {
  readonly finding: Finding;
  readonly stake: Stake;
}

/** More of one rule come after the other findings of their severity, lest thirty blanks hide one waiver. */
const mostOfOneRule = 3;

/**
 * The findings that matter most (最要紧的意见): by severity, then by what the clause feeds, then by the kind of problem, then
 * by place. Of one rule and severity the first {@link mostOfOneRule} come before the others of that severity, the rest after.
 */
export const topFindings = (
  reading: ContractReading,
  findings: readonly Finding[],
  count: number,
): readonly RankedFinding[] => {
  const keyed = findings.map((finding) => {
    const stake = stakeOf(reading, finding);
    const key = [severities.indexOf(finding.severity), stakes.indexOf(stake), kindOf(finding), finding.start];
    return { finding, stake, key };
  });
  const before = (a: readonly number[], b: readonly number[]): number =>
    a.map((part, at) => part - b[at]!).find((part) => part !== 0) ?? 0;
  keyed.sort((a, b) => before(a.key, b.key));
  const taken = new Map<string, number>();
  const turns = keyed.map((ranked) => {
    const { ruleId, severity } = ranked.finding;
    const turn = taken.get(`${severity} ${ruleId}`) ?? 0;
    taken.set(`${severity} ${ruleId}`, turn + 1);
    return { ...ranked, isLater: turn >= mostOfOneRule ? 1 : 0 };
  });
  // The sort keeps the order of what is equal.
  turns.sort((a, b) => a.key[0]! - b.key[0]! || a.isLater - b.isLater);
  return turns.slice(0, count).map(({ finding, stake }) => ({ finding, stake }));
};
