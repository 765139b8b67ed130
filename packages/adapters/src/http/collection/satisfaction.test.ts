import type { SatisfactionView } from "@heyue/core/communication/satisfaction/view";
import { expect, it } from "vitest";
import { estate } from "../testing/http-estate.ts";
import { signedSite } from "../testing/signed-site.ts";

const both = (chinese: string, english: string) => ({ "zh-CN": chinese, en: english });
const questionnaire = {
  estate: estate.id,
  title: both("满意度调查", "Satisfaction"),
  questions: [
    { id: "clean", kind: "scale", text: both("保洁满意吗？", "Is the cleaning good?"), points: 5, satisfiedFrom: 4 },
    { id: "words", kind: "text", text: both("还有什么想说的？", "Anything else?") },
  ],
}; // prettier-ignore

it("goes from the questionnaire to a deviation over HTTP, and shows each reader what is theirs", async () => {
  const { contract, post, read, site } = await signedSite();
  const { directory } = site.heyue.store;
  // Six owners of building 3 beside the one that is there.
  for (let index = 2; index <= 7; index += 1) {
    await directory.putPerson("t", { id: `p-${index}`, estate: estate.id, name: `业主${index}`, role: "owner" });
    await directory.putUnit("t", { id: `u-${index}`, estate: estate.id, name: `3幢2单元110${index}室`, area: "89.00", houseType: "multi-storey" });
    await directory.putRelation("t", { id: `r-${index}`, person: `p-${index}`, unit: `u-${index}`, kind: "owner", from: "2020-01-01", evidence: [{ kind: "register", ref: `产权证${index}` }], verified: { by: "p-desk", on: "2020-01-02" } });
  } // prettier-ignore
  const id = (await post("questionnaires", "p-manager", questionnaire)).body["id"] as string;
  const draw = { method: "everybody", seed: "2026", closesOn: "2026-12-20" };
  expect((await post(`questionnaires/${id}/draw`, "p-owner", draw)).status).toBe(404);
  expect((await post(`questionnaires/${id}/draw`, "p-desk", draw)).status).toBe(403);
  expect((await post(`questionnaires/${id}/draw`, "p-manager", draw)).body).toMatchObject({
    phase: "open",
    sampling: { population: 7, sampled: 7, strata: [{ building: "3幢", population: 7, sampled: 7 }] },
    rate: { answered: 0, sampled: 7 },
  });
  const answer = { answers: [{ question: "clean", point: 2 }] };
  expect((await post(`questionnaires/${id}/answer`, "p-owner", answer)).body).toMatchObject({
    own: { isAsked: true, hasAnswered: true },
    results: null,
    sampling: { people: null },
  });
  expect((await post(`questionnaires/${id}/answer`, "p-owner", answer)).body).toMatchObject({
    detail: "每人只能填写一次。",
  });
  // Who is not asked does not see it before it is published.
  expect((await site.call("GET", `/v1/questionnaires/${id}`, { as: "p-other" })).status).toBe(404);
  for (let index = 2; index <= 7; index += 1)
    await post(`questionnaires/${id}/answer`, "p-desk", { person: `p-${index}`, answers: [{ question: "clean", point: index === 2 ? 5 : 3 }, { question: "words", text: `第${index}户` }] }); // prettier-ignore
  const closed = await post(`questionnaires/${id}/close`, "p-manager", {});
  const { results } = closed.body as unknown as SatisfactionView;
  // Points 2, 5, 3, 3, 3, 3, 3: all seven of seven answered, so that the mean has no width.
  expect(results?.questions[0]).toMatchObject({
    mean: { n: 7, sum: 22, squares: 74, low: 314, high: 314 },
    satisfied: { hits: 1, n: 7, events: [3, 4, 5, 6, 7, 8, 9] },
    isWeak: true,
  });
  const standard = ((await read(`contracts/${contract}`))["draft"] as { standards: { id: string }[] }).standards[0]?.id; // prettier-ignore
  await post(`questionnaires/${id}/take-up`, "p-manager", {
    question: "clean",
    contract,
    standard,
    what: "楼道保洁",
  });
  await site.heyue.project("t");
  expect((await read("deviations"))["items"]).toMatchObject([
    { source: { kind: "satisfaction", id }, standard, what: "楼道保洁" },
  ]);
  await post(`questionnaires/${id}/publish`, "p-manager", {});
  expect(await read(`questionnaires/${id}`, "p-other")).toMatchObject({
    phase: "published",
    results: { questions: [{ isWeak: true }, { answers: 6 }] },
    words: null,
  });
  // Who answered what is in the chain; nobody but the house's own verification reads it.
  expect((await site.call("GET", `/v1/questionnaires/${id}/chain`, { as: "p-manager" })).status).toBe(404);
  expect((await site.heyue.verify("t")).failures).toEqual([]);
});
