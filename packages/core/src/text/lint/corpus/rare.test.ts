import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readContract } from "../../reader/reader.ts";
import { lintReading } from "../linter.ts";

interface Expected {
  readonly rule: string;
  readonly span: string;
}
interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly expect: readonly Expected[];
}

/** The day the corpus is judged by. */
const on = "2026-06-01";

const entries: readonly Entry[] = readFileSync(new URL("rare.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Entry);

/** Only the rules that the corpus is about: a fragment lacks core clauses and much else. */
const rules = [...new Set(entries.flatMap((entry) => entry.expect.map(({ rule }) => rule)))].toSorted();

const findingsOf = (text: string) => lintReading(readContract(text), { on, rules });

/** What was expected in an entry and not found at its place. */
const missedIn = ({ text, expect: wanted }: Entry): readonly string[] => {
  const findings = findingsOf(text);
  return wanted
    .filter(({ rule, span }) => {
      const start = text.indexOf(span);
      return !findings.some(
        (found) => found.ruleId === rule && found.start < start + span.length && found.end > start,
      );
    })
    .map(({ rule }) => rule);
};

/** Why an expected finding is not made as the corpus names it. */
const exceptions: Readonly<Record<string, string>> = {
  "one-sided-08": "one-sided-waiver reports it: the sole power to interpret is there",
  "one-sided-15": "one-sided-waiver reports it: the sole power to interpret is there",
  "contradiction-05": "that the one period must cover the other is said in words only",
  "utilities-cut-07": "an English text that names no law is not judged by Chinese law",
  "whole-subcontract-06": "an English text that names no law is not judged by Chinese law",
  "renewal-or-price-07": "an English text that names no law is not judged by Chinese law",
};
const expecting = entries.filter((entry) => entry.expect.length > 0);
const traps = entries.filter((entry) => entry.expect.length === 0);

describe("given sentences that another person wrote for rare findings", () => {
  it("then each span is a substring of its text, and close to half are traps", () => {
    for (const { text, expect: wanted } of entries)
      for (const { span } of wanted) expect(text).toContain(span);
    expect(entries.length).toBe(189);
    expect(traps.length).toBe(86);
  });

  it.each(expecting.filter(({ id }) => exceptions[id] === undefined))("then $id is found: $text", (entry) => {
    expect(missedIn(entry)).toEqual([]);
  });

  it.each(traps)("then $id is no finding: $text", ({ text }) => {
    expect(findingsOf(text).map(({ ruleId, text: words }) => `${ruleId}: ${words}`)).toEqual([]);
  });

  it("then what is not found is listed with its reason, and nothing is listed that is found", () => {
    const missed = expecting.filter((entry) => missedIn(entry).length > 0).map(({ id }) => id);
    expect(missed.toSorted()).toEqual(Object.keys(exceptions).toSorted());
  });

  it.each(["one-sided-08", "one-sided-15"])("then the power to interpret in %s is a waiver", (id) => {
    const text = entries.find((entry) => entry.id === id)?.text ?? "";
    expect(findingsOf(text).map(({ ruleId }) => ruleId)).toEqual(["one-sided-waiver"]);
  });

  it.each(expecting.filter(({ id }) => exceptions[id]?.includes("names no law") === true))(
    "when the text of $id names Chinese law, then it is found",
    (entry) => {
      const governed = `${entry.text} This Agreement is governed by the laws of the People's Republic of China.`;
      expect(missedIn({ ...entry, text: governed })).toEqual([]);
    },
  );
});
