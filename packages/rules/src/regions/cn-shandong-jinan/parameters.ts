import { law, period } from "../../format/authoring.ts";
import type { Parameter, Source } from "../../format/document.ts";

/** The instruments of Jinan that the rules cite. */
export const sources = {
  hotline: {
    title: { "zh-CN": "济南市12345市民服务热线条例", en: "Jinan 12345 Hotline Regulations" },
    number: "2018-07-27",
    rank: "regulation",
    inForceFrom: "2018-09-01",
  },
} as const satisfies { readonly [key: string]: Source };

/** The dated, cited values of Jinan. */
export const parameters: { readonly [name: string]: Parameter } = {
  "reply.hotline": law("2018-09-01", period(5, "workdays"), {
    id: "JN-24",
    source: "hotline",
    article: "第二十四条",
    quote: "并将办理情况在五个工作日内回复来电人",
  }),
};
