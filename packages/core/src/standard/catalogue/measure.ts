import { readFrequency } from "../standard/frequency.ts";

/** Units of the rule `standard.level` as units of a standard. */
const units: { readonly [word: string]: string } = {
  share: "ratio",
  minutes: "minute",
  hours: "hour",
  days: "day",
};

/**
 * How a value of a catalogue is measured (计量方式): a unit, and for "so many times a week" the frequency as well. `null` for a unit
 * that is not known, so that nobody takes it for another.
 */
export const measureOf = (
  word: string,
  target: string,
): { readonly unit: string; readonly frequency?: string } | null => {
  const per = /^times-a-([a-z]+)$/.exec(word)?.[1];
  if (per !== undefined) {
    const frequency = `${target}/${per}`;
    return readFrequency(frequency) === null ? null : { unit: "times", frequency };
  }
  return Object.hasOwn(units, word) ? { unit: units[word] as string } : null;
};
