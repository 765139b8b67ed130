import type { Comparator, Standard } from "../../standard/standard/standard.ts";
import type { Measure } from "../measures/measure.ts";
import { readNumeral } from "../numeral/numeral.ts";
import type { Sentence } from "../sentence.ts";
import type { Span } from "../span.ts";
import { checkingMethodIn, checkingMethodOf, dutyIn } from "./checking-method.ts";
import type { ClauseList } from "./clause-list.ts";
import type { StandardPart } from "./draft-parts.ts";
import { metricOf } from "./metric.ts";
import { serviceAreaOf } from "./service-area.ts";
import { serviceMeasures } from "./service-measure.ts";
import { frequencyOf, unitOfMeasure } from "./standard-words.ts";

type Target = Partial<Pick<Standard, "comparator" | "target" | "unit" | "frequency">>;

/** A standard with the place it was read at. */
export interface ReadStandard extends Span {
  readonly part: StandardPart;
}

const bounds: readonly (readonly [string, Comparator])[] = [
  [">=", "at-least"],
  ["<=", "at-most"],
  [">", "above"],
  ["<", "below"],
];

const boundOf = (value: string): { readonly bound?: Comparator; readonly amount: string } => {
  const found = bounds.find(([sign]) => value.startsWith(sign));
  return found === undefined ? { amount: value } : { bound: found[1], amount: value.slice(found[0].length) };
};

/** 次/15日 is an interval of at most 15 days. */
const interval = (unit: string): Target | undefined => {
  const match = /^次\/(\d+(?:\.\d+)?)(分钟|小时|日|周|月|年)$/.exec(unit);
  const names: { readonly [word: string]: string } = {
    分钟: "minute",
    小时: "hour",
    日: "day",
    周: "week",
    月: "month",
    年: "year",
  };
  return match === null ? undefined : { comparator: "at-most", target: match[1]!, unit: names[match[2]!]! };
};

/** What a measure holds the provider to. A range has no one target: it is left open, to be asked. */
const targetOf = (measure: Measure, before: string): Target => {
  const { bound, amount } = boundOf(measure.value);
  if (measure.unit === "time") {
    const [hours = "", minutes = "0"] = amount.split(":");
    const part = Number(minutes) === 0 ? "" : String(Number(minutes) / 60).slice(1, 6);
    return { comparator: "at-most", target: `${Number(hours)}${part}`, unit: "hour-of-day" };
  }
  const target = readNumeral(amount) ?? undefined;
  if (measure.role === "frequency") {
    const between = interval(measure.unit);
    if (between !== undefined && amount === "1") return between;
    if (target === undefined) return { comparator: bound ?? "at-least", unit: "times" };
    const frequency = frequencyOf(target, measure.unit);
    return {
      comparator: bound ?? "at-least",
      // Once each half-year is twice a year.
      target: frequency?.split("/")[0] ?? target,
      unit: frequency === undefined ? unitOfMeasure(measure.unit) : "times",
      ...(frequency === undefined ? {} : { frequency }),
    };
  }
  const isNotice = /提前[^，。；]{0,4}$|(?:保存|保留|公示期)[^，。；]{0,4}$/.test(before);
  const usual: Comparator = isNotice ? "at-least" : measure.role === "deadline" ? "at-most" : "equal";
  return {
    comparator: bound ?? usual,
    ...(target === undefined ? {} : { target }),
    unit: unitOfMeasure(measure.unit),
  };
};

/** Only what is done, not to what: 修复. */
const bareAct = /^(?:修复|到场|处理|答复|受理|完成|回复|办结|恢复|公告|清洗)?$/;
const figures =
  /[\d.:~～%％至]+|每(?:半年|[日天周月年]|季度)|不(?:少于|低于|超过|高于|晚于|大于|小于)|(?:个)?(?:工作日|小时|分钟|月|日|天)|之?内|以内|在|次|前/g;

interface Wording {
  /** The words right around the measure. */
  readonly own: string;
  /** What the standard is called: these words, with those before them when alone they say nothing. */
  readonly title: string;
}

const trimmed = (words: string): string =>
  words
    .replace(/\s+/g, " ")
    .replace(/^[\s（(]*[一二三四五六七八九十\d]{1,3}[)）、.．]\s*/, "")
    .replace(/[，。；;：:、]+$/, "")
    .trim();

/** The words that a measure stands in, up to the stops around it; 每日清扫1次、每周拖洗2次 are two. */
const wordingOf = ({ text, start: first, measures }: Sentence, { start, end }: Measure): Wording => {
  const others = measures.filter((measure) => measure.start !== start);
  const [at, stop] = [start - first, end - first];
  const isStop = (index: number): boolean =>
    /[，；;：:。]/.test(text[index]!) ||
    (text[index] === "、" &&
      others.some((other) =>
        index < at ? other.end - first <= index && other.end > first : other.start - first > index,
      ));
  let [from, to] = [at, stop];
  while (from > 0 && !isStop(from - 1)) from -= 1;
  while (to < text.length && !isStop(to)) to += 1;
  const own = trimmed(text.slice(from, to));
  if (!bareAct.test(own.replace(figures, ""))) return { own, title: own };
  return { own, title: [...trimmed(text.slice(0, to))].slice(-60).join("").trim() };
};

/** The service standards that the sentences of the clauses state (服务标准), in their order. */
export const standardsInSentences = ({ clauses }: ClauseList): readonly ReadStandard[] => {
  const found: ReadStandard[] = [];
  for (const clause of clauses) {
    const ofClause = checkingMethodOf(clause.sentences);
    for (const sentence of clause.sentences) {
      const duty = dutyIn(sentence.text);
      const way = checkingMethodIn(sentence.text) ?? ofClause;
      for (const measure of serviceMeasures(sentence, clause.part.topics)) {
        const { own, title } = wordingOf(sentence, measure);
        const target = targetOf(measure, sentence.text.slice(0, measure.start - sentence.start));
        const area = serviceAreaOf([own, title, sentence.text, ...[...sentence.headings].reverse()]);
        found.push({
          start: sentence.start,
          end: sentence.end,
          part: {
            id: `s-${found.length + 1}`,
            clause: clause.id,
            ...(area === undefined ? {} : { area }),
            title,
            metric: metricOf(
              own,
              `${title} ${sentence.text} ${clause.heading}`,
              area ?? "service",
              target.unit ?? "",
            ),
            ...target,
            ...(way === undefined ? {} : { measuredBy: way }),
            ...(duty === undefined ? {} : { duty }),
          },
        });
      }
    }
  }
  return found;
};
