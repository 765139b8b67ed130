import { expect, test } from "vitest";
import { policyTest } from "../../kit/policy-test.ts";
import { createPolicies } from "../../rules.ts";
import cn from "../cn/policy.ts";
import { cases } from "./cases/cases.ts";
import qingyuan from "./policy.ts";

test("Qingyuan answers its cases, and every rule has one", () => {
  const report = policyTest(createPolicies([cn, qingyuan]), cases);
  expect(report.results.filter(({ problems }) => problems.length > 0)).toEqual([]);
  expect(report.untested.filter((rule) => rule.startsWith("44"))).toEqual([]);
});
