import type { Comparator, Standard } from "@heyue/core/standard/standard";

/** What a value is held against. */
export type Target = Pick<Standard, "comparator" | "target" | "unit">;

/** Ten-thousandths: a value has at most four decimals. */
const parts = 10_000;

const scaled = (text: string): number | null => {
  const found = /^(\d{1,9})(?:\.(\d{1,4}))?$/.exec(text);
  return found ? Number(found[1]! + (found[2] || "").padEnd(4, "0")) : null;
};

const plain = (value: number): string => String(value / parts);

/** Whether a contract writes a share of one, which people read and enter in percent: 0.95 is 95%. */
const isShare = ({ target, unit }: Target): boolean =>
  unit === "ratio" || (unit === "percent" && /^(0(\.\d+)?|1(\.0+)?)$/.test(target));

/** Unit in which a value is entered. */
export const enteredUnit = (target: Target): string => (isShare(target) ? "percent" : target.unit);

/** A number in the contract's unit, target or measured, as people read and enter it. */
export const enteredValue = (target: Target, value: string): string => {
  const number = isShare(target) ? scaled(value) : null;
  return number === null ? value : plain(number * 100);
};

/**
 * The value that was typed as the contract's own unit has it, full-width digits and Chinese points included; `null` when it is no
 * number, or has more decimals than can be kept.
 */
export const readValue = (target: Target, typed: string): string | null => {
  const text = typed
    .normalize("NFKC")
    .replace(/[。．]/g, ".")
    .replace(/\s/g, "");
  const value = scaled(text);
  if (value === null || !isShare(target)) return value === null ? null : plain(value);
  return value % 100 === 0 ? plain(value / 100) : null;
};

const holds: { readonly [Kind in Comparator]: (value: number, target: number) => boolean } = {
  "at-most": (value, target) => value <= target,
  "at-least": (value, target) => value >= target,
  equal: (value, target) => value === target,
  below: (value, target) => value < target,
  above: (value, target) => value > target,
};

/**
 * Whether a value in the contract's unit keeps the target (是否达标), exactly; `null` when one of them is no number. The server judges
 * again by the contract's text of the day: this is what is told at once.
 */
export const isMet = ({ comparator, target }: Target, value: string): boolean | null => {
  const [found, wanted] = [scaled(value), scaled(target)];
  return found === null || wanted === null ? null : holds[comparator](found, wanted);
};

/** The entry one step further, in the last place of the target as it is entered; the first step down from nothing is zero, which is a value. */
export const stepped = (typed: string, target: Target, direction: 1 | -1): string => {
  const decimals = /\.(\d{1,4})$/.exec(enteredValue(target, target.target))?.[1]?.length ?? 0;
  const value = scaled(typed.normalize("NFKC").trim()) ?? 0;
  return plain(Math.max(0, value + direction * (parts / 10 ** decimals)));
};
