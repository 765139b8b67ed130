import { law, period, table, word } from "../../format/authoring.ts";
import type { Parameter, Source } from "../../format/document.ts";

/** The instruments of Hangzhou that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "杭州市物业管理条例",
      en: "Regulations of Hangzhou Municipality on Property Management",
    },
    rank: "regulation",
    inForceFrom: "2022-03-01",
  },
  lifts: {
    title: { "zh-CN": "杭州市电梯安全管理条例", en: "Regulations of Hangzhou Municipality on Lift Safety" },
    rank: "regulation",
    inForceFrom: "2020-05-01",
  },
} as const satisfies { readonly [key: string]: Source };

/** The dated, cited values of this place. */
export const parameters: { readonly [name: string]: Parameter } = {
  "filing.period": law("2022-03-01", period(15, "days", "内"), {
    id: "HGZ-49",
    source: "regulation",
    article: "第四十九条",
    quote:
      "物业服务人应当在物业服务合同订立之日起十五日内，将合同副本及相关资料报送所在地的区、县（市）房产主管部门备案。",
  }),
  "reply.period": law("2022-03-01", period(10, "days", "内"), {
    id: "HGZ-50",
    source: "regulation",
    article: "第五十条",
    quote: "物业服务人应当自收到投诉之日起十日内作出答复。",
  }),
  "price.posting": law("2022-03-01", period(30, "days", "以上"), {
    id: "HGZ-53",
    source: "regulation",
    article: "第五十三条",
    quote: "业主委员会将审计报告、收费标准调整方案公示三十日以上；",
  }),
  "utility.allocation": law("2022-03-01", word("按照业主专有部分面积所占比例分摊", "by-area"), {
    id: "HGZ-54",
    source: "regulation",
    article: "第五十四条",
    quote: "由业主按照约定方式分摊；没有约定或者约定不明确的，按照业主专有部分面积所占比例分摊。",
  }),
  "prepay.period": law("2022-03-01", period(12, "months", "不得超过"), {
    id: "HGZ-55",
    source: "regulation",
    article: "第五十五条",
    quote: "预收期限最长不得超过十二个月，且不得超过合同期限。",
  }),
  "handover.period": law("2022-03-01", period(15, "days", "内"), {
    id: "HGZ-57",
    source: "regulation",
    article: "第五十七条",
    quote: "原物业服务人应当自终止之日起十五日内退出物业管理区域",
  }),
  "fund.stop": law("2022-03-01", word("达到首期交存金额的可以停止补充", "may-stop"), {
    id: "HGZ-60",
    source: "regulation",
    article: "第六十条",
    quote: "补充后达到首期交存金额的可以停止补充",
  }),
  "rescue.arrival": law(
    "2020-05-01",
    table({ true: period(30, "minutes", "内"), false: period(1, "hours", "内") }),
    {
      id: "HGZ-DT-30",
      source: "lifts",
      article: "第三十条",
      quote:
        "电梯维护保养人员应当在三十分钟内到达现场，电梯位于城市建成区外的其他区域的，应当在一小时内到达现场。",
    },
  ),
};
