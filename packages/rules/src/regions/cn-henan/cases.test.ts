import { expect, test } from "vitest";
import { policyTest } from "../../kit/policy-test.ts";
import { createPolicies } from "../../rules.ts";
import cn from "../cn/policy.ts";
import { cases as zhengzhouCases } from "../cn-henan-zhengzhou/cases/cases.ts";
import zhengzhou from "../cn-henan-zhengzhou/policy.ts";
import { cases } from "./cases/cases.ts";
import henan from "./policy.ts";

const policies = createPolicies([cn, henan, zhengzhou]);

test("Henan and Zhengzhou answer their cases, and every rule has one", () => {
  const report = policyTest(policies, [...cases, ...zhengzhouCases]);
  expect(report.results.filter(({ problems }) => problems.length > 0)).toEqual([]);
  expect(report.untested.filter((rule) => rule.startsWith("41"))).toEqual([]);
});

test("three months against sixty days: a conflict that names both laws, also in a city below", () => {
  for (const code of ["410000", "410100"]) {
    const verdict = policies.ask({
      code,
      rule: "notice.indefinite",
      facts: { noticeReceived: "2025-03-14" },
    });
    expect(verdict.verdict).toBe("conflict");
    expect(verdict.candidates.map(({ policy, values }) => [policy.id, values])).toEqual([
      ["cn", { raw: "2025-05-13", due: "2025-05-13" }],
      ["cn-henan", { raw: "2025-06-14", due: "2025-06-16" }],
    ]);
  }
});
