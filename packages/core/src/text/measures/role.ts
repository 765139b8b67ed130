import { clauseAt } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { MeasureRole } from "./measure.ts";

const penalBefore = /扣|罚|违约金|滞纳金|赔偿|减付|核减|减扣|处以|利息|利率|退还双倍|双倍/;
const penalBehind = /^[^,;。|]{0,4}(?:的|作为)?[^,;。|]{0,3}(?:违约金|罚款|罚金|滞纳金|赔偿|处罚|扣|利息)/;
const staffing = /经验|从业|从事|经历|工龄|工作年限|资历|年龄|身高|学历|持证|配备|人员/;
const priced =
  /支付|付款|预付|首付|尾款|余款|剩余|货款|款项|价款|合同金额|总价|单价|报价|中标价|预算|保证金|押金|定金|酬金|佣金|服务费|物业费|管理费|费用|收费|租金|工资|薪|缴纳|交纳|收取|税|折|元|价格|价|金额|费|基金|资金/;
const limited = /单项|单件|单次|每次|每项|以内|维修|限额|免赔|保额|保险/;
const term =
  /(?:服务|合同|委托|履行|管理|租赁|质保|保修|试用|有效|聘用|合作|承包|协议|磋商|投标|经营|使用|任)(?:期(?:限|间)?|年限|时间|周期)|(?<!时)期限|有效期|质保期|保修期|为期|续签|续订|续约|续期|延长|顺延|续聘/;
const due =
  /响应|到达|到场|到位|赶到|时限|限时|提前|前$|修复|完成|回复|答复|处理|办结|恢复|排除|解决|反馈|限期/;
const condition = /逾期|超过|连续|累计|延误|迟延|拖欠|欠|仍未|旷工|缺[岗勤席]|[脱离]岗|满(?!意)|中断|停/;
const ordinaryPeople =
  /学生|业主|住户|居民|幼儿|访客|患者|参加|参会|就餐|用餐|死亡|伤|老师|教师|师生|受训|教职|容纳|可坐|同时/;

/** The words that lead to a draft and those that follow from it, up to its neighbours. */
export interface Surroundings {
  /** Of the sentence before it, back to the measure before. */
  readonly before: string;
  /** Of the sentence behind it, up to the next measure. */
  readonly behind: string;
  /** Its clause between two commas. */
  readonly clause: string;
  readonly lead: string;
  readonly headings: string;
}

/** Cuts the surroundings of a draft out of a half-width sentence. */
export function surroundingsOf(
  text: string,
  draft: Draft,
  neighbours: { readonly from: number; readonly to: number },
  headings: string,
): Surroundings {
  const clause = clauseAt(text, draft.at);
  return {
    before: text.slice(Math.max(neighbours.from, draft.at - 40), draft.at),
    behind: text.slice(draft.unitEnd, Math.min(neighbours.to, draft.unitEnd + 20)),
    clause: text.slice(clause.start, clause.end),
    lead: text.slice(Math.max(clause.start, neighbours.from), draft.at),
    headings,
  };
}

const bounded = (draft: Draft): boolean => /^[<>]/.test(draft.value);
const isPenal = (around: Surroundings): boolean =>
  penalBehind.test(around.behind) ||
  /处(?:以)?$/.test(around.lead) ||
  (penalBefore.test(around.before) && !/率|保险/.test(around.lead.slice(-4)));

function durationRole(draft: Draft, around: Surroundings): MeasureRole {
  const atOnce =
    draft.behind === "内" ||
    draft.behind === "之内" ||
    draft.behind === "以内" ||
    draft.behind.endsWith("前");
  if (/经验|从业|从事|经历|工龄|工作年限|资历/.test(around.clause)) return "staffing";
  const nearby = around.lead.slice(-14);
  if (/(?:近|过去|最近|以往)$/.test(nearby)) return "other";
  if (/(?:共计?|总计|合计|为期)$/.test(nearby) && term.test(around.before)) return "term";
  if (term.test(nearby) && !(atOnce && !/(?:期限|期|时间)(?:为|是|:|不超过|最长)*$/.test(nearby))) {
    if (!/期(?:满|内|间|届满|到|限?届满)[^,]*$/.test(nearby) || /延长|续/.test(nearby)) return "term";
  }
  if (atOnce)
    return /^[^,]{0,4}(?:累计|发生|出现|连续|轮换|累积|被)/.test(around.behind.replace(/^(?:之|以)?内/, ""))
      ? "threshold"
      : "deadline";
  if (/提前|前$/.test(nearby)) return "deadline";
  if (draft.value.startsWith(">")) return "threshold";
  if (draft.value.startsWith("<"))
    return /工作|加班|停留|每[天日]|间隔/.test(nearby) ? "threshold" : "deadline";
  if (condition.test(nearby) && !(draft.behind === "后" && nearby.endsWith("满")) && !/服务满/.test(nearby))
    return "threshold";
  if (
    /24小时|8小时/.test(draft.value + around.clause) &&
    /值班|值守|监控|热线|巡逻|工作制|待命|排班/.test(around.clause)
  )
    return "other";
  if (due.test(nearby) && draft.behind !== "后") return "deadline";
  if (draft.behind === "后") return "other";
  return /^[^,]{0,3}(?:修复|到达|到场|完成|响应|处理|办结)/.test(around.behind) ? "deadline" : "other";
}

function moneyRole(draft: Draft, around: Surroundings): MeasureRole {
  if (/限额|保额|免赔/.test(around.lead)) return "threshold";
  if (isPenal(around)) return "penalty";
  if (bounded(draft) || draft.behind.endsWith("内")) return "threshold";
  if (
    limited.test(around.lead) &&
    !draft.unit.includes("/") &&
    !/费(?:用)?(?:每|为|:)?$|保证金/.test(around.lead)
  )
    return "threshold";
  return /违约|罚/.test(around.headings) && !priced.test(around.lead) ? "penalty" : "price";
}

function percentRole(draft: Draft, around: Surroundings): MeasureRole {
  if (isPenal(around)) return "penalty";
  if (/(?:支付|付|缴纳|交纳|退还|返还|结算|收取)[^,]{0,10}$/.test(around.lead) && !bounded(draft))
    return "price";
  if (/(?<![税利费汇])率|合格|满意|达标|覆盖|完好|及时|比例|占/.test(around.lead.slice(-12)))
    return "threshold";
  if (bounded(draft)) return "threshold";
  if (priced.test(around.lead) || priced.test(around.behind.slice(0, 10))) return "price";
  if (/^\s*\|?\s*$/.test(around.lead) && /^[\s|]*$/.test(around.behind)) return "threshold";
  if (priced.test(around.before)) return "price";
  return /付款|支付|价款|费用/.test(around.headings) ? "price" : "other";
}

/** A deduction is a penalty, a bonus none of both; any other score limits or is measured against. */
function scoreRole(draft: Draft, around: Surroundings): MeasureRole {
  if (/(?:扣|减|罚)[^,]{0,5}$/.test(around.lead)) return "penalty";
  return !bounded(draft) && /(?:加|奖)[^,]{0,5}$/.test(around.lead) ? "other" : "threshold";
}

/** 缺1人扣…, 发现两处不合格扣…: the count that triggers a deduction. */
const isFailing = ({ lead, behind, clause }: Surroundings): boolean =>
  /扣(?![件子押环留])|罚|不得分|违约金|解除|终止|取消|警告/.test(clause + behind) &&
  /发现|出现|发生|违反|有$|缺|少|漏|未|不(?!少于|低于|得)|无|每$|脱岗|离岗|查出/.test(
    lead + behind.slice(0, 8),
  );

function countRole(draft: Draft, around: Surroundings): MeasureRole {
  if (draft.family === "people" || draft.family === "post") {
    if (isFailing(around)) return "threshold";
    if (ordinaryPeople.test(around.lead.slice(-10)) || ordinaryPeople.test(around.behind.slice(0, 6)))
      return "other";
    return "staffing";
  }
  if (draft.family === "age") return "staffing";
  if (around.lead.endsWith("控制在")) return "threshold";
  if (bounded(draft)) return draft.unit === "m" && staffing.test(around.lead) ? "staffing" : "threshold";
  if ((draft.unit === "次" && draft.kind === "count") || isFailing(around)) return "threshold";
  return "other";
}

/** What the measure is there for, read from its shape first and then from the words around it. */
export function roleOf(draft: Draft, around: Surroundings): MeasureRole {
  if (draft.shape === "frequency") return "frequency";
  if (draft.shape === "moment" || draft.shape === "idiom") return draft.deadline ? "deadline" : "other";
  if (draft.family === "times" && draft.kind === "frequency") return "threshold";
  if (draft.shape === "rate")
    return /^(?:%|CNY|分)/.test(draft.unit) && isRateOfPrice(around) ? "price" : "penalty";
  switch (draft.family) {
    case "time":
      return durationRole(draft, around);
    case "money":
      return moneyRole(draft, around);
    case "percent":
      return percentRole(draft, around);
    case "score":
      return scoreRole(draft, around);
    default:
      return countRole(draft, around);
  }
}

const isRateOfPrice = (around: Surroundings): boolean =>
  /奖励|增幅|上浮|递增|增长|酬金|佣金/.test(around.clause) && !penalBefore.test(around.clause);
