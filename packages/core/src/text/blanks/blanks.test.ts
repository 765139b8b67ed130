import { describe, expect, it } from "vitest";
import { blanksOf } from "./blanks.ts";

/** A text with what is left blank in it, in order: the words of each blank, trimmed. */
type Row = readonly [text: string, ...blanks: readonly string[]];

const filledIn: readonly Row[] = [
  ["服务期限为____个月。", "____"],
  ["甲方应于＿＿＿日前交付物业用房。", "＿＿＿"],
  ["受托方名称：________", "________"],
  ["自____年____月____日起计算。", "____年____月____日"],
  ["签约日期：    年   月   日", "年   月   日"],
  ["自2026年  月  日起生效。", "年  月  日"],
  ["双方选择第_种方式。", "第_种"],
  ["双方同意按第    种方式处理。", "第    种"],
  ["争议按第（  ）种方式解决。", "第（  ）种"],
  ["本合同一式   份，双方各执  份。", "一式   份", "各执  份"],
  ["本合同一式份。", "一式份"],
  ["合计人民币（大写）元整。", "（大写）元"],
  ["年服务费为￥   元，含税。", "￥   元"],
  ["合同总价为元，已含税费。", "为元"],
  ["物业服务费总额：元", "：元"],
  ["按合同总额   %支付违约金。", "%"],
  ["支付合同总价%的预付款。", "%"],
  ["收到发票后   天内付款。", ""],
  ["合同签订后 天，乙方进场。", ""],
  ["合同签订天内完成进场。", "天内"],
  ["根据            招标项目的结果，双方订立本合同。", ""],
  ["甲方委托乙方承担          物业服务，期限三年。", ""],
  ["甲方为{{采购人名称}}。", "{{采购人名称}}"],
  ["付款安排：（按照磋商文件规定填写）", "（按照磋商文件规定填写）"],
  ["服务地点：【请填写地址】", "【请填写地址】"],
  ["合同价款为【】元。", "【】"],
  ["项目编号为***号的采购。", "***"],
  ["由XX物业公司提供服务。", "XX"],
  ["保证金为××元。", "××"],
  ["价款由双方另行确定（   ）。", "（   ）"],
  ["□需要 □不需要 提交保证金", "□需要 □"],
  ["The Fee is [insert amount] per month.", "[insert amount]"],
  ["This Agreement is made this     day of June.", ""],
];

const labels: readonly Row[] = [
  ["甲方：\n地址：\n电话：", "甲方：", "地址：", "电话："],
  ["电话：  传真：  邮编：", "电话：", "传真：", "邮编："],
  ["甲方（盖章）：              乙方（盖章）：", "甲方（盖章）：", "乙方（盖章）："],
  ["法定代表人：\n委托代理人：", "法定代表人：", "委托代理人："],
  ["项目名称：\n项目编号：HT-2026-07", "项目名称："],
  ["乙方：\n根据《民法典》的规定，双方订立本合同。", "乙方："],
  ["4.损失按下列约定赔偿：\n5.其他按法律规定。", "4.损失按下列约定赔偿："],
  ["3.3其他需要说明的事项：\n四、服务范围\n大厅。", "3.3其他需要说明的事项："],
  ["服务明细如下：\n1、\n2、\n三、费用", "服务明细如下：", "1、", "2、"],
  ["日期：\n附件一：考核表", "日期："],
  ["（3）补偿标准：\n（4）其他情形", "（3）补偿标准："],
];

/** Nothing is left open here, though something looks like it. */
const traps: readonly string[] = [
  "六、知识产权归属",
  "12.2其他",
  "预付款比例为【5%】。",
  "履约保证金为人民币 / 元。",
  "付款比例（根据招投标文件确定）。",
  "5.3服务标准：\n（1）大堂每日清扫一次。\n（2）电梯每周消毒。",
  "其收款信息如下：\n户名：和顺物业\n账号：12345678",
  "服务内容：\n大堂、走道的日常保洁。",
  "甲方：东湖小区业主委员会\n乙方：和顺物业服务有限公司",
  "地址：\n江州市东湖路18号",
  "第一条　项目概况",
  "第二章    服务内容",
  "合　　同　　书",
  "    乙方应每日清扫大堂。",
  "岗位      人数      班次",
  "| 岗位 |      | 人数 |",
  "自2026年1月1日起至2028年12月31日止。",
  "合同一式四份，双方各执两份。",
  "合同总价为120000元。",
  "合同总价的5%作为违约金。",
  "金额单位为元，保留两位小数。",
  "单位：元",
  "联系电话：138****5678",
  "自__2026__年__3__月__1__日起。",
  "保洁每日两次 ，绿化每月 一次。",
  "甲方（盖章）：东湖小区业主委员会        乙方（盖章）：和顺物业",
  "☑需要 □不需要 提交保证金",
  "每月10日前提交上月报告。",
  "保安员应认真填写《巡查记录表》。",
  "故障时应填写报修单（填写维修单并签字）。",
  "每月  日常保洁照常进行。",
  "会议时间：09:00",
  "the file_name and __init__ are kept",
  "By:\n/s/ Lin Tao",
  "Manager:\nHARMONY PROPERTY SERVICES LIMITED",
  "附件：\n1.人员配置表\n2.考核办法",
  "第五条 付款方式：\n5.1甲方按月付款。",
  "乙方职责如下：\n一、保洁\n二、绿化",
];

const texts = (text: string): readonly string[] => blanksOf(text).map((blank) => blank.text.trim());

describe("blanks of a contract", () => {
  it.each(filledIn)("given %j, says what is to be filled in", (text, ...blanks) => {
    expect(texts(text)).toEqual(blanks);
  });

  it.each(labels)("given %j, says which labels and lead-ins announce nothing", (text, ...blanks) => {
    expect(texts(text)).toEqual(blanks);
  });

  it.each(traps.map((text) => [text] as const))("given %j, finds nothing open", (text) => {
    expect(texts(text)).toEqual([]);
  });

  it("gives offsets of the whole text, in order and none inside another", () => {
    const text = traps.concat(filledIn.map(([one]) => one)).join("\n");
    const blanks = blanksOf(text);
    expect(blanks.length).toBeGreaterThan(20);
    let done = 0;
    for (const { start, end, text: words } of blanks) {
      expect(text.slice(start, end)).toBe(words);
      expect(start).toBeGreaterThanOrEqual(done);
      expect(end).toBeGreaterThan(start);
      done = end;
    }
  });

  it("reads what follows: the same lead-in is open or not by its next line", () => {
    expect(texts("2.补偿方式如下：\n3.其他")).toEqual(["2.补偿方式如下："]);
    expect(texts("2.补偿方式如下：\n（1）按实际损失补偿。")).toEqual([]);
  });

  it("keeps to linear time on long runs of what it looks for", () => {
    const time = (size: number): number => {
      const text = [" ", "_", "年 ", "（", "：", "*"].map((mark) => `字${mark.repeat(size)}`).join("\n");
      const began = performance.now();
      blanksOf(text);
      return performance.now() - began;
    };
    time(10_000);
    expect(time(80_000)).toBeLessThan(2_000);
  });
});
