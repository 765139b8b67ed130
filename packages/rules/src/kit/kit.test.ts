import { describe, expect, it } from "vitest";
import { definePolicy } from "../format/definition.ts";
import { builtinDocuments } from "../regions/builtin.ts";
import { builtinCases } from "../regions/builtin-cases.ts";
import { checkPolicy } from "./check.ts";
import { conformanceOf, conformanceVectors } from "./conformance.ts";
import { diffPolicies } from "./difference.ts";
import { policyPage } from "./documentation.ts";
import { isPolicyLock, lockProblems, policyLock } from "./lock.ts";
import { type Draft, draft, sampleCases, samplePolicy } from "./sample.fixture.ts";
import { strangerProblems } from "./stranger.ts";

describe("checkPolicy", () => {
  it("names path, source and cure", () => {
    const wrong = draft((policy) => (policy.parameters["reply.period"].segments[0].value.period.amount = 8));
    expect(checkPolicy(wrong)).toEqual([
      {
        code: "number-not-in-quote",
        path: "parameters.reply.period.segments[0].value",
        source: "示例条例（请换成真实法规） 第一条",
        message: expect.stringContaining("correct the value or quote the passage that has it"),
      },
    ]);
  });

  it("suggests the key that was probably meant", () => {
    expect(checkPolicy(draft((policy) => (policy.ruels = []))).map(({ message }) => message)).toEqual([
      'unknown key "ruels"; did you mean "rules"?',
    ]);
  });

  it("refuses what strangers may not send, and survives it", () => {
    const codes = (change: (policy: Draft) => void) => checkPolicy(draft(change)).map(({ code }) => code);
    expect(codes((policy) => (policy.name.en = "<img src=x onerror=alert(1)>"))).toEqual(["markup"]);
    expect(codes((policy) => (policy.sources.example.title.en = "a\u202eb"))).toEqual(["control-character"]);
    expect(codes((policy) => (policy.sources.example.url = "javascript:alert(1)"))).toEqual(["bad-url"]);
    expect(codes((policy) => (policy.name.en = "x".repeat(5000)))).toEqual(["too-large"]);
    expect(codes((policy) => (policy.aliases = Array.from({ length: 3000 }, () => "x")))).toEqual([
      "too-large",
    ]);
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = { not: deep };
    expect(strangerProblems({ deep }).map(({ code }) => code)).toEqual(["too-deep"]);
    for (const value of [null, 1, "x", [], { parameters: { a: null } }])
      expect(checkPolicy(value)).not.toEqual([]);
  });

  it("has nothing to say about the built-in policies", () => {
    expect(builtinDocuments.flatMap(checkPolicy)).toEqual([]);
  });
});

describe("diffPolicies", () => {
  const diff = (change: (policy: Draft) => void) =>
    diffPolicies(samplePolicy, draft(change), sampleCases, builtinDocuments);

  it("finds nothing where nothing changed", () => {
    expect(diff(() => undefined)).toMatchObject({ bump: "none", version: "0.1.0", cases: [], compared: 4 });
  });

  it("asks for a patch when only words changed", () => {
    expect(diff((policy) => (policy.rules[0].message.en = "Seven days."))).toMatchObject({
      bump: "patch",
      version: "0.1.1",
      cases: [],
    });
  });

  it("asks for a minor version when an answer or a rule came", () => {
    const earlier = diff((policy) => (policy.parameters["reply.period"].segments[0].from = "2024-12-01"));
    expect(earlier.bump).toBe("minor");
    expect(earlier.version).toBe("0.2.0");
    expect(earlier.cases.find(({ bump }) => bump === "minor")).toMatchObject({
      before: { verdict: "not-covered" },
      after: { verdict: "determined" },
    });
    const [rule] = builtinDocuments[0]?.rules.filter((entry) => entry.rule === "earnest.cap") ?? [];
    expect(diff((policy) => policy.rules.push({ ...rule, outputs: {}, steps: {} }))).toMatchObject({
      bump: "minor",
      rulesAdded: ["earnest.cap"],
    });
  });

  it("asks for a major version when a settled answer changed or a rule went", () => {
    const longer = diff((policy) => (policy.parameters["reply.period"].segments[0].value.period.amount = 8));
    expect(longer.version).toBe("1.0.0");
    expect(longer.cases.map(({ bump }) => bump)).toEqual(["major", "major"]);
    expect(diff((policy) => (policy.rules = []))).toMatchObject({
      bump: "major",
      rulesRemoved: ["reply.deadline"],
    });
  });
});

describe("conformanceOf", () => {
  const all = [...builtinDocuments, samplePolicy];
  const level = (policy = samplePolicy, cases = sampleCases) =>
    conformanceOf(policy, [...builtinDocuments, policy], cases);

  it("gives A to what is sound, holds and is exercised", () => {
    expect(level()).toMatchObject({ level: "A", score: "100.0", toC: [], toB: [], toA: [] });
  });

  it("gives B where cases are missing, C where one fails, none where it is not sound", () => {
    expect(level(samplePolicy, sampleCases.slice(0, 1))).toMatchObject({ level: "B" });
    const [first, ...rest] = sampleCases;
    const wrong = { ...first!, expect: { ...first!.expect, values: { due: "2025-01-09" } } };
    expect(level(samplePolicy, [wrong, ...rest])).toMatchObject({ level: "C" });
    expect(level(samplePolicy, [])).toMatchObject({
      level: "C",
      toB: ["there is no case; write one for every rule"],
    });
    expect(
      level(draft((policy) => (policy.parameters["reply.period"].segments[0].value.period.amount = 8))),
    ).toMatchObject({ level: "none" });
  });

  it("prints vectors that any language can read", () => {
    const set = JSON.parse(JSON.stringify(conformanceVectors(all, sampleCases, ["990000"])));
    expect(set.policies.map(({ id }: { id: string }) => id)).toEqual(["sample-place", "cn"]);
    expect(set.cases).toHaveLength(4);
    expect(set.cases[0]).toMatchObject({
      id: "990000/reply.deadline/1",
      question: { code: "990000", rule: "reply.deadline", facts: { received: "2025-01-01" } },
      c: { verdict: "determined", values: { raw: "2025-01-08", due: "2025-01-08" } },
      b: { missing: [], flags: [], candidates: [] },
    });
    expect(set.cases[0].a.trace.length).toBeGreaterThan(3);
    expect(conformanceVectors(builtinDocuments, builtinCases).cases).toHaveLength(builtinCases.length);
  });
});

describe("policyLock", () => {
  const lock = policyLock([samplePolicy]);

  it("pins content, whatever the version says", () => {
    expect(isPolicyLock(JSON.parse(JSON.stringify(lock)))).toBe(true);
    expect(lockProblems(lock, [definePolicy(samplePolicy)])).toEqual([]);
    const changed = draft((policy) => (policy.rules[0].message.en = "Other words."));
    expect(lockProblems(lock, [changed])).toMatchObject([
      { code: "990000", message: expect.stringContaining("is pinned") },
    ]);
  });

  it("does not let through what was never looked at", () => {
    expect(lockProblems(policyLock([]), [samplePolicy])).toMatchObject([
      { message: expect.stringContaining("is not pinned") },
    ]);
    for (const value of [null, {}, { lock: 2, policies: {} }, { lock: 1, policies: { a: { digest: "x" } } }])
      expect(isPolicyLock(value)).toBe(false);
  });
});

describe("policyPage", () => {
  it("shows every rule, number, article and quote, and nothing that could be markup", () => {
    const page = policyPage(
      draft((policy) => (policy.sources.example.number = "a|b")),
      "en",
    );
    expect(page).toContain("# 某地 · Some place (`990000`)");
    expect(page).toContain(
      "| `reply.period` | 7 days | 2025-01-01 | open | 第一条 (EXAMPLE-1) | 物业服务人应当自收到投诉之日起七日内作出答复。 |",
    );
    for (const policy of builtinDocuments) {
      for (const language of ["zh-CN", "en"] as const) {
        const text = policyPage(policy, language);
        for (const { rule } of policy.rules) expect(text).toContain(`\`${rule}\``);
        expect(text).not.toMatch(/undefined|\[object|<[a-z]/);
      }
    }
  });
});
