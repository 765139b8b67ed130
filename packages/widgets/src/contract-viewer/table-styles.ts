import { css } from "../element/css.ts";

/** Looks of the contract's tables where there is room for them. */
export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--_surface);
    margin-bottom: 1.75em;
    line-height: 1.5;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding: 0 0 0.5em;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    font-weight: 400;
    scroll-margin-top: 4em;
  }
  thead th {
    background: var(--_paper);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .wide thead th {
    white-space: nowrap;
  }
  .wide tbody th .small {
    display: block;
  }
  .target {
    font-weight: 600;
    color: var(--_accent-deep);
    font-variant-numeric: tabular-nums;
  }
  .wide {
    table-layout: fixed;
  }
  .wide thead th:nth-child(-n + 2) {
    width: 20%;
  }
  .wide thead th:nth-child(3),
  .wide thead th:nth-child(n + 5) {
    width: 13%;
  }
  .sideways {
    margin-top: 0.5em;
  }
  .sideways[hidden] {
    display: none;
  }
  .scroll {
    overflow-x: auto;
    margin-top: 0.75em;
    margin-bottom: 1.75em;
  }
  .sideways:not([hidden]) + .scroll {
    margin-top: 0.25em;
  }
  .scroll table {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .scroll th,
  .scroll td {
    min-width: 5.5em;
    overflow-wrap: break-word;
  }
  .scroll thead th {
    white-space: nowrap;
  }
  .scroll :first-child:is(th, td) {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_paper);
    box-shadow: inset -1px 0 var(--_line);
  }
`;
