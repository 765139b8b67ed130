const ordinal = /(?:第\s?|小数点后)$/;
const about = /(?:[几数若]|(?<!以)上)$/;
/** A figure that goes on from a letter, a digit or a mark of a code; 7×24小时 and RMB500 are no codes. */
const partOfCode = /(?:(?<!RMB|CNY|USD|HKD|EUR)[A-Za-z]|[\d#]|\d\.|(?<!7)[*×]|[A-Za-z\d][-—])$/;
/** 一 as part of a word: 统一, 任一, 同一天, 上一年, 万一. */
const wordWithOne = /(?:[同某任另单唯统其不那这逐专归划合如之进万整上下]|(?:^|[的在于从自,、|\s(])[前后])$/;
const weekday = /(?<!每)(?:周|星期|礼拜)$/;

/**
 * Whether the number that begins at `at` of half-width text and reads `sign`… is no quantity because of what stands before it: ordinals
 * (第三方), weekdays (周一), codes, 统一, 唯一, 数十.
 */
export function isNumberTrap(text: string, at: number): boolean {
  if (at === 0) return false;
  const window = text.slice(Math.max(0, at - 5), at);
  const sign = text[at] ?? "";
  if (ordinal.test(window)) return true;
  if (sign >= "0" && sign <= "9") return partOfCode.test(window);
  if (("百千万佰仟".includes(sign) && about.test(window)) || (sign === "十" && /[几数]$/.test(window)))
    return true;
  if (sign === "一" && wordWithOne.test(window)) return true;
  return (
    "一二三四五六".includes(sign) && weekday.test(window) && !/^.[次遍回趟天个]/.test(text.slice(at, at + 2))
  );
}

/** Numbers of standards, documents and projects, and calendar dates: no quantity stands inside. Sticky, half-width text. */
const code =
  /(?:GB|DB|JGJ|ISO|IEC|CJJ|CJ|DL|YY|WS|HJ|QB|SZDB|DBJ|TSG|AQ|GA|JG|JB|SB|SJ|YD|NB|CECS|OHSAS|T)(?:\s?\/\s?[A-Z]+)?[\s-]?\d[\d.]*(?:\s?[-—–:]\s?\d+)*|(?!(?:RMB|CNY|USD|HKD|EUR)\s?\d)(?:[A-Z]+[A-Za-z]*[-_/])*[A-Z]+\d*[-_—]?\d[\w-]*(?:[-—:]\d+)*/y;
const year = "(?:(?:19|20)\\d{2}|二[〇零○][〇零○一二三四五六七八九]{2}|一九[一二三四五六七八九〇]{2})";
const day = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const date = new RegExp(
  `${year}\\s?(?:[-—~至到]\\s?${year}\\s?)?(?:学?年(?:度)?(?:\\s?${day}\\s?月份?(?:\\s?${day}\\s?[日号])?)?|[-/.]\\d{1,2}[-/.]\\d{1,2})` +
    `|${day}\\s?(?:[-—~至到、]\\s?${day}\\s?)?月(?:份|底|末|初)?(?:\\s?${day}\\s?[日号])?(?![一1两二三2-9]次)` +
    `|[(〔[]${year}[)〕\\]]\\s?(?:第\\s?)?\\d*\\s?号`,
  "y",
);

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** End of the standard or document number that begins here (GB/T 20647.9-2006), else -1. */
export const codeEnd = (text: string, at: number): number => endOf(code, text, at);

/** End of the calendar date that begins here (2025年3月1日, 3月, 2025-03-01), else -1. */
export const dateEnd = (text: string, at: number): number => endOf(date, text, at);
