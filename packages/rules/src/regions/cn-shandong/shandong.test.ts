import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../format/document.ts";
import { type PolicyCase, policyTest } from "../../kit/policy-test.ts";
import { createPolicies } from "../../rules.ts";
import national from "../cn/policy.ts";
import { cases as binzhouCases } from "../cn-shandong-binzhou/cases/cases.ts";
import binzhou from "../cn-shandong-binzhou/policy.ts";
import { cases as hezeCases } from "../cn-shandong-heze/cases/cases.ts";
import heze from "../cn-shandong-heze/policy.ts";
import { cases as jinanCases } from "../cn-shandong-jinan/cases/cases.ts";
import jinan from "../cn-shandong-jinan/policy.ts";
import { cases as liaochengCases } from "../cn-shandong-liaocheng/cases/cases.ts";
import liaocheng from "../cn-shandong-liaocheng/policy.ts";
import { cases as qingdaoCases } from "../cn-shandong-qingdao/cases/cases.ts";
import qingdao from "../cn-shandong-qingdao/policy.ts";
import { cases as rizhaoCases } from "../cn-shandong-rizhao/cases/cases.ts";
import rizhao from "../cn-shandong-rizhao/policy.ts";
import { cases as weifangCases } from "../cn-shandong-weifang/cases/cases.ts";
import weifang from "../cn-shandong-weifang/policy.ts";
import { cases as ziboCases } from "../cn-shandong-zibo/cases/cases.ts";
import zibo from "../cn-shandong-zibo/policy.ts";
import { cases as shandongCases } from "./cases/cases.ts";
import shandong from "./policy.ts";

const places: readonly (readonly [PolicyDocument, readonly PolicyCase[]])[] = [
  [shandong, shandongCases],
  [jinan, jinanCases],
  [qingdao, qingdaoCases],
  [zibo, ziboCases],
  [weifang, weifangCases],
  [binzhou, binzhouCases],
  [liaocheng, liaochengCases],
  [heze, hezeCases],
  [rizhao, rizhaoCases],
];
const policies = createPolicies([national, ...places.map(([policy]) => policy)]);

describe.each(places.map(([policy, cases]) => ({ id: policy.id, code: policy.code, cases })))(
  "$id",
  ({ code, cases }) => {
    const { results, untested } = policyTest(policies, cases);

    it.each(results)("$title", ({ problems }) => {
      expect(problems).toEqual([]);
    });

    it("has a case for every rule", () => {
      expect(untested.filter((name) => name.startsWith(`${code} `))).toEqual([]);
    });
  },
);

describe("the filing of a contract in Rizhao", () => {
  it("names both laws where the city and the province disagree", () => {
    const verdict = policies.ask({
      code: "371100",
      rule: "filing.deadline",
      facts: { signed: "2025-11-03" },
    });
    expect(verdict.verdict).toBe("conflict");
    expect(verdict.candidates.map(({ policy, values }) => [policy.id, values["due"]])).toEqual([
      ["cn-shandong", "2025-11-13"],
      ["cn-shandong-rizhao", "2025-11-18"],
    ]);
  });
});
