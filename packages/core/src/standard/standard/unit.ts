/** What a unit measures, and how many of the smallest unit of that family it is. */
interface Scale {
  readonly family: string;
  readonly factor: bigint;
}

/**
 * Units that can be compared with one another (计量单位换算), exactly. A unit that is not listed is a family of its own:
 * `lux`, `times`, `person`, `hour-of-day`. A `workday` is no number of hours, so it stands alone too.
 */
const scales: { readonly [unit: string]: Scale } = {
  second: { family: "time", factor: 1n },
  minute: { family: "time", factor: 60n },
  hour: { family: "time", factor: 3600n },
  day: { family: "time", factor: 86_400n },
  week: { family: "time", factor: 604_800n },
  permille: { family: "share", factor: 1n },
  percent: { family: "share", factor: 10n },
  ratio: { family: "share", factor: 1000n },
  mm: { family: "length", factor: 1n },
  cm: { family: "length", factor: 10n },
  m: { family: "length", factor: 1000n },
};

const scaleOf = (unit: string): Scale =>
  Object.hasOwn(scales, unit) ? (scales[unit] as Scale) : { family: unit, factor: 1n };

/** Family of a unit: `time`, `share`, `length`, or the unit itself. */
export const familyOf = (unit: string): string => scaleOf(unit).family;

/** Whether a value in one unit says something about a target in the other. */
export const areComparable = (a: string, b: string): boolean => familyOf(a) === familyOf(b);

/** How many of the smallest unit of its family a unit is; 1 for a unit that stands alone. */
export const factorOf = (unit: string): bigint => scaleOf(unit).factor;
