import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Json } from "../../kernel/verdict.ts";
import { accountMoment, type AccountMoment, accountStory, missOf } from "../../testing/account-world.ts";
import {
  count,
  histogram,
  takeWalks,
  thinSpots,
  type WalkTally,
  walkTally,
} from "../../testing/walk-report.ts";
import { balancesOf } from "./balance.ts";
import type { AccountCommand, CreditBasis } from "./command.ts";
import { type AccountEvent, accountEventSchemas } from "./event.ts";
import { accountPermissions } from "./permission.ts";
import { type AccountState, creditorOf, type Entry, outstandingOf, totalOf } from "./state.ts";
import { entryStatuses, view } from "./view.ts";

/** One step of a walk: who acts, what is tried, on which entry, with which detail. */
const part = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }));
const Step = Schema.Struct({
  who: part(5),
  what: part(27),
  which: part(19),
  detail: part(9),
  /** Whether to try what is likely to be accepted. */
  willing: part(9),
});
type Step = typeof Step.Type;

const people = [
  ["manager", "manager-1"],
  ["committee", "committee-1"],
  ["owner", "owner-1"],
  ["owner", "owner-2"],
  ["desk", "desk-1"],
  ["staff", "staff-1"],
] as const;
const types = Object.keys(accountPermissions).filter((type) => type !== "open") as Exclude<
  AccountCommand["type"],
  "open"
>[];
/** What is tried most: entries come first, and what needs two of them comes often. */
const tried: readonly (typeof types)[number][] = [
  ...types,
  "charge", "credit", "credit", "net", "net", "net", "net", "net", "close", "close", "close", "close", "close", "determine", "allot", "allot", "allot",
]; // prettier-ignore

const bases: readonly CreditBasis[] = [
  { kind: "agreed", perBreach: 20_000 },
  { kind: "agreed", perBreach: 333, cap: 1000 },
  { kind: "agreed-share", share: "0.0133", periodFee: 98_765, event: "bills" },
  { kind: "not-agreed", periodFee: 30_000, event: "bills" },
  { kind: "loss", loss: 9000, foreseeable: 8000, avoidable: 1000, event: "doc" },
  { kind: "penalty", agreed: 700 },
  { kind: "deposit", paid: 3000, contractPrice: 10_000, event: "receipt" },
];
const measured = Array.from({ length: 60 }, (_, index) => missOf(`i-${index}`));
const parties = [
  { kind: "owners" },
  { kind: "unit", unit: "u-1" },
  { kind: "unit", unit: "u-2" },
  { kind: "unit", unit: "u-1" },
] as const;

/** Whether a step of a type could be accepted on an entry. */
const fits = (type: (typeof types)[number], entry: Entry): boolean => {
  const outstanding = outstandingOf(entry);
  if (type === "determine") return outstanding === null;
  if (type === "settle") return outstanding !== null && outstanding > 0;
  return outstanding !== 0;
};

const command = (
  type: (typeof types)[number],
  state: AccountState,
  { detail, which, willing }: Step,
  taken: number,
  today: string,
): AccountCommand => {
  const fitting = willing < 3 ? state.entries : state.entries.filter((item) => fits(type, item));
  const entry = fitting[which % Math.max(fitting.length, 1)];
  const id = detail === 9 || entry === undefined ? "e999" : entry.id;
  const left = entry === undefined ? 0 : (outstandingOf(entry) ?? 0);
  switch (type) {
    case "charge":
      return {
        type,
        unit: detail === 9 ? "u-9" : which % 2 === 0 ? "u-1" : "u-2",
        bill: {
          event: `bill-${detail === 8 ? 0 : taken}`,
          ref: "r",
          principal: 74_761 + which,
          due: "2026-01-15",
        },
        payments:
          detail % 3 === 0
            ? [{ event: `pay-${taken}`, on: addDays(localDate("2026-01-16"), which), amount: 333 }]
            : [],
        through: addDays(localDate(today), detail === 7 ? 1 : -1),
        ...(detail === 6 ? { lossProxy: "0.03" } : {}),
      };
    case "credit":
      return {
        type,
        beneficiary: parties[which % 4]!,
        standard: detail === 9 ? "s-9" : "s-1",
        breach: "b-1",
        basis: bases[(detail * 5 + which) % bases.length]!,
        measurements: [{ kind: "inspection", id: "estate-1.i", event: `i-${detail === 8 ? 0 : taken % 60}` }],
        ...(which % 7 === 0 ? { dueOn: addDays(localDate(today), 30) } : {}),
      };
    case "confirm":
    case "withdraw":
      return { type, entry: id, reason: "x" } as AccountCommand;
    case "contest":
      return { type, entry: id, reason: "x", ...(detail < 5 ? { plea: { lossProxy: "0.03" } } : {}) };
    case "determine":
      return {
        type,
        entry: id,
        amount: detail * 100,
        by: detail < 4 ? "agreement" : "judgment",
        ref: "j",
        on: today,
      };
    case "settle":
      return {
        type,
        entry: id,
        amount: detail === 8 ? left + 1 : Math.max(1, Math.ceil(left / (1 + (detail % 3)))),
        on: today,
        ref: "p",
      };
    case "net": {
      const of = (side: Entry["side"]) => state.entries.filter((item) => item.side === side);
      const charges = of("owner").filter((_, index) => (index + which) % 2 === 0);
      const party = detail < 8 ? (charges[0]?.party ?? null) : null;
      const same = (item: Entry) => party === null || canonicalJson(item.party) === canonicalJson(party);
      const ready = (item: Entry) =>
        detail > 5 ||
        (item.confirmed.client &&
          item.confirmed.provider &&
          item.dueOn <= today &&
          (outstandingOf(item) ?? 0) > 0);
      const some = (items: readonly Entry[]) =>
        items
          .filter(same)
          .filter(ready)
          .map((item) => item.id);
      const named = { charges: some(of("owner")), credits: some(of("provider")) };
      return {
        type,
        charges: named.charges.length === 0 ? ["e999"] : named.charges,
        credits: named.credits.length === 0 ? ["e998"] : named.credits,
      };
    }
    case "waive":
      return {
        type,
        entry: id,
        ...(detail % 2 === 0 ? {} : { amount: Math.max(1, left >> 1) }),
        authority: { kind: detail < 3 ? "creditor-decision" : "assembly-resolution", ref: "d" },
      };
    case "allot":
      return {
        type,
        entry: id,
        ...(detail === 8
          ? {}
          : {
              resolution: { ref: "r", on: addDays(localDate(today), detail === 7 ? 1 : 0), certificate: "c" },
            }),
      };
    case "close":
      return { type };
  }
};

/** What a step towards a set-off of one unit would be: enter what is missing, confirm it, net it. */
const towardsNetting = (state: AccountState, step: Step, taken: number, today: string): AccountCommand => {
  const unit = step.which % 5 === 0 ? "u-2" : "u-1";
  const ready = state.entries.filter(
    (entry) =>
      entry.party.kind === "unit" &&
      entry.party.unit === unit &&
      entry.dueOn <= today &&
      entry.contested.client === null &&
      entry.contested.provider === null &&
      (outstandingOf(entry) ?? 0) > 0,
  );
  const agreed = ({ confirmed }: Entry) => Number(confirmed.client) + Number(confirmed.provider);
  const best = (side: Entry["side"]) =>
    ready
      .filter((entry) => entry.side === side)
      .sort((a, b) => agreed(b) - agreed(a))
      .slice(0, 1);
  const charges = best("owner");
  const credits = best("provider");
  const plain = { ...step, detail: 1, which: unit === "u-1" ? 2 : 1 };
  if (charges.length === 0) return command("charge", state, plain, taken, today);
  if (credits.length === 0)
    return {
      ...(command("credit", state, plain, taken, today) as Extract<AccountCommand, { type: "credit" }>),
      beneficiary: { kind: "unit", unit },
      basis: { kind: "agreed", perBreach: 500 + step.which },
      dueOn: today,
    };
  const unsure = [...charges, ...credits].find(({ confirmed }) => !confirmed.client || !confirmed.provider);
  return unsure === undefined
    ? { type: "net", charges: charges.map(({ id }) => id), credits: credits.map(({ id }) => id) }
    : { type: "confirm", entry: unsure.id };
};

/** What a step towards a split of everybody's credit would be: enter one, confirm it, allot it. */
const towardsAllotting = (state: AccountState, step: Step, taken: number, today: string): AccountCommand => {
  const [entry] = state.entries.filter(
    (item) =>
      item.party.kind === "owners" &&
      item.amount !== null &&
      item.amount > 0 &&
      item.amount === outstandingOf(item) &&
      item.contested.client === null &&
      item.contested.provider === null,
  );
  const plain = { ...step, detail: 1, which: 4 };
  if (entry === undefined)
    return {
      ...(command("credit", state, plain, taken, today) as Extract<AccountCommand, { type: "credit" }>),
      beneficiary: { kind: "owners" },
      basis: { kind: "agreed", perBreach: 501 + step.which },
    };
  if (!entry.confirmed.client || !entry.confirmed.provider) return { type: "confirm", entry: entry.id };
  return { ...command("allot", state, plain, taken, today), entry: entry.id } as AccountCommand;
};

/** What a step towards the end would be: give up what is open, then close. */
const towardsClosing = (state: AccountState): AccountCommand => {
  const open = state.entries.find((entry) => outstandingOf(entry) !== 0);
  return open === undefined
    ? { type: "close" }
    : { type: "waive", entry: open.id, authority: { kind: "assembly-resolution", ref: "d" } };
};

/** The law that a state breaks, or `null`. */
const broken = (state: AccountState, today: string): string | null => {
  for (const entry of state.entries) {
    const outstanding = outstandingOf(entry);
    const { amount, ended } = entry;
    if (outstanding !== null && outstanding < 0) return `${entry.id} is overpaid`;
    const moved = totalOf(entry.paid) + totalOf(entry.netted) + totalOf(entry.waived);
    if (amount === null && moved !== 0) return `${entry.id} moved without an amount`;
    if (amount !== null && ended === null && amount !== moved + (outstanding ?? 0))
      return `${entry.id} lost a fen`;
    const isOpen = entry.assessment.verdicts.some(({ verdict }) => verdict !== "determined");
    if (isOpen && entry.determined === null && amount !== null) return `${entry.id} made a range a point`;
    const cap = entry.assessment.cap;
    if (amount !== null && cap !== null && cap.kind !== "earnest" && amount > cap.value)
      return `${entry.id} is over its cap`;
  }
  for (const whole of state.entries.filter(({ ended }) => ended === "allotted")) {
    const parts = state.entries.filter(({ basis }) => basis.kind === "allotted" && basis.entry === whole.id);
    if (parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0) !== whole.amount)
      return `the parts of ${whole.id} are not the whole`;
  }
  const balances = balancesOf(state, today);
  const counted = (entry: Entry) =>
    !("stated" in entry.basis) ||
    entry.determined !== null ||
    (entry.confirmed.client && entry.confirmed.provider);
  for (const { net, open, party, toParty, toProvider } of balances) {
    // Worked out a second way: fen by fen from the entries, those of an open amount left out.
    const own = state.entries.filter(
      (entry) => canonicalJson(entry.party) === canonicalJson(party) && entry.ended === null,
    );
    const sum = own
      .filter(({ id }) => !open.includes(id))
      .reduce(
        (total, entry) =>
          total +
          (entry.side === "owner" ? 1 : -1) *
            ((entry.amount ?? 1e9) -
              [...entry.paid, ...entry.netted, ...entry.waived].reduce((t, m) => t + m.amount, 0)),
        0,
      );
    if (own.some((entry) => open.includes(entry.id) !== (entry.amount === null || !counted(entry))))
      return "one side's word counts as owed";
    if (net.value !== sum || toProvider.value - toParty.value !== net.value)
      return "a balance is not the sum of its entries";
    const netted = (side: Entry["side"]) =>
      own
        .concat(
          state.entries.filter(
            (entry) => entry.ended !== null && canonicalJson(entry.party) === canonicalJson(party),
          ),
        )
        .filter((entry) => entry.side === side)
        .reduce((total, entry) => total + totalOf(entry.netted), 0);
    if (netted("owner") !== netted("provider")) return "what was netted differs between the sides";
  }
  return null;
};

/** Settles what is open and pays both sides, and tells what is left. */
const paidOut = (
  start: ReturnType<typeof accountStory>,
  at: (who: number) => AccountMoment,
  today: string,
): string | null => {
  let story = start;
  for (const { id } of (story.state as AccountState).entries) {
    const entry = () => (story.state as AccountState).entries.find((item) => item.id === id) as Entry;
    const client = entry().party.kind === "owners" ? 1 : canonicalJson(entry().party).includes("u-1") ? 2 : 3;
    if (outstandingOf(entry()) === null)
      story = story.given(at(0), {
        type: "determine",
        entry: id,
        amount: entry().assessment.range?.low ?? 0,
        by: "judgment",
        ref: "j",
        on: today,
      });
    for (const side of ["provider", "client"] as const)
      if (entry().contested[side] !== null && outstandingOf(entry()) !== 0)
        story = story.given(at(side === "provider" ? 0 : client), { type: "confirm", entry: id });
    const left = outstandingOf(entry()) ?? 0;
    if (left > 0)
      story = story.given(at(creditorOf(entry()) === "provider" ? 0 : client), {
        type: "settle",
        entry: id,
        amount: left,
        on: today,
        ref: "p",
      });
  }
  const state = story.state as AccountState;
  const figures = balancesOf(state, today).flatMap(({ net, toParty, toProvider }) => [
    net,
    toParty,
    toProvider,
  ]);
  if (figures.some(({ value }) => value !== 0)) return "both sides are paid and the account is not zero";
  return Result.isSuccess(story.when(at(0), { type: "close" }))
    ? null
    : "both sides are paid and it does not close";
};

const walk = (steps: readonly Step[], tally: WalkTally): string | null => {
  let today = "2026-05-20";
  const at = (who: number): AccountMoment => {
    const [role, id] = people[who] ?? people[0];
    return accountMoment(role, today, { id, measured });
  };
  let story = accountStory().given(at(0), { type: "open", estate: "estate-1", contract: "estate-1.k1" });
  tally.machine.saw(null, "AccountOpened", "open");
  for (const [taken, step] of steps.entries()) {
    today = addDays(localDate(today), step.which % 3);
    const before = story.state as AccountState;
    if (before.phase === "closed") {
      // Nothing happens after the end: tried, refused, and a new account begins.
      for (const type of types)
        if (Result.isSuccess(story.when(at(0), command(type, before, step, taken, today))))
          return `${type} after the end`;
      story = accountStory().given(at(0), { type: "open", estate: "estate-1", contract: "estate-1.k1" });
    }
    const state = story.state as AccountState;
    const wanted = tried[step.what] ?? "charge";
    const what =
      wanted === "net" && step.willing >= 2
        ? towardsNetting(state, step, taken, today)
        : wanted === "allot" && step.willing >= 2
          ? towardsAllotting(state, step, taken, today)
          : wanted === "close" && step.willing >= 5 && taken > 15
            ? towardsClosing(state)
            : command(wanted, state, step, taken, today);
    const type = what.type as (typeof types)[number];
    const who = step.willing < 3 ? [step.who] : people.map((_, index) => (index + step.who) % people.length);
    const accepted = who.find((index) => Result.isSuccess(story.when(at(index), what)));
    const actor = accepted ?? step.who;
    const result = story.when(at(actor), what);
    count(tally, type, null, Result.isSuccess(result));
    for (const { status } of view(state, 1, today, { id: "manager-1", role: "manager" }).entries)
      tally.phases[status] = (tally.phases[status] ?? 0) + 1;
    if (Result.isFailure(result)) continue;
    if (
      canonicalJson(result.success as unknown as Json) !==
      canonicalJson(Result.getOrThrow(story.when(at(actor), what)) as unknown as Json)
    )
      return `${type} decided twice differs`;
    for (const event of result.success as readonly AccountEvent[])
      Schema.decodeUnknownSync(accountEventSchemas[event.type] as Schema.ConstraintDecoder<unknown>)(
        JSON.parse(JSON.stringify(event.data)),
      );
    story = story.given(at(actor), what);
    const { phase } = story.state as AccountState;
    for (const event of result.success) tally.machine.saw(state.phase, event.type, phase);
    const found = broken(story.state as AccountState, today);
    if (found !== null) return `after ${type}: ${found}`;
  }
  return (story.state as AccountState).phase === "closed" ? null : paidOut(story, at, today);
};

describe("the account", () => {
  it("nets to zero when both sides are paid, loses no fen and never sums what is open, whatever anybody does", async () => {
    const tally = walkTally(types, entryStatuses);
    const report = await takeWalks(Step, tally, (taken) => walk(taken, tally), {
      runs: 300,
      seed: 20260731,
      shortest: 40,
      longest: 60,
    });
    console.info(histogram("account", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
