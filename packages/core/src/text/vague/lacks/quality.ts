import { isApproved } from "../cures/approval.ts";
import { refersToDocument } from "../cures/named-document.ts";
import { isListed } from "../cures/observable.ts";
import { isPermission } from "../exclusions/permission.ts";
import { feedOf } from "../duty.ts";
import type { Judge } from "../judge.ts";
import type { Severity } from "../vague.ts";
import type { SentenceView } from "../view.ts";

const WORDS = [
  "良好的?|优良|完善的|(?<=制度|体系|机制|措施|设施|管理|预案|手续)完善",
  "明确、合理的?|(?<![综联整配])合理(?!化|使用物业|低价|利润|损耗)的?|足够的?|充足的?|必要(?=措施)|必要的|妥善|适当的?|得当|适宜|适度",
  "切实有效的?|切实可行的?|行之有效|有效(?=的?(?:管理|安全)?措施)|具?有建设性的?(?:意见|建议|方案)?|具?有(?:针对性|前瞻性|可操作性)|(?:可?操作|针对|实用|可行)性强",
  "(?<!考核|评分|得分|测评|水质|排放|油烟|噪[声音]|空气)(?:不|未)?达标(?!率)",
  "(?<=结合|根据|依据)[^，。；]{0,10}自身的?[^，。；]{0,8}(?:水平|能力)",
  "(?:甲方|业主|采购人|学校|客户|师生|用户|服务对象|采购单位)[^，。；]{0,4}满意(?!度|率|[程评])(?:为止)?",
].join("|");

/** A state or way of doing without a criterion (良好, 足够, 合理, 妥善). */
export const quality: Judge = {
  lacks: "quality",
  words: WORDS,
  weigh: (candidate, view) => {
    const { text } = candidate;
    if (refersToDocument(view, candidate) || isPermission(view, candidate)) return undefined;
    if (text.endsWith("达标")) return weighUpToStandard(view);
    if (/满意/.test(text)) return text.endsWith("为止") ? "medium" : "low";
    if (isPlan(view.text) && !/建设性/.test(text) && isApproved(view)) return undefined;
    if (isListed(view, candidate)) return undefined;
    const after = view.text.slice(candidate.end, candidate.end + 6);
    if (text.startsWith("良好") && IMAGE.test(after)) return "low";
    if (text.startsWith("合理") && /^(?:使用|利用|节约)/.test(after)) return "low";
    const listed = view.text.slice(candidate.start - 1, candidate.end + 1);
    return /完善/.test(text) || /^、合理、$/.test(listed) ? "low" : "medium";
  },
};

/** 达标 names no standard; a number or a score in the sentence is one. */
function weighUpToStandard(view: SentenceView): Severity | undefined {
  const { measures, topics, text } = view;
  if (measures.some(({ unit, value }) => unit === "%" || (unit === "分" && /^[<>]/.test(value))))
    return undefined;
  if (/考核|评分|考评|得分(?<!不得分)/.test(text)) return undefined;
  const feed = feedOf(view);
  const isFed = feed === "penalty" || feed === "termination" || feed === "payment";
  return isFed || topics[0] === "acceptance-assessment" ? "high" : "medium";
}

const IMAGE = /^的?(?:[社企][会业])?(?:形象|氛围|习惯|沟通|职业|道德|心态|素质|品行|秩序|关系|服务|身体)/;

function isPlan(text: string): boolean {
  return /方案|计划|制度|预案/.test(text);
}
