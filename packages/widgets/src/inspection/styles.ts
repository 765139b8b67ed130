import { css } from "../element/css.ts";

/** Looks of inspections: a phone in one hand, big steps, what was found first. */
export const inspectionStyles = css`
  header p {
    margin-top: 0.25em;
  }
  .back {
    padding-inline-start: 0;
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
  .row > div {
    flex: 1 1 12em;
  }
  .list h3 {
    margin-bottom: 0.5em;
  }
  .list ul + .button,
  .list p + .button,
  .list details + .button {
    margin-top: 0.75em;
  }
  .place {
    font-weight: 600;
  }
  .row .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .whose {
    margin-bottom: 0.75em;
  }
  .choice {
    flex: 1 0 auto;
    display: flex;
    gap: 0.5em;
    align-items: center;
    padding: 0.375em 0.75em;
    min-height: var(--_control);
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choice.wide {
    margin-top: 0.5em;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    background: var(--_accent-soft);
  }
  .field > input + .button,
  datalist + .button {
    margin-top: 0.5em;
  }
  .area {
    margin-top: 0.75em;
  }
  .area legend {
    color: var(--_muted);
    font-weight: 400;
  }
  .item {
    margin-top: var(--_gap);
    padding-top: var(--_gap);
    border-top: 1px solid var(--_line);
    scroll-margin: 4em;
  }
  .item > * + * {
    margin-top: 0.75em;
  }
  .item > legend {
    float: left;
    width: 100%;
    margin: 0;
    font-size: 1.0625em;
  }
  .item > legend + * {
    clear: both;
  }
  .nr {
    display: inline-grid;
    place-items: center;
    min-width: 1.6em;
    height: 1.6em;
    margin-inline-end: 0.25em;
    border-radius: 50%;
    border: 1px solid var(--_control-line);
    font-size: 0.8em;
    font-variant-numeric: tabular-nums;
  }
  .measured .nr,
  .not-applicable .nr {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .hint strong {
    color: var(--_ink);
  }
  .stepper {
    display: grid;
    grid-template-columns: auto minmax(5em, 10em) auto;
    gap: 0.5em;
    justify-content: start;
  }
  .stepper .step {
    min-width: 60px;
    min-height: 60px;
    padding: 0;
    font-size: 1.75em;
    line-height: 1;
    touch-action: manipulation;
    user-select: none;
  }
  .stepper input {
    min-height: 60px;
    font-size: 1.5em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .item textarea {
    min-height: 4em;
  }
  .item summary,
  .list summary,
  .discard summary {
    min-height: var(--_control);
    display: flex;
    align-items: center;
  }
  .item summary::before,
  .list summary::before,
  .discard summary::before {
    content: "▸";
    margin-inline-end: 0.4em;
  }
  .item [open] > summary::before,
  .list [open] > summary::before,
  .discard[open] > summary::before {
    content: "▾";
  }
  .item details .stack > * + * {
    margin-top: 0.75em;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    margin: var(--_gap) calc(-1 * var(--_pad)) 0;
    padding: 0.75em var(--_pad);
    background: var(--_surface);
    border-top: 1px solid var(--_line);
  }
  .foot .primary {
    flex: 1 0 10em;
    max-width: 20em;
  }
  .discard {
    margin-top: 0.75em;
    color: var(--_muted);
  }
  .results,
  .follows,
  .further,
  article .facts {
    margin-top: var(--_gap);
  }
  .result {
    padding: 0.75em 0;
    border-top: 1px solid var(--_line);
  }
  .result > * + * {
    margin-top: 0.25em;
  }
  h4 {
    font-weight: 600;
  }
  .follows {
    padding: 0.75em 1em;
    background: var(--_alert-soft);
    border-inline-start: 4px solid var(--_alert);
  }
  .further {
    padding-top: var(--_gap);
    border-top: 2px solid var(--_line);
  }
  .further > * + * {
    margin-top: 0.75em;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.4em 0.5em;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.875em;
  }
`;
