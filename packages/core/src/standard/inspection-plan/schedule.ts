import { dayNumber, fromDayNumber, localDate } from "../../kernel/local-date.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import { dueDays, readFrequency } from "../standard/frequency.ts";
import type { PlanLine, PlanPlace, PlanState, Roster } from "./state.ts";

/** One visit of one inspector to one place (一次检查), with the standards to look at. */
export interface PlanRound {
  /** `DATE.PLACE`, unique in its plan. */
  readonly id: string;
  readonly day: string;
  readonly place: PlanPlace;
  readonly inspector: string;
  readonly items: readonly { readonly standard: string; readonly clause: string; readonly title: string }[];
}

/** Key of the inspection of a round: the same on every device, so that a round is inspected in one stream. */
export const roundKey = (contract: string, round: string): string =>
  sha256Hex(`${contract}#${round}`).slice(0, 26);

/** Place of the roster in force on a day; before the first one, the first. */
const rosterAt = (rosters: readonly Roster[], day: number): number =>
  rosters.reduce(
    (found, { from }, index) =>
      dayNumber(localDate(from)) <= day && from >= (rosters[found]?.from ?? "") ? index : found,
    0,
  );

interface Visit {
  readonly day: number;
  readonly roster: number;
  readonly place: number;
  readonly lines: PlanLine[];
}

/** Every visit from the first day of the plan to `last`, in order of day and place. */
const visits = (plan: PlanState, last: number): readonly Visit[] => {
  const found = new Map<string, Visit>();
  for (const line of plan.lines) {
    const frequency = readFrequency(line.frequency);
    if (frequency === null) continue;
    const until = line.until === null ? last + 1 : Math.min(last + 1, dayNumber(localDate(line.until)));
    const from = dayNumber(localDate(line.from));
    for (const [index, day] of dueDays(frequency, dayNumber(localDate(line.anchor)), until).entries()) {
      if (day < from) continue;
      const roster = rosterAt(plan.rosters, day);
      // The next time it is due it is the next place's turn.
      const place = (index + line.offset) % (plan.rosters[roster]?.places.length ?? 1);
      const key = `${day}/${place}`;
      const visit = found.get(key) ?? { day, roster, place, lines: [] };
      visit.lines.push(line);
      found.set(key, visit);
    }
  }
  return [...found.values()].sort((a, b) => a.day - b.day || a.place - b.place);
};

/** Gives each visit to whoever has made the fewest so far; among those, to whoever was at that place least. */
const inspectorOf = (inspectors: readonly string[], place: number, made: Map<string, number>): string => {
  const count = (key: string): number => made.get(key) ?? 0;
  const chosen = inspectors.reduce((best, person) => {
    const lead = count(person) - count(best) || count(`${person}/${place}`) - count(`${best}/${place}`);
    return lead < 0 ? person : best;
  });
  made.set(chosen, count(chosen) + 1);
  made.set(`${chosen}/${place}`, count(`${chosen}/${place}`) + 1);
  return chosen;
};

/**
 * The rounds of a plan from one day to another, both inclusive (检查日程). A function of the plan alone: counted from the plan's
 * first day, so that the window that is asked for changes nothing. Under one roster every standard comes to each place in turn,
 * and no inspector ever has more than one round more than another.
 */
export const schedule = (plan: PlanState, from: string, to: string): readonly PlanRound[] => {
  const asked = dayNumber(localDate(to));
  const last = plan.endsOn === null ? asked : Math.min(asked, dayNumber(localDate(plan.endsOn)));
  const made = plan.rosters.map(() => new Map<string, number>());
  return visits(plan, last).flatMap(({ day, lines, place, roster }): readonly PlanRound[] => {
    const { inspectors, places } = plan.rosters[roster]!;
    const inspector = inspectorOf(inspectors, place, made[roster]!);
    const date = fromDayNumber(day);
    const where = places[place]!;
    return date < from
      ? []
      : [
          {
            id: `${date}.${where.id}`,
            day: date,
            place: where,
            inspector,
            items: lines.map(({ clause, standard, title }) => ({ standard, clause, title })),
          },
        ];
  });
};
