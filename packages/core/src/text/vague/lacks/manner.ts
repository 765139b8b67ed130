import { hasFrequency } from "../cures/measured.ts";
import { refersToDocument } from "../cures/named-document.ts";
import { isListed } from "../cures/observable.ts";
import { isPermission } from "../exclusions/permission.ts";
import type { Judge } from "../judge.ts";
import type { Severity } from "../vague.ts";
import type { Candidate, SentenceView } from "../view.ts";

/** How somebody behaves (行为举止). */
const BEARING = [
  "主动热情|热情(?:主动|周到|服务|大方(?!向)|接待)?|热心|文明(?:、规范|礼貌|用语|服务|执勤|值勤|规范)|文明、礼貌|礼貌(?:待人|用语|执勤|服务)?",
  "用语(?:文明|规范)(?:、(?:文明|规范|礼貌))?|(?:言语|语言|言行)(?:规范|文明)|言行举止文明|举止(?:文明|大方|得体|端庄)|谈吐文明",
  "(?:工作|操作|动作|服务|着装|停放|摆放|运作|记录|填写)规范(?!化|性|要求|执行|和|及|》)|规范(?=操作|管理|执勤|服务|填写|停放|使用|运作|地)",
  "作风(?:严谨|正派)|(?:说话|言语|待人)?(?:和气|客气|礼让)|充分?调动[^，。；]{0,8}积极性|精神饱满|(?<![每一二两三四五六下上本])周到(?!期|达|货|场)|耐心|细致|精心|微笑服务|和蔼|态度(?:和蔼|端正|良好|热情|好)|以人为本|有理有节",
  "尽职尽责|恪尽职守|忠于职守|勤勉|尽心尽力|全心全意|兢兢业业|任劳任怨|高度(?:重视|警惕|负责)",
  "主动(?=服务|配合|协助|帮助|提供|询问)|尽量|尽可能|尽力|力争|力求|最大限度|竭尽全力|全力以赴|特别(?:做好|加强|注意|关注)",
].join("|");

/** What somebody is like, without a test (主观的人员条件). */
const TRAIT = [
  "(?:五官|相貌|体貌|品貌|姿势|姿态|品行|仪表|仪容)(?:端正|端庄|良好|整齐)|形象(?:端庄|良好|气质佳)|训练有素|高素质|亲和力",
  "(?:思想|品德|政治|道德)[\\u4e00-\\u9fff]{0,4}(?:端正|优良|良好|过硬)|善于[\\u4e00-\\u9fff]{2,4}(?:、善于[\\u4e00-\\u9fff]{2,4})*|责任心强|(?:工作)?责任[心感]|较[强高好]的?|较为?丰富的?|丰富的?|(?:相关|类似)的?(?:工作|管理|从业)?经验|一定的?(?!数量|比例|金额|额度|期限|时间|[经处补赔])",
  "吃苦耐劳|能?独立处理[^，。；]{0,10}(?:事件|问题|工作)|(?:具?有|具备)(?!完全民事|独立承担)[^，。；、]{0,12}能力|素质(?:高|较高|过硬|良好)",
  "熟悉|熟知|精通|(?:服务|安全|责任)意识强|(?:沟通|协调|组织|表达|学习)能力强|业务熟练|技术(?:熟练|精湛|过硬)|熟练|(?<=有|配备|配置|组建)专业的?(?=[\\u4e00-\\u9fff]{0,4}(?:队伍|人员|团队))",
].join("|");

/** Praise of the service (装饰性用语). */
const PRAISE = "(?:精简|精干|高效|专业|规范|科学|统一|合理|严谨)";
const DECOR = [
  `${PRAISE}(?:[、和](?:一专多能|${PRAISE}))+的?|长效|易于[\\u4e00-\\u9fff]{2}`,
  "科学(?:管理|养护|合理|高效)|零干扰|零打扰|零距离|管家式|酒店式|贴心|宾至如归|现代化|科学化|系统化|规范化|专业化|精细化|人性化|相对(?:固定|稳定)",
  "优质|高效率?|一流|高质量|高品质|高标准|高水平|先进的?|优美|温馨|舒适|美观|大方|井然有序|秩序井然|有序(?!号|列)|整洁|干净(?!利)",
].join("|");

const SEEN = /整洁|干净|美观|有序|优美|井然/;

/** Manner, attitude, personal traits and praise as the content of a duty (主动热情, 用语规范, 责任心强, 整洁, 积极配合). */
export const manner: Judge = {
  lacks: "manner",
  words: [BEARING, TRAIT, DECOR, "积极(?:主动)?(?!性|分子)"].join("|"),
  weigh: (candidate, view) => {
    const { text } = candidate;
    if (refersToDocument(view, candidate) || isPermission(view, candidate)) return undefined;
    if (isPrinciple(view, candidate)) return undefined;
    if (text.startsWith("积极")) return eagerness(candidate, view);
    if (SEEN.test(text)) {
      const cured =
        isListed(view, candidate) ||
        hasFrequency(view, candidate) ||
        view.measures.some(({ kind }) => kind === "frequency");
      return cured ? undefined : "low";
    }
    if (text.endsWith("规范") && isDocument(view.text.slice(0, candidate.start))) return undefined;
    if (text.endsWith("经验")) return view.measures.some(({ unit }) => unit === "year") ? undefined : "low";
    return "low";
  },
};

/** 依据精干、高效的原则: a principle that leads to the duty, not the duty itself. */
function isPrinciple(view: SentenceView, candidate: Candidate): boolean {
  const before = view.text.slice(0, candidate.start);
  return (
    /(?:依据|根据|按照?|本着|遵循|坚持|以)[^，。；]*$/.test(before) &&
    /^[^，。；]*原则/.test(view.text.slice(candidate.end))
  );
}

/** 积极配合 is an attitude; 积极 with an act of its own stands where a period or number should. */
function eagerness(candidate: Candidate, view: SentenceView): Severity {
  return /^(?:地)?(?:配合|协助|支持|参与|参加|主动|向上|乐观)/.test(view.text.slice(candidate.end))
    ? "low"
    : "medium";
}

/** 遵守操作规范 names a document; 操作规范 is manner. */
function isDocument(before: string): boolean {
  return /(?:遵守|按照?|符合|执行|制定|违反|依照)[^，。；]{0,4}$/.test(before);
}
