import { css } from "../element/css.ts";

/** Looks of the dashboard: groups below each other, sections side by side where there is room. */
export const dashboardStyles = css`
  .root {
    max-width: var(--heyue-width, 84em);
  }
  h4 {
    margin: 0 0 0.5em;
    font-size: 1em;
    font-weight: 600;
  }
  h5 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .attention {
    padding: 1em 1.25em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_paper);
  }
  .attention.is-late {
    border-color: var(--_alert);
  }
  .lead {
    font: 400 1.0625em/1.75 var(--_serif);
    margin-top: 0.25em;
  }
  .keys {
    margin-top: 0.75em;
  }
  .group {
    margin-top: calc(var(--_gap) * 1.25);
  }
  .group > h3 {
    padding-bottom: 0.375em;
    border-bottom: 2px solid var(--_ink);
  }
  .sections {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26em), 1fr));
    gap: 1.5em 2em;
    align-items: start;
    margin-top: 1em;
  }
  .section.is-open {
    grid-column: 1 / -1;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
    gap: 0.5em;
  }
  .figures li {
    display: grid;
  }
  .figure {
    display: grid;
    align-content: start;
    gap: 0.25em;
    min-height: calc(var(--_control) * 1.5);
    padding: 0.5em 0.75em;
    text-align: start;
    cursor: pointer;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .figure strong {
    font-size: 1.25em;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    color: var(--_accent-deep);
  }
  .figure.zero strong {
    font-weight: 400;
    color: var(--_muted);
  }
  .figure.late {
    border-color: var(--_alert);
  }
  .figure.late strong {
    color: var(--_alert);
  }
  .figure.late strong::before {
    content: "▲ ";
    font-size: 0.7em;
  }
  .figure.wait strong {
    color: var(--_wait);
  }
  .figure.wait strong::before {
    content: "◷ ";
    font-size: 0.8em;
  }
  .figure:hover,
  .figure[aria-expanded="true"] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }
  .panel {
    margin-top: 0.75em;
    padding: 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .panel-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
  }
  .panel .scroll {
    margin-bottom: 0;
  }
  .panel table {
    border-collapse: separate;
    border-spacing: 0;
  }
  .panel :is(td, th) {
    vertical-align: middle;
    padding: 0.25em 0.625em;
    border-width: 0 1px 1px 0;
  }
  .panel thead th {
    border-top-width: 1px;
  }
  .panel :is(td, th):first-child {
    border-left-width: 1px;
  }
  .panel tbody th {
    min-width: 9em;
  }
  .row {
    width: 100%;
    min-height: var(--_control);
    min-width: var(--_control);
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  .facts-row > td {
    padding: 1em;
    background: var(--_paper);
    box-shadow: none;
  }
  .facts-row dl {
    margin-bottom: 0.75em;
    gap: 0.375em 1.25em;
  }
  @media (max-width: 45em) {
    .figures {
      grid-template-columns: repeat(auto-fill, minmax(8em, 1fr));
    }
    .figure {
      padding: 0.5em;
    }
    .figure strong {
      font-size: 1.0625em;
    }
    .large .figures {
      grid-template-columns: 1fr;
    }
    .panel {
      padding: 0.75em;
    }
    .panel table {
      width: max-content;
      min-width: 100%;
    }
    .panel :is(td, tbody th) {
      max-width: 11em;
    }
    .panel .facts-row > td {
      position: static;
      max-width: none;
    }
    .facts-row dl {
      grid-template-columns: 1fr !important;
      gap: 0 !important;
      width: min(19em, 70vw);
    }
  }
  @media print {
    .keys {
      display: none;
    }
    .section,
    .figure,
    tr {
      break-inside: avoid;
    }
  }
`;
