import { css } from "../element/css.ts";

/** Looks of the contract: paper, serif text, numbers in the margin. */
export const viewerStyles = css`
  .root {
    max-width: var(--heyue-width, 72em);
    background: var(--_paper);
  }
  .title {
    display: block;
    text-align: center;
    margin-bottom: 1.25em;
  }
  .title h2 {
    font: 600 1.75em/1.4 var(--_serif);
    letter-spacing: 0.04em;
    margin: 0.25em 0 0.375em;
  }
  .summary {
    max-width: 44em;
    margin: 0 auto 1.5em;
    padding: 1.25em 0;
    border-block: 1px solid var(--_line);
  }
  .summary .small {
    display: block;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.25em;
    align-items: end;
    max-width: 44em;
    margin: 0 auto 2em;
  }
  .tools .field {
    flex: 1 1 11em;
  }
  .tools :is(input, select) {
    height: var(--_control);
  }
  .tools label {
    font-weight: 400;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .contents summary {
    font-weight: 600;
    line-height: 44px;
  }
  .contents a {
    display: block;
    padding: 0.35em 0;
    text-decoration: none;
    min-height: 32px;
  }
  .contents a:hover {
    text-decoration: underline;
  }
  .paper {
    min-width: 0;
    max-width: 46em;
    margin: 0 auto;
  }
  .nr {
    white-space: nowrap;
  }
  .chapter {
    font: 600 1.3125em/1.5 var(--_serif);
    text-align: center;
    margin: 2.5em 0 1.25em;
    scroll-margin-top: 4em;
  }
  .paper > section:first-child .chapter {
    margin-top: 0.5em;
  }
  .clause {
    margin-bottom: 1.75em;
    scroll-margin-top: 4em;
    border-radius: var(--_radius);
    font-size: 1.125em;
  }
  .clause h4 {
    font: 600 1em/1.75 var(--_serif);
    margin-bottom: 0.25em;
  }
  .clause .links {
    font-size: 0.78em;
  }
  .annex .text {
    font-size: 1.125em;
  }
  .text {
    font: 400 1em/1.75 var(--_serif);
    max-width: 38em;
    text-align: justify;
  }
  .text + .text {
    margin-top: 0.375em;
  }
  .clause:focus,
  section:focus,
  tr:focus,
  .breaches li:focus,
  .annex:focus {
    outline: none;
    background: var(--_accent-soft);
    box-shadow: 0 0 0 0.5em var(--_accent-soft);
  }
  section:focus {
    background: none;
    box-shadow: none;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    align-items: center;
    margin-top: 0.5em;
  }
  .links a {
    min-height: 24px;
  }
  h4 {
    font-size: 1.0625em;
    margin: 0 0 0.5em;
  }
  .fees {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    gap: 0 2em;
    align-items: start;
    margin-top: 1.5em;
  }
  .amount {
    text-align: end;
    font-variant-numeric: tabular-nums;
    width: 9em;
  }
  tfoot th,
  tfoot td {
    border-top: 2px solid var(--_ink);
    font-weight: 600;
  }
  .adds,
  .differs {
    display: block;
    font-weight: 400;
    font-size: 0.875em;
    color: var(--_accent);
  }
  .adds::before {
    content: "✓ ";
  }
  .differs {
    color: var(--_alert);
    font-weight: 600;
  }
  .differs::before {
    content: "▲ ";
  }
  .breaches li {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.75em 1em;
    margin-bottom: 0.75em;
    scroll-margin-top: 4em;
  }
  .breaches + h4 {
    margin-top: 1.5em;
  }
  .breaches .muted {
    display: inline-block;
    min-width: 3em;
  }
  .annex {
    margin-bottom: 1.5em;
  }
  code {
    font:
      0.875em/1.7 ui-monospace,
      "SFMono-Regular",
      Consolas,
      monospace;
  }
  @media (min-width: 60em) {
    .columns {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      gap: 2.5em;
    }
    .contents details {
      position: sticky;
      top: 1em;
      max-height: 92vh;
      overflow: auto;
    }
    .clause {
      display: grid;
      grid-template-columns: 6em minmax(0, 1fr);
      gap: 0 1em;
    }
    .clause h4 {
      display: grid;
      grid-template-columns: 6em minmax(0, 1fr);
      grid-column: 1 / -1;
      gap: 1em;
    }
    .clause h4 .nr {
      text-align: end;
      color: var(--_muted);
      font-weight: 400;
    }
    .clause > div {
      grid-column: 2;
    }
  }
  @media (max-width: 45em) {
    .wide,
    .wide tbody,
    .wide tr,
    .wide th,
    .wide td,
    .wide caption {
      display: block;
      border: 0;
      padding: 0;
    }
    .wide {
      background: none;
    }
    .wide caption {
      padding-bottom: 0.5em;
    }
    .wide thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .wide tr {
      background: var(--_surface);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      padding: 0.75em 1em;
      margin-bottom: 0.75em;
    }
    .wide tbody th {
      font-weight: 600;
      margin-bottom: 0.25em;
    }
    .wide td {
      display: grid;
      grid-template-columns: 5em 1fr;
      gap: 0.75em;
    }
    .wide .none {
      display: none;
    }
    .wide td::before {
      content: attr(data-label);
      color: var(--_muted);
      font-size: 0.875em;
    }
    .scroll table {
      width: max-content;
      min-width: 100%;
    }
    .scroll td {
      max-width: 12em;
    }
    .facts {
      grid-template-columns: 1fr !important;
      gap: 0 !important;
    }
    .facts dt {
      font-size: 0.875em;
    }
    .facts dd + dt {
      margin-top: 0.75em;
    }
  }
  @media print {
    .contents,
    .tools,
    .sideways,
    .links a {
      display: none;
    }
    .root {
      background: none;
      font-size: 10.5pt;
    }
    .columns {
      display: block;
    }
    .clause,
    tr,
    .breaches li {
      break-inside: avoid;
    }
    .chapter {
      break-after: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`;
