import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { inconsistencies } from "@heyue/core/contract/consistency";
import { coreTopics, type ContractDraft } from "@heyue/core/contract/draft";
import { ContractDraftSchema } from "@heyue/core/contract/schema";
import { lintReading, readContract, writeContract } from "@heyue/core/text";

const json = JSON.parse(readFileSync(join(import.meta.dirname, "guihua-yuan.json"), "utf8")) as unknown;
const draft = json as ContractDraft;
const clauses = draft.chapters.flatMap(({ clauses: all }) => all);
const paragraphs = clauses.flatMap(({ paragraphs: all }) => all);

/** Exact sum of decimal texts, in units of 1e-4. */
const sum = (amounts: readonly string[]): bigint =>
  amounts.reduce((total, amount) => {
    const [whole = "0", part = ""] = amount.split(".");
    return total + BigInt(whole) * 10_000n + BigInt(part.padEnd(4, "0"));
  }, 0n);

const annex = (id: string) => {
  const table = draft.annexes.find((item) => item.id === id)?.table;
  if (table === undefined) throw new Error(`annex ${id} has no table`);
  return table;
};

describe("the contract of the demo", () => {
  it("is a draft of heyue-contract/1 without an inconsistency", () => {
    expect(
      Result.isSuccess(
        Schema.decodeUnknownResult(ContractDraftSchema)(json, { errors: "all", onExcessProperty: "error" }),
      ),
    ).toBe(true);
    expect(inconsistencies(draft)).toEqual([]);
  });

  it("is of real size, in force for its whole term, and covers every core topic", () => {
    expect(clauses.length).toBeGreaterThanOrEqual(60);
    expect(draft.chapters).toHaveLength(13);
    expect(draft.standards.length).toBeGreaterThanOrEqual(45);
    expect(draft.annexes.filter(({ table }) => table !== undefined).length).toBeGreaterThanOrEqual(4);
    expect(draft.term).toEqual({ from: "2026-01-01", to: "2028-12-31" });
    expect(coreTopics.filter((topic) => !clauses.some(({ topics }) => topics.includes(topic)))).toEqual([]);
    expect(new Set(draft.standards.map(({ area }) => area)).size).toBe(6);
  });

  it("numbers its clauses without a gap and refers only to clauses that exist", () => {
    const digits = "零一二三四五六七八九";
    const chinese = (n: number): string =>
      n < 10
        ? digits[n]!
        : `${n < 20 ? "" : digits[Math.floor(n / 10)]}十${n % 10 === 0 ? "" : digits[n % 10]}`;
    clauses.forEach(({ number, id }, index) =>
      expect([number, id]).toEqual([`第${chinese(index + 1)}条`, `c-${index + 1}`]),
    );
    const numbers = new Set(clauses.map(({ number }) => number));
    const references = paragraphs.flatMap((text) => text.match(/第[一二三四五六七八九十]+条/gu) ?? []);
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((reference) => !numbers.has(reference))).toEqual([]);
  });

  it("adds up: prices, staff and areas", () => {
    expect(draft.fees.items).toHaveLength(5);
    for (const { title, unitPrice, composition } of draft.fees.items) {
      expect([title, sum(composition.map(({ amount }) => amount))]).toEqual([title, sum([unitPrice])]);
      expect(paragraphs.join("")).toContain(`${title}：每`);
    }
    for (const [id, column] of [
      ["a-5", 1],
      ["a-1", 3],
    ] as const) {
      const { rows } = annex(id);
      expect(sum(rows.slice(0, -1).map((row) => row[column]!))).toBe(sum([rows.at(-1)![column]!]));
    }
    expect(annex("a-1").rows.at(-1)![3]).toBe(draft.estate.grossArea);
  });

  it("measures every standard, in the clause that promises it", () => {
    for (const standard of draft.standards) {
      expect(standard.measuredBy.length, standard.title).toBeGreaterThan(3);
      const text = clauses.find(({ id }) => id === standard.clause)?.paragraphs.join("") ?? "";
      const target = standard.unit === "hour-of-day" ? "7:30" : standard.target;
      // 每日、每季度… say once without a figure.
      if (standard.target !== "1" && standard.target !== "2")
        expect(`${standard.title}: ${text}`).toMatch(
          new RegExp(`${target}|${perYear[target] ?? target}`, "u"),
        );
    }
    expect(new Set(draft.standards.map(({ metric }) => metric)).size).toBe(draft.standards.length);
    expect(annex("a-3").rows).toHaveLength(draft.standards.length);
    expect(annex("a-6").rows).toHaveLength(draft.breaches.length);
  });

  it("binds both parties", () => {
    for (const party of ["provider", "owner"])
      expect(draft.breaches.some((item) => item.party === party)).toBe(true);
    expect(draft.breaches.flatMap(({ standards }) => standards).length).toBeGreaterThan(20);
  });

  it("leaves the deadline for answering complaints to the law of the place", () => {
    expect(draft.standards.some(({ metric }) => metric === "complaint.reply")).toBe(false);
    const clause = clauses.find(({ heading }) => heading.startsWith("投诉的受理"))!;
    const text = clause.paragraphs.join("");
    expect(text).toContain("适用本物业所在地现行有效的地方性法规");
    // The only figure is how long records are kept.
    expect(text.match(/[0-9一二三四五六七八九十]+(?:个)?(?:工作日|日|天|小时|分钟)/gu)).toBeNull();
    expect(draft.standards.find(({ metric }) => metric === "repair.urgent.arrival")).toMatchObject({
      target: "30",
      unit: "minute",
      comparator: "at-most",
    });
  });

  it("is signed without an override, because the review finds nothing of high severity", () => {
    expect(lintReading(readContract(writeContract(draft)), { severity: "high" })).toEqual([]);
  });

  it("uses no word that promises without a measure", () => {
    const vague = [
      "及时",
      "优质",
      "合理期限",
      "妥善",
      "随时",
      "经常",
      "必要时",
      "尽快",
      "尽可能",
      "适当",
      "良好",
      "足够",
      "充足",
      "重大",
      "原则上",
      "规定时间",
      "限期改正",
      "酌情",
      "若干",
      "立即",
      "按时",
    ];
    expect(paragraphs.filter((text) => vague.some((word) => text.includes(word)))).toEqual([]);
  });
});

/** Times a year that the text says as a rhythm. */
const perYear: { readonly [target: string]: string } = { "4": "每季度", "2": "每半年" };
