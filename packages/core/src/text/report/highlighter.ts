import type { Finding } from "../lint/finding.ts";
import { severities, type Severity } from "../vague/vague.ts";
import { html, type Markup } from "./markup.ts";
import { reportWords, severityWords, type ReportLanguage } from "./report-words.ts";

/** A finding with its number in the report. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

/** A stretch of the text that findings are about. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly isShared: boolean;
}

/** Cuts overlapping and nested spans into stretches that follow each other, each with its gravest severity. */
const stretchesOf = (findings: readonly NumberedFinding[]): readonly Stretch[] => {
  const edges = findings.flatMap(({ finding: { start, end, severity } }) =>
    end > start
      ? [
          { at: start, by: 1, severity },
          { at: end, by: -1, severity },
        ]
      : [],
  );
  edges.sort((a, b) => a.at - b.at);
  const open: Record<Severity, number> = { high: 0, medium: 0, low: 0 };
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { at, by, severity } of edges) {
    const gravest = severities.find((each) => open[each] > 0);
    if (at > from && gravest !== undefined)
      stretches.push({
        start: from,
        end: at,
        severity: gravest,
        isShared: open.high + open.medium + open.low > 1,
      });
    open[severity] += by;
    from = at;
  }
  return stretches;
};

/**
 * Writes the text of the contract from its start to its end, with the spans of findings marked and their numbers before them.
 * Calls must go forward through the text; a finding that begins where nothing is written is told at the next place.
 */
export class Highlighter {
  readonly #text: string;
  readonly #language: ReportLanguage;
  readonly #findings: readonly NumberedFinding[];
  readonly #stretches: readonly Stretch[];
  #stretch = 0;
  #next = 0;
  #told = 0;

  /** `findings` in the order of their starts. */
  constructor(text: string, findings: readonly NumberedFinding[], language: ReportLanguage) {
    this.#text = text;
    this.#findings = findings;
    this.#language = language;
    this.#stretches = stretchesOf(findings);
  }

  /** The findings whose numbers were written since the last time. */
  told(): readonly NumberedFinding[] {
    const since = this.#findings.slice(this.#told, this.#next);
    this.#told = this.#next;
    return since;
  }

  /** Whether numbers were written since the last time. */
  get isAhead(): boolean {
    return this.#next > this.#told;
  }

  /** Numbers of the findings left, when nothing more is written. */
  rest(): Markup {
    return html`${this.#numbersUpTo(Number.POSITIVE_INFINITY)}`;
  }

  /** The text from `start` to `end`. */
  write(start: number, end: number): Markup {
    const pieces: Markup[] = [];
    let at = start;
    while (at < end) {
      while ((this.#stretches[this.#stretch]?.end ?? Number.POSITIVE_INFINITY) <= at) this.#stretch += 1;
      const stretch = this.#stretches[this.#stretch];
      pieces.push(...this.#numbersUpTo(at));
      const number = this.#findings[this.#next]?.finding.start ?? end;
      const isInside = stretch !== undefined && stretch.start <= at;
      const stop = Math.min(end, number, isInside ? stretch.end : (stretch?.start ?? end));
      const words = this.#text.slice(at, stop);
      pieces.push(
        isInside
          ? html`<mark class="${stretch.severity}${stretch.isShared ? " shared" : ""}">${words}</mark>`
          : html`${words}`,
      );
      at = stop;
    }
    return html`${pieces}`;
  }

  #numbersUpTo(offset: number): readonly Markup[] {
    const pieces: Markup[] = [];
    for (
      let found = this.#findings[this.#next];
      found !== undefined && found.finding.start <= offset;
      found = this.#findings[this.#next]
    ) {
      const { number, finding } = found;
      const name = `${reportWords.finding[this.#language]} ${number}, ${severityWords[finding.severity].name[this.#language]}`;
      pieces.push(
        html`<a
          class="ref ${finding.severity}"
          id="mark-${number}"
          href="#finding-${number}"
          aria-label="${name}"
          lang="${this.#language}"
          >${number}</a
        >`,
      );
      this.#next += 1;
    }
    return pieces;
  }
}
