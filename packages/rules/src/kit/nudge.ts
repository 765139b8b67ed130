import type { ParameterValue, ScalarValue } from "../format/document.ts";

/** A value moved by its smallest unit, with the way from the value to what was moved. */
export interface Nudge {
  /** Keys from the value, e.g. `period/amount`, `rows/3/number`. */
  readonly path: string;
  readonly was: number | string;
  readonly is: number | string;
}

/**
 * A number moved up and down by its smallest unit (最小单位): a period by one of its unit, an amount by one fen, a decimal
 * or a percentage by one in its last printed place, a fraction by a hundredth of its part. Words have no number to move.
 */
export const nudges = (value: ParameterValue): readonly Nudge[] =>
  value.kind === "table"
    ? Object.entries(value.rows).flatMap(([row, scalar]) =>
        scalarNudges(scalar).map((nudge) => ({ ...nudge, path: `rows/${row}/${nudge.path}` })),
      )
    : scalarNudges(value);

const scalarNudges = (value: ScalarValue): readonly Nudge[] => {
  switch (value.kind) {
    case "period":
      return around("period/amount", value.period.amount, 0);
    case "frequency":
      return around("times", value.times, 1);
    case "annual":
      return around("month", value.month, 1).filter(({ is }) => Number(is) <= 12);
    case "number":
      return texts("number", value.number);
    case "money":
      return texts("yuan", /\./.test(value.yuan) ? value.yuan : `${value.yuan}.00`, value.yuan);
    default:
      return [];
  }
};

const around = (path: string, amount: number, least: number): readonly Nudge[] =>
  [amount + 1, amount - 1].filter((moved) => moved >= least).map((is) => ({ path, was: amount, is }));

const texts = (path: string, text: string, was = text): readonly Nudge[] =>
  [1n, -1n].flatMap((by): Nudge[] => {
    const is = moved(text, by);
    return is === undefined ? [] : [{ path, was, is }];
  });

const moved = (text: string, by: bigint): string | undefined => {
  const fraction = /^(\d+)\/(\d+)$/.exec(text);
  if (fraction !== null) {
    const part = BigInt(fraction[1] ?? "0") * 100n + by;
    return part < 0n ? undefined : `${part}/${BigInt(fraction[2] ?? "1") * 100n}`;
  }
  const decimal = /^(\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (decimal === null) return undefined;
  const [, whole = "0", places = "", mark = ""] = decimal;
  const scaled = BigInt(whole + places) + by;
  if (scaled < 0n) return undefined;
  const digits = scaled.toString().padStart(places.length + 1, "0");
  return places === ""
    ? `${digits}${mark}`
    : `${digits.slice(0, -places.length)}.${digits.slice(-places.length)}${mark}`;
};
