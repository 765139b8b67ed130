import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { CheckQuestion } from "@heyue/core/contract/briefing/reading-check";
import type { PersonState, SheetView } from "@heyue/core/contract/briefing/view";
import { frequencyText, targetText } from "../contract-viewer/measure.ts";
import { weekdayText } from "../element/moment.ts";
import { optionsOf } from "./check-options.ts";
import { basisOf, leftText } from "./parts.ts";
import type { BriefingParts } from "./parts.ts";

/** What acknowledging needs of the element. */
export interface AcknowledgeActions {
  readonly own: PersonState;
  /** Whether it is acknowledged on this device and not sent yet. */
  readonly isQueued: boolean;
  readonly isSending: boolean;
  /** Questions that are not answered, after the reader wanted to go on. */
  readonly unanswered: readonly string[];
  /** Questions whose answer the server did not find on the sheet. */
  readonly wrong: readonly string[];
  readonly answer: (question: string, answer: string) => void;
  readonly acknowledge: () => void;
}

/** A question in words. */
const questionText = ({ t }: BriefingParts, { asks, title }: CheckQuestion): string =>
  t(`asks-${asks}`, { title });

const optionText = (
  { language }: BriefingParts,
  { standards }: SheetView,
  { asks, standard }: CheckQuestion,
  option: string,
): string => {
  const asked = standards.find(({ id }) => id === standard);
  return asks === "frequency" || !asked
    ? frequencyText(option, language)
    : targetText({ ...asked, target: option }, language);
};

/** Deadline, how much is left, and what it rests on. */
const deadlineView = (parts: BriefingParts, own: PersonState): unknown => {
  const { t, language } = parts;
  const { deadline, missed } = own;
  const last = missed.slice(-1)[0];
  return html`${last ? html`<p class="late-text">${t("missed", { day: weekdayText(last.dueDate, language) })}</p>` : nothing}
  ${
    deadline
      ? html`<p>
            <time datetime=${deadline.dueDate}
              >${t("dueBy", { day: weekdayText(deadline.dueDate, language) })}</time
            >
            <strong>${leftText(parts, deadline.dueDate)}</strong>
          </p>
          <p class="small muted">${t("basis")}：${t(basisOf(own))}</p>`
      : nothing
  }`;
};

const question = (
  parts: BriefingParts,
  sheet: SheetView,
  one: CheckQuestion,
  index: number,
  { answer, unanswered, wrong }: AcknowledgeActions,
): TemplateResult => {
  const { t } = parts;
  const error = unanswered.includes(one.id)
    ? t("answerMissing", { question: questionText(parts, one) })
    : wrong.includes(one.id)
      ? t("answerWrong", { title: one.title })
      : "";
  return html`<fieldset
    class="question"
    role="radiogroup"
    aria-required="true"
    aria-invalid=${error ? "true" : nothing}
    aria-describedby=${error ? `question-${index}-error` : nothing}
  >
    <legend>${index + 1}. ${questionText(parts, one)}</legend>
    ${error ? html`<p class="error" id="question-${index}-error">${error}</p>` : nothing}
    <div class="choices">
      ${optionsOf(one, sheet).map(
        (option, at) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${one.id}
              id="question-${index}${at ? `-${at}` : ""}"
              value=${option}
              @change=${() => answer(one.id, option)}
            />
            ${optionText(parts, sheet, one, option)}
          </label>`,
      )}
    </div>
  </fieldset>`;
};

/** The explicit act under a sheet, with its reading check. */
export const acknowledgeView = (
  parts: BriefingParts,
  sheet: SheetView,
  actions: AcknowledgeActions,
): TemplateResult => {
  const { t, clock } = parts;
  const { isQueued, isSending, own, wrong } = actions;
  const { acknowledgement } = own;
  if (acknowledgement)
    return html`<section class="acknowledge" part="acknowledge">
      <p class="done" id="acknowledged" tabindex="-1">
        <span class="state">${t("state-acknowledged")}</span>
        ${t("acknowledgedAt", { time: clock(acknowledgement.at), n: acknowledgement.revision })}
        ${acknowledgement.checked ? html`<span class="muted">${t("checked")}</span>` : nothing}
      </p>
    </section>`;
  if (isQueued)
    return html`<section class="acknowledge" part="acknowledge">
      <p id="queued" tabindex="-1">
        <span class="state wait">${t(isSending ? "sending" : "waiting")}</span>
        ${isSending ? nothing : t("queued")}
      </p>
    </section>`;
  return html`<form
    class="acknowledge stack"
    part="acknowledge"
    novalidate
    aria-label=${t("acknowledge")}
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.acknowledge();
    }}
  >
    <div class="deadline">${deadlineView(parts, own)}</div>
    ${
      own.check && sheet.questions.length
        ? html`<h4>${t("checkTitle")}</h4>
            <p class="hint">${t("checkHint")}</p>
            ${wrong.length ? html`<p class="note" id="wrong" tabindex="-1" role="status">${t("wrongTitle", { n: wrong.length })}</p>` : nothing}
            ${sheet.questions.map((one, index) => question(parts, sheet, one, index, actions))}`
        : nothing
    }
    <div>
      <button type="submit" class="button primary" part="submit">${t("acknowledge")}</button>
      <p class="hint">${t("acknowledgeHint")}</p>
    </div>
  </form>`;
};
