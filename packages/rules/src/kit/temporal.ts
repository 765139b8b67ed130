import { addDays, type LocalDate } from "@heyue/core/kernel/local-date";
import type { PolicyDocument } from "../format/document.ts";
import { isLaw, OPEN } from "../format/timeline.ts";

/** A day of a parameter's claimed window on which not exactly one segment applies. */
export interface TemporalGap {
  readonly code: string;
  readonly parameter: string;
  readonly day: string;
  /** How many segments apply. */
  readonly segments: number;
}

/**
 * Days of `[from, to]` inside the claimed window of a parameter (from its first segment to the end of its last) on which
 * not exactly one segment applies, law or declared gap (时间覆盖). The first such day of each parameter.
 */
export const temporalGaps = (
  policies: readonly PolicyDocument[],
  from: LocalDate,
  to: LocalDate,
): readonly TemporalGap[] =>
  policies.flatMap((policy) =>
    Object.entries(policy.parameters).flatMap(([name, { segments }]) => {
      const first = segments[0]?.from ?? OPEN;
      const end = segments.at(-1)?.to ?? OPEN;
      for (let day = from; day <= to; day = addDays(day, 1)) {
        if (day < first || (end !== OPEN && day >= end)) continue;
        const found = segments.filter(
          (segment) => segment.from <= day && (segment.to === OPEN || day < segment.to),
        );
        if (found.length !== 1) return [{ code: policy.code, parameter: name, day, segments: found.length }];
      }
      return [];
    }),
  );

/** The window in which a policy claims law for a parameter: the days of its law segments. */
export const claimedDays = (
  policy: PolicyDocument,
  parameter: string,
  from: LocalDate,
  to: LocalDate,
): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  const laws = (policy.parameters[parameter]?.segments ?? []).filter(isLaw);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (laws.some((segment) => segment.from <= day && (segment.to === OPEN || day < segment.to)))
      days.push(day);
  }
  return days;
};
