import type { ContractDraft } from "@heyue/core/contract/draft";
import { cleaners, postsContract } from "@heyue/core/testing/briefing-world";
import { resolution } from "@heyue/core/testing/test-estate";
import { expect, it } from "vitest";
import { estate, httpEstate } from "../testing/http-estate.ts";

const signatures = [
  { name: "陆明远", party: "provider", means: "seal" },
  { name: "周主任", party: "client", means: "seal" },
] as const;
const draft: ContractDraft = {
  ...postsContract(),
  estate: { ...postsContract().estate, id: estate.id },
};

interface Sheet {
  readonly id: string;
  readonly hash: string;
  readonly revision: number;
  readonly questions: readonly { readonly id: string; readonly standard: string; readonly asks: string }[];
  readonly people: readonly { readonly person: string; readonly state: string }[];
}

/** An estate with a signed contract, and how to post to it. */
const signed = async () => {
  const site = await httpEstate();
  let calls = 0;
  const post = (path: string, as: string, body: unknown) =>
    site.call("POST", path, { as, body, headers: { "idempotency-key": `k${(calls += 1)}` } });
  const { body } = await post("/v1/contracts", "p-manager", draft);
  const contract = body["id"] as string;
  const signing = { signedOn: "2025-12-20", signatures, authority: resolution };
  expect(await post(`/v1/contracts/${contract}/sign`, "p-manager", signing)).toMatchObject({ status: 200 });
  const amend = async (changes: Partial<ContractDraft>, effectiveFrom: string) => {
    const opened = await post("/v1/amendments", "p-manager", {
      estate: estate.id,
      contract,
      title: "补充协议一",
      ground: { kind: "force-majeure", basis: "疫情防控期间人员受限" },
      effectiveFrom,
      draft: { ...draft, ...changes },
    });
    const id = opened.body["id"] as string;
    await post(`/v1/amendments/${id}/consent`, "p-committee", {
      ref: "会议纪要",
      on: "2026-11-24",
      votes: {
        areaTotal: "10000.00",
        ownersTotal: 100,
        areaPart: "8000.00",
        ownersPart: 80,
        areaFor: "7000.00",
        ownersFor: 70,
      },
    });
    await post(`/v1/amendments/${id}/sign`, "p-committee", {
      signedOn: "2026-11-24",
      signatures,
      override: { reason: "条款正文与标准的差异双方另行说明" },
    });
    await site.heyue.project("t");
  };
  return { site, post, contract, amend };
};

const rarer = draft.standards.map((item) =>
  item.id === "s-stairs" ? { ...item, frequency: "1/week" } : item,
);
const { clause, name, registration, standards } = cleaners;
const engagement = { name, registration, standards, clause, from: "2026-11-25", to: "2027-12-31" };

it("briefs people, and an amendment of the cleaning frequency asks the cleaners again and nobody else", async () => {
  const { site, post, contract, amend } = await signed();
  await post("/v1/subcontracts", "p-manager", { estate: estate.id, contract });
  expect(await post(`/v1/subcontracts/${contract}/engage`, "p-manager", engagement)).toMatchObject({
    status: 200,
    body: { id: contract, subcontracts: [{ id: "1", status: "upcoming" }] },
  });
  const opened = await post("/v1/briefings", "p-manager", { estate: estate.id, contract });
  expect(opened).toMatchObject({ status: 201, body: { id: contract, total: { acknowledged: 0, of: 0 } } });
  const send = (sheet: string, people: readonly string[], check = false) =>
    post(`/v1/briefings/${contract}/send`, "p-manager", { sheet, people, dueOn: "2026-12-01", check });
  await send("post/保洁主管", ["p-staff"], true);
  await send(`subcontractor/${registration}`, ["p-other"]);
  await send("post/工程主管", ["p-desk"]);
  expect(await send("post/工程主管", ["p-desk"])).toMatchObject({
    status: 422,
    body: { rejection: { code: "already-sent" }, detail: expect.stringContaining("不能更改") },
  });
  const sheetsOf = async (as: string) =>
    (await site.call("GET", `/v1/briefings/${contract}`, { as })).body["sheets"] as readonly Sheet[];
  const own = (await sheetsOf("p-staff"))[0]!;
  expect((await sheetsOf("p-staff")).map(({ id }) => id)).toEqual(["post/保洁主管"]);
  // Who was sent nothing does not learn that there is a briefing.
  expect((await site.call("GET", `/v1/briefings/${contract}`, { as: "p-owner" })).status).toBe(404);
  const acknowledge = (as: string, body: object) => post(`/v1/briefings/${contract}/acknowledge`, as, body);
  const answer = (wrong: boolean) =>
    own.questions.map((question) => {
      const found = draft.standards.find(({ id }) => id === question.standard);
      const right = question.asks === "target" ? found?.target : found?.frequency;
      return { question: question.id, answer: wrong ? "99" : right };
    });
  expect(await acknowledge("p-staff", { sheet: own.id, hash: own.hash })).toMatchObject({
    body: { rejection: { code: "check-missing" } },
  });
  await acknowledge("p-staff", { sheet: own.id, hash: own.hash, answers: answer(true) });
  await acknowledge("p-staff", { sheet: own.id, hash: own.hash, answers: answer(false) });
  for (const as of ["p-other", "p-desk"]) {
    const [sheet] = await sheetsOf(as);
    await acknowledge(as, { sheet: sheet?.id, hash: sheet?.hash });
  }
  const told = await site.call("GET", `/v1/briefings/${contract}`, { as: "p-manager" });
  expect(told.body["total"]).toMatchObject({ acknowledged: 3, of: 3 });

  await amend({ standards: rarer }, "2026-12-01");
  const states = (await sheetsOf("p-manager")).map(({ id, people, revision }) => [
    id,
    revision,
    people[0]?.state,
  ]);
  expect(states).toEqual([
    ["post/保洁主管", 2, "stale"],
    ["post/工程主管", 1, "acknowledged"],
    ["post/秩序主管", 1, undefined],
    [`subcontractor/${registration}`, 2, "stale"],
  ]);
  expect(await acknowledge("p-staff", { sheet: own.id, hash: own.hash, answers: [] })).toMatchObject({
    status: 422,
    body: { rejection: { code: "sheet-renewed" } },
  });
  // Run again, the reaction counts once.
  await site.heyue.project("t");
  expect((await sheetsOf("p-manager"))[0]?.revision).toBe(2);
  expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
});

it("tells a subcontract that is replaced to the people who are briefed", async () => {
  const { site, post, contract } = await signed();
  await post("/v1/subcontracts", "p-manager", { estate: estate.id, contract });
  await post(`/v1/subcontracts/${contract}/engage`, "p-manager", engagement);
  await post("/v1/briefings", "p-manager", { estate: estate.id, contract });
  const other = { name: "明净服务有限公司", registration: "91330000CLEAN00002", reason: "连续两月未达标" };
  await post(`/v1/subcontracts/${contract}/replace`, "p-manager", {
    subcontract: "1",
    from: "2026-12-01",
    ...other,
  });
  await site.heyue.project("t");
  const { body } = await site.call("GET", `/v1/briefings/${contract}`, { as: "p-manager" });
  expect((body["sheets"] as readonly Sheet[]).map(({ id, revision }) => [id, revision])).toEqual([
    ["post/保洁主管", 2],
    ["post/工程主管", 1],
    ["post/秩序主管", 1],
    [`subcontractor/${registration}`, 2],
    ["subcontractor/91330000CLEAN00002", 1],
  ]);
});

it("does not let the whole service be handed over, and cites the law", async () => {
  const { post, contract } = await signed();
  await post("/v1/subcontracts", "p-manager", { estate: estate.id, contract });
  const all = draft.standards.map(({ id }) => id);
  const engage = (body: object) => post(`/v1/subcontracts/${contract}/engage`, "p-manager", body);
  expect(await engage({ ...engagement, standards: all })).toMatchObject({
    status: 422,
    body: {
      rejection: {
        code: "whole-service",
        citations: [{ source: "中华人民共和国民法典", article: "第九百四十一条" }],
      },
    },
  });
  expect((await engage({ ...engagement, standards: all.slice(0, 2) })).status).toBe(200);
  expect(await engage({ ...engagement, registration: "B", standards: all.slice(2) })).toMatchObject({
    body: { rejection: { code: "whole-service" } },
  });
});

it("serves what is due as JSON and as a calendar, by the text of each day and by public promises", async () => {
  const { site, post, contract, amend } = await signed();
  await amend({ standards: rarer }, "2026-12-07");
  const promise = {
    estate: estate.id,
    contract,
    text: "电梯每周保养一次",
    source: { kind: "notice-board", ref: "1幢公告栏" },
    madeOn: "2026-11-20",
    standard: "s-lift",
    frequency: "1/week",
  };
  expect(await post("/v1/promises", "p-committee", { ...promise, frequency: "1/year" })).toMatchObject({
    status: 422,
    body: { rejection: { code: "not-in-favour" } },
  });
  const entered = await post("/v1/promises", "p-committee", promise);
  expect(entered).toMatchObject({ status: 201, body: { phase: "standing" } });
  expect(JSON.stringify((entered.body["law"] as { citations: unknown }).citations)).toContain(
    "第九百三十八条",
  );

  const window = "from=2026-11-30&to=2026-12-20";
  const { body } = await site.call("GET", `/v1/contracts/${contract}/duties?${window}`, { as: "p-owner" });
  const found = body["duties"] as readonly { id: string; dates: readonly { date: string }[] }[];
  const dates = (id: string) => found.filter((duty) => duty.id === id).flatMap((duty) => duty.dates.map(({ date }) => date)); // prettier-ignore
  expect(dates("s-stairs")).toEqual(["2026-12-03", "2026-12-06", "2026-12-13", "2026-12-20"]);
  const promised = `promise-${(entered.body["id"] as string).split(".").at(-1)}`;
  expect([dates("s-lift"), dates(promised)]).toEqual([[], ["2026-12-06", "2026-12-13", "2026-12-20"]]);

  const calendar = await site.fetch("GET", `/v1/contracts/${contract}/duties.ics?${window}`, {
    as: "p-owner",
  });
  expect(calendar.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const text = await calendar.text();
  expect(text).toContain(`UID:s-stairs-2026-12-03@${contract}\r\n`);
  expect(text).toContain("RRULE:FREQ=DAILY");

  const { body: register } = await site.call("GET", `/v1/contracts/${contract}/obligations?asOf=2026-12-07`, {
    as: "p-owner",
  });
  expect(register["obligations"]).toContainEqual(
    expect.objectContaining({ id: entered.body["id"], kind: "promise", frequency: "1/week" }),
  );
  expect(
    await site.call("GET", `/v1/contracts/${contract}/duties?from=2026-01-01&to=2029-01-01`, {
      as: "p-owner",
    }),
  ).toMatchObject({ status: 422, body: { issues: [{ path: "/to" }] } });
  expect((await site.call("GET", `/v1/contracts/${estate.id}.none/duties`, { as: "p-owner" })).status).toBe(
    404,
  );
});
