import type { Judge } from "../judge.ts";
import type { Candidate, SentenceView } from "../view.ts";

const PAID = /支付|付款|付清|付给|退还|退回|返还|退付|结清|结算|拨付/;
const PAPER = "发票|票据|单据|付款申请|请款|支付申请|申请";
const EVENT =
  "履行完毕|履行完成|履约完毕|验收合格|验收通过|考核合格|期满|终止|解除|届满|结束|评审|审核通过|审核|到位|到账";

/** Money that is due after an event, but not by when (在收到发票后支付; 合同履行完毕后退还; 不含财政审查时间). */
export const paymentTime: Judge = {
  lacks: "payment-time",
  words: [
    `在?(?:收到|收取|接到|凭|提供|出具|开具)[^，。；\\d]{0,24}(?:${PAPER})之?后`,
    `[\\u4e00-\\u9fff]{0,10}(?:${EVENT})之?后`,
    "不含[^，。；]{0,10}(?:审查|审批|审核)(?:的)?时间",
    "(?:待|视)[^，。；]{0,8}(?:财政|资金|拨款)[^，。；]{0,6}(?:到位|下达|到账)(?:情况|后)?",
    "(?:根据|按照?|以)[^，。；《》]{0,10}(?:支付|付款|财政)(?:管理)?(?:流程|程序|要求)(?:为准)?",
  ].join("|"),
  weigh: (candidate, view) => {
    if (!candidate.text.endsWith("后"))
      return PAID.test(view.text) || /付款/.test(candidate.text) ? "high" : undefined;
    const rest = view.text.slice(candidate.end);
    return PAID.test(rest) &&
      !/后[，。；、]?[^。；]*后/.test(candidate.text) &&
      !isDated(view, candidate, rest)
      ? "high"
      : undefined;
  },
};

/** A number or a blank for one behind the event settles when (后   天内, 后10个工作日内). */
function isDated(view: SentenceView, candidate: Candidate, rest: string): boolean {
  if (/^的?(?:[\s_＿]{2,}|当[日天月])|[_＿\s]+(?:个)?(?:工作)?[日天月]|[_＿]{2,}/.test(rest)) return true;
  return view.measures.some(
    ({ kind, role, start }) => start >= candidate.end && (kind === "duration" || role === "deadline"),
  );
}
