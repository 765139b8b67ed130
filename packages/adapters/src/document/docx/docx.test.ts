import { describe, expect, it } from "vitest";
import { readDocx } from "./docx.ts";
import {
  cell,
  level,
  list,
  listed,
  paragraph,
  run,
  table,
  wordFile,
  type WordParts,
} from "../testing/word-file.ts";

const linesOf = async (parts: WordParts): Promise<readonly string[]> =>
  (await readDocx(wordFile(parts))).text.trimEnd().split("\n");
const warningsOf = async (parts: WordParts) => (await readDocx(wordFile(parts))).warnings;

describe("numbers of lists, which a Word file does not hold as text", () => {
  it("prints chapters, clauses and items as Word does, each level starting anew below the one above", async () => {
    const numbering = list(
      1,
      level(0, "chineseCountingThousand", "第%1章", '<w:suff w:val="space"/>') +
        level(1, "chineseCountingThousand", "第%2条", '<w:lvlRestart w:val="0"/>') +
        level(2, "japaneseCounting", "（%3）", '<w:suff w:val="nothing"/>') +
        level(3, "decimalEnclosedCircle", "%4", '<w:suff w:val="nothing"/>'),
    );
    const body = [
      listed("总则", 1, 0),
      listed("甲方委托乙方管理本小区。", 1, 1),
      listed("住宅", 1, 2),
      listed("商铺", 1, 2),
      listed("一层", 1, 3),
      listed("服务", 1, 0),
      listed("乙方每日清扫楼道一次。", 1, 1),
      listed("高层", 1, 2),
    ].join("");
    expect(await linesOf({ body, numbering })).toEqual([
      "第一章 总则",
      "第一条 甲方委托乙方管理本小区。",
      "（一）住宅",
      "（二）商铺",
      "①一层",
      "第二章 服务",
      // `lvlRestart 0`: clauses count on through the chapters.
      "第二条 乙方每日清扫楼道一次。",
      "（一）高层",
    ]);
  });

  it("prints every number of a level in plain digits when it is legal style", async () => {
    const numbering = list(
      1,
      level(0, "chineseCounting", "%1、", '<w:suff w:val="nothing"/>') +
        level(1, "decimal", "%1.%2", "<w:isLgl/>"),
    );
    expect(
      await linesOf({
        numbering,
        body: listed("费用", 1, 0) + listed("按月支付", 1, 1) + listed("逾期", 1, 1),
      }),
    ).toEqual(["一、费用", "1.1 按月支付", "1.2 逾期"]);
  });

  it("takes list and level from the style, through the style it is based on, and the list's own link to a style", async () => {
    const numbering = list(
      7,
      level(0, "decimal", "%1.", '<w:pStyle w:val="Clause"/>') +
        level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="Item"/>'),
    );
    const styles =
      '<w:style w:type="paragraph" w:styleId="Clause"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Bold"><w:basedOn w:val="Clause"/></w:style>';
    const styled = (style: string, text: string, more = ""): string =>
      paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body =
      styled("Clause", "Services") +
      styled("Item", "cleaning") +
      styled("Item", "guarding") +
      styled("Bold", "Fees") +
      // List 0 takes the number of the style away.
      styled("Clause", "unnumbered", '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf({ numbering, styles, body })).toEqual([
      "1. Services",
      "(a) cleaning",
      "(b) guarding",
      "2. Fees",
      "unnumbered",
    ]);
  });

  it("starts a list where it says, and anew where a second list on the same definition says so", async () => {
    const definition = `<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>`;
    const num = (id: number, override = ""): string =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="3"/>${override}</w:num>`;
    const numbering =
      definition +
      num(1) +
      num(2) +
      num(4, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    expect(
      await linesOf({
        numbering,
        body: listed("a", 1) + listed("b", 1) + listed("c", 2) + listed("d", 4) + listed("e", 4),
      }),
    ).toEqual([
      "5) a",
      "6) b",
      // Another list on the same definition counts on.
      "7) c",
      "1) d",
      "2) e",
    ]);
  });

  it("uses a level of a list's own and follows a link to a numbering style", async () => {
    const own = list(
      1,
      level(0, "decimal", "%1."),
      `<w:lvlOverride w:ilvl="0">${level(0, "upperRoman", "%1.")}</w:lvlOverride>`,
    );
    const linked =
      '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Legal"/></w:abstractNum><w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num>' +
      list(9, level(0, "decimalZero", "§%1"));
    const styles =
      '<w:style w:type="numbering" w:styleId="Legal"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>';
    expect(await linesOf({ numbering: own + linked, styles, body: listed("x", 1) + listed("y", 8) })).toEqual(
      ["I. x", "§01 y"],
    );
  });

  it("shows a bullet of a symbol font as a bullet and leaves a paragraph of an unknown list alone", async () => {
    const numbering = list(1, level(0, "bullet", "\uF0B7"));
    expect(await linesOf({ numbering, body: listed("a", 1) + listed("b", 99) })).toEqual(["• a", "b"]);
  });
});

describe("tables", () => {
  it("are rows; a merged cell has its words once", async () => {
    const body = table(
      [cell("项目"), cell("单价（元/月）", { span: 2 })],
      [cell("保洁", { merge: "restart" }), cell("住宅"), cell("2.0")],
      [cell("", { merge: "continue" }), cell("商铺"), cell("3.5")],
      [cell("绿化"), cell("不含"), cell("")],
    );
    expect(await linesOf({ body: paragraph("费用表") + body })).toEqual([
      "费用表",
      "| 项目 | 单价（元/月） |  |",
      "| 保洁 | 住宅 | 2.0 |",
      "|  | 商铺 | 3.5 |",
      "| 绿化 | 不含 |  |",
    ]);
  });

  it("keep a cell on one line: its paragraphs, numbers, bars and the table inside it", async () => {
    const numbering = list(1, level(0, "decimal", "%1."));
    const inner = table([cell("早"), cell("7:00")], [cell("晚"), cell("19:00")]);
    const body = table(
      [cell("时间"), cell(listed("每日", 1) + listed("含|节日", 1) + inner)],
      [cell("a"), cell("b")],
    );
    expect(await linesOf({ numbering, body })).toEqual([
      "| 时间 | 1. 每日 2. 含｜节日 早，7:00；晚，19:00 |",
      "| a | b |",
    ]);
  });

  it("of one cell are a frame around paragraphs", async () => {
    expect(await linesOf({ body: table([cell(paragraph("第一行") + paragraph("第二行"))]) })).toEqual([
      "第一行",
      "第二行",
    ]);
  });
});

describe("what Word shows beside plain text", () => {
  it("keeps inserted and moved-in text, drops deleted and moved-out text, and says how many changes by whom there are", async () => {
    const by = 'w:id="1" w:author="张律师"';
    const body =
      paragraph(
        `${run("违约金为")}<w:del ${by}><w:r><w:delText>每日1%</w:delText></w:r></w:del><w:ins ${by}>${run("每日万分之五")}</w:ins>${run("。")}`,
      ) +
      paragraph(`<w:moveFrom w:id="2" w:author="李">${run("旧处")}</w:moveFrom>${run("甲")}`) +
      paragraph(`<w:moveTo w:id="3" w:author="李">${run("新处")}</w:moveTo>`);
    expect(await linesOf({ body })).toEqual(["违约金为每日万分之五。", "甲", "新处"]);
    const [warning] = await warningsOf({ body });
    expect(warning?.code).toBe("tracked-changes");
    expect(warning?.words["zh-CN"]).toContain("4 处未接受的修订（张律师 2, 李 2）");
  });

  it("counts no number for a paragraph or row that was deleted, and joins paragraphs whose break was deleted", async () => {
    const numbering = list(1, level(0, "decimal", "%1."));
    const deleted = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
    const numberedBy = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body =
      listed("first", 1) +
      paragraph(
        '<w:del w:id="2" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del>',
        numberedBy + deleted,
      ) +
      listed("second", 1) +
      paragraph("third, ", numberedBy + deleted) +
      listed("joined", 1) +
      `<w:tbl><w:tr><w:trPr><w:del w:id="3" w:author="a"/></w:trPr>${cell(listed("gone too", 1))}${cell("x")}</w:tr><w:tr>${cell(listed("kept", 1))}${cell("y")}</w:tr></w:tbl>`;
    expect(await linesOf({ numbering, body })).toEqual([
      "1. first",
      "2. second",
      "3. third, joined",
      "| 4. kept | y |",
    ]);
  });

  it("leaves comments out of the text and tells them", async () => {
    const parts = {
      body: paragraph(
        `<w:commentRangeStart w:id="0"/>${run("物业费按月支付。")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      comments: `<w:comment w:id="0" w:author="王经理">${paragraph("是否改为按季？")}</w:comment>`,
    };
    expect(await linesOf(parts)).toEqual(["物业费按月支付。"]);
    expect(await warningsOf(parts)).toEqual([
      {
        code: "comments",
        words: {
          "zh-CN": expect.stringContaining("1 条批注，未计入正文：王经理: 是否改为按季？"),
          en: expect.stringContaining("1 comments"),
        },
      },
    ]);
  });

  it("puts footnotes at the end and leaves headers out", async () => {
    const parts = {
      body:
        paragraph(`${run("服务费包含税金")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("。")}`) +
        paragraph("第二段"),
      footnotes: `<w:footnote w:id="2">${paragraph("税率为百分之六。")}</w:footnote>`,
      header: paragraph("某某物业公司 合同专用"),
    };
    expect(await linesOf(parts)).toEqual(["服务费包含税金[1]。", "第二段", "[1] 税率为百分之六。"]);
  });

  it("reads a text box once, whichever drawing it hangs in", async () => {
    const words = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const drawing = (text: string): string =>
      `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${words(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing("两种写法")}</mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>${words("两种写法")}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body =
      paragraph(`${run("正文")}<w:r>${both}</w:r>`) +
      paragraph(`<w:r>${drawing("新写法")}</w:r>`) +
      paragraph(`<w:r><w:pict><v:oval><v:textbox>${words("椭圆")}</v:textbox></v:oval></w:pict></w:r>`);
    expect((await linesOf({ body })).filter((line) => line !== "")).toEqual([
      "正文",
      "两种写法",
      "新写法",
      "椭圆",
    ]);
  });

  it("keeps soft line ends, tabs, fields, links, formulas and phonetic text, and draws checkboxes and lines to write on", async () => {
    const line = '<w:u w:val="single"/>';
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("第八条")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = (value: string): string =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${value}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run("☐")}</w:sdtContent></w:sdt>`;
    const body = [
      paragraph(`${run("甲")}<w:r><w:br/></w:r>${run("乙")}<w:r><w:tab/></w:r>${run("丙")}`),
      paragraph(
        `${run("按")}${field}${run("和")}<w:fldSimple w:instr="REF b">${run("第九条")}</w:fldSimple>`,
      ),
      paragraph(`<w:hyperlink w:anchor="x">${run("附件一")}</w:hyperlink>`),
      paragraph(`${box("1")}${run("包干制 ")}${box("0")}${run("酬金制")}`),
      paragraph(
        `${run("单价")}${run("    ", line)}${run("元，")}<w:r><w:rPr>${line}</w:rPr><w:tab/></w:r>${run("日")}`,
      ),
      paragraph(`<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`),
      paragraph(
        `<w:r><w:ruby><w:rubyPr/><w:rt>${run("wù")}</w:rt><w:rubyBase>${run("物")}</w:rubyBase></w:ruby></w:r>`,
      ),
      paragraph(`${run("一")}<w:r><w:br w:type="page"/></w:r>`),
    ].join("");
    expect(await linesOf({ body })).toEqual([
      "甲",
      "乙\t丙",
      "按第八条和第九条",
      "附件一",
      "☑包干制 □酬金制",
      "单价____元，____日",
      "a+b",
      "物",
      "一",
    ]);
  });

  it("warns about hidden text and pictures", async () => {
    const body = paragraph(
      `${run("可见")}${run("暗条款", "<w:vanish/>")}<w:r><w:drawing><wp:inline/></w:drawing></w:r>`,
    );
    expect(await linesOf({ body })).toEqual(["可见暗条款"]);
    expect((await warningsOf({ body })).map(({ code }) => code)).toEqual(["hidden-text", "pictures"]);
  });

  it("names what it does not know instead of dropping it in silence", async () => {
    const [warning] = await warningsOf({ body: paragraph("a") + `<w:altChunk/>` });
    expect(warning).toMatchObject({
      code: "unread-parts",
      words: { en: expect.stringContaining("w:altChunk") },
    });
  });
});
