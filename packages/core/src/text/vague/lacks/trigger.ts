import { dutyOf, feedOf } from "../duty.ts";
import { isPermission } from "../exclusions/permission.ts";
import type { Judge } from "../judge.ts";
import type { Severity } from "../vague.ts";

/** The condition is left to somebody's judgement (根据实际情况). */
const BY =
  "(?:根据|按照?|依据|(?<![重监巡忽电注可])视|依照|结合)[^，。；、（）《》\\d]{0,12}?(?:实际|具体|工作|现场|天气)?(?:服务|工作|业务)?(?:情况|需要|需求|情形)(?:而定|决定)?|(?<![重监巡忽])视情节?|酌情|按照?(?:损坏|损失|造成)的?(?:后果|情节|程度|情况)|(?<![重监巡忽])视(?:[^，。；]{0,4}程度|(?:造成|产生|引起)?的?(?:后果|损失|影响))";
const WHEN =
  "(?<!除)(?:条件|情况)(?:允许|许可)时?|必要时|需要时|如有需要|如有必要|确有必要时?|适当时候|特殊情况下?|条件具备时?|原则上|一般情况下|(?<=避开|错开)[^，。；]{0,4}高峰(?:期|时段)?";
/** The weight of an event or fault is left open (情节严重, 重大失误). */
const GRAVE = [
  "情节(?:特别)?(?:严重|较重|恶劣|轻微)|(?:造成)?(?:严重|重大|恶劣|不良|负面|较大|一定)的?(?:社会)?(?:后果|影响|失误|损失|失职|问题)",
  "(?:服务)?(?:质量|态度)(?:较?差|恶劣|低劣|不佳|下降)|(?:服务)?质量(?:出现|存在|发生)(?:严重)?问题|不称职|不能?胜任|屡教不改|屡次",
  "(?:重大|重要)的?(?:情况|事项|问题|变化|变动)(?!说明|报告)",
  "(?<!等)重大[^，。；\\d]{0,8}(?:失误|事故|事件|投诉|案件)|有损[^，。；]{0,6}(?:形象|声誉|名誉|利益)",
].join("|");
const isGrave = new RegExp(`^(?:${GRAVE})`);

/** A condition that somebody must judge (根据实际情况, 必要时, 情节严重). */
export const trigger: Judge = {
  lacks: "trigger",
  words: [BY, WHEN, GRAVE].join("|"),
  weigh: (candidate, view) => {
    const { text } = candidate;
    const feed = feedOf(view);
    if (isEvent.test(text)) return isPermission(view, candidate) ? undefined : weighEvent(feed);
    if (isGrave.test(text))
      return isNews(text, view.text.slice(0, candidate.start)) && feed === "none"
        ? undefined
        : weighGrave(text, feed);
    if (/高峰/.test(text)) return "low";
    // Whether the contract goes on is no mere permission.
    if (isPermission(view, candidate) && feed === "none")
      return /是否续|续[签约聘订]/.test(view.text) ? "medium" : undefined;
    if (/^(?:视|酌|按.*(?:后果|情节|程度)$)/.test(text) && feed !== "none") return "high";
    if (feed !== "none") return "medium";
    return dutyOf(view, candidate) === "ancillary" ? "low" : "medium";
  },
};

/** 重大情况, 重要事项: unlike an accident, nobody can say what is one. */
const isEvent = /^(?:重大|重要)的?(?:情况|事项|问题|变化|变动)/;
const weighEvent = (feed: ReturnType<typeof feedOf>): Severity =>
  feed === "termination" || feed === "penalty" ? "high" : "medium";

/** 报告重大事故 is about what is reported; 无重大事故 is a promise. */
function isNews(text: string, before: string): boolean {
  return text.startsWith("重大") && !/无|不发生|未发生|杜绝|避免|防止|零/.test(before);
}

function weighGrave(text: string, feed: ReturnType<typeof feedOf>): Severity | undefined {
  if (feed === "termination" || feed === "penalty") return "high";
  return /^(?:造成)?(?:较大|一定|不良|负面)|有损|问题$/.test(text) ? undefined : "medium";
}
