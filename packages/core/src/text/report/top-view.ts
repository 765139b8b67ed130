import { labelText } from "./clause-labels.ts";
import { languageOfText } from "./contract-view.ts";
import { excerptOf } from "./excerpt.ts";
import { html, type Markup } from "./markup.ts";
import { severityMark } from "./note-view.ts";
import { stakeWords, type RankedFinding } from "./ranking.ts";
import { reportWords } from "./report-words.ts";
import type { SummaryContext } from "./summary-view.ts";
import { isAboutWhole } from "./whole-text.ts";

const whenceView = ({ finding }: RankedFinding, { reading, labels, language }: SummaryContext): Markup => {
  if (isAboutWhole(reading, finding)) return html`<span>${reportWords.wholeShort[language]}</span>`;
  const label = labels.get(finding.clauseId);
  const named = label === undefined ? "" : labelText(label);
  const words = excerptOf(reading, finding);
  const isSame = label !== undefined && label.title !== "" && words.endsWith(label.title);
  const quote = isSame ? undefined : html` <q>${words}</q>`;
  return html`<span lang="${languageOfText(reading)}">${named}${quote}</span>`;
};

/** The findings that matter most, each with its place, its words and what the clause feeds. */
export const topView = (context: SummaryContext): Markup => {
  const { top, numbers, language } = context;
  if (top.length === 0) return html`<p>${reportWords.clean[language]}</p>`;
  const items = top.map((ranked, at) => {
    const { finding, stake } = ranked;
    return html`<li id="top-${at + 1}">
      <p class="what">
        <span class="place">${at + 1}</span>${severityMark(finding, language)}
        <a href="#finding-${numbers.get(finding) ?? 0}">${finding.message[language]}</a>
      </p>
      <p class="whence">
        ${whenceView(ranked, context)}
        <span class="stake">${reportWords.feeds[language]}${stakeWords[stake][language]}</span>
      </p>
    </li> `;
  });
  return html`<ol class="top">
    ${items}
  </ol>`;
};
