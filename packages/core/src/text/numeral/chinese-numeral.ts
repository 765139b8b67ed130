/** Digits in both hands: everyday (一二三) and for amounts (壹贰叁, 大写). */
const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, "○": 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore
const steps: Readonly<Record<string, number>> = {
  十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000,
}; // prettier-ignore
const myriads: Readonly<Record<string, bigint>> = {
  万: 10_000n, 萬: 10_000n, 亿: 100_000_000n, 億: 100_000_000n,
}; // prettier-ignore

/** Every sign a Chinese numeral is written with, for a character class. */
export const chineseNumeralSigns = [
  ...Object.keys(digits),
  ...Object.keys(steps),
  ...Object.keys(myriads),
].join("");

const isZero = (sign: string): boolean => digits[sign] === 0;

/** 二〇二五, 一五〇: digits one after the other. 一二 alone is no number (two clause numbers, or "one or two"). */
function readDigitRun(text: string): bigint | null {
  if (text.length < 3 && ![...text].slice(1).some(isZero)) return null;
  return BigInt([...text].map((sign) => digits[sign]).join(""));
}

/** Below ten thousand: 二十, 一百零五, 一百二 (120), 两千五 (2500). */
function readSection(text: string, colloquial: boolean): bigint | null {
  let total = 0;
  let digit = -1;
  let last = 10_000;
  let zero = false;
  for (const sign of text) {
    const step = steps[sign];
    if (step === undefined) {
      const value = digits[sign];
      if (value === undefined || digit > 0) return null;
      if (value === 0) zero = true;
      digit = value;
    } else {
      if (step >= last) return null;
      if (digit <= 0 && !(step === 10 && (total === 0 || digit === 0))) return null;
      total += Math.max(digit, 1) * step;
      last = step;
      digit = -1;
      zero = false;
    }
  }
  if (digit > 0) {
    const short = colloquial && !zero && last >= 100 && last < 10_000;
    total += short ? digit * (last / 10) : digit;
  }
  return BigInt(total);
}

/**
 * Reads a whole number written in Chinese, everyday or 大写: 十五, 一百零五, 三万五, 壹拾万, 二〇二五. `null` when the signs are no number.
 */
export function readChineseNumeral(text: string): bigint | null {
  if (text === "") return null;
  if (text.length > 1 && [...text].every((sign) => digits[sign] !== undefined)) return readDigitRun(text);
  let total = 0n;
  let pending = 0n;
  let section = "";
  let lastMyriad = 0n;
  for (const sign of text) {
    const myriad = myriads[sign];
    if (myriad === undefined) {
      section += sign;
      continue;
    }
    const value = section === "" ? 0n : readSection(section, false);
    if (value === null || (section === "" && pending === 0n)) return null;
    if (myriad === 10_000n) {
      if (lastMyriad === 10_000n) return null;
      pending = value * myriad;
    } else {
      total += (pending + value) * myriad;
      pending = 0n;
    }
    lastMyriad = myriad;
    section = "";
  }
  if (section !== "") {
    const short =
      lastMyriad > 0n && section.length === 1 && !isZero(section) && digits[section] !== undefined;
    const value = short ? BigInt(digits[section] ?? 0) * (lastMyriad / 10n) : readSection(section, true);
    if (value === null) return null;
    pending += value;
  }
  return total + pending;
}
