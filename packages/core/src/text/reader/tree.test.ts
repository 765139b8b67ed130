import { describe, expect, it } from "vitest";
import { leavesOf, outlineOf, partStartedBy } from "./outline.fixture.ts";
import { readContract } from "./reader.ts";

describe("given the numbering of a Chinese contract", () => {
  it("when chapters hold sections, clauses and items, then each stands below the one above", () => {
    const text =
      "第一编　总纲\n第一章 总　则\n第一节 目的\n第一条 为明确双方权利，订立本合同。\n第 2 条　乙方履行下列职责：\n（一）保洁；\n（二）绿化。\n第二章 附则\n第三条 本合同自签订之日起生效。\n";
    expect(outlineOf(text)).toEqual([
      "division 第一编 总纲",
      "  heading",
      "  chapter 第一章 总则",
      "    heading",
      "    section 第一节 目的",
      "      heading",
      "      clause 第一条",
      "      clause 第 2 条",
      "        heading",
      "        item (一)",
      "        item (二)",
      "  chapter 第二章 附则",
      "    heading",
      "    clause 第三条",
    ]);
  });

  it("when decimals stand below a Chinese numeral, then the places of the decimal tell the depth", () => {
    const text =
      "五、服务标准\n5.1服务内容：保洁\n5.2质量要求：\n5.2.1乙方应当每日巡查。\n5.2.2其他要求如下：\n（1）人员持证；\n（2）设备完好。\n5.3其他\n六、验收\n6.1每月验收一次。\n";
    expect(outlineOf(text)).toEqual([
      "clause 五 服务标准",
      "  heading",
      "  item 5.1 服务内容",
      "  item 5.2 质量要求",
      "    heading",
      "    item 5.2.1",
      "    item 5.2.2",
      "      heading",
      "      item (1)",
      "      item (2)",
      "  item 5.3 其他",
      "clause 六 验收",
      "  heading",
      "  item 6.1",
    ]);
  });

  it("when a list of the same style begins again below a title, then it is one step deeper, until the outer one goes on", () => {
    const text =
      "一、概况\n某小区。\n★二、商务要求\n以下均须满足。\n一、期限\n1、一年。\n2、可续。\n二、付款\n按月。\n三、其他\n无。\n三、报价\n包干。\n";
    const outline = outlineOf(text);
    expect(outline.slice(2)).toEqual([
      "  heading",
      "  paragraph",
      "  item 一 期限",
      "    heading",
      "    item 1",
      "    item 2",
      "  item 二 付款",
      "  item 三 其他",
      "clause 三 报价",
    ]);
  });

  it("when five styles nest, then the order of their first use decides", () => {
    const text =
      "四、安全\n（一）门岗\n一）值班\n（1）每班如下：\n①早班；\n②晚班。\n（2）交接。\n二）巡逻\n（二）消防\n五、绿化\n";
    expect(outlineOf(text).filter((line) => !line.includes("heading"))).toEqual([
      "clause 四 安全",
      "  item (一) 门岗",
      "    item 一 值班",
      "      item (1)",
      "        item ①",
      "        item ②",
      "      item (2)",
      "    item 二 巡逻",
      "  item (二) 消防",
      "clause 五 绿化",
    ]);
  });

  it.each([
    [
      "full-width digits go on with half-width ones",
      "第一条 义务\n１、按期完成。\n2、提交资料。\n",
      ["1", "2"],
    ],
    ["1. goes on with 1、", "第一条 义务\n1、按期完成。\n2．提交资料。\n3. 归档。\n", ["1", "2", "3"]],
    ["empty items count", "第一条 范围\n1．。\n2．\n……\n3、 其他。\n", ["1", "2", "3"]],
    ["signs of one character", "第一条 范围\n⑴保洁；\n⑵绿化；\n⑶保安。\n", ["1", "2", "3"]],
    ["a number left out", "第一条 范围\n1、保洁。\n3、绿化。\n", ["1", "3"]],
    ["letters", "第一条 范围\na) 保洁；\nb) 绿化。\n", ["a", "b"]],
  ])("%s", (_, text, numbers) => {
    const [clause] = readContract(text).parts;
    const items = clause!.children.filter(({ kind }) => kind === "item");
    const plain = (number: string) => number.normalize("NFKC").replace(/[()]/g, "");
    expect(items.map(({ number }) => plain(number))).toEqual(numbers);
  });

  it("when a paragraph follows the items a sentence introduced, then it belongs to the clause, not to the last item", () => {
    const text =
      "第五条 有下列情形之一的，可以解除：\n（一）逾期；\n（二）转包。\n\n解除应当书面通知。\n\n第六条 本合同一式两份。\n";
    expect(outlineOf(text)).toEqual([
      "clause 第五条",
      "  heading",
      "  item (一)",
      "  item (二)",
      "  paragraph",
      "clause 第六条",
    ]);
  });

  it("when notes come before and signatures behind the clauses, then neither is part of a list", () => {
    const text =
      "填写说明\n1.如实填写。\n2.不得涂改。\n甲方：\n乙方：\n一、范围\n保洁。\n二、期限\n1.一年。\n甲方（盖章）：    乙方（盖章）：\n日期：\n";
    expect(outlineOf(text).filter((line) => !line.includes("heading"))).toEqual([
      "paragraph",
      "item 1",
      "item 2",
      "paragraph",
      "clause 一 范围",
      "clause 二 期限",
      "  item 1",
      "paragraph",
    ]);
  });

  it("when an annex stands in the middle of a list, then the list goes on behind it", () => {
    const text =
      "一、要求\n清洁。\n二、考核\n见附件1。\n附件1：考核表\n| 项目 | 分值 |\n| 保洁 | 50 |\n三、付款\n按月。\n";
    expect(outlineOf(text)).toEqual([
      "clause 一 要求",
      "clause 二 考核",
      "annex 附件1 考核表",
      "  heading",
      "  table",
      "    row",
      "    row",
      "clause 三 付款",
    ]);
  });

  it("when annexes are only listed, then they hold nothing; when one begins, it holds its own lists", () => {
    const text =
      "第一条 附件\n附件一：服务标准\n附件二：收费表\n第二条 本合同自签订之日起生效。\n附件一 服务标准\n一、保洁\n每日一次。\n二、绿化\n每月一次。\n";
    expect(outlineOf(text).filter((line) => !line.includes("heading"))).toEqual([
      "clause 第一条 附件",
      "  annex 附件一 服务标准",
      "  annex 附件二 收费表",
      "clause 第二条",
      "annex 附件一 服务标准",
      "  item 一 保洁",
      "  item 二 绿化",
    ]);
  });
});

describe("given lines that begin with a number and are no clause", () => {
  const clause = "第一条 服务费\n收费如下：\n1、按月。\n";
  it.each([
    "1.5元每平方米。",
    "3.5米以上的树木除外。",
    "2026.1.1起执行。",
    "2026年1月1日起执行。",
    "第八条约定的违约金照付。",
    "第八条、第九条同样适用。",
    "第一次付款为三成。",
    "一年内不得调整。",
    "一、二期住宅同价。",
    "1、2号楼同价。",
    "附件二所列项目除外。",
    "| 1、 | 保洁 |",
    "010-12345678",
  ])("%s", (line) => {
    const reading = readContract(`${clause}${line}\n`);
    const found = leavesOf(reading.parts).find(
      ({ start, end }) => start <= reading.text.indexOf(line) && reading.text.indexOf(line) < end,
    );
    const started = partStartedBy(reading, line);
    expect(found).toBeDefined();
    expect(started === undefined || started.number === "").toBe(true);
  });

  it("a table number that a broken line puts first goes on with its sentence", () => {
    const text =
      "4.3 排水\n4.3.4 排水系统的维护应当符合下列规定，并按各服务等级所对应的频次执行，具体要求应当符合表\n4.3.4要求。\n4.3.5 中水系统的维护另行约定。\n";
    expect(outlineOf(text).filter((line) => line.includes("item"))).toEqual(["  item 4.3.4", "  item 4.3.5"]);
  });
});

describe("given the numbering of an English agreement", () => {
  it("when articles hold sections and lettered items, then romans and letters are told apart by what goes on", () => {
    const text =
      "ARTICLE I SERVICES\nSection 1.1 Scope. Manager shall:\n(a) clean;\n(b) repair, that is:\n(i) lifts;\n(ii) pumps; and\n(c) report.\nSection 1.2 Hours. Daily.\nARTICLE II FEES\nSection 2.1 Rate. As agreed.\nSchedule A Areas\n1. Lobby\n2. Garden\n";
    expect(outlineOf(text).filter((line) => !line.includes("heading"))).toEqual([
      "chapter ARTICLE I SERVICES",
      "  clause Section 1.1 Scope",
      "    item (a)",
      "    item (b)",
      "      item (i)",
      "      item (ii)",
      "    item (c)",
      "  clause Section 1.2 Hours",
      "chapter ARTICLE II FEES",
      "  clause Section 2.1 Rate",
      "annex Schedule A Areas",
      "  item 1 Lobby",
      "  item 2 Garden",
    ]);
  });

  it("when (h) comes before (i), then (i) is a letter", () => {
    const items = "abcdefghij".split("").map((letter) => `(${letter}) duty ${letter};\n`);
    const text = `1. Duties. Manager shall perform the following:\n${items.join("")}2. Term. One year.\n`;
    expect(
      readContract(text)
        .parts[0]!.children.map(({ id }) => id)
        .slice(1),
    ).toEqual([..."abcdefghij"].map((letter) => `c-1.${letter}`));
  });

  it("when a broken line starts with a number of days or a section, then it goes on with the sentence", () => {
    const text =
      "1. Default. If Manager has not cured such default of any material provision hereof within ten\n(10) business days, then Owner may act as set out in\nSection 5.4 for any activity of that kind.\n2. Term. One year.\n";
    expect(outlineOf(text)).toEqual(["clause 1 Default", "clause 2 Term"]);
  });

  it("when a title is broken over two lines, then it is read as one", () => {
    const text =
      "2.4. Specific Duties as Property\nManager. Manager shall do the following:\nA. Collection. Collect rent.\nB. Repair. Repair lifts.\n";
    expect(readContract(text).parts[0]!.heading).toBe("Specific Duties as Property Manager");
  });

  it("when bare numbers stand before titles, then they are clauses", () => {
    const text =
      "1\tDefinitions\n\n1.1\tIn this Schedule the terms stand as defined.\n\n2\tService levels\n\n2.1\tThe Supplier shall meet them.\n\nAnnex 1—Service levels\n";
    expect(outlineOf(text).filter((line) => !line.includes("heading"))).toEqual([
      "clause 1 Definitions",
      "  item 1.1",
      "clause 2 Service levels",
      "  item 2.1",
      "annex Annex 1 Service levels",
    ]);
  });
});
