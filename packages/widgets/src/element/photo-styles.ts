import { css } from "./css.ts";

/** Looks of photos that were added and of the buttons that add them. */
export const photoStyles = css`
  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6em, 1fr));
    gap: 0.75em;
    margin-bottom: 0.75em;
    max-width: 30em;
  }
  .photos li {
    position: relative;
    min-height: 6em;
  }
  .photos canvas {
    width: 100%;
    aspect-ratio: 1;
    object-fit: cover;
    border: 1px solid var(--_line);
  }
  .remove {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
    color: #fff;
    display: grid;
    place-items: center;
  }
  .large .remove {
    width: 60px;
    height: 60px;
  }
  .remove svg {
    box-sizing: content-box;
    padding: 8px;
    border-radius: 50%;
    background: rgb(20 22 20 / 0.78);
  }
  .camera {
    display: none;
  }
  @media (pointer: coarse) {
    .camera {
      display: inline-flex;
    }
  }
  .files {
    position: relative;
  }
`;
