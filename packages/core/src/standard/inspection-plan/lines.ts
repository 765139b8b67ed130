import { type Frequency, readFrequency } from "../standard/frequency.ts";
import type { Standard } from "../standard/standard.ts";
import type { PlanLine, Unplanned } from "./state.ts";

const perDay: { readonly [Per in Frequency["per"]]: number } = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
};

/** Frequencies that fall due on the same days; whatever is due daily or more often is one. */
const cadence = (frequency: string): string => {
  const read = readFrequency(frequency);
  return read === null ? frequency : read.times >= perDay[read.per] ? "1/day" : `${read.times}/${read.per}`;
};

/**
 * The lines that standards put into a plan from a day on. A frequency that the plan has already keeps its anchor and its
 * place in the rotation, so that a new standard joins the rounds that are made anyway.
 */
export const linesOf = (
  standards: readonly Standard[],
  from: string,
  present: readonly PlanLine[] = [],
): { readonly lines: readonly PlanLine[]; readonly unplanned: readonly Unplanned[] } => {
  const groups = new Map<string, Pick<PlanLine, "anchor" | "offset">>();
  for (const { anchor, frequency, offset } of present)
    if (!groups.has(cadence(frequency))) groups.set(cadence(frequency), { anchor, offset });
  const lines: PlanLine[] = [];
  const unplanned: Unplanned[] = [];
  for (const { area, clause, duty, frequency, id, title } of standards) {
    if (frequency === undefined) unplanned.push({ standard: id, reason: "event-driven" });
    else if (readFrequency(frequency) === null) unplanned.push({ standard: id, reason: "frequency-unread" });
    else {
      const key = cadence(frequency);
      const group = groups.get(key) ?? { anchor: from, offset: groups.size };
      groups.set(key, group);
      lines.push({ standard: id, clause, title, area, duty, frequency, ...group, from, until: null });
    }
  }
  return { lines, unplanned };
};

/** Whether two lines plan the same thing; when it began does not count. */
const isSame = (a: PlanLine, b: PlanLine): boolean =>
  (["clause", "title", "area", "duty", "frequency"] as const).every((member) => a[member] === b[member]);

/** What a changed text ends and starts in a plan (只调整变化的部分). */
export const revision = (
  present: readonly PlanLine[],
  standards: readonly Standard[],
  from: string,
): {
  readonly ended: readonly string[];
  readonly started: readonly PlanLine[];
  readonly unplanned: readonly Unplanned[];
} => {
  const current = present.filter(({ until }) => until === null);
  const { lines, unplanned } = linesOf(standards, from, present);
  const next = new Map(lines.map((line) => [line.standard, line]));
  const kept = new Set(
    current
      .filter((line) => {
        const after = next.get(line.standard);
        return after !== undefined && isSame(line, after);
      })
      .map(({ standard }) => standard),
  );
  return {
    ended: current.map(({ standard }) => standard).filter((standard) => !kept.has(standard)),
    started: lines.filter(({ standard }) => !kept.has(standard)),
    unplanned,
  };
};
