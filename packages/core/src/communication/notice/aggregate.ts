import { endOf } from "../../kernel/day-deadline.ts";
import type { Aggregate } from "../../kernel/aggregate.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { type NoticeEvent, noticeEventSchemas, noticeEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import { fallbackRounds, nextDeadline, type NoticeState, phaseOf } from "./state.ts";

const minute = 60_000;

/** When each round of messages falls back to the next channel, epoch milliseconds. */
const fallbacks = (state: NoticeState) =>
  fallbackRounds(state).map(({ at, version }) => ({
    id: `${state.id}/fall-back/${version}`,
    kind: "fall-back",
    estate: state.estate,
    due: toEpochMillis(instant(at)) + (state.published?.fallbackMinutes ?? 0) * minute,
  }));

const publication = ({ estate, id, scheduledFor }: NoticeState) =>
  scheduledFor === null
    ? []
    : [
        {
          id: `${id}/publish/${scheduledFor}`,
          kind: "publish",
          estate,
          due: toEpochMillis(instant(scheduledFor)),
        },
      ];

/** The notice as the command handler and the store see it. */
export const aggregate: Aggregate<NoticeState, NoticeEvent> = {
  kind: "notice",
  schemaVersion: noticeEventVersion,
  schemas: noticeEventSchemas,
  evolve,
  row: (state) => {
    const next = nextDeadline(state);
    return {
      id: state.id,
      estate: state.estate,
      phase: phaseOf(state),
      responsible: state.published?.by ?? state.authors.at(-1) ?? null,
      owner: null,
      nextDue: next === null ? null : endOf(next),
    };
  },
  deadlines: (state) => [
    ...publication(state),
    ...fallbacks(state),
    ...state.deadlines.map((deadline) => ({
      id: deadline.id,
      kind: deadline.kind,
      estate: state.estate,
      due: endOf(deadline),
    })),
  ],
};
