import { resolution } from "@heyue/core/testing/test-estate";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import type { AccountView, EntryView } from "@heyue/core/standard/account/view";
import { beforeEach, describe, expect, it } from "vitest";
import { estate, type HttpEstate, httpEstate } from "../testing/http-estate.ts";

const signatures = [
  { name: "陆明远", party: "provider", means: "seal" },
  { name: "周主任", party: "client", means: "seal" },
] as const;

/** Works a line of a calculation sheet out again, with nothing of Heyue: exact, half a fen rounds up. Gives fen. */
const reckon = (formula: string, inputs: Readonly<Record<string, string>>): bigint => {
  const scaled = (text: string): readonly [bigint, bigint] => {
    const [whole = "", part = ""] = text.split(".");
    return [BigInt(whole + part), 10n ** BigInt(part.length)];
  };
  const inner = formula.replace(/^round\((.*)\)$/, "$1");
  let numerator = 100n;
  let denominator = 1n;
  for (const [index, token] of inner.split(/ ([*/]) /).entries()) {
    if (index % 2 === 1) continue;
    const isDivisor = inner.split(/ ([*/]) /)[index - 1] === "/";
    const [n, d] = scaled(inputs[token] ?? token);
    numerator *= isDivisor ? d : n;
    denominator *= isDivisor ? n : d;
  }
  return (numerator * 2n + denominator) / (denominator * 2n);
};

describe("the account of both sides, over HTTP and under the law of Hangzhou", () => {
  let site: HttpEstate;
  let contract: string;
  let keys = 0;
  const post = (path: string, as: string, body: unknown) =>
    site.call("POST", `/v1/${path}`, { as, body, headers: { "idempotency-key": `k-${(keys += 1)}` } });
  const act = (action: string, as: string, body: unknown) => post(`accounts/${contract}/${action}`, as, body);
  const read = async (as = "p-manager"): Promise<AccountView> =>
    (await site.call("GET", `/v1/accounts/${contract}`, { as })).body as unknown as AccountView;
  const entry = async (id: string): Promise<EntryView> =>
    (await read()).entries.find((item) => item.id === id) as EntryView;

  /** Measures the urgent repair's arrival; 45 minutes miss the 30 of the contract. Gives the ids of inspection and event. */
  const inspect = async (key: string, minutes: string) => {
    const { body } = await post("inspections", "p-staff", {
      estate: estate.id, contract, key, place: "1幢", standards: ["s-1"],
    }); // prettier-ignore
    const id = body["id"] as string;
    const results = [{ kind: "measured", standard: "s-1", value: minutes, unit: "minute" }];
    const submitted = await post(`inspections/${id}/submit`, "p-staff", {
      upload: key, doneAt: "2026-11-24T21:30:00+08:00", results,
    }); // prettier-ignore
    expect(submitted.status).toBe(200);
    await site.heyue.project("t");
    const chain = (await site.call("GET", `/v1/inspections/${id}/chain`, { as: "p-manager" })).body;
    const { eventId } = (chain["events"] as { eventId: string; type: string }[]).find(
      ({ type }) => type === "InspectionRecorded",
    )!;
    return { kind: "inspection", id, event: eventId } as const;
  };

  const bill = {
    unit: "u-1",
    bill: { event: "bill-2026-q2", ref: "2026年第二季度", principal: 74760, due: "2026-04-15" },
    payments: [{ event: "pay-1", on: "2026-10-15", amount: 74760 }],
  };
  const credit = (beneficiary: object, measurements: readonly object[], basis: object) => ({
    beneficiary,
    standard: "s-1",
    breach: "b-1",
    basis,
    measurements,
  });

  beforeEach(async () => {
    site = await httpEstate();
    const sample = sampleContract();
    const draft = {
      ...sample,
      notice: { clause: "c-10", nonRenewalDays: null },
      estate: { ...sample.estate, id: estate.id },
      fees: { ...sample.fees, lateCharge: { clause: "c-9", dailyRate: "0.0005", cap: "0.3" } },
    };
    contract = (await post("contracts", "p-manager", draft)).body["id"] as string;
    const signing = { signedOn: "2025-12-20", signatures, authority: resolution };
    expect((await post(`contracts/${contract}/sign`, "p-manager", signing)).status).toBe(200);
    const opened = await post("accounts", "p-manager", { estate: estate.id, contract });
    expect(opened).toMatchObject({ status: 201, body: { id: contract, phase: "open", entries: [] } });
  });

  it("computes both sides by the rules, keeps collective and single apart, nets what is mutual, and verifies", async () => {
    const missed = await inspect("r-1", "45");
    const again = await inspect("r-2", "50");
    expect((await act("charge", "p-desk", bill)).status).toBe(200);
    // 747.60 × 0.0005 × 183 days = 68.4054.
    expect(await entry("e2")).toMatchObject({ amount: 6841, beneficiary: { kind: "provider" } });

    const common = credit({ kind: "owners" }, [missed, again], {
      kind: "agreed",
      perBreach: 3000,
      cap: 5000,
    });
    expect((await act("credit", "p-committee", common)).status).toBe(200);
    expect(await entry("e3")).toMatchObject({ amount: 5000, assessment: { cap: { applied: true } } });
    expect((await entry("e3")).assessment.verdicts[0]?.trace.length).toBeGreaterThan(5);

    await act("confirm", "p-owner", { entry: "e2" });
    await act("confirm", "p-manager", { entry: "e3" });
    const collective = await act("net", "p-manager", { charges: ["e2"], credits: ["e3"] });
    expect(collective).toMatchObject({
      status: 422,
      body: {
        code: "rejected",
        rejection: { code: "collective-credit", data: { creditor: { kind: "owners" } } },
      },
    });
    expect(collective.body["detail"]).toContain("全体业主");

    const own = credit({ kind: "unit", unit: "u-1" }, [await inspect("r-3", "31")], {
      kind: "agreed",
      perBreach: 1000,
    });
    expect((await act("credit", "p-owner", own)).status).toBe(200);
    await act("confirm", "p-manager", { entry: "e6" });
    expect((await act("net", "p-owner", { charges: ["e2"], credits: ["e6"] })).status).toBe(200);
    await act("settle", "p-desk", { entry: "e2", amount: 5841, on: "2026-11-24", ref: "收据 1" });
    await act("settle", "p-committee", { entry: "e3", amount: 5000, on: "2026-11-24", ref: "转账 1" });
    const { balances } = await read();
    expect(
      balances.map(({ net, toParty, toProvider }) => [net.value, toParty.value, toProvider.value]),
    ).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect((await act("close", "p-manager", {})).body).toMatchObject({ phase: "closed" });
    expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
  });

  it("counts one miss once, whether its inspection or its deviation is named, and not once it was corrected", async () => {
    const missed = await inspect("r-1", "45");
    const { body } = await site.call("GET", "/v1/deviations", { as: "p-manager" });
    const [deviation] = body["items"] as { id: string }[];
    const chain = (await site.call("GET", `/v1/deviations/${deviation!.id}/chain`, { as: "p-manager" })).body;
    const { eventId } = (chain["events"] as { eventId: string }[])[0]!;
    const opened = { kind: "deviation", id: deviation!.id, event: eventId };
    const basis = { kind: "agreed", perBreach: 3000 };
    expect((await act("credit", "p-committee", credit({ kind: "owners" }, [opened], basis))).status).toBe(
      200,
    );
    expect((await entry("e2")).computedFrom).toEqual([eventId, missed.event]);
    const codeOf = async (measurement: object) =>
      (await act("credit", "p-committee", credit({ kind: "owners" }, [measurement], basis))).body[
        "rejection"
      ];
    expect(await codeOf(missed)).toMatchObject({ code: "already-counted" });
    expect(await codeOf(await inspect("r-2", "30"))).toMatchObject({ code: "measurement-not-a-breach" });
    expect(await codeOf({ ...missed, event: "t" })).toMatchObject({ code: "measurement-unknown" });

    // The company's word that it is none takes no measurement away.
    const other = await inspect("r-4", "47");
    const found = (await site.call("GET", "/v1/deviations", { as: "p-manager" })).body["items"] as {
      id: string;
      source: { id: string };
    }[];
    const { id: dismissed } = found.find(({ source }) => source.id === other.id)!;
    expect((await post(`deviations/${dismissed}/dismiss`, "p-manager", { reason: "不成立" })).status).toBe(
      200,
    );
    const events = (await site.call("GET", `/v1/deviations/${dismissed}/chain`, { as: "p-manager" })).body;
    const named = {
      kind: "deviation",
      id: dismissed,
      event: (events["events"] as { eventId: string }[])[0]!.eventId,
    };
    expect((await act("credit", "p-committee", credit({ kind: "owners" }, [named], basis))).status).toBe(200);

    const wrong = await inspect("r-3", "310");
    await post(`inspections/${wrong.id}/correct`, "p-manager", {
      reason: "误录",
      results: [{ kind: "measured", standard: "s-1", value: "31", unit: "minute" }],
    });
    await post(`inspections/${wrong.id}/correct`, "p-manager", {
      reason: "误录",
      results: [{ kind: "measured", standard: "s-1", value: "30", unit: "minute" }],
    });
    expect(await codeOf(wrong)).toMatchObject({ code: "measurement-not-a-breach" });
  });

  it("takes a bill from its arrears case, and refuses what differs from it", async () => {
    const { ref, ...rest } = bill.bill;
    const opened = await post("arrears", "p-manager", {
      estate: estate.id, contract, unit: "u-1", owner: "p-owner",
      bills: [{ ref, event: rest.event, item: "住宅物业费", period: ref, principal: 74760, due: rest.due }],
    }); // prettier-ignore
    expect(opened.status).toBe(201);
    const arrears = opened.body["id"] as string;
    const padded = { ...bill, bill: { ...bill.bill, principal: 80_000 } };
    expect((await act("charge", "p-desk", padded)).body["rejection"]).toMatchObject({
      code: "bill-differs",
      data: { arrears, principal: 74760 },
    });
    expect((await act("charge", "p-desk", bill)).status).toBe(200);
    expect(await entry("e2")).toMatchObject({
      amount: 6841,
      basis: { bill: { arrears } },
      assessment: { factors: [] },
    });
  });

  it("gives what is owed to all to the units once the assembly resolved on it, and not before", async () => {
    const common = credit({ kind: "owners" }, [await inspect("r-1", "45")], {
      kind: "agreed",
      perBreach: 3001,
    });
    expect((await act("credit", "p-committee", common)).status).toBe(200);
    // Until the company agrees it is the committee's word alone.
    expect((await read()).balances).toMatchObject([{ toParty: { value: 0 }, open: ["e2"] }]);
    await act("confirm", "p-manager", { entry: "e2" });
    expect((await act("allot", "p-committee", { entry: "e2" })).body["rejection"]).toMatchObject({
      code: "collective-credit",
    });
    const resolved = { ref: "业主大会第3号决定", on: "2026-11-20", certificate: "表决结果公告" };
    expect((await act("allot", "p-committee", { entry: "e2", resolution: resolved })).status).toBe(200);
    const parts = (await read()).entries.filter(({ basis }) => basis.kind === "allotted");
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(3001);
    expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
  });

  it("turns a charge that is pleaded excessive into a range by the loan prime rate, which no sum takes up", async () => {
    await act("charge", "p-desk", bill);
    const plea = { entry: "e2", reason: "明显高于损失", plea: { lossProxy: "LPR-1Y-at-due" } };
    expect((await act("contest", "p-owner", plea)).status).toBe(200);
    const contested = await entry("e2");
    expect(contested).toMatchObject({
      amount: null,
      outstanding: null,
      assessment: { range: { low: 1124, high: 6841 }, factors: ["reducible-on-request", "bill-unverified"] },
      contested: { client: "明显高于损失" },
    });
    expect(contested.authority.citations.map(({ article }) => article)).toContain("第五百八十五条");
    expect((await read()).balances).toMatchObject([{ net: { value: 0, events: [] }, open: ["e2"] }]);
    // The loss line of the sheet, worked out again.
    const line = contested.sheet.find(({ step }) => step === "loss.1")!;
    expect(line).toMatchObject({ result: "11.24", inputs: { lossRate: "0.0300", days: "183" } });
    expect(reckon(line.formula, line.inputs)).toBe(1124n);
  });

  it("gives a sheet that either side can work out again", async () => {
    const paid = [
      { event: "pay-1", on: "2026-05-20", amount: 12345 },
      { event: "pay-2", on: "2026-08-31", amount: 40001 },
    ];
    await act("charge", "p-desk", { ...bill, payments: paid, through: "2026-11-20" });
    const share = { kind: "agreed-share", share: "0.0133", periodFee: 987_654, event: "bills-2026-11" };
    await act("credit", "p-committee", credit({ kind: "owners" }, [await inspect("r-1", "45")], share));
    const { entries } = await read();
    for (const { amount, sheet } of entries) {
      const lines = sheet.filter(({ formula }) => / [*/] /.test(formula));
      expect(lines.length).toBeGreaterThan(1);
      for (const { formula, inputs, result, step } of lines)
        expect(String(reckon(formula, inputs)), step).toBe(result.replace(".", "").replace(/^0+(?=\d)/, ""));
      const parts = lines.filter(({ step }) => step.startsWith("charge.") || step === "credit.all");
      expect(parts.reduce((sum, { formula, inputs }) => sum + reckon(formula, inputs), 0n)).toBe(
        BigInt(amount ?? -1),
      );
      expect(lines.every(({ citations }) => citations.length > 0)).toBe(true);
    }
  });

  it("shows an owner what concerns the unit, and a stranger nothing", async () => {
    await act("charge", "p-desk", bill);
    expect((await read("p-owner")).entries).toHaveLength(1);
    expect((await site.call("GET", `/v1/accounts/${contract}`, { as: "p-other" })).status).toBe(404);
  });
});
