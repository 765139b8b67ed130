import { describe, expect, it } from "vitest";
import { dayOf } from "../../kernel/day-deadline.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { assessmentMoment, assessmentStory } from "../../testing/assessment-world.ts";
import { person, sampleStandards } from "../../testing/standard-world.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { AssessmentCommand } from "./command.ts";
import { assessmentPermissions } from "./decision.ts";
import { assessmentPhases, type AssessmentState } from "./state.ts";
import { view } from "./view.ts";

type Type = AssessmentCommand["type"];
const types = Object.keys(assessmentPermissions) as Type[];
const roles = ["manager", "committee", "owner", "desk", "staff", "system"] as const;
const report = [{ id: "b".repeat(64), name: "评估报告.pdf", mediaType: "application/pdf", size: 9 }];

const command = (type: Type, state: AssessmentState | null, now: string, detail: number): AssessmentCommand => {
  const today = localDate(dayOf(now));
  switch (type) {
    case "open":
      return {
        type, estate: "estate-1", contract: "estate-1.k1",
        kind: detail % 2 === 0 ? "third-party" : "owner-feedback",
        assessor: { organisation: "清正评估中心", ...(detail === 8 ? {} : { engagement: "WT-1" }) },
        from: addDays(today, -1), to: addDays(today, detail === 9 ? -2 : 4 + detail),
      };
    case "measure": {
      const sweep = { kind: "measured", standard: detail === 9 ? "s-pool" : "s-sweep", value: String(detail % 4), unit: "times" } as const;
      const lamps = { kind: "not-applicable", standard: "s-lamps", reason: "检修" } as const;
      return { type, measuredAt: detail === 8 ? `${addDays(today, -30)}T08:00:00+08:00` : now, place: "2幢", results: detail % 3 === 0 ? [sweep, lamps] : [sweep] };
    }
    case "strike":
      return { type, visit: detail === 9 ? 99 : (state?.visits.find(({ struck }) => struck === null)?.version ?? 99), reason: "量错" };
    case "rate": {
      const score = detail % 4 === 0 ? null : 1 + (detail % 5);
      return { type, unit: `u-${detail % 3}`, ratings: [{ standard: detail === 9 ? "s-pool" : "s-sweep", score }] };
    }
    case "close":
      return { type, ...(detail > 7 ? {} : { report }) };
  }
}; // prettier-ignore

const isIn = ({ from, to }: AssessmentState, at: string): boolean => from <= dayOf(at) && dayOf(at) <= to;

/** What must hold of every assessment, whatever was done to it. */
const fault = (state: AssessmentState, before: AssessmentState | null): string | null => {
  if (before !== null && before.phase === "closed") return "it went on after it was closed";
  if (state.kind === "third-party" ? Object.keys(state.answers).length > 0 : state.visits.length > 0)
    return "what a third party measured and what owners say are mixed";
  const late = [...state.visits, ...Object.values(state.answers)].find(({ at }) => !isIn(state, at));
  if (late !== undefined) return `version ${late.version} speaks about a day that is not of the period`;
  if (state.phase === "closed" && state.kind === "third-party" && state.report.length === 0)
    return "it was closed without its report";
  for (const [index, was] of (before?.visits ?? []).entries()) {
    const is = state.visits[index];
    if (is === undefined || JSON.stringify(is.results) !== JSON.stringify(was.results))
      return `the visit of version ${was.version} changed`;
    if (was.struck !== null && is.struck !== was.struck) return `version ${was.version} was struck twice`;
  }
  for (const unit of Object.keys(before?.answers ?? {}))
    if (state.answers[unit] === undefined) return `the answer of ${unit} is gone`;
  // Counted a second way: from the visits that stand and the latest answers.
  const standing = state.visits.filter(({ struck }) => struck === null).flatMap(({ results }) => results);
  for (const { owners, standard, thirdParty } of view(state, 1, false).standards) {
    const measured = standing.filter((result) => result.standard === standard && result.met !== null);
    if (thirdParty !== null && (thirdParty.measured.value !== measured.length || thirdParty.met.value !== measured.filter(({ met }) => met).length))
      return `${standard} is measured ${measured.length} times and counts ${thirdParty.measured.value}`;
    const scores = Object.values(state.answers).flatMap(({ ratings }) => ratings.flatMap((rating) => (rating.standard === standard && rating.score !== null ? [rating.score] : [])));
    if (owners !== null && owners.ratings.value !== scores.length) return `${standard} is rated by ${scores.length} units and counts ${owners.ratings.value}`;
  }
  return null;
}; // prettier-ignore

describe("an assessment counts what stands", () => {
  it("keeps what was struck, hears a household once, and mixes neither kind with the other", async () => {
    const walks = await walkAggregate(
      {
        aggregate,
        types,
        phases: assessmentPhases,
        opening: "open",
        start: (number) => assessmentStory(`estate-1.a${number}`),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "closed",
        ahead: (state, now) =>
          !isIn(state, now)
            ? ["close"]
            : state.kind === "owner-feedback"
              ? ["rate", "rate", "rate", "close"]
              : ["measure", "measure", "strike", "close"],
        step: (type, state, { detail, isLikely, now }) => {
          const fits = assessmentPermissions[type];
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "manager";
          return {
            command: command(type, state, now, isLikely ? detail % 8 : detail),
            moment: assessmentMoment(person(role), now.slice(0, 16), {
              contract: { standards: sampleStandards, binds: isLikely || detail !== 6 },
              unit: !isLikely && detail === 7 ? { held: false } : { held: true },
            }),
          };
        },
        fault,
      },
      { runs: 300, seed: 20261124 },
    );
    console.info(histogram("assessment", walks));
    expect(walks.broken).toBeNull();
    expect(walks.failure).toBeUndefined();
    expect(thinSpots(walks)).toEqual([]);
    await expect(walks.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
