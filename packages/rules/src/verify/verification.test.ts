import type { PolicyQuestion } from "@heyue/core/ports/policies";
import { describe, expect, it } from "vitest";
import { cnCalendar } from "../calendars/cn.ts";
import { gbEngCalendar } from "../calendars/gb-eng.ts";
import { answer, corpusOf } from "../engine/evaluation.ts";
import type { PolicyDocument } from "../format/document.ts";
import { builtinDocuments } from "../regions/builtin.ts";
import { operations } from "./operation.ts";
import { questionsOf } from "./question.fixture.ts";
import { randomOf } from "./random.fixture.ts";
import { randomLaw } from "./tree.fixture.ts";
import { tampered, tamperings } from "./tampering.fixture.ts";
import { verifier, verifyTrace } from "./verification.ts";

declare const console: { log: (text: string) => void };

const policies = builtinDocuments;
const calendars = [cnCalendar, gbEngCalendar];
const corpus = corpusOf(
  policies,
  (policy) => calendars.find(({ id }) => id === policy.calendar) ?? cnCalendar,
);
const verify = verifier({ policies, calendars });

const AGREEMENTS = 12_000;
const TAMPERINGS = 1_000;

const histogram = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${String(count).padStart(6)}  ${name}`)
    .join("\n");

const count = (counts: Map<string, number>, name: string): void =>
  void counts.set(name, (counts.get(name) ?? 0) + 1);

describe("the verifier of traces", () => {
  it(`agrees with the engine on ${AGREEMENTS} random questions about every rule of every place`, () => {
    const draw = questionsOf(policies, randomOf(20251103));
    const counts = new Map<string, number>();
    const asked = new Set<string>();
    for (let round = 0; round < AGREEMENTS; round += 1) {
      const question = draw();
      const verdict = answer(corpus, question);
      const { ok, failures } = verify({ question, verdict });
      expect(ok, `${JSON.stringify(question)}\n${JSON.stringify(failures.slice(0, 5), null, 1)}`).toBe(true);
      count(counts, `${question.rule} ${verdict.verdict}`);
      asked.add(`${question.code} ${question.rule}`);
    }
    console.log(`agreements by rule and verdict:\n${histogram(counts)}`);
    for (const { code, rules } of policies) {
      for (const { rule } of rules) expect(asked, "a rule was never asked").toContain(`${code} ${rule}`);
    }
  }, 60_000);

  it("agrees on random rules made of every operator, under two layers of law", () => {
    const random = randomOf(203);
    const verdicts = new Map<string, number>();
    const steps = new Set<string>();
    for (let round = 0; round < 1_000; round += 1) {
      const law = randomLaw(random);
      const made = corpusOf(law, () => cnCalendar);
      const check = verifier({ policies: law, calendars: [cnCalendar] });
      const draw = questionsOf(law, random);
      for (let asked = 0; asked < 5; asked += 1) {
        const question = draw();
        const verdict = answer(made, question);
        const { ok, failures } = check({ question, verdict });
        expect(ok, `${JSON.stringify({ question, law })}\n${JSON.stringify(failures.slice(0, 5))}`).toBe(
          true,
        );
        count(verdicts, verdict.verdict);
        for (const { step } of verdict.trace) steps.add(step);
      }
    }
    console.log(`agreements on random rules:\n${histogram(verdicts)}`);
    const unseen = Object.keys(operations).filter((operator) => !steps.has(operator));
    expect(unseen, "operators that no random rule used").toEqual([]);
    expect(verdicts.size).toBe(9);
  }, 60_000);

  it("agrees with the keys of a trace", () => {
    const draw = questionsOf(policies, randomOf(7));
    for (let round = 0; round < 500; round += 1) {
      const question = draw();
      const verdict = answer(corpus, question, "keys");
      expect(verify({ question, verdict, level: "keys" }).failures, JSON.stringify(question)).toEqual([]);
    }
  });

  it(`rejects ${TAMPERINGS} of ${TAMPERINGS} tampered verdicts`, () => {
    const random = randomOf(586);
    const draw = questionsOf(policies, random);
    const ways = Object.keys(tamperings);
    const counts = new Map<string, number>();
    let done = 0;
    for (let drawn = 0; done < TAMPERINGS && drawn < 200_000; drawn += 1) {
      const question = draw();
      const verdict = answer(corpus, question);
      const way = ways[done % ways.length] as string;
      const claim = verdict.verdict === "invalid-input" ? undefined : tampered(verdict, way, random);
      if (claim === undefined) continue;
      const { ok, failures } = verify({ question, verdict: claim });
      expect(ok, `${way} was believed: ${JSON.stringify(question)}`).toBe(false);
      expect(failures.length).toBeGreaterThan(0);
      count(counts, way);
      done += 1;
    }
    expect(done).toBe(TAMPERINGS);
    console.log(`rejected:\n${histogram(counts)}`);
    expect([...counts.keys()].sort()).toEqual([...ways].sort());
  }, 60_000);

  // Sixty days from 15 July end on Saturday 13 September, and so on the Monday after it.
  const question: PolicyQuestion = {
    code: "CN",
    rule: "notice.dismissal",
    facts: { noticeReceived: "2025-07-15", contractNoticeDays: null },
  };
  const verdict = answer(corpus, question);

  it("says where a claim is wrong, and what follows from the law", () => {
    expect(verdict.verdict).toBe("determined");
    const trace = verdict.trace.map((step) =>
      step.step === "value" && step.inputs["name"] === "earliestLastDayInForce"
        ? { ...step, output: "2025-09-12" }
        : step,
    );
    const values = { ...verdict.values, earliestLastDayInForce: "2025-09-12" };
    const { ok, failures } = verify({ question, verdict: { ...verdict, trace, values } });
    expect(ok).toBe(false);
    expect(failures).toEqual([
      {
        step: verdict.trace.findIndex(({ inputs }) => inputs["name"] === "earliestLastDayInForce"),
        path: "output",
        expected: "2025-09-15",
        actual: "2025-09-12",
      },
      { step: null, path: "values/earliestLastDayInForce", expected: "2025-09-15", actual: "2025-09-12" },
    ]);
  });

  it("names a step that was left out once, and goes on with the steps after it", () => {
    const trace = verdict.trace.toSpliced(2, 1);
    const { failures } = verify({ question, verdict: { ...verdict, trace } });
    expect(failures).toEqual([{ step: 2, path: "", expected: verdict.trace[2], actual: null }]);
  });

  it("does not believe a trace that was made under another text of the law", () => {
    const changed = JSON.parse(JSON.stringify(policies)) as { parameters: PolicyDocument["parameters"] }[];
    const quoted = Object.values(changed[0]?.parameters ?? {}).flatMap(({ segments }) => segments);
    for (const segment of quoted) {
      if ("cite" in segment) (segment.cite as { quote: string }).quote += "。";
    }
    const { failures } = verifyTrace({
      policies: changed as unknown as PolicyDocument[],
      calendars,
      question,
      verdict,
    });
    expect(failures.map(({ path }) => path)).toContain("policy/digest");
  });

  it("does not believe an answer to another question", () => {
    const other = { ...question, facts: { ...question.facts, noticeReceived: "2025-07-16" } };
    expect(verify({ question: other, verdict }).ok).toBe(false);
  });

  it("rejects what is no verdict at all", () => {
    for (const claim of [
      {},
      { ...verdict, trace: "none" },
      { ...verdict, trace: [null, 1] },
      { ...verdict, extra: 1 },
    ]) {
      expect(verify({ question, verdict: claim as never }).ok).toBe(false);
    }
  });
});
