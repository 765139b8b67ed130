import { describe, expect, it } from "vitest";
import { addDays, localDate } from "@heyue/core/kernel/local-date";
import { builtinCalendars } from "../calendars/builtin.ts";
import { answer, corpusOf } from "../engine/evaluation.ts";
import { builtinDocuments } from "../regions/builtin.ts";
import { randomOf } from "../verify/random.fixture.ts";
import type { Asked } from "./exercise.ts";
import { type PolicyCase, questionOf } from "./policy-case.ts";
import { orderFindings, splitFindings } from "./stability.ts";

const calendarOf = ({ calendar }: { readonly calendar: string }) => {
  const found = builtinCalendars.find(({ id }) => id === calendar);
  if (found === undefined) throw new Error(calendar);
  return found;
};
const askOf = (documents: typeof builtinDocuments) => {
  const corpus = corpusOf(documents, calendarOf);
  return (question: ReturnType<typeof questionOf>) => answer(corpus, question);
};
const ask = askOf(builtinDocuments);

const random = randomOf(7_032_026);
const randomPeriod = (): PolicyCase => {
  const from = addDays(localDate("2021-01-01"), random.between(0, 1500));
  const to = addDays(from, random.between(1, 500));
  const change = addDays(from, random.between(0, 400));
  return {
    title: `${from} to ${to}`,
    code: random.pick(builtinDocuments.filter(({ calendar }) => calendar === "CN")).code,
    rule: "fee.period",
    facts: {
      scheme: "lump-sum",
      area: `${random.between(1, 300)}.${random.between(10, 99)}`,
      unitPrice: `${random.between(0, 9)}.${random.between(100, 999)}`,
      from,
      to,
      ...(random.chance(50)
        ? { changes: [{ from: change, unitPrice: `${random.between(0, 9)}.${random.between(10, 99)}` }] }
        : {}),
    },
    expect: { verdict: "determined", values: {} },
  };
};

describe("a fee over a period", () => {
  it("is the sum of its parts, wherever the period is cut, at 300 random periods and prices", () => {
    const asked = Array.from({ length: 300 }, randomPeriod).map((entry): Asked => ({
      entry,
      verdict: ask(questionOf(entry)),
    }));
    expect(
      asked.filter(({ verdict }) => verdict.verdict !== "determined").map(({ entry }) => entry.facts),
    ).toEqual([]);
    expect(splitFindings(asked, ask)).toEqual([]);
  });

  it("does not depend on the order of policies or facts", () => {
    const asked = Array.from({ length: 60 }, randomPeriod).map((entry): Asked => ({
      entry,
      verdict: ask(questionOf(entry)),
    }));
    expect(orderFindings(asked, [askOf([...builtinDocuments].reverse())])).toEqual([]);
  });
});

describe("orderFindings", () => {
  it("finds an answer that another order changes", () => {
    const entry = { ...randomPeriod(), title: "turned" };
    const asked = [{ entry, verdict: ask(questionOf(entry)) }];
    const other = (question: ReturnType<typeof questionOf>) => ({ ...ask(question), flags: ["turned"] });
    expect(orderFindings(asked, [other])).toMatchObject([{ check: "order-dependent", where: "turned" }]);
  });
});
