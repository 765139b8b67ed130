import type { Parameter, ParameterValue, Source } from "../../format/document.ts";

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

const regulation = (value: ParameterValue, id: string, article: string, quote: string): Parameter => ({
  segments: [{ from: "2022-03-01", to: "open", value, cite: { id, source: "regulation", article, quote } }],
});
const days = (amount: number): ParameterValue => ({ kind: "period", period: { amount, unit: "days" } });

/** The dated, cited values of Hangzhou. */
export const parameters: { readonly [name: string]: Parameter } = {
  "filing.period": regulation(
    days(15),
    "HGZ-49",
    "第四十九条",
    "物业服务人应当在物业服务合同订立之日起十五日内，将合同副本及相关资料报送所在地的区、县（市）房产主管部门备案。",
  ),
  "reply.period": regulation(
    days(10),
    "HGZ-50",
    "第五十条",
    "物业服务人应当自收到投诉之日起十日内作出答复。",
  ),
  "prepay.period": regulation(
    { kind: "period", period: { amount: 12, unit: "months" } },
    "HGZ-55",
    "第五十五条",
    "预收期限最长不得超过十二个月，且不得超过合同期限。",
  ),
  "handover.period": regulation(
    days(15),
    "HGZ-57",
    "第五十七条",
    "原物业服务人应当自终止之日起十五日内退出物业管理区域",
  ),
  "rescue.arrival": {
    segments: [
      {
        from: "2020-05-01",
        to: "open",
        value: {
          kind: "period-table",
          table: { true: { amount: 30, unit: "minutes" }, false: { amount: 1, unit: "hours" } },
        },
        cite: {
          id: "HGZ-DT-30",
          source: "lifts",
          article: "第三十条",
          quote:
            "电梯维护保养人员应当在三十分钟内到达现场，电梯位于城市建成区外的其他区域的，应当在一小时内到达现场。",
        },
      },
    ],
  },
};
