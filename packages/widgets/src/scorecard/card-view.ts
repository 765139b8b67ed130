import { html } from "lit";
import type { Scorecard } from "@heyue/core/standard/scorecard/scorecard";
import type { Language } from "../element/language.ts";
import type { AnyFigure, FigureKind, Selection, Side } from "./figures.ts";
import { figureText } from "./figures.ts";
import type { ScorecardWord } from "./words.ts";

/** A figure whose records are looked at. */
export interface OpenFigure {
  readonly title: string;
  readonly text: string;
  /** Event ids. */
  readonly events: readonly string[];
  /** Standards it is about; all of them when empty. */
  readonly standards: readonly string[];
}

/** What the views of the card need of the element. */
export interface CardView {
  readonly card: Scorecard;
  readonly selection: Selection;
  /** What the selection is called. */
  readonly who: string;
  /** Standards of the selection; empty for all. */
  readonly standards: readonly string[];
  readonly language: Language;
  readonly t: (key: ScorecardWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly open: (figure: OpenFigure) => void;
}

/** A figure in words; where nothing is known, that it is so. */
export const wordsOf = (view: CardView, { events, value }: AnyFigure, kind: FigureKind, side: Side): string =>
  value !== null
    ? figureText(value, kind)
    : view.t(kind === "points" ? "incomparable" : events.length ? "notApplicable" : `none-${side}`);

/** A figure as a way to its records; plain words where there are none. */
export const figureView = (
  view: CardView,
  text: string,
  figure: AnyFigure,
  title: string,
  standards: readonly string[],
): unknown =>
  figure.events.length
    ? html`<button
        type="button"
        class="figure-link ${figure.value === null ? "muted" : ""}"
        aria-label="${title}：${text}"
        aria-haspopup="dialog"
        @click=${() => view.open({ title, text, events: figure.events, standards })}
      >
        ${text}
      </button>`
    : html`<span class=${figure.value === null ? "muted" : ""}>${text}</span>`;
