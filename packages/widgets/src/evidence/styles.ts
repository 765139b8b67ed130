import { css } from "../element/css.ts";

/** Looks of the verifier. */
export const evidenceStyles = css`
  .drop {
    border: 2px dashed var(--_control-line);
    border-radius: var(--_radius);
    padding: 1em 1.25em;
    background: var(--_paper);
  }
  .drop.over {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  input[type="file"] {
    display: block;
    width: 100%;
    min-height: var(--_control);
    padding: 0.5em 0;
  }
  input::file-selector-button {
    font: inherit;
    min-height: calc(var(--_control) - 1em);
    padding: 0.25em 1em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    cursor: pointer;
  }
  #heads {
    min-height: 4.5em;
    font-family: ui-monospace, Consolas, monospace;
    font-size: 0.9375em;
  }
  .from-file {
    margin-top: 0.5em;
    font-size: 0.875em;
  }
  .work {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  progress {
    width: 100%;
    height: 0.75em;
    accent-color: var(--_accent);
  }
  .result {
    margin-top: calc(var(--_gap) * 1.5);
  }
  .verdict {
    display: flex;
    gap: 1em;
    align-items: flex-start;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    padding: 1.25em;
    margin-bottom: var(--_gap);
    scroll-margin: 1em;
  }
  .verdict h3 {
    font-size: 1.375em;
    scroll-margin: 3em;
  }
  .verdict p {
    margin-top: 0.375em;
  }
  .verdict.bad {
    border-color: var(--_alert);
    background: var(--_alert-soft);
  }
  .verdict.none {
    border-color: var(--_control-line);
    background: var(--_paper);
  }
  .sign {
    flex: none;
    width: 2.25em;
    height: 2.25em;
    border-radius: 50%;
    display: grid;
    place-items: center;
    font-weight: 700;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .bad .sign {
    border-radius: 4px;
    background: var(--_alert);
  }
  .none .sign {
    background: var(--_muted);
  }
  section {
    margin-top: calc(var(--_gap) * 1.5);
  }
  section > h3 {
    padding-bottom: 0.375em;
    border-bottom: 1px solid var(--_line);
    margin-bottom: 0.75em;
  }
  h4,
  h5 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  code {
    font:
      0.875em/1.5 ui-monospace,
      Consolas,
      monospace;
    overflow-wrap: anywhere;
  }
  q {
    display: block;
    white-space: pre-wrap;
    quotes: none;
    border-inline-start: 3px solid var(--_line);
    padding-inline-start: 0.75em;
    margin: 0.25em 0;
  }
  .findings > li,
  .happenings > li,
  .files-list > li {
    padding: 0.75em 0;
    border-bottom: 1px solid var(--_line);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 0.75em;
    align-items: baseline;
  }
  .what {
    margin-top: 0.5em;
    font-weight: 600;
    color: var(--_alert);
  }
  .values {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0 0.75em;
  }
  .values dt {
    color: var(--_muted);
  }
  .happenings > li {
    display: grid;
    grid-template-columns: 8.75em 1fr;
    gap: 0.25em 1em;
  }
  .happenings code {
    font-size: 0.8125em;
    word-break: break-all;
  }
  .hurt {
    border-inline-start: 4px solid var(--_alert);
    padding-inline-start: 0.75em !important;
  }
  .files-list > li {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
  }
  .files-list .button,
  section > .button {
    flex: none;
  }
  section > .button {
    margin-top: 0.75em;
  }
  .choice {
    max-width: 24em;
  }
  details {
    margin-top: 0.75em;
  }
  summary {
    padding: 0.5em 0;
  }
  .contract + .contract {
    margin-top: 1.5em;
  }
  .paper {
    background: var(--_paper);
    border: 1px solid var(--_line);
    padding: 1em 1.25em;
    margin-top: 0.5em;
    font-family: var(--_serif);
  }
  .paper > * + * {
    margin-top: 0.5em;
  }
  .paper h4:not(:first-child) {
    margin-top: 1.25em;
  }
  @media (max-width: 30em) {
    .happenings > li,
    dl.facts {
      grid-template-columns: 1fr;
    }
    dl.facts {
      gap: 0;
    }
    dl.facts dd {
      margin-bottom: 0.625em;
    }
    .files-list > li {
      align-items: start;
    }
  }
  @media print {
    form,
    .note,
    .choice,
    .actions {
      display: none;
    }
    .verdict .sign {
      border: 2px solid;
      background: none;
      color: inherit;
    }
    li {
      break-inside: avoid;
    }
  }
`;
