import { describe, expect, it } from "vitest";
import { cases as hangzhou } from "../regions/cn-zhejiang-hangzhou/cases/cases.ts";
import { builtinCases as cases } from "../regions/builtin-cases.ts";
import { builtinDocuments, builtinPolicies, createPolicies } from "../rules.ts";
import { policyTest } from "./policy-test.ts";

const report = policyTest(builtinPolicies(), cases);

describe("the cases of the built-in places", () => {
  it.each(report.results)("$title", ({ problems }) => expect(problems).toEqual([]));

  it("ask every rule of every place", () => expect(report.untested).toEqual([]));

  it("hold whatever the order of the policies", () => {
    const reversed = policyTest(createPolicies([...builtinDocuments].reverse()), cases);
    expect(reversed.results.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });
});

describe("policyTest", () => {
  const first = hangzhou.find(({ rule }) => rule === "reply.deadline");
  if (first === undefined) throw new Error("there are no cases");

  it("reports a wrong value", () => {
    const wrong = { ...first, expect: { ...first.expect, values: { due: "2025-11-14" } } };
    expect(policyTest(builtinPolicies(), [wrong]).results[0]?.problems).toEqual([
      'values: expected {"due":"2025-11-14"}, got {"due":"2025-11-13"}',
    ]);
  });

  it("reports a verdict, a flag and a citation that are not there", () => {
    const wrong = {
      ...first,
      expect: { verdict: "stale", values: {}, flags: ["x"], cites: ["HGZ-99"] },
    } as const;
    expect(policyTest(builtinPolicies(), [wrong]).results[0]?.problems).toHaveLength(4);
  });

  it("names the rules without a case", () => {
    expect(policyTest(builtinPolicies(), hangzhou).untested).toContain("310000 report.deadline");
  });
});
