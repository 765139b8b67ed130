import { chineseNumeralSigns } from "../numeral/chinese-numeral.ts";
import { everyAt } from "./every.ts";
import { clockAt, dayOfMonthAt } from "./moment.ts";
import { codeEnd, dateEnd, isNumberTrap } from "./number-trap.ts";
import { quantityAt } from "./quantity.ts";
import type { Token } from "./token.ts";

const candidate = new RegExp(`[\\d半每按逐A-Z(〔${chineseNumeralSigns}]`, "g");
const rest = new RegExp(`\\d[\\d.,]*|[${chineseNumeralSigns}]+`, "y");
/** `3.10分钟内` at the head of an item is item 3 with ten minutes; `1.5小时` is an hour and a half. */
const itemNumber =
  /^\s*(?:[|/]\s*)*\d{1,2}\.(?=\d{1,3}\s?(?:分钟|日|天|人|名|次|份|个|台|岁)|\d{2,3}\s?(?:小时|年))(?!5\s?(?:小时|年|个月))/;

/**
 * Every number with a unit, 每… and clock time of a sentence in half-width signs, in order and without overlap. One pass: each place where
 * a number or 每 may begin is looked at once.
 */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const head = itemNumber.exec(text)?.[0].length ?? 0;
  let at = head;
  for (;;) {
    candidate.lastIndex = at;
    const match = candidate.exec(text);
    if (match === null) return tokens;
    at = match.index;
    const sign = match[0];
    if (sign >= "A" && sign <= "Z") {
      const end = codeEnd(text, at);
      at = end > at ? end : at + 1;
      continue;
    }
    const date = dateEnd(text, at);
    const token = date > at ? null : readToken(text, at, at > head && isNumberTrap(text, at));
    if (token !== null) {
      tokens.push(token);
      at = token.end;
      continue;
    }
    rest.lastIndex = at;
    at = date > at ? date : rest.test(text) ? rest.lastIndex : at + 1;
  }
}

function readToken(text: string, at: number, trap: boolean): Token | null {
  const sign = text[at] ?? "";
  if (sign === "每" || sign === "按" || sign === "逐") return everyAt(text, at);
  const day = dayOfMonthAt(text, at);
  if (day !== null || trap) return day;
  return clockAt(text, at) ?? quantityAt(text, at);
}
