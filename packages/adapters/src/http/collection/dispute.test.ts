import { expect, it } from "vitest";
import { estate } from "../testing/http-estate.ts";
import { type SignedSite, signedSite } from "../testing/signed-site.ts";

const site = () =>
  signedSite((sample) => ({
    chapters: sample.chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.map((clause) =>
        clause.topics.includes("dispute")
          ? { ...clause, paragraphs: ["双方应先协商、调解；不成的，向项目所在地人民法院起诉。"] }
          : clause,
      ),
    })),
  }));

const opening = (contract: string, complaint: string, forum = "court") => ({
  estate: estate.id,
  contract,
  source: { kind: "complaint", id: complaint },
  title: "电梯停运期间物业费争议",
  claim: "请求减收停运期间的物业费",
  amount: 50_000,
  claimant: { kind: "owner", person: "p-owner" },
  respondent: { kind: "provider", person: null },
  clause: { clause: "c-11", steps: ["negotiation", "mediation"], forum, noticeDays: null },
  due: "2026-10-01",
});

/** A sealed demand about the dispute, on its way. */
const served = async ({ contract, post, upload }: SignedSite, dispute: string, due?: string) => {
  const scan = await upload("盖章扫描件");
  const letter = await post("letters", "p-committee", {
    estate: estate.id,
    contract,
    kind: "demand",
    recipient: "p-manager",
    concerns: { kind: "dispute", id: dispute },
    subject: "关于减收物业费的催告",
    paragraphs: ["请于收到本函之日起十五日内答复。"],
  });
  const id = letter.body["id"] as string;
  expect((await post(`letters/${id}/seal`, "p-committee", { scan })).status).toBe(200);
  const serving = {
    means: "ems",
    to: "柳下路1号",
    sentOn: "2026-11-20",
    reference: "EMS1",
    proof: [],
    ...(due === undefined ? {} : { dueToArrive: due }),
  };
  expect((await post(`letters/${id}/serve`, "p-committee", serving)).status).toBe(200);
  return { id, scan };
};

it("goes from a complaint up the ladder to a settlement, under the limitation of the place", async () => {
  const world = await site();
  const { contract, post, read } = world;
  const complaint = await world.site.file("c");
  const elsewhere = await post("disputes", "p-owner", opening(contract, complaint, "arbitration"));
  expect(elsewhere).toMatchObject({
    status: 422,
    body: { rejection: { code: "wrong-forum", citations: [{ article: "第11条" }] } },
  });
  expect((await post("disputes", "p-other", opening(contract, complaint))).body["rejection"]).toMatchObject({
    code: "not-party",
  });
  const opened = await post("disputes", "p-owner", opening(contract, complaint));
  expect(opened).toMatchObject({
    status: 201,
    body: {
      phase: "negotiation",
      from: { kind: "complaint", id: complaint },
      limitation: {
        end: "2029-10-01",
        verdict: {
          verdict: "determined",
          citations: expect.arrayContaining([expect.objectContaining({ id: "CN-188" })]) as unknown,
        },
      },
      deadlines: [{ kind: "limitation-warning" }, { kind: "limitation", dueDate: "2029-10-01" }],
    },
  });
  const id = opened.body["id"] as string;
  expect((await world.site.call("GET", `/v1/disputes/${id}`, { as: "p-other" })).status).toBe(404);
  const skipped = await post(`disputes/${id}/file`, "p-owner", {
    forum: "court",
    body: "西湖区人民法院",
    ref: "1",
    on: "2026-11-24",
  });
  expect(skipped.body["rejection"]).toMatchObject({
    code: "ladder-skipped",
    data: { before: ["negotiation", "mediation"] },
  });
  expect(skipped.body["detail"]).toContain("前一步");
  await post(`disputes/${id}/fail-step`, "p-manager", { on: "2026-11-24", reason: "意见不一" });
  const mediated = await post(`disputes/${id}/mediate`, "p-manager", {
    mediator: "街道调解委员会",
    ref: "TJ-1",
    sessionOn: "2026-12-01",
  });
  expect(mediated.body).toMatchObject({
    phase: "mediation",
    next: { kind: "mediation", dueDate: "2026-12-01" },
  });
  await post(`disputes/${id}/offer`, "p-manager", {
    side: "respondent",
    text: "减收一个月",
    amount: 24_920,
    validUntil: "2026-12-05",
    evidence: [],
  });
  expect(
    (await post(`disputes/${id}/answer-offer`, "p-owner", { offer: 1, answer: "accept", evidence: [] }))
      .status,
  ).toBe(200);
  const settled = await post(`disputes/${id}/settle`, "p-manager", {
    ref: "TJXY-1",
    signedOn: "2026-11-24",
    terms: "减收一个月物业费",
    offer: 1,
    signatures: [
      { side: "claimant", name: "王秀英" },
      { side: "respondent", name: "陆明远" },
    ],
    obligations: [{ side: "respondent", text: "退还249.20元", dueDate: "2026-12-31" }],
  });
  expect(settled.body).toMatchObject({
    phase: "settled",
    next: { kind: "obligation", dueDate: "2026-12-31" },
  });
  expect((await post(`disputes/${id}/close`, "p-manager", {})).body["rejection"]).toMatchObject({
    code: "not-ended",
  });
  await post(`disputes/${id}/perform`, "p-manager", {
    obligation: 1,
    on: "2026-11-24",
    evidence: [{ kind: "record", ref: "付款回单" }],
  });
  expect((await post(`disputes/${id}/close`, "p-manager", {})).body).toMatchObject({
    phase: "closed",
    closed: { by: "settlement" },
  });
  expect(await read(`disputes/${id}?version=1`, "p-owner")).toMatchObject({ phase: "negotiation" });
  expect(await read("verify")).toMatchObject({ ok: true });
});

it("starts its clock anew by a letter that arrived or was due to arrive, and by none that was only sent", async () => {
  const world = await site();
  const { contract, post, read } = world;
  const complaint = await world.site.file("c");
  const id = (await post("disputes", "p-owner", opening(contract, complaint))).body["id"] as string;
  const { id: letter, scan } = await served(world, id);
  await world.site.heyue.project("t");
  expect(await read(`disputes/${id}`)).toMatchObject({ letters: [], limitation: { end: "2029-10-01" } });
  expect(
    (await post(`disputes/${id}/note-arrival`, "p-manager", { letter })).body["rejection"],
  ).toMatchObject({
    code: "not-arrived",
  });
  const outcome = { service: 0, outcome: "arrived", on: "2026-11-23", proof: [scan] };
  expect((await post(`letters/${letter}/note-outcome`, "p-committee", outcome)).status).toBe(200);
  await world.site.heyue.project("t");
  expect(await read(`disputes/${id}`)).toMatchObject({
    letters: [{ letter, on: "2026-11-23", how: "arrived" }],
    acts: [{ kind: "demand", because: null }],
    limitation: { from: "2026-11-23", end: "2029-11-23" },
  });
  // Looked at again it counts once.
  await world.site.heyue.project("t");
  expect(await read(`disputes/${id}`)).toMatchObject({ letters: [{}], acts: [{}] });
  const { id: second } = await served(world, id, "2026-11-24");
  expect((await post(`disputes/${id}/note-arrival`, "p-committee", { letter: second })).body).toMatchObject({
    letters: [{}, { how: "due-to-arrive" }],
    limitation: { from: "2026-11-24", end: "2029-11-24" },
  });
});
