import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { BriefingView, PersonState, SheetView } from "@heyue/core/contract/briefing/view";
import { weekdayText } from "../element/moment.ts";
import { leftText } from "./parts.ts";
import type { BriefingParts } from "./parts.ts";

/** A sheet that a person has not acknowledged as it is now. */
export interface MissingPerson {
  readonly sheet: SheetView;
  readonly person: PersonState;
}

/** What can be done from the manager's part. */
export interface CoverageActions {
  /** The reminder that is open: text to be copied; `null` when none is. */
  readonly reminder: { readonly person: string; readonly sheet: string; readonly text: string } | null;
  readonly remind: (missing: MissingPerson) => void;
  readonly copy: (text: string) => void;
}

/** Everybody who has not acknowledged, whoever has least time left first. */
const missingPeople = ({ sheets }: BriefingView): readonly MissingPerson[] => {
  const due = ({ person }: MissingPerson): string => person.deadline?.dueDate ?? "";
  return sheets
    .filter(({ retired }) => !retired)
    .flatMap((sheet) =>
      sheet.people
        .filter(({ state }) => state !== "acknowledged")
        .map((person): MissingPerson => ({ sheet, person })),
    )
    .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
};

const teams = (parts: BriefingParts, { coverage, total }: BriefingView): TemplateResult => {
  const { t } = parts;
  const share = (acknowledged: number, of: number): unknown =>
    of === 0
      ? html`<span class="muted">${t("nobody")}</span>`
      : html`<span class="state ${acknowledged < of ? "wait" : ""}">${acknowledged} / ${of}</span>`;
  return html`<table class="coverage">
    <caption>
      ${t("coverageTitle")}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t("team")}</th>
        <th scope="col">${t("coverage")}</th>
      </tr>
    </thead>
    <tbody>
      ${coverage.map(
        ({ acknowledged, of, team }) =>
          html`<tr>
            <th scope="row">${team}</th>
            <td>${share(acknowledged, of)}</td>
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${t("total")}</th>
        <td>${share(total.acknowledged, total.of)}</td>
      </tr>
    </tfoot>
  </table>`;
};

const missingRow = (
  parts: BriefingParts,
  missing: MissingPerson,
  { copy, remind, reminder }: CoverageActions,
): TemplateResult => {
  const { t, language } = parts;
  const { person, sheet } = missing;
  const { deadline, failedChecks } = person;
  const last = person.missed.slice(-1)[0];
  const name = parts.person(person.person);
  const isOpen = reminder?.person === person.person && reminder.sheet === sheet.id;
  return html`<li class="row">
    <div>
      <p class="who">${name} <span class="muted">${sheet.name}</span></p>
      <p class="small facts">
        <span class="state ${deadline ? "wait" : "late"}">${t(`state-${person.state}`)}</span>
        ${
          deadline
            ? html`<time datetime=${deadline.dueDate}>${weekdayText(deadline.dueDate, language)}</time>
                <strong>${leftText(parts, deadline.dueDate)}</strong>`
            : html`<span class="late-text"
                >${last ? t("missed", { day: weekdayText(last.dueDate, language) }) : t("noDeadline")}</span
              >`
        }
        ${failedChecks.length ? html`<span class="muted">${t("failedChecks", { n: failedChecks.length })}</span>` : nothing}
      </p>
    </div>
    <button
      type="button"
      class="button"
      aria-expanded=${isOpen}
      aria-label="${t("remind")} ${name} ${sheet.name}"
      @click=${() => remind(missing)}
    >
      ${t("remind")}
    </button>
    ${
      isOpen
        ? html`<div class="field reminder">
            <label for="reminder">${t("remindLabel", { person: name })}</label>
            <p class="hint" id="reminder-hint">${t("remindHint")}</p>
            <textarea
              id="reminder"
              name="reminder"
              rows="3"
              readonly
              aria-describedby="reminder-hint"
            ></textarea>
            <button type="button" class="button" @click=${() => copy(reminder.text)}>${t("copy")}</button>
          </div>`
        : nothing
    }
  </li>`;
};

/** The manager's look: how far each team is, and who is missing. */
export const coverageView = (
  parts: BriefingParts,
  briefing: BriefingView,
  actions: CoverageActions,
): TemplateResult => {
  const missing = missingPeople(briefing);
  return html`<section class="overview" part="coverage">
    ${teams(parts, briefing)}
    <h3 id="missing-title">${parts.t("missingTitle")}</h3>
    ${
      missing.length
        ? html`<ul>
            ${missing.map((one) => missingRow(parts, one, actions))}
          </ul>`
        : html`<p class="muted">${parts.t("missingNone")}</p>`
    }
  </section>`;
};
