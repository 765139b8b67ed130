import type { Finding, FindingCitation } from "../lint/finding.ts";
import type { RuleDescription } from "../lint/rule.ts";
import type { NumberedFinding } from "./highlighter.ts";
import { html, type Markup } from "./markup.ts";
import { reportWords, severityShapes, severityWords, type ReportLanguage } from "./report-words.ts";

/** What notes are written with. */
export interface NoteContext {
  readonly language: ReportLanguage;
  readonly rules: ReadonlyMap<string, RuleDescription>;
  /** Places in the summary, by the number of the finding. */
  readonly places: ReadonlyMap<number, number>;
  /** Numbers of the findings that are about no place of the text. */
  readonly whole: ReadonlySet<number>;
}

const chinese = /[\u3400-\u9fff]/;

/** A severity as shape and word. */
export const severityMark = ({ severity }: Pick<Finding, "severity">, language: ReportLanguage): Markup =>
  html`<span class="severity ${severity}"
    ><span aria-hidden="true">${severityShapes[severity]}</span>
    ${severityWords[severity].name[language]}</span
  >`;

/** What a rule is called; its id where nobody described it. */
export const ruleTitle = (ruleId: string, { rules, language }: NoteContext): string =>
  rules.get(ruleId)?.title[language] ?? ruleId;

const lawName = ({ source, article }: FindingCitation, language: ReportLanguage): string =>
  language === "zh-CN"
    ? `${source.startsWith("《") || !chinese.test(source) ? source : `《${source}》`}${article}`
    : `${source} ${article}`;

const citationView = (citation: FindingCitation, language: ReportLanguage): Markup => {
  const name = lawName(citation, language);
  const lang = chinese.test(name) ? "zh-CN" : "en";
  const quote = citation.quote === undefined ? undefined : html`<q>${citation.quote}</q>`;
  return html`<p class="law">
    <b>${reportWords.basis[language]}</b> <span lang="${lang}">${name} ${quote}</span>
  </p>`;
};

const noteView = ({ number, finding }: NumberedFinding, context: NoteContext): Markup => {
  const { language, places } = context;
  const place = places.get(number);
  const proposal =
    finding.suggestion === undefined
      ? undefined
      : html`<p class="proposal">
          <b>${reportWords.suggestion[language]}</b> ${finding.suggestion[language]}
        </p>`;
  const back =
    place === undefined
      ? undefined
      : html` <a class="back" href="#top-${place}"
          >${reportWords.toSummary[language]}${place}${reportWords.toSummaryEnd[language]}</a
        >`;
  const mark = html`<b>${number}</b> ${severityMark(finding, language)}`;
  const head = context.whole.has(number)
    ? html`<span class="head">${mark}</span>`
    : html`<a class="head" href="#mark-${number}"
        >${mark}<span class="unseen">, ${reportWords.toText[language]}</span></a
      >`;
  return html`<li class="note ${finding.severity}" id="finding-${number}">
    <p class="message">${head} ${finding.message[language]}${back}</p>
    ${proposal}${finding.citations.map((citation) => citationView(citation, language))}
  </li> `;
};

/** The notes beside a clause. */
export const notesView = (findings: readonly NumberedFinding[], context: NoteContext): Markup | undefined =>
  findings.length === 0
    ? undefined
    : html`<ul
        class="notes"
        lang="${context.language}"
        aria-label="${reportWords.findingsHere[context.language]}"
      >
        ${findings.map((finding) => noteView(finding, context))}
      </ul>`;
