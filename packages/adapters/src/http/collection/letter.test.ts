import { sampleContract } from "@heyue/core/testing/sample-contract";
import { expect, it } from "vitest";
import { estate, httpEstate } from "../testing/http-estate.ts";

it("refuses a threat with the article that forbids it, and shows a person only letters that were sealed", async () => {
  const site = await httpEstate();
  const post = (path: string, as: string, body: unknown, key: string) =>
    site.call("POST", path, { as, body, headers: { "idempotency-key": key } });
  const sample = sampleContract();
  const { body: laid } = await post(
    "/v1/contracts",
    "p-manager",
    { ...sample, estate: { ...sample.estate, id: estate.id } },
    "d",
  );
  const writing = {
    estate: estate.id,
    contract: laid["id"],
    kind: "demand",
    recipient: "p-owner",
    subject: "关于支付物业费的催告",
    paragraphs: ["请于收到本函后三十日内支付。"],
  };
  const threat = await post("/v1/letters", "p-desk", { ...writing, paragraphs: ["逾期将停止供电。"] }, "t");
  expect(threat).toMatchObject({ status: 422, body: { code: "rejected" } });
  expect(JSON.stringify(threat.body)).toContain("第九百四十四条");
  const written = await post("/v1/letters", "p-desk", writing, "w");
  expect(written).toMatchObject({ status: 201, body: { phase: "draft", subject: "关于支付物业费的催告" } });
  expect(written.body["number"]).toMatch(/^CG-20261124-[0-9A-Z]{6}$/);
  const seen = await site.call("GET", `/v1/letters/${written.body["id"] as string}`, { as: "p-owner" });
  expect(seen.status).toBe(404);
  expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({ ok: true });
});
