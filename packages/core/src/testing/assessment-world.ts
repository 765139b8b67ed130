import type { Actor } from "../kernel/envelope.ts";
import type { AssessmentCommand } from "../standard/assessment/command.ts";
import { decide as decideAssessment, type AssessmentTerms } from "../standard/assessment/decision.ts";
import type { AssessmentEvent } from "../standard/assessment/event.ts";
import { evolve as evolveAssessment } from "../standard/assessment/evolve.ts";
import type { AssessmentState } from "../standard/assessment/state.ts";
import type { FindingCommand } from "../standard/finding/command.ts";
import { decide as decideFinding, type FindingTerms } from "../standard/finding/decision.ts";
import type { FindingEvent } from "../standard/finding/event.ts";
import { evolve as evolveFinding } from "../standard/finding/evolve.ts";
import type { FindingState } from "../standard/finding/state.ts";
import type { TrainingCommand } from "../standard/training/command.ts";
import { decide as decideTraining, type TrainingTerms } from "../standard/training/decision.ts";
import type { TrainingEvent } from "../standard/training/event.ts";
import { evolve as evolveTraining } from "../standard/training/evolve.ts";
import type { TrainingState } from "../standard/training/state.ts";
import { story, type Story } from "./given-when-then.ts";
import { sampleStandards, type StandardMoment } from "./standard-world.ts";

const at = <Terms>(actor: Actor, day: string, terms: Terms): StandardMoment<Terms> => ({
  now: day.includes("T") ? `${day}:00+08:00` : `${day}T09:00:00+08:00`,
  actor,
  terms,
});

export const assessmentTerms: AssessmentTerms = {
  contract: { standards: sampleStandards, binds: true },
  unit: { held: true },
};
export const assessmentMoment = (
  actor: Actor,
  day: string,
  changes: Partial<AssessmentTerms> = {},
): StandardMoment<AssessmentTerms> => at(actor, day, { ...assessmentTerms, ...changes });

export const assessmentStory = (
  id = "estate-1.a1",
): Story<AssessmentState, AssessmentEvent, AssessmentCommand, StandardMoment<AssessmentTerms>> =>
  story({
    evolve: evolveAssessment,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decideAssessment(terms, { actor, now, id })(state, command),
    at: ({ now }) => now,
  });

export const trainingTerms: TrainingTerms = { contractKnown: true, unknownDeviations: [], strangers: [] };
export const trainingMoment = (
  actor: Actor,
  day: string,
  changes: Partial<TrainingTerms> = {},
): StandardMoment<TrainingTerms> => at(actor, day, { ...trainingTerms, ...changes });

export const trainingStory = (
  id = "estate-1.t1",
): Story<TrainingState, TrainingEvent, TrainingCommand, StandardMoment<TrainingTerms>> =>
  story({
    evolve: evolveTraining,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decideTraining(terms, { actor, now, id })(state, command),
    at: ({ now }) => now,
  });

export const findingTerms: FindingTerms = {
  contract: { standards: sampleStandards, binds: true },
  manager: "manager-1",
};
export const findingMoment = (
  actor: Actor,
  day: string,
  changes: Partial<FindingTerms> = {},
): StandardMoment<FindingTerms> => at(actor, day, { ...findingTerms, ...changes });

export const findingStory = (
  id = "estate-1.f1",
): Story<FindingState, FindingEvent, FindingCommand, StandardMoment<FindingTerms>> =>
  story({
    evolve: evolveFinding,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decideFinding(terms, { actor, now, id })(state, command),
    at: ({ now }) => now,
  });
