import { sampleContract } from "@heyue/core/testing/sample-contract";
import { sampleStandards } from "@heyue/core/testing/standard-world";
import { resolution } from "@heyue/core/testing/test-estate";
import { beforeEach, describe, expect, it } from "vitest";
import { estate, type HttpEstate, httpEstate } from "../testing/http-estate.ts";

type Body = Record<string, unknown>;

describe("what the staff finds and learns, over HTTP", () => {
  let site: HttpEstate;
  let contract: string;
  let keys = 0;
  const post = (path: string, as: string, body: unknown) =>
    site.call("POST", `/v1/${path}`, { as, body, headers: { "idempotency-key": `k-${(keys += 1)}` } });
  const get = async (path: string, as = "p-manager"): Promise<Body> =>
    (await site.call("GET", `/v1/${path}`, { as })).body;
  const deviations = async (): Promise<readonly Body[]> =>
    (await get("deviations"))["items"] as readonly Body[];

  beforeEach(async () => {
    site = await httpEstate();
    const sample = sampleContract();
    const { body } = await post("contracts", "p-manager", {
      ...sample,
      notice: { clause: "c-10", nonRenewalDays: null },
      estate: { ...sample.estate, id: estate.id },
      standards: sampleStandards,
    });
    contract = body["id"] as string;
    await post(`contracts/${contract}/sign`, "p-manager", {
      signedOn: "2025-12-20",
      signatures: [
        { name: "陆明远", party: "provider", means: "seal" },
        { name: "周主任", party: "client", means: "seal" },
      ],
      authority: resolution,
    });
  });

  const raise = () =>
    post("findings", "p-staff", {
      estate: estate.id,
      contract,
      standard: "s-lamps",
      place: "地下车库B区",
      what: "三盏灯不亮",
      photos: [],
    });

  it("makes one deviation of a finding that is accepted, and praises whoever looked", async () => {
    const raised = await raise();
    expect(raised).toMatchObject({
      status: 201,
      body: { phase: "raised", responsible: "p-manager", raisedBy: "p-staff", what: "三盏灯不亮" },
    });
    const id = raised.body["id"] as string;
    const early = await post(`findings/${id}/recognise`, "p-manager", { note: "细心" });
    expect(early).toMatchObject({ status: 422, body: { code: "rejected" } });
    await post(`findings/${id}/accept`, "p-manager", { problem: "车库B区照明失效" });
    await Promise.all([site.heyue.project("t"), site.heyue.project("t")]);
    await site.heyue.project("t");
    const found = await deviations();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      standard: "s-lamps",
      source: { kind: "finding", id },
      what: "车库B区照明失效",
      place: "地下车库B区",
    });
    const praised = await post(`findings/${id}/recognise`, "p-committee", { note: "细心" });
    expect(praised.body).toMatchObject({
      phase: "accepted",
      recognition: { by: "p-committee", note: "细心" },
    });
    const second = (await raise()).body["id"] as string;
    const declined = await post(`findings/${second}/decline`, "p-manager", { reason: "重复" });
    expect(declined.body).toMatchObject({ phase: "declined", decided: { text: "重复" }, responsible: null });
    await site.heyue.project("t");
    expect(await deviations()).toHaveLength(1);
    expect((await site.call("GET", `/v1/findings/${id}`, { as: "p-owner" })).status).toBe(403);
    const ghost = [{ id: "a".repeat(64), name: "1.jpg", mediaType: "image/jpeg", size: 3 }];
    const opening = {
      estate: estate.id,
      contract,
      standard: "s-lamps",
      place: "x",
      what: "y",
      photos: ghost,
    };
    expect((await post("findings", "p-staff", opening)).status).toBe(422);
    expect(await get("verify")).toMatchObject({ ok: true });
  });

  it("ties a training to its deviation, and repeats it for those left", async () => {
    const finding = (await raise()).body["id"] as string;
    await post(`findings/${finding}/accept`, "p-manager", { problem: "照明失效" });
    await site.heyue.project("t");
    const [deviation] = await deviations();
    const plan = {
      estate: estate.id,
      contract,
      topic: "公共照明巡查",
      deviations: [deviation!["id"]],
      audience: ["p-staff", "p-desk"],
      trainer: { person: "p-staff" },
      plannedOn: "2026-11-24",
    };
    expect((await post("trainings", "p-staff", plan)).status).toBe(403);
    const ghost = { ...plan, deviations: ["liuxia.none"] };
    expect((await post("trainings", "p-manager", ghost)).body).toMatchObject({ code: "rejected" });
    expect(await post("trainings", "p-manager", { ...plan, audience: ["p-nobody"] })).toMatchObject({
      status: 422,
    });
    const planned = await post("trainings", "p-manager", plan);
    expect(planned).toMatchObject({
      status: 201,
      body: { phase: "planned", deviations: [deviation!["id"]] },
    });
    const path = `trainings/${planned.body["id"] as string}`;
    const attendance = [
      { person: "p-staff", attended: true },
      { person: "p-desk", attended: false, reason: "轮休" },
    ];
    const held = await post(`${path}/hold`, "p-staff", { on: "2026-11-24", minutes: 45, attendance });
    expect(held.body).toMatchObject({
      phase: "held",
      coverage: { attended: { value: 1 }, passed: { value: 0 } },
    });
    await post(`${path}/record`, "p-staff", {
      results: [{ person: "p-staff", outcome: "passed", score: 95 }],
    });
    expect((await post(`${path}/complete`, "p-manager", {})).body).toMatchObject({ code: "rejected" });
    const again = await post(`${path}/repeat`, "p-manager", { plannedOn: "2026-11-24" });
    expect(again.body).toMatchObject({
      phase: "planned",
      coverage: { share: { value: "0.5000" } },
      sessions: [{}, { number: 2, audience: ["p-desk"] }],
    });
    // The committee sees how far it has come, not who; whoever was trained sees themselves.
    expect(await get(path, "p-committee")).toMatchObject({
      coverage: { passed: { value: 1 } },
      results: [],
      remaining: [],
    });
    expect(await get(path, "p-desk")).toMatchObject({ remaining: ["p-desk"], results: [] });
    expect((await get(path))["sessions"]).toMatchObject([
      { held: { attendance: [{}, { reason: "轮休" }] } },
      {},
    ]);
    expect(await get("verify")).toMatchObject({ ok: true });
  });
});
