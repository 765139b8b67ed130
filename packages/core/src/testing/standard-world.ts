import type { DeviationCommand } from "../standard/deviation/command.ts";
import { decide as decideDeviation, type DeviationTerms } from "../standard/deviation/decision.ts";
import type { DeviationEvent } from "../standard/deviation/event.ts";
import { evolve as evolveDeviation } from "../standard/deviation/evolve.ts";
import type { DeviationState } from "../standard/deviation/state.ts";
import { defaultDeviationTimes } from "../standard/deviation/times.ts";
import type { InspectionCommand } from "../standard/inspection/command.ts";
import { decide as decideInspection, type InspectionTerms } from "../standard/inspection/decision.ts";
import type { InspectionEvent } from "../standard/inspection/event.ts";
import { evolve as evolveInspection } from "../standard/inspection/evolve.ts";
import type { InspectionState } from "../standard/inspection/state.ts";
import type { PlanCommand } from "../standard/inspection-plan/command.ts";
import { decide as decidePlan, type PlanTerms } from "../standard/inspection-plan/decision.ts";
import type { PlanEvent } from "../standard/inspection-plan/event.ts";
import { evolve as evolvePlan } from "../standard/inspection-plan/evolve.ts";
import type { PlanState } from "../standard/inspection-plan/state.ts";
import type { Standard } from "../standard/standard/standard.ts";
import type { Actor } from "../kernel/envelope.ts";
import { story, type Story } from "./given-when-then.ts";
import { sampleContract } from "./sample-contract.ts";

const standard = (id: string, parts: Partial<Standard>): Standard => ({
  id,
  clause: "c-3",
  area: "cleaning",
  title: id,
  metric: id,
  comparator: "at-least",
  target: "1",
  unit: "times",
  measuredBy: "现场查看",
  duty: "保洁主管",
  ...parts,
});

/** Standards of every kind that a plan and an inspection meet: daily, weekly, yearly, event-driven; times, share, light. */
export const sampleStandards: readonly Standard[] = [
  ...sampleContract().standards,
  standard("s-sweep", { title: "楼道每日清扫", target: "2", frequency: "2/day" }),
  standard("s-bins", { title: "垃圾桶清运", target: "1", frequency: "1/day" }),
  standard("s-glass", { title: "门厅玻璃擦拭", target: "1", frequency: "2/week" }),
  standard("s-light", {
    title: "楼道照度",
    area: "maintenance",
    target: "30",
    unit: "lux",
    frequency: "4/year",
    measuredBy: "照度计距地一米测量",
    duty: "工程主管",
  }),
  standard("s-lamps", {
    title: "公共照明完好率",
    area: "maintenance",
    target: "0.95",
    unit: "ratio",
    frequency: "1/month",
    duty: "工程主管",
  }),
];

/** A moment of a story about standards: nine o'clock local time, or the time that is given. */
export interface StandardMoment<Terms> {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: Terms;
}

const at = <Terms>(actor: Actor, day: string, terms: Terms): StandardMoment<Terms> => ({
  now: day.includes("T") ? `${day}:00+08:00` : `${day}T09:00:00+08:00`,
  actor,
  terms,
});

export const person = (role: Actor["role"], n = 1): Actor => ({ id: `${role}-${n}`, role });

export const planTerms: PlanTerms = {
  contract: { standards: sampleStandards, startsOn: "2026-03-02", endsOn: "2028-12-31", binds: true },
  strangers: [],
};
export const planMoment = (
  role: Actor["role"],
  day: string,
  changes: Partial<PlanTerms> = {},
): StandardMoment<PlanTerms> => at(person(role), day, { ...planTerms, ...changes });

export const planStory = (): Story<PlanState, PlanEvent, PlanCommand, StandardMoment<PlanTerms>> =>
  story({
    evolve: evolvePlan,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decidePlan(terms, { actor, now, id: "estate-1.k1" })(state, command),
    at: ({ now }) => now,
  });

export const inspectionTerms: InspectionTerms = {
  contract: { standards: sampleStandards, binds: true },
  round: null,
};
export const inspectionMoment = (
  actor: Actor,
  day: string,
  changes: Partial<InspectionTerms> = {},
): StandardMoment<InspectionTerms> => at(actor, day, { ...inspectionTerms, ...changes });

export const inspectionStory = (): Story<
  InspectionState,
  InspectionEvent,
  InspectionCommand,
  StandardMoment<InspectionTerms>
> =>
  story({
    evolve: evolveInspection,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decideInspection(terms, { actor, now, id: "estate-1.i1" })(state, command),
    at: ({ now }) => now,
  });

export const deviationTerms: DeviationTerms = {
  times: defaultDeviationTimes,
  contract: { standards: sampleStandards },
  isSourceKnown: true,
  lead: "staff-1",
  manager: "manager-1",
  strangers: [],
  repeats: [],
  measurement: null,
};
export const deviationMoment = (
  actor: Actor,
  day: string,
  changes: Partial<DeviationTerms> = {},
): StandardMoment<DeviationTerms> => at(actor, day, { ...deviationTerms, ...changes });

export const deviationStory = (
  id = "estate-1.d1",
): Story<DeviationState, DeviationEvent, DeviationCommand, StandardMoment<DeviationTerms>> =>
  story({
    evolve: evolveDeviation,
    decide: ({ actor, now, terms }, version, state, command) =>
      decideDeviation(terms, { actor, now, id }, version)(state, command),
    at: ({ now }) => now,
  });
