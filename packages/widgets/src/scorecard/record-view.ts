import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Attachment } from "@heyue/core/kernel/attachment";
import type { AssessmentView } from "@heyue/core/standard/assessment/view";
import type { DeviationView } from "@heyue/core/standard/deviation/view";
import type { InspectionView, ResultView } from "@heyue/core/standard/inspection/view";
import { measureText, targetText } from "../contract-viewer/measure.ts";
import type { Language } from "../element/language.ts";
import { dayText } from "../element/moment.ts";
import { word } from "../element/words.ts";
import { causeWords, deviationPhaseWords, sourceWords } from "../vocabulary/deviation.ts";
import type { CardRecord } from "./record.ts";
import type { ScorecardWord } from "./words.ts";

/** What the view of a record needs of the element. */
export interface RecordView {
  readonly language: Language;
  readonly t: (key: ScorecardWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly clock: (instant: string) => string;
  /** Name of a person, or the id where the reader may not know it. */
  readonly person: (id: string) => string;
  /** Title of a standard. */
  readonly standard: (id: string) => string;
  /** Standards the figure is about; all of them when empty. */
  readonly standards: readonly string[];
  readonly enlarged: ReadonlySet<string>;
  readonly enlarge: (photo: string) => void;
}

const fact = (label: string, content: unknown): unknown =>
  content === null || content === ""
    ? nothing
    : html`<dt>${label}</dt>
        <dd>${content}</dd>`;

const isAbout = ({ standards }: RecordView, standard: string): boolean =>
  !standards.length || standards.includes(standard);

const photosView = (view: RecordView, photos: readonly Attachment[]): unknown =>
  photos.length
    ? html`<ul class="photos">
        ${photos.map(
          ({ id, name }) =>
            html`<li class=${view.enlarged.has(id) ? "whole" : ""}>
              <button
                type="button"
                class="thumb"
                aria-label=${view.t("photo", { name })}
                aria-pressed=${view.enlarged.has(id)}
                @click=${() => view.enlarge(id)}
              >
                <canvas data-file=${id} width="1" height="1" aria-hidden="true"></canvas>
              </button>
            </li>`,
        )}
      </ul>`
    : nothing;

const statusOf = (met: boolean | null): "met" | "missed" | "notApplicable" =>
  met === null ? "notApplicable" : met ? "met" : "missed";

const resultView = (view: RecordView, result: ResultView): TemplateResult => {
  const { language, t } = view;
  const status = statusOf(result.met);
  return html`<li>
    <p class="line">
      <strong>${view.standard(result.standard)}</strong>
      <span class="state ${status === "missed" ? "late" : status === "notApplicable" ? "over" : ""}"
        >${t(`status-${status}`)}</span
      >
    </p>
    <p>
      ${result.measured === null ? nothing : html`<strong class="number">${t("foundValue", { value: measureText(result.measured, result.unit, language) })}</strong> · `}
      ${t("target", { target: targetText({ ...result, unit: result.targetUnit }, language) })}
    </p>
    <p class="small muted">${result.method} ${result.place}</p>
    ${result.reason === null ? nothing : html`<p>${t("reason", { reason: result.reason })}</p>`}
    ${result.note === null ? nothing : html`<p>${result.note}</p>`} ${photosView(view, result.photos)}
  </li>`;
};

const resultsView = (view: RecordView, results: readonly ResultView[]): TemplateResult => {
  const about = results.filter(({ standard }) => isAbout(view, standard));
  const others = results.length - about.length;
  return html`<ul class="results">
      ${about.map((result) => resultView(view, result))}
    </ul>
    ${others ? html`<p class="small muted">${view.t("others", { n: others })}</p>` : nothing}`;
};

const inspectionView = (
  view: RecordView,
  { corrections, place, record, results }: InspectionView,
): TemplateResult => {
  const { language, t } = view;
  return html`<dl class="facts">
      ${fact(t("place"), place)} ${fact(t("by"), record && view.person(record.by))}
      ${fact(t("doneAt"), record && html`<time datetime=${record.at}>${view.clock(record.at)}</time>`)}
      ${corrections.map(({ by, on, reason }) =>
        fact(t("corrected"), t("correctedText", { on: dayText(on, language), by: view.person(by), reason })),
      )}
    </dl>
    ${resultsView(view, results)}`;
};

const assessmentView = (view: RecordView, assessment: AssessmentView): TemplateResult => {
  const { t } = view;
  const { answers, assessor, version, visits } = assessment;
  const visit = visits.find((one) => one.version === version);
  const answer = answers?.find((one) => one.version === version);
  return html`<dl class="facts">
      ${fact(t("assessor"), assessor.organisation)} ${fact(t("engagement"), assessor.engagement)}
      ${visit ? html`${fact(t("place"), visit.place)} ${fact(t("recordedBy"), view.person(visit.by))} ${fact(t("measuredAt"), html`<time datetime=${visit.at}>${view.clock(visit.at)}</time>`)}` : nothing}
      ${answer ? html`${fact(t("unit"), answer.unit)} ${fact(t("ratedAt"), html`<time datetime=${answer.at}>${view.clock(answer.at)}</time>`)} ${fact(t("recordedBy"), answer.via === "noted" ? t("noted") : null)}` : nothing}
    </dl>
    ${visit ? resultsView(view, visit.results) : nothing}
    ${
      answer
        ? html`<ul class="results">
              ${answer.ratings
                .filter(({ standard }) => isAbout(view, standard))
                .map(
                  ({ score, standard }) =>
                    html`<li>
                      <strong>${view.standard(standard)}</strong>
                      <span class="number"
                        >${score === null ? t("notApplicable") : t("score", { n: score })}</span
                      >
                    </li>`,
                )}
            </ul>
            ${answer.comment === null ? nothing : html`<p>${answer.comment}</p>`}`
        : nothing
    }
    ${assessment.kind === "owner-feedback" && answers === null ? html`<p class="muted">${t("hiddenAnswer")}</p>` : nothing}`;
};

const deviationView = (view: RecordView, deviation: DeviationView): TemplateResult => {
  const { language, t } = view;
  const { actions, cause, dismissed, foundAt, lead, miss, phase, place, source, standard, verifiedBy, what } =
    deviation;
  const action = (key: "corrective" | "preventive"): unknown =>
    actions &&
    fact(
      t(key),
      t("actionText", {
        what: actions[key].what ?? "",
        person: view.person(actions[key].person),
        due: dayText(actions[key].dueDate, language),
      }),
    );
  return html`<dl class="facts">
    ${fact(t("standard"), view.standard(standard))}
    ${fact(t("phase"), word(deviationPhaseWords, language, phase))}
    ${fact(t("foundAt"), html`<time datetime=${foundAt}>${view.clock(foundAt)}</time>`)}
    ${fact(t("place"), place)} ${fact(t("source"), word(sourceWords, language, source.kind))}
    ${fact(t("what"), what)}
    ${
      miss &&
      fact(
        t("measured"),
        `${measureText(miss.measured, miss.unit, language)}；${t("target", { target: targetText({ ...miss, unit: miss.targetUnit }, language) })}`,
      )
    }
    ${fact(t("lead"), view.person(lead))}
    ${cause && fact(t("cause"), `${word(causeWords, language, cause.category)}：${cause.whys.filter((why) => why !== null).join(" → ")}`)}
    ${action("corrective")} ${action("preventive")}
    ${verifiedBy && fact(t("verified"), `${view.clock(verifiedBy.at)} ${measureText(verifiedBy.measured, verifiedBy.unit, language)} ${verifiedBy.place}`)}
    ${dismissed && fact(t("dismissedBecause"), `${dismissed.reason}（${view.person(dismissed.by)}）`)}
  </dl>`;
};

/** What was measured, when, by whom, with photos. */
export const recordView = (view: RecordView, record: CardRecord): TemplateResult => {
  switch (record.kind) {
    case "inspection":
      return inspectionView(view, record.view);
    case "assessment":
      return assessmentView(view, record.view);
    case "deviation":
      return deviationView(view, record.view);
  }
};
