import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { personal } from "../../kernel/personal.ts";
import { allot } from "./allotting.ts";
import { assess, unanswered } from "./assessment.ts";
import type { AccountAction, AccountCommand, ContestEntry, DetermineEntry, NetEntries } from "./command.ts";
import { charge, credit } from "./entering.ts";
import type { AccountEvent } from "./event.ts";
import { net, nettingFault } from "./netting.ts";
import { accountPermissions, sideOf } from "./permission.ts";
import { type AccountRejection, refuse } from "./rejection.ts";
import {
  type AccountState,
  type Basis,
  creditorOf,
  type Entry,
  isContested,
  outstandingOf,
  type Side,
  totalOf,
} from "./state.ts";
import type { AccountTerms } from "./terms.ts";

type Decision = Result.Result<readonly AccountEvent[], AccountRejection>;
type OnEntry = Exclude<Extract<AccountAction, { readonly entry: string }>, { readonly type: "allot" }>;

const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));
const moved = ({ netted, paid, waived }: Entry): number => totalOf(paid) + totalOf(netted) + totalOf(waived);

/** The basis of a late charge once its debtor says that it is excessive. */
export const pleadedBasis = (
  basis: Extract<Basis, { kind: "bill" }>,
  { plea }: ContestEntry,
): Extract<Basis, { kind: "bill" }> =>
  plea === undefined
    ? basis
    : { ...basis, lossProxy: plea.lossProxy, badFaith: plea.badFaith ?? basis.badFaith };

const contest = (
  entry: Entry,
  command: ContestEntry,
  terms: AccountTerms,
  side: Side,
  { actor, on }: { readonly actor: string; readonly on: string },
): Decision => {
  const event = { entry: entry.id, side, on, reason: personal(actor, command.reason) };
  if (command.plea === undefined)
    return Result.succeed([{ type: "AccountEntryContested", data: { ...event, pleaded: null } }]);
  if (entry.basis.kind !== "bill" || side !== "client" || entry.determined !== null)
    return fail("plea-not-open", { entry: entry.id, kind: entry.kind, side });
  if (moved(entry) > 0) return fail("already-paid", { entry: entry.id });
  const open = unanswered(terms.verdicts);
  if (open !== null)
    return fail("not-determined", { verdict: open.verdict, missing: open.missing }, open.citations);
  const basis = pleadedBasis(entry.basis, command);
  return Result.succeed([
    {
      type: "AccountEntryContested",
      data: { ...event, pleaded: { basis, assessment: assess(basis, terms.verdicts) } },
    },
  ]);
};

const determine = (entry: Entry, command: DetermineEntry, side: Side, today: string): Decision => {
  if (entry.amount !== null) return fail("amount-known", { entry: entry.id, amount: entry.amount });
  if (command.on > today) return fail("in-future", { day: command.on });
  const high = entry.assessment.range?.high ?? null;
  if (high !== null && command.amount > high)
    return fail("outside-range", { amount: command.amount, high }, entry.authority.citations);
  const { amount, by, on, ref } = command;
  const isBinding = by === "award" || by === "judgment";
  return Result.succeed([
    {
      type: "AccountEntryDetermined",
      data: { entry: entry.id, amount, by, ref, on, side: isBinding ? null : side },
    },
  ]);
};

const onEntry = (
  command: OnEntry,
  entry: Entry,
  side: Side,
  terms: AccountTerms,
  moment: { readonly actor: string; readonly on: string },
): Decision => {
  const { on } = moment;
  const outstanding = outstandingOf(entry);
  const data = { entry: entry.id };
  const isCreditor = side === creditorOf(entry);
  if (outstanding === 0) return fail("already-settled", data);
  switch (command.type) {
    case "confirm":
      return entry.confirmed[side] && entry.contested[side] === null
        ? fail("already-confirmed", { ...data, side })
        : Result.succeed([{ type: "AccountEntryConfirmed", data: { ...data, side, on, by: moment.actor } }]);
    case "contest":
      return contest(entry, command, terms, side, moment);
    case "determine":
      return determine(entry, command, side, on);
    case "settle": {
      if (!isCreditor) return fail("not-a-side", { ...data, side });
      if (outstanding === null) return fail("amount-open", { ...data, range: entry.assessment.range });
      if (isContested(entry)) return fail("contested", data);
      if (command.on > on) return fail("in-future", { day: command.on });
      if (command.amount > outstanding)
        return fail("overpaid", { ...data, amount: command.amount, outstanding });
      const { amount, ref } = command;
      return Result.succeed([
        { type: "AccountEntrySettled", data: { ...data, amount, on: command.on, ref } },
      ]);
    }
    case "waive": {
      if (!isCreditor) return fail("not-a-side", { ...data, side });
      if (
        entry.side === "provider" &&
        entry.party.kind === "owners" &&
        command.authority.kind === "creditor-decision"
      )
        return fail("authority-not-enough", { ...data, needed: "assembly-resolution" });
      if (outstanding === null && command.amount !== undefined)
        return fail("amount-open", { ...data, range: entry.assessment.range });
      const amount = command.amount ?? outstanding;
      if (outstanding !== null && amount !== null && amount > outstanding)
        return fail("overpaid", { ...data, amount, outstanding });
      return Result.succeed([
        { type: "AccountEntryWaived", data: { ...data, amount, authority: command.authority, on } },
      ]);
    }
    case "withdraw":
      if (side !== entry.claimant) return fail("not-a-side", { ...data, side });
      if (moved(entry) > 0) return fail("already-paid", data);
      return Result.succeed([
        { type: "AccountEntryWithdrawn", data: { ...data, reason: command.reason, on } },
      ]);
  }
};

const netting = (
  state: AccountState,
  command: NetEntries,
  terms: AccountTerms,
  context: DecisionContext,
  today: string,
): Decision => {
  const named = [...command.charges, ...command.credits];
  const unknown = named.find(
    (id, index) => named.indexOf(id) !== index || !state.entries.some((entry) => entry.id === id),
  );
  if (unknown !== undefined) return fail("entry-unknown", { entry: unknown });
  const of = (ids: readonly string[]) => state.entries.filter(({ id }) => ids.includes(id));
  const charges = of(command.charges);
  const credits = of(command.credits);
  const fault = nettingFault(charges, credits, today);
  if (fault !== null) return Result.fail(fault);
  const [first] = charges;
  if (first === undefined || sideOf(context.actor, first.party, terms.holders) === null)
    return fail("not-a-side");
  return Result.succeed([{ type: "AccountEntriesNetted", data: { on: today, ...net(charges, credits) } }]);
};

/** Decides an account command. Pure; `version` is the version of the next event less one. */
export const decide =
  (terms: AccountTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: AccountState | null, command: AccountCommand): Decision => {
    const { actor } = context;
    const today = localDateOf(instant(context.now));
    const allowed = accountPermissions[command.type];
    if (!allowed.includes(actor.role))
      return fail("not-allowed", { action: command.type, role: actor.role, allowed });
    if (command.type === "open" && state !== null) return fail("already-open");
    if (command.type === "open") {
      if (terms.contract === null || terms.contract.estate !== command.estate)
        return fail("contract-unknown", { contract: command.contract });
      if (!terms.contract.isSigned) return fail("not-signed", { contract: command.contract });
      const { contract, estate } = command;
      return Result.succeed([
        { type: "AccountOpened", data: { id: context.id, estate, contract, on: today } },
      ]);
    }
    if (state === null) return fail("not-found");
    if (state.phase === "closed") return fail("account-closed");
    switch (command.type) {
      case "charge":
        return charge(state, command, terms, { actor, today, version: version + 1 });
      case "credit":
        return credit(state, command, terms, { actor, today, version: version + 1 });
      case "net":
        return netting(state, command, terms, context, today);
      case "close": {
        const open = state.entries.filter((entry) => outstandingOf(entry) !== 0).map(({ id }) => id);
        return open.length > 0
          ? fail("not-settled", { entries: open })
          : Result.succeed([{ type: "AccountClosed", data: { on: today } }]);
      }
      default: {
        const entry = state.entries.find(({ id }) => id === command.entry);
        if (entry === undefined) return fail("entry-unknown", { entry: command.entry });
        const side = sideOf(actor, entry.party, terms.holders);
        if (side === null) return fail("not-a-side", { entry: entry.id });
        if (command.type === "allot")
          return outstandingOf(entry) === 0
            ? fail("already-settled", { entry: entry.id })
            : allot(entry, command, terms, { actor: actor.id, on: today, version: version + 1 });
        return onEntry(command, entry, side, terms, { actor: actor.id, on: today });
      }
    }
  };
