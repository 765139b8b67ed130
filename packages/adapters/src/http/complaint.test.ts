import type { Deadline } from "@heyue/core/complaint/state";
import { beforeAll, describe, expect, it } from "vitest";
import { estate, httpEstate, type HttpEstate } from "./testing/http-estate.ts";

let site: HttpEstate;
let keys = 0;
const post = (path: string, as: string, body: unknown, headers: Record<string, string> = {}) =>
  site.call("POST", `/v1/complaints${path}`, {
    as,
    body,
    headers: { "idempotency-key": `k-${(keys += 1)}`, ...headers },
  });
const view = async (id: string, as = "p-desk", headers: Record<string, string> = {}) =>
  (await site.call("GET", `/v1/complaints/${id}`, { as, headers })).body;
const filing = { estate: estate.id, kind: "complaint", channel: "app", text: "电梯又停了" } as const;
const filed = async (as = "p-owner", changes: object = {}) =>
  (await post("", as, { ...filing, ...changes })).body["id"] as string;
const replyOf = (body: Record<string, unknown>): Deadline =>
  (body["deadlines"] as readonly Deadline[]).find(({ kind }) => kind === "reply") as Deadline;
/** Takes a case as far as a named person who works on it. */
const assigned = async (id: string, triage: object = {}) => {
  await post(`/${id}/acknowledge`, "p-desk", {});
  await post(`/${id}/triage`, "p-desk", {
    category: "repair-elevator",
    severity: "normal",
    scope: "within-contract",
    points: ["何时修好"],
    ...triage,
  });
  await post(`/${id}/assign`, "p-desk", { assignee: "p-staff" });
};
const reply = { kind: "full", text: "今天修好。", pointsAnswered: [0], resolveBy: "2026-11-26" };
const resolve = { text: "已修好。", evidence: [{ kind: "record", ref: "WO-1" }] };

beforeAll(async () => {
  site = await httpEstate({
    house: {
      anonymousComplaints: [estate.id],
      escalationLadders: {
        [estate.id]: [
          { level: "team-lead", person: "p-staff" },
          { level: "manager", person: "p-manager" },
          { level: "committee", person: "p-committee" },
        ],
      },
    },
  });
  await site.heyue.store.directory.putEstate("t", {
    ...estate,
    id: "quancheng",
    name: "泉城小区",
    jurisdiction: "370100",
  });
});

describe("the time for a reply under the law of the place", () => {
  it("is ten days in Hangzhou where the contract is silent, by article 50", async () => {
    const deadline = replyOf(await view(await filed()));
    expect(deadline).toMatchObject({
      basis: "law",
      dueDate: "2026-12-04",
    });
    expect(deadline.citations[0]).toMatchObject({ source: "杭州市物业管理条例", article: "第五十条" });
    expect(deadline.considered?.filter(({ binds }) => binds)).toMatchObject([
      { basis: "law", addressee: "provider", because: "mandatory-law" },
    ]);
  });

  it("never makes the provider answer by the five workdays that bind Jinan's authorities", async () => {
    const owner = { tenant: "t", actor: { id: "p-owner", role: "owner" } } as const;
    const elsewhere = { type: "file", ...filing, estate: "quancheng" } as const;
    const outcome = await site.heyue.complaints.file(owner, elsewhere, { commandId: "jinan" });
    if (!outcome.ok || outcome.value.reply === null) throw new Error(JSON.stringify(outcome));
    const deadline = outcome.value.reply;
    expect(deadline.basis).toBe("house");
    const authority = deadline.considered?.find(({ addressee }) => addressee === "authority");
    expect(authority).toMatchObject({ binds: false, because: "other-addressee" });
    expect(authority?.due).not.toBeNull();
    expect(deadline.citations.map(({ source }) => source)).not.toContain(authority?.citations[0]?.source);
  });
});

describe("a recommended standard", () => {
  it("is shown and does not bind where no contract adopts it", async () => {
    await site.heyue.store.directory.putEstate("t", {
      ...estate,
      id: "beijing",
      name: "北京某小区",
      jurisdiction: "110000",
    });
    const owner = { tenant: "t", actor: { id: "p-owner", role: "owner" } } as const;
    const elsewhere = { type: "file", ...filing, estate: "beijing" } as const;
    const outcome = await site.heyue.complaints.file(owner, elsewhere, { commandId: "beijing" });
    if (!outcome.ok || outcome.value.reply === null) throw new Error(JSON.stringify(outcome));
    const { considered = [], due } = outcome.value.reply;
    const standard = considered.find(({ basis }) => basis === "standard");
    expect(standard).toMatchObject({ binds: false, because: "standard-not-adopted" });
    // Four hours, had it been adopted.
    expect(Date.parse(standard?.due ?? "")).toBeLessThan(Date.parse(due));
  });
});

describe("a referral of the hotline", () => {
  const referral = {
    from: "12345",
    office: "市民服务热线",
    number: "HZ-2026-1",
    due: "2026-11-27",
    returnForm: "系统回告",
  };

  it("answers the caller and the sender, by the sender's time, and is entered once", async () => {
    const id = await filed("p-desk", { channel: "referral", complainant: "p-owner", referral });
    expect(replyOf(await view(id))).toMatchObject({ basis: "referral", dueDate: "2026-11-27" });
    const again = await post("", "p-desk", {
      ...filing,
      channel: "referral",
      complainant: "p-owner",
      referral,
    });
    expect(again).toMatchObject({ status: 422, body: { code: "rejected" } });
    await assigned(id);
    await post(`/${id}/reply`, "p-staff", reply);
    await post(`/${id}/resolve`, "p-staff", resolve);
    await post(`/${id}/confirm`, "p-owner", { rating: 5 });
    const early = await post(`/${id}/close`, "p-desk", {});
    expect(early.status).toBe(422);
    expect(JSON.stringify(early.body)).toContain("sender-unanswered");
    await post(`/${id}/report-back`, "p-desk", { form: "系统回告", ref: "HG-1", text: "已修好。" });
    expect((await post(`/${id}/close`, "p-desk", {})).body).toMatchObject({
      phase: "closed",
      reported: { by: "p-desk", ref: "HG-1" },
      next: { kind: "follow-up" },
    });
    const heard = await post(`/${id}/follow-up`, "p-manager", {
      result: "dissatisfied",
      means: "visit",
      note: "又停了",
    });
    expect(heard.body).toMatchObject({
      phase: "assigned",
      round: 2,
      followUps: [{ by: { name: "陆明远" }, result: "dissatisfied" }],
    });
  });
});

describe("a complaint without a name", () => {
  const code = "only-i-know-this";

  it("is looked up and confirmed with its code, and leads to nobody", async () => {
    const id = await filed("p-owner", { anonymous: { code } });
    const chain = await site.call("GET", `/v1/complaints/${id}/chain`, { as: "p-desk" });
    expect(JSON.stringify(chain.body)).not.toContain("p-owner");
    expect((await site.call("GET", `/v1/complaints/${id}`, { as: "p-owner" })).status).toBe(404);
    const wrong = await site.call("GET", `/v1/complaints/${id}`, {
      as: "p-owner",
      headers: { "complaint-code": "somebody-elses-code" },
    });
    expect(wrong.status).toBe(404);
    expect(await view(id, "p-owner", { "complaint-code": code })).toMatchObject({
      anonymous: true,
      complainant: { name: "" },
      text: "电梯又停了",
    });
    await assigned(id);
    await post(`/${id}/reply`, "p-staff", reply);
    await post(`/${id}/resolve`, "p-staff", resolve);
    expect((await post(`/${id}/confirm`, "p-owner", {})).status).toBe(404);
    const confirmed = await post(`/${id}/confirm`, "p-owner", {}, { "complaint-code": code });
    expect(confirmed.body).toMatchObject({ phase: "confirmed" });
    // Whoever cannot be asked is not asked again.
    expect((await post(`/${id}/close`, "p-desk", {})).body).toMatchObject({ phase: "closed", next: null });
  });

  it("is refused at an estate that admits none", async () => {
    const owner = { tenant: "t", actor: { id: "p-owner", role: "owner" } } as const;
    const nameless = { type: "file", ...filing, estate: "quancheng", anonymous: { code } } as const;
    const refused = await site.heyue.complaints.file(owner, nameless, { commandId: "nameless" });
    expect(refused).toMatchObject({ ok: false, rejection: { code: "anonymous-not-admitted" } });
  });
});

describe("cases about the same", () => {
  it("are merged without losing a complainant: each is answered in their own case", async () => {
    const lead = await filed("p-owner");
    const follower = await filed("p-other", { text: "3幢电梯停了" });
    await assigned(lead);
    const merged = await post(`/${follower}/merge`, "p-desk", { into: lead, reason: "同一部电梯" });
    expect(merged.body).toMatchObject({ mergedInto: lead, phase: "filed" });
    expect(JSON.stringify((await post(`/${follower}/acknowledge`, "p-desk", {})).body)).toContain("merged");
    await site.heyue.project("t");
    expect(await view(lead)).toMatchObject({ followers: [follower] });
    expect(await view(lead, "p-owner")).toMatchObject({ followers: [] });
    await post(`/${lead}/reply`, "p-staff", reply);
    await post(`/${lead}/resolve`, "p-staff", resolve);
    await site.heyue.project("t");
    const told = await view(follower, "p-other");
    expect(told).toMatchObject({ phase: "resolved", responsible: { id: "p-desk" } });
    expect((told["timeline"] as readonly { text: string | null }[]).map(({ text }) => text)).toEqual(
      expect.arrayContaining(["今天修好。", "已修好。"]),
    );
    expect((await post(`/${follower}/confirm`, "p-other", {})).body).toMatchObject({ phase: "confirmed" });
    expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
  });

  it("go their own way when the leading one is taken back", async () => {
    const lead = await filed("p-owner");
    const follower = await filed("p-other");
    await post(`/${follower}/merge`, "p-desk", { into: lead, reason: "同一部电梯" });
    await site.heyue.project("t");
    await post(`/${lead}/withdraw`, "p-owner", { reason: "已经好了" });
    await site.heyue.project("t");
    expect(await view(follower)).toMatchObject({ mergedInto: null, next: { kind: "acknowledge" } });
  });

  it("are related both ways, and the part of a case is related to it", async () => {
    const whole = await filed();
    const part = await filed("p-desk", { complainant: "p-owner", splitFrom: whole, text: "另：楼道灯坏" });
    await site.heyue.project("t");
    expect(await view(whole)).toMatchObject({ related: [{ id: part, because: "split" }] });
    expect(await view(part)).toMatchObject({ related: [{ id: whole, because: "split" }] });
    const [partly, wholly] = [replyOf(await view(part)), replyOf(await view(whole))];
    expect(Date.parse(partly.due)).toBeLessThanOrEqual(Date.parse(wholly.due));
  });
});

describe("a paid service", () => {
  it("waits for the owner's yes to a price in whole fen", async () => {
    const id = await filed("p-owner", { kind: "request", text: "请换水龙头" });
    await assigned(id, { scope: "outside-contract" });
    expect(JSON.stringify((await post(`/${id}/arrive`, "p-staff", {})).body)).toContain("quote-unconfirmed");
    expect((await post(`/${id}/quote`, "p-staff", { amount: 80.5, basis: "价目表" })).status).toBe(422);
    await post(`/${id}/quote`, "p-staff", { amount: 8050, basis: "公示价目第3项" });
    const agreed = await post(`/${id}/answer-quote`, "p-owner", { agreed: true });
    expect(agreed.body).toMatchObject({ quote: { amount: 8050, agreed: true } });
    expect((await post(`/${id}/arrive`, "p-staff", {})).status).toBe(200);
  });
});

describe("the ladder of the estate", () => {
  it("goes up rung by rung, and tells the committee without making it responsible", async () => {
    const id = await filed();
    const up = () => post(`/${id}/escalate`, "p-owner", { reason: "无人处理" });
    expect((await up()).body).toMatchObject({ responsible: { id: "p-staff" } });
    expect((await up()).body).toMatchObject({ responsible: { id: "p-manager" }, informed: [] });
    expect((await up()).body).toMatchObject({
      responsible: { id: "p-manager" },
      informed: [{ level: "committee", person: "p-committee" }],
    });
  });
});

describe("a reply that says nothing", () => {
  it("counts as none where the house has replies read", async () => {
    const strict = await httpEstate({ house: { hollowRepliesRefused: true } });
    const before = site;
    site = strict;
    const id = await filed("p-owner", { text: "3幢2单元的电梯停了三天，什么时候能修好？" });
    await assigned(id);
    const empty = { ...reply, text: "您好，感谢您的来信。我们对此高度重视，将认真研究，不断提升服务水平。" };
    expect(JSON.stringify((await post(`/${id}/reply`, "p-staff", empty)).body)).toContain("reply-hollow");
    const full = { ...reply, text: "电梯控制板已于11月24日更换，11月25日检验后恢复运行。" };
    expect((await post(`/${id}/reply`, "p-staff", full)).body).toMatchObject({ phase: "answered" });
    site = before;
  });
});

describe("a batch", () => {
  it("gives a result per case, does each once, and lets no refusal stop another", async () => {
    const [one, two] = [await filed(), await filed()];
    await post(`/${two}/acknowledge`, "p-desk", {});
    const send = () =>
      site.call("POST", "/v1/complaints/batch", {
        as: "p-desk",
        body: { ids: [one, two, "liuxia.none"], action: { type: "acknowledge" } },
        headers: { "idempotency-key": "batch-1", "accept-language": "zh-CN" },
      });
    const first = await send();
    expect(first).toMatchObject({
      status: 200,
      body: {
        rows: [
          { id: one, result: "done", version: 2, replayed: false, code: null },
          { id: two, result: "rejected", version: null, code: "wrong-phase" },
          { id: "liuxia.none", result: "not-found", code: null },
        ],
      },
    });
    expect((await send()).body["rows"]).toMatchObject([
      { id: one, result: "done", version: 2, replayed: true },
      { id: two, result: "rejected" },
      { result: "not-found" },
    ]);
    const internal = await site.call("POST", "/v1/complaints/batch", {
      as: "p-desk",
      body: { ids: [one], action: { type: "warn", deadline: "x" } },
      headers: { "idempotency-key": "batch-2" },
    });
    expect(internal.status).toBe(422);
  });
});
