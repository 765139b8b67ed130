import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import {
  accountMoment as at,
  type AccountMoment,
  accountStory,
  chargedContract,
  missOf,
} from "../../testing/account-world.ts";
import { verdictOf } from "../../testing/contract-world.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { slicesOf } from "./basis.ts";
import type { AgreedRemedy } from "../../contract/contract/draft.ts";
import type { AccountCommand, ChargeLate, CreditBasis, CreditBreach } from "./command.ts";
import type { AccountState } from "./state.ts";
import { view } from "./view.ts";
import {
  open,
  unit1,
  owners,
  charge,
  credit,
  manager,
  committee,
  owner,
  opened,
  both,
  told,
  code,
  shown,
} from "./steps.fixture.ts";

describe("a late charge", () => {
  it("is computed part by part from what was paid when, and each part names its payment", () => {
    const story = told([[manager, charge]]);
    // 247.60 × 0.0005 × 30 = 3.714; 500.00 × 0.0005 × 60 = 15.00.
    expect(shown(story.state).entries[0]).toMatchObject({
      side: "owner",
      beneficiary: { kind: "provider" },
      amount: 371 + 1500,
      status: "unconfirmed",
      computedFrom: ["bill-1", "pay-1", "pay-2"],
      authority: { clause: "c-9", number: "第9条" },
    });
    expect(shown(story.state).balances).toMatchObject([
      { party: unit1, toProvider: { value: 1871, events: ["estate-1.k1@2"] }, dueToProvider: { value: 0 } },
    ]);
  });

  it("never exceeds the contract's cap", () => {
    const long = { ...charge, bill: { ...charge.bill, due: "2024-04-15" }, payments: [] };
    const entry = shown(told([[manager, long]]).state).entries[0]!;
    // 747.60 × 0.2 = 149.52; without the cap it would be 301.66.
    expect(entry).toMatchObject({ amount: 14952, assessment: { cap: { value: 14952, applied: true } } });
  });

  it("becomes a range once its debtor says that it is excessive, and is in no sum", () => {
    const pleaded = told([
      [manager, charge],
      [owner, { type: "contest", entry: "e2", reason: "过高", plea: { lossProxy: "0.03" } }],
    ]);
    const { balances, entries } = shown(pleaded.state);
    // The loss at 3 % a year: 0.61 and 2.47.
    expect(entries[0]).toMatchObject({
      amount: null,
      outstanding: null,
      status: "contested",
      assessment: { range: { low: 308, high: 1871 }, factors: ["reducible-on-request", "bill-unverified"] },
    });
    expect(balances).toMatchObject([
      { toProvider: { value: 0, events: [] }, net: { value: 0 }, open: ["e2"] },
    ]);
    expect(
      code(pleaded.when(manager, { type: "settle", entry: "e2", amount: 1, on: "2026-07-01", ref: "r" })),
    ).toBe("amount-open");
    const settled = pleaded.given(manager, {
      type: "determine",
      entry: "e2",
      amount: 1000,
      by: "judgment",
      ref: "（2026）民初1号",
      on: "2026-07-01",
    });
    expect(shown(settled.state).entries[0]).toMatchObject({ amount: 1000, status: "confirmed" });
  });

  it.each<[string, AccountMoment, Partial<ChargeLate>, string]>([
    ["by an owner", owner, {}, "not-allowed"],
    ["on a unit that is not there", manager, { unit: "u-9" }, "unit-unknown"],
    [
      "on what was paid in time",
      manager,
      { payments: [{ event: "p", on: "2026-04-15", amount: 74760 }] },
      "not-late",
    ],
    [
      "on more payments than the bill",
      manager,
      { payments: [{ event: "p", on: "2026-05-01", amount: 74761 }] },
      "overpaid",
    ],
    ["beyond today", manager, { payments: [], through: "2026-07-02" }, "in-future"],
    [
      "under a contract that agrees on none",
      {
        ...manager,
        terms: { contract: { estate: "estate-1", isSigned: true, draft: sampleContract(), isOneText: true } },
      },
      {},
      "late-charge-not-agreed",
    ],
    [
      "where the rules do not answer",
      { ...manager, terms: { verdicts: [verdictOf({}, "needs-input")] } },
      {},
      "not-determined",
    ],
    ["under no contract", { ...manager, terms: { contract: null } }, {}, "contract-unknown"],
  ])("is not entered %s", (_name, moment, changes, refusal) => {
    expect(code(opened().when(moment, { ...charge, ...changes }))).toBe(refusal);
  });

  it("is entered once per bill, and anew only after it was taken back", () => {
    const story = told([[manager, charge]]);
    expect(code(story.when(manager, charge))).toBe("already-charged");
    const back = story.given(manager, { type: "withdraw", entry: "e2", reason: "重新计算" });
    expect(code(back.when(manager, charge))).toBe("accepted");
  });

  const found = { arrears: "estate-1.a1", unit: "u-1", due: "2026-04-15", principal: 74_760, paid: 74_760 };
  it("takes its bill from the arrears case where there is one, and is marked where there is none", () => {
    const { verified, none } = {
      verified: told([[{ ...manager, terms: { bill: found } }, charge]]),
      none: told([[manager, charge]]),
    };
    expect(shown(verified.state).entries[0]).toMatchObject({
      basis: { bill: { arrears: "estate-1.a1" } },
      assessment: { amount: 1871, factors: [] },
    });
    expect(shown(none.state).entries[0]).toMatchObject({
      basis: { bill: { arrears: null } },
      assessment: { amount: 1871, factors: ["bill-unverified"] },
    });
  });

  it.each<[string, Partial<typeof found>, string]>([
    ["another principal", { principal: 50_000 }, "bill-differs"],
    ["another due day", { due: "2026-05-15" }, "bill-differs"],
    ["another unit", { unit: "u-2" }, "bill-differs"],
    ["a payment that is left out", { paid: 74_761 }, "payments-differ"],
  ])("is refused where the arrears case has %s", (_name, changes, refusal) => {
    const moment = { ...manager, terms: { bill: { ...found, ...changes } } };
    expect(code(opened().when(moment, charge))).toBe(refusal);
  });

  it("cuts a bill so that no fen is late twice and none is lost", () => {
    expect(slicesOf(100, "2026-01-10", [{ event: "a", on: "2026-01-09", amount: 30 }], "2026-01-20")).toEqual(
      [{ principal: 70, from: "2026-01-10", to: "2026-01-20", payment: null }],
    );
  });
});

describe("a service credit", () => {
  it("counts the measurements, names its beneficiary and its clause", () => {
    const story = told([[committee, credit(owners, ["i-1", "i-2"])]]);
    expect(shown(story.state).entries[0]).toMatchObject({
      kind: "service-credit",
      side: "provider",
      beneficiary: owners,
      amount: 4000,
      authority: { clause: "c-9", quote: "每次减收当月物业费的百分之一" },
      computedFrom: ["i-1", "i-2"],
    });
  });

  it("stops at the cap of its clause", () => {
    const capped = credit(owners, ["i-1", "i-2", "i-3"], {
      basis: { kind: "agreed", perBreach: 2000, cap: 5000 },
    });
    expect(shown(told([[committee, capped]]).state).entries[0]).toMatchObject({
      amount: 5000,
      assessment: { cap: { kind: "credit", value: 5000, applied: true } },
    });
  });

  it("is worked out from a share of the period's fee where the clause says so", () => {
    const share = credit(owners, ["i-1"], {
      basis: { kind: "agreed-share", share: "0.01", periodFee: 2_345_678, event: "bills-2026-05" },
    });
    const entry = shown(told([[committee, share]]).state).entries[0];
    expect(entry).toMatchObject({ amount: 23457, computedFrom: ["i-1", "bills-2026-05"] });
    expect(entry?.sheet[0]).toMatchObject({
      formula: "round(periodFee * share)",
      inputs: { periodFee: "23456.78", share: "0.01" },
      result: "234.57",
    });
  });

  it("without an agreed remedy is a range with what it depends on and who decides, never zero", () => {
    const { breach: _, ...open } = credit(owners, ["i-1"], {
      basis: { kind: "not-agreed", periodFee: 300_000, event: "bills" },
    });
    const { balances, entries } = shown(told([[committee, open]]).state);
    expect(entries[0]).toMatchObject({
      amount: null,
      status: "amount-open",
      assessment: {
        range: { low: 0, high: 300_000 },
        factors: ["foreseeability"],
        decides: "court-or-arbitration",
      },
    });
    expect(entries[0]?.sheet.at(-1)).toMatchObject({ step: "range", result: "0.00..3000.00" });
    expect(balances).toMatchObject([{ toParty: { value: 0, events: [] }, open: ["e2"] }]);
  });

  it("shows how far earnest money counts", () => {
    const deposit = credit(owners, ["i-1"], {
      basis: { kind: "deposit", paid: 3_000_000, contractPrice: 10_000_000, event: "receipt" },
    });
    expect(shown(told([[committee, deposit]]).state).entries[0]?.assessment.cap).toEqual({
      kind: "earnest",
      value: 2_000_000,
      applied: true,
    });
  });

  it.each<[string, AccountMoment, CreditBreach, string]>([
    [
      "for a standard the contract does not have",
      committee,
      credit(owners, ["i-1"], { standard: "s-9" }),
      "measurement-not-a-breach",
    ],
    [
      "for a standard the text does not have",
      { ...committee, measured: [missOf("i-1", { missed: ["s-9"] })] },
      credit(owners, ["i-1"], { standard: "s-9" }),
      "standard-unknown",
    ],
    ["by a measurement that is not there", committee, credit(owners, ["i-9"]), "measurement-unknown"],
    [
      "by a measurement of another contract",
      { ...committee, measured: [missOf("i-1", { contract: "estate-1.k2" })] },
      credit(owners, ["i-1"]),
      "measurement-unknown",
    ],
    [
      "by a measurement that was corrected",
      { ...committee, measured: [missOf("i-1", { missed: [] })] },
      credit(owners, ["i-1"]),
      "measurement-not-a-breach",
    ],
    [
      "for one breach named twice",
      { ...committee, measured: [missOf("i-1"), missOf("d-1", { root: "i-1" })] },
      credit(owners, ["i-1", "d-1"]),
      "already-counted",
    ],
    [
      "under an agreed remedy without its clause",
      committee,
      credit(owners, ["i-1"], { breach: "b-9" }),
      "remedy-missing",
    ],
    [
      "over an amendment",
      {
        ...committee,
        terms: { contract: { estate: "estate-1", isSigned: true, draft: chargedContract, isOneText: false } },
      },
      credit(owners, ["i-1"]),
      "text-changed-between",
    ],
    ["for all by one owner", owner, credit(owners, ["i-1"]), "not-a-side"],
    ["for another's unit", owner, credit({ kind: "unit", unit: "u-2" }, ["i-1"]), "not-a-side"],
    [
      "for a unit that is not there",
      committee,
      credit({ kind: "unit", unit: "u-9" }, ["i-1"]),
      "unit-unknown",
    ],
  ])("is not entered %s", (_name, moment, command, refusal) => {
    expect(code(opened().when(moment, command))).toBe(refusal);
  });

  const under = (agreed: AgreedRemedy, moment = committee): AccountMoment => {
    const breaches = chargedContract.breaches.map((item) => ({ ...item, agreed }));
    const draft = { ...chargedContract, breaches };
    return { ...moment, terms: { contract: { estate: "estate-1", isSigned: true, draft, isOneText: true } } };
  };
  const perBreach: AgreedRemedy = { kind: "per-breach", amount: 2000, cap: 5000 };

  it("takes its number and its cap from the clause, and counts at once", () => {
    const { balances, entries } = shown(
      told([[under(perBreach), credit(owners, ["i-1", "i-2", "i-3"])]]).state,
    );
    expect(entries[0]).toMatchObject({ amount: 5000, assessment: { factors: [], cap: { applied: true } } });
    expect(balances).toMatchObject([{ toParty: { value: 5000 }, open: [] }]);
  });

  it.each<[string, AgreedRemedy, CreditBasis, string]>([
    ["more per breach", perBreach, { kind: "agreed", perBreach: 2001 }, "remedy-differs"],
    ["less per breach", perBreach, { kind: "agreed", perBreach: 1999 }, "remedy-differs"],
    ["a higher cap", perBreach, { kind: "agreed", perBreach: 2000, cap: 6000 }, "remedy-differs"],
    [
      "a share instead",
      perBreach,
      { kind: "agreed-share", share: "0.01", periodFee: 300_000, event: "bills" },
      "remedy-differs",
    ],
    ["that nothing is agreed", perBreach, { kind: "not-agreed", periodFee: 1, event: "b" }, "remedy-differs"],
    ["a penalty of its own", perBreach, { kind: "penalty", agreed: 2001 }, "remedy-differs"],
    ["the penalty agreed", perBreach, { kind: "penalty", agreed: 2000 }, "accepted"],
    [
      "another share",
      { kind: "share", share: "0.01" },
      { kind: "agreed-share", share: "0.02", periodFee: 300_000, event: "bills" },
      "remedy-differs",
    ],
    [
      "the same share",
      { kind: "share", share: "0.01" },
      { kind: "agreed-share", share: "0.010", periodFee: 300_000, event: "bills" },
      "accepted",
    ],
  ])("that claims %s than the clause is judged by the clause", (_name, agreed, basis, outcome) => {
    expect(code(opened().when(under(agreed), credit(owners, ["i-1"], { basis })))).toBe(outcome);
  });

  it("of a clause without a number is the claimant's word: it counts once the other side confirms it", () => {
    const story = told([[committee, credit(owners, ["i-1", "i-2"])]]);
    const claim = shown(story.state);
    expect(claim.entries[0]).toMatchObject({
      amount: 4000,
      status: "unconfirmed",
      assessment: { factors: ["stated-by-claimant"] },
    });
    expect(claim.balances).toMatchObject([
      { toParty: { value: 0, events: [] }, net: { value: 0 }, open: ["e2"] },
    ]);
    const agreed = shown(story.given(manager, { type: "confirm", entry: "e2" }).state);
    expect(agreed.balances).toMatchObject([
      { toParty: { value: 4000 }, dueToParty: { value: 4000 }, open: [] },
    ]);
  });

  it("of another party's clause is refused", () => {
    const draft = {
      ...chargedContract,
      breaches: chargedContract.breaches.map((item) => ({ ...item, standards: [] })),
    };
    const moment = {
      ...committee,
      terms: { contract: { estate: "estate-1", isSigned: true, draft, isOneText: true } },
    };
    expect(code(opened().when(moment, credit(owners, ["i-1"])))).toBe("remedy-not-for-standard");
  });
});

describe("setting off", () => {
  it("nets mutual, due, confirmed debts of the same two parties to the fen", () => {
    const story = told([
      [manager, charge],
      [owner, credit(unit1, ["i-1"], { basis: { kind: "agreed", perBreach: 1000 } })],
      [owner, { type: "confirm", entry: "e2" }],
      [manager, { type: "confirm", entry: "e3" }],
      [manager, { type: "net", charges: ["e2"], credits: ["e3"] }],
    ]);
    expect(story.events.at(-1)).toMatchObject({
      type: "AccountEntriesNetted",
      data: {
        amount: 1000,
        charges: [{ entry: "e2", amount: 1000 }],
        credits: [{ entry: "e3", amount: 1000 }],
      },
    });
    expect(shown(story.state).balances).toMatchObject([
      { toProvider: { value: 871 }, toParty: { value: 0 }, net: { value: 871 } },
    ]);
  });

  it("never lets what is owed to all pay for one, and says why", () => {
    const story = told([
      [manager, charge],
      [committee, credit(owners, ["i-1"])],
      [owner, { type: "confirm", entry: "e2" }],
      [manager, { type: "confirm", entry: "e3" }],
    ]);
    const result = story.when(manager, { type: "net", charges: ["e2"], credits: ["e3"] });
    expect(Result.isFailure(result) && result.failure).toMatchObject({
      code: "collective-credit",
      data: { debtor: unit1, creditor: owners },
      citations: [{ article: "第二十条" }],
    });
  });

  it.each<[string, readonly (readonly [AccountMoment, AccountCommand])[], string]>([
    [
      "of another unit",
      [[at("owner", "2026-07-01", { id: "owner-2" }), credit({ kind: "unit", unit: "u-2" }, ["i-1"])]],
      "not-mutual",
    ],
    ["that are not confirmed", [[owner, credit(unit1, ["i-1"])]], "not-confirmed"],
    [
      "that are not due",
      [[owner, credit(unit1, ["i-1"], { dueOn: "2026-08-01" })], ...both("e3").slice(0, 1)],
      "debt-not-due",
    ],
    [
      "that are disputed",
      [
        [owner, credit(unit1, ["i-1"])],
        [manager, { type: "contest", entry: "e3", reason: "x" }],
      ],
      "contested",
    ],
    [
      "whose amount is open",
      [
        [owner, credit(unit1, ["i-1"], { basis: { kind: "penalty", agreed: 9000 } })],
        [manager, { type: "confirm", entry: "e3" }],
      ],
      "amount-open",
    ],
  ])("is refused for credits %s", (_name, steps, refusal) => {
    const before = opened().given(manager, charge);
    const ready = steps
      .reduce((now, [moment, command]) => now.given(moment, command), before)
      .given(owner, { type: "confirm", entry: "e2" });
    expect(code(ready.when(manager, { type: "net", charges: ["e2"], credits: ["e3"] }))).toBe(refusal);
  });

  it("is refused in one direction, for entries that are not there, and for strangers", () => {
    const story = told([
      [manager, charge],
      [owner, credit(unit1, ["i-1"])],
      [owner, { type: "confirm", entry: "e2" }],
      [manager, { type: "confirm", entry: "e3" }],
    ]);
    const net = (charges: string[], credits: string[], moment = manager) =>
      code(story.when(moment, { type: "net", charges, credits }));
    expect(net(["e3"], ["e2"])).toBe("not-opposite");
    expect(net(["e2"], ["e9"])).toBe("entry-unknown");
    expect(net(["e2"], ["e3"], at("owner", "2026-07-01", { id: "owner-2" }))).toBe("not-a-side");
    expect(net(["e2"], ["e3"])).toBe("accepted");
  });
});

describe("the two sides", () => {
  const entered = () =>
    told([
      [manager, charge],
      [committee, credit(owners, ["i-1"])],
    ]);

  it("each confirm for themselves", () => {
    const story = entered();
    expect(code(story.when(manager, { type: "confirm", entry: "e2" }))).toBe("already-confirmed");
    expect(code(story.when(committee, { type: "confirm", entry: "e2" }))).toBe("not-a-side");
    expect(code(story.when(owner, { type: "confirm", entry: "e3" }))).toBe("not-a-side");
    expect(code(story.when(manager, { type: "confirm", entry: "e9" }))).toBe("entry-unknown");
  });

  it("pay what is known and no more, and the creditor writes it down", () => {
    const story = entered();
    const settle = (moment: AccountMoment, entry: string, amount: number, on = "2026-07-01") =>
      code(story.when(moment, { type: "settle", entry, amount, on, ref: "r-1" }));
    expect(settle(manager, "e2", 1872)).toBe("overpaid");
    expect(settle(owner, "e2", 1)).toBe("not-a-side");
    expect(settle(manager, "e3", 1)).toBe("not-a-side");
    expect(settle(manager, "e2", 1, "2026-07-02")).toBe("in-future");
    expect(settle(manager, "e2", 1871)).toBe("accepted");
  });

  it("plead excess only as debtor, and only before anything was paid", () => {
    const story = entered();
    const contest = (moment: AccountMoment, entry: string): AccountCommand => ({
      type: "contest",
      entry,
      reason: moment.actor.role,
      plea: { lossProxy: "0.03" },
    });
    expect(code(story.when(manager, contest(manager, "e2")))).toBe("plea-not-open");
    expect(code(story.when(manager, contest(manager, "e3")))).toBe("plea-not-open");
    const partly = story.given(manager, {
      type: "settle",
      entry: "e2",
      amount: 1,
      on: "2026-07-01",
      ref: "r",
    });
    expect(code(partly.when(owner, contest(owner, "e2")))).toBe("already-paid");
    expect(code(partly.when(manager, { type: "withdraw", entry: "e2", reason: "x" }))).toBe("already-paid");
  });

  it("settle an open amount within what the rules allow, and confirm an agreement anew", () => {
    const open = told([[committee, credit(owners, ["i-1"], { basis: { kind: "penalty", agreed: 9000 } })]]);
    const determine = (amount: number, on = "2026-07-01"): AccountCommand => ({
      type: "determine",
      entry: "e2",
      amount,
      by: "agreement",
      ref: "协议一",
      on,
    });
    expect(code(open.when(manager, determine(9001)))).toBe("outside-range");
    expect(code(open.when(manager, determine(1, "2026-07-02")))).toBe("in-future");
    const agreed = open.given(manager, determine(6000));
    expect(shown(agreed.state).entries[0]).toMatchObject({
      status: "unconfirmed",
      confirmed: { client: false },
    });
    expect(code(agreed.when(manager, determine(6000)))).toBe("amount-known");
  });

  it("give up what is theirs: the owners' common right only by resolution", () => {
    const story = entered();
    const waive = (kind: "creditor-decision" | "assembly-resolution", amount?: number): AccountCommand => ({
      type: "waive",
      entry: "e3",
      ...(amount === undefined ? {} : { amount }),
      authority: { kind, ref: "决议" },
    });
    expect(code(story.when(committee, waive("creditor-decision")))).toBe("authority-not-enough");
    expect(code(story.when(manager, waive("assembly-resolution")))).toBe("not-a-side");
    expect(code(story.when(committee, waive("assembly-resolution", 2001)))).toBe("overpaid");
    const waived = story.given(committee, waive("assembly-resolution"));
    expect(shown(waived.state).entries[1]).toMatchObject({ status: "waived", outstanding: { value: 0 } });
    expect(code(waived.when(committee, waive("assembly-resolution")))).toBe("already-settled");
  });

  it("close the account only once nothing is open, and then for good", () => {
    const story = entered();
    expect(code(story.when(manager, { type: "close" }))).toBe("not-settled");
    const closed = opened().given(manager, { type: "close" });
    expect(code(closed.when(manager, charge))).toBe("account-closed");
  });

  it("have one account of a signed contract of the estate", () => {
    const unsigned = {
      contract: { estate: "estate-1", isSigned: false, draft: chargedContract, isOneText: true },
    };
    expect(code(accountStory().when({ ...manager, terms: unsigned }, open))).toBe("not-signed");
    expect(code(accountStory().when({ ...manager, terms: { contract: null } }, open))).toBe(
      "contract-unknown",
    );
    expect(code(accountStory().when(manager, { type: "close" }))).toBe("not-found");
  });
});

describe("what a reader sees", () => {
  it("is all of it for those who keep or oversee it, for an owner what concerns the unit and what is owed to all", () => {
    const { state } = told([
      [manager, charge],
      [committee, credit(owners, ["i-1"])],
      [manager, { ...charge, unit: "u-2", bill: { ...charge.bill, event: "bill-2" } }],
    ]);
    const ids = (id: string, role: "owner" | "committee") =>
      view(state as AccountState, 4, "2026-07-01", { id, role }).entries.map((entry) => entry.id);
    expect(ids("committee-1", "committee")).toEqual(["e2", "e3", "e4"]);
    expect(ids("owner-1", "owner")).toEqual(["e2", "e3"]);
    expect(ids("owner-2", "owner")).toEqual(["e3", "e4"]);
  });
});
