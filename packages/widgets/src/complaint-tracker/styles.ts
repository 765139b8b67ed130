import { css } from "../element/css.ts";

/** Looks of the tracker. */
export const trackerStyles = css`
  .cases {
    margin: 0.5em 0 1.5em;
    border-top: 1px solid var(--_line);
  }
  .cases li {
    border-bottom: 1px solid var(--_line);
  }
  .case {
    display: block;
    width: 100%;
    padding: 0.875em 0.25em;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .case:hover {
    background: var(--_paper);
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
  .case .number {
    margin-inline-start: auto;
  }
  .subject {
    font-weight: 600;
    margin: 0.25em 0 0.125em;
  }
  .back {
    margin-inline-start: -0.5em;
    text-decoration: none;
  }
  h2 + .line {
    margin-top: 0.5em;
  }
  .verdict {
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    padding: 1.25em;
  }
  .ratings {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .ratings label {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: var(--_control);
    cursor: pointer;
  }
`;
