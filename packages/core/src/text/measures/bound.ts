/** How a quantity is bounded: `>=`, `<=`, `<`, `>`, or exact. */
export type Bound = ">=" | "<=" | "<" | ">" | "";

const before = new RegExp(
  "(?:" +
    [
      "(?<atLeast>(?:不得|不应|不能|不可|不|未)(?:少于|低于|小于|短于|弱于)|[≥≧]|>=|大于(?:或|或者)?等于|至少|最少|最低)",
      "(?<atMost>(?:不得|不应|不能|不可|不宜|不|未)(?:超过|高于|大于|多于|长于|超出|晚于|迟于|逾)|[≤≦]|<=|小于(?:或|或者)?等于|至多|最多|最长|最高|最大|最迟|最晚|上限)",
      "(?<below>低于|少于|小于|短于|未达(?:到)?|达不到|没有达到|不足|不满|未满|不到|<)",
      "(?<above>超过|高于|大于|多于|超出|长于|晚于|逾|>|超(?!市|级|时))",
    ].join("|") +
    ")(?:为|是|在|达到?|按|有|每[^\\s,、]{1,2})?(?:人民币)?[¥￥]?\\s*$",
);
/** 至少 may stand before the verb: 至少配备2名, 至少提前30日. */
const verbBetween =
  /(?<atLeast>至少|最少|不少于|不得少于)(?:[^\s,、:()|\d至不每超低]{1,6})\s?$|(?<atMost>至多|最多)(?:[^\s,、:()|\d至不每超低]{1,6})\s?$/;

const inclusion = (name: string): string => `(?:\\s?\\((?<${name}>不?含|包[含括]|不包[含括])[^()]{0,10}\\))?`;
const words =
  "以上(?!述)|以下|以内|之内|以里|内(?![容部外涵勤存墙控])|以外|之外|之前|以前|前(?![述款台往])|之后|以后|后(?!勤)|起(?![来草重诉火])|左右";
const after = new RegExp(
  `${inclusion("first")}\\s?(?:\\(?[及和或]\\)?其?)?(?<word>${words})?${inclusion("second")}`,
  "y",
);

/** The last sign of every word that bounds; most numbers have none of them before them. */
const mayBound = /[于少过多出短弱≥≧>=低至最高长大迟晚逾≤≦<限达到足满超]/;

/** What stands before a number and bounds it, with the place where it begins. */
export function boundBefore(text: string, start: number): { readonly bound: Bound; readonly start: number } {
  const from = Math.max(0, start - 14);
  const window = text.slice(from, start);
  if (!mayBound.test(window)) return { bound: "", start };
  const match = before.exec(window) ?? verbBetween.exec(window);
  if (match === null) return { bound: "", start };
  const groups = match.groups ?? {};
  const bound = groups["atLeast"] ? ">=" : groups["atMost"] ? "<=" : groups["below"] ? "<" : ">";
  return { bound, start: from + match.index };
}

const shareOf =
  /(?:(?<atLeast>不(?:得|应|能)?(?:少于|低于|小于))|(?<atMost>(?:不(?:得|应|能)?|未)(?:超过|高于|大于|多于|超出)|上限[为是])|(?<below>低于|少于|小于|不足|未达到?)|(?<above>超过|高于|大于|超出))[^,;|\d扣罚支付按]{2,26}$/;

/** 不超过合同总价的5%, 不足首期筹集金额百分之三十: the bound of a share stands before what it is a share of. */
export function boundOfShare(text: string, start: number): { readonly bound: Bound; readonly start: number } {
  const from = Math.max(0, start - 32);
  const match = shareOf.exec(text.slice(from, start));
  if (match === null) return { bound: "", start };
  const groups = match.groups ?? {};
  const bound = groups["atLeast"] ? ">=" : groups["atMost"] ? "<=" : groups["below"] ? "<" : ">";
  return { bound, start: from + match.index };
}

/** What stands behind a unit and bounds or places it. */
export interface Behind {
  readonly bound: Bound;
  /** 以上, 内, 前, 后 …; empty when there is none. */
  readonly word: string;
  readonly end: number;
}

/**
 * Reads 以上, 以下（不含）, （含）以上, 及以上, 内, 前 behind a unit. 以上 and 以下 contain the number (Civil Code 1259), unless the text says 不含.
 */
export function boundBehind(text: string, end: number): Behind {
  after.lastIndex = end;
  const match = after.exec(text);
  if (match === null) return { bound: "", word: "", end };
  const groups = match.groups ?? {};
  const word = groups["word"];
  if (word === undefined) return { bound: "", word: "", end };
  const said = groups["first"] ?? groups["second"] ?? "";
  const without = said.startsWith("不");
  const stop = end + match[0].length;
  if (word === "以上" || word === "起") return { bound: without ? ">" : ">=", word, end: stop };
  if (word === "以下")
    return { bound: without ? "<" : "<=", word: said === "" ? word : `${word}!`, end: stop };
  return { bound: "", word, end: stop };
}
