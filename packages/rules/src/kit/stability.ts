import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import { addDays, daysBetween, endOfMonth, isLocalDate, type LocalDate } from "@heyue/core/kernel/local-date";
import { add, compare, rate, subtract } from "@heyue/core/kernel/rate";
import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import type { Asked } from "./exercise.ts";
import type { Finding } from "./finding.ts";
import { type PolicyCase, questionOf } from "./policy-case.ts";

type Ask = (question: ReturnType<typeof questionOf>) => Verdict;

/** Cases whose answer depends on the order of the policies or of the facts. */
export const orderFindings = (asked: readonly Asked[], others: readonly Ask[]): readonly Finding[] =>
  asked.flatMap(({ entry, verdict }) => {
    const expected = canonicalJson(verdict as unknown as Json);
    const question = questionOf(entry);
    const turned = { ...question, facts: Object.fromEntries(Object.entries(entry.facts).reverse()) };
    const isSame = (answer: Verdict): boolean => canonicalJson(answer as unknown as Json) === expected;
    const isStable = others.every((ask) => isSame(ask(question)) && isSame(ask(turned)));
    return isStable
      ? []
      : [
          {
            check: "order-dependent",
            code: entry.code,
            where: entry.title,
            message: `${entry.rule} answers otherwise when the policies or the facts come in another order`,
          },
        ];
  });

/** Periods of a fee that do not add up when they are cut in two. */
export const splitFindings = (asked: readonly Asked[], ask: Ask): readonly Finding[] =>
  asked.flatMap(({ entry, verdict }) => {
    const { from, to } = entry.facts;
    const amount = verdict.values["amount"];
    const isPeriod =
      entry.rule === "fee.period" && verdict.verdict === "determined" && typeof amount === "string";
    if (!isPeriod || !isLocalDate(from) || !isLocalDate(to) || from >= to) return [];
    return cutsOf(from, to).flatMap((cut): Finding[] => {
      const part = (facts: PolicyCase["facts"]): string | undefined => {
        const answer = ask(questionOf({ ...entry, facts: { ...entry.facts, ...facts } }));
        const value = answer.values["amount"];
        return answer.verdict === "determined" && typeof value === "string" ? value : undefined;
      };
      const [first, second] = [part({ to: cut }), part({ from: addDays(cut, 1) })];
      if (
        first !== undefined &&
        second !== undefined &&
        isSum(first, second, amount, cut === endOfMonth(cut))
      )
        return [];
      return [
        {
          check: "non-additive",
          code: entry.code,
          where: entry.title,
          message: `${from} to ${cut} is ${first ?? "not settled"} and the rest to ${to} is ${second ?? "not settled"}, but the whole is ${amount}`,
        },
      ];
    });
  });

/** Ends of months, and one day in the middle. */
const cutsOf = (from: LocalDate, to: LocalDate): readonly LocalDate[] => {
  const cuts = new Set([addDays(from, Math.floor(daysBetween(from, to) / 2))]);
  for (let end = endOfMonth(from); end < to && cuts.size < 40; end = endOfMonth(addDays(end, 1)))
    cuts.add(end);
  return [...cuts].filter((cut) => cut < to);
};

const fen = rate("0.01");

/** Between months the parts make the whole; within one month each part is rounded, so that one fen may lie between. */
const isSum = (first: string, second: string, whole: string, isMonthEnd: boolean): boolean => {
  const [sum, total] = [add(rate(first), rate(second)), rate(whole)];
  if (compare(sum, total) === 0) return true;
  const gap = compare(sum, total) > 0 ? subtract(sum, total) : subtract(total, sum);
  return !isMonthEnd && compare(gap, fen) <= 0;
};
