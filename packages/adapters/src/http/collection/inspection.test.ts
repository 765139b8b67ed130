import type { Role } from "@heyue/core/kernel/envelope";
import { resolution } from "@heyue/core/testing/test-estate";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { sampleStandards } from "@heyue/core/testing/standard-world";
import { beforeEach, describe, expect, it } from "vitest";
import { estate, type HttpEstate, httpEstate } from "../testing/http-estate.ts";

const signatures = [
  { name: "陆明远", party: "provider", means: "seal" },
  { name: "周主任", party: "client", means: "seal" },
] as const;
const places = [
  { id: "b1", name: "1幢" },
  { id: "b2", name: "2幢" },
];

type Body = Record<string, unknown>;
interface Round {
  readonly id: string;
  readonly day: string;
  readonly inspection: string;
  readonly items: readonly { readonly standard: string }[];
}

describe("the standards of a contract, over HTTP", () => {
  let site: HttpEstate;
  let contract: string;
  let keys = 0;
  const post = (path: string, as: string, body: unknown, key = `k-${(keys += 1)}`) =>
    site.call("POST", `/v1/${path}`, { as, body, headers: { "idempotency-key": key } });
  const get = async (path: string, as = "p-manager"): Promise<Body> =>
    (await site.call("GET", `/v1/${path}`, { as })).body;
  const draft = (change: object = {}) => {
    const sample = sampleContract();
    return {
      ...sample,
      notice: { clause: "c-10", nonRenewalDays: null },
      estate: { ...sample.estate, id: estate.id },
      standards: sampleStandards,
      ...change,
    };
  };
  const rounds = async (): Promise<readonly Round[]> =>
    (await get(`plans/${contract}`))["rounds"] as readonly Round[];
  const deviations = async (): Promise<readonly Body[]> =>
    (await get("deviations"))["items"] as readonly Body[];
  const measured = (standard: string, value: string, unit = "times") => ({
    kind: "measured",
    standard,
    value,
    unit,
  });
  /** Opens an inspection of one standard and hands in a value; returns its id. */
  const inspect = async (key: string, value: string, standard = "s-bins"): Promise<string> => {
    const opening = { estate: estate.id, contract, key, place: "1幢", standards: [standard] };
    const { body } = await post("inspections", "p-staff", opening, `open-${key}`);
    const id = body["id"] as string;
    const done = await post(
      `inspections/${id}/submit`,
      "p-staff",
      { upload: key, doneAt: "2026-11-24T21:30:00+08:00", results: [measured(standard, value)] },
      key,
    );
    expect(done.status).toBe(200);
    await site.heyue.project("t");
    return id;
  };

  beforeEach(async () => {
    site = await httpEstate();
    const { body } = await post("contracts", "p-manager", draft());
    contract = body["id"] as string;
    await post(`contracts/${contract}/sign`, "p-manager", {
      signedOn: "2025-12-20",
      signatures,
      authority: resolution,
    });
  });

  const opening = () => ({ estate: estate.id, contract, places, inspectors: ["p-staff", "p-desk"] });

  it("plans rounds under the contract's own id, and follows a signed amendment in what it changed", async () => {
    const opened = await post("plans", "p-manager", opening());
    expect(opened).toMatchObject({
      status: 201,
      body: { id: contract, startsOn: "2026-11-24", endsOn: "2028-12-31" },
    });
    expect((await post("plans", "p-manager", opening())).body["rejection"]).toMatchObject({
      code: "already-open",
    });
    const before = await rounds();
    expect(before.length).toBeGreaterThanOrEqual(14);
    const standards = sampleStandards.map((item) =>
      item.id === "s-glass" ? { ...item, frequency: "1/day" } : item,
    );
    const proposal = {
      estate: estate.id, contract, title: "补充协议一", ground: { kind: "owners-demand", basis: "业主要求" },
      effectiveFrom: "2026-12-01", draft: draft({ standards }),
    }; // prettier-ignore
    const { body: proposed } = await post("amendments", "p-manager", proposal);
    const amendment = proposed["id"] as string;
    await post(`amendments/${amendment}/consent`, "p-committee", { ref: "会议纪要", on: "2026-11-24" });
    const signed = await post(`amendments/${amendment}/sign`, "p-committee", {
      signedOn: "2026-11-24",
      signatures,
    });
    expect(signed).toMatchObject({ status: 200, body: { phase: "signed" } });
    await Promise.all([site.heyue.project("t"), site.heyue.project("t")]);
    await site.heyue.project("t");
    const after = await rounds();
    expect(await get(`plans/${contract}`)).toMatchObject({ version: 2 });
    const glass = (all: readonly Round[]) =>
      all.filter(({ items }) => items.some(({ standard }) => standard === "s-glass")).map(({ day }) => day);
    expect(glass(after).filter((day) => day < "2026-12-01")).toEqual(
      glass(before).filter((day) => day < "2026-12-01"),
    );
    expect(glass(after).filter((day) => day >= "2026-12-01")).toHaveLength(7);
    await post(`contracts/${contract}/terminate`, "p-manager", {
      on: "2026-11-30",
      ground: { kind: "agreement", text: "协商一致", proof: [{ kind: "record", ref: "解除协议1号" }] },
    });
    await site.heyue.project("t");
    const ended = await get(`plans/${contract}`);
    const status = (await get(`contracts/${contract}?asOf=2026-12-01`))["status"];
    expect([status, ended["endsOn"]]).toEqual(["terminated", "2026-11-30"]);
  });

  it("takes a round from two devices that were offline: one inspection, both kept, one deviation per miss", async () => {
    await post("plans", "p-manager", opening());
    const [round] = await rounds();
    const open = { estate: estate.id, contract, round: round!.id };
    // Each device opens the round before it hands in; the plan told both under which id it is recorded.
    const first = await post("inspections", "p-staff", open, `open-${round!.id}`);
    expect(first).toMatchObject({
      status: 201,
      body: { id: round!.inspection, phase: "open", plan: contract },
    });
    const twice = await post("inspections", "p-staff", open, `open-${round!.id}`);
    expect(twice.headers.get("idempotency-replayed")).toBe("true");
    // Whoever opens it later is answered with what is there.
    expect(await post("inspections", "p-desk", open)).toMatchObject({ status: 201, body: { version: 1 } });
    const results = [measured("s-sweep", "0"), measured("s-bins", "1")];
    const upload = { upload: "phone-1", doneAt: "2026-11-24T10:00:00+08:00", results };
    const path = `inspections/${round!.inspection}/submit`;
    const sent = await post(path, "p-staff", upload, "phone-1");
    expect(sent).toMatchObject({ status: 200, body: { phase: "recorded", missed: ["s-sweep"], version: 2 } });
    // The answer was lost on the way: the phone sends it again.
    const again = await post(path, "p-staff", upload, "phone-1");
    expect([again.headers.get("idempotency-replayed"), again.body["version"]]).toEqual(["true", 2]);
    expect(await post(path, "p-staff", upload, "phone-1-b")).toMatchObject({ status: 422 });
    const other = await post(
      path,
      "p-desk",
      { upload: "phone-2", doneAt: "2026-11-24T10:05:00+08:00", results: [measured("s-sweep", "1")] },
      "phone-2",
    );
    expect(other.body).toMatchObject({
      contested: true,
      record: { upload: "phone-1" },
      further: [{ upload: "phone-2", differs: ["s-sweep", "s-bins"] }],
    });
    // Two projectors at once, and one more: each miss opens one deviation.
    await Promise.all([site.heyue.project("t"), site.heyue.project("t")]);
    await site.heyue.project("t");
    const found = await deviations();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      phase: "opened",
      standard: "s-sweep",
      clause: "c-3",
      source: { kind: "inspection", id: round!.inspection },
      miss: { measured: "0", target: "2" },
      place: "1幢",
      foundAt: "2026-11-24T10:00:00+08:00",
      responsible: "p-manager",
      next: { kind: "analyse", dueDate: "2026-11-27" },
    });
    expect(await get("verify")).toMatchObject({ ok: true });
  });

  it("tells zero from not applicable, refuses what does not fit, and opens nothing for either", async () => {
    const open = {
      estate: estate.id,
      contract,
      key: "adhoc-1",
      place: "大门",
      standards: ["s-light", "s-lamps"],
    };
    const { body } = await post("inspections", "p-staff", open);
    const path = `inspections/${body["id"] as string}/submit`;
    const hand = (results: readonly unknown[], doneAt = "2026-11-24T21:00:00+08:00") =>
      post(path, "p-staff", { upload: `u-${(keys += 1)}`, doneAt, results });
    expect(await hand([measured("s-light", "35", "percent")])).toMatchObject({ status: 422 });
    expect(await hand([{ ...measured("s-light", "35", "lux"), method: "目测" }])).toMatchObject({
      status: 422,
    });
    expect(await hand([measured("s-light", "35", "lux")], "2026-11-26T21:00:00+08:00")).toMatchObject({
      status: 422,
    });
    expect(await hand([measured("s-light", "1e3", "lux")])).toMatchObject({ status: 422 });
    expect(
      await hand([
        {
          ...measured("s-light", "35", "lux"),
          photos: [{ id: "a".repeat(64), name: "1.jpg", mediaType: "image/jpeg", size: 3 }],
        },
      ]),
    ).toMatchObject({ status: 422 });
    const done = await hand([{ kind: "not-applicable", standard: "s-light", reason: "停电检修" }]);
    expect(done.body).toMatchObject({
      missed: [],
      notLookedAt: ["s-lamps"],
      results: [{ standard: "s-light", measured: null, met: null, reason: "停电检修" }],
    });
    await site.heyue.project("t");
    expect(await deviations()).toHaveLength(0);
    const { key: _, ...keyless } = open;
    expect((await post("inspections", "p-staff", keyless)).body.issues?.map(({ path: at }) => at)).toEqual([
      "/key",
    ]);
  });

  it("closes a deviation only by a later measurement, and links the next one like it", async () => {
    await inspect("m-1", "0");
    const [first] = await deviations();
    const id = first!["id"] as string;
    const act = (action: string, as: string, body: object) => post(`deviations/${id}/${action}`, as, body);
    expect((await act("analyse", "p-staff", { category: "people", whys: ["无人"] })).status).toBe(422);
    await act("analyse", "p-manager", { category: "people", whys: ["无人顶班", "未排备班"] });
    const planned = await act("plan", "p-manager", {
      corrective: { what: "当日清运", person: "p-staff", dueDate: "2026-11-24" },
      preventive: { what: "排备班", person: "p-manager", dueDate: "2026-11-30" },
    });
    expect(planned.body).toMatchObject({ phase: "planned", responsible: "p-staff" });
    const evidence = [{ kind: "record", ref: "WO-1" }];
    const doneAt = "2026-11-24T21:35:00+08:00";
    await act("complete", "p-staff", { action: "corrective", note: "已清运", evidence, doneAt });
    expect((await act("close", "p-manager", { inspection: "liuxia.none" })).status).toBe(422);
    const done = await act("complete", "p-manager", {
      action: "preventive",
      note: "已排班",
      evidence,
      doneAt,
    });
    expect(done.body).toMatchObject({ phase: "done", next: { kind: "verify" } });
    const source = (first!["source"] as { readonly id: string }).id;
    expect((await act("close", "p-manager", { inspection: source })).body).toMatchObject({
      code: "rejected",
    });
    // It happens again within ninety days: another deviation, which knows of the first.
    await inspect("m-2", "0");
    const again = (await deviations()).find((item) => item["id"] !== id);
    expect(again).toMatchObject({ phase: "opened", repeats: [id] });
    // Then it is kept, and measured; the measurement lies after the actions.
    const opening2 = { estate: estate.id, contract, key: "m-3", place: "1幢", standards: ["s-bins"] };
    const { body: third } = await post("inspections", "p-staff", opening2);
    const kept = third["id"] as string;
    await post(`inspections/${kept}/submit`, "p-staff", {
      upload: "m-3",
      doneAt: "2026-11-24T21:40:00+08:00",
      results: [measured("s-bins", "1")],
    });
    const both = { inspection: kept, assessment: "liuxia.a1" };
    expect((await act("close", "p-manager", both)).body.issues?.map(({ path: at }) => at)).toEqual([
      "/assessment",
    ]);
    expect((await act("close", "p-manager", {})).body.issues?.map(({ path: at }) => at)).toEqual([
      "/inspection",
    ]);
    const closed = await act("close", "p-manager", { inspection: kept });
    expect(closed).toMatchObject({
      status: 200,
      body: { phase: "closed", responsible: null, verifiedBy: { inspection: kept, measured: "1" } },
    });
    const chain = (await get(`inspections/${kept}/chain`))["events"] as readonly Body[];
    expect((closed.body["verifiedBy"] as Body)["event"]).toBe(chain[1]!["eventId"]);
    expect((await act("dismiss", "p-manager", { reason: "迟了" })).status).toBe(422);
    expect(await get("verify")).toMatchObject({ ok: true });
  });

  it("closes by a third party's later visit at its place, and by none that was struck or elsewhere", async () => {
    await inspect("m-9", "0");
    const [first] = await deviations();
    const id = first!["id"] as string;
    const act = (action: string, as: string, body: object) => post(`deviations/${id}/${action}`, as, body);
    await act("analyse", "p-manager", { category: "people", whys: ["无人顶班", "未排备班"] });
    await act("plan", "p-manager", {
      corrective: { what: "当日清运", person: "p-staff", dueDate: "2026-11-24" },
      preventive: { what: "排备班", person: "p-manager", dueDate: "2026-11-30" },
    });
    const done = {
      note: "已完成",
      evidence: [{ kind: "record", ref: "WO-1" }],
      doneAt: "2026-11-24T21:35:00+08:00",
    };
    await act("complete", "p-staff", { ...done, action: "corrective" });
    await act("complete", "p-manager", { ...done, action: "preventive" });
    const { body } = await post("assessments", "p-committee", {
      estate: estate.id, contract, kind: "third-party", from: "2026-11-01", to: "2026-11-30",
      assessor: { organisation: "测评中心", engagement: "WT-1" },
    }); // prettier-ignore
    const assessment = body["id"] as string;
    const visit = (place: string, at: string, value: string) =>
      post(`assessments/${assessment}/measure`, "p-committee", {
        measuredAt: `2026-11-24T${at}+08:00`,
        place,
        results: [measured("s-bins", value)],
      });
    expect(await visit("2幢", "21:36:00", "1")).toMatchObject({ status: 200 });
    expect((await act("close", "p-committee", { assessment })).body["rejection"]).toMatchObject({
      code: "other-place",
      data: { place: first!["place"], measured: "2幢" },
    });
    const here = await visit(first!["place"] as string, "21:37:00", "1");
    expect(here.status).toBe(200);
    await post(`assessments/${assessment}/strike`, "p-committee", {
      visit: here.body["version"],
      reason: "记错",
    });
    expect((await act("close", "p-committee", { assessment })).body["rejection"]).toMatchObject({
      code: "other-place",
    });
    await visit(first!["place"] as string, "21:38:00", "1");
    const closed = await act("close", "p-committee", { assessment });
    expect(closed.body).toMatchObject({ phase: "closed", verifiedBy: { assessment, measured: "1" } });
    expect(closed.body["verifiedBy"]).not.toHaveProperty("inspection");
    expect(await get("verify")).toMatchObject({ ok: true });
  });

  it("opens one for a complaint, shows it to those who work here, and to no owner", async () => {
    const complaint = await site.file("c-1", "垃圾桶没有清运");
    const byHand = {
      estate: estate.id,
      contract,
      standard: "s-bins",
      source: { kind: "complaint", id: complaint },
      what: "投诉属实",
    };
    const opened = await post("deviations", "p-desk", byHand);
    expect(opened).toMatchObject({
      status: 201,
      body: { source: { id: complaint }, what: "投诉属实", miss: null },
    });
    const refused = await post(`deviations/${opened.body["id"] as string}/dismiss`, "p-manager", {
      reason: "查无此事",
    });
    expect(refused.body["rejection"]).toMatchObject({
      code: "committee-needed",
      data: { source: "complaint" },
    });
    const unknown = { ...byHand, source: { kind: "complaint", id: "liuxia.nothing" } };
    expect((await post("deviations", "p-desk", unknown)).body).toMatchObject({ code: "rejected" });
    const forged = { ...byHand, source: { kind: "inspection", id: "liuxia.x", event: "e" } };
    expect((await post("deviations", "p-desk", forged)).status).toBe(403);
    expect((await post("deviations", "p-owner", byHand)).status).toBe(403);
    const id = opened.body["id"] as string;
    expect((await site.call("GET", `/v1/deviations/${id}`, { as: "p-owner" })).status).toBe(403);
    const owner = { tenant: "t", actor: { id: "p-owner", role: "owner" as Role } };
    expect(await site.heyue.deviations.get(owner, id)).toMatchObject({ ok: false, kind: "not-found" });
  });
});
