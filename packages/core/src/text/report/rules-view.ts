import { severities } from "../vague/vague.ts";
import type { NumberedFinding } from "./highlighter.ts";
import { html, type Markup } from "./markup.ts";
import { ruleTitle, severityMark, type NoteContext } from "./note-view.ts";
import { reportWords } from "./report-words.ts";

/** The findings of each rule, the graver numbers first: an index for those who go through them one kind at a time. */
export const rulesView = (findings: readonly NumberedFinding[], context: NoteContext): Markup => {
  const { language } = context;
  const byRule = new Map<string, NumberedFinding[]>();
  for (const found of findings) {
    const { ruleId } = found.finding;
    const same = byRule.get(ruleId);
    if (same === undefined) byRule.set(ruleId, [found]);
    else same.push(found);
  }
  const rows = [...byRule].map(([ruleId, found]) => {
    const groups = severities.map((severity) => {
      const numbers = found.filter(({ finding }) => finding.severity === severity);
      return numbers.length === 0
        ? undefined
        : html`<p>
            ${severityMark({ severity }, language)}
            ${numbers.map(({ number }) => html`<a href="#finding-${number}">${number}</a> `)}
          </p>`;
    });
    return html`<tr>
      <th scope="row">${ruleTitle(ruleId, context)}<br /><code>${ruleId}</code></th>
      <td>${groups}</td>
    </tr> `;
  });
  return html`<table class="rules">
    <thead>
      <tr>
        <th scope="col">${reportWords.rule[language]}</th>
        <th scope="col">${reportWords.findings[language]}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
};
