import { expect, it } from "vitest";
import { estate, httpEstate } from "../testing/http-estate.ts";

const opening = {
  estate: estate.id,
  title: "续签前需求调研",
  closesOn: "2026-12-20",
  topics: [{ id: "lift", area: "maintenance", title: "电梯困人到场" }],
};

it("takes a survey from the question to the gap over HTTP, and verifies its chain", async () => {
  const site = await httpEstate();
  const post = (path: string, as: string, body: unknown, key: string) =>
    site.call("POST", path, { as, body, headers: { "idempotency-key": key } });
  const opened = await post("/v1/surveys", "p-manager", opening, "open");
  expect(opened).toMatchObject({ status: 201, body: { phase: "open", households: 0, version: 1 } });
  const id = opened.body["id"] as string;
  expect((await post("/v1/surveys", "p-manager", opening, "open")).headers.get("idempotency-replayed")).toBe(
    "true",
  );
  const needs = { unit: "u-1", needs: [{ topic: "lift", weight: 5, wanted: 5 }] };
  expect(await post(`/v1/surveys/${id}/answer`, "p-owner", needs, "a")).toMatchObject({ status: 200 });
  expect(await post(`/v1/surveys/${id}/answer`, "p-other", needs, "b")).toMatchObject({
    status: 422,
    body: { code: "rejected" },
  });
  await post(
    `/v1/surveys/${id}/assess`,
    "p-manager",
    { capabilities: [{ topic: "lift", level: 3, resources: "两名持证维修工" }] },
    "c",
  );
  const read = await site.call("GET", `/v1/surveys/${id}`, { as: "p-owner" });
  expect(read.body["topics"]).toMatchObject([{ answered: 1, weight: 500, wanted: 500, gap: 1000 }]);
  expect((await site.call("GET", `/v1/surveys/${id}?version=1`, { as: "p-owner" })).body).toMatchObject({
    households: 0,
  });
  expect((await site.call("GET", "/v1/surveys?phase=open", { as: "p-owner" })).body["items"]).toHaveLength(1);
  expect((await site.call("GET", `/v1/surveys/${id}/chain`, { as: "p-owner" })).body["events"]).toHaveLength(
    3,
  );
  expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({
    ok: true,
    events: 3,
  });
});
