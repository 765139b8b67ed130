import { css } from "../element/css.ts";

/** Looks of the small charts. */
export const chartStyles = css`
  .patterns {
    position: absolute;
    width: 0;
    height: 0;
  }
  .ink {
    fill: var(--_accent);
  }
  .ground {
    fill: var(--_surface);
  }
  .late {
    fill: var(--_alert);
  }
  .columns {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    border: 0;
  }
  .columns li {
    display: grid;
    grid-template-rows: 7em auto auto;
  }
  .columns svg,
  .absent {
    grid-row: 1;
    grid-column: 1;
  }
  .absent {
    align-self: end;
    justify-self: center;
    padding-bottom: 0.5em;
    writing-mode: vertical-rl;
    font-size: 0.75em;
    line-height: 1;
    white-space: nowrap;
    color: var(--_muted);
  }
  .columns svg {
    width: 100%;
    height: 100%;
    overflow: visible;
    border-bottom: 1px solid var(--_control-line);
    background: linear-gradient(var(--_line), var(--_line)) 0 22% / 100% 1px no-repeat;
  }
  .columns text {
    font-size: 0.75em;
    fill: var(--_ink);
    font-variant-numeric: tabular-nums;
  }
  .large .columns text {
    font-size: 0.65em;
  }
  .column {
    stroke: var(--_accent);
    stroke-width: 1;
  }
  .column.barred {
    stroke: var(--_alert);
  }
  .unknown {
    stroke: var(--_control-line);
    stroke-dasharray: 3 3;
  }
  .label {
    display: block;
    min-height: 1.25em;
    font-size: 0.75em;
    line-height: 1.25;
    white-space: nowrap;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    /* Wider than its column only where its neighbours have none. */
    justify-self: center;
  }
  .course {
    width: 5em;
    height: 1.5em;
    display: block;
    overflow: visible;
  }
  .course path {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .course .top {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .bar {
    display: block;
    width: 100%;
    height: 0.75em;
  }
  .bar .whole {
    fill: var(--_paper);
    stroke: var(--_control-line);
  }
  .bar .mark {
    fill: var(--_ink);
  }
`;
