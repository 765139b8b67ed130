import { hasDeadline } from "../cures/measured.ts";
import { followsDocument } from "../cures/named-document.ts";
import { dutyOf, feedOf, isEmergency, isOfPaper } from "../duty.ts";
import { isPermission } from "../exclusions/permission.ts";
import type { Judge } from "../judge.ts";
import type { Severity } from "../vague.ts";
import type { Candidate, SentenceView } from "../view.ts";

const PLAIN =
  "(?:及时|准时|按时)[\\u4e00-\\u9fff]{0,4}率|(?<![以涉普触提顾])不?及时(?!雨|间|效|率)|尽快|尽早|尽速|从速|迅速有效|迅速|快速[\\u4e00-\\u9fff]{2}(?:、快速[\\u4e00-\\u9fff]{2})+|快速|按时(?!间|段)|按期(?!限|间)|如期|准时|立即|立刻|即刻|当即|马上|即时(?!通)|随即|随叫随到|第一时间|短时间内|(?:动作|行动|反应)(?:缓慢|迟缓)|早日";
const PERIOD = "(?:规定|合理|限定|要求|指定)的?(?:时间|期限|时限)内?|限期(?:整改|改正|修复|完成|解决)?";

/** Promptness without a period (及时, 尽快, 按时, 规定时间内, 限期整改). */
export const time: Judge = {
  lacks: "time",
  words: `${PLAIN}|${PERIOD}`,
  weigh: (candidate, view) => {
    if (candidate.text.endsWith("率")) {
      return /不过夜|(?:及时|准时|按时)[^，。；]{0,4}率[^，。；]{0,8}(?:指|=|＝)/.test(view.text)
        ? undefined
        : "medium";
    }
    if (hasDeadline(view, candidate) || followsDocument(view, candidate)) return undefined;
    if (isPermission(view, candidate)) return undefined;
    if (candidate.text.startsWith("限期")) return feedOf(view) === "termination" ? "high" : "medium";
    return severityOf(view, candidate);
  },
};

function severityOf(view: SentenceView, candidate: Candidate): Severity {
  if (/不过夜|日产日清/.test(view.text)) return "medium";
  if (feedOf(view) === "termination" || feedOf(view) === "penalty") return "high";
  if (isOfPaper(view, candidate)) return "medium";
  const duty = dutyOf(view, candidate);
  if (duty === "core" || duty === "payment") return "high";
  return isEmergency(view) ? "high" : "medium";
}
