import type { Actor } from "../../kernel/envelope.ts";
import { type Balance, balancesOf, eventOf, type Figure } from "./balance.ts";
import { sheetOf, type SheetLine } from "./sheet.ts";
import {
  type AccountPhase,
  type AccountState,
  type Beneficiary,
  beneficiaryOf,
  type Entry,
  isConfirmed,
  isContested,
  outstandingOf,
  totalOf,
} from "./state.ts";

/** Where an entry stands (状态). */
export const entryStatuses = [
  "amount-open",
  "unconfirmed",
  "contested",
  "confirmed",
  "settled",
  "waived",
  "withdrawn",
  "allotted",
] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** An entry as both sides see it. Money in fen. */
export interface EntryView extends Pick<
  Entry,
  | "id"
  | "kind"
  | "side"
  | "party"
  | "enteredOn"
  | "dueOn"
  | "basis"
  | "authority"
  | "assessment"
  | "amount"
  | "determined"
  | "confirmed"
> {
  readonly beneficiary: Beneficiary;
  readonly status: EntryStatus;
  /** What each side says against it; `null` where it says nothing, or where the words were erased. */
  readonly contested: { readonly provider: string | null; readonly client: string | null };
  readonly paid: number;
  readonly netted: number;
  readonly waived: number;
  /** `null` while the amount is open. */
  readonly outstanding: Figure | null;
  /** Events outside of this account that it was computed from. */
  readonly computedFrom: readonly string[];
  readonly sheet: readonly SheetLine[];
}

/** The two-sided breach account (双向违约账) as its reader sees it. */
export interface AccountView {
  readonly id: string;
  readonly version: number;
  readonly estate: string;
  readonly contract: string;
  readonly phase: AccountPhase;
  readonly balances: readonly Balance[];
  readonly entries: readonly EntryView[];
}

const statusOf = (entry: Entry): EntryStatus => {
  if (entry.ended !== null) return entry.ended;
  const outstanding = outstandingOf(entry);
  if (outstanding === 0)
    return totalOf(entry.waived) === entry.amount && entry.amount > 0 ? "waived" : "settled";
  if (isContested(entry)) return "contested";
  if (outstanding === null) return "amount-open";
  return isConfirmed(entry) ? "confirmed" : "unconfirmed";
};

const present = (state: AccountState, entry: Entry): EntryView => {
  const {
    amount,
    assessment,
    authority,
    basis,
    confirmed,
    contested,
    determined,
    dueOn,
    enteredOn,
    id,
    kind,
    party,
    side,
  } = entry;
  const outstanding = outstandingOf(entry);
  return {
    id,
    kind,
    side,
    party,
    enteredOn,
    dueOn,
    basis,
    authority,
    assessment,
    amount,
    determined,
    confirmed,
    beneficiary: beneficiaryOf(entry),
    status: statusOf(entry),
    contested: {
      provider: contested.provider?.value ?? null,
      client: contested.client?.value ?? null,
    },
    paid: totalOf(entry.paid),
    netted: totalOf(entry.netted),
    waived: totalOf(entry.waived),
    outstanding:
      outstanding === null
        ? null
        : { value: outstanding, events: entry.versions.map((version) => eventOf(state.id, version)) },
    computedFrom: entry.sources,
    sheet: sheetOf(entry),
  };
};

const seesAll = ["manager", "desk", "committee", "system"];

/** What concerns a reader: everything for those who keep or oversee it; an owner sees what is owed to all, and the own unit's. */
export const concerning = (state: AccountState, actor: Actor): AccountState =>
  seesAll.includes(actor.role)
    ? state
    : {
        ...state,
        entries: state.entries.filter(
          ({ holders, party }) => party.kind === "owners" || holders.includes(actor.id),
        ),
      };

/** Shows an account to a reader, as of a day. */
export const view = (state: AccountState, version: number, today: string, actor: Actor): AccountView => {
  const { contract, entries, estate, id, phase } = concerning(state, actor);
  return {
    id,
    version,
    estate,
    contract,
    phase,
    balances: balancesOf({ ...state, entries }, today),
    entries: entries.map((entry) => present(state, entry)),
  };
};
