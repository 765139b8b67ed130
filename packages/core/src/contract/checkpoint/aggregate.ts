import type { Aggregate } from "../../kernel/aggregate.ts";
import { type CheckpointEvent, checkpointEventSchemas, checkpointEventVersion } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { CheckpointLogState } from "./state.ts";

/** The checkpoints of an estate as the command handler and the store see them. */
export const aggregate: Aggregate<CheckpointLogState, CheckpointEvent> = {
  kind: "checkpoint",
  schemaVersion: checkpointEventVersion,
  schemas: checkpointEventSchemas,
  evolve,
  row: ({ estate, id }) => ({ id, estate, phase: "open", responsible: null, owner: null, nextDue: null }),
  deadlines: () => [],
};
