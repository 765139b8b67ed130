import type { Actor, Role } from "../../kernel/envelope.ts";
import type { TrainingCommand } from "./command.ts";
import { currentSession, type TrainingPhase, type TrainingState } from "./state.ts";

/** Who may do what, and in which phases; `null` for the command that opens. Staff act where they are the trainer. */
export const permissions: {
  readonly [Type in TrainingCommand["type"]]: {
    readonly by: readonly Role[];
    readonly phases: readonly TrainingPhase[] | null;
  };
} = {
  plan: { by: ["manager"], phases: null },
  hold: { by: ["manager", "staff", "desk"], phases: ["planned"] },
  record: { by: ["manager", "staff", "desk"], phases: ["held"] },
  repeat: { by: ["manager"], phases: ["held"] },
  complete: { by: ["manager"], phases: ["held"] },
  cancel: { by: ["manager"], phases: ["planned"] },
  "note-missed": { by: ["system"], phases: ["planned"] },
};

/** Whether this person teaches the current session. */
export const isTrainer = (state: TrainingState, { id }: Actor): boolean => {
  const { trainer } = currentSession(state);
  return "person" in trainer && trainer.person === id;
};
