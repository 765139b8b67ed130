import { html } from "lit";
import type { TemplateResult } from "lit";

/** How columns are filled, so that no chart needs its colour to be understood. */
const fills = ["solid", "hatched", "dotted", "barred"] as const;
export type Fill = (typeof fills)[number];

/** One column of a chart. */
export interface Column {
  /** Height, 0 to 1 of the chart; `null` where nothing is known. */
  readonly part: number | null;
  /** What stands above it; where nothing is known, that it is so, and `text` is empty where there is nothing to know. */
  readonly text: string;
  readonly label: string;
  /** What several columns have in common, e.g. their year: under the first of them. */
  readonly below: string;
}

/** Most columns that have room for their texts on a phone. */
const most = 12;
/** Share of the height that is left free above for the texts. */
const head = 22;

/** The patterns that columns are filled with; once in every element that has charts. */
export const chartPatterns = (): TemplateResult =>
  html`<svg class="patterns" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="fill-solid" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="ink" width="4" height="4" />
      </pattern>
      <pattern
        id="fill-hatched"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="ground" width="5" height="5" />
        <rect class="ink" width="2" height="5" />
      </pattern>
      <pattern id="fill-dotted" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect class="ground" width="5" height="5" />
        <circle class="ink" cx="2.5" cy="2.5" r="1.25" />
      </pattern>
      <pattern id="fill-barred" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="ground" width="4" height="4" />
        <rect class="late" width="4" height="2" />
      </pattern>
    </defs>
  </svg>`;

const columnView = ({ below, label, part, text }: Column, fill: Fill, isShown: boolean): TemplateResult => {
  const isKnown = part !== null;
  const top = isKnown ? 100 - (100 - head) * part : head;
  return html`<li>
    <svg focusable="false">
      <rect
        class=${isKnown ? `column ${fill}` : "unknown"}
        x="18%"
        width="64%"
        y="${top}%"
        height="${100 - top}%"
        fill=${isKnown ? `url(#fill-${fill})` : "none"}
      />
      <text x="50%" y="${top}%" dy="-4" text-anchor="middle">${isKnown && isShown ? text : ""}</text>
    </svg>
    <span class="absent">${!isKnown && isShown ? text : ""}</span>
    <span class="label">${label}</span><span class="label">${below}</span>
  </li>`;
};

/** A chart of columns. Its words say what it shows; the numbers are in the table behind it. */
export const columnChart = (words: string, columns: readonly Column[], fill: Fill): TemplateResult => {
  const step = Math.ceil(columns.length / most);
  const isLabelled = (index: number): boolean => (columns.length - 1 - index) % step === 0;
  const shown = columns.map((column, index) => {
    const before = columns[index - step];
    const after = columns[index + step];
    // The first says it only when its neighbour, which would say something else, leaves it the room.
    const begins = before ? before.below !== column.below : !after || after.below === column.below;
    return isLabelled(index)
      ? { ...column, below: begins ? column.below : "" }
      : { ...column, label: "", below: "" };
  });
  return html`<div class="chart" role="img" aria-label=${words}>
    <ol class="columns" aria-hidden="true">
      ${shown.map((column) => columnView(column, fill, step === 1))}
    </ol>
  </div>`;
};
