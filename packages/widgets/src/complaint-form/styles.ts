import { css } from "../element/css.ts";

/** Looks of the complaint form. */
export const formStyles = css`
  header p {
    margin-top: 0.25em;
  }
  .shrinking {
    display: block;
    padding: 0.75em;
    font-size: 0.875em;
    color: var(--_muted);
    border: 1px dashed var(--_control-line);
    border-radius: var(--_radius);
    min-height: 100%;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }
  .choice {
    flex: 1 0 auto;
    display: flex;
    gap: 0.625em;
    align-items: center;
    padding: 0.5em 0.75em;
    min-height: var(--_control);
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    background: var(--_accent-soft);
  }
  [aria-invalid="true"] .choice {
    border-color: var(--_alert);
  }
  fieldset[aria-invalid="true"] {
    border: 0 !important;
  }
  .foot {
    margin-top: var(--_gap);
    padding-top: var(--_gap);
    border-top: 1px solid var(--_line);
  }
  .foot .primary {
    min-width: 10em;
  }
  .check > div {
    display: grid;
    grid-template-columns: 6.5em 1fr auto;
    gap: 0 1em;
    padding: 0.625em 0;
    border-bottom: 1px solid var(--_line);
    align-items: start;
  }
  .check > :last-child {
    border: 0;
  }
  .check dt {
    color: var(--_muted);
  }
  .check .plain {
    margin: -0.5em -0.5em -0.5em 0;
  }
  .story {
    white-space: pre-wrap;
  }
  .check .photos {
    grid-template-columns: repeat(auto-fill, 4.5em);
    margin: 0;
    gap: 0.5em;
  }
  .check .photos li {
    min-height: 0;
  }
  .receipt {
    text-align: center;
  }
  .receipt > * + * {
    margin-top: 0.5em;
  }
  .stamp {
    display: inline-grid;
    place-items: center;
    width: 3.5em;
    height: 3.5em;
    border-radius: 50%;
    color: var(--_accent);
    background: var(--_accent-soft);
    border: 2px solid var(--_accent);
  }
  .big {
    user-select: all;
    font-size: 1.5em;
    font-weight: 600;
    letter-spacing: 0.03em;
    line-height: 1.3;
  }
  .receipt .facts {
    text-align: start;
    margin: 1.5em 0;
    padding: 1.25em;
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .receipt .actions {
    justify-content: center;
  }
  .receipt details {
    margin-top: 0.25em;
  }
  @media (max-width: 30em) {
    .foot .button {
      width: 100%;
    }
    .check > div {
      grid-template-columns: 1fr auto;
    }
    .check dt {
      grid-column: 1 / -1;
      font-size: 0.875em;
    }
    .receipt .facts {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .receipt dt {
      font-size: 0.875em;
    }
    .receipt dd + dt {
      margin-top: 0.875em;
    }
  }
`;
