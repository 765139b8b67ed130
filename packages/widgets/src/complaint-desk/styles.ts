import { css } from "../element/css.ts";

/** Looks of the desk: a list beside the open case where there is room, one of both where there is not. */
export const deskStyles = css`
  .root {
    max-width: var(--heyue-width, 80em);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin-bottom: 0.5em;
  }
  .cases {
    border-top: 1px solid var(--_line);
  }
  .cases li {
    border-bottom: 1px solid var(--_line);
  }
  .case {
    display: block;
    width: 100%;
    padding: 0.75em;
    border: 0;
    border-inline-start: 4px solid transparent;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .case:hover {
    background: var(--_paper);
  }
  .case[aria-current] {
    background: var(--_accent-soft);
    border-inline-start-color: var(--_accent);
  }
  .case > span {
    display: block;
  }
  .line,
  .case > .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .subject {
    font-weight: 600;
    margin: 0.25em 0 0.125em;
  }
  .pick {
    text-align: center;
    padding: 4em 0;
  }
  .back {
    margin-inline-start: -0.5em;
  }
  h2 + .line {
    margin-top: 0.5em;
  }
  .work {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 1.25em;
    background: var(--_paper);
  }
  .choices {
    gap: 0.5em;
  }
  .choices [aria-expanded="true"] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  #task form {
    margin-top: 1.25em;
    padding-top: 1.25em;
    border-top: 1px solid var(--_line);
  }
  .radios {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .radios label,
  .ticks label {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: var(--_control);
    cursor: pointer;
  }
  fieldset[aria-invalid="true"] {
    border: 0 !important;
  }
  .block + .block {
    display: block;
  }
  .points {
    list-style: decimal;
    padding-inline-start: 1.25em;
  }
  .files {
    position: relative;
    display: inline-block;
    margin-top: 0.5em;
  }
  .thumbs li {
    display: flex;
    align-items: flex-start;
  }
  @media (min-width: 56em) {
    .desk {
      display: grid;
      grid-template-columns: minmax(17em, 24em) minmax(0, 1fr);
      gap: 2em;
      align-items: start;
    }
    .back {
      display: none;
    }
  }
  @media (max-width: 55.99em) {
    .with-case .inbox,
    .desk:not(.with-case) .case-pane {
      display: none;
    }
  }
`;
