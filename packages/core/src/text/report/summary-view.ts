import type { CoreClauseScore } from "../lint/core-clause-score.ts";
import type { Finding } from "../lint/finding.ts";
import type { ContractReading, PartyMention } from "../reading.ts";
import { severities } from "../vague/vague.ts";
import type { ClauseLabel } from "./clause-labels.ts";
import { languageOfText } from "./contract-view.ts";
import { coreClausesView } from "./core-clause-view.ts";
import type { NumberedFinding } from "./highlighter.ts";
import { html, type Markup, type MarkupValue } from "./markup.ts";
import { severityMark } from "./note-view.ts";
import type { RankedFinding } from "./ranking.ts";
import { reportWords, severityShapes, severityWords, type ReportLanguage } from "./report-words.ts";
import { topView } from "./top-view.ts";

/** What the summary is written from. */
export interface SummaryContext {
  readonly reading: ContractReading;
  readonly title: string;
  readonly findings: readonly NumberedFinding[];
  readonly top: readonly RankedFinding[];
  readonly numbers: ReadonlyMap<Finding, number>;
  readonly scores: readonly CoreClauseScore[];
  readonly labels: ReadonlyMap<string, ClauseLabel>;
  readonly language: ReportLanguage;
  readonly fileName: string;
  readonly sha256: string;
  readonly jurisdiction?: string | undefined;
  readonly on?: string | undefined;
  readonly made?: string | undefined;
}

const partyView = ({ label, name, aliases }: PartyMention, language: ReportLanguage): string => {
  const also = aliases.length === 0 ? "" : language === "zh-CN" ? `（${aliases[0]}）` : ` (${aliases[0]})`;
  const named = name === "" ? `[${reportWords.nameBlank[language]}]` : name;
  return label === name ? name : `${label}${also}${language === "zh-CN" ? "：" : ": "}${named}`;
};

const factsView = (context: SummaryContext): Markup => {
  const { reading, language, fileName, sha256, jurisdiction, on, made } = context;
  const say = (key: keyof typeof reportWords): string => reportWords[key][language];
  const place =
    jurisdiction === undefined ? "" : `${language === "en" ? " " : ""}${say("place")} ${jurisdiction}`;
  const separator = language === "en" ? ", " : "，";
  const law = `${say("nationalLaw")}${place}${separator}${on === undefined ? say("asKnown") : `${say("asOf")}${on}`}`;
  const parties =
    reading.parties.length === 0
      ? say("noParties")
      : reading.parties
          .slice(0, 4)
          .map((party) => html`<span class="party">${partyView(party, language)}</span> `);
  const fact = (name: string, value: MarkupValue): Markup =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div> `;
  return html`<dl class="facts">
    ${fact(say("parties"), parties)}${fact(say("file"), `${fileName}${language === "en" ? ", " : "，"}${reading.length} ${say("characters")}`)}${fact(say("law"), law)}${made === undefined ? undefined : fact(say("date"), made)}${fact(say("hash"), html`<code>SHA-256 ${sha256}</code>`)}
  </dl>`;
};

const countsView = ({ findings, language, scores }: SummaryContext): Markup => {
  const counts = severities.map((severity) => {
    const count = findings.filter(({ finding }) => finding.severity === severity).length;
    return html`<li class="${severity}">
      <span class="shape" aria-hidden="true">${severityShapes[severity]}</span> <b>${count}</b>
      <span>${severityWords[severity].name[language]}</span>
    </li>`;
  });
  const settled = scores.filter(({ present }) => present).length;
  return html`<ul class="counts">
    ${counts}
    <li>
      <span class="shape" aria-hidden="true">✓</span> <b>${settled}/${scores.length}</b>
      <span
        >${reportWords.coreClauses[language]}${language === "en" ? " " : ""}${reportWords.coreSettled[language]}</span
      >
    </li>
  </ul>`;
};

const legendView = ({ language, findings, top }: SummaryContext): Markup => {
  const space = language === "en" ? " " : "";
  const others = findings.length > top.length ? `${space}${reportWords.others[language]}` : "";
  return html`<dl class="legend">
      ${severities.map(
        (severity) =>
          html`<div>
            <dt>${severityMark({ severity }, language)}</dt>
            <dd>${severityWords[severity].means[language]}</dd>
          </div>`,
      )}
    </dl>
    <p class="fine">${reportWords.legendMark[language]}${space}${reportWords.legendCore[language]}</p>
    <p class="fine">${reportWords.rankedBy[language]}${others}</p>`;
};

/** The one page for those who decide: what was reviewed, what came of it, the ten that matter most, the core clauses. */
export const summaryView = (context: SummaryContext): Markup => {
  const { language, title, reading, scores, labels } = context;
  return html`<section class="summary" id="summary" aria-labelledby="title">
    <p class="kind">${reportWords.report[language]}</p>
    <h1 id="title" lang="${languageOfText(reading)}">${title}</h1>
    ${countsView(context)} ${factsView(context)}
    <div class="halves">
      <div>
        <h2>${reportWords.topTen[language]}</h2>
        ${topView(context)}
      </div>
      <div>
        <h2>${reportWords.coreClauses[language]}</h2>
        ${coreClausesView(scores, labels, language)}
        <h2>${reportWords.legend[language]}</h2>
        ${legendView(context)}
      </div>
    </div>
  </section>`;
};
