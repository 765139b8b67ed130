import type { Personal } from "../../kernel/personal.ts";
import { type ArrearsDeadline, deadlinesOf } from "./deadline.ts";
import { unanswered } from "./defending.ts";
import {
  type ArrearsBill,
  type ArrearsPhase,
  type ArrearsState,
  type Defence,
  type Demand,
  type Mediation,
  outstandingOf,
  outstandingOn,
  type PaymentRecord,
  type Plan,
  type Proceedings,
  type Reminder,
} from "./state.ts";

/** The words of a personal value; `null` when they were erased. */
type Shown<A extends { readonly text: Personal }> = Omit<A, "text"> & { readonly text: string | null };

/** A defence as it is shown, with the words of its answer. */
export interface DefenceView extends Omit<Shown<Defence>, "answer"> {
  readonly answer: Shown<NonNullable<Defence["answer"]>> | null;
}

/** An arrears case as its reader sees it. Money in fen. */
export interface ArrearsView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly contract: string;
  readonly unit: string;
  readonly owner: string;
  readonly openedOn: string;
  readonly phase: ArrearsPhase;
  readonly bills: readonly (ArrearsBill & { readonly outstanding: number })[];
  /** With the events of this case it is the sum of, each as `case@version`. */
  readonly outstanding: { readonly value: number; readonly events: readonly string[] };
  readonly reminders: readonly Shown<Reminder>[];
  readonly asked: ArrearsState["asked"];
  readonly noDefence: ArrearsState["noDefence"];
  readonly defences: readonly DefenceView[];
  /** Defences that must be answered before it can go to court. */
  readonly unanswered: readonly number[];
  readonly demands: readonly Shown<Demand>[];
  readonly mediations: readonly Mediation[];
  readonly proceedings: Proceedings | null;
  readonly plans: readonly Plan[];
  readonly payments: readonly PaymentRecord[];
  readonly deadlines: readonly ArrearsDeadline[];
  readonly missed: readonly string[];
  readonly closed: ArrearsState["closed"];
}

const shown = <A extends { readonly text: Personal }>({ text, ...rest }: A): Shown<A> => ({
  ...rest,
  text: text.value ?? null,
});

/** Shows a case. */
export const view = (state: ArrearsState, version: number): ArrearsView => {
  const { offset: _, versions, ...rest } = state;
  return {
    ...rest,
    version,
    bills: state.bills.map((bill) => ({ ...bill, outstanding: outstandingOn(bill) })),
    outstanding: {
      value: outstandingOf(state),
      events: versions.map((number) => `${state.id}@${number}`),
    },
    reminders: state.reminders.map(shown),
    defences: state.defences.map(({ answer, ...defence }) => ({
      ...shown(defence),
      answer: answer === null ? null : shown(answer),
    })),
    unanswered: unanswered(state).map(({ number }) => number),
    demands: state.demands.map(shown),
    deadlines: deadlinesOf(state),
  };
};
