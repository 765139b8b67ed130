import type { Draft } from "./draft.ts";
import type { Every } from "./token.ts";

/** The number of a happening with its unit, at the end: 1人 in 每发现1人. */
export const lastNumber = /[\d一二两三四五六七八九十]+[^\d一二两三四五六七八九十]+$/;

/** The count that a happening names (每发现1人), where no rate follows it in the sentence. Half-width text. */
export function countOf(text: string, { start, end, count, unit }: Every): Draft {
  const found = lastNumber.exec(text.slice(start, end));
  const at = start + (found?.index ?? 0);
  return {
    start: at,
    end,
    shape: "quantity",
    kind: "count",
    family: unit.family,
    value: count,
    unit: unit.name,
    behind: "",
    deadline: false,
    at,
    unitEnd: end,
  };
}
