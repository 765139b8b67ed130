import { css } from "./css.ts";

/** Looks of states and of what is late: by word and shape first, colour last. */
export const stateStyles = css`
  time,
  .number {
    font-variant-numeric: tabular-nums;
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    padding: 0.0625em 0.625em;
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.875em;
    white-space: nowrap;
    color: var(--_accent);
    background: var(--_surface);
  }
  .state.late {
    color: var(--_alert);
  }
  .state.wait {
    color: var(--_wait);
  }
  .state.over {
    color: var(--_muted);
  }
  .late-text {
    color: var(--_alert);
    font-weight: 600;
  }
  @media print {
    .root {
      border: 0;
      padding: 0;
      max-width: none;
    }
    .plain,
    .button {
      display: none;
    }
  }
`;
