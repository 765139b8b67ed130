import { law, period, terms, word } from "../../format/authoring.ts";
import type { Parameter, Source } from "../../format/document.ts";

/** The instruments of Shandong that the rules cite. */
export const sources = {
  regulation: {
    title: { "zh-CN": "山东省物业管理条例", en: "Shandong Property Management Regulations" },
    number: "2021-12-03第二次修正",
    rank: "regulation",
    inForceFrom: "2009-05-01",
  },
  consumer: {
    title: { "zh-CN": "山东省消费者权益保护条例", en: "Shandong Consumer Protection Regulations" },
    number: "2017-03-29",
    rank: "regulation",
    inForceFrom: "2017-05-01",
  },
} as const satisfies { readonly [key: string]: Source };

/** Day from which the text of the second amendment (第二次修正) is confirmed to be in force. */
export const AMENDED = "2021-12-03";

/** The dated, cited values of Shandong. */
export const parameters: { readonly [name: string]: Parameter } = {
  "filing.period": law(AMENDED, period(10, "days"), {
    id: "SD-57",
    source: "regulation",
    article: "第五十七条",
    quote: "物业服务人应当自签订物业服务合同之日起十日内，向物业主管部门备案。",
  }),
  "fee.guided": law(AMENDED, word("基准价和浮动幅度", "guided"), {
    id: "SD-60",
    source: "regulation",
    article: "第六十条",
    quote: "制定相应的基准价和浮动幅度，并向社会公布。",
  }),
  "vacancy.agreed": law(AMENDED, word("应当在物业服务合同中约定", "contract"), {
    id: "SD-62",
    source: "regulation",
    article: "第六十二条",
    quote: "物业交付后长期空置的，其物业服务费收费标准应当在物业服务合同中约定。",
  }),
  "start.beforeDelivery": law(AMENDED, word("由建设单位承担", "developer"), {
    id: "SD-62b",
    source: "regulation",
    article: "第六十二条",
    quote: "已竣工尚未出售或者尚未交付的物业，物业服务费由建设单位承担。",
  }),
  "parking.lease": law(AMENDED, period(6, "months", "不得超过"), {
    id: "SD-42",
    source: "regulation",
    article: "第四十二条",
    quote: "其每次租赁合同期限最长不得超过六个月。",
  }),
  "contract.topics": law(
    "2017-05-01",
    terms(
      ["service-grade", "服务等级"],
      ["services", "服务内容"],
      ["service-standard", "服务标准"],
      ["fee", "收费标准"],
      ["vacancy", "长期空置物业的管理"],
      ["liability", "违约责任"],
    ),
    {
      id: "SD-XF-42",
      source: "consumer",
      article: "第四十二条",
      quote: "书面约定物业服务等级、服务内容、服务标准、收费标准、长期空置物业的管理、违约责任等内容。",
    },
  ),
};
