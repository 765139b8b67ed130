import * as Result from "effect/Result";
import type { DomainEvent } from "../kernel/decider.ts";
import type { Rejection } from "../kernel/rejection.ts";

/** What a decision test needs of an aggregate. */
export interface Subject<State, Event extends DomainEvent, Command, Moment> {
  evolve(state: State | null, event: Event & { readonly version: number; readonly at: string }): State;
  decide(
    moment: Moment,
    version: number,
    state: State | null,
    command: Command,
  ): Result.Result<readonly Event[], Rejection>;
  /** Instant of a moment, for the events it leads to. */
  at(moment: Moment): string;
}

/** A story so far: the steps that were taken, and the state they led to. */
export interface Story<State, Event extends DomainEvent, Command, Moment> {
  readonly state: State | null;
  readonly version: number;
  readonly events: readonly Event[];
  /** Takes a step that must be accepted; otherwise throws with the refusal. */
  given(moment: Moment, command: Command): Story<State, Event, Command, Moment>;
  /** Tries a step and gives what it came to. */
  when(moment: Moment, command: Command): Result.Result<readonly Event[], Rejection>;
}

/** Tells the story of a decision: given these steps, when this command, then these events or this refusal. */
export const story = <State, Event extends DomainEvent, Command, Moment>(
  subject: Subject<State, Event, Command, Moment>,
  state: State | null = null,
  events: readonly Event[] = [],
): Story<State, Event, Command, Moment> => {
  const when = (moment: Moment, command: Command) => subject.decide(moment, events.length, state, command);
  return {
    state,
    version: events.length,
    events,
    when,
    given: (moment, command) => {
      const decision = when(moment, command);
      if (Result.isFailure(decision)) {
        throw new Error(
          `A given step was refused: ${decision.failure.code} ${JSON.stringify(decision.failure.data)}`,
        );
      }
      const next = decision.success.reduce<State | null>(
        (before, event, index) =>
          subject.evolve(before, { ...event, version: events.length + index + 1, at: subject.at(moment) }),
        state,
      );
      return story(subject, next, [...events, ...decision.success]);
    },
  };
};
