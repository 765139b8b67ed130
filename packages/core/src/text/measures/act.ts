import type { Every } from "./token.ts";

const skip = "(?:应当?|均|都|须|需要?|必须|要|至少|定期|按时|准时|由[^,、]{1,8}?)?";
/** 每月服务费, 每月的工资, 每月考核得分: 每月 tells which fee, not how often something is done. */
const adjectival = new RegExp(
  `^\\s*${skip}(?:的|各|之)?(?:物业|服务|管理|公共|应[付缴收得]|实际|基本|最低|固定|综合|平均|人均|正常|总|各项|相关|绩效|考核后?的?)*` +
    "(?:费|租金|工资|薪|金额|款|价|单价|收入|支出|成本|补贴|奖金|得分|结果|成绩|评分|汇总得分|用量|用[水电]|工作|营业|违约金|罚款|滞纳金|利率|合同|标准|开支|产生|总额|额度|的|均|考核(?:得?分|结果|成绩)|报表|台账|记录(?!一|不))",
);
/** 负责每天报纸的接收, 支付每月费用: what is governed by these is a thing. */
const governed =
  /(?:负责|包括|包含|支付|根据|依据|结合|缴纳|交纳|收取|扣除|承担|计算|核对|汇总|作为|将|把|以|为|按|提供|满足|减少|节约)$/;
const listHead = /(?:^|[|:、\s(/]|频次|频率|周期|次数|时间)\s*$/;

/**
 * Whether 每天, 每月 … without a number of times says how often something is done (每天吸尘), and not which fee or report is meant
 * (每月服务费). `end` is the end of its clause.
 */
export function isAct(text: string, every: Every, end: number): boolean {
  const behind = text.slice(every.end, end);
  if (every.manner) return /^\s*[\u4e00-\u9fff]/.test(behind);
  const before = text.slice(Math.max(0, every.start - 6), every.start);
  if (behind.replace(/[\s()、]/g, "") === "") return listHead.test(before) && !text.includes("序号");
  if (/_{2}|\s{3}|^\((?:年|季)/.test(behind) || text.includes("序号")) return false;
  if (adjectival.test(behind) || governed.test(before)) return false;
  return /[\u4e00-\u9fff]{2}/.test(behind);
}

const mannerVerb = /^\s*[\u4e00-\u9fff]{2}/;

/** End of a frequency without a number of times: 按月支付 takes its verb along. */
export function actEnd(text: string, every: Every): number {
  if (!every.manner) return every.end;
  return every.end + (mannerVerb.exec(text.slice(every.end, every.end + 4))?.[0].length ?? 0);
}

/** Words that make `三次` the number of times something went wrong, not how often a thing is done. */
export const incident =
  /发生|出现|发现|违反|违规|不合格|投诉|迟到|早退|旷工|缺少|缺岗|缺席|脱岗|漏|未|累计|连续|再次|达到|达|整改|警告|拒|(?<![出淹沉])没|扣|罚|不(?!得|[应能]?(?:少|低|超|小|多|高|短|大)|同|定期|间?断|锈钢|限)/;

/** What a rule of deduction or an assessment line has in store: then 一次, 一人, 一处 are counted, not an article. */
const consequence =
  /扣(?![件子押环留])|罚|不得分|不给分|得0分|计0分|违约金|解除|终止|清退|辞退|取消|警告|黄牌|通报批评|减\d/;
/** What leads to 一次, 一人, 一处 where a count is the trigger: 发现一处, 有一人, 每缺1人. */
const trigger = /发现|出现|发生|违反|有$|缺|少|漏|每$|迟到|早退|旷工|脱岗|超时|投诉|未|不|次$|查出/;

/**
 * Whether the number between `at` and `end` of a half-width text triggers a deduction or another consequence (违反一次扣0.5分, 有一人违反扣2分,
 * 一次不检查扣3分, 发现一处不合格扣1分).
 */
export function isPenalTrigger(text: string, at: number, end: number): boolean {
  const behind = /^[^;。|]{0,24}/.exec(text.slice(end, end + 24))?.[0] ?? "";
  if (!consequence.test(behind)) return false;
  const lead = /[^,;。|:]{0,12}$/.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? "";
  return trigger.test(lead) || /^\s*(?:\d+(?:\.\d+)*)?\s*$/.test(lead) || trigger.test(behind.slice(0, 8));
}
