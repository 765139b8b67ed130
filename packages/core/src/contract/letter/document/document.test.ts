import { describe, expect, it } from "vitest";
import type { LetterPrint } from "../print.ts";
import type { LetterBlock } from "./block.ts";
import { letterDocument } from "./document.ts";
import { letterMarkdown, letterTexts } from "./markdown.ts";

const print = (
  changes: Partial<LetterPrint> = {},
  sheet: Partial<LetterPrint["sheet"]> = {},
): LetterPrint => ({
  number: "CG-20261124-0A1B2C",
  kind: "demand",
  writtenOn: "2026-11-24",
  isWithdrawn: false,
  subject: "关于支付物业费的催告",
  paragraphs: ["下列款项尚未付清：", "请于十五日内付清。"],
  services: [],
  sheet: {
    language: "zh-CN",
    sender: { name: "试验物业有限公司", address: "试验路1号", phone: "0571-1" },
    addressee: { kind: "owner", name: "王秀英" },
    unit: "1幢101室",
    contract: { title: "试验合同", number: "HY-1" },
    bills: [
      { item: "住宅物业费", period: "2026年第1季度", due: "2026-01-15", amount: 74760 },
      { item: "住宅物业费", period: "2026年第2季度", due: "2026-04-15", amount: 74761 },
    ],
    enclosures: ["账单"],
    ...sheet,
  },
  ...changes,
});
const kinds = (blocks: readonly LetterBlock[]): readonly string[] => blocks.map(({ kind }) => kind);

describe("a letter as it is laid out", () => {
  it("has everything that a letter needs, in order, with the record of service as its last page", () => {
    const letter = letterDocument(print());
    expect(kinds(letter.blocks)).toEqual([
      "letterhead", "title", "number", "field", "field", "line", "paragraph", "table", "paragraph", "paragraph", "list", "signature", "service-record",
    ]); // prettier-ignore
    expect(letter).toMatchObject({
      title: "催告函 CG-20261124-0A1B2C",
      author: "试验物业有限公司",
      date: "2026-11-24",
    });
    const texts = letterTexts(letter);
    for (const text of [
      "致：王秀英（1幢101室）",
      "尊敬的业主：",
      "特此催告。",
      "（盖章处）",
      "2026年11月24日",
      "送达回证",
    ])
      expect(texts).toContain(text);
  });

  it("adds the bills up to the fen", () => {
    const table = letterDocument(print()).blocks.find((block) => block.kind === "table");
    expect(table?.kind === "table" && table.rows.at(-1)).toEqual(["合计", "", "", "1495.21"]);
  });

  it("leaves out what there is not: bills, enclosures, unit, address, phone", () => {
    const bare = letterDocument(
      print({}, { bills: [], enclosures: [], unit: null, sender: { name: "甲", address: "", phone: "" } }),
    );
    expect(kinds(bare.blocks)).not.toContain("table");
    expect(kinds(bare.blocks)).not.toContain("list");
    expect(letterTexts(bare)).toContain("致：王秀英");
    expect(letterTexts(bare).join("")).not.toContain("联系");
  });

  it("says so when it was withdrawn, and where words were erased", () => {
    const texts = letterTexts(
      letterDocument(
        print(
          { isWithdrawn: true, subject: null, paragraphs: [null] },
          { addressee: { kind: "owner", name: null }, enclosures: [null] },
        ),
      ),
    );
    expect(texts).toContain("编号：CG-20261124-0A1B2C（本函已作废）");
    expect(texts.filter((text) => text.includes("［已按个人信息删除要求删除］"))).toHaveLength(5);
  });

  it("puts every try at delivering it on record, with what became of it", () => {
    const service = {
      means: "ems",
      to: "试验路1号",
      sentOn: "2026-11-25",
      reference: "EX1",
      proof: [],
      dueToArrive: null,
    } as const;
    const texts = letterTexts(
      letterDocument(
        print({
          services: [
            { ...service, outcome: { kind: "returned", on: "2026-11-28", proof: [] } },
            { ...service, means: "posting", to: null, reference: null, outcome: null },
          ],
        }),
      ),
    );
    expect(texts).toContain("邮寄（EMS）；试验路1号；EX1；2026年11月25日；退回 2026年11月28日");
    expect(texts).toContain("张贴（附照片）；［已按个人信息删除要求删除］；2026年11月25日");
  });

  it("speaks English throughout when it is written in English", () => {
    const texts = letterTexts(letterDocument(print({}, { language: "en" })));
    for (const text of [
      "Letter of Demand",
      "No. CG-20261124-0A1B2C",
      "To: 王秀英, 1幢101室",
      "15 January 2026",
      "1,495.21",
      "24 November 2026",
    ])
      expect(texts).toContain(text);
    expect(texts.join("")).not.toMatch(/催告函|送达|盖章/);
  });
});

describe("a letter in Markdown", () => {
  it("keeps text as text, whatever marks it begins with, and cells in their cells", () => {
    const text = letterMarkdown(
      letterDocument(
        print({ paragraphs: ["# 不是标题", "1. 核对\n面积", "- 不是列表"] }, { enclosures: ["a|b"] }),
      ),
    );
    expect(text).toContain("\n\n\\# 不是标题\n\n");
    expect(text).toContain("\n\n1\\. 核对 面积\n\n");
    expect(text).toContain("\n\n\\- 不是列表\n\n");
    expect(text).toContain("| 住宅物业费 | 2026年第1季度 | 2026年1月15日 | 747.60 |");
    expect(text.trimEnd().split("\n").at(-1)).toBe("| 备注 |  |");
  });
});
