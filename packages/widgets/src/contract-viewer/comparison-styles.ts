import { css } from "../element/css.ts";

/** Looks of versions, amendments, and of two texts side by side. */
export const comparisonStyles = css`
  .versions {
    max-width: 44em;
    margin: 0 auto 2em;
    padding: 0.75em 1.25em;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .versions summary {
    font-weight: 600;
    min-height: 44px;
    line-height: 44px;
  }
  .versions li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
    padding: 0.5em 0;
    border-top: 1px solid var(--_line);
  }
  .versions li[aria-current] {
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: 0.75em;
  }
  .comparison {
    max-width: 66em;
    margin: 0 auto;
  }
  .days {
    text-align: center;
    margin: -0.75em 0 1.25em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: center;
    justify-content: space-between;
    margin-bottom: 1.5em;
  }
  .choices label {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-height: var(--_control);
    cursor: pointer;
  }
  .amendment {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    padding: 1em 1.25em;
    margin-bottom: 1.5em;
  }
  .amendment h4 {
    font-size: 1.125em;
    margin-bottom: 0.75em;
  }
  .amendment details {
    margin-top: 0.75em;
  }
  .amendment summary {
    line-height: 32px;
  }
  .effects li + li {
    margin-top: 0.25em;
  }
  .counted {
    font-weight: 600;
  }
  .comparison .clause {
    display: block;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 1em 1.25em 1.25em;
    font-size: 1.0625em;
  }
  .comparison .clause > div {
    display: grid;
    gap: 0.75em;
  }
  .comparison .clause h4 {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    margin-bottom: 0.75em;
  }
  .comparison .clause h4 .nr {
    text-align: start;
    color: inherit;
    font-weight: 600;
  }
  .comparison .clause h4 :is(.state, .small) {
    font: 400 0.8125em/1.5 var(--_sans);
  }
  .comparison .text {
    max-width: none;
    text-align: start;
  }
  .kept {
    color: var(--_muted);
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 1.5em;
  }
  .whole .pair {
    grid-template-columns: minmax(0, 1fr);
  }
  .whole .empty {
    display: none;
  }
  .heads {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: 0.5em 1.25em;
    background: var(--_paper);
    border-bottom: 2px solid var(--_line);
    margin-bottom: 0.75em;
    font-weight: 600;
    color: var(--_muted);
  }
  .heads p {
    padding-inline-start: 0.75em;
  }
  .side {
    padding: 0.5em 0.75em;
    border-inline-start: 3px solid var(--_line);
  }
  .which {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  ins,
  del {
    padding: 0.0625em 0.125em;
    border-radius: 3px;
    text-decoration-thickness: 1.5px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  ins {
    background: var(--_accent-soft);
    color: var(--_accent-deep);
    text-decoration-line: underline;
    text-underline-offset: 0.2em;
  }
  del {
    background: var(--_alert-soft);
    color: var(--_alert);
    text-decoration-line: line-through;
  }
  .short {
    white-space: nowrap;
  }
  .mark {
    display: inline-block;
    font: 600 0.6875em/1.4 var(--_sans);
    padding: 0 0.3em;
    margin-inline-end: 0.25em;
    border: 1px solid currentColor;
    border-radius: 3px;
    vertical-align: 0.15em;
    text-decoration: none;
    white-space: nowrap;
  }
  .state.removed {
    color: var(--_alert);
  }
  .values caption .state {
    font-weight: 400;
    margin-inline-start: 0.5em;
  }
  .values thead th:nth-child(n) {
    width: 35%;
  }
  .values thead th:first-child {
    width: 30%;
  }
  @media (max-width: 45em) {
    .comparison .clause {
      padding: 0.75em 1em 1em;
    }
    .pair {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5em;
    }
    .heads,
    .side.empty {
      display: none;
    }
    .side {
      padding: 0.25em 0 0.25em 0.75em;
    }
    .which {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
      font-size: 0.8125em;
      color: var(--_muted);
    }
    .after {
      border-color: var(--_accent);
    }
  }
  @media print {
    .versions,
    .choices {
      display: none;
    }
    .heads {
      position: static;
    }
    .amendment,
    .comparison .clause {
      background: none;
      break-inside: auto;
    }
    .pair {
      break-inside: avoid;
    }
    ins,
    del {
      background: none;
      color: inherit;
    }
  }
`;
