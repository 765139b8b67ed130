import type { CheckQuestion } from "@heyue/core/contract/briefing/reading-check";
import type { SheetView } from "@heyue/core/contract/briefing/view";

/** How many answers a question offers. */
const count = 3;

/** Ten-thousandths: a target has at most four decimals. */
const parts = 10_000;

/** A number that is the same for the same question of the same sheet, and looks like any. */
const mixed = (text: string): number => {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
  return sum;
};

/** Three numbers in order, the right one of them, at a place that nobody can guess from the order. */
const around = (right: number, step: number, place: number, most: number): readonly number[] => {
  let first = right - step * place;
  while (first < 0 || (first === 0 && right > 0)) first += step;
  while (first + step * (count - 1) > most && first >= step) first -= step;
  return Array.from({ length: count }, (_, index) => first + step * index);
};

/**
 * The answers a question offers (选项), as the server reads them; the right one is on the sheet, the others are near it. Always the
 * same for what a sheet says.
 */
export const optionsOf = (
  question: CheckQuestion,
  { hash, standards }: Pick<SheetView, "hash" | "standards">,
): readonly string[] => {
  const standard = standards.find(({ id }) => id === question.standard);
  if (!standard) return [];
  const place = mixed(hash + question.id) % count;
  if (question.asks === "frequency") {
    const [times = "", per = ""] = (standard.frequency || "").split("/");
    return around(Number(times), 1, place, Infinity).map((number) => `${number}/${per}`);
  }
  const { target, unit } = standard;
  const value = Math.round(Number(target) * parts);
  const decimals = /\.(\d{1,4})$/.exec(target)?.[1]?.length ?? 0;
  const isFraction = unit === "ratio" || (unit === "percent" && value <= parts);
  const most = isFraction ? parts : unit === "percent" ? 100 * parts : Infinity;
  const last = Math.min(parts / 10 ** decimals, isFraction ? parts / 100 : Infinity);
  // A step that matters, in the last place of the target: a fifth, of a share a twentieth.
  const share = most === Infinity ? 5 : 20;
  const step = Math.max(last, Math.round(value / share / last) * last);
  return around(value, step, place, most).map((number) => String(number / parts));
};
