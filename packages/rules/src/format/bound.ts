/** Operators that a bound leaves when its number stands on the right. */
type Comparison = "ge" | "gt" | "le" | "lt";

const INCLUSIVE = [
  "以上",
  "不低于",
  "不少于",
  "不得低于",
  "不得少于",
  "至少",
  "不足",
  "不满",
  "低于",
  "少于",
  "满",
  "≥",
  "at least",
  "no less than",
  "<",
];
const EXCLUSIVE = [
  "超过",
  "高于",
  "多于",
  "过半数",
  "以下",
  "以内",
  "不超过",
  "不得超过",
  "不高于",
  "最长",
  "≤",
  "不得高于",
  "more than",
  "exceed",
  "within",
  "no more than",
  "内",
  ">",
];

/** What a bound word allows; `undefined` for a word that bounds nothing. */
export const boundOperators = (word: string): readonly Comparison[] | undefined =>
  INCLUSIVE.includes(word) ? ["ge", "lt"] : EXCLUSIVE.includes(word) ? ["gt", "le"] : undefined;

/** Every bound word. */
export const boundWords: readonly string[] = [...INCLUSIVE, ...EXCLUSIVE];

/** The operator with its sides exchanged. */
export const mirrored = (operator: string): string =>
  ({ ge: "le", gt: "lt", le: "ge", lt: "gt" })[operator] ?? operator;
