import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../format/document.ts";
import { builtinDocuments } from "../regions/builtin.ts";
import { builtinCases } from "../regions/builtin-cases.ts";
import { randomOf } from "../verify/random.fixture.ts";
import type { PolicyCase } from "./policy-case.ts";
import { policyTest } from "./policy-test.ts";
import { createPolicies } from "../rules.ts";
import { draft, sampleCases, samplePolicy } from "./sample.fixture.ts";
import { testPolicies } from "./tester.ts";

describe("the built-in policies and their cases", () => {
  const report = testPolicies(builtinDocuments, builtinCases);

  it("hold to the letter", () => expect(report.failed).toEqual([]));
  it("leave the tester nothing to find", () => expect(report.findings).toEqual([]));
  it("are all of them", () => {
    expect(report.policies).toHaveLength(builtinDocuments.length);
    expect(report.cases).toBe(builtinCases.length);
  });

  it("answer the same in any order of the policies", () => {
    const random = randomOf(20_261_124);
    for (let round = 0; round < 3; round += 1) {
      const order = [...builtinDocuments].map((policy) => [random.between(0, 1e9), policy] as const);
      const shuffled = order.sort(([a], [b]) => a - b).map(([, policy]) => policy);
      const { results } = policyTest(createPolicies(shuffled), builtinCases);
      expect(results.filter(({ problems }) => problems.length > 0)).toEqual([]);
    }
  });
});

describe("testPolicies", () => {
  const test = (policy: PolicyDocument, cases: readonly PolicyCase[] = sampleCases) =>
    testPolicies([...builtinDocuments, policy], cases, { codes: [policy.code] });
  const checks = (policy: PolicyDocument, cases?: readonly PolicyCase[]): readonly string[] => [
    ...new Set(test(policy, cases).findings.map(({ check }) => check)),
  ];
  const [first, before, rolled, unknown] = sampleCases as readonly [
    PolicyCase,
    PolicyCase,
    PolicyCase,
    PolicyCase,
  ];

  it("passes what a new package begins with", () => {
    expect(test(samplePolicy)).toEqual({
      ok: true,
      policies: ["990000"],
      cases: 4,
      failed: [],
      findings: [],
    });
  });

  it("fails a case that expects another value, to the letter", () => {
    const wrong = { ...first, expect: { ...first.expect, values: { due: "2025-01-09" } } };
    const report = test(samplePolicy, [wrong, before, rolled, unknown]);
    expect(report.ok).toBe(false);
    expect(report.failed[0]?.problems).toEqual([
      'values: expected {"due":"2025-01-09"}, got {"due":"2025-01-08"}',
    ]);
  });

  it("finds a fact that nothing reads, in a rule and in a case", () => {
    const declared = draft((policy) => (policy.rules[0].facts.colour = { type: "text" }));
    expect(test(declared).findings).toMatchObject([
      { check: "unread-fact", where: "rules/reply.deadline/facts/colour" },
    ]);
    const given = { ...rolled, facts: { ...rolled.facts, subject: "complaint" } };
    expect(test(samplePolicy, [first, before, given, unknown]).findings).toMatchObject([
      { check: "unread-fact", where: rolled.title },
    ]);
  });

  it("finds the same question asked twice", () => {
    expect(test(samplePolicy, [...sampleCases, { ...rolled, title: "again" }]).findings).toMatchObject([
      { check: "duplicate-case", where: "again", message: expect.stringContaining(rolled.title) },
    ]);
  });

  it("finds rules and segments that no case brings to speak", () => {
    expect(checks(samplePolicy, [])).toEqual(["unexercised-rule", "unexercised-segment"]);
  });

  it("finds a boundary without a case on the day, and without one on the day before", () => {
    expect(test(samplePolicy, [before, rolled, unknown]).findings).toMatchObject([
      { check: "missing-boundary-case", message: expect.stringContaining("on 2025-01-01;") },
    ]);
    expect(test(samplePolicy, [first, rolled, unknown]).findings).toMatchObject([
      { check: "missing-boundary-case", message: expect.stringContaining("on 2024-12-31, the day before") },
    ]);
  });

  it("finds a provision that is cited when it is not in force", () => {
    const cite = { id: "P-1", source: "example", article: "第二条", quote: "不得停水。" };
    const provision = (from: string, to: string) => ({
      kind: "prohibition", topic: "fee.collection", addressee: "provider", force: "mandatory", from, to, cite,
      says: { "zh-CN": "不得停水。", en: "Water is not cut off." },
    }); // prettier-ignore
    expect(checks(draft((policy) => policy.provisions.push(provision("2025-01-01", "open"))))).toEqual([]);
    // A backward window is in force on no day.
    const never = draft((policy) => policy.provisions.push(provision("2025-01-01", "2024-01-01")));
    expect(checks(never)).toEqual(["unexercised-provision"]);
  });

  it("finds a placeholder in a message", () => {
    const unfinished = draft((policy) => (policy.rules[0].message.en = "TO WRITE: what {place} says"));
    expect(checks(unfinished)).toContain("placeholder");
  });

  it("finds a fee that does not add up when its period is cut", () => {
    const flat = draft((policy) => {
      const national = builtinDocuments[0]?.rules.find(({ rule }) => rule === "fee.period");
      // A fee that is charged once, however long the period: two halves cost twice as much.
      policy.rules.push({
        ...national,
        conditions: [],
        steps: {},
        flags: [],
        outputs: { amount: { of: { fact: "unitPrice" } } },
      });
    });
    const entry: PolicyCase = {
      title: "two months", code: "990000", rule: "fee.period",
      facts: { unitPrice: "2.00", from: "2025-01-01", to: "2025-02-28" }, derivedFrom: "hand",
      expect: { verdict: "determined", values: { amount: "2.00" } },
    }; // prettier-ignore
    expect(checks(flat, [...sampleCases, entry])).toEqual(["non-additive"]);
  });
});
