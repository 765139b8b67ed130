const digits = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Exact percent of a share that is written as text: `0.9583` is `95.83`, `-0.5` is `-50`. */
export const percentOf = (share: string): string => {
  const [, sign = "", whole = "", fraction = ""] = digits.exec(share) ?? [];
  if (whole === "") return share;
  const shifted = whole + fraction.padEnd(2, "0").slice(0, 2);
  const rest = fraction.slice(2).replace(/0+$/, "");
  return `${sign}${shifted.replace(/^0+(?=\d)/, "")}${rest && `.${rest}`}`;
};

/** A share as a label has room for: whole percent, 100 only when it is all of it, 0 only when it is none. */
export const roundPercent = (share: string): string => {
  const exact = Number(share) * 100;
  const round = Math.round(exact);
  return String(round === 100 && exact < 100 ? 99 : round === 0 && exact > 0 ? 1 : round);
};
