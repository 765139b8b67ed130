import type { Measure } from "../../measures/measure.ts";
import type { Candidate, SentenceView } from "../view.ts";
import { dutyIn, dutyOf, verbIn } from "../duty.ts";
import { partIndexAt, predicateAt } from "../view.ts";

const SAME_DAY = /当[日天场班晚]|即日|零时限/;

/** Is the promptness of the candidate measured (10分钟内及时到位; 及时（30分钟内）; 及时维修，2小时内修复)? */
export function hasDeadline(view: SentenceView, candidate: Candidate): boolean {
  return hasMeasure(view, candidate, isDeadline, SAME_DAY);
}

/** Is the frequency of the candidate measured (每周定期清洁; 定期巡查，每日不少于2次)? */
export function hasFrequency(view: SentenceView, candidate: Candidate): boolean {
  if (candidate.text === "随时") return hasMeasure(view, candidate, isCounted, /(?!)/);
  return hasMeasure(view, candidate, isFrequency, /每[天日周月季年]|逐[日月]/);
}

/** At any time is not made exact by 每日, but by 每日四次 or 每45分钟. */
function isCounted(measure: Measure): boolean {
  return isFrequency(measure) && /次|小时|分钟/.test(measure.text);
}

function isDeadline(measure: Measure): boolean {
  if (measure.kind === "duration") return measure.role !== "term" && measure.role !== "staffing";
  return measure.kind === "frequency" || (measure.kind === "other" && measure.role === "deadline");
}

function isFrequency(measure: Measure): boolean {
  return measure.kind === "frequency" || measure.role === "frequency";
}

function hasMeasure(
  view: SentenceView,
  candidate: Candidate,
  fits: (measure: Measure) => boolean,
  words: RegExp,
): boolean {
  const predicate = predicateAt(view, candidate.start);
  if (words.test(view.text.slice(predicate.start, predicate.end))) return true;
  const fitting = view.measures.filter(fits);
  if (fitting.some((measure) => measure.start >= predicate.start && measure.start < predicate.end))
    return true;
  return fitting.some((measure) => belongs(view, candidate, measure, predicate.end));
}

/** A measure of another part belongs to the candidate when it stands alone behind it or with the same verb. */
function belongs(view: SentenceView, candidate: Candidate, measure: Measure, predicateEnd: number): boolean {
  const own = partIndexAt(view, candidate.start);
  const other = partIndexAt(view, measure.start);
  const part = view.parts[other];
  if (!part || other === own) return false;
  const text = view.text.slice(part.start, part.end);
  if (sharesVerb(view.text.slice(candidate.end, predicateEnd), text)) return true;
  if (other !== own + 1) return false;
  if (measure.kind === "duration" && DONE.test(text) && sameDuty(view, candidate, text)) return true;
  return ALONE.test(text);
}

/** 雨后及时清扫，2小时内清理完毕; a part with 并 begins another duty. */
const DONE =
  /^(?!并|同时|且)[^，。；]*(?:完毕|完成|到场|到达|到位|赶到|修复|恢复|处理|解决|清理|清除|答复|反馈|回复|报告)/;

function sameDuty(view: SentenceView, candidate: Candidate, text: string): boolean {
  const duty = dutyOf(view, candidate);
  return duty !== "none" && duty === dutyIn(text);
}

/** A part of nothing but a measure: 每周不少于两次, 2小时内. */
const ALONE =
  /^(?:[\s、为在即每至约]|一般|不[少低]于|不得?[超少][过于]|最少|至少|以上|以内|之内|内|[\d一二两三四五六七八九十半零]|[次天日周月季年时分钟度小个工作遍]|学期)+$/;

function sharesVerb(after: string, other: string): boolean {
  const verb = verbIn(after);
  if (verb !== undefined && other.includes(verb)) return true;
  // 随时巡楼，巡楼…: a part that begins with the same two signs speaks of the same act, whatever it is.
  const [act] = /^[\u4e00-\u9fff]{2}/.exec(after) ?? [];
  return act !== undefined && other.startsWith(act);
}
