import type { Actor, Role } from "../../kernel/envelope.ts";
import type { DeviationCommand } from "./command.ts";
import { type DeviationPhase, type DeviationState, responsibleOf } from "./state.ts";

/** Who may do what, and in which phases; `null` for the command that opens. */
export const permissions: {
  readonly [Type in DeviationCommand["type"]]: {
    readonly by: readonly Role[];
    readonly phases: readonly DeviationPhase[] | null;
  };
} = {
  open: { by: ["staff", "desk", "manager", "committee", "system"], phases: null },
  assign: { by: ["manager"], phases: ["opened", "analysed", "planned", "done"] },
  analyse: { by: ["staff", "desk", "manager"], phases: ["opened"] },
  plan: { by: ["staff", "desk", "manager"], phases: ["analysed", "done"] },
  complete: { by: ["staff", "desk", "manager"], phases: ["planned"] },
  close: { by: ["manager", "committee"], phases: ["done"] },
  dismiss: { by: ["manager"], phases: ["opened", "analysed", "planned", "done"] },
  "note-missed": { by: ["system"], phases: ["opened", "analysed", "planned", "done"] },
};

/** Whether it is this person's turn: the lead, whoever is responsible now, or the manager. */
export const isTurnOf = (state: DeviationState, actor: Actor): boolean =>
  actor.role === "manager" || actor.id === state.lead || actor.id === responsibleOf(state);
