import { describe, expect, it } from "vitest";
import { leavesOf, outlineOf } from "./outline.fixture.ts";
import { readContract } from "./reader.ts";

const marks = (text: string): readonly string[] =>
  leavesOf(readContract(text).parts)
    .filter(({ kind }) => kind === "page-mark")
    .map(({ start, end }) => text.slice(start, end).trim());

describe("given what belongs to the page", () => {
  it.each([
    "- 3 -",
    "— 3 —",
    "第 3 页 共 20 页",
    "第3页，共20页",
    "共20页 第3页",
    "第三页",
    "Page 3 of 9",
    "PAGE 12",
    "3 / 20",
  ])("%s is kept in the tree and left out of the sentences", (mark) => {
    const text = `第一条 服务。\n${mark}\n第二条 费用。\n`;
    expect(marks(text)).toEqual([mark]);
    expect(readContract(text).sentences.some((sentence) => sentence.text.includes(mark))).toBe(false);
  });

  it("when bare numbers count up and stand apart, then they are page numbers", () => {
    const page = (at: number) => `第${"一二三"[at - 1]}条 服务。\n${"乙方应当保洁。\n".repeat(6)}\n${at}\n\n`;
    expect(marks(page(1) + page(2) + page(3))).toEqual(["1", "2", "3"]);
  });

  it("when bare numbers are cells or years, then they are text", () => {
    expect(marks("序号\n1\n保洁\n2\n绿化\n")).toEqual([]);
    expect(marks("合同\n\n2025\n\n第一条 服务。\n")).toEqual([]);
  });

  it("when a line repeats beside the page marks, then it is a running title; elsewhere it is text", () => {
    const page = (at: number) =>
      `云栖苑物业服务合同\n${"一二三".at(at - 1)}、服务。\n乙方应当保洁。\n- ${at} -\n`;
    const text = page(1) + page(2) + page(3);
    expect(marks(text)).toEqual(["- 1 -", "云栖苑物业服务合同", "- 2 -", "云栖苑物业服务合同", "- 3 -"]);
    expect(marks("无\n一、服务。\n无\n二、费用。\n无\n")).toEqual([]);
  });

  it("when a form feed ends the page, then it is a mark of its own", () => {
    const text = "第一条 服务。\n\f第二条 费用。\n";
    expect(outlineOf(text)).toEqual(["clause 第一条", "page-mark", "clause 第二条"]);
  });

  it("when a page ends in a clause, then the clause goes on behind the mark", () => {
    const text =
      "第一条 乙方应当每日巡查公共区域并且在发现问题以后及时通知\n- 1 -\n甲方和有关部门。\n第二条 费用。\n";
    expect(outlineOf(text)).toEqual([
      "clause 第一条",
      "  heading",
      "  page-mark",
      "  paragraph",
      "clause 第二条",
    ]);
  });
});
