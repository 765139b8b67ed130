import type { Candidate, SentenceView } from "./view.ts";
import { aroundOf, partIndexAt, partText } from "./view.ts";

/**
 * What a promise feeds: payment 付款, penalty 违约/扣款, termination 解除, emergency 应急, core the service itself (repair, patrol,
 * cleaning, disinfection …), ancillary what goes with it (records, reports, surveys, training, stores).
 */
export type Duty = "payment" | "penalty" | "termination" | "emergency" | "core" | "ancillary" | "none";

const TERMINATION =
  /(?:解除|终止|取消)[^，。；]{0,12}(?:合同|协议|资格|服务)|合同(?:自动)?(?:解除|终止)|解约|清退|更换(?:服务|物业)(?:单位|企业)/;
const PENALTY =
  /违约|扣(?!押|件|子|环|留)|罚款|处罚|不得分|赔偿|承担[^，。；]{0,14}(?:责任|损失)|不予(?:支付|退还)|拒付/;
const PAYMENT = /支付|付款|[缴交]纳|[缴交]费|缴付|缴清|结算|结清|退还|返还|拨付|偿付|款项|服务费/;
const EMERGENCY =
  /突发|事故|火灾|火警|火情|险情|紧急|应急|急修|隐患|异常|可疑|违法|犯罪|危险|危害|受伤|灾害|报警|抢险|救援|困人|故障|重大|不可抗力/;
const CORE =
  /维修|抢修|检修|急修|修复|修理|修补|修缮|整修|维护|养护|保养|保洁|清扫|清洁|清理|清洗|清运|清除|清掏|清抹|擦拭|打扫|冲洗|疏通|消毒|消杀|灭鼠|灭蚊|除四害|喷洒|巡查|巡视|巡检|巡逻|检查|检测|检验|排查|排除|查看|值守|值班|值勤|处理|处置|解决|整改|制止|劝阻|疏散|疏导|扑救|扑灭|报警|更换|添加|补充|补种|补植|修剪|浇水|浇灌|灌溉|施肥|除草|除虫|杀虫|松土|扶持|防治|启动|关闭|开启|切换|到位|到达|到场|赶到|赶赴|响应|发现|移交|转运|收集|完成|交付|恢复|投放|运转|试验|测试|调试|除尘|排水|抽水|扫雪|铲雪|除雪|除冰|打蜡|开放|补足|补齐|配齐|调整人员|考核|考评|评分|验收/;
const ANCILLARY =
  /记录|登记|归档|存档|建档|档案|台账|台帐|资料|报告|汇报|通报|上报|报送|报表|总结|培训|学习|教育|宣传|演练|演习|调查|征询|征求|听取|回访|走访|公示|公布|公告|备案|沟通|联系|通知|告知|反馈|意见|建议|提示|提醒|更新|库存|领用|采购|物资|备件|报批|审批|确认|答复|分析|统计|编制|制定|修订|转交|收取|分派|发放|了解|会议|例会|表彰|体检|申报|协调|配合|协助|送达|上岗|到岗/;

/** What is made is a paper, not the service: 制定…制度, 建立…档案. */
const MADE = /制定|制订|建立|健全|编制|完善/;
const PAPER = /制度|档案|预案|规程|台[账帐]|体系|机制|计划/;

const isPaperwork = (before: string, after: string): boolean => PAPER.test(after) && MADE.test(before);

/** Is the word of a system or plan that is to be made (建立快速反应体系), not of the act itself? */
export function isOfPaper(view: SentenceView, candidate: Candidate): boolean {
  const { before, after } = aroundOf(view, candidate);
  return isPaperwork(before, after);
}

/** The whole sentence and, failing that, its topics: does money or the contract itself hang on it? */
export function feedOf(view: SentenceView): "termination" | "penalty" | "payment" | "none" {
  if (TERMINATION.test(view.text)) return "termination";
  if (PENALTY.test(view.text)) return "penalty";
  return PAYMENT.test(view.text) ? "payment" : "none";
}

/** Is a word of the class in the clause part of the candidate? */
export function isEmergency(view: SentenceView): boolean {
  return EMERGENCY.test(view.text);
}

/** The kind of duty that an adverb or adverbial adjective stands with: the next verb of its predicate, else the last before it. */
export function dutyOf(view: SentenceView, candidate: Candidate): Duty {
  const { before, after } = aroundOf(view, candidate);
  if (isPaperwork(before, after)) return "ancillary";
  const near = nearest(after, "first") ?? nearest(before, "last");
  if (near) return near;
  const index = partIndexAt(view, candidate.start);
  return nearest(partText(view, index - 1), "last") ?? nearest(partText(view, index + 1), "first") ?? "none";
}

/** The first word of a service or ancillary duty in a text. */
export function verbIn(text: string): string | undefined {
  return text.match(any)?.[0];
}

const classes = [
  { duty: "payment", words: PAYMENT },
  { duty: "core", words: CORE },
  { duty: "ancillary", words: ANCILLARY },
] as const;
const any = new RegExp(classes.map(({ words }) => `(${words.source})`).join("|"));
const each = new RegExp(any, "g");

/** The kind of duty that a text speaks of first. */
export function dutyIn(text: string): Duty | undefined {
  return nearest(text, "first");
}

function nearest(text: string, which: "first" | "last"): Duty | undefined {
  let found: Duty | undefined;
  for (const match of text.matchAll(each)) {
    found = classes.find((_, at) => match[at + 1] !== undefined)?.duty;
    if (which === "first") break;
  }
  return found;
}
