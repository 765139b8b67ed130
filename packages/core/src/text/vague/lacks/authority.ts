import { isPermission } from "../exclusions/permission.ts";
import type { Judge } from "../judge.ts";

const OPEN =
  "由?(?:甲、?乙)?双方(?:另行|友好|共同)?(?:协商|商定|议定)(?:确定|决定|解决|处理)?|另行(?:协商|商定|约定|确定)";
const BODY = "(?:有关|相关)(?:职能)?(?:部门|机构|单位|方面)";
const WILL =
  "以(?:甲方|采购人|采购单位|采购方|学校|委托方|业主)的?(?:实际)?(?:要求|需求|需要|安排|通知|指令)为准";
const MONEY = /费用|物业费|服务费|金额|价格|价款|单价|补偿|赔偿|报酬|增加|追加/;
const TERMS = /标准|期限|时间|比例|调整|范围|内容|方案/;

/** Nobody or no named body decides (由双方协商, 另行协商, 有关机构). */
export const authority: Judge = {
  lacks: "authority",
  words: `${OPEN}|${WILL}|${BODY}`,
  weigh: (candidate, view) => {
    if (candidate.text.endsWith("为准")) return "medium";
    if (isPermission(view, candidate)) return undefined;
    if (/部门|机构|单位|方面/.test(candidate.text)) {
      return /证明|认定|鉴定|报告|上报|报请|联系|通知|求助/.test(view.text) && !/主管/.test(view.text)
        ? "low"
        : undefined;
    }
    if (view.topics[0] === "dispute" || /争议|纠纷|未尽事宜|仲裁|诉讼|签字|签署/.test(view.text))
      return undefined;
    if (MONEY.test(view.text)) return "high";
    return TERMS.test(view.text) ? "medium" : undefined;
  },
};
