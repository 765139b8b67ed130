import type { Aggregate } from "../../kernel/aggregate.ts";
import { startOfDay, toEpochMillis } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { type TrainingEvent, trainingEventSchemas, trainingEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import { currentSession, openDay, type TrainingState } from "./state.ts";

/** End of the planned day in local time, epoch milliseconds; `null` when none is open. */
const dueOf = (state: TrainingState): number | null => {
  const day = openDay(state);
  return day === null ? null : toEpochMillis(startOfDay(addDays(localDate(day), 1), state.offset));
};

/** The training as the command handler and the store see it. */
export const aggregate: Aggregate<TrainingState, TrainingEvent> = {
  kind: "training",
  schemaVersion: trainingEventVersion,
  schemas: trainingEventSchemas,
  evolve,
  row: (state) => {
    const { estate, id, phase } = state;
    const { trainer } = currentSession(state);
    const isOpen = phase === "planned" || phase === "held";
    return {
      id,
      estate,
      phase,
      responsible: isOpen && "person" in trainer ? trainer.person : null,
      owner: null,
      nextDue: dueOf(state),
    };
  },
  deadlines: (state) => {
    const due = dueOf(state);
    const { number } = currentSession(state);
    return due === null
      ? []
      : [{ id: `${state.id}/session-${number}`, kind: "training", estate: state.estate, due }];
  },
};
