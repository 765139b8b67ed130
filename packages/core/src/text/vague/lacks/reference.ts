import { refersToDocument } from "../cures/named-document.ts";
import { feedOf } from "../duty.ts";
import { isPermission } from "../exclusions/permission.ts";
import type { Judge } from "../judge.ts";
import type { Severity } from "../vague.ts";
import type { Candidate, SentenceView } from "../view.ts";

const RULE = "(?:法律|法规|规章|政策|规定|标准|规范|要求|制度|规程|条例)";
const RULES = `${RULE}(?:[、和及与或]?(?:具体)?${RULE})*(?:的(?:规定|要求|标准))?`;
const OWNER = "(?:国家|行业|地方)";

const CLIENT =
  "甲方|采购人|采购单位|采购方|招标人|学校|校方|医院|院方|业主|业委会|业主委员会|委托方|委托人|主管部门|街道|社区|客户|上级";

const WORDS = [
  `(?:按照?)?(?:${OWNER}[、及和与]?)*(?:有关|相关)的?(?:物业)?(?:管理|服务|技术|行业|国家)?${RULES}(?:处理|执行)?`,
  `${OWNER}(?:[、及和与或]者?${OWNER})*(?:现行)?(?:技术|质量|卫生|安全)?(?:标准|规范|要求)(?:[、及和与或]者?${OWNER}(?:标准|规范))*`,
  "按照?(?:标准|规定|规范)(?!的?(?:时间|期限|时限))",
  "(?:上级(?:主管|有关|相关)?|(?:有关|相关))(?:部门|单位)?的?(?:有关|相关)?(?:要求|指示)",
].join("|");
/** What the client will ask for (按学校要求, 根据要求): no rule that could be looked up. */
const DEMANDED = `(?:按照?|根据|依照|依据)(?:${CLIENT})?的?(?:管理|工作|服务|实际)?要求(?!的?(?:时间|期限|时限|文件|格式))`;
const isDemanded = new RegExp(`^${DEMANDED}$`);
/** Matters that mandatory law settles, whatever the contract says. */
const LAW =
  /未尽事宜|五险一金|社保|社会保险|保险|工资|加班|劳动|持证|上岗证|资质|资格|证书|会计|税|发票|票据|知识产权|特种设备|另有|公积金|工伤|用工|维修资金/;

/** A rule that is not named (有关规定, 国家标准, 上级要求); harmless where mandatory law answers or a document is named. */
export const reference: Judge = {
  lacks: "reference",
  words: `${WORDS}|${DEMANDED}`,
  weigh: (candidate, view) => {
    if (refersToDocument(view, candidate) || isPermission(view, candidate)) return undefined;
    const before = view.text.slice(0, candidate.start);
    if (isDemanded.test(candidate.text)) return weighDemand(view, before);
    if (
      LAW.test(view.text) ||
      isPointer(candidate, before) ||
      /(?:违反|不符合|以下)[^，。；]{0,4}$/.test(before)
    )
      return undefined;
    const after = view.text.slice(candidate.start);
    if (view.topics[0] === "dispute" || (/争议/.test(view.text) && /处理|解决/.test(after))) return "high";
    return feedOf(view) !== "none" || /处理|处罚/.test(after) || isAssessed(view) ? "medium" : "low";
  },
};

/** 不按要求 points back to the item itself; what breach hangs on is no trifle. */
function weighDemand(view: SentenceView, before: string): Severity | undefined {
  if (/(?:没有?|未|不|不能|未能)$/.test(before)) return undefined;
  return feedOf(view) === "penalty" || feedOf(view) === "termination" ? "medium" : "low";
}

function isAssessed(view: SentenceView): boolean {
  return view.topics.includes("acceptance-assessment") || /考核|评分|指标|验收/.test(view.text);
}

/** 与服务相关的管理制度 names what it means; 按相关规定 does not. */
function isPointer(candidate: Candidate, before: string): boolean {
  return (
    /^(?:有关|相关)/.test(candidate.text) &&
    /[\u4e00-\u9fff]$/.test(before) &&
    !/[按照据合守行循足到反应的对市省本上]$/.test(before)
  );
}
