import { css } from "../element/css.ts";

/** Looks of the bill: a statement on paper, numbers under each other. */
export const feeStyles = css`
  .root {
    max-width: var(--heyue-width, 56em);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.25em;
    align-items: end;
    margin-bottom: 1.5em;
  }
  .tools .field {
    flex: 1 1 11em;
    max-width: 16em;
  }
  h3 {
    margin: 2em 0 0.75em;
  }
  .line {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 1em 1.25em 1.25em;
    margin-bottom: 1em;
  }
  .line h4 {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
    justify-content: space-between;
    font-size: 1.0625em;
    padding-bottom: 0.5em;
    margin-bottom: 0.75em;
    border-bottom: 1px solid var(--_line);
  }
  .amount,
  .total strong {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    color: var(--_accent-deep);
  }
  .reckoning {
    font-variant-numeric: tabular-nums;
  }
  .reckoning li {
    border-inline-start: 3px solid var(--_line);
    padding-inline-start: 0.75em;
    margin-bottom: 0.5em;
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1em;
    align-items: baseline;
    border-top: 2px solid var(--_ink);
    padding: 0.75em 1.25em;
  }
  .contract,
  .law,
  .line .fields {
    margin-top: 0.75em;
  }
  .law figure + figure {
    margin-top: 0.5em;
  }
  blockquote {
    margin: 0.25em 0;
    padding: 0.5em 0.75em;
    white-space: pre-line;
  }
  .verdict {
    margin-top: 0.75em;
    font-weight: 600;
  }
  .flag {
    margin-top: 0.75em;
    padding: 0.5em 0.75em;
    border-inline-start: 4px solid var(--_wait);
    background: var(--_paper);
  }
  .values {
    margin-top: 0.5em;
  }
  .values li {
    padding-inline-start: 1.25em;
    position: relative;
  }
  .values li::before {
    content: "·";
    position: absolute;
    inset-inline-start: 0.375em;
    font-weight: 700;
  }
  .side {
    margin-top: 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_line);
  }
  .told {
    font-weight: 600;
    margin-bottom: 0.75em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
  }
  td {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  thead th {
    background: var(--_paper);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .question {
    border-top: 1px solid var(--_line);
  }
  .question:last-child {
    border-bottom: 1px solid var(--_line);
  }
  .question summary {
    padding: 0.625em 0;
    min-height: var(--_control);
    font-weight: 600;
  }
  .question form,
  .line form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.25em;
    align-items: end;
  }
  form .field {
    flex: 0 1 17em;
  }
  .answer {
    padding-bottom: 1em;
  }
  .answer > .reckoning {
    margin-top: 0.75em;
    font-weight: 600;
  }
  @media (max-width: 45em) {
    .steps,
    .steps tbody,
    .steps tr,
    .steps th,
    .steps td {
      display: block;
      border: 0;
      padding: 0;
    }
    .steps thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .steps tr {
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      padding: 0.75em 1em;
      margin-bottom: 0.75em;
    }
    .steps td {
      display: grid;
      grid-template-columns: 6em 1fr;
      gap: 0.75em;
      white-space: normal;
    }
    .steps td::before {
      content: attr(data-label);
      color: var(--_muted);
      font-size: 0.875em;
    }
    form .field {
      flex: 1 1 100%;
    }
  }
  @media print {
    .tools,
    form,
    .choices,
    .question:not([open]) {
      display: none;
    }
    .line,
    tr {
      break-inside: avoid;
    }
  }
`;
