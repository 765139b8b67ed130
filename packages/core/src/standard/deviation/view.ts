import { reveal } from "../../kernel/personal.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import {
  type Action,
  type CauseCategory,
  type DeviationDeadline,
  type DeviationState,
  nextDeadline,
  responsibleOf,
} from "./state.ts";

/** An action as its reader sees it; words that were erased are `null`. */
export interface ActionView extends Omit<Action, "what" | "done"> {
  readonly what: string | null;
  readonly done: (Omit<NonNullable<Action["done"]>, "note"> & { readonly note: string | null }) | null;
}

/** A deviation as its reader sees it (偏差). */
export interface DeviationView extends Omit<DeviationState, "what" | "cause" | "actions" | "manager"> {
  readonly version: number;
  readonly what: string | null;
  readonly cause: {
    readonly category: CauseCategory;
    readonly whys: readonly (string | null)[];
    readonly by: string;
  } | null;
  readonly actions: { readonly corrective: ActionView; readonly preventive: ActionView } | null;
  /** Who has to act now; `null` once it has ended. */
  readonly responsible: string | null;
  readonly next: DeviationDeadline | null;
  readonly overdue: boolean;
}

const actionView = ({ done, what, ...rest }: Action): ActionView => ({
  ...rest,
  what: reveal(what),
  done: done === null ? null : { ...done, note: reveal(done.note) },
});

/** Shows a deviation at an instant. */
export const view = (state: DeviationState, version: number, now: string): DeviationView => {
  const { actions, cause, manager: _, what, ...rest } = state;
  const next = nextDeadline(state.deadlines);
  return {
    ...rest,
    version,
    what: reveal(what ?? undefined),
    cause: cause === null ? null : { ...cause, whys: cause.whys.map(reveal) },
    actions:
      actions === null
        ? null
        : { corrective: actionView(actions.corrective), preventive: actionView(actions.preventive) },
    responsible: responsibleOf(state),
    next,
    overdue: next !== null && toEpochMillis(instant(now)) >= toEpochMillis(instant(next.due)),
  };
};
