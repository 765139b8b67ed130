import { describe, expect, it } from "vitest";
import { coreClauseScore } from "../lint/core-clause-score.ts";
import type { Finding } from "../lint/finding.ts";
import { lintReading } from "../lint/linter.ts";
import { readContract } from "../reader/reader.ts";
import { inner, paperOf, tagsOf, wordsOf } from "./page.fixture.ts";
import { reportHtml, type ReportInput } from "./report.ts";

const contract = `云栖苑物业服务合同

甲方：云栖苑业主委员会
乙方：________

第一章 服务
第一条 服务内容
乙方负责公共区域的保洁、绿化和秩序维护。
一、保洁
（一）楼道应定期清扫；
（二）垃圾每日清运1次。
| 项目 | 频次 |
| --- | --- |
| 楼道 | 每周2次 |
| 大堂 | 及时 |
第二条 服务费用
物业费为每月每平方米____元，业主应当按季支付。逾期不交的，乙方有权停水停电。
- 1 -
第二章 其他
第三条 期限
合同期限为三年，自2026年1月1日起。
第四条 违约责任
乙方未达到标准的，应当承担相应责任。本合同依据《合同法》订立。
`;

const report = (text: string, changes: Partial<ReportInput> = {}): string => {
  const reading = readContract(text);
  return reportHtml({
    reading,
    findings: lintReading(reading),
    scores: coreClauseScore(reading),
    fileName: "云栖苑.docx",
    sha256: "0f".repeat(32),
    language: "zh-CN",
    made: "2026-03-02",
    ...changes,
  });
};

const finding = (text: string, of: string, changes: Partial<Finding> = {}): Finding => ({
  ruleId: "vague-commitment",
  severity: "medium",
  start: text.indexOf(of),
  end: text.indexOf(of) + of.length,
  text: of,
  clauseId: readContract(text).parts[0]!.id,
  message: { "zh-CN": `“${of}”不明确。`, en: `"${of}" is unclear.` },
  citations: [],
  ...changes,
});

const marks = (page: string): readonly string[] =>
  [...page.matchAll(/<mark class="([a-z ]+)">(.*?)<\/mark>/g)].map(([, kind, words]) => `${kind}: ${words}`);

describe("given a contract with findings", () => {
  const page = report(contract);
  const reading = readContract(contract);
  const findings = lintReading(reading);

  it("then it is one page without scripts, inline styles or anything from elsewhere", () => {
    const tags = tagsOf(page);
    expect(tags.filter(({ name }) => /^(?:script|link|img|iframe|object|form)$/.test(name))).toEqual([]);
    expect(tags.filter(({ name }) => name === "style" || name === "/style")).toHaveLength(2);
    expect(
      tags.flatMap(({ attributes }) =>
        [...attributes.keys()].filter((name) => /^(?:style|on.*|src)$/.test(name)),
      ),
    ).toEqual([]);
    expect(page).not.toMatch(/https?:|@import|url\(/);
    expect(page).toContain("default-src 'none'");
  });

  it("then every word of the contract stands on the paper, in its order", () => {
    const printed = contract.replace(/[|\s]|--- *\| *---/g, "");
    expect(paperOf(page)).toBe(printed);
  });

  it("then each finding has one note and one number in the text, and the two link to each other", () => {
    expect(findings.length).toBeGreaterThan(6);
    const ids = tagsOf(page).flatMap(({ attributes }) => attributes.get("id") ?? []);
    for (let number = 1; number <= findings.length; number += 1) {
      expect(ids.filter((id) => id === `finding-${number}`)).toHaveLength(1);
      const note = inner(page, `finding-${number}`);
      const isWhole = !ids.includes(`mark-${number}`);
      expect(note.includes(`href="#mark-${number}"`)).toBe(!isWhole);
      if (isWhole) expect(findings[number - 1]!.ruleId).toBe("missing-core-clause");
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("then every link leads to a place of the page", () => {
    const tags = tagsOf(page);
    const ids = new Set(tags.flatMap(({ attributes }) => attributes.get("id") ?? []));
    const links = tags.flatMap(({ attributes }) => attributes.get("href") ?? []);
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter((link) => !link.startsWith("#") || !ids.has(link.slice(1)))).toEqual([]);
  });

  it("then a note has message, proposal and law with its quote, and stands right after its clause", () => {
    const at = findings.findIndex(({ ruleId }) => ruleId === "utilities-cut");
    const note = wordsOf(inner(page, `finding-${at + 1}`));
    expect(note).toContain("高");
    expect(note).toContain(findings[at]!.message["zh-CN"]);
    expect(note).toContain(`建议 ${findings[at]!.suggestion!["zh-CN"]}`);
    expect(note).toContain("《中华人民共和国民法典》第九百四十四条 物业服务人不得采取停止供电");
    const [clause, note2, next] = [">第二条<", `id="finding-${at + 1}"`, ">第三条<"].map((text) =>
      page.lastIndexOf(text),
    );
    expect(clause).toBeLessThan(note2!);
    expect(note2).toBeLessThan(next!);
  });

  it("then headings go down by one step at a time from a single h1", () => {
    const levels = tagsOf(page)
      .filter(({ name, isEnd }) => /^h[1-6]$/.test(name) && !isEnd)
      .map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("then the summary names contract, parties, file, hash, day, and what was counted", () => {
    const summary = wordsOf(inner(page, "summary")).replace(/\s+/g, " ");
    for (const words of [
      "云栖苑物业服务合同",
      "云栖苑业主委员会",
      "[名称空白]",
      "云栖苑.docx",
      "0f".repeat(32),
      "2026-03-02",
      "全国性法律，现行有效者",
    ])
      expect(summary).toContain(words);
    for (const [severity, name] of [
      ["high", "高"],
      ["medium", "中"],
    ] as const)
      expect(summary).toContain(`${findings.filter((each) => each.severity === severity).length} ${name}`);
    const page2 = report(contract, { on: "2020-06-01", jurisdiction: "330100" });
    expect(wordsOf(inner(page2, "summary"))).toContain(
      "全国性法律及地区 330100，以该日有效者为准：2020-06-01",
    );
  });

  it("then each core clause is told with its state, measures, blanks and places", () => {
    const row = (title: string): string =>
      wordsOf(
        /<tr[^>]*>\s*<th scope="row">(?:(?!<\/tr>)[\s\S])*/g
          [Symbol.match](inner(page, "summary"))!
          .find((each) => each.includes(`>${title}<`))!,
      ).replace(/\s+/g, " ");
    const scores = coreClauseScore(reading);
    const missing = scores.find(
      ({ present, where, emptyHeading }) => !present && where.length === 0 && !emptyHeading,
    )!;
    expect(row(missing.title["zh-CN"])).toContain("✕ 缺失 0 0 —");
    const term = scores.find(({ id }) => id === "term")!;
    expect(row(term.title["zh-CN"])).toContain(`✓ 已约定 ${term.measured} 0 第三条`);
    expect(row("合同当事人")).toContain("✎ 有空白");
  });

  it("then a table is a table whose first row heads its columns", () => {
    const table = /<div class="table"[\s\S]*?<\/div>/.exec(page)![0];
    expect(tagsOf(table).filter(({ name, isEnd }) => name === "th" && !isEnd)).toHaveLength(2);
    expect(tagsOf(table).filter(({ name, isEnd }) => name === "td" && !isEnd)).toHaveLength(4);
    expect(table).toContain('<mark class="');
  });

  it("then the table of contents counts the findings of each clause", () => {
    const contents = wordsOf(inner(page, "contents")).replace(/\s+/g, " ");
    expect(contents).toMatch(/第二条 服务费用 ▲高 \d/);
    expect(contents).toContain("第三条 期限");
  });
});

describe("given spans that share words", () => {
  const text = "第一条 乙方应当及时、妥善地处理投诉。\n第二条 双方协商。\n";
  const mark = (...findings: readonly Finding[]): readonly string[] =>
    marks(report(text, { findings, scores: [] }));

  it("when one lies in another, then the inner words are shared and show the graver", () => {
    expect(mark(finding(text, "及时、妥善地"), finding(text, "妥善", { severity: "high" }))).toEqual([
      "medium: 及时、",
      "high shared: 妥善",
      "medium: 地",
    ]);
  });

  it("when they overlap, then what both are about is shared", () => {
    expect(mark(finding(text, "及时、妥善", { severity: "low" }), finding(text, "妥善地处理"))).toEqual([
      "low: 及时、",
      "medium shared: 妥善",
      "medium: 地处理",
    ]);
  });

  it("when they are the same, then both numbers stand before them", () => {
    const page = report(text, { findings: [finding(text, "及时"), finding(text, "及时")], scores: [] });
    expect(marks(page)).toEqual(["medium shared: 及时"]);
    expect(page).toMatch(/>1<\/a><a\s+class="ref medium"[^>]*>2<\/a><mark/);
  });

  it("when one goes over two clauses, then it is marked in both and told once", () => {
    const page = report(text, { findings: [finding(text, "投诉。\n第二条 双方")], scores: [] });
    expect(marks(page)).toEqual(["medium: 投诉。", "medium: 第二条", "medium: 双方"]);
    expect(page.match(/id="finding-1"/g)).toHaveLength(1);
    expect(paperOf(page)).toBe(text.replace(/\s/g, ""));
  });

  it("when one is empty, or begins where nothing is printed, then it is told all the same", () => {
    const at = text.indexOf("\n");
    for (const [start, end] of [
      [8, 8],
      [at, at + 1],
      [text.length, text.length],
    ] as const) {
      const page = report(text, { findings: [finding(text, "及时", { start, end })], scores: [] });
      expect(page.match(/id="mark-1"/g)).toHaveLength(1);
      expect(page.match(/id="finding-1"/g)).toHaveLength(1);
    }
  });
});

describe("given text that would be markup", () => {
  const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;\u202e\u0000\`</style>`;

  it("then it stands on the page as text, wherever it came from", () => {
    const text = `${evil}合同\n甲方：${evil}\n乙方：乙\n第一条 ${evil}\n及时处理${evil}。\n| ${evil} | a |\n| b | ${evil} |\n`;
    const words = { "zh-CN": evil, en: evil };
    const page = report(text, {
      findings: [
        finding(text, "及时", {
          ruleId: evil,
          message: words,
          suggestion: words,
          citations: [{ source: evil, article: evil, quote: evil }],
        }),
      ],
      fileName: evil,
      sha256: evil,
      jurisdiction: evil,
      on: evil,
      made: evil,
      rules: [{ id: evil, title: words, description: words, severity: "low" }],
    });
    const tags = tagsOf(page);
    expect(tags.filter(({ name }) => name === "script" || name === "img")).toEqual([]);
    expect(tags.filter(({ name, isEnd }) => name === "style" && isEnd)).toHaveLength(1);
    expect(
      tags.flatMap(({ attributes }) => [...attributes.keys()]).filter((name) => name.startsWith("on")),
    ).toEqual([]);
    expect(page).not.toMatch(/[\0\u202e]/);
    expect(wordsOf(inner(page, "finding-1"))).toContain("<script>alert(1)</script>");
    expect(paperOf(page)).toContain('及时处理"><script>alert(1)</script>');
  });

  it("then halves of a pair are replaced and whole pairs kept", () => {
    const page = report("第一条 处理\ud83d。𠮷\n", { findings: [], scores: [] });
    expect(paperOf(page)).toBe("第一条处理\ufffd。𠮷");
  });
});

describe("given any text", () => {
  it("then no word of it is lost, wherever it is cut", () => {
    for (let end = 0; end <= contract.length; end += 7) {
      const text = contract.slice(0, end);
      const unruled = (words: string): string => words.replace(/[|\s-]/g, "");
      expect(unruled(paperOf(report(text)))).toBe(unruled(text));
    }
  });

  it("when it has nothing to be settled, then the report says so", () => {
    const page = report("第一条 双方协商。\n", { findings: [] });
    expect(page).toContain("未发现需要处理的问题。");
    expect(page).not.toContain('id="rules"');
  });
});

describe("given an English contract", () => {
  const text = `SERVICE AGREEMENT

This Cleaning Service Agreement (“Agreement”) is made by Riverside Estate (“Owner”) and Bright Co. (“Manager”).

${["Cleaning", "Security", "Gardening", "Repairs"]
  .map(
    (name, at) => `${at + 1}. ${name}. Manager shall promptly do what the lobby and the
stairs of the estate need every day and report to
Owner in writing.

${at + 1}.1 Hours. Work is done between 8 and 10 on every working day of
the month, without noise.

`,
  )
  .join("")}`;

  it("then lines that break in a sentence are joined, titles run in, and no word is lost", () => {
    const page = report(text, { language: "en" });
    expect(paperOf(page)).toBe(text.replace(/\s/g, ""));
    expect(wordsOf(inner(page, "contract"))).toContain("Cleaning. Manager shall");
    expect(wordsOf(page)).toContain(
      "the lobby and the stairs of the estate need every day and report to Owner in",
    );
  });

  it("then page and paper say which language they are in, and the agreement names itself", () => {
    const page = report(text, { language: "zh-CN" });
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toMatch(/<h1 id="title" lang="en">Cleaning Service Agreement<\/h1>/);
    expect(page).toMatch(/<div class="text" id="[^"]+" lang="en">/);
    expect(report(text, { language: "en" })).toContain('<html lang="en">');
  });
});
