import { css } from "./css.ts";

/** The box and the looks of native controls, in the colours and sizes of `theme.ts`. */
export const baseStyles = css`
  :host([hidden]) {
    display: none;
  }
  .root {
    box-sizing: border-box;
    font: 400 var(--_size) / var(--_leading) var(--_sans);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
    color: var(--_ink);
    background: var(--_surface);
    padding: var(--_pad);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    max-width: var(--_width);
    overflow-wrap: anywhere;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.35;
  }
  h3 {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.4;
  }
  header {
    display: flex;
    gap: 1em;
    align-items: start;
    justify-content: space-between;
    margin-bottom: var(--_gap);
  }
  .muted,
  .hint {
    color: var(--_muted);
  }
  .hint,
  .small {
    font-size: 0.875em;
  }
  .stack > * + * {
    margin-top: var(--_gap);
  }
  .field > label,
  legend {
    display: block;
    font-weight: 600;
    padding: 0;
    margin-bottom: 0.25em;
  }
  .optional {
    font-weight: 400;
    color: var(--_muted);
  }
  .field .hint {
    margin-bottom: 0.375em;
  }
  input,
  textarea,
  select,
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  input:not([type="radio"], [type="checkbox"], [type="file"]),
  textarea,
  select {
    display: block;
    width: 100%;
    min-height: var(--_control);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    scroll-margin: 6em;
  }
  textarea {
    min-height: 8em;
    resize: vertical;
  }
  input[type="radio"],
  input[type="checkbox"] {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    accent-color: inherit;
  }
  [aria-invalid="true"] {
    border-color: var(--_alert) !important;
    border-width: 2px !important;
  }
  :focus-visible,
  .files input:focus-visible + * {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  h2:focus,
  h3:focus {
    outline: 0;
  }
  .button,
  .plain {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-height: var(--_control);
    min-width: var(--_control);
    padding: 0.4em 1.1em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
    text-align: center;
    text-decoration: none;
  }
  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .plain,
  summary,
  a {
    color: var(--_accent);
  }
  .plain {
    border-color: transparent;
    background: none;
    padding: 0.25em 0.5em;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .plain[aria-pressed] {
    text-decoration: none;
    border-color: var(--_line);
    font-size: 0.875em;
    white-space: nowrap;
    flex: none;
  }
  .plain[aria-pressed="true"] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }
  :disabled {
    cursor: default;
    opacity: 0.6;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
  }
  .problems.shown {
    border: 2px solid var(--_alert);
    border-radius: var(--_radius);
    background: var(--_alert-soft);
    padding: 1em 1.25em;
    margin-bottom: var(--_gap);
    scroll-margin: 6em;
  }
  .problems:focus {
    outline: 2px solid var(--_alert);
    outline-offset: 0;
  }
  .problems > * + * {
    margin-top: 0.5em;
  }
  .problems a {
    color: var(--_alert);
    font-weight: 600;
  }
  .error {
    color: var(--_alert);
    font-weight: 600;
    margin-bottom: 0.375em;
  }
  .error::before {
    content: "▲ ";
    font-size: 0.75em;
  }
  .note {
    border-inline-start: 4px solid var(--_accent);
    background: var(--_accent-soft);
    padding: 0.75em 1em;
    border-radius: 0 var(--_radius) var(--_radius) 0;
    margin-bottom: var(--_gap);
  }
  summary {
    cursor: pointer;
    min-height: 24px;
  }
  blockquote {
    font-family: var(--_serif);
    margin: 0.5em 0 0;
    padding: 0.75em 1em;
    background: var(--_paper);
    border-inline-start: 3px solid var(--_line);
  }
  dl.facts {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.75em 1.25em;
  }
  dl.facts dt {
    color: var(--_muted);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  canvas {
    display: block;
    max-width: 100%;
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_paper);
  }
`;
