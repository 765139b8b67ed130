import type { AccountEvent, Entered, NettedPart } from "./event.ts";
import type { AccountState, Entry } from "./state.ts";

const change = (state: AccountState, id: string, next: (entry: Entry) => Entry): AccountState => ({
  ...state,
  entries: state.entries.map((entry) => (entry.id === id ? next(entry) : entry)),
});

/** An entry as it stands when it is made. */
const entryOf = (data: Entered, version: number): Entry => ({
  ...data,
  amount: data.assessment.amount,
  determined: null,
  confirmed: { provider: false, client: false, [data.claimant]: true },
  contested: { provider: null, client: null },
  paid: [],
  netted: [],
  waived: [],
  ended: null,
  versions: [version],
});

/** Folds one event into the state. */
export const evolve = (
  state: AccountState | null,
  event: AccountEvent & { readonly version: number },
): AccountState => {
  if (event.type === "AccountOpened") {
    const { contract, estate, id } = event.data;
    return { id, estate, contract, phase: "open", entries: [] };
  }
  if (state === null)
    throw new RangeError(`The first event of an account is AccountOpened, not ${event.type}`);
  const { version } = event;
  const moved = (entry: Entry): readonly number[] => [...entry.versions, version];
  switch (event.type) {
    case "AccountEntryCharged":
    case "AccountEntryCredited": {
      return { ...state, entries: [...state.entries, entryOf(event.data, version)] };
    }
    case "AccountEntryAllotted": {
      // Both sides had confirmed the whole.
      const parts = event.data.parts.map((part) => ({
        ...entryOf(part, version),
        confirmed: { provider: true, client: true },
      }));
      const rest = change(state, event.data.entry, (entry) => ({
        ...entry,
        ended: "allotted",
        versions: moved(entry),
      }));
      return { ...rest, entries: [...rest.entries, ...parts] };
    }
    case "AccountEntryConfirmed": {
      const { entry: id, side } = event.data;
      return change(state, id, (entry) => ({
        ...entry,
        confirmed: { ...entry.confirmed, [side]: true },
        contested: { ...entry.contested, [side]: null },
      }));
    }
    case "AccountEntryContested": {
      const { entry: id, pleaded, reason, side } = event.data;
      return change(state, id, (entry) => ({
        ...entry,
        ...(pleaded === null
          ? {}
          : { ...pleaded, amount: pleaded.assessment.amount, versions: moved(entry) }),
        confirmed: { ...entry.confirmed, [side]: false },
        contested: { ...entry.contested, [side]: reason },
      }));
    }
    case "AccountEntryDetermined": {
      const { amount, by, entry: id, on, ref, side } = event.data;
      return change(state, id, (entry) => ({
        ...entry,
        amount,
        determined: { by, on, ref },
        confirmed: {
          provider: side === null || side === "provider",
          client: side === null || side === "client",
        },
        contested: { provider: null, client: null },
        versions: moved(entry),
      }));
    }
    case "AccountEntrySettled": {
      const { amount, entry: id } = event.data;
      return change(state, id, (entry) => ({
        ...entry,
        paid: [...entry.paid, { amount, version }],
        versions: moved(entry),
      }));
    }
    case "AccountEntriesNetted": {
      const net = (before: AccountState, { amount, entry: id }: NettedPart) =>
        change(before, id, (entry) => ({
          ...entry,
          netted: [...entry.netted, { amount, version }],
          versions: moved(entry),
        }));
      return [...event.data.charges, ...event.data.credits].reduce(net, state);
    }
    case "AccountEntryWaived": {
      const { amount, entry: id } = event.data;
      return change(state, id, (entry) => ({
        ...entry,
        ...(amount === null
          ? { ended: "waived" as const }
          : { waived: [...entry.waived, { amount, version }] }),
        versions: moved(entry),
      }));
    }
    case "AccountEntryWithdrawn":
      return change(state, event.data.entry, (entry) => ({
        ...entry,
        ended: "withdrawn",
        versions: moved(entry),
      }));
    case "AccountClosed":
      return { ...state, phase: "closed" };
  }
};
