import { provision } from "../../format/authoring.ts";
import type { Provision } from "../../format/document.ts";
import { AMENDED } from "./parameters.ts";

/** Law of Heze that is stated, not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "prohibition",
    "fee.liability",
    "developer",
    AMENDED,
    {
      id: "HEZ-24b",
      source: "regulation",
      article: "第二十四条",
      quote:
        "建设单位在出售物业时，不得承诺或者约定减免物业费；已作出物业费减免承诺或者约定的，应当向物业服务人支付相应物业费。",
    },
    {
      "zh-CN": "建设单位售房时不得承诺或者约定减免物业费；已经承诺或者约定的，相应物业费由建设单位支付。",
      en: "A developer must not promise buyers a reduced or waived fee; what it has promised, it pays to the provider.",
    },
    { items: ["不得承诺或者约定减免物业费", "应当向物业服务人支付相应物业费"] },
  ),
];
