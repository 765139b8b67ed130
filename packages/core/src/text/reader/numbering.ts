import { enclosedValue, integerValue, letterValue, plainDigits, romanValue } from "./numeral-value.ts";

/** The number in front of a line, as one of the styles of numbering read it. */
export interface Numbering {
  /** Same for lines of one style: 第条, 一、, 1., (a), 1.1 by its depth. */
  readonly style: string;
  /** Styles that people mix in one list: 1、 and 1. */
  readonly family: string;
  /** How far out the style stands by custom, 1 the outermost; see `outerRank`. */
  readonly rank: number;
  /** One value, or one for each place of a decimal number. */
  readonly values: readonly number[];
  /** As printed, without the marks around it. */
  readonly number: string;
  /** Where the number and its marks end, from the start of the line. */
  readonly end: number;
  /** What else the number may be: (i) is one and nine, (c) is three and a hundred. */
  readonly other?: Numbering;
}

/** Chinese words and numerals of rank up to this one close what is numbered with digits or letters. */
export const outerRank = 7;

const space = String.raw`[ \t\u00a0\u1680\u2000-\u200b\u3000\ufeff]`;
const chinese = "〇零○一二三四五六七八九十百千两";
const digit = "0-9０-９";
const lead = String.raw`${space}*(?:[★▲☆△※◆●■*＊#]{1,6}${space}*)?`;

/** One look at the start of a line; the named group that is set tells the style. */
const numbered = new RegExp(
  `${lead}(?:` +
    [
      String.raw`第${space}*(?<wordNumber>[${chinese}${digit}](?:[${chinese}${digit} \u3000]{0,11}[${chinese}${digit}])?)${space}*(?<word>分编|编|部分|章|节|条(?:之[${chinese}])?)`,
      String.raw`(?<annex>附件|附录|附表)${space}*(?<annexNumber>[${digit}]{1,3}(?:[-－—][${digit}]{1,3})?|[${chinese}]{1,3}|[A-Z](?![a-z]))?`,
      String.raw`(?<title>Article|ARTICLE|Section|SECTION|Clause|CLAUSE|Part|PART|Chapter|CHAPTER|§)${space}*(?<titleNumber>[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}(?![0-9])|[IVXLC]{1,7}(?![A-Za-z])|[A-Z](?![A-Za-z]))`,
      String.raw`(?<attached>Schedule|SCHEDULE|Exhibit|EXHIBIT|Annex|ANNEX|Appendix|APPENDIX|Attachment|ATTACHMENT)${space}*(?:(?<attachedNumber>(?:[A-Z]-?)?[0-9]{1,3}(?:\.[0-9]{1,3})?(?![0-9])|[IVXLC]{1,7}(?![A-Za-z])|[A-Z](?![A-Za-z])))?`,
      String.raw`[(（]${space}*(?<inner>[${digit}]{1,3}|[${chinese}]{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}|[a-zA-Z])${space}*[)）]`,
      String.raw`(?<decimal>[${digit}]{1,2}(?:[.．][${digit}]{1,3}){1,5})(?![${digit}])[.．、)）]?`,
      String.raw`(?<digits>[${digit}]{1,3})${space}?(?<digitsEnd>[、)）]|[.．](?![${digit}]))`,
      String.raw`(?<bare>[${digit}]{1,3})(?=[ \t\u00a0\u3000《])`,
      String.raw`(?<chinese>[${chinese}]{1,4})(?<chineseEnd>[、．.)）：:]|(?=\u3000| {2}|\t))`,
      String.raw`(?<enclosed>[①-⒛㉑-㉟㈠-㈩❶-❿])`,
      String.raw`(?<latin>[ivxlc]{1,7}|[IVXLC]{1,7}|[a-zA-Z])(?<latinEnd>[、)）]|[.．](?=\s|$|[\u4e00-\u9fff]))`,
    ].join("|") +
    ")",
  "y",
);

const wordRanks: Readonly<Record<string, number>> = { 编: 1, 分编: 1.5, 部分: 2, 章: 3, 节: 4, 条: 5 };
const titleRanks: Readonly<Record<string, number>> = {
  part: 1,
  chapter: 3,
  article: 4,
  section: 5,
  clause: 5,
  "§": 5,
};

const listMark = (mark: string): string =>
  mark === "．" ? "." : mark === "）" ? ")" : mark === "：" ? ":" : mark;

const latin = (
  letters: string,
  wrap: (kind: string) => string,
  end: number,
  number = letters,
): Numbering | undefined => {
  const isUpper = letters === letters.toUpperCase();
  const kind = isUpper ? "A" : "a";
  const roman = romanValue(letters);
  const asRoman: Numbering | undefined =
    roman > 0
      ? {
          style: wrap(isUpper ? "I" : "i"),
          family: wrap("roman"),
          rank: 10,
          values: [roman],
          number,
          end,
        }
      : undefined;
  if (letters.length > 1) return asRoman;
  const letter = {
    style: wrap(kind),
    family: wrap(kind),
    rank: 10,
    values: [letterValue(letters)],
    number,
    end,
  };
  return asRoman === undefined ? letter : { ...letter, other: asRoman };
};

const decimalValues = (printed: string): readonly number[] =>
  plainDigits(printed)
    .split(/[.．]/)
    .map((place) => Number(place));

const titled = (title: string, printed: string, end: number): Numbering => {
  const name = title.toLowerCase();
  const isDecimal = printed.includes(".");
  const values = isDecimal
    ? decimalValues(printed)
    : [/^\d/.test(printed) ? Number(printed) : romanValue(printed) || letterValue(printed)];
  return {
    style: `${name}${values.length > 1 ? values.length : ""}`,
    family: name,
    rank: titleRanks[name]!,
    values,
    number: `${title} ${printed}`,
    end,
  };
};

/** Reads the number at the start of the line, spaces and marks before it aside; `undefined` when there is none. */
export const numberingAt = (text: string, start: number): Numbering | undefined => {
  numbered.lastIndex = start;
  const match = numbered.exec(text);
  if (match === null) return undefined;
  const found = match.groups!;
  const end = numbered.lastIndex - start;
  if (found["word"] !== undefined) {
    const word = found["word"];
    const values = [
      integerValue(found["wordNumber"]!),
      ...(word.length > 2 ? [integerValue(word.slice(2))] : []),
    ];
    const unit = word.startsWith("条") ? "条" : word;
    const printed = match[0].slice(match[0].indexOf("第"));
    return { style: `第${unit}`, family: unit, rank: wordRanks[unit]!, values, number: printed, end };
  }
  if (found["annex"] !== undefined || found["attached"] !== undefined) {
    const printed = (found["annexNumber"] ?? found["attachedNumber"] ?? "").trim();
    const first = /^[A-Z]$/.test(printed)
      ? letterValue(printed)
      : integerValue(printed.split(/[-－—.]/)[0]! || "一");
    const name = (found["annex"] ?? found["attached"])!;
    const number = found["annex"] === undefined ? `${name} ${printed}`.trim() : name + printed;
    return {
      style: "annex",
      family: "annex",
      rank: 0,
      values: [Number.isNaN(first) ? 1 : first],
      number,
      end,
    };
  }
  if (found["title"] !== undefined) return titled(found["title"], found["titleNumber"]!, end);
  if (found["inner"] !== undefined) {
    const printed = found["inner"];
    if (/[a-zA-Z]/.test(printed)) return latin(printed, (kind) => `(${kind})`, end, `(${printed})`);
    const isDigits = /[0-9０-９]/.test(printed);
    const style = isDigits ? "(1)" : "(一)";
    return {
      style,
      family: style,
      rank: isDigits ? 10 : 7,
      values: [integerValue(printed)],
      number: `(${printed})`,
      end,
    };
  }
  if (found["decimal"] !== undefined) {
    const values = decimalValues(found["decimal"]);
    const style = `decimal${values.length}`;
    return { style, family: style, rank: 9 + values.length / 10, values, number: found["decimal"], end };
  }
  if (found["digits"] !== undefined) {
    const mark = listMark(found["digitsEnd"]!);
    const isInner = mark === ")";
    const family = isInner ? "(1)" : "1";
    return {
      style: `1${mark}`,
      family,
      rank: isInner ? 10 : 9,
      values: [integerValue(found["digits"])],
      number: found["digits"],
      end,
    };
  }
  if (found["bare"] !== undefined) {
    return {
      style: "1",
      family: "1",
      rank: 9,
      values: [integerValue(found["bare"])],
      number: found["bare"],
      end,
    };
  }
  if (found["chinese"] !== undefined) {
    const mark = listMark(found["chineseEnd"]!);
    const isInner = mark === ")";
    const style = isInner ? "一)" : mark === "" ? "一" : "一、";
    const family = isInner ? "(一)" : "一";
    return {
      style,
      family,
      rank: isInner ? 8 : 6,
      values: [integerValue(found["chinese"])],
      number: found["chinese"],
      end,
    };
  }
  if (found["enclosed"] !== undefined) {
    const sign = found["enclosed"];
    const value = enclosedValue(sign);
    if (Number.isNaN(value)) return undefined;
    const code = sign.charCodeAt(0) & 0xffe0;
    const style = `enclosed${code >= 0x2480 && code < 0x24a0 && sign >= "⒈" ? "." : sign >= "⑴" && sign <= "⒇" ? "(" : sign >= "㈠" && sign <= "㈩" ? "一" : ""}`;
    return {
      style,
      family: style,
      rank: style === "enclosed一" ? 7 : style === "enclosed." ? 9 : 10,
      values: [value],
      number: sign,
      end,
    };
  }
  const mark = listMark(found["latinEnd"]!);
  return latin(found["latin"]!, (kind) => kind + mark, end);
};
