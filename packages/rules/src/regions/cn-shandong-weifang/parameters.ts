import { law, number, period, table, word } from "../../format/authoring.ts";
import type { Parameter, Source } from "../../format/document.ts";

/** The instruments of Weifang that the rules cite. */
export const sources = {
  regulation: {
    title: { "zh-CN": "潍坊市物业管理条例", en: "Weifang Property Management Regulations" },
    number: "2022-01-21批准",
    rank: "regulation",
    inForceFrom: "2022-03-01",
  },
} as const satisfies { readonly [key: string]: Source };

/** Day on which the regulation entered into force. */
export const IN_FORCE = "2022-03-01";

/** The dated, cited values of Weifang. */
export const parameters: { readonly [name: string]: Parameter } = {
  "handover.period": law(IN_FORCE, period(30, "days"), {
    id: "WF-50",
    source: "regulation",
    article: "第五十条",
    quote: "未约定期限的，应当在合同终止之日起三十日内退出物业服务区域。",
  }),
  "price.review": law(IN_FORCE, period(3, "years"), {
    id: "WF-53",
    source: "regulation",
    article: "第五十三条",
    quote: "制定相应的基准价和浮动幅度，并向社会公布；每三年进行一次评估，根据评估结果适时调整基准价。",
  }),
  "vote.form": law(
    IN_FORCE,
    table({
      collective: word("集体讨论", "admissible"),
      written: word("书面征求意见", "admissible"),
    }),
    {
      id: "WF-32-form",
      source: "regulation",
      article: "第三十二条",
      quote: "业主大会会议可以采用集体讨论、书面征求意见或者通过信息化手段等形式召开。",
    },
  ),
  "vote.electronic": law(IN_FORCE, word("电子投票系统", "electronic"), {
    id: "WF-32-electronic",
    source: "regulation",
    article: "第三十二条",
    quote: "采用互联网方式表决的，应当通过市住房和城乡建设主管部门建立的电子投票系统进行。",
  }),
  "vote.proxies": law(IN_FORCE, number("3", "不得超过"), {
    id: "WF-32-proxy",
    source: "regulation",
    article: "第三十二条",
    quote: "业主委托其他业主签字的，应当出具书面授权委托书，每一业主接受的委托不得超过三人。",
  }),
};
