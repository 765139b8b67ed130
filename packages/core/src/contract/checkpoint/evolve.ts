import { checkpointHead } from "../../evidence/checkpoint.ts";
import type { CheckpointEvent } from "./event.ts";
import { type CheckpointEntry, type CheckpointLogState, keptEntries } from "./state.ts";

const change = (
  state: CheckpointLogState,
  day: string,
  to: (entry: CheckpointEntry) => CheckpointEntry,
): CheckpointLogState => ({
  ...state,
  latest: state.latest.map((entry) => (entry.checkpoint.day === day ? to(entry) : entry)),
});

/** Folds one event into the state. */
export const evolve = (state: CheckpointLogState | null, event: CheckpointEvent): CheckpointLogState => {
  if (event.type === "CheckpointsStarted") return { ...event.data, count: 0, latest: [] };
  if (state === null)
    throw new RangeError(`The first event of a log is CheckpointsStarted, not ${event.type}`);
  switch (event.type) {
    case "CheckpointMade": {
      const { checkpoint, position, signature } = event.data;
      const head = checkpointHead(checkpoint);
      const entry = { checkpoint, head, position, signature, stampedBy: [], deposits: [] };
      return { ...state, count: state.count + 1, latest: [...state.latest, entry].slice(-keptEntries) };
    }
    case "CheckpointDeposited": {
      const { day, ...deposit } = event.data;
      return change(state, day, (entry) => ({ ...entry, deposits: [...entry.deposits, deposit] }));
    }
    case "CheckpointTimeStamped":
      return change(state, event.data.day, (entry) => ({
        ...entry,
        stampedBy: [...entry.stampedBy, event.data.authority],
      }));
  }
};
