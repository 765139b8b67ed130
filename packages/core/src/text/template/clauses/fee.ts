import type { FeeItem, FeeSchedule } from "../../../contract/contract/draft.ts";
import { amountWithWords } from "../amount-words.ts";
import { chineseNumber } from "../chinese-number.ts";
import { percentOfShare, rateWords } from "../rate-words.ts";
import type { TemplateChapter, TemplateClause } from "../template-clause.ts";

const unitOf = (unit: FeeItem["unit"]): string => (unit === "m2-month" ? "每平方米每月" : "每个每月");

const cycles: {
  readonly [cycle in FeeSchedule["payment"]["cycle"]]: {
    readonly rhythm: string;
    readonly when: (day: number) => string;
    readonly span: string;
  };
} = {
  month: { rhythm: "按月", when: (day) => `每月${day}日前`, span: "当月" },
  quarter: { rhythm: "按季度", when: (day) => `每季度第一个月的${day}日前`, span: "本季度" },
  "half-year": { rhythm: "按半年", when: (day) => `每半年第一个月的${day}日前`, span: "本半年" },
  year: { rhythm: "按年", when: (day) => `每年第一个月的${day}日前`, span: "本年度" },
};

/** The price and who bears profit and loss (费用标准、计费方式): Civil Code 938; 物业服务收费管理办法 9, 11, 12. */
const price: TemplateClause = {
  id: "price",
  heading: "物业费的标准",
  topics: ["fee"],
  isSettled: ({ ownText, draft: { fees } }) =>
    /包干|酬金/.test(ownText) &&
    fees.items.length > 0 &&
    fees.items.every(
      ({ unitPrice }) => ownText.includes(unitPrice) || ownText.includes(String(Number(unitPrice))),
    ),
  paragraphs: ({ draft: { fees } }) => [
    `${
      fees.basis === "lump-sum"
        ? "物业费实行包干制，盈余或者亏损由乙方享有或者承担"
        : "物业费实行酬金制，乙方按年度物业服务资金预算载明的数额提取酬金，其余全部用于物业服务支出，结余归业主，不足部分由业主承担；预算经业主共同决定后执行"
    }；价格形式为${fees.priceSource === "market" ? "市场调节价" : "政府指导价"}。`,
    "物业费按下列单价和专有部分建筑面积逐月计算，面积以不动产登记簿记载为准，单价含税：",
    ...fees.items.map(
      ({ title, unitPrice, unit }, at) =>
        `（${chineseNumber(at + 1)}）${title}：${unitOf(unit)}${amountWithWords(unitPrice)}${at === fees.items.length - 1 ? "。" : "；"}`,
    ),
  ],
};

/** What the price is made of (费用构成): 物业服务收费管理办法 11. */
const composition: TemplateClause = {
  id: "composition",
  heading: "物业费的构成",
  topics: ["fee"],
  isSettled: ({ ownText }) => /构成|组成/.test(ownText),
  paragraphs: ({ compositionAnnex }) => [
    compositionAnnex === undefined
      ? "物业费由物业服务成本、法定税费和乙方的利润构成。乙方不得在本合同列明的项目之外向业主收取与本合同服务有关的费用。"
      : `各类单价的构成见${compositionAnnex}《费用构成表》，各构成项之和等于单价。乙方不得在本合同列明的项目之外向业主收取与本合同服务有关的费用。`,
  ],
};

/** When it is paid, and how far ahead at most (交纳与预收): Civil Code 944. */
const payment: TemplateClause = {
  id: "payment",
  heading: "交纳与预收",
  topics: ["payment"],
  isSettled: ({ ownText, draft: { fees } }) =>
    new RegExp(`(?<!\\d)${fees.payment.dueDay}日前?[^。\\n]{0,20}(?:交|缴|支付)`).test(ownText) &&
    /预收|预交|预付|预缴/.test(ownText),
  paragraphs: ({ draft: { fees } }) => {
    const { rhythm, when, span } = cycles[fees.payment.cycle];
    const months = fees.payment.prepayMonthsMax;
    return [
      `物业费${rhythm}交纳，业主在${when(fees.payment.dueDay)}交纳${span}的物业费。乙方在交纳期限届满10日前送达账单，载明面积、单价、月数和金额；自收款之日起3个工作日内开具发票。`,
      months === 0
        ? "乙方不得预收物业费。"
        : `业主自愿预交的，预收期限不超过${months}个月，且不超过合同剩余期限。合同提前终止的，乙方自终止之日起10个工作日内按未服务的天数退还预收的物业费。`,
    ];
  },
};

/** Demand first, then court; nothing is cut off (催告): Civil Code 944. */
const demand: TemplateClause = {
  id: "demand",
  heading: "欠费的催告",
  topics: ["payment"],
  isSettled: ({ ownText }) => /催告|催交|催缴/.test(ownText),
  paragraphs: ({ terms }) => [
    `业主逾期未交物业费的，乙方书面催告，催告书载明欠费的期间、金额和不少于${terms.demandDays}日的付款期限。`,
    "乙方不得采取停止供电、供水、供热、供燃气等方式催交物业费，也不得限制业主通行或者使用电梯。",
  ],
};

/** What late payment costs, with an end to it (逾期违约金及上限): Civil Code 585. */
const lateCharge: TemplateClause = {
  id: "late-charge",
  heading: "逾期交费的违约金",
  topics: ["breach", "payment"],
  isSettled: ({ ownText, draft: { fees } }) =>
    fees.lateCharge === undefined
      ? /(?:业主|甲方)[^。\n]{0,16}(?:逾期|未[^。\n]{0,6}(?:交|支付))[^。\n]{0,40}(?:违约金|利率|利息|损失)/.test(
          ownText,
        )
      : rateWords(fees.lateCharge.dailyRate).some((words) => ownText.includes(words)),
  paragraphs: ({ draft: { fees }, terms }) => {
    const cap =
      fees.lateCharge?.cap === undefined ? terms.lateChargeCap : percentOfShare(fees.lateCharge.cap);
    const rate =
      fees.lateCharge === undefined
        ? "以未交金额为基数，按该期限届满日有效的一年期贷款市场报价利率逐日计算支付违约金"
        : `按未交金额每日${rateWords(fees.lateCharge.dailyRate)[0]}支付违约金`;
    return [
      `催告书载明的期限届满，业主仍未支付的，自届满的次日起${rate}，累计不超过未交金额的${cap}%。业主对账单书面提出异议的，乙方自收到异议之日起10个工作日内核对并书面答复；异议成立的部分不计违约金。`,
    ];
  },
};

/** The price changes by the owners' decision only (调价): Civil Code 278. */
const priceChange: TemplateClause = {
  id: "price-change",
  heading: "收费标准的调整",
  topics: ["fee", "amendment"],
  isSettled: ({ ownText }) => /(?:收费标准|单价|物业费|价格)[^。\n]{0,16}(?:不变|调整|变更)/.test(ownText),
  paragraphs: () => [
    "合同期限内收费标准不变。需要调整的，乙方提交经审计的上一年度收支报告和调整方案，公示不少于30日，经业主共同决定并由双方签订书面变更协议后执行；业主未同意的，原收费标准和服务标准继续执行。",
  ],
};

/** What is paid, when, and what follows when it is not. */
export const feeChapter: TemplateChapter = {
  heading: "物业费",
  clauses: [price, composition, payment, demand, lateCharge, priceChange],
};
