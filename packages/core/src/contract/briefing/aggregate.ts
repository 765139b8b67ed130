import type { Aggregate } from "../../kernel/aggregate.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { type BriefingEvent, briefingEventSchemas, briefingEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { BriefingState } from "./state.ts";

const open = ({ deliveries }: BriefingState) =>
  deliveries.flatMap(({ deadline }) => (deadline === null ? [] : [deadline]));

/** The briefing as the command handler and the store see it. */
export const aggregate: Aggregate<BriefingState, BriefingEvent> = {
  kind: "briefing",
  schemaVersion: briefingEventVersion,
  schemas: briefingEventSchemas,
  evolve,
  row: (state) => {
    const times = open(state).map(({ due }) => toEpochMillis(instant(due)));
    return {
      id: state.id,
      estate: state.estate,
      phase: "open",
      responsible: null,
      owner: null,
      nextDue: times.length === 0 ? null : Math.min(...times),
    };
  },
  deadlines: (state) =>
    open(state).map(({ due, id }) => ({
      id,
      kind: "acknowledgement",
      estate: state.estate,
      due: toEpochMillis(instant(due)),
    })),
};
