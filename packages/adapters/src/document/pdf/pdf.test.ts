import { describe, expect, it } from "vitest";
import { readDocument } from "../document-reader.ts";
import { linesFrom, pdfFile, type PdfPage, type PdfText } from "../testing/pdf-file.ts";

const read = (pages: readonly PdfPage[]) => readDocument(pdfFile(pages), "contract.pdf");
const linesOf = async (pages: readonly PdfPage[]): Promise<readonly string[]> =>
  (await read(pages)).text.trimEnd().split("\n");

/** 42 characters of 10.5 points fill the line from 72 to 513. */
const full = (start: string): string =>
  (
    start + "乙方应当按照约定提供保洁秩序绿化和共用设施设备维护服务并接受甲方监督检查改进工作记录".repeat(2)
  ).slice(0, 42);

describe("a Chinese PDF whose fonts are not in the file", () => {
  it("joins broken lines without a space and begins a paragraph where one is set in", async () => {
    const first = full("").slice(0, 40);
    const lines: PdfText[] = [
      { x: 250, y: 760, text: "物业服务合同", size: 16 },
      { x: 93, y: 720, text: first },
      ...linesFrom(72, 702, 18, [full("续"), "至合同终止。"]),
      { x: 93, y: 666, text: "物业费按月支付。" },
      { x: 93, y: 648, text: first },
      { x: 72, y: 630, text: "完。" },
    ];
    expect(await linesOf([{ texts: lines }])).toEqual([
      "物业服务合同",
      `${first}${full("续")}至合同终止。`,
      "物业费按月支付。",
      `${first}完。`,
    ]);
  });

  it("joins a clause over the end of a page, without header, footer and page number", async () => {
    const page = (number: number, ...texts: readonly PdfText[]): PdfPage => ({
      texts: [
        { x: 72, y: 805, text: "和悦花园物业服务合同", size: 9 },
        ...texts,
        { x: 280, y: 30, text: `第 ${number} 页 共 2 页`, size: 9 },
      ],
    });
    const pages = [
      page(1, { x: 72, y: 760, text: "第一条 服务内容" }, { x: 72, y: 100, text: full("（一）") }),
      page(2, { x: 72, y: 770, text: "并保存记录。" }, { x: 72, y: 752, text: "（二）每月公示一次。" }),
    ];
    const { text, warnings } = await read(pages);
    expect(text).toBe(`第一条 服务内容\n${full("（一）")}并保存记录。\n（二）每月公示一次。\n`);
    expect(warnings).toMatchObject([
      { code: "running-lines", words: { "zh-CN": expect.stringContaining("和悦花园物业服务合同") } },
    ]);
  });

  it("does not take a number in a broken sentence for a clause", async () => {
    const line = `${full("").slice(0, 38)}不得低于`;
    expect(await linesOf([{ texts: linesFrom(72, 700, 18, [line, "1.5米。", "2.甲方应当配合。"]) }])).toEqual(
      [`${line}1.5米。`, "2.甲方应当配合。"],
    );
  });

  it("writes a drawn line to write on as a line", async () => {
    const page: PdfPage = {
      texts: [
        { x: 72, y: 700, text: "甲方：" },
        { x: 72, y: 680, text: "每平方米" },
        { x: 180, y: 680, text: "元。" },
        { x: 72, y: 660, text: full("") },
      ],
      rules: [
        [104, 698, 209, 698],
        [114, 678, 180, 678],
      ],
    };
    const [party, price] = await linesOf([page]);
    expect(party).toMatch(/^甲方：_{10,}$/);
    expect(price).toMatch(/^每平方米_{6,}元。$/);
  });
});

describe("an English PDF", () => {
  const words = "The Manager shall keep the common areas clean and shall answer each complaint in writ-";

  it("joins lines with a space, mends a word cut at the line end and keeps a compound that the text writes so", async () => {
    const texts = linesFrom(72, 700, 14, [
      words,
      "ing within five working days. The on-site team keeps a log, and a copy goes to the on-",
      "site office of the Owner every month.",
      "2. The Owner pays monthly.",
    ]);
    expect(await linesOf([{ texts }])).toEqual([
      "The Manager shall keep the common areas clean and shall answer each complaint in writing within five working days. The on-site team keeps a log, and a copy goes to the on-site office of the Owner every month.",
      "2. The Owner pays monthly.",
    ]);
  });

  it("begins a line anew at a bullet, and takes headers off that change with the chapter", async () => {
    const page = (number: number, chapter: string): PdfPage => ({
      texts: [
        { x: 72, y: 800, text: chapter, size: 9 },
        { x: 450, y: 800, text: String(number), size: 9 },
        ...linesFrom(72, 700, 14, [
          `${words.replace("writ-", "full.")}`,
          `- Item ${"abc"[number - 4]} of the list.`,
        ]),
      ],
    });
    const lines = await linesOf([
      page(4, "Chapter 1: Parties"),
      page(5, "Chapter 2: Fees"),
      page(6, "Chapter 2: Fees"),
    ]);
    expect(lines).toEqual(
      ["a", "b", "c"].flatMap((item) => [words.replace("writ-", "full."), `- Item ${item} of the list.`]),
    );
  });

  it("reads two columns one after the other, below what stands across them", async () => {
    const column = (x: number, name: string): PdfText[] =>
      linesFrom(
        x,
        720,
        14,
        ["one", "two", "three", "four", "five", "six"].map(
          (line) => `${name} ${line} of the agreed common services.`,
        ),
      );
    const [title, ...rest] = await linesOf([
      {
        texts: [
          { x: 180, y: 760, text: "PROPERTY MANAGEMENT AGREEMENT", size: 14 },
          ...column(60, "Left"),
          ...column(320, "Right"),
        ],
      },
    ]);
    expect(title).toBe("PROPERTY MANAGEMENT AGREEMENT");
    const order = rest.join(" ").match(/(?:Left|Right) \w+/g);
    expect(order).toEqual(
      ["Left", "Right"].flatMap((name) =>
        ["one", "two", "three", "four", "five", "six"].map((line) => `${name} ${line}`),
      ),
    );
  });
});

describe("tables in a PDF", () => {
  it("with borders become rows, a broken cell whole and a merged one once", async () => {
    const page: PdfPage = {
      texts: [
        { x: 72, y: 740, text: "附件一 费用表" },
        { x: 72, y: 700, text: "项目" },
        { x: 172, y: 700, text: "单价" },
        { x: 272, y: 700, text: "说明" },
        { x: 72, y: 675, text: "保洁" },
        { x: 172, y: 675, text: "2.0" },
        ...linesFrom(272, 682, 13, ["每日清扫一次，", "每周消杀一次"]),
        { x: 72, y: 640, text: "合计按季支付" },
      ],
      rules: [
        [60, 715, 400, 715],
        [60, 695, 400, 695],
        [60, 660, 400, 660],
        [60, 630, 400, 630],
        [60, 715, 60, 630],
        [160, 715, 160, 660],
        [260, 715, 260, 660],
        [400, 715, 400, 630],
      ],
    };
    expect(await linesOf([page])).toEqual([
      "附件一 费用表",
      "| 项目 | 单价 | 说明 |",
      "| 保洁 | 2.0 | 每日清扫一次，每周消杀一次 |",
      "| 合计按季支付 |  |  |",
    ]);
  });

  it("without borders become rows when three lines show the same columns; a place to sign does not", async () => {
    const row = (y: number, ...cells: readonly string[]): PdfText[] =>
      cells.map((text, index) => ({ x: 72 + 150 * index, y, text }));
    const texts = [
      ...row(700, "Service", "Price", "Unit"),
      ...row(680, "Cleaning", "2.00", "month"),
      ...row(660, "Lifts", "0.80", "month"),
      ...row(600, "Owner:", "Manager:"),
      ...row(580, "Name:", "Name:"),
      ...row(560, "Date:", "Date:"),
    ];
    const lines = await linesOf([{ texts }]);
    expect(lines.slice(0, 3)).toEqual([
      "| Service | Price | Unit |",
      "| Cleaning | 2.00 | month |",
      "| Lifts | 0.80 | month |",
    ]);
    expect(lines[3]).toMatch(/^Owner: +Manager:$/);
  });
});

describe("what a PDF may lack", () => {
  it("names the pages without text beside pages with text", async () => {
    const { text, warnings } = await read([
      { texts: [{ x: 72, y: 500, text: "Signed in two copies." }] },
      { scan: true },
      { scan: true, texts: [{ x: 290, y: 30, text: "3" }] },
    ]);
    expect(text).toBe("Signed in two copies.\n");
    expect(warnings).toMatchObject([
      { code: "pages-without-text", words: { en: expect.stringContaining("Pages 2, 3 hold no text") } },
    ]);
  });

  it("is read when it opens without a password, with a word about what it restricts", async () => {
    const locked = pdfFile([{ texts: [{ x: 72, y: 500, text: "Clause one." }] }], { password: "" });
    const { text, warnings } = await readDocument(locked, "contract.pdf");
    expect(text).toBe("Clause one.\n");
    expect(warnings.map(({ code }) => code)).toEqual(["protected"]);
  });

  it("leaves a watermark out and says so", async () => {
    const { text, warnings } = await read([
      {
        texts: [
          { x: 72, y: 500, text: "Clause one." },
          { x: 200, y: 300, text: "DRAFT", size: 60, turn: 45 },
        ],
      },
    ]);
    expect(text).toBe("Clause one.\n");
    expect(warnings.map(({ code }) => code)).toEqual(["slanted-text"]);
  });
});
