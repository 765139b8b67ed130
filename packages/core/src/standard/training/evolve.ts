import type { TrainingEvent } from "./event.ts";
import type { Session, TrainingState } from "./state.ts";

const changed = (
  state: TrainingState,
  number: number,
  change: Partial<Pick<Session, "held" | "missed">>,
): readonly Session[] =>
  state.sessions.map((session) => (session.number === number ? { ...session, ...change } : session));

/** Folds one event into the state. */
export const evolve = (
  state: TrainingState | null,
  event: TrainingEvent & { readonly version: number },
): TrainingState => {
  if (event.type === "TrainingPlanned") {
    const { session, ...data } = event.data;
    return {
      ...data,
      phase: "planned",
      sessions: [{ ...session, missed: false, held: null }],
      results: {},
      reason: null,
    };
  }
  if (state === null)
    throw new RangeError(`The first event of a training is TrainingPlanned, not ${event.type}`);
  const { version } = event;
  switch (event.type) {
    case "TrainingHeld": {
      const { attendance, minutes, on, session } = event.data;
      return {
        ...state,
        phase: "held",
        sessions: changed(state, session, { held: { version, on, minutes, attendance } }),
      };
    }
    case "TrainingResultsRecorded":
      return {
        ...state,
        results: {
          ...state.results,
          ...Object.fromEntries(event.data.results.map((result) => [result.person, { ...result, version }])),
        },
      };
    case "TrainingRepeated":
      return {
        ...state,
        phase: "planned",
        sessions: [...state.sessions, { ...event.data.session, missed: false, held: null }],
      };
    case "TrainingDayMissed":
      return { ...state, sessions: changed(state, event.data.session, { missed: true }) };
    case "TrainingCompleted":
      return { ...state, phase: "completed", reason: event.data.reason };
    case "TrainingCancelled":
      return { ...state, phase: "cancelled", reason: event.data.reason };
  }
};
