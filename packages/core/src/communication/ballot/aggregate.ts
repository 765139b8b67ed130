import type { Aggregate } from "../../kernel/aggregate.ts";
import { type BallotEvent, ballotEventSchemas, ballotEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { BallotState } from "./state.ts";

/** One elector's ballot as the command handler and the store see it: a stream of its own, so that electors never wait for each other. */
export const aggregate: Aggregate<BallotState, BallotEvent> = {
  kind: "ballot",
  schemaVersion: ballotEventVersion,
  schemas: ballotEventSchemas,
  evolve,
  row: ({ elector, estate, holder, id, phase }) => ({
    id,
    estate,
    phase,
    responsible: holder ?? elector.voter,
    owner: elector.voter,
    nextDue: null,
  }),
  deadlines: () => [],
};
