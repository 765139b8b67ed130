import { css } from "../element/css.ts";

/** Looks of a case and its timeline. */
export const caseStyles = css`
  .story {
    white-space: pre-wrap;
  }
  .next {
    background: var(--_accent-soft);
    border-inline-start: 4px solid var(--_accent);
    border-radius: 0 var(--_radius) var(--_radius) 0;
    padding: 1em 1.25em;
  }
  .next > * + * {
    margin-top: 0.375em;
  }
  .next-late {
    background: var(--_alert-soft);
    border-color: var(--_alert);
  }
  .next .label {
    font-weight: 600;
    font-size: 0.875em;
    margin: 0;
    color: var(--_muted);
  }
  .next-step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
  }
  .next-step strong,
  .next-step time {
    font-size: 1.125em;
  }
  .later {
    border-top: 1px solid var(--_line);
    padding-top: 0.375em;
  }
  .timeline {
    margin-top: 0.75em;
  }
  .timeline li {
    position: relative;
    padding: 0 0 1.25em 1.75em;
  }
  .timeline > li::before {
    content: "";
    position: absolute;
    inset-inline-start: 0.25em;
    inset-block-start: 0.45em;
    width: 0.7em;
    height: 0.7em;
    border-radius: 50%;
    border: 2px solid var(--_accent);
    background: var(--_surface);
    z-index: 1;
  }
  .timeline > li:first-child::before {
    background: var(--_accent);
  }
  .timeline > li:not(:last-child)::after {
    content: "";
    position: absolute;
    inset-inline-start: calc(0.6em - 1px);
    inset-block: 0.6em -0.6em;
    border-inline-start: 2px solid var(--_line);
  }
  .timeline > li > * + * {
    margin-top: 0.25em;
  }
  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
  }
  .step time {
    margin-inline-start: auto;
  }
  .thumbs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 0.5em;
  }
  .timeline .thumbs li {
    padding: 0;
  }
  .thumb {
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    cursor: zoom-in;
    line-height: 0;
  }
  .thumb canvas {
    width: 5.5em;
    height: 5.5em;
    object-fit: cover;
  }
  dialog {
    border: 0;
    padding: 1em;
    border-radius: var(--_radius);
    max-width: min(94vw, 70em);
    max-height: 94vh;
    color: inherit;
  }
  dialog::backdrop {
    background: rgb(20 22 20 / 0.7);
  }
  dialog canvas {
    max-height: 76vh;
    margin: 0 auto 1em;
  }
  section > h3 + * {
    margin-top: 0.5em;
  }
  .facts.small {
    gap: 0.25em 1em;
    margin-top: 0.75em;
  }
`;
