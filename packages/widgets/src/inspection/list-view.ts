import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { PlanView } from "@heyue/core/standard/inspection-plan/view";
import type { InspectionView } from "@heyue/core/standard/inspection/view";
import { daysBetween, weekdayText } from "../element/moment.ts";
import { lookedAt } from "./draft.ts";
import type { InspectionDraft } from "./draft.ts";
import { dueText } from "./parts.ts";
import type { InspectionParts } from "./parts.ts";

/** A round of a plan, with the contract it is of. */
export type DueRound = PlanView["rounds"][number] & { readonly contract: string };

/** What the list shows and what can be done from it. */
export interface ListActions {
  readonly drafts: readonly InspectionDraft[];
  readonly rounds: readonly DueRound[];
  readonly open: readonly InspectionView[];
  readonly records: readonly InspectionView[];
  readonly isSending: boolean;
  /** Whether the reader may look at everybody's rounds. */
  readonly overseer: boolean;
  readonly everyone: boolean;
  readonly canBegin: boolean;
  readonly showEveryone: (on: boolean) => void;
  readonly resume: (draft: InspectionDraft) => void;
  readonly sendNow: () => void;
  readonly startRound: (round: DueRound) => void;
  readonly startOpen: (inspection: InspectionView) => void;
  readonly look: (inspection: InspectionView) => void;
  readonly adHoc: () => void;
}

/** Rounds that are shown at once; a phone has room for no more. */
const soon = 4;

const section = (id: string, title: string, content: unknown): TemplateResult =>
  html`<section aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${content}
  </section>`;

const row = (title: string, facts: unknown, action: unknown): TemplateResult =>
  html`<li class="row">
    <div>
      <p class="place">${title}</p>
      <p class="facts small">${facts}</p>
    </div>
    ${action}
  </li>`;

const button = (name: string, about: string, act: () => void): TemplateResult =>
  html`<button type="button" class="button" aria-label="${name} ${about}" @click=${act}>${name}</button>`;

/** Where a draft stands, in a word. */
const stageText = ({ t }: InspectionParts, { stage }: InspectionDraft, isSending: boolean): string =>
  t(stage === "waiting" ? (isSending ? "sending" : "waiting") : `stage-${stage}`);

const draftRow = (parts: InspectionParts, draft: InspectionDraft, list: ListActions): TemplateResult => {
  const { t } = parts;
  const isWaiting = draft.stage === "waiting";
  const kind = draft.stage === "refused" ? "late" : isWaiting ? "wait" : "";
  return row(
    draft.place,
    html`<span class="state ${kind}">${stageText(parts, draft, list.isSending)}</span>
      <span class="number">${t("progress", { n: lookedAt(draft), of: draft.standards.length })}</span>
      ${draft.refusal ? html`<span class="late-text">${draft.refusal}</span>` : nothing}`,
    isWaiting && list.isSending
      ? nothing
      : button(t(isWaiting ? "takeBack" : "resume"), draft.place, () => list.resume(draft)),
  );
};

const roundRow = (parts: InspectionParts, round: DueRound, list: ListActions): TemplateResult => {
  const { t, today, language } = parts;
  const days = daysBetween(today, round.day);
  return row(
    round.place.name,
    html`<time datetime=${round.day} class=${days <= 0 ? "late-text" : ""}>${dueText(parts, round.day)}</time>
      ${days === 0 || days === 1 ? html`<span class="muted">${weekdayText(round.day, language)}</span>` : nothing}
      <span class="muted">${t("items", { n: round.items.length })}</span>
      ${list.everyone ? html`<span class="muted">${parts.person(round.inspector)}</span>` : nothing}`,
    button(t("start"), `${round.place.name} ${round.day}`, () => list.startRound(round)),
  );
};

const recordRow = (parts: InspectionParts, one: InspectionView, list: ListActions): TemplateResult => {
  const { t } = parts;
  const { contested, missed, place, record } = one;
  return row(
    place,
    html`${record ? html`<time class="muted" datetime=${record.at}>${parts.clock(record.at)}</time>` : nothing}
      <span class="state ${missed.length ? "late" : ""}"
        >${missed.length ? t("missedCount", { n: missed.length }) : t("allMet")}</span
      >
      ${contested ? html`<span class="state wait">${t("contested")}</span>` : nothing}
      <span class="muted">${record ? parts.person(record.by) : nothing}</span>`,
    button(t("look"), `${place} ${record?.at ?? ""}`, () => list.look(one)),
  );
};

/** What is on the device, what is due, what was handed in. */
export const listView = (parts: InspectionParts, list: ListActions): TemplateResult => {
  const { t } = parts;
  const { drafts, open, records, rounds } = list;
  const waits = drafts.some(({ stage }) => stage === "waiting");
  return html`<div class="stack list" part="list">
    ${
      drafts.length
        ? section(
            "kept",
            t("keptTitle"),
            html`<ul>
                ${drafts.map((draft) => draftRow(parts, draft, list))}
              </ul>
              ${waits && !list.isSending ? html`<button type="button" class="button" @click=${list.sendNow}>${t("sendNow")}</button>` : nothing}`,
          )
        : nothing
    }
    ${section(
      "rounds",
      t("roundsTitle"),
      html`${
        list.overseer
          ? html`<fieldset class="kinds whose" role="radiogroup" aria-label=${t("whose")}>
              ${([false, true] as const).map(
                (all) =>
                  html`<label class="choice"
                    ><input
                      type="radio"
                      name="whose"
                      value=${String(all)}
                      @change=${() => list.showEveryone(all)}
                    />${t(all ? "everyone" : "mine")}</label
                  >`,
              )}
            </fieldset>`
          : nothing
      }
      ${
        rounds.length
          ? html`<ul>
              ${rounds.slice(0, soon).map((round) => roundRow(parts, round, list))}
            </ul>`
          : html`<p class="muted">${t("noRounds")}</p>`
      }
      ${
        rounds.length > soon
          ? html`<details>
              <summary>${t("laterRounds", { n: rounds.length - soon })}</summary>
              <ul>
                ${rounds.slice(soon).map((round) => roundRow(parts, round, list))}
              </ul>
            </details>`
          : nothing
      }
      ${
        list.canBegin
          ? html`<button type="button" class="button" id="ad-hoc" @click=${list.adHoc}>${t("adHoc")}</button>`
          : nothing
      }`,
    )}
    ${
      open.length
        ? section(
            "opened",
            t("openTitle"),
            html`<ul>
              ${open.map((one) =>
                row(
                  one.place,
                  html`${one.plannedOn ? html`<time datetime=${one.plannedOn}>${dueText(parts, one.plannedOn)}</time>` : nothing}
                    <span class="muted"
                      >${t("items", { n: one.standards.length })} · ${parts.person(one.inspector)}</span
                    >`,
                  button(t("start"), one.place, () => list.startOpen(one)),
                ),
              )}
            </ul>`,
          )
        : nothing
    }
    ${section(
      "records",
      t("recordsTitle"),
      records.length
        ? html`<ul>
            ${records.map((one) => recordRow(parts, one, list))}
          </ul>`
        : html`<p class="muted">${t("noRecords")}</p>`,
    )}
  </div>`;
};
