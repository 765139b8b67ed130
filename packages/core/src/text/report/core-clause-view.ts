import type { CoreClauseScore } from "../lint/core-clause-score.ts";
import { labelText, type ClauseLabel } from "./clause-labels.ts";
import { html, type Markup } from "./markup.ts";
import { reportWords, type ReportLanguage } from "./report-words.ts";

/** How a core clause stands (必备条款的状态), the best first. */
type CoreState = "settled" | "open" | "partial" | "headingOnly" | "missing";

const shapes: Readonly<Record<CoreState, string>> = {
  settled: "✓",
  open: "✎",
  partial: "◐",
  headingOnly: "□",
  missing: "✕",
};

/** The state that a score comes to: settled, with blanks left, in part, only a heading, or missing. */
const coreState = ({ present, blanks, where, emptyHeading }: CoreClauseScore): CoreState => {
  if (present) return blanks > 0 ? "open" : "settled";
  if (where.length > 0) return "partial";
  return emptyHeading === undefined ? "missing" : "headingOnly";
};

const mostLinks = 3;

const whereView = (
  { where, emptyHeading }: CoreClauseScore,
  labels: ReadonlyMap<string, ClauseLabel>,
): Markup => {
  const places = where.length > 0 || emptyHeading === undefined ? where : [emptyHeading];
  const byLabel = new Map<string, string>();
  for (const { clauseId } of places) {
    const label = labels.get(clauseId);
    if (label === undefined) continue;
    const name = label.number === "" ? labelText(label) : label.number;
    if (!byLabel.has(name)) byLabel.set(name, clauseId);
  }
  const links = [...byLabel].slice(0, mostLinks).map(([name, id]) => html`<a href="#${id}">${name}</a> `);
  const left = byLabel.size - links.length;
  return html`${links.length === 0 ? "—" : links}${left > 0 ? `+${left}` : ""}`;
};

/** The core clauses with state, measures, blanks and places; what is missing is named. */
export const coreClausesView = (
  scores: readonly CoreClauseScore[],
  labels: ReadonlyMap<string, ClauseLabel>,
  language: ReportLanguage,
): Markup => {
  const say = (key: keyof typeof reportWords): string => reportWords[key][language];
  const rows = scores.map((score) => {
    const state = coreState(score);
    const lacking =
      state === "partial"
        ? html`<br /><small
              >${say("lacking")}${score.missing.map((words) => words[language]).join(language === "en" ? ", " : "、")}</small
            >`
        : undefined;
    return html`<tr class="${state}">
      <th scope="row">${score.title[language]}</th>
      <td class="state"><span aria-hidden="true">${shapes[state]}</span> ${say(state)}${lacking}</td>
      <td class="figure" data-label="${say("measured")}">${score.measured}</td>
      <td class="figure" data-label="${say("blanks")}">${score.blanks}</td>
      <td>${whereView(score, labels)}</td>
    </tr> `;
  });
  return html`<table class="core">
    <thead>
      <tr>
        <th scope="col">${say("clause")}</th>
        <th scope="col">${say("state")}</th>
        <th scope="col" class="figure">${say("measured")}</th>
        <th scope="col" class="figure">${say("blanks")}</th>
        <th scope="col">${say("where")}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
};
