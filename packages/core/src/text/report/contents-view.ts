import type { Part } from "../part.ts";
import { severities, type Severity } from "../vague/vague.ts";
import { labelText, type ClauseLabel } from "./clause-labels.ts";
import type { NumberedFinding } from "./highlighter.ts";
import { html, type Markup } from "./markup.ts";
import { severityShapes, severityWords, type ReportLanguage } from "./report-words.ts";

const listed: readonly Part["kind"][] = ["division", "chapter", "section", "clause", "annex"];

/** With fewer clauses than this the items under them are listed as well. */
const short = 12;

/** First place at which a sorted list is not below a value. */
const placeOf = (sorted: readonly number[], value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A table of contents of the numbered clauses, with how many findings of each severity stand in each. */
export const contentsView = (
  parts: readonly Part[],
  findings: readonly NumberedFinding[],
  labels: ReadonlyMap<string, ClauseLabel>,
  language: ReportLanguage,
): Markup => {
  const starts = new Map<Severity, number[]>(severities.map((severity) => [severity, []]));
  for (const { finding } of findings) starts.get(finding.severity)!.push(finding.start);
  const counts = ({ start, end }: Part): Markup =>
    html`${severities.map((severity) => {
      const found = starts.get(severity)!;
      const count = placeOf(found, end) - placeOf(found, start);
      return count === 0
        ? undefined
        : html` <span class="severity ${severity}"
            ><span aria-hidden="true">${severityShapes[severity]}</span
            ><span class="unseen">${severityWords[severity].name[language]} </span>${count}</span
          >`;
    })}`;
  const count = (siblings: readonly Part[]): number =>
    siblings.reduce((sum, { kind, children }) => sum + (listed.includes(kind) ? 1 : 0) + count(children), 0);
  const isShort = count(parts) < short;
  const isListed = ({ kind, heading }: Part, depth: number): boolean =>
    listed.includes(kind) || (isShort && depth > 0 && depth < 3 && kind === "item" && heading !== "");
  const list = (siblings: readonly Part[], depth: number): Markup | undefined => {
    const items = siblings
      .filter((part) => isListed(part, depth))
      .map((part) => {
        const label = labelText(labels.get(part.id) ?? { number: part.number, title: part.heading });
        return html`<li>
          <a href="#${part.id}">${label}</a>${counts(part)}${list(part.children, depth + 1)}
        </li> `;
      });
    return items.length === 0
      ? undefined
      : html`<ul>
          ${items}
        </ul>`;
  };
  return html`${list(parts, 0)}`;
};
