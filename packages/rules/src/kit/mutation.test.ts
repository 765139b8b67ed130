import { describe, expect, it } from "vitest";
import { number, period, table, word, yuan } from "../format/authoring.ts";
import { builtinDocuments } from "../regions/builtin.ts";
import { builtinCases } from "../regions/builtin-cases.ts";
import { conformanceOf } from "./conformance.ts";
import { builtinEquivalents, unencodedNumbers, unencodedOf } from "./fact-index.ts";
import { mutantsOf } from "./mutant.ts";
import { mutatePolicies } from "./mutation.ts";
import { nudges } from "./nudge.ts";
import { sampleCases, samplePolicy } from "./sample.fixture.ts";

describe("the cases of the built-in policies", () => {
  const report = mutatePolicies(builtinDocuments, builtinCases, {
    equivalent: builtinEquivalents,
    unencoded: unencodedNumbers(builtinDocuments),
  });

  it("notice every small change that changes an answer", () => expect(report.survivors).toEqual([]));

  it("leave only the two sums of holidays, which stand in no text, and count them as unnoticed", () => {
    expect(report.unencoded).toEqual([
      { fact: "CN-HOL-2", number: "13" },
      { fact: "CN-HOL-13", number: "11" },
    ]);
    expect(report.total).toBe(report.killed + report.unencoded.length);
    expect(Number(report.score)).toBeGreaterThanOrEqual(99);
  });

  it.each(builtinDocuments.map((policy) => [policy.name.en, policy] as const))(
    "bring %s to level A",
    (_, policy) => {
      const { level, toC, toB, toA } = conformanceOf(policy, builtinDocuments, builtinCases, {
        equivalent: builtinEquivalents,
        unencoded: unencodedOf(builtinDocuments, [policy.code]),
      });
      expect([...toC, ...toB, ...toA]).toEqual([]);
      expect(level).toBe("A");
    },
  );

  it("have only equivalent mutants on the list that are still there and still unnoticed", () => {
    expect(report.equivalent.map(({ id }) => id).sort()).toEqual(
      builtinEquivalents.map(({ id }) => id).sort(),
    );
    expect(builtinEquivalents.filter(({ reason }) => reason === "")).toEqual([]);
  });
});

describe("mutatePolicies", () => {
  const all = [...builtinDocuments, samplePolicy];
  const score = (cases = sampleCases) => mutatePolicies(all, cases, { codes: ["990000"] });

  it("changes the number, the roll, the direction and the first day of a deadline", () => {
    expect(mutantsOf(samplePolicy).map(({ kind, is }) => [kind, is])).toEqual([
      ["number", "8"],
      ["number", "6"],
      ["roll", "none"],
      ["direction", "before"],
      ["first-day", "a day later"],
    ]);
    expect(score()).toMatchObject({ score: "100.0", total: 5, killed: 5, survivors: [] });
  });

  it("names what no case notices, with the very node", () => {
    const { score: weak, survivors } = score(sampleCases.slice(0, 2));
    expect(weak).toBe("80.0");
    expect(survivors.map(({ id }) => id)).toEqual(["990000 rules/reply.deadline/steps/end: forward -> none"]);
  });

  it("counts no case whose expectation the engine wrote, or that says nothing of its origin", () => {
    expect(score(sampleCases.map((entry) => ({ ...entry, derivedFrom: "engine" as const }))).killed).toBe(0);
    expect(score(sampleCases.map(({ derivedFrom: _, ...entry }) => entry)).killed).toBe(0);
  });
});

describe("nudges", () => {
  const moved = (value: Parameters<typeof nudges>[0]) => nudges(value).map(({ path, is }) => [path, is]);

  it("move a number by its smallest unit", () => {
    expect(moved(period(6, "months"))).toEqual([
      ["period/amount", 7],
      ["period/amount", 5],
    ]);
    expect(moved(number("60%"))).toEqual([
      ["number", "61%"],
      ["number", "59%"],
    ]);
    expect(moved(number("0.10"))).toEqual([
      ["number", "0.11"],
      ["number", "0.09"],
    ]);
    expect(moved(number("2/3"))).toEqual([
      ["number", "201/300"],
      ["number", "199/300"],
    ]);
    expect(moved(yuan("10000"))).toEqual([
      ["yuan", "10000.01"],
      ["yuan", "9999.99"],
    ]);
    expect(moved(table({ "1": period(1, "hours") }))).toEqual([
      ["rows/1/period/amount", 2],
      ["rows/1/period/amount", 0],
    ]);
  });

  it("never move below nothing, and leave words alone", () => {
    expect(moved(number("0"))).toEqual([["number", "1"]]);
    expect(moved(word("及时", "promptly"))).toEqual([]);
  });
});
