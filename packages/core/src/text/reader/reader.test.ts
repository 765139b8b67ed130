import { describe, expect, it } from "vitest";
import type { Part } from "../part.ts";
import { leavesOf, partsOf } from "./outline.fixture.ts";
import { readContract } from "./reader.ts";

/** mulberry32: the same texts on every run. */
const randomOf = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const numbered = [
  "第一条 范围。", "第 三 条　期限。", "第１２条 价款。", "第二章 总则。", "第三节 保洁。", "第一部分 通用。", "一、范围。", "十二、其他。", "（一）保洁。", "(二) 绿化。",
  "1、保洁。", "2. 绿化。", "３．保安。", "(1) 值班。", "（2）巡逻。", "3）消防。", "①早班。", "⑵晚班。", "a) 保洁。", "(b) 绿化。", "一） 值班。", "★三、商务。", "▲4、技术。",
  "Section 2.1 Scope。", "ARTICLE IV Fees。", "附件一 标准：表。",
] as const; // prettier-ignore
const other = [
  "甲方：某业主大会", "乙方（盖章）：", "服务费为1.5元。", "| 项目 | 分值 |", "|---|---|", "甲\t乙\t丙", "- 3 -", "第 3 页 共 20 页", "Page 3 of 9", "7", "", "   ", "　", "\f", "\u0000\u0001",
  "\ud800", "\udc00文", "“”《》", "《民法典》第五百八十五条", "见本合同第三条。", "1.1", "5.4.1 巡查", "1 总则", "2026.1.1", "##", "# 合同", "……", "😀", "\u2028", "（", "_".repeat(30),
  "1 总则 ........ 3", "附件1：表", "[Signature page]", "(iii) and", "第八条约定的", "\u00a0x",
] as const; // prettier-ignore
const ends = ["\n", "\n", "\n", "\r\n", "\r", "\n\n", "\f", "\n\u3000"] as const;

const check = (parts: readonly Part[], start: number, end: number): void => {
  let at = start;
  for (const part of parts) {
    expect(part.start).toBe(at);
    expect(part.end).toBeGreaterThan(part.start);
    if (part.children.length > 0) check(part.children, part.start, part.end);
    at = part.end;
  }
  expect(at).toBe(end);
};

describe("given any text made of what contracts are made of", () => {
  const random = randomOf(20_260_301);
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)]!;
  const texts = Array.from({ length: 400 }, () =>
    Array.from(
      { length: Math.floor(random() * 40) },
      () => pick(random() < 0.5 ? numbered : other) + pick(ends),
    ).join(""),
  );

  it("then the parts fill it exactly, at every depth", () => {
    for (const text of texts) {
      const { parts } = readContract(text);
      check(parts, 0, text.length);
      expect(
        leavesOf(parts)
          .map(({ start, end }) => text.slice(start, end))
          .join(""),
      ).toBe(text);
    }
  });

  it("then every numbered line starts a part and no leaf holds two", () => {
    let lines = 0;
    for (const text of texts) {
      const { parts } = readContract(text);
      const all = partsOf(parts);
      const leaves = leavesOf(parts);
      for (const line of text.split(/[\n\r\f]/)) {
        const content = line.trim();
        if (!(numbered as readonly string[]).includes(content)) continue;
        lines += 1;
      }
      for (const leaf of leaves) {
        const inside = text
          .slice(leaf.start, leaf.end)
          .split(/[\n\r\f]/)
          .map((line) => line.trim())
          .filter((line) => (numbered as readonly string[]).includes(line));
        expect(inside.length).toBeLessThanOrEqual(1);
        if (inside.length === 0) continue;
        const starts = text.slice(leaf.start, leaf.end).trimStart().startsWith(inside[0]!);
        expect(starts, JSON.stringify(text.slice(leaf.start, leaf.end))).toBe(true);
        const owner = all.find(({ id, children }) => id === leaf.id || children[0]?.id === leaf.id);
        const isHeading = leaf.kind === "heading";
        expect((isHeading ? all.find(({ children }) => children[0] === leaf) : owner)?.number).not.toBe("");
      }
    }
    expect(lines).toBeGreaterThan(2000);
  });

  it("then ids are unique, sentences lie in their leaves and in order, and a second reading is the same", () => {
    for (const text of texts.slice(0, 100)) {
      const reading = readContract(text);
      const all = partsOf(reading.parts);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      const leaves = new Map(leavesOf(reading.parts).map((leaf) => [leaf.id, leaf]));
      let at = 0;
      for (const sentence of reading.sentences) {
        const leaf = leaves.get(sentence.partId)!;
        expect(leaf.kind).not.toBe("page-mark");
        expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
        expect(sentence.start).toBeGreaterThanOrEqual(Math.max(at, leaf.start));
        expect(sentence.end).toBeLessThanOrEqual(leaf.end);
        at = sentence.end;
      }
      expect(readContract(text)).toEqual(reading);
    }
  });

  it("then everything it finds stands where it says", () => {
    for (const text of texts) {
      const { references, citedLaws, dates, terms, parties } = readContract(text);
      for (const found of [...references, ...citedLaws, ...dates])
        expect(found.text).toBe(text.slice(found.start, found.end));
      for (const { start, end } of [...terms, ...parties])
        expect(start >= 0 && end <= text.length && start < end).toBe(true);
    }
  });
});

describe("given a contract, when it is read", () => {
  const text = [
    "# 物业服务合同",
    "甲方：云栖苑业主大会",
    "第一条 服务范围",
    "保洁；绿化。秩序维护！",
    "第二条 服务费",
    "1、标准",
    "每平方米每月2元。",
    "| 项目 | 频次 |",
    "| 保洁 | 每日1次；随时 |",
    "- 1 -",
    "2、缴费",
  ].join("\n");
  const reading = readContract(text);

  it("then sentences are cut at marks and line ends and know the titles above", () => {
    expect(
      reading.sentences.map((sentence) => [sentence.text, sentence.clauseId, sentence.headings.join(" > ")]),
    ).toEqual([
      ["# 物业服务合同", "p-1", ""],
      ["甲方：云栖苑业主大会", "p-2", ""],
      ["第一条 服务范围", "c-1", "服务范围"],
      ["保洁", "c-1", "服务范围"],
      ["绿化", "c-1", "服务范围"],
      ["秩序维护", "c-1", "服务范围"],
      ["第二条 服务费", "c-2", "服务费"],
      ["1、标准", "c-2.1", "服务费 > 标准"],
      ["每平方米每月2元", "c-2.1", "服务费 > 标准"],
      ["| 项目 | 频次 |", "c-2.1", "服务费 > 标准"],
      ["| 保洁 | 每日1次", "c-2.1", "服务费 > 标准"],
      ["随时 |", "c-2.1", "服务费 > 标准"],
      ["2、缴费", "c-2.2", "服务费 > 缴费"],
    ]);
  });

  it("then the rows of a table have their cells", () => {
    const rows = partsOf(reading.parts).filter(({ kind }) => kind === "row");
    expect(rows.map(({ cells }) => cells!.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ["项目", "频次"],
      ["保洁", "每日1次；随时"],
    ]);
  });

  it("then clauses have the topic of their title", () => {
    const clauses = reading.parts.filter(({ kind }) => kind === "clause");
    expect(clauses.map(({ topics }) => topics[0])).toEqual(["scope", "fee"]);
  });

  it("then what is left out by request is left out, and nothing else changes", () => {
    const bare = readContract(text, { measures: false, topics: false });
    expect(bare.measures).toEqual([]);
    expect(bare.sentences.every(({ topics, measures }) => topics.length === 0 && measures.length === 0)).toBe(
      true,
    );
    expect(bare.sentences.map((sentence) => sentence.text)).toEqual(
      reading.sentences.map((sentence) => sentence.text),
    );
  });

  it.each([
    ["", 0],
    ["\n\n  \n", 1],
    ["\f", 1],
  ])("and %j has its parts too", (empty, count) => {
    const { parts, sentences } = readContract(empty);
    expect(parts.length).toBe(count);
    expect(sentences).toEqual([]);
  });

  it("then the language is told by the letters", () => {
    expect([
      readContract("The Manager shall clean.").language,
      readContract("乙方（Manager）应当保洁。").language,
    ]).toEqual(["en", "zh"]);
  });
});

describe("given text whose lines are broken by the page", () => {
  const zh = Array.from(
    { length: 10 },
    (_, at) => `${at + 1}、乙方应当按照本合同约定的服务标准每日对公共区域进行巡视保洁并且\n做好记录。\n`,
  ).join("");
  const en = Array.from(
    { length: 10 },
    (_, at) =>
      `${at + 1}. Manager shall inspect the lifts of the Property\nand report to Owner within ten (10) days.\n`,
  ).join("");

  it("then a sentence goes on over the line end", () => {
    expect(readContract(zh).sentences[0]!.text).toContain("并且\n做好记录");
    expect(
      readContract(en)
        .sentences.map(({ text }) => text.includes("Property\nand report"))
        .filter(Boolean).length,
    ).toBe(10);
  });
});

it("given 130,000 characters, then reading alone takes well under 100 ms of processor time", () => {
  const clause = (at: number) =>
    `${at}、乙方应当每日巡查公共区域（见本合同第二条），发现问题的，应当在24小时内处理；\n（1）保洁每日1次。\n（2）绿化每月1次。\n`;
  let text = "第一条 服务\n";
  for (let at = 1; text.length < 130_000; at += 1) text += clause(at);
  const read = () => readContract(text, { measures: false, topics: false });
  for (let warm = 0; warm < 3; warm += 1) read();
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  // The bound is loose: other work on the machine slows a processor down.
  expect(Math.min(...times)).toBeLessThan(250);
});
