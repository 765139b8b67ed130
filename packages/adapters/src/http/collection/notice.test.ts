import { describe, expect, it } from "vitest";
import { memoryMessageChannel } from "../../memory/memory.ts";
import { estate } from "../testing/http-estate.ts";
import { signedSite } from "../testing/signed-site.ts";

const secret = "a secret of this test house, 32 or more";

interface Seen {
  readonly person: string;
  readonly reach: string;
  readonly attempts: readonly { readonly channel: string; readonly state: string }[];
}

const site = async () => {
  const [wecom, sms] = [memoryMessageChannel("wecom"), memoryMessageChannel("sms")];
  const signed = await signedSite(undefined, {
    house: {
      messageChannels: [wecom, sms],
      noticeLinks: { secret, base: "https://example.test/v1/notices/read/" },
      noticeTimes: { fallbackMinutes: 0 },
    },
  });
  const { post, read, site: at } = signed;
  const publish = async (notice: object) => {
    const { body, status } = await post("notices", "p-desk", notice);
    expect(status).toBe(201);
    const id = body["id"] as string;
    expect((await post(`notices/${id}/approve`, "p-manager", { revision: 1 })).status).toBe(200);
    const published = await post(`notices/${id}/publish`, "p-desk", {});
    await at.heyue.project("t");
    return { id, published };
  };
  const reach = async (id: string) =>
    ((await read(`notices/${id}`))["recipients"] as readonly Seen[]).map(
      ({ attempts, person, reach: how }) => [
        person,
        how,
        attempts.map(({ channel, state }) => `${channel} ${state}`).join(", "),
      ],
    );
  return { ...signed, wecom, sms, publish, reach };
};

const outage = {
  estate: estate.id,
  kind: "water-outage",
  values: {
    "zh-CN": { area: "3幢", from: "11月26日9时", to: "当日17时", reason: "水泵检修", phone: "0571-00000000" },
    en: { area: "building 3", from: "9:00 on 26 November", to: "17:00", reason: "repair of a pump", phone: "0571-00000000" },
  },
  audience: [{ kind: "building", building: "3幢" }],
  channels: ["wecom", "sms"],
}; // prettier-ignore

describe("a notice over HTTP", () => {
  it("goes to the people of a building, falls back when a channel fails, and is read by its personal link", async () => {
    const { publish, reach, site: at, sms, wecom } = await site();
    wecom.failFor(["p-owner"]);
    const { id, published } = await publish(outage);
    expect(published.body["counts"]).toMatchObject({ people: 1, units: 1 });
    expect(await at.heyue.noticeDelivery.send("t")).toEqual({
      accepted: { sms: 1 },
      failed: { wecom: 1 },
      later: {},
    });
    expect(await reach(id)).toEqual([["p-owner", "accepted", "wecom failed, sms accepted"]]);
    const [message] = sms.sent;
    expect(message).toMatchObject({ title: "停水通知（3幢）", to: { person: "p-owner", phone: "13800007" } });
    const path = new URL(message?.link ?? "").pathname;
    // Who only previews it has not read it.
    expect((await at.fetch("HEAD", path)).status).toBe(200);
    expect(await reach(id)).toMatchObject([["p-owner", "accepted", expect.anything()]]);
    expect(await at.call("GET", path)).toMatchObject({
      status: 200,
      body: { id, recipients: [{ reach: "read" }] },
    });
    expect((await at.call("GET", path)).status).toBe(200);
    expect((await at.call("GET", `${path.slice(0, -1)}${path.endsWith("0") ? "1" : "0"}`)).status).toBe(404);
    // Nothing is left to be sent, however often it is asked.
    expect(await at.heyue.noticeDelivery.send("t")).toEqual({ accepted: {}, failed: {}, later: {} });
    expect(sms.sent).toHaveLength(1);
    expect((await at.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
  });

  it("asks a channel again that does not answer, and goes on in time when nobody hears of it", async () => {
    const { publish, reach, site: at, wecom } = await site();
    wecom.failFor(["p-owner"], "unavailable");
    const { id } = await publish(outage);
    expect(await at.heyue.noticeDelivery.send("t")).toMatchObject({ later: { wecom: 1 }, accepted: {} });
    wecom.failFor([]);
    expect(await at.heyue.noticeDelivery.send("t")).toMatchObject({ accepted: { wecom: 1 } });
    expect(await at.heyue.deadlines.sweep()).toMatchObject({ acted: [{ action: "fall-back" }] });
    await at.heyue.noticeDelivery.send("t");
    expect(await reach(id)).toEqual([["p-owner", "accepted", "wecom silent, sms accepted"]]);
  });

  it("is hidden from whom it was not published to, and is approved by another person than its author", async () => {
    const { post, publish, site: at } = await site();
    const own = await post("notices", "p-manager", outage);
    expect(
      await post(`notices/${own.body["id"] as string}/approve`, "p-manager", { revision: 1 }),
    ).toMatchObject({
      status: 422,
      body: { detail: "起草或者修改过通知的人不能批准，请由他人批准。" },
    });
    const { id } = await publish(outage);
    expect((await at.call("GET", `/v1/notices/${id}`, { as: "p-other" })).status).toBe(404);
    expect((await at.call("GET", `/v1/notices/${id}/chain`, { as: "p-owner" })).status).toBe(404);
    expect(await post(`notices/${id}/read`, "p-owner", {})).toMatchObject({
      body: { recipients: [{ person: "p-owner", read: { how: "act" } }], reach: [] },
    });
    const without = { ...outage, values: { "zh-CN": { area: "3幢" } } };
    expect(await post("notices", "p-desk", without)).toMatchObject({
      status: 422,
      body: { issues: expect.arrayContaining([expect.objectContaining({ path: "/values/zh-CN/from" })]) },
    });
  });

  it("tells the readers of the first when it is corrected; both stay", async () => {
    const { post, publish, read, site: at } = await site();
    const first = await publish(outage);
    await post(`notices/${first.id}/read`, "p-owner", {});
    const corrected = { ...outage, audience: [{ kind: "role", role: "committee" }], corrects: first.id };
    const second = await publish(corrected);
    await at.heyue.project("t");
    expect(second.published.body).toMatchObject({
      counts: { people: 2, readers: 1 },
      recipients: expect.arrayContaining([
        expect.objectContaining({ person: "p-owner", why: "reader" }),
        expect.objectContaining({ person: "p-committee", why: "audience" }),
      ]),
    });
    expect(await read(`notices/${first.id}`, "p-owner")).toMatchObject({
      phase: "superseded",
      supersededBy: { notice: second.id },
      text: { "zh-CN": { title: "停水通知（3幢）" } },
    });
    const again = await post("notices", "p-desk", corrected);
    expect(again).toMatchObject({ status: 422, body: { rejection: { code: "corrected-unknown" } } });
  });

  it("makes a confirmed promise part of the contract once it is published", async () => {
    const { contract, post, read, site: at } = await site();
    const { body } = await post("notices", "p-desk", {
      estate: estate.id,
      contract,
      kind: "general",
      text: { "zh-CN": { title: "承诺", body: "我们承诺急修20分钟内到场。" } },
      audience: [{ kind: "role", role: "owner" }],
      channels: ["board"],
    });
    const id = body["id"] as string;
    expect(body["flags"]).toMatchObject([
      { id: "p1", text: "我们承诺急修20分钟内到场", word: "承诺", judged: null },
    ]);
    expect(
      (await post(`notices/${id}/approve`, "p-manager", { revision: 1 })).body["rejection"],
    ).toMatchObject({
      code: "flag-open",
    });
    const judge = (target: string) =>
      post(`notices/${id}/judge-promise`, "p-manager", {
        flag: "p1",
        isPromise: true,
        reason: "比合同快",
        standard: "s-1",
        target,
      });
    // The contract says 30 minutes; 40 would be no promise in the owners' favour.
    expect((await judge("40")).body["rejection"]).toMatchObject({ code: "not-in-favour" });
    expect((await judge("20")).status).toBe(200);
    await post(`notices/${id}/approve`, "p-manager", { revision: 1 });
    expect((await post(`notices/${id}/publish`, "p-desk", {})).status).toBe(200);
    await at.heyue.project("t");
    await at.heyue.project("t");
    const promises = (await read(`promises?estate=${estate.id}`, "p-owner"))["items"] as readonly object[];
    expect(promises).toMatchObject([
      {
        contract,
        text: "我们承诺急修20分钟内到场",
        source: { kind: "notice-board", ref: id },
        madeOn: "2026-11-24",
        standard: "s-1",
        target: "20",
        phase: "standing",
      },
    ]);
    const obligations = await read(`contracts/${contract}/obligations`);
    expect(JSON.stringify(obligations)).toContain("我们承诺急修20分钟内到场");
  });

  it("posts a price plan for as long as Hangzhou wants, with a photo of each place at both ends", async () => {
    const { post, publish, upload } = await site();
    const plan = {
      ...outage,
      channels: ["board"],
      publicity: { subject: "price-plan", places: ["南门"], days: 3 },
    };
    const { id, published } = await publish(plan);
    expect(published.body["publicity"]).toMatchObject({
      from: "2026-11-24",
      to: "2026-12-24",
      basis: "law",
      citations: expect.arrayContaining([
        expect.objectContaining({ quote: expect.stringContaining("三十日") }),
      ]),
      kept: null,
    });
    const photo = await upload("board");
    expect((await post(`notices/${id}/post`, "p-staff", { place: "南门", photo })).status).toBe(200);
    expect(await post(`notices/${id}/take-down`, "p-staff", { place: "南门", photo })).toMatchObject({
      body: { rejection: { code: "period-running", data: { to: "2026-12-24" } } },
    });
    const unknown = { ...photo, id: "0".repeat(64) };
    expect((await post(`notices/${id}/take-down`, "p-staff", { place: "南门", photo: unknown })).status).toBe(
      422,
    );
  });
});
