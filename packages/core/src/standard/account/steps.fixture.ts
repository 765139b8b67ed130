/** What the tests of the account begin with: who acts on 1 July, a bill paid in two parts, and a credit. */
import * as Result from "effect/Result";
import { accountMoment as at, type AccountMoment, accountStory } from "../../testing/account-world.ts";
import type { AccountCommand, ChargeLate, CreditBreach } from "./command.ts";
import type { AccountState, Counterparty } from "./state.ts";
import { view } from "./view.ts";

export const open: AccountCommand = { type: "open", estate: "estate-1", contract: "estate-1.k1" };
export const unit1: Counterparty = { kind: "unit", unit: "u-1" };
export const owners: Counterparty = { kind: "owners" };

/** 747.60 yuan due on 15 April, of which 247.60 were paid on 15 May and the rest on 14 June. */
export const charge: ChargeLate = {
  type: "charge",
  unit: "u-1",
  bill: { event: "bill-1", ref: "2026-Q2", principal: 74760, due: "2026-04-15" },
  payments: [
    { event: "pay-1", on: "2026-05-15", amount: 24760 },
    { event: "pay-2", on: "2026-06-14", amount: 50000 },
  ],
};
export const credit = (
  beneficiary: Counterparty,
  events: readonly string[],
  changes: Partial<CreditBreach> = {},
): CreditBreach => ({
  type: "credit",
  beneficiary,
  standard: "s-1",
  breach: "b-1",
  basis: { kind: "agreed", perBreach: 2000 },
  measurements: events.map((event) => ({ kind: "inspection", id: "estate-1.i1", event })),
  ...changes,
});

export const manager = at("manager", "2026-07-01");
export const committee = at("committee", "2026-07-01");
export const owner = at("owner", "2026-07-01");
export const opened = () => accountStory().given(manager, open);
export const both = (entry: string, client: AccountMoment = owner) =>
  [
    [manager, { type: "confirm", entry }],
    [client, { type: "confirm", entry }],
  ] as const;
export const told = (steps: readonly (readonly [AccountMoment, AccountCommand])[]) =>
  steps.reduce((story, [moment, command]) => story.given(moment, command), opened());
export const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
export const shown = (state: AccountState | null) =>
  view(state as AccountState, 9, "2026-07-01", manager.actor);
