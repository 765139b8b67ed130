import { describe, expect, it } from "vitest";
import { localDate } from "@heyue/core/kernel/local-date";
import { addDays } from "@heyue/core/kernel/local-date";
import { answer, corpusOf } from "../engine/evaluation.ts";
import { builtinCalendars } from "../calendars/builtin.ts";
import { inForce, isLaw } from "../format/timeline.ts";
import { builtinDocuments } from "../regions/builtin.ts";
import { coverageOf } from "./coverage.ts";
import { factIndex, unencodedNumbers } from "./fact-index.ts";
import { draft, samplePolicy } from "./sample.fixture.ts";
import { claimedDays, temporalGaps } from "./temporal.ts";

const [from, to] = [localDate("2015-01-01"), localDate("2027-12-31")];

describe("coverageOf", () => {
  const coverage = coverageOf(builtinDocuments);

  it("maps each of the 262 facts, none left out in silence", () => {
    const ids = Object.keys(factIndex);
    expect(ids).toHaveLength(262);
    const mapped = new Map(coverage.facts.map((entry) => [entry.fact, entry]));
    expect(ids.filter((id) => !mapped.has(id))).toEqual([]);
    expect(coverage.notMapped).toBe(0);
    for (const { where = [] } of coverage.facts) expect(where.length).toBeGreaterThan(0);
  });

  it("names the rule, the place and the facts it stands on", () => {
    expect(coverage.rules.find(({ code, rule }) => code === "330100" && rule === "reply.deadline")).toEqual({
      code: "330100", policy: "cn-zhejiang-hangzhou", rule: "reply.deadline", addressee: "provider", force: "mandatory",
      facts: ["CN-201", "CN-203", "HGZ-50"],
    }); // prettier-ignore
    expect(coverage.facts.find(({ fact }) => fact === "CN-LPR")).toMatchObject({
      as: "rule",
      where: ["late.charge", "lending.rateCap"],
    });
    expect(coverage.facts.find(({ fact }) => fact === "WF-55")).toMatchObject({
      as: "prohibition",
      code: "370700",
    });
    expect(coverage.facts.find(({ fact }) => fact === "CN-HOLDATA")).toMatchObject({
      as: "calendar",
      where: ["CN"],
    });
  });

  it("lists a fact that no policy cites, with the reason", () => {
    const [, ...rest] = builtinDocuments;
    const without = coverageOf(rest, {
      ids: ["CN-946"],
      reasons: { "CN-946": "the national policy is not loaded" },
    });
    expect(without.facts.find(({ fact }) => fact === "CN-946")).toEqual({
      fact: "CN-946", as: "not-mapped", reason: "the national policy is not loaded",
    }); // prettier-ignore
  });
});

describe("unencodedNumbers", () => {
  it("takes each value of a parameter for one number, in any unit", () => {
    const facts = { "EXAMPLE-1": ["7", "7"], "EXAMPLE-2": ["3"] };
    expect(unencodedNumbers([samplePolicy], facts)).toEqual([
      { fact: "EXAMPLE-1", number: "7" },
      { fact: "EXAMPLE-2", number: "3" },
    ]);
    const yearly = draft((policy) => {
      policy.parameters["reply.period"].segments[0].value = {
        kind: "period",
        period: { amount: 1, unit: "years" },
      };
    });
    expect(unencodedNumbers([yearly], { "EXAMPLE-1": ["12"] })).toEqual([]);
  });
});

describe("temporal coverage", () => {
  it("has exactly one segment on every day from 2015 to 2027 inside each claimed window", () => {
    expect(temporalGaps(builtinDocuments, from, to)).toEqual([]);
  });

  it("finds a day with two segments, and one with none", () => {
    const [segment] = samplePolicy.parameters["reply.period"]?.segments ?? [];
    const twice = draft((policy) =>
      policy.parameters["reply.period"].segments.push({ ...segment, from: "2026-01-01" }),
    );
    expect(temporalGaps([twice], from, to)).toEqual([
      { code: "990000", parameter: "reply.period", day: "2026-01-01", segments: 2 },
    ]);
    const hole = draft((policy) => {
      policy.parameters["reply.period"].segments = [
        { ...segment, to: "2025-06-01" },
        { ...segment, from: "2025-06-02" },
      ];
    });
    expect(temporalGaps([hole], from, to)).toMatchObject([{ day: "2025-06-01", segments: 0 }]);
  });

  it("reads, in every place, the one segment that is in force", () => {
    for (const policy of builtinDocuments) {
      for (const [name, parameter] of Object.entries(policy.parameters)) {
        const days = new Set(claimedDays(policy, name, from, to));
        for (const segment of parameter.segments.filter(isLaw)) {
          for (const day of [localDate(segment.from), addDays(localDate(segment.from), -1)]) {
            if (day < from || day > to) continue;
            expect([policy.code, name, day, days.has(day)]).toEqual([
              policy.code,
              name,
              day,
              inForce(parameter, day) !== undefined,
            ]);
          }
        }
      }
    }
  });

  it("answers every rule of every place on every day, and never with a crash", () => {
    const corpus = corpusOf(
      builtinDocuments,
      ({ calendar }) => builtinCalendars.find(({ id }) => id === calendar) ?? builtinCalendars[0]!,
    );
    for (const { code, rules } of builtinDocuments) {
      for (const { rule } of rules) {
        for (let day = from; day <= to; day = addDays(day, 37)) {
          expect(answer(corpus, { code, rule, facts: {}, on: day }, "off").verdict).not.toBe("invalid-input");
        }
      }
    }
  });
});
