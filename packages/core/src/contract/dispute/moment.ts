import type { EvidenceItem } from "../../kernel/attachment.ts";
import { dayDeadline, dayOf } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import { type Personal, personal } from "../../kernel/personal.ts";
import type { DisputeEvent } from "./event.ts";
import { limitationDeadlines, weigh } from "./limitation.ts";
import { sideOf } from "./permission.ts";
import { type DisputeRejection, refuse } from "./rejection.ts";
import type {
  DisputeDeadline,
  DisputeDeadlineKind,
  DisputeSide,
  DisputeState,
  LimitationAct,
} from "./state.ts";
import type { DisputeTerms } from "./terms.ts";

/** Everything a single decision looks at. `version` is the version its first event will have. */
export interface Moment {
  readonly terms: DisputeTerms;
  readonly context: DecisionContext;
  readonly id: string;
  readonly version: number;
}

export const today = ({ context }: Moment): string => dayOf(context.now);

/** Promises a deadline with the event that is the `offset`-th of the decision. */
export const promise = (
  { context, id, version }: Moment,
  kind: DisputeDeadlineKind,
  dueDate: string,
  basis: DisputeDeadline["basis"],
  about?: string,
): DisputeDeadline =>
  dayDeadline({
    stream: id,
    version,
    kind,
    now: context.now,
    dueDate,
    basis,
    ...(about === undefined ? {} : { about }),
  });

/** Words for a side: sealed under the key of its person, otherwise of whoever writes them down. */
export const wordsOf = (
  state: Pick<DisputeState, "claimant" | "respondent">,
  side: DisputeSide,
  { context }: Moment,
  words: string,
): Personal => personal(state[side].person ?? context.actor.id, words);

/**
 * Why somebody may not speak for a side, or `null`: a party speaks for itself; whoever writes down what the other side said shows
 * how it was said; somebody who is no party says nothing.
 */
export const speakerFault = (
  state: Pick<DisputeState, "claimant" | "respondent">,
  side: DisputeSide,
  { context }: Moment,
  evidence: readonly EvidenceItem[],
): DisputeRejection | null => {
  const own = sideOf(state, context.actor);
  if (own === side) return null;
  const records = ["manager", "desk", "committee"].includes(context.actor.role);
  if (!records) return refuse("not-party", { side });
  return evidence.length === 0 ? refuse("evidence-missing", { side }) : null;
};

/** Events of an act that may interrupt the limitation, beside what happened. */
export const limitationEvents = (
  state: DisputeState,
  act: Omit<LimitationAct, "because">,
  { context, id, terms, version }: Moment,
): readonly DisputeEvent[] => {
  const weighed = weigh(state, act, terms);
  if (weighed.limitation === null) return [{ type: "LimitationNotInterrupted", data: { act: weighed.act } }];
  const parts = { stream: id, version: version + 1, now: context.now, warningDays: terms.times.warningDays };
  return [
    {
      type: "LimitationInterrupted",
      data: {
        act: weighed.act,
        limitation: weighed.limitation,
        deadlines: limitationDeadlines(weighed.limitation, parts),
      },
    },
  ];
};
