import type { ArchiveEntry, FiledDocument } from "./entry.ts";
import type { ArchiveEvent } from "./event.ts";
import type { ArchiveState } from "./state.ts";

const changed = (
  state: ArchiveState,
  id: string,
  change: (entry: ArchiveEntry) => Partial<ArchiveEntry>,
): ArchiveState => ({
  ...state,
  entries: state.entries.map((entry) => (entry.id === id ? { ...entry, ...change(entry) } : entry)),
});

/** Adds a line; what it replaces is marked and stays. */
const withEntry = (state: ArchiveState, filed: FiledDocument): ArchiveState => {
  const { replaces } = filed;
  const marked =
    replaces === null
      ? state
      : changed(state, replaces.entry, () => ({ replacedBy: { how: replaces.how, entry: filed.id } }));
  return { ...marked, entries: [...marked.entries, { ...filed, replacedBy: null, destruction: null }] };
};

/** Folds one event into the state. */
export const evolve = (state: ArchiveState | null, event: ArchiveEvent): ArchiveState => {
  if (event.type === "ArchiveOpened") {
    const { entries, holds, ...opened } = event.data;
    const empty = { ...opened, entries: [], holds: holds.map((hold) => ({ ...hold, released: null })) };
    return entries.reduce<ArchiveState>(withEntry, empty);
  }
  if (state === null)
    throw new RangeError(`The first event of an archive is ArchiveOpened, not ${event.type}`);
  switch (event.type) {
    case "ArchiveCollected":
      return event.data.entries.reduce(withEntry, state);
    case "ArchiveEntryFiled":
      return withEntry(state, event.data);
    case "ArchiveRetentionSet":
      return changed(state, event.data.entry, () => ({ retention: event.data.retention }));
    case "ArchiveHeld":
      return { ...state, holds: [...state.holds, { ...event.data, released: null }] };
    case "ArchiveReleased": {
      const { hold, ...released } = event.data;
      return {
        ...state,
        holds: state.holds.map((item) => (item.number === hold ? { ...item, released } : item)),
      };
    }
    case "ArchiveDestructionProposed": {
      const { by, entry, on, reason } = event.data;
      return changed(state, entry, () => ({
        destruction: { proposedBy: by, proposedOn: on, reason, approved: null },
      }));
    }
    case "ArchiveDestructionDeclined":
      return changed(state, event.data.entry, () => ({ destruction: null }));
    case "ArchiveEntryDestroyed": {
      const { by, entry, on } = event.data;
      return changed(state, entry, ({ destruction }) => ({
        destruction: destruction === null ? null : { ...destruction, approved: { by, on } },
      }));
    }
  }
};
