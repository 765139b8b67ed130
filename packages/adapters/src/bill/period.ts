import { endOfMonth, isLocalDate, type LocalDate, localDate } from "@heyue/core/kernel/local-date";
import { BillFailure } from "./failure.ts";

/** The days that are billed, both included. */
export interface BillingPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const longest = 120;

/**
 * Reads `YYYY-MM` or `YYYY-MM..YYYY-MM` (账期), whole months, at most ten years.
 *
 * @returns The first day of the first month and the last day of the last.
 * @throws {BillFailure} `bad-period`, with what to write instead.
 * @units Dates `YYYY-MM-DD`, both days included.
 */
export const readPeriod = (text: string): BillingPeriod => {
  const match = /^(\d{4}-\d{2})(?:\.\.(\d{4}-\d{2}))?$/.exec(text.trim());
  const first = `${match?.[1] ?? ""}-01`;
  const last = `${match?.[2] ?? match?.[1] ?? ""}-01`;
  if (!isLocalDate(first) || !isLocalDate(last)) {
    throw new BillFailure("bad-period", {
      "zh-CN": `--period 应为 YYYY-MM 或 YYYY-MM..YYYY-MM，例如 2026-01..2026-03，而不是“${text}”。`,
      en: `--period is YYYY-MM or YYYY-MM..YYYY-MM, e.g. 2026-01..2026-03, not "${text}".`,
    });
  }
  if (last < first) {
    throw new BillFailure("bad-period", {
      "zh-CN": `--period 的末月 ${last.slice(0, 7)} 早于首月 ${first.slice(0, 7)}；请调换。`,
      en: `--period ends in ${last.slice(0, 7)}, before it begins in ${first.slice(0, 7)}; turn the two round.`,
    });
  }
  const months =
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5, 7)) -
    Number(first.slice(5, 7)) +
    1;
  if (months > longest) {
    throw new BillFailure("bad-period", {
      "zh-CN": `--period 有 ${months} 个月，最长 ${longest} 个月；请分次出账。`,
      en: `--period has ${months} months, the longest is ${longest}; bill it in parts.`,
    });
  }
  return { from: localDate(first), to: endOfMonth(localDate(last)) };
};

/**
 * The part of a period in which the contract is in force.
 *
 * @returns That part.
 * @throws {BillFailure} `outside-term` when there is none.
 * @units Dates `YYYY-MM-DD`, both days included.
 */
export const withinTerm = (period: BillingPeriod, term: BillingPeriod): BillingPeriod => {
  const from = period.from < term.from ? term.from : period.from;
  const to = period.to > term.to ? term.to : period.to;
  if (from <= to) return { from, to };
  throw new BillFailure("outside-term", {
    "zh-CN": `账期 ${period.from} 至 ${period.to} 不在合同期限 ${term.from} 至 ${term.to} 之内；请核对 --period 或 --contract。`,
    en: `The period ${period.from} to ${period.to} lies outside the contract's term ${term.from} to ${term.to}; check --period or --contract.`,
  });
};
