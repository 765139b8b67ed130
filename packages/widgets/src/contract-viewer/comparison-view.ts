import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { dayText } from "../element/moment.ts";
import { amendmentView } from "./amendment-view.ts";
import { changedValues } from "./changed-values.ts";
import type { ValueGroup } from "./changed-values.ts";
import type { Comparison } from "./comparison.ts";
import type { ContractParts } from "./contract-sections.ts";
import {
  annexPassages,
  breachPassages,
  clausePassages,
  passagesDifference,
} from "./difference/contract-difference.ts";
import type { PassageChange } from "./difference/contract-difference.ts";
import type { Line, Run } from "./difference/text-difference.ts";

/** What the comparison needs of the element. */
export interface ComparisonParts extends Pick<ContractParts, "language" | "t"> {
  readonly comparison: Comparison;
  /** Whether what did not change is shown as well. */
  readonly wholeText: boolean;
  readonly onWholeText: (whole: boolean) => void;
  readonly onBack: () => void;
}

type Words = Pick<ContractParts, "t">;
type Side = "before" | "after";

/** Text that came or went: marked by element, by a word that is seen, by its end that is heard, and last by colour. */
const mark = (kind: "added" | "removed", text: string, { t }: Words): TemplateResult => {
  const word = html`<span class="mark">${t(kind)}</span>`;
  const end = html`<span class="hidden">${t(kind)}${t("endOfMark")}</span>`;
  // A short piece keeps its word beside it at the end of a line.
  const shape = text.length < 9 ? "short" : "";
  return kind === "added"
    ? html`<ins class=${shape}>${word}${text}${end}</ins>`
    : html`<del class=${shape}>${word}${text}${end}</del>`;
};

const runsView = (runs: readonly Run[], words: Words, side?: Side): unknown =>
  runs.map(({ kind, text }) =>
    kind === "same"
      ? text
      : side === (kind === "added" ? "before" : "after")
        ? nothing
        : mark(kind, text, words),
  );

const cell = (side: Side, content: unknown, { t }: Words): TemplateResult =>
  html`<div class="side ${side} ${content === null ? "empty" : ""}">
    <span class="which">${t(side)}</span>
    ${content === null ? html`<p class="muted">${t("none")}</p>` : html`<p class="text">${content}</p>`}
  </div>`;

const lineView = ({ after, before, runs }: Line, words: Words): TemplateResult =>
  before === after
    ? html`<p class="text kept">${before}</p>`
    : html`<div class="pair">
        ${cell("before", before === null ? null : runsView(runs, words, "before"), words)}
        ${cell("after", after === null ? null : runsView(runs, words, "after"), words)}
      </div>`;

const chips = ({ after, before, kind, moved, renumbered }: PassageChange, { t }: Words): unknown => {
  const chapter = before && before.chapter;
  const isElsewhere = chapter && after && after.chapter && chapter.number !== after.chapter.number;
  return [
    kind === "added" || kind === "removed" ? html`<span class="state ${kind}">${t(kind)}</span>` : nothing,
    moved
      ? html`<span class="state">${t("moved")}</span> ${
            isElsewhere
              ? html`<span class="muted small"
                  >${t("movedFrom", { chapter: `${chapter.number} ${chapter.heading}` })}</span
                >`
              : nothing
          }`
      : nothing,
    renumbered
      ? html`<span class="state">${t("renumbered")}</span>
          <span class="small">${t("numberChange", { before: before!.number, after: after!.number })}</span>`
      : nothing,
  ];
};

const isRewritten = ({ heading, lines }: PassageChange): boolean =>
  [{ runs: heading }, ...lines].some(({ runs }) => runs.some(({ kind }) => kind !== "same"));

const passageView = (change: PassageChange, parts: ComparisonParts): TemplateResult => {
  const { t, wholeText } = parts;
  const words: Words = { t };
  const { after, before, heading, kind, lines } = change;
  const passage = (after ?? before)!;
  const isWhole = kind === "added" || kind === "removed";
  const isOnlyPlaced = kind === "changed" && !isRewritten(change) && !wholeText;
  return html`<article
    class="clause ${kind}"
    id=${passage.id}
    tabindex="-1"
    aria-labelledby="${passage.id}-title"
  >
    <h4 id="${passage.id}-title">
      <span class="nr">${passage.number}</span>
      ${isWhole ? passage.heading : runsView(heading, words)} ${chips(change, words)}
    </h4>
    <div class=${isWhole ? "whole" : ""}>
      ${isOnlyPlaced ? html`<p class="muted">${t("sameWords")}</p>` : lines.map((line) => lineView(line, words))}
    </div>
  </article>`;
};

const passagesView = (
  title: string,
  id: string,
  changes: readonly PassageChange[],
  parts: ComparisonParts,
): unknown => {
  const { t, wholeText } = parts;
  const shown = changes.filter(({ kind }) => wholeText || kind !== "same");
  if (!shown.length) return nothing;
  const leftOut = changes.length - shown.length;
  return html`<section aria-labelledby="${id}-title">
    <h3 class="chapter" id="${id}-title" tabindex="-1">${title}</h3>
    <div class="pair heads" aria-hidden="true">
      <p>${t("before")}</p>
      <p>${t("after")}</p>
    </div>
    ${shown.map((change) => passageView(change, parts))}
    ${leftOut ? html`<p class="muted small">${t("leftOut", { n: leftOut })}</p>` : nothing}
  </section>`;
};

const valuesView = (groups: readonly ValueGroup[], { t }: ComparisonParts): unknown => {
  if (!groups.length) return nothing;
  const shown = (kind: "added" | "removed", label: string, text: string | null): TemplateResult =>
    html`<td role="cell" data-label=${label}>
      ${text === null ? html`<span class="muted">${t("none")}</span>` : mark(kind, text, { t })}
    </td>`;
  return html`<section aria-labelledby="values-title">
    <h3 class="chapter" id="values-title" tabindex="-1">${t("values")}</h3>
    ${groups.map(
      ({ kind, title, values }) =>
        html`<table class="wide values" role="table">
          <caption>
            ${title}
            <span class="state ${kind}">${t(kind)}</span>
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              ${(["what", "before", "after"] as const).map(
                (key) => html`<th role="columnheader" scope="col">${t(key)}</th>`,
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${values.map(
              ({ after, before, difference, label }) =>
                html`<tr role="row">
                  <th role="rowheader" scope="row">
                    ${label} ${difference ? html`<span class="small muted">${difference}</span>` : nothing}
                  </th>
                  ${shown("removed", t("before"), before)} ${shown("added", t("after"), after)}
                </tr>`,
            )}
          </tbody>
        </table>`,
    )}
  </section>`;
};

/** `3 处修改、1 处新增`: how many clauses changed in which way. */
const countText = (changes: readonly PassageChange[], { t }: Words): string => {
  const counts: readonly (readonly ["changed" | "added" | "removed" | "moved" | "renumbered", number])[] = [
    ["changed", changes.filter((change) => change.kind === "changed" && isRewritten(change)).length],
    ["added", changes.filter(({ kind }) => kind === "added").length],
    ["removed", changes.filter(({ kind }) => kind === "removed").length],
    ["moved", changes.filter(({ moved }) => moved).length],
    ["renumbered", changes.filter(({ renumbered }) => renumbered).length],
  ];
  return counts
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => t("countOf", { n, kind: t(kind) }))
    .join(t("separator"));
};

/** Two texts side by side: the amendments between them, the clauses, the values. */
export const comparisonView = (parts: ComparisonParts): TemplateResult => {
  const { comparison, language, onBack, onWholeText, t, wholeText } = parts;
  const { after, afterDay, amendments, before, beforeDay } = comparison;
  const changesOf = (of: typeof clausePassages): readonly PassageChange[] =>
    passagesDifference(of(before), of(after));
  const [clauses, breaches, annexes] = [clausePassages, breachPassages, annexPassages].map(changesOf) as [
    readonly PassageChange[],
    readonly PassageChange[],
    readonly PassageChange[],
  ];
  const groups = changedValues(before, after, parts);
  const isSame = !groups.length && [...clauses, ...breaches, ...annexes].every(({ kind }) => kind === "same");
  const day = (value: string): string => dayText(value, language);
  const counted = countText(clauses, parts);
  return html`<div class="comparison" part="comparison">
    <h3 class="chapter" id="comparison" tabindex="-1">${t("comparison")}</h3>
    <p class="days">
      ${beforeDay ? t("comparedDays", { before: day(beforeDay), after: day(afterDay) }) : t(amendments.every(({ phase }) => phase === "signed") ? "amendedText" : "proposedText", { day: day(afterDay) })}
    </p>
    <div class="choices">
      <label
        ><input
          type="checkbox"
          .checked=${!wholeText}
          @change=${(event: Event) => onWholeText(!(event.target as HTMLInputElement).checked)}
        />
        ${t("onlyChanges")}</label
      >
      <button type="button" class="button" @click=${onBack}>${t("backToText")}</button>
    </div>
    ${amendments.map((amendment) => amendmentView(amendment, parts))}
    <p class="counted" role="status">
      ${isSame ? t("nothingChanged") : counted ? `${t("clauses")}${language === "en" ? ": " : "："}${counted}` : nothing}
    </p>
    ${passagesView(t("clauses"), "changed-clauses", clauses, parts)} ${valuesView(groups, parts)}
    ${passagesView(t("breaches"), "changed-breaches", breaches, parts)}
    ${passagesView(t("annexes"), "changed-annexes", annexes, parts)}
  </div>`;
};
