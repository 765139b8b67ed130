import { describe, expect, it } from "vitest";
import { readContract } from "./reader.ts";

describe("given a text that names dates", () => {
  it.each([
    ["自2025年3月1日起", "2025-03-01"],
    ["自2025 年 03 月 01 日起", "2025-03-01"],
    ["自２０２５年３月１日起", "2025-03-01"],
    ["二〇二五年三月一日", "2025-03-01"],
    ["二○二五年十二月三十一日", "2025-12-31"],
    ["签订日期：2025-03-01", "2025-03-01"],
    ["2026.1.1", "2026-01-01"],
    ["2026/1/1", "2026-01-01"],
    ["as of November 6, 2009", "2009-11-06"],
    ["as of the 6th day of\nNovember, 2009", "2009-11-06"],
    ["dated 1st January 2024", "2024-01-01"],
    ["2024年2月29日", "2024-02-29"],
  ])("%s is %s", (text, date) => {
    expect(readContract(text).dates.map((found) => found.date)).toEqual([date]);
  });

  it.each([
    "____年__月__日",
    "2025年2月30日",
    "2025年13月1日",
    "2025年3月",
    "GB 50333-2002-1",
    "February 30, 2024",
    "10.2025.3.1.7",
  ])("%s is none", (text) => {
    expect(readContract(text).dates).toEqual([]);
  });
});

describe("given a text that cites laws", () => {
  const laws = (text: string) =>
    readContract(text).citedLaws.map(({ title, article }) => [title, article].filter(Boolean).join(" "));

  it.each<[string, readonly string[]]>([
    ["根据《中华人民共和国民法典》第五百八十五条第二款的规定", ["中华人民共和国民法典 第五百八十五条第二款"]],
    [
      "《民法典》第937条、第九百三十八条和第939条",
      ["民法典 第937条", "民法典 第九百三十八条", "民法典 第939条"],
    ],
    ["按照民法典第九百四十四条，不得停水", ["民法典 第九百四十四条"]],
    ["适用《中华人民共和国合同法》", ["中华人民共和国合同法"]],
    ["依照劳动合同法办理", ["劳动合同法"]],
    ["《中华人民共和国民法典(合同编)》", ["中华人民共和国民法典(合同编)"]],
    ["《物业管理条例》《某省物业服务收费管理办法》", ["物业管理条例", "某省物业服务收费管理办法"]],
    ["符合《安全标志及其使用导则》GB 2894", ["安全标志及其使用导则"]],
    ["《住宅小区消防管理》GA 1283", ["住宅小区消防管理"]],
    ["the Landlord and Tenant Act 1985 applies", ["Landlord and Tenant Act 1985"]],
  ])("%s", (text, titles) => {
    expect(laws(text)).toEqual(titles);
  });

  it.each([
    "《投标文件》",
    "《采购文件》规定的标准",
    "《考核办法》",
    "《实质性条款响应情况表》",
    "《物业服务合同》",
    "《管理规约》",
    "用这种办法",
    "合同法律效力",
  ])("%s is no law", (text) => {
    expect(laws(text)).toEqual([]);
  });
});

describe("given references between clauses", () => {
  const contract = [
    "第一章 总则",
    "第一条 范围",
    "3.1 保洁。",
    "第二条 费用",
    "乙方可以：",
    "（一）催告；",
    "（二）按前项处理。",
    "第三条 违约",
    "按本合同第二条第（二）项、第一条执行；第九条除外。依《民法典》第五百八十五条，前款不受影响，详见附件2、附件1-2和附件三。",
    "附件2 收费表",
    "表。",
    "附件1-2 考核表",
    "表。",
  ].join("\n");

  it("when they name a number of this text, then they lead to its part, else to none", () => {
    const found = readContract(contract).references.map(({ text, target }) => [text, target]);
    expect(found).toEqual([
      ["前项", "c-1.2.1"],
      ["本合同第二条第（二）项", "c-1.2.2"],
      ["第一条", "c-1.1"],
      ["第九条", null],
      ["前款", "c-1.3"],
      ["附件2", "c-annex-2"],
      ["附件1-2", "c-annex-1-2"],
      ["附件三", null],
    ]);
  });

  it("when clauses are numbered with Chinese numerals alone, then 第三条 is the third", () => {
    const text =
      "一、范围\n保洁。\n二、期限\n一年。\n三、违约\n违反第二条的，按第3.1款赔偿。\n3.1 赔偿损失。\n";
    expect(readContract(text).references.map(({ target }) => target)).toEqual(["c-2", "c-3.1"]);
  });

  it("when an English agreement names sections with letters, then they are followed down", () => {
    const text =
      "1. Fees.\n1.1. Rate. As below:\nA. Monthly. Pay;\nB. Yearly:\n(1) pay in May; and\n(2) pay in June.\n1.2. Limits. See Section 1.1.B(2), Sections\n1.1.A through 1.1.B, Section 7 and Exhibit A.\nExhibit A Areas\n";
    expect(
      readContract(text).references.map(({ text: printed, target }) => [printed.replace(/\s+/, " "), target]),
    ).toEqual([
      ["Section 1.1.B(2)", "c-1.1.B.2"],
      ["Sections 1.1.A", "c-1.1.A"],
      ["1.1.B", "c-1.1.B"],
      ["Section 7", null],
      ["Exhibit A", "c-annex-A"],
    ]);
  });
});

describe("given defined terms", () => {
  const terms = (text: string) => {
    const reading = readContract(text);
    return reading.terms.map(({ term, definition }) => [
      term,
      reading.text.slice(definition.start, definition.end),
    ]);
  };

  it("when a name is shortened, then the definition is the name", () => {
    expect(terms("为云栖苑住宅区物业服务项目（以下简称：“本项目”），双方订立合同。")).toEqual([
      ["本项目", "为云栖苑住宅区物业服务项目"],
    ]);
    expect(terms("住宅物业（以下简称物业）的管理")).toEqual([["物业", "住宅物业"]]);
  });

  it("when a word is explained, then the definition goes to the end of the sentence", () => {
    expect(terms("“公共区域”是指大堂、走廊和楼梯；其余除外。")).toEqual([["公共区域", "大堂、走廊和楼梯"]]);
    expect(terms("本合同所称物业，是指已交付的房屋。")).toEqual([["物业", "已交付的房屋"]]);
    expect(terms("乙方应当按“五常法”指导员工。")).toEqual([]);
  });

  it("when an agreement defines in quotes, then both of its ways are read", () => {
    const found = terms(
      "1.1. “Lease” means, unless the\ncontext requires otherwise, any lease. Blue Sky LLC, a Delaware company (the “Manager”), agrees.\n",
    );
    expect(found[0]).toEqual(
      ["Lease", "unless the\ncontext requires otherwise, any lease"].map((part) =>
        expect.stringContaining(part.slice(0, 10)),
      ),
    );
    expect(found[1]![0]).toBe("Manager");
    expect(found[1]![1]).toContain("Blue Sky LLC");
  });
});

describe("given the parties of a contract", () => {
  const parties = (text: string) =>
    readContract(text).parties.map(({ label, name, role, aliases }) => ({ label, name, role, aliases }));

  it("when the form names them, then they have name, role and other words", () => {
    expect(
      parties("甲方（委托方）：云栖苑业主大会\n地址：\n乙方（物业服务人）：蓝天物业服务有限公司\n"),
    ).toEqual([
      { label: "甲方", name: "云栖苑业主大会", role: "client", aliases: ["委托方"] },
      { label: "乙方", name: "蓝天物业服务有限公司", role: "provider", aliases: ["物业服务人"] },
    ]);
  });

  it("when the place for the name is empty, then the name is", () => {
    expect(
      parties("甲方：\n乙方： ________________\n甲方（盖章）：      乙方（盖章）：\n").map(
        ({ name }) => name,
      ),
    ).toEqual(["", ""]);
  });

  it("when 甲方 is said to be the provider, then it is", () => {
    expect(parties("甲方（物业服务企业）：蓝天公司\n乙方（业主）：张三\n").map(({ role }) => role)).toEqual([
      "provider",
      "client",
    ]);
  });

  it("when both stand on one line and one is signed under another word, then there are still two", () => {
    const found = parties("采购人（甲方）：城西小学    供应商（乙方）：蓝天公司\n采购人：城西小学\n");
    expect(found.map(({ label, name }) => [label, name])).toEqual([
      ["甲方", "城西小学"],
      ["乙方", "蓝天公司"],
    ]);
  });

  it("when requirements name sides without a form, then the words of each side are one party", () => {
    expect(
      parties("采购人应当提供场地。中标单位应当保洁，中标人不得分包。").map(({ label, role, aliases }) => [
        label,
        role,
        aliases,
      ]),
    ).toEqual([
      ["采购人", "client", []],
      ["中标单位", "provider", ["中标人"]],
    ]);
  });

  it("when an agreement names them in its preamble, then labels in quotes are read", () => {
    const text =
      "This Agreement (“Agreement”) is made by and between Green Court Association, Inc., a Utah corporation (“Owner”), and Blue Sky LLC (the “Manager”).\n1. Term. One year.\n";
    expect(parties(text)).toEqual([
      { label: "Owner", name: "Green Court Association, Inc.", role: "client", aliases: [] },
      { label: "Manager", name: "Blue Sky LLC", role: "provider", aliases: [] },
    ]);
  });

  it("when there are none, then there are none", () => {
    expect(parties("今天天气很好。")).toEqual([]);
  });
});
