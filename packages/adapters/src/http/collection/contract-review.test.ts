import type { ContractView } from "@heyue/core/contract/view";
import type { RiskView } from "@heyue/core/contract/risk/view";
import { resolution } from "@heyue/core/testing/test-estate";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { expect, it } from "vitest";
import { estate, httpEstate } from "../testing/http-estate.ts";

const signing = {
  signedOn: "2025-12-20",
  signatures: [
    { name: "陆明远", party: "provider", means: "seal" },
    { name: "周主任", party: "client", means: "seal" },
  ],
  authority: resolution,
};

/** A contract that gives the whole service away in one clause and deducts at a guess in another. */
const doubtful = () => {
  const sample = sampleContract();
  const texts: { readonly [id: string]: string } = {
    "c-2": "乙方可以将全部物业服务转委托给第三方。",
    "c-9": "维修不及时的，业主有权拒交物业费。",
  };
  return {
    ...sample,
    estate: { ...sample.estate, id: estate.id },
    chapters: sample.chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.map((clause) => ({
        ...clause,
        paragraphs: texts[clause.id] === undefined ? clause.paragraphs : [texts[clause.id]!],
      })),
    })),
  };
};

it("refuses to sign what the review objects to, rule by rule, and signs it with a reason that stays on record", async () => {
  const site = await httpEstate();
  let keys = 0;
  const post = (path: string, body: unknown, locale = "zh-CN") =>
    site.call("POST", `/v1/${path}`, {
      as: "p-manager",
      body,
      headers: { "idempotency-key": `r-${(keys += 1)}`, "accept-language": locale },
    });
  const { body: drafted } = await post("contracts", doubtful());
  const refused = await post(`contracts/${drafted["id"] as string}/sign`, signing);
  expect(refused).toMatchObject({
    status: 422,
    body: {
      code: "rejected",
      detail: expect.stringContaining("合同审查"),
      rejection: {
        code: "findings-open",
        data: {
          findings: [
            { rule: "whole-subcontract", clause: "c-2", text: "全部物业服务转委托" },
            { rule: "vague-commitment", clause: "c-9", text: "不及时" },
          ],
        },
        citations: [{ source: "中华人民共和国民法典", article: "第九百四十一条" }],
      },
    },
  });

  // Nothing was signed, and a blank reason is none.
  expect((await post(`contracts/${drafted["id"] as string}/sign`, signing, "en")).body).toMatchObject({
    detail: expect.stringContaining("review"),
  });
  const blank = await post(`contracts/${drafted["id"] as string}/sign`, {
    ...signing,
    override: { reason: " " },
  });
  expect([blank.status, blank.body["code"]]).toEqual([422, "invalid-input"]);

  const reason = "业主大会已逐条表决，第二条待补充协议删除";
  const { body, status } = await post(`contracts/${drafted["id"] as string}/sign`, {
    ...signing,
    override: { reason },
  });
  expect(status).toBe(200);
  expect((body as unknown as ContractView).override).toEqual({
    reason,
    findings: [
      { rule: "whole-subcontract", clause: "c-2", text: "全部物业服务转委托" },
      { rule: "vague-commitment", clause: "c-9", text: "不及时" },
    ],
  });

  // What was set aside at signing goes on counting as a risk.
  const { body: register } = await post("risks", {
    estate: estate.id,
    contract: body["id"],
    everyDays: 30,
  });
  const assessed = await post(`risks/${register["id"] as string}/assess`, {});
  const { latest } = assessed.body as unknown as RiskView;
  expect(latest?.factors.find(({ factor }) => factor === "lint")).toMatchObject({
    value: 40,
    inputs: { count: 2, full: 5 },
    sources: [{ stream: expect.stringContaining("/contract/") }],
  });
});
