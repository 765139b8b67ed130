import { addDays, localDate } from "@heyue/core/kernel/local-date";
import { choose, type MeetingUnit, motion, openMeetingWorld } from "@heyue/core/testing/meeting-world";
import type { Role } from "@heyue/core/kernel/envelope";
import { builtinPolicies } from "@heyue/rules";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../../memory/memory.ts";
import { createHttpHandler } from "../http.ts";

const units: readonly MeetingUnit[] = [
  { id: "u-01", area: "89.00", owners: ["owner-1"] },
  { id: "u-02", area: "90.50", owners: ["owner-2", "owner-3"] },
  { id: "u-03", area: "120.25", owners: ["owner-4"] },
  ...Array.from({ length: 10 }, (_, at): MeetingUnit => ({
    id: `u-t${String(at).padStart(2, "0")}`,
    area: "50.01",
    owners: ["owner-5"],
  })),
  { id: "u-90", area: "77.70", owners: [] },
  { id: "u-91", area: "80.00", owners: [] },
  { id: "u-92", area: "80.00", owners: [] },
  { id: "p-1", area: "13.25", owners: ["owner-1"], houseType: "parking" },
];

/** A meeting over HTTP under the law of a place. */
const site = async (jurisdiction = "370700") => {
  const world = await openMeetingWorld(memoryStore(), builtinPolicies(), { jurisdiction, units });
  const handler = createHttpHandler({
    heyue: world.heyue,
    principal: async (request) => {
      const id = request.headers.get("test-actor") ?? "";
      return { tenant: "test", actor: { id, role: id.split("-")[0] as Role } };
    },
  });
  let keys = 0;
  const send = async (method: string, path: string, as: string, body?: unknown) => {
    const response = await handler.fetch(
      new Request(`http://heyue.test/v1/${path}`, {
        method,
        headers: {
          "test-actor": as,
          "content-type": "application/json",
          "idempotency-key": `h-${(keys += 1)}`,
          "accept-language": "zh-CN",
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    const isJson = (response.headers.get("content-type") ?? "").match(/[/+]json$/) !== null;
    return { status: response.status, text, body: isJson ? JSON.parse(text) : null };
  };
  return {
    ...world,
    post: (path: string, as: string, body: unknown) => send("POST", path, as, body),
    get: (path: string, as: string) => send("GET", path, as),
    settle: () => world.heyue.project("test"),
  };
};
type Site = Awaited<ReturnType<typeof site>>;

/** Calls a meeting over HTTP and freezes its roll; gives its id. */
const prepared = async ({ at, document, post }: Site, changes: object = {}): Promise<string> => {
  const called = await post("meetings", "committee-1", {
    estate: "estate-1", number: "2026-1", title: "业主大会会议", kind: "regular",
    convenor: { kind: "committee", name: "业主委员会" }, recordDate: "2026-03-01",
    votingFrom: "2026-04-01T09:00:00+08:00", votingEnds: "2026-04-08T18:00:00+08:00",
    channels: ["written", "other-electronic"], secrecy: "secret", agenda: [motion("fee", 4)], documents: [],
    ...changes,
  }); // prettier-ignore
  expect(called.status, called.text).toBe(201);
  const id = called.body.id as string;
  at("2026-03-02T10:00");
  const frozen = await post(`meetings/${id}/freeze-roll`, "committee-1", {
    developerUnits: ["u-91", "u-92"],
  });
  expect(frozen.status, frozen.text).toBe(200);
  expect((await post(`meetings/${id}/give-notice`, "committee-1", { on: "2026-03-02", means: "张贴", document })).status).toBe(200); // prettier-ignore
  return id;
};

describe("a meeting of the owners' assembly over HTTP", () => {
  it("counts heads and area of the record date: ten units one head, co-owners one head, the developer one, no parking", async () => {
    const world = await site();
    const { get, post, document } = world;
    const id = await prepared(world);
    const { body } = await get(`meetings/${id}`, "committee-1");
    // 89.00 + 90.50 + 120.25 + 500.10 + 77.70 + 160.00
    expect(body.roll).toEqual({ units: 17, excluded: 1, electors: 6, total: { heads: 6, area: "1037.55" }, unknownOwners: 1, parking: null }); // prettier-ignore
    // In the order of their first unit.
    expect(body.electors).toMatchObject([
      { number: 1, kind: "single", voter: "owner-1", units: ["u-01"], heads: 1, area: "89.00" },
      { number: 2, kind: "single", voter: null, persons: ["owner-2", "owner-3"], heads: 1, area: "90.50" },
      { number: 3, kind: "single", voter: "owner-4", area: "120.25" },
      { number: 4, kind: "unknown", voter: null, persons: [], heads: 1, area: "77.70" },
      { number: 5, kind: "developer", units: ["u-91", "u-92"], heads: 1, area: "160.00" },
      { number: 6, kind: "several", persons: ["owner-5"], units: { length: 10 }, heads: 1, area: "500.10" },
    ]);
    // An owner sees his own weight, nobody else's name.
    const seen = (await get(`meetings/${id}`, "owner-5")).body;
    expect(seen).toMatchObject({ electors: null, units: null, proxies: null });
    expect(seen.own).toMatchObject([{ weight: { heads: 1, area: "500.10" }, asProxy: false, ballot: null }]);
    // What is wrong with the roll is said, and corrected with reason.
    expect((await post(`meetings/${id}/dispute-roll`, "owner-4", { unit: "u-03", text: "面积应为121.00平方米" })).status).toBe(200); // prettier-ignore
    expect((await get(`meetings/${id}`, "owner-1")).body.disputes).toEqual([]);
    const corrected = await post(`meetings/${id}/correct-roll`, "committee-1", {
      unit: "u-03", change: { area: "121.00" }, reason: "以不动产登记簿为准", document,
    }); // prettier-ignore
    expect(corrected.body.roll.total).toEqual({ heads: 6, area: "1038.30" });
    expect((await post(`meetings/${id}/settle-dispute`, "committee-1", { dispute: "d-1", outcome: "upheld", reason: "已更正" })).body.disputes).toMatchObject([{ text: "面积应为121.00平方米", settled: { outcome: "upheld" } }]); // prettier-ignore
  });

  it("admits three authorisations to a holder in Weifang, and refuses the fourth with the article", async () => {
    const many = Array.from({ length: 4 }, (_, at): MeetingUnit => ({ id: `u-${at}`, area: "80.00", owners: [`owner-${at}`] })); // prettier-ignore
    const world = await openMeetingWorld(memoryStore(), builtinPolicies(), {
      units: [...many, { id: "u-9", area: "80.00", owners: ["owner-9"] }],
    });
    const { id } = await world.convene();
    world.at("2026-03-02T10:00");
    await world.act(id, { type: "freeze-roll", developerUnits: [] });
    const give = (at: number) =>
      world.heyue.meetings.act(
        world.as(`owner-${at}`),
        id,
        { type: "authorise", unit: `u-${at}`, holder: "owner-9", document: world.document },
        { commandId: `p-${at}` },
      );
    // Three at once: they wait for each other inside, not at the door.
    expect((await Promise.all([give(0), give(1), give(2)])).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await give(3)).toMatchObject({
      ok: false,
      rejection: {
        code: "proxy-limit",
        data: { represented: 4, limit: 3 },
        citations: [{ source: "潍坊市物业管理条例", article: "第三十二条" }],
      },
    });
  });

  it("keeps a secret ballot from everybody but its elector, who finds it again in the published file", async () => {
    const world = await site();
    const { at, get, post, settle } = world;
    // Own electronic ballots do not bind in Weifang; Hangzhou's law is silent and they do not bind there either.
    const id = await prepared(world);
    expect((await post(`meetings/${id}/open-voting`, "committee-1", {})).status).toBe(200);
    await settle();
    at("2026-04-01T09:00");
    const own = (await get(`meetings/${id}`, "owner-1")).body.own[0].ballot as string;
    const cast = await post(`ballots/${own}/cast`, "owner-1", {
      channel: "other-electronic",
      choices: [choose("fee", "for")],
    });
    expect(cast.body).toMatchObject({
      phase: "issued",
      vote: null,
      opinion: {
        choices: [choose("fee", "for")],
        receipt: { commitment: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    });
    expect((await get(`ballots/${own}`, "committee-1")).body.opinion).toMatchObject({ choices: null, receipt: null }); // prettier-ignore
    expect((await get(`ballots/${own}`, "owner-4")).status).toBe(404);
    expect((await get(`ballots/${own}/chain`, "committee-1")).status).toBe(404);
    // Somebody else's ballot, an unnamed co-owner, and a second mind.
    expect((await post(`ballots/${own}/cast`, "owner-4", { channel: "other-electronic", choices: [] })).status).toBe(404); // prettier-ignore
    const shared = (await get(`meetings/${id}`, "owner-2")).body.own[0].ballot as string;
    expect(await post(`ballots/${shared}/cast`, "owner-2", { channel: "other-electronic", choices: [] })).toMatchObject({ status: 422, body: { rejection: { code: "voter-unnamed" } } }); // prettier-ignore
    const changed = await post(`ballots/${own}/cast`, "owner-1", { channel: "other-electronic", choices: [choose("fee", "against")] }); // prettier-ignore
    expect(changed.body).toMatchObject({ votes: 2, opinion: { choices: [choose("fee", "against")] } });
    // Nothing was lost: both votes are in the chain, for the elector.
    const chain = (await get(`ballots/${own}/chain`, "owner-1")).body.events as readonly { type: string }[];
    expect(chain.map(({ type }) => type)).toEqual(["BallotIssued", "BallotCast", "BallotCast"]);

    const committee = world.as("committee-1", "committee");
    const { electors } = (await get(`meetings/${id}`, "committee-1")).body;
    for (const { number } of electors) await world.paper(id, number, [choose("fee", "for")]);
    const counted = await world.count(id);
    expect(counted).toMatchObject({
      phase: "counted",
      result: {
        source: "ballots",
        binding: true,
        items: [{ item: "fee", passed: true, part: { heads: 6 } }],
      },
    });
    const ballots = await get(`meetings/${id}/ballots.jsonl`, "owner-4");
    const lines = ballots.text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(7);
    expect(ballots.text).not.toMatch(/owner-|u-0|committee/);
    const kept = changed.body.opinion.receipt.commitment as string;
    expect(lines.filter(({ commitment }) => commitment === kept)).toMatchObject([
      { opinion: true, choices: [choose("fee", "against")], area: "89.00" },
    ]);
    const certificate = (await get(`meetings/${id}/certificate`, "owner-4")).body;
    expect(certificate).toMatchObject({ secrecy: "secret", result: { ballots: { lines: 7 } } });
    expect(certificate.secrecyNote["zh-CN"]).toContain("运营者在技术上能够看到");
    expect((await world.heyue.verify("test")).ok).toBe(true);
    expect(committee.actor.role).toBe("committee");
  });

  it("keeps the roll of the record date after a sale, posts, hears objections, and entitles a contract to be signed", async () => {
    const world = await site();
    const { at, document, get, heyue, post, settle } = world;
    const id = await prepared(world, { channels: ["written"], secrecy: "named" });
    // Unit u-03 is sold after the record date.
    const { directory } = heyue.store;
    await directory.putPerson("test", { id: "owner-8", estate: "estate-1", name: "买方", role: "owner" });
    const relation = { id: "r-u-03-owner-4", person: "owner-4", unit: "u-03", kind: "owner", from: "2020-01-01", evidence: [] } as const; // prettier-ignore
    await directory.putRelation("test", {
      ...relation,
      to: "2026-03-10",
      verified: { by: "desk-1", on: "2020-01-02" },
    });
    await directory.putRelation("test", { ...relation, id: "r-new", person: "owner-8", from: "2026-03-10", verified: { by: "desk-1", on: "2026-03-11" } }); // prettier-ignore
    at("2026-03-20T09:00");
    const opened = await post(`meetings/${id}/open-voting`, "committee-1", {});
    expect(opened.body.sales).toEqual([{ unit: "u-03", was: ["owner-4"], now: ["owner-8"] }]);
    await settle();
    at("2026-04-01T09:00");
    expect((await get(`meetings/${id}`, "owner-8")).body.own).toEqual([]);
    expect((await get(`meetings/${id}`, "owner-4")).body.own).toHaveLength(1);
    expect((await post(`meetings/${id}/close-voting`, "committee-1", {})).body.rejection.code).toBe("voting-running"); // prettier-ignore
    for (const { number } of opened.body.electors) await world.paper(id, number, [choose("fee", "for")]);
    // The sweep ends the vote at its time; entering goes on until it is sealed.
    at("2026-04-08T18:00");
    expect((await heyue.deadlines.sweep()).acted).toMatchObject([{ action: "lapse" }]);
    expect((await get(`meetings/${id}`, "committee-1")).body.phase).toBe("closed");
    expect((await get(`meetings/${id}/certificate`, "owner-1")).status).toBe(404);
    expect((await post(`meetings/${id}/seal-ballots`, "committee-1", {})).body.phase).toBe("sealed");
    expect((await post(`meetings/${id}/count`, "committee-1", {})).body.rejection).toMatchObject({ code: "ballots-open", data: { open: 6 } }); // prettier-ignore
    await settle();
    const counted = await post(`meetings/${id}/count`, "committee-1", {});
    expect(counted.body).toMatchObject({
      phase: "counted",
      result: { items: [{ quorum: true, passed: true }] },
    });
    const on = "2026-04-08";
    const short = await post(`meetings/${id}/publish`, "committee-1", { on, endsOn: addDays(localDate(on), 2), document }); // prettier-ignore
    expect(short.body.rejection).toMatchObject({ code: "posting-too-short", data: { least: "2026-04-15", basis: "house" } }); // prettier-ignore
    expect((await post(`meetings/${id}/publish`, "committee-1", { on, endsOn: "2026-04-15", document })).status).toBe(200); // prettier-ignore
    expect((await post(`meetings/${id}/object`, "owner-1", { text: "我家的票没有送到" })).status).toBe(200);
    const resolution = { on: "2026-04-16", number: "业主大会决议2026-1", document };
    at("2026-04-16T09:00");
    expect((await post(`meetings/${id}/resolve`, "committee-1", resolution)).body.rejection).toMatchObject({ code: "objections-open", data: { objections: ["o-1"] } }); // prettier-ignore
    expect((await post(`meetings/${id}/answer-objection`, "committee-1", { objection: "o-1", outcome: "dismissed", text: "送达单有签名" })).status).toBe(200); // prettier-ignore
    const { body } = await post(`meetings/${id}/resolve`, "committee-1", resolution);
    expect(body).toMatchObject({
      phase: "resolved",
      authority: {
        kind: "assembly-resolution",
        ref: "业主大会决议2026-1",
        on: "2026-04-16",
        adopted: ["fee"],
      },
    });
    expect(body.authority.certificate).toBe(`${id}#${body.result.ballots.sha256}`);
  });

  it("takes the result of the authority's system where electronic votes are cast there, and refuses a resolution without it", async () => {
    const world = await site("110000");
    const { at, document, get, post, settle } = world;
    const id = await prepared(world, { channels: ["electronic"], secrecy: "secret" });
    await post(`meetings/${id}/open-voting`, "committee-1", {});
    await settle();
    at("2026-04-02T09:00");
    const own = (await get(`meetings/${id}`, "owner-1")).body.own[0].ballot as string;
    expect((await post(`ballots/${own}/cast`, "owner-1", { channel: "electronic", choices: [] })).body.rejection.code).toBe("cast-elsewhere"); // prettier-ignore
    at("2026-04-08T18:00");
    await post(`meetings/${id}/close-voting`, "committee-1", {});
    const none = { heads: 0, area: "0.00" };
    const row = {
      item: "fee", option: null, matter: 4, total: { heads: 6, area: "1037.55" }, part: { heads: 5, area: "959.85" },
      for: { heads: 4, area: "800.00" }, against: { heads: 1, area: "159.85" }, abstained: none, invalid: none,
      notReturned: { heads: 1, area: "77.70" }, deemed: none,
    }; // prettier-ignore
    const official = { platform: "北京业主", document, on: "2026-04-08" };
    const bent = await post(`meetings/${id}/import-result`, "committee-1", { ...official, counts: [{ ...row, for: { heads: 6, area: "1.00" } }] }); // prettier-ignore
    expect(bent.body.rejection.code).toBe("count-inconsistent");
    expect((await post(`meetings/${id}/import-result`, "committee-1", { ...official, counts: [{ ...row, item: "other" }] })).body.rejection.code).toBe("result-incomplete"); // prettier-ignore
    await post(`meetings/${id}/import-result`, "committee-1", { ...official, counts: [row] });
    await post(`meetings/${id}/seal-ballots`, "committee-1", {});
    await settle();
    const counted = await post(`meetings/${id}/count`, "committee-1", {});
    expect(counted.body).toMatchObject({
      official,
      result: { source: "official", binding: true, items: [{ quorum: true, passed: true, for: { heads: 4 } }] },
      // Beijing posts a decision within three days.
      deadlines: [{ kind: "publish-by", dueDate: "2026-04-13", basis: "law", citations: expect.arrayContaining([expect.objectContaining({ article: "第三十七条" })]) }],
    }); // prettier-ignore
  });

  it("says nothing binding where only votes were taken that the law does not admit", async () => {
    const world = await site("330100");
    const { at, document, post, settle } = world;
    const id = await prepared(world, { channels: ["other-electronic"] });
    await post(`meetings/${id}/open-voting`, "committee-1", {});
    await settle();
    const counted = await world.count(id);
    expect(counted.channels).toMatchObject([{ standing: "silent", binding: false }]);
    expect(counted.result).toMatchObject({ binding: false, items: [{ quorum: false, passed: false }] });
    await post(`meetings/${id}/publish`, "committee-1", { on: "2026-04-08", endsOn: "2026-04-15", document });
    at("2026-04-16T09:00");
    const refused = await post(`meetings/${id}/resolve`, "committee-1", {
      on: "2026-04-16",
      number: "1",
      document,
    });
    expect(refused.body.rejection.code).toBe("result-not-binding");
    expect(refused.body.detail).toContain("不具表决效力");
  });

  it("refuses a notice that comes too late, by the article", async () => {
    const world = await site();
    const { at, document, post } = world;
    const called = await world.convene();
    expect(called.noticeBy).toMatchObject({ due: "2026-03-17", citations: [{ article: "第十四条" }, {}] });
    at("2026-03-18T09:00");
    const late = await post(`meetings/${called.id}/give-notice`, "committee-1", { on: "2026-03-18", means: "张贴", document }); // prettier-ignore
    expect(late.body.rejection).toMatchObject({
      code: "notice-late",
      citations: [{ source: "物业管理条例" }, {}],
    });
    // The provider has no hand in it.
    const cancel = await post(`meetings/${called.id}/cancel`, "manager-1", { reason: "不开了" });
    expect(cancel.body.rejection).toMatchObject({ code: "not-allowed", data: { allowed: ["committee"] } });
  });
});
