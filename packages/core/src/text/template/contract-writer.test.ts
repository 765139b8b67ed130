import { describe, expect, it } from "vitest";
import type { ContractDraft } from "../../contract/contract/draft.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { draftFromReading } from "../draft/draft.ts";
import { coreClauseScore } from "../lint/core-clause-score.ts";
import { lintReading } from "../lint/linter.ts";
import { readContract } from "../reader/reader.ts";
import { contractDocument } from "./contract-document.ts";
import { writeContract } from "./contract-writer.ts";

const sample = sampleContract();
const bare = sampleContract({ chapters: [], breaches: [] });
const developer = { ...sample.client, name: "试验置业有限公司", role: "developer" } as const;
const { lateCharge: _, ...withoutLateCharge } = {
  ...sample.fees,
  lateCharge: { clause: "c-4", dailyRate: "0.0001", cap: "0.1" },
};
const drafts: { readonly [name: string]: ContractDraft } = {
  "the minimal sample": sample,
  "nothing but figures": bare,
  "a preliminary contract": sampleContract({ stage: "preliminary", client: developer, chapters: [] }),
  remuneration: {
    ...bare,
    fees: { ...withoutLateCharge, basis: "remuneration", priceSource: "government-guided" },
  },
  "a late charge": {
    ...bare,
    fees: { ...sample.fees, lateCharge: { clause: "c-4", dailyRate: "0.0001", cap: "0.1" } },
  },
  "a price by the year, nothing paid ahead": {
    ...bare,
    fees: { ...sample.fees, payment: { clause: "c-4", cycle: "year", dueDay: 31, prepayMonthsMax: 0 } },
  },
  "no standard, no composition": {
    ...bare,
    standards: [],
    fees: { ...sample.fees, items: sample.fees.items.map((item) => ({ ...item, composition: [] })) },
  },
  "breaches of both sides": sampleContract({
    chapters: [],
    breaches: [
      ...sample.breaches,
      {
        id: "b-2",
        clause: "c-9",
        party: "owner",
        trigger: "业主擅自占用消防通道",
        remedy: "每次支付200元，计入共有收入账户",
        standards: [],
      },
    ],
  }),
};
const clausesOf = (draft: { readonly chapters: ContractDraft["chapters"] }) =>
  draft.chapters.flatMap(({ clauses }) => clauses);

describe("a contract written from a draft", () => {
  it.each(Object.entries(drafts))("of %s lints clean and has every core clause", (_, draft) => {
    const reading = readContract(writeContract(draft));
    expect(lintReading(reading).map(({ ruleId, text, clauseId }) => `${ruleId} ${clauseId} ${text}`)).toEqual(
      [],
    );
    expect(coreClauseScore(reading).filter(({ present }) => !present)).toEqual([]);
    expect(reading.blanks).toEqual([]);
    expect(reading.references.filter(({ target }) => target === null)).toEqual([]);
  });

  it.each(Object.entries(drafts))("of %s reads back to the same clauses and figures", (_, draft) => {
    const { blocks } = contractDocument(draft);
    const headings = blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? [block.text] : [],
    );
    const back = draftFromReading(readContract(writeContract(draft))).draft;
    const clauses = back.chapters.flatMap((chapter) => chapter.clauses);
    expect(clauses.map(({ number, heading }) => `${number} ${heading}`)).toEqual(headings);
    expect(clauses.map(({ id }) => id)).toEqual(clauses.map((_clause, at) => `c-${at + 1}`));
    for (const [at, { id, number, heading, paragraphs }] of clausesOf(draft).entries())
      expect(clauses[at]).toMatchObject({ id, number, heading, paragraphs });
    const { number, title, stage, term, provider, client } = draft;
    expect(back).toMatchObject({ number, title, stage, term, provider, client });
    // Without a register standards are those that the sentences of our clauses state.
    if (draft.standards.length > 0)
      expect(back.standards.map(({ metric: _metric, clause: _clause, ...rest }) => rest)).toEqual(
        draft.standards.map(({ metric: _metric, clause: _clause, ...rest }) => rest),
      );
    const priced = ({
      title: name,
      unitPrice,
      unit,
      composition,
    }: Partial<ContractDraft["fees"]["items"][number]>) => ({
      name,
      unitPrice,
      unit,
      composition: composition ?? [],
    });
    expect(back.fees.items.map(priced)).toEqual(draft.fees.items.map(priced));
    const { clause: _payment, ...payment } = draft.fees.payment;
    expect(back.fees).toMatchObject({
      basis: draft.fees.basis,
      priceSource: draft.fees.priceSource,
      payment,
    });
  });

  it("brings the breaches of the draft back, with the standards whose miss triggers them", () => {
    const back = draftFromReading(readContract(writeContract(drafts["breaches of both sides"]!))).draft;
    expect(back.breaches).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          party: "provider",
          trigger: "急修未按时到场",
          remedy: "每次减收当月物业费的百分之一",
          standards: ["s-1"],
        }),
        expect.objectContaining({
          party: "owner",
          trigger: "业主擅自占用消防通道",
          remedy: "每次支付200元，计入共有收入账户",
        }),
      ]),
    );
  });

  it("leaves the draft's own clauses as they are and writes none of ours beside what they settle", () => {
    const own = {
      id: "c-1",
      number: "第一条",
      heading: "争议的解决",
      paragraphs: ["因本合同发生争议的，由物业所在地人民法院管辖。"],
      topics: ["dispute"],
    } as const;
    const chapter = { number: "第一章", heading: "争议", clauses: [own] };
    const text = writeContract({ ...bare, chapters: [chapter] });
    expect(text).toContain("### 第一条 争议的解决\n\n因本合同发生争议的，由物业所在地人民法院管辖。\n");
    expect(text).not.toContain("### 第二条 争议解决");
    expect(text).not.toContain("双方协商解决；");
    expect(text).toContain("## 第二章 总则与服务事项");
    expect(text).toContain("### 第二条 当事人与订约依据");
  });

  it("writes amounts in figures and in words, the price by its unit", () => {
    expect(writeContract(bare)).toContain("（一）住宅物业费：每平方米每月2.80元（大写：人民币贰元捌角）。");
  });

  it("writes the draft's late charge with its cap, ours where it has none", () => {
    expect(writeContract(drafts["a late charge"]!)).toContain(
      "按未交金额每日万分之一支付违约金，累计不超过未交金额的10%",
    );
    const uncapped = {
      ...bare,
      fees: { ...sample.fees, lateCharge: { clause: "c-4", dailyRate: "0.0001" } },
    };
    expect(writeContract(uncapped)).toContain("累计不超过未交金额的20%");
    expect(writeContract(uncapped, { terms: { lateChargeCap: "15" } })).toContain("累计不超过未交金额的15%");
  });

  it("takes other figures for our clauses", () => {
    const text = writeContract(bare, {
      terms: { court: "杭州市西湖区人民法院", handoverDays: 10, originals: 2 },
    });
    expect(text).toContain("任何一方可以向杭州市西湖区人民法院提起诉讼");
    expect(text).toContain("合同终止之日起10日内，乙方退出物业管理区域");
    expect(text).toContain("一式四份，甲方、乙方各执二份");
  });

  it("puts the registers into annexes of their own, and none where the draft has them", () => {
    const text = writeContract(bare);
    expect(text).toContain("## 附件一 服务标准汇总表");
    expect(text).toContain(
      "| s-1 | 维修养护 | 急修三十分钟内到场 | 不超过30分钟 | 逐件 | 报修记录与到场签到的时间差 | 工程主管 |",
    );
    expect(text).toContain("## 附件二 费用构成表");
    const register = {
      id: "a-9",
      title: "标准一览",
      paragraphs: [],
      table: {
        head: ["编号", "项目", "标准", "考核方法"],
        rows: [["s-1", "急修三十分钟内到场", "不超过30分钟", "到场签到|报修时刻"]],
      },
    };
    const own = writeContract({ ...bare, annexes: [register] });
    expect(own).toContain("## 附件一 标准一览");
    expect(own).toContain("到场签到\\|报修时刻");
    expect(own).not.toContain("附件一 服务标准汇总表");
    expect(draftFromReading(readContract(own)).draft.annexes[0]?.table).toEqual(register.table);
  });

  it("is the same for the same draft", () => {
    expect(writeContract(sample)).toBe(writeContract(structuredClone(sample)));
  });
});
