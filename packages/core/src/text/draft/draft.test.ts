import { describe, expect, it } from "vitest";
import { readContract } from "../reader/reader.ts";
import { draftFromReading } from "./draft.ts";
import { completeDraft } from "./draft-completion.ts";
import { fortyClauses as text } from "./forty-clauses.fixture.ts";

const { draft, questions, links } = draftFromReading(readContract(text));
const asked = questions.map(({ path }) => path);
const linked = (path: string): string => {
  const link = links.find((one) => one.path === path);
  return link === undefined ? "" : text.slice(link.start, link.end);
};
const read = (contract: string) => draftFromReading(readContract(contract));

describe("a contract of forty clauses read into a draft", () => {
  it("keeps every clause under its chapter, with number, heading and text", () => {
    const clauses = draft.chapters.flatMap((chapter) => chapter.clauses);
    expect(draft.chapters).toHaveLength(8);
    expect(clauses.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, at) => `c-${at + 1}`));
    expect(clauses[4]).toEqual({
      id: "c-5",
      number: "第五条",
      heading: "报修服务",
      paragraphs: [
        "急修在接到报修后30分钟内到场，4小时内修复，以工单系统的报修时刻和到场签到记录为准。",
        "一般报修在24小时内到场，3日内修复。",
      ],
      topics: expect.arrayContaining(["standard"]),
    });
    expect(clauses[33]?.paragraphs).toHaveLength(4);
  });

  it("names the topics that core asks for and the reader does not tell apart", () => {
    const topics = new Map(
      draft.chapters.flatMap(({ clauses }) => clauses.map((one) => [one.id, one.topics])),
    );
    expect(topics.get("c-27")?.[0]).toBe("maintenance-fund");
    expect(topics.get("c-28")?.[0]).toBe("service-premises");
    expect(topics.get("c-30")?.[0]).toBe("handover");
    expect(topics.get("c-24")).toContain("breach");
    expect(topics.get("c-39")).toEqual(["dispute"]);
  });

  it("reads standards with their measure, and how they are checked where the text says so", () => {
    const standard = (title: string) => draft.standards.find((one) => one.title === title);
    expect(standard("急修在接到报修后30分钟内到场")).toMatchObject({
      clause: "c-5",
      area: "maintenance",
      metric: "repair.urgent.arrival",
      comparator: "at-most",
      target: "30",
      unit: "minute",
      measuredBy: "工单系统的报修时刻和到场签到记录",
    });
    expect(standard("楼道每日清扫1次")).toMatchObject({
      area: "cleaning",
      comparator: "at-least",
      target: "1",
      unit: "times",
      frequency: "1/day",
      measuredBy: "双方每月抽查10个单元，按抽查记录计算合格单元的比例",
    });
    expect(standard("草坪每年修剪不少于8次")).toMatchObject({
      target: "8",
      unit: "times",
      frequency: "8/year",
    });
    expect(standard("草高不超过8厘米")).toMatchObject({ comparator: "at-most", target: "8", unit: "cm" });
    expect(standard("水箱每半年清洗消毒1次")).toMatchObject({ target: "2", frequency: "2/year" });
    expect(standard("每台电梯每15日维护保养1次")).toMatchObject({
      comparator: "at-most",
      target: "15",
      unit: "day",
      measuredBy: "电梯监测系统的月报",
    });
    expect(standard("提前48小时公告")).toMatchObject({ comparator: "at-least", target: "48", unit: "hour" });
    expect(standard("消防设施每月检查1次")).toMatchObject({ area: "safety", duty: "工程主管" });
    expect(standard("服务热线在20秒内接听的比例不低于95%")).toMatchObject({
      target: "95",
      unit: "percent",
      duty: "客服主管",
    });
  });

  it("takes no standard from money, breaches, times of the other side or the way of checking", () => {
    const clauses = new Set(draft.standards.map(({ clause }) => clause));
    for (const id of ["c-22", "c-23", "c-24", "c-30", "c-31", "c-34", "c-35", "c-36", "c-38"])
      expect(clauses.has(id), id).toBe(false);
    expect(draft.standards.some(({ title = "" }) => title.includes("抽查"))).toBe(false);
  });

  it("reads the fee schedule: prices with their composition, payment, late charge with its cap", () => {
    expect(draft.fees).toMatchObject({
      basis: "lump-sum",
      priceSource: "market",
      payment: { clause: "c-22", cycle: "quarter", dueDay: 10, prepayMonthsMax: 6 },
      lateCharge: { clause: "c-24", dailyRate: "0.0001", cap: "0.1" },
    });
    expect(
      draft.fees.items.map(({ title, houseType, unitPrice, unit }) => [title, houseType, unitPrice, unit]),
    ).toEqual([
      ["高层住宅", "high-rise", "2.60", "m2-month"],
      ["商业用房", "commercial", "4.20", "m2-month"],
      ["地下车位", "parking", "70", "space-month"],
    ]);
    expect(draft.fees.items[0]?.composition).toEqual([
      { item: "人员费用", amount: "1.5000" },
      { item: "设施设备运行维护费", amount: "0.6000" },
      { item: "清洁绿化费", amount: "0.2500" },
      { item: "税费和利润", amount: "0.2500" },
    ]);
  });

  it("reads breaches of both sides as trigger and remedy", () => {
    expect(
      draft.breaches.map(({ clause, party, trigger, remedy }) => [clause, party, trigger, remedy]),
    ).toEqual([
      [
        "c-24",
        "owner",
        "催告期限届满业主仍未支付",
        "自次日起按未交金额每日万分之一支付违约金，累计不超过未交金额的10%",
      ],
      ["c-34", "provider", "急修超过30分钟到场", "每件返还报修人100元"],
      ["c-34", "provider", "未按约定频次保洁", "每缺1次减收当月物业费的0.2%"],
      ["c-34", "provider", "擅自提高收费标准", "双倍返还多收的部分"],
      [
        "c-35",
        "owner",
        "业主擅自占用共有部分",
        "自收到书面通知之日起15日内恢复原状，逾期每日支付50元，上限3000元",
      ],
      ["c-35", "owner", "甲方未按约移交服务用房", "赔偿乙方的实际损失"],
    ]);
  });

  it("reads parties, estate, term and annexes with their tables", () => {
    expect(draft).toMatchObject({
      number: "LQL-2026-07",
      title: "澜桥里小区物业服务合同",
      stage: "regular",
      estate: { name: "澜桥里小区", address: "明州市江北区澜桥路21号", grossArea: "62500", units: 412 },
      client: { name: "澜桥里小区业主大会", role: "owners-assembly", registration: "澜备〔2025〕12号" },
      provider: { name: "明州同舟物业服务有限公司", role: "provider", phone: "0574-00005678" },
      term: { from: "2026-07-01", to: "2029-06-30" },
    });
    expect(draft.annexes[0]).toEqual({
      id: "a-1",
      title: "附件一 共用设施设备清单",
      paragraphs: [],
      table: {
        head: ["设备", "数量", "位置"],
        rows: [
          ["电梯", "6", "1至3幢"],
          ["生活水泵", "4", "地下泵房"],
        ],
      },
    });
  });

  it("asks for what the text does not state, and makes nothing of it up", () => {
    expect(asked).toEqual(
      expect.arrayContaining([
        "/estate/id",
        "/estate/jurisdiction",
        "/provider/representative",
        "/provider/serviceAddress",
        "/chapters/4/clauses/1/paragraphs",
        "/fees/items/2/composition",
      ]),
    );
    const lamps = draft.standards.findIndex(({ title }) => title === "楼道灯故障在2至3日内修复");
    expect(asked).toContain(`/standards/${lamps}/target`);
    expect(draft.standards[lamps]).not.toHaveProperty("target");
    expect(draft.provider).not.toHaveProperty("representative");
    expect(asked).not.toContain("/provider/phone");
    expect(new Set(asked).size).toBe(asked.length);
    for (const { question } of questions) expect([question["zh-CN"], question.en]).not.toContain("");
  });

  it("links every part to where it was read, and every question to where to look", () => {
    expect(linked("/chapters/1/clauses/0")).toMatch(/^第五条 报修服务\n急修/);
    expect(linked("/standards/0")).toBe(
      "急修在接到报修后30分钟内到场，4小时内修复，以工单系统的报修时刻和到场签到记录为准",
    );
    expect(linked("/fees/lateCharge")).toContain("万分之一");
    expect(linked("/client/phone")).toContain("0574-00001234");
    expect(linked("/term/to")).toBe("2029年6月30日");
    expect(linked("/annexes/0")).toMatch(/^附件一/);
    for (const { start, end } of links) expect(start >= 0 && start < end && end <= text.length).toBe(true);
    const blank = questions.find(({ path }) => path === "/chapters/4/clauses/1/paragraphs");
    expect(text.slice(blank?.near?.start, blank?.near?.end)).toContain("____平方米");
  });
});

describe("the answers to the questions", () => {
  const registration = (path: string): unknown => {
    const key = path.split("/").at(-1)!;
    const answers: { readonly [key: string]: unknown } = {
      composition: [{ item: "管理费用", amount: "70" }],
      paragraphs: ["甲方提供物业服务用房300平方米，乙方不得改变用途。"],
      target: "3",
      area: "customer-service",
      jurisdiction: "330205",
      id: "lanqiaoli",
    };
    return answers[key] ?? "甲某";
  };

  it("complete the draft", () => {
    const answers = Object.fromEntries(asked.map((path) => [path, registration(path)]));
    const completion = completeDraft(draft, answers);
    expect(completion.ok).toBe(true);
    if (!completion.ok) return;
    expect(completion.draft.estate).toMatchObject({ id: "lanqiaoli", units: 412 });
    expect(completion.draft.fees.items[2]?.composition).toEqual([{ item: "管理费用", amount: "70" }]);
    // The parts that were read stay as they were.
    expect(draft.estate).not.toHaveProperty("id");
  });

  it("that are not of the form leave their question open", () => {
    const completion = completeDraft(draft, { "/estate/id": "lanqiaoli", "/fees/items/2/composition": "70" });
    expect(completion).toMatchObject({ ok: false, unknown: [] });
    if (completion.ok) return;
    const missing = completion.missing.map(({ path }) => path);
    expect(missing).not.toContain("/estate/id");
    expect(missing).toContain("/fees/items/2/composition");
  });

  it("that lead nowhere are named", () => {
    expect(
      completeDraft(draft, { "/standards/999/duty": "工程主管", "/__proto__/x": 1, term: 1 }),
    ).toMatchObject({
      ok: false,
      unknown: ["term", "/__proto__/x", "/standards/999/duty"],
    });
  });
});

describe("what a text can and cannot say", () => {
  it("a total price is no unit price: it is asked, with the place of the total", () => {
    const contract = "物业服务合同\n第一条 合同金额\n全年物业服务费1200000元，按季度支付。\n";
    const { draft: parts, questions: open } = read(contract);
    expect(parts.fees.items).toEqual([]);
    const near = open.find(({ path }) => path === "/fees/items")?.near;
    expect(contract.slice(near?.start, near?.end)).toBe("全年物业服务费1200000元，按季度支付");
  });

  it("a label behind a blank is no value, and a blank in a remedy is asked", () => {
    const { draft: parts, questions: open } = read(
      "物业服务合同\n甲方：某某业主委员会\n电话：      传真：\n第一条 违约责任\n乙方逾期退出的，每日支付____元违约金。\n",
    );
    expect(parts.client).not.toHaveProperty("phone");
    expect(parts.breaches[0]).toMatchObject({ party: "provider", trigger: "乙方逾期退出" });
    expect(open.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["/client/phone", "/breaches/0/remedy"]),
    );
  });

  it("both bases in one text leave the basis open", () => {
    const { draft: parts } = read("物业服务合同\n第一条 费用\n住宅实行包干制，商业实行酬金制。\n");
    expect(parts.fees).not.toHaveProperty("basis");
  });

  it("a register of standards says which they are, who is responsible and how they are measured", () => {
    const { draft: parts } = read(
      [
        "# 物业服务合同",
        "## 第一章 服务",
        "### 第一条 保洁\n\n楼道每日清扫1次，巡视3次。",
        "## 附件一 服务标准汇总表",
        "| 编号 | 项目 | 标准 | 频次 | 考核方法 | 责任岗位 | 条款 |\n| --- | --- | --- | --- | --- | --- | --- |\n| bj-1 | 楼道清扫 | 不少于1次 | 每日1次 | 保洁签到表 | 保洁主管 | 第一条 |\n| bj-2 | 首次清扫 | 不晚于7:30 | 每日1次 | 现场影像 | — | 第九条 |",
      ].join("\n\n"),
    );
    expect(parts.standards).toEqual([
      {
        id: "bj-1",
        title: "楼道清扫",
        metric: "indoor.cleaning",
        clause: "c-1",
        area: "cleaning",
        comparator: "at-least",
        target: "1",
        unit: "times",
        frequency: "1/day",
        measuredBy: "保洁签到表",
        duty: "保洁主管",
      },
      {
        id: "bj-2",
        title: "首次清扫",
        metric: "cleaning.cleaning",
        area: "cleaning",
        comparator: "at-most",
        target: "7.5",
        unit: "hour-of-day",
        frequency: "1/day",
        measuredBy: "现场影像",
      },
    ]);
  });

  it("clauses without chapters and with other numbers stay clauses", () => {
    const { draft: parts } = read(
      "物业服务合同\n一、服务内容\n乙方负责保洁。\n二、服务期限\n自2026年1月1日起至2026年12月31日止。\n",
    );
    expect(parts.chapters).toEqual([
      {
        number: "正文",
        heading: "合同条款",
        clauses: [
          expect.objectContaining({
            id: "c-1",
            number: "一",
            heading: "服务内容",
            paragraphs: ["乙方负责保洁。"],
          }),
          expect.objectContaining({ id: "c-2", number: "二", heading: "服务期限" }),
        ],
      },
    ]);
    expect(parts.term).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });

  it("the same number twice gives two ids", () => {
    const { draft: parts } = read(
      "物业服务合同\n第一章 服务\n第一条 保洁\n每日1次。\n第二章 费用\n第一条 单价\n每平方米每月2元。\n",
    );
    const ids = parts.chapters.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    expect(ids).toEqual(["c-1", "c-1.2"]);
  });

  it("text that is no contract is nothing but questions", () => {
    for (const contract of ["", "今天天气很好。", "|a|b|\n|1|2|", "第"]) {
      const { draft: parts, questions: open } = read(contract);
      expect(parts.standards).toEqual([]);
      expect(open.map(({ path }) => path)).toEqual(
        expect.arrayContaining(["/number", "/client/name", "/term/from"]),
      );
    }
  });
});
