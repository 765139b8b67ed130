import { html } from "lit";
import type { TemplateResult } from "lit";

const width = 80;
const height = 24;
const edge = 3;

const isNumber = (value: number | null | undefined): value is number => typeof value === "number";

/** The path through values from 0 to 1; where one is not known the line ends, and goes on after it. */
export const linePath = (values: readonly (number | null)[]): string => {
  const step = values.length > 1 ? (width - 2 * edge) / (values.length - 1) : 0;
  let path = "";
  let isOn = false;
  values.forEach((value, index) => {
    if (value !== null) {
      const x = (edge + index * step).toFixed(1);
      const y = (edge + (1 - value) * (height - 2 * edge)).toFixed(1);
      // A value between two unknown ones is a dot: a line of no length with round ends.
      path += `${isOn ? "L" : "M"}${x} ${y}${isOn || isNumber(values[index + 1]) ? "" : `L${x} ${y}`}`;
    }
    isOn = value !== null;
  });
  return path;
};

/** A line small enough for a cell (走势); the numbers beside it say the same. */
export const line = (values: readonly (number | null)[]): TemplateResult =>
  html`<svg class="course" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
    <path class="top" d="M0 ${edge}H${width}" />
    <path class="way" d=${linePath(values)} />
  </svg>`;
