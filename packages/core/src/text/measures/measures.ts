import { halfWidth } from "../numeral/half-width.ts";
import { compose } from "./composer.ts";
import type { Draft } from "./draft.ts";
import { englishMeasuresOf } from "./english.ts";
import { idiomsOf, mayHoldIdiom } from "./idiom.ts";
import type { Measure } from "./measure.ts";
import { roleOf, surroundingsOf } from "./role.ts";
import { scan } from "./scanner.ts";

/** What the reader knows around a sentence. */
export interface MeasureContext {
  /** Headings above the sentence, outermost first. */
  readonly headings?: readonly string[];
}

const chinese = /[\u4e00-\u9fff]/;
const english = /[A-Za-z]{3}/;
const anyNumber = /[\d半零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟每按逐当次不日各隔]/;

/** 90分以下 beside 90分以上 leaves the 90 out; alone it is in, but for scores and percentages (合格线), where it is what fails. */
function belowOf(draft: Draft, drafts: readonly Draft[]): Draft {
  if (draft.behind !== "以下" || !draft.value.startsWith("<=")) return draft;
  const number = draft.value.slice(2);
  const fails = draft.family === "score" || draft.family === "percent";
  const hasTwin = drafts.some((twin) => twin.value === `>=${number}` && twin.unit === draft.unit);
  return fails || hasTwin ? { ...draft, value: `<${number}` } : draft;
}

/**
 * Every explicit quantity (量化指标) of one sentence, in order and without overlap, normalised, with offsets in that sentence. Numbers of
 * clauses, documents and standards, ordinals, calendar dates and blanks are none.
 */
export function measuresOf(text: string, context: MeasureContext = {}): readonly Measure[] {
  const plain = halfWidth(text);
  if (!chinese.test(plain) && english.test(plain))
    return englishMeasuresOf(plain).map((measure) => ({
      ...measure,
      text: text.slice(measure.start, measure.end),
    }));
  if (!anyNumber.test(plain)) return [];
  const idioms = mayHoldIdiom(plain) ? idiomsOf(plain) : [];
  // 一年 of 一年一签 is no year of its own.
  const composed = compose(plain, scan(plain)).filter(
    ({ start, end }) => !idioms.some((idiom) => idiom.start <= start && end < idiom.end),
  );
  const free = idioms.filter((idiom) =>
    composed.every((draft) => idiom.end <= draft.start || draft.end <= idiom.start),
  );
  const headings = context.headings?.join(" ") ?? "";
  const drafts = [...composed, ...free].toSorted((a, b) => a.start - b.start);
  return drafts.map((found, index) => {
    const draft = belowOf(found, drafts);
    const neighbours = { from: drafts[index - 1]?.end ?? 0, to: drafts[index + 1]?.start ?? plain.length };
    const { start, end, kind, value, unit } = draft;
    const role = roleOf(draft, surroundingsOf(plain, draft, neighbours, headings));
    return { start, end, text: text.slice(start, end), kind, value, unit, role };
  });
}
