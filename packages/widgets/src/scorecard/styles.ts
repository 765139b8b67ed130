import { css } from "../element/css.ts";

/** Looks of the scorecard: one column of sections, charts side by side where there is room. */
export const scorecardStyles = css`
  .root {
    max-width: var(--heyue-width, 76em);
  }
  section {
    margin-top: calc(var(--_gap) * 1.5);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: end;
    padding-bottom: 1.25em;
    border-bottom: 1px solid var(--_line);
  }
  .tools .field {
    flex: 1 1 9em;
  }
  .tools label,
  .show label {
    font-weight: 400;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .lead {
    font: 400 1.125em/1.8 var(--_serif);
    margin: 0.5em 0 1em;
    max-width: 44em;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8.5em, 1fr));
    gap: 0.75em;
  }
  .tiles li {
    display: grid;
  }
  .tile {
    display: grid;
    align-content: space-between;
    gap: 0.25em;
    min-height: calc(var(--_control) * 1.5);
    padding: 0.75em 1em;
    text-align: start;
    cursor: pointer;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .tile strong {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    color: var(--_accent-deep);
  }
  .tile.late strong {
    color: var(--_alert);
  }
  .tile.late strong::before {
    content: "▼ ";
    font-size: 0.75em;
  }
  .tile:hover {
    border-color: var(--_accent);
  }
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24em), 1fr));
    gap: 1.75em 2.5em;
    margin-top: 1em;
    align-items: start;
  }
  .charts figure.with-table {
    grid-column: 1 / -1;
  }
  .charts .chart {
    max-width: 36em;
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
    margin-bottom: 0.25em;
  }
  .away:not(:focus-within) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  figure {
    position: relative;
  }
  .scroll td,
  .scroll tbody th {
    vertical-align: middle;
  }
  .figure-link,
  .standard-link {
    min-height: var(--_control);
    min-width: var(--_control);
    padding: 0 0.25em;
    white-space: nowrap;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
    font-variant-numeric: tabular-nums;
  }
  .standard-link {
    padding: 0;
    white-space: normal;
  }
  .figure-link.muted {
    color: var(--_muted);
  }
  /* A column that stays in place keeps its border only when borders are not shared. */
  .scroll table {
    border-collapse: separate;
    border-spacing: 0;
    line-height: 1.4;
  }
  .scroll :is(td, th) {
    padding: 0.25em 0.5em;
    border-width: 0 1px 1px 0;
  }
  .scroll thead th {
    border-top-width: 1px;
  }
  .scroll :is(td, th):first-child {
    border-left-width: 1px;
  }
  .months :is(td, thead th) {
    min-width: 4.25em;
  }
  .months tbody th {
    min-width: 12em;
  }
  .months tbody th .small {
    display: block;
  }
  .months thead th:first-child {
    z-index: 1;
  }
  .missed .figure-link {
    color: var(--_alert);
    font-weight: 600;
  }
  .show {
    max-width: 20em;
    margin: 0.5em 0;
  }
  .sideways {
    display: none;
  }
  dialog {
    width: min(44em, calc(100vw - 2em));
    max-height: calc(100vh - 2em);
    overflow: auto;
    padding: 1.25em 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: inherit;
    background: var(--_surface);
  }
  dialog::backdrop {
    background: rgb(20 22 20 / 0.5);
  }
  .dialog-head {
    display: flex;
    gap: 1em;
    align-items: start;
    justify-content: space-between;
  }
  .dialog-head .button {
    white-space: nowrap;
  }
  .value {
    font-size: 1.75em;
    font-weight: 600;
    color: var(--_accent-deep);
    font-variant-numeric: tabular-nums;
  }
  .events {
    margin: 0.75em 0;
    border-top: 1px solid var(--_line);
  }
  .events li {
    border-bottom: 1px solid var(--_line);
  }
  .event {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
    width: 100%;
    min-height: var(--_control);
    padding: 0.375em 0.25em;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .event::before {
    content: "▸";
    color: var(--_accent);
  }
  .event[aria-expanded="true"]::before {
    content: "▾";
  }
  .event:hover {
    background: var(--_accent-soft);
  }
  code {
    font:
      0.8125em/1.5 ui-monospace,
      "SFMono-Regular",
      Consolas,
      monospace;
    color: var(--_muted);
  }
  .record {
    padding: 0.5em 0 1em 1.25em;
  }
  .results {
    margin-top: 0.75em;
  }
  .results li {
    border: 0;
    padding: 0.375em 0;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 0.5em;
  }
  .photos li {
    width: 7em;
  }
  .photos li.whole {
    width: 100%;
  }
  .thumb {
    display: block;
    width: 100%;
    min-height: var(--_control);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    cursor: pointer;
  }
  .thumb canvas {
    width: 100%;
  }
  @media (max-width: 45em) {
    .sideways {
      display: block;
    }
    .months tbody th {
      min-width: 8.5em;
    }
    dl.facts {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dl.facts dd {
      margin-bottom: 0.5em;
    }
    dialog {
      padding: 1em;
    }
  }
  @media print {
    .tools,
    .show,
    .sideways,
    dialog {
      display: none;
    }
    .away,
    .away:not(:focus-within) {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
    }
    .charts {
      display: block;
    }
    .charts figure,
    .tile,
    tr {
      break-inside: avoid;
    }
    .scroll {
      overflow: visible;
    }
    .scroll :first-child:is(th, td) {
      position: static;
    }
    .months {
      font-size: 0.65em;
    }
    .months :is(td, thead th, tbody th) {
      min-width: 0;
    }
    .figure-link,
    .standard-link {
      color: inherit;
      text-decoration: none;
      min-height: 0;
      min-width: 0;
    }
  }
`;
