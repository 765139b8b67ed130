import { multiplyDecimal } from "../numeral/decimal.ts";
import { boundBefore } from "./bound.ts";
import { incident } from "./act.ts";
import { clauseAt } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { perName } from "./per.ts";
import type { Every, Per, Quantity } from "./token.ts";

const dayParts = /凌晨|早上?|中午?|晚上?|上午?|下午?|午|前|后|夜/g;
const each = /各(?:进行|清扫|巡查|组织|开展|清洁|巡逻|检查|清理|消毒)?(?:不少于|至少)?$/;
const wentWrong = /^(?:及?以上)?的?(?:有效|重大|一般)?(?:投诉|违规|违纪|事故|扣|罚|不合格)/;
const leading = /(?:至少|最少|不少于|不得少于|不低于)$/;

/** 早、晚各一次 is twice: how many parts of the day the text lists before 各. */
function listed(gap: string): number {
  if (!each.test(gap)) return 1;
  const parts = gap.replace(each, "").match(dayParts) ?? [];
  return Math.max(1, new Set(parts).size);
}

const timesValue = (value: string, factor: number): string =>
  factor === 1
    ? value
    : value
        .split("-")
        .map((end) => multiplyDecimal(end, factor))
        .join("-");

const drafted = (
  span: { start: number; end: number },
  value: string,
  per: Per,
  text: string,
  context: { at: number; unitEnd: number; gone?: boolean },
): Draft => ({
  ...span,
  shape: context.gone === true ? "quantity" : "frequency",
  kind: "frequency",
  family: "times",
  value,
  unit: `次/${perName(per)}`,
  behind: text,
  deadline: false,
  at: context.at,
  unitEnd: context.unitEnd,
});

/** 每两小时一次, 每学期至少清洗一次, 不少于每月一次. */
export function timesPerEvery(text: string, every: Every, times: Quantity): Draft {
  const gap = text.slice(every.end, times.at);
  const front = boundBefore(text, every.start);
  const within = /(?:至少|最少|不得?少于|不得?低于)[^,]*$/.test(gap)
    ? ">="
    : /(?:至多|最多|不得?超过)[^,]*$/.test(gap)
      ? "<="
      : "";
  const bound =
    times.bound || within || (leading.test(text.slice(front.start, every.start)) ? ">=" : front.bound);
  const factor = Math.max(listed(gap), every.listed || 1);
  return drafted(
    { start: front.bound === "" ? every.start : front.start, end: times.end },
    bound + timesValue(times.value, factor),
    every,
    times.behind,
    {
      at: every.start,
      unitEnd: times.unitEnd,
      gone:
        incident.test(gap.replace(/达到?/g, "")) ||
        wentWrong.test(text.slice(times.unitEnd, times.unitEnd + 12)),
    },
  );
}

/** 每天吸尘, 按月支付: an act without a number of times is done once. */
export function onceIn(text: string, every: Every, end: number): Draft {
  const behind = text.slice(every.end, every.end + 12);
  const beforeAfter = /^[\u4e00-\u9fff]{0,3}前[、和及](?:[\u4e00-\u9fff]{0,4})?后/.exec(behind);
  const atLeast = /^(?:应|须|需)?(?:至少|最少|不少于)/.test(behind) ? ">=" : "";
  const value = beforeAfter === null ? String(every.listed || 1) : "2";
  return drafted(
    { start: every.start, end: beforeAfter === null ? end : every.end + beforeAfter[0].length },
    atLeast + value,
    every,
    "",
    {
      at: every.start,
      unitEnd: every.end,
    },
  );
}

/** 1次/季度, ≥2次/周. */
export function timesPerStroke(times: Quantity, per: Per): Draft {
  return drafted(times, times.bound + times.value, per, times.behind, {
    at: times.at,
    unitEnd: times.unitEnd,
  });
}

/** 一年两次, 至少两小时内一次, 30分钟/次. */
export function timesInDuration(text: string, duration: Quantity, times: Quantity | null): Draft {
  const per: Per = { count: duration.value, half: false, unit: duration.unit };
  if (times === null)
    return drafted({ start: duration.start, end: duration.end }, "1", per, "", {
      at: duration.at,
      unitEnd: duration.unitEnd,
    });
  const gap = text.slice(duration.unitEnd, times.at);
  const within = /(?:至少|不得?少于|最少)/.test(gap) ? ">=" : "";
  const bound = times.bound || within || duration.bound;
  return drafted({ start: duration.start, end: times.end }, bound + times.value, per, times.behind, {
    at: duration.at,
    unitEnd: times.unitEnd,
  });
}

/** 每天拖地两次，擦窗一次: the second act is counted by the period of the first. */
export function timesInEarlierPeriod(text: string, times: Quantity, per: Per): Draft {
  const clause = clauseAt(text, times.at);
  const start = Math.min(
    clause.start + (/^\s*/.exec(text.slice(clause.start, times.at))?.[0].length ?? 0),
    times.start,
  );
  return drafted({ start, end: times.end }, times.bound + times.value, per, times.behind, {
    at: times.at,
    unitEnd: times.unitEnd,
  });
}
