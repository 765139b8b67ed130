import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { addDays } from "../../kernel/local-date.ts";
import { type Personal, personal } from "../../kernel/personal.ts";
import type { ComplaintEvent } from "./event.ts";
import { refuse } from "./permission.ts";
import { atEndOf, deadlineId, type Ground, inMinutes, restarted } from "./promised-deadline.ts";
import type { ComplaintRejection } from "./rejection.ts";
import type { ComplaintState, Deadline, DeadlineKind } from "./state.ts";
import type { ComplaintTerms } from "./terms.ts";

export type Decision = Result.Result<readonly ComplaintEvent[], ComplaintRejection>;

/** What rests on nothing but the house's own rules. */
export const house: Ground = { basis: "house" };

/** Everything a single decision looks at. `version` is the version the next event will have. */
export interface Moment {
  readonly terms: ComplaintTerms;
  readonly context: DecisionContext;
  readonly id: string;
  readonly version: number;
}

export const one = (event: ComplaintEvent): Decision => Result.succeed([event]);
export const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));

/** Today, in the estate's local time. */
export const today = (at: Moment): string => localDateOf(instant(at.context.now));

/** Words about a complainant, or none. */
export const said = (state: ComplaintState, text: string | undefined): Personal | null =>
  text === undefined ? null : personal(state.complainant, text);

/** A step of the house's own: so many minutes from now. */
export const minutes = (at: Moment, kind: DeadlineKind, amount: number): Deadline =>
  inMinutes({
    id: deadlineId(at.id, kind, at.version),
    kind,
    from: at.context.now,
    minutes: amount,
    ...house,
  });

/** A step that ends with a day. */
export const untilDay = (at: Moment, kind: DeadlineKind, date: string, ground: Ground = house): Deadline =>
  atEndOf({ id: deadlineId(at.id, kind, at.version), kind, from: at.context.now, date, ...ground });

/** A step of the house's own: so many natural days from today. */
export const days = (at: Moment, kind: DeadlineKind, amount: number): Deadline =>
  untilDay(at, kind, addDays(localDateOf(instant(at.context.now)), amount));

/** The end of a pause: its clocks go on with what was left of them. Nothing where there is no pause. */
export const resumed = (state: ComplaintState, at: Moment): readonly ComplaintEvent[] =>
  state.paused === null
    ? []
    : [
        {
          type: "ComplaintResumed",
          data: {
            note: null,
            deadlines: state.paused.stopped.map(({ deadline, left }) =>
              restarted(deadline, deadlineId(at.id, deadline.kind, at.version), at.context.now, left),
            ),
          },
        },
      ];

/** A step that ends a pause first. */
export const afterPause = (
  state: ComplaintState,
  at: Moment,
  events: (moment: Moment) => readonly ComplaintEvent[],
): Decision => {
  const before = resumed(state, at);
  return Result.succeed([...before, ...events({ ...at, version: at.version + before.length })]);
};
