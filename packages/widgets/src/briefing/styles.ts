import { css } from "../element/css.ts";

/** Looks of a briefing: sheets like paper, on paper too. */
export const briefingStyles = css`
  .root {
    max-width: var(--heyue-width, 56em);
  }
  .head p {
    margin-top: 0.25em;
  }
  .back {
    padding-inline-start: 0;
    margin-inline-end: auto;
  }
  .tools {
    margin-bottom: 1em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    padding: 0.75em 0;
    border-top: 1px solid var(--_line);
  }
  .row > div:first-child {
    flex: 1 1 12em;
  }
  .list h3 {
    margin-bottom: 0.5em;
  }
  .who {
    font-weight: 600;
  }
  .who .muted {
    font-weight: 400;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .reminder {
    flex: 1 0 100%;
  }
  .reminder textarea {
    min-height: 5em;
    margin-bottom: 0.5em;
  }
  .choice {
    display: flex;
    gap: 0.5em;
    align-items: center;
    padding: 0.375em 0.75em;
    min-height: var(--_control);
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choice.wide + .choice.wide {
    margin-top: 0.5em;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    background: var(--_accent-soft);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .choices .choice {
    flex: 1 0 8em;
  }
  .question[aria-invalid="true"],
  .people[aria-invalid="true"] {
    border: 0 !important;
  }
  .question[aria-invalid="true"] .choice {
    border-color: var(--_alert);
  }
  .paper {
    padding: var(--_pad);
    background: var(--_paper);
    border: 1px solid var(--_line);
    font-family: var(--_serif);
  }
  .sheet-head {
    display: block;
    text-align: center;
    padding-bottom: 0.75em;
    border-bottom: 3px double var(--_control-line);
  }
  .sheet-head h3 {
    font: 600 1.5em/1.4 var(--_serif);
    letter-spacing: 0.04em;
  }
  .paper .muted {
    color: var(--_muted);
  }
  h4 {
    font-weight: 600;
  }
  .duties,
  .paper section,
  .paper .foot {
    margin-top: 1.25em;
  }
  .breaches li {
    padding-inline-start: 1em;
    text-indent: -1em;
  }
  .breaches li::before {
    content: "· ";
  }
  .escalation {
    font-size: 1.125em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    line-height: 1.5;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-bottom: 0.5em;
  }
  th,
  td {
    padding: 0.5em 0.6em;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.875em;
    white-space: nowrap;
  }
  tfoot :is(th, td) {
    font-weight: 600;
  }
  .duties thead th:first-child {
    width: 28%;
  }
  .duties tbody th {
    font-weight: 600;
    min-width: 8em;
  }
  .duties tbody th .small {
    display: block;
    font-weight: 400;
  }
  .duties td:nth-child(2) {
    font-weight: 600;
    color: var(--_accent-deep);
  }
  code {
    font:
      400 0.8125em/1.5 ui-monospace,
      Consolas,
      monospace;
  }
  .signature {
    display: none;
  }
  .changes {
    margin-bottom: var(--_gap);
    padding: 0.75em 1em;
    border-inline-start: 4px solid var(--_wait);
    background: var(--_paper);
  }
  .changes > * + *,
  .changes li + li {
    margin-top: 0.625em;
  }
  .changes dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0 0.75em;
    margin-top: 0.25em;
  }
  .changes dt {
    color: var(--_muted);
  }
  .changes ins {
    font-weight: 600;
    text-decoration: none;
    color: var(--_accent-deep);
  }
  .acknowledge {
    margin-top: var(--_gap);
  }
  .acknowledge h4 + .hint {
    margin-top: 0;
  }
  .acknowledge .primary + .hint {
    margin-top: 0.5em;
  }
  .overview > h3 {
    margin-top: var(--_gap);
  }
  @media (max-width: 40em) {
    .duties :is(tbody, tr, th, td) {
      display: block;
      border: 0;
      padding: 0.125em 0;
    }
    .duties thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .duties tr {
      padding: 0.75em 0;
      border-top: 1px solid var(--_line);
    }
    .duties tr:first-child {
      border-top: 0;
    }
    .duties td {
      display: grid;
      grid-template-columns: 5.5em 1fr;
      gap: 0.5em;
    }
    .duties td::before {
      content: attr(data-label);
      color: var(--_muted);
      font-weight: 400;
      font-size: 0.875em;
    }
    .duties .none {
      display: none;
    }
  }
  @media print {
    .head,
    .tools,
    .problems,
    .note,
    .changes,
    .acknowledge {
      display: none;
    }
    .root {
      background: none;
      font: 400 10.5pt/1.5 var(--_serif);
    }
    .paper {
      max-width: 180mm;
      min-height: 250mm;
      margin: 0 auto;
      padding: 0;
      border: 0;
      background: none;
      display: flex;
      flex-direction: column;
    }
    .paper .foot {
      margin-top: auto;
    }
    .duties :is(th, td) {
      border-color: #777;
    }
    tr,
    .breaches li {
      break-inside: avoid;
    }
    .signature {
      display: flex;
      justify-content: end;
      gap: 3em;
      margin-top: 2em;
    }
    .signature .line {
      display: inline-block;
      min-width: 9em;
      border-bottom: 1px solid currentColor;
      text-align: center;
    }
  }
`;
