import { refersToDocument } from "../cures/named-document.ts";
import { isHeading } from "../exclusions/heading.ts";
import type { Judge } from "../judge.ts";

const TASK = "(?:工作(?:事项|任务)?|事项|任务|事务|事宜)";
const WORK = "(?:维修|养护|管理|保洁|维护|检查|服务|项目|职责|要求|业务)";
const OTHER = "(?<![及该])其[他它]";

/** Duties that have no end (其他相关工作, 临时性任务, 辅助性项目) and work of undefined size (大、中修). */
export const scope: Judge = {
  lacks: "scope",
  words: [
    `临时性?的?[\\u4e00-\\u9fff]{0,4}${TASK}|(?:临时)?(?:交办|安排|交代|布置)的(?:其[他它])?[^，。；、的]{0,4}${TASK}`,
    `${OTHER}(?:[\\u4e00-\\u9fff]{0,10}的)?(?:相关|有关|辅助性?|临时性?)?的?(?:管理|服务|物业)?${TASK}`,
    `${OTHER}(?:[\\u4e00-\\u9fff]{0,8}未[\\u4e00-\\u9fff]{0,8}的)?(?:相关|有关|辅助性?|临时性?)的?[\\u4e00-\\u9fff]{0,4}${WORK}`,
    `辅助性的?(?:${TASK}|${WORK})|重大的?(?:活动|会议)|等(?:相关|其[他它])(?:${TASK}|服务)`,
    "(?:日常|各项|各类)的?[\\u4e00-\\u9fff]{0,6}(?:协助|配合|辅助|支持|勤杂)(?:性)?(?:工作|事务|事项)",
    "属于保密[^，。；]{0,4}(?:内容|信息|资料|范围)",
    "大、中修|大中修|中、?大修|大、中、小修",
  ].join("|"),
  weigh: (candidate, view) => {
    const { text } = candidate;
    const before = view.text.slice(0, candidate.start);
    if (refersToDocument(view, candidate) || before.endsWith("约定的")) return undefined;
    if (text.startsWith("等")) return "low";
    if (text.startsWith("重大")) return before.endsWith("等") || isHeading(view) ? undefined : "low";
    if (/^[大中].*修$/.test(text)) {
      return view.measures.some(({ kind }) => kind === "money") ? undefined : "medium";
    }
    if (/^其[他它]/.test(text) && isTitle(text, before)) return undefined;
    if (/(?:维修|养护|管理|保洁|维护|检查|服务)$/.test(text) && text.startsWith("其")) return "low";
    return "medium";
  },
};

/** 5.4.3其他要求 is a title; 其他与本项目有关的工作 and 其他合同未明示的工作 are duties. */
function isTitle(text: string, before: string): boolean {
  return /^[\s\d.．、（）()一二三四五六七八九十|/]*$/.test(before) && !/工作|任务|未|维修|养护/.test(text);
}
