import type { Actor, Role } from "../../kernel/envelope.ts";
import type { DeviationCommand } from "./command.ts";
import { type DeviationPhase, type DeviationState, openerRoles, responsibleOf } from "./state.ts";

/** Who may do what, and in which phases; `null` for the command that opens. */
export const permissions: {
  readonly [Type in DeviationCommand["type"]]: {
    readonly by: readonly Role[];
    readonly phases: readonly DeviationPhase[] | null;
  };
} = {
  open: { by: openerRoles, phases: null },
  assign: { by: ["manager"], phases: ["opened", "analysed", "planned", "done"] },
  analyse: { by: ["staff", "desk", "manager"], phases: ["opened"] },
  plan: { by: ["staff", "desk", "manager"], phases: ["analysed", "done"] },
  complete: { by: ["staff", "desk", "manager"], phases: ["planned"] },
  close: { by: ["manager", "committee"], phases: ["done"] },
  dismiss: { by: ["manager", "committee"], phases: ["opened", "analysed", "planned", "done"] },
  "note-missed": { by: ["system"], phases: ["opened", "analysed", "planned", "done"] },
};

/** Whether somebody outside of the company raised it (外部提出): an owner, a third party or the committee. */
export const isRaisedFromOutside = ({ openedBy, source }: DeviationState): boolean =>
  source.kind === "assessment" || source.kind === "complaint" || openedBy === "committee";

/** Whether it is this person's turn: the lead, whoever is responsible now, or the manager. */
export const isTurnOf = (state: DeviationState, actor: Actor): boolean =>
  actor.role === "manager" || actor.id === state.lead || actor.id === responsibleOf(state);
