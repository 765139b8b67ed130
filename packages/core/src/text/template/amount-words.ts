const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"] as const;
const myriads = ["", "万", "亿", "兆"] as const;

/** Four digits in capital signs; leading zeros are left to the caller. */
const section = (figures: string): string =>
  [...figures]
    .map((figure, at) =>
      figure === "0" ? "零" : `${digits[Number(figure)]}${places[figures.length - 1 - at]}`,
    )
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");

const whole = (figures: string): string => {
  const sections = figures
    .padStart(Math.ceil(figures.length / 4) * 4, "0")
    .match(/.{4}/g)!
    .map((part, at, all) => {
      const words = section(part);
      return words === "" ? "零" : `${words}${myriads[all.length - 1 - at]}`;
    });
  return sections
    .join("")
    .replace(/零+/g, "零")
    .replace(/^零|零$/g, "");
};

/**
 * An amount in capital signs (大写金额) as bank notes of payment want it: `2.80` is 贰元捌角, `2000` is 贰仟元整. `undefined` when the
 * amount has more than two decimals or sixteen digits: then there is no way to write it so.
 */
export const amountInWords = (yuan: string): string | undefined => {
  const match = /^(\d{1,16})(?:\.(\d+))?$/.exec(yuan);
  const part = (match?.[2] ?? "").replace(/0+$/, "");
  if (match === null || part.length > 2) return undefined;
  const figures = match[1]!.replace(/^0+/, "");
  const [jiao, fen] = [Number(part[0] ?? 0), Number(part[1] ?? 0)];
  const head = figures === "" ? "" : `${whole(figures)}元`;
  if (jiao === 0 && fen === 0) return `${head === "" ? "零元" : head}整`;
  const small = `${jiao > 0 ? `${digits[jiao]}角` : head === "" ? "" : "零"}${fen > 0 ? `${digits[fen]}分` : ""}`;
  return `${head}${small}`;
};

/** An amount in yuan with its words beside it where they can be written: 2.80元（大写：人民币贰元捌角）. */
export const amountWithWords = (yuan: string): string => {
  const words = amountInWords(yuan);
  return words === undefined ? `${yuan}元` : `${yuan}元（大写：人民币${words}）`;
};
