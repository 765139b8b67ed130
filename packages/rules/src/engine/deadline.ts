import { due as countDue, type Period } from "@heyue/core/kernel/due";
import type { Rate } from "@heyue/core/kernel/rate";
import type { DeadlineNode } from "../format/expression.ts";
import type { Closure, Run } from "./run.ts";
import { note, type Scope } from "./scope.ts";
import { type DueValue, isNumber } from "./value.ts";

/** Counts a deadline by the calendar of the place. */
export const deadlineClosure = (scope: Scope, node: DeadlineNode, at: string): Closure => {
  const from = scope.tree(node.from, `${at}/deadline/from`);
  const period = scope.tree(node.period, `${at}/deadline/period`);
  return (run) => {
    const start = from(run);
    const length = period(run);
    if (start === undefined || length === undefined) return undefined;
    const within = isNumber(length)
      ? { amount: wholeDays(length), unit: "days" as Period["unit"] }
      : (length as Period);
    const answer = countDue({
      from: String(start),
      ...within,
      before: node.direction === "before",
      roll: node.roll,
      calendar: run.calendar,
    });
    const value: DueValue = {
      raw: answer.raw,
      due: answer.due,
      isSettled: answer.verdict === "determined",
      isRawSettled: answer.verdict === "determined" || within.unit !== "workdays",
    };
    if (answer.raw !== answer.due) citeNotice(run, answer.due);
    if (scope.level !== "off") {
      note(run, {
        step: "deadline",
        inputs: {
          at,
          from: String(start),
          within: answer.within,
          direction: node.direction,
          roll: node.roll,
          calendar: answer.calendar,
        },
        output: { raw: value.raw, due: value.due },
      });
    }
    return value;
  };
};

const wholeDays = (days: Rate): number => {
  if (days.denominator !== 1n) throw new RangeError("a number of days must be whole");
  return Number(days.numerator);
};

/** The holiday notice that moved a last day. */
const citeNotice = (run: Run, date: string): void => {
  for (const citation of run.calendar.citations) {
    if (citation.inForceFrom?.startsWith(date.slice(0, 4)) === true) run.citations.push(citation);
  }
};
