import {
  type AccountState,
  type Counterparty,
  type Entry,
  isClaimOnly,
  isConfirmed,
  isContested,
  isSameParty,
  outstandingOf,
} from "./state.ts";

/** A sum in fen with the events of this account it is the sum of, each as `account@version`. */
export interface Figure {
  readonly value: number;
  readonly events: readonly string[];
}

/** What is open between the provider and one other party (往来余额). Only known amounts; open ones are listed, never summed. */
export interface Balance {
  readonly party: Counterparty;
  /** The party owes the provider. */
  readonly toProvider: Figure;
  /** The provider owes the party. */
  readonly toParty: Figure;
  /** `toProvider` less `toParty`. */
  readonly net: Figure;
  /** Of these, what both sides confirmed and what is due today: all that can be netted. */
  readonly dueToProvider: Figure;
  readonly dueToParty: Figure;
  /** Entries whose amount is not settled, or one side's word alone; they are part of no sum. */
  readonly open: readonly string[];
}

/** Names an event of an account. */
export const eventOf = (account: string, version: number): string => `${account}@${version}`;

const figure = (state: AccountState, entries: readonly Entry[], sign: (entry: Entry) => 1 | -1): Figure => ({
  value: entries.reduce((sum, entry) => sum + sign(entry) * (outstandingOf(entry) ?? 0), 0),
  events: [...new Set(entries.flatMap(({ versions }) => versions))]
    .sort((a, b) => a - b)
    .map((version) => eventOf(state.id, version)),
});

const plus = () => 1 as const;

/** Balances of every pair of parties that has entries, the owners as a body first, then units by id. */
export const balancesOf = (state: AccountState, today: string): readonly Balance[] => {
  const parties = state.entries
    .map(({ party }) => party)
    .filter((party, index, all) => all.findIndex((other) => isSameParty(other, party)) === index)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
  return parties.map((party) => {
    const all = state.entries.filter((entry) => entry.ended === null && isSameParty(entry.party, party));
    const known = all.filter((entry) => entry.amount !== null && !isClaimOnly(entry));
    const due = known.filter((entry) => isConfirmed(entry) && !isContested(entry) && entry.dueOn <= today);
    const of = (entries: readonly Entry[], side: Entry["side"]) =>
      figure(
        state,
        entries.filter((entry) => entry.side === side),
        plus,
      );
    return {
      party,
      toProvider: of(known, "owner"),
      toParty: of(known, "provider"),
      net: figure(state, known, ({ side }) => (side === "owner" ? 1 : -1)),
      dueToProvider: of(due, "owner"),
      dueToParty: of(due, "provider"),
      open: all.filter((entry) => !known.includes(entry)).map(({ id }) => id),
    };
  });
};

const nameOf = (party: Counterparty): string => (party.kind === "owners" ? "" : party.unit);
