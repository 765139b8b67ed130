import type { ContractReading } from "../reading.ts";
import type { Span } from "../span.ts";
import type { Words } from "../words.ts";
import type { Finding } from "./finding.ts";
import type { InlineSuppression } from "./inline-suppression.ts";
import type { RuleDescription } from "./rule.ts";

/** A finding that was looked at and accepted (豁免): of a rule, in a clause, on a text, or both; and why. */
export interface Suppression {
  readonly ruleId: string;
  /** The clause it holds for, as in the finding. */
  readonly clauseId?: string;
  /** Text of the finding's span. */
  readonly text?: string;
  /** Why the clause may stay as it is. Without one the suppression has no effect. */
  readonly reason: string;
}

/** What the linter itself reports about suppressions. */
export const suppressionWithoutReason: RuleDescription = {
  id: "suppression-without-reason",
  title: { "zh-CN": "豁免未说明理由", en: "Suppression without a reason" },
  description: {
    "zh-CN": "豁免须写明理由，否则不生效：以后的读者无从知道该条款为何可以保留。",
    en: "A suppression states its reason or has no effect: a later reader could not know why the clause may stay.",
  },
  severity: "medium",
};
export const suppressionUnused: RuleDescription = {
  id: "suppression-unused",
  title: { "zh-CN": "豁免没有对象", en: "Suppression without use" },
  description: {
    "zh-CN": "豁免未命中任何审查意见：条款已改、写错规则名或位置。应删除，以免将来掩盖新问题。",
    en: "A suppression that meets no finding: the clause changed, or rule or place are wrong. Remove it, lest it hide a new one.",
  },
  severity: "low",
};

const about = (
  reading: ContractReading,
  rule: RuleDescription,
  at: Span & { readonly clauseId: string },
  message: Words,
): Finding => ({
  ruleId: rule.id,
  severity: rule.severity,
  start: at.start,
  end: at.end,
  text: reading.text.slice(at.start, at.end),
  clauseId: at.clauseId,
  message,
  citations: [],
});

const withoutReason = (ruleId: string): Words => ({
  "zh-CN": `对“${ruleId}”的豁免没有写明理由，未生效。`,
  en: `The suppression of "${ruleId}" gives no reason and has no effect.`,
});
const unused = (ruleId: string): Words => ({
  "zh-CN": `对“${ruleId}”的豁免未命中任何意见，应删除或更正规则名、条款号。`,
  en: `The suppression of "${ruleId}" meets no finding; remove it, or correct the rule or the clause.`,
});

/** Where a suppression of a list belongs in the text: its text, else its clause, else the first line. */
const placeOf = (reading: ContractReading, { text, clauseId }: Suppression) => {
  const at = text === undefined || text === "" ? -1 : reading.text.indexOf(text);
  const first = reading.sentences.find((sentence) => sentence.clauseId === clauseId) ?? reading.sentences[0];
  const home = first?.clauseId ?? clauseId ?? "";
  if (at >= 0 && text !== undefined) {
    const holder = reading.sentences.find(({ start, end }) => start <= at && at < end);
    return { start: at, end: at + text.length, clauseId: holder?.clauseId ?? home };
  }
  return { start: first?.start ?? 0, end: first?.end ?? 0, clauseId: home };
};

const covers = (suppression: Suppression, finding: Finding): boolean =>
  suppression.ruleId === finding.ruleId &&
  (suppression.clauseId === undefined || suppression.clauseId === finding.clauseId) &&
  (suppression.text === undefined || suppression.text === finding.text);

const coversInline = (suppression: InlineSuppression, finding: Finding): boolean =>
  suppression.ruleIds.includes(finding.ruleId) &&
  finding.start >= suppression.covers.start &&
  finding.start < suppression.covers.end;

/** What was suppressed, and what is known of the rules that ran. */
export interface Suppressions {
  readonly data: readonly Suppression[];
  readonly inline: readonly InlineSuppression[];
  readonly ran: ReadonlySet<string>;
  /** Whether only chosen rules ran, so that a suppression of another may well be of use. */
  readonly narrowed: boolean;
}

const given = (reason: string): boolean => reason.trim() !== "";

/** Leaves out suppressed findings, and those within a suppression's own comment; adds what is wrong with suppressions. */
export const suppress = (
  reading: ContractReading,
  findings: readonly Finding[],
  { data, inline, ran, narrowed }: Suppressions,
): Finding[] => {
  const used = new Set<Suppression | string>();
  const kept = findings.filter((finding) => {
    if (inline.some(({ start, end }) => start <= finding.start && finding.end <= end)) return false;
    const byData = data.filter((each) => given(each.reason) && covers(each, finding));
    const byInline = inline.filter((each) => given(each.reason) && coversInline(each, finding));
    for (const each of byData) used.add(each);
    for (const each of byInline) used.add(`${each.start} ${finding.ruleId}`);
    return byData.length + byInline.length === 0;
  });
  const idle = (ruleId: string): boolean => !narrowed || ran.has(ruleId);
  for (const each of data) {
    if (!given(each.reason))
      kept.push(about(reading, suppressionWithoutReason, placeOf(reading, each), withoutReason(each.ruleId)));
    else if (!used.has(each) && idle(each.ruleId))
      kept.push(about(reading, suppressionUnused, placeOf(reading, each), unused(each.ruleId)));
  }
  for (const each of inline) {
    if (!given(each.reason)) {
      kept.push(about(reading, suppressionWithoutReason, each, withoutReason(each.ruleIds.join(", "))));
      continue;
    }
    for (const ruleId of each.ruleIds)
      if (!used.has(`${each.start} ${ruleId}`) && idle(ruleId))
        kept.push(about(reading, suppressionUnused, each, unused(ruleId)));
  }
  return kept;
};
