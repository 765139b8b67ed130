import type { CoreClauseScore } from "../lint/core-clause-score.ts";
import type { Finding } from "../lint/finding.ts";
import type { RuleDescription } from "../lint/rule.ts";
import { ruleDescriptions } from "../lint/ruleset.ts";
import type { ContractReading } from "../reading.ts";
import { clauseLabels } from "./clause-labels.ts";
import { contentsView } from "./contents-view.ts";
import { contractTitle } from "./contract-title.ts";
import { ContractView } from "./contract-view.ts";
import { Highlighter } from "./highlighter.ts";
import { html, Markup } from "./markup.ts";
import { notesView, type NoteContext } from "./note-view.ts";
import { printStyles } from "./print-styles.ts";
import { topFindings } from "./ranking.ts";
import { reportStyles } from "./report-styles.ts";
import { reportWords, type ReportLanguage } from "./report-words.ts";
import { rulesView } from "./rules-view.ts";
import { summaryView } from "./summary-view.ts";
import { isAboutWhole } from "./whole-text.ts";

/** What a report is made of. */
export interface ReportInput {
  readonly reading: ContractReading;
  readonly findings: readonly Finding[];
  /** How far each core clause is settled, in the order of the table. */
  readonly scores: readonly CoreClauseScore[];
  readonly fileName: string;
  /** Of the file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly language: ReportLanguage;
  /** Code of the place whose law was applied beside that of the nation. */
  readonly jurisdiction?: string;
  /** Day whose law was applied, `YYYY-MM-DD`; absent: the law as it is known. */
  readonly on?: string;
  /** Day of the report, `YYYY-MM-DD`; left out when absent. */
  readonly made?: string;
  /** Rules beside the built-in ones, for their titles. */
  readonly rules?: readonly RuleDescription[];
}

/** So many findings stand in the summary. */
export const mostInSummary = 10;

/** Styles are constants of this folder and hold no text of others. */
const styles = new Markup(`<style>${reportStyles}${printStyles}</style>`);

/**
 * The review of a contract as one page of HTML that a manager can read and print (审查报告): a summary on top, then the contract
 * with each finding beside its clause. One file without scripts, fonts or pictures; all words of contract and findings are
 * escaped. Linear in the length of the text.
 */
export const reportHtml = (input: ReportInput): string => {
  const { reading, scores, language, fileName, sha256, jurisdiction, on, made } = input;
  const findings = input.findings
    .toSorted((a, b) => a.start - b.start)
    .map((finding, at) => ({ number: at + 1, finding }));
  const whole = findings.filter(({ finding }) => isAboutWhole(reading, finding));
  const placed = findings.filter(({ finding }) => !isAboutWhole(reading, finding));
  const numbers = new Map(findings.map(({ finding, number }) => [finding, number]));
  const top = topFindings(reading, input.findings, mostInSummary);
  const labels = clauseLabels(reading);
  const notes: NoteContext = {
    language,
    rules: new Map([...ruleDescriptions, ...(input.rules ?? [])].map((rule) => [rule.id, rule])),
    whole: new Set(whole.map(({ number }) => number)),
    places: new Map(top.map(({ finding }, at) => [numbers.get(finding) ?? 0, at + 1])),
  };
  const title = contractTitle(reading) ?? fileName;
  const contents = contentsView(reading.parts, placed, labels, language);
  const contract = new ContractView(reading, new Highlighter(reading.text, placed, language), notes).write();
  const say = (key: keyof typeof reportWords): string => reportWords[key][language];
  const index =
    findings.length === 0
      ? undefined
      : html`<section class="index" id="rules" aria-labelledby="rules-title">
          <h2 id="rules-title">${say("rules")}</h2>
          ${rulesView(findings, notes)}
        </section>`;
  const indexLink = index === undefined ? undefined : html`<a href="#rules">${say("rulesShort")}</a>`;
  const wholeNotes = notesView(whole, notes);
  const wholeView =
    wholeNotes === undefined
      ? undefined
      : html`<section class="whole" aria-labelledby="whole-title">
          <h2 id="whole-title">${say("whole")}</h2>
          ${wholeNotes}
        </section>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <title>${title} · ${say("report")}</title>
        ${styles}
      </head>
      <body>
        <a class="skip" href="#contract">${say("skip")}</a>
        <nav class="bar" aria-label="${say("navigation")}">
          <a href="#summary">${say("summary")}</a><a href="#contents">${say("contents")}</a
          ><a href="#contract">${say("contractShort")}</a>${indexLink}
        </nav>
        <main>
          ${summaryView({ reading, title, findings, top, numbers, scores, labels, language, fileName, sha256, jurisdiction, on, made })}
          <nav class="contents" id="contents" aria-labelledby="contents-title">
            <h2 id="contents-title">${say("contents")}</h2>
            ${contents}
          </nav>
          ${wholeView}
          <section class="contract" id="contract" aria-labelledby="contract-title">
            <h2 id="contract-title">${say("contract")}</h2>
            ${contract}
          </section>
          ${index}
        </main>
      </body>
    </html> `.toString();
};
