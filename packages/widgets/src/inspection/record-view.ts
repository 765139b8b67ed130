import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { DeviationView } from "@heyue/core/standard/deviation/view";
import type { InspectionView, ResultView } from "@heyue/core/standard/inspection/view";
import { targetText } from "../contract-viewer/measure.ts";
import { dayText } from "../element/moment.ts";
import { word } from "../element/words.ts";
import { unitWords } from "../vocabulary/contract.ts";
import { titleOf } from "./parts.ts";
import { enteredUnit, enteredValue } from "./target.ts";
import type { InspectionParts } from "./parts.ts";

/** What a record needs beside the inspection. */
export interface RecordActions {
  readonly deviations: readonly DeviationView[];
  /** Whether the reader decides between two uploads. */
  readonly decides: boolean;
  readonly problem: string;
  readonly busy: boolean;
  /** Photos that are open: attachment id to its bytes. */
  readonly shown: ReadonlyMap<string, Blob>;
  readonly showPhotos: (result: ResultView) => void;
  readonly typeReason: (reason: string) => void;
  readonly adopt: (upload: string) => void;
  readonly back: () => void;
}

/** What a result says: a value with its unit, why it does not apply, or that nobody looked. */
const resultText = ({ language, t }: InspectionParts, result: ResultView | undefined): string => {
  if (!result) return t("notLookedAt");
  if (result.measured === null) return t("notApplicable", { reason: result.reason ?? "" });
  // Another device may have measured in another unit of the same family: that is shown as it was measured.
  const target = { comparator: result.comparator, target: result.target, unit: result.targetUnit };
  const isOwn = result.unit === result.targetUnit;
  const value = isOwn ? enteredValue(target, result.measured) : result.measured;
  const unit = isOwn ? enteredUnit(target) : result.unit;
  return value + (unit in unitWords ? word(unitWords, language, unit) : ` ${unit}`);
};

const resultRow = (
  parts: InspectionParts,
  one: InspectionView,
  id: string,
  actions: RecordActions,
): TemplateResult => {
  const { t, language } = parts;
  const result = one.results.find(({ standard }) => standard === id);
  const met = result?.met;
  const shown = result?.photos.filter((photo) => actions.shown.has(photo.id)) || [];
  return html`<li class="result">
    <h4>${titleOf(parts, one.contract, id)}</h4>
    <p>
      <strong class="number">${resultText(parts, result)}</strong>
      ${typeof met === "boolean" ? html`<span class="state ${met ? "" : "late"}">${t(met ? "met" : "missedShort")}</span>` : nothing}
    </p>
    ${
      result
        ? html`<p class="hint">
            ${t("target")}
            ${targetText({ comparator: result.comparator, target: result.target, unit: result.targetUnit }, language)}
          </p>`
        : nothing
    }
    ${result?.note ? html`<p>${result.note}</p>` : nothing}
    ${result?.place ? html`<p class="muted">${result.place}</p>` : nothing}
    ${
      shown.length
        ? html`<ul class="photos">
            ${shown.map(
              ({ id: photo, name }) =>
                html`<li>
                  <canvas
                    data-attachment=${photo}
                    width="1"
                    height="1"
                    role="img"
                    aria-label=${name}
                  ></canvas>
                </li>`,
            )}
          </ul>`
        : result?.photos.length
          ? html`<button type="button" class="button" @click=${() => actions.showPhotos(result)}>
              ${t("showPhotos", { n: result.photos.length })}<span class="hidden">
                ${titleOf(parts, one.contract, id)}</span
              >
            </button>`
          : nothing
    }
  </li>`;
};

const deviationText = (parts: InspectionParts, one: DeviationView): string => {
  const { t, language } = parts;
  const title = titleOf(parts, one.contract, one.standard);
  if (!one.next || !one.responsible)
    return t("deviationEnded", {
      title,
      state: t(one.phase === "dismissed" ? "ended-dismissed" : "ended-closed"),
    });
  return t("deviationLine", {
    title,
    who: parts.person(one.responsible),
    day: dayText(one.next.dueDate, language),
    what: t(`due-${one.next.kind}`),
  });
};

const furtherView = (
  parts: InspectionParts,
  one: InspectionView,
  upload: InspectionView["further"][number],
  actions: RecordActions,
): TemplateResult => {
  const { t } = parts;
  const title = t("furtherTitle", { who: parts.person(upload.by), time: parts.clock(upload.at) });
  const open = upload.differs.length > 0 && !upload.adopted;
  return html`<section class="further" aria-label=${title}>
    <h4>${title} ${upload.adopted ? html`<span class="state">${t("adopted")}</span>` : nothing}</h4>
    ${
      upload.differs.length
        ? html`<table>
            <caption class="hidden">
              ${title}
            </caption>
            <thead>
              <tr>
                <th scope="col">${t("standard")}</th>
                <th scope="col">${t("standing")}</th>
                <th scope="col">${t("other")}</th>
              </tr>
            </thead>
            <tbody>
              ${upload.differs.map(
                (id) =>
                  html`<tr>
                    <th scope="row">${titleOf(parts, one.contract, id)}</th>
                    <td>
                      ${resultText(
                        parts,
                        one.results.find(({ standard }) => standard === id),
                      )}
                    </td>
                    <td>
                      ${resultText(
                        parts,
                        upload.results.find(({ standard }) => standard === id),
                      )}
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
        : html`<p class="muted">${t("furtherSame")}</p>`
    }
    ${
      open && actions.decides
        ? html`<form
            novalidate
            aria-label="${t("adopt")} ${title}"
            @submit=${(event: Event) => {
              event.preventDefault();
              actions.adopt(upload.upload);
            }}
          >
            <div class="field">
              <label for="reason">${t("adoptReason")}</label>
              ${actions.problem ? html`<p class="error" id="reason-error">${actions.problem}</p>` : nothing}
              <textarea
                id="reason"
                name="adopt-reason"
                rows="2"
                aria-required="true"
                aria-invalid=${actions.problem ? "true" : nothing}
                aria-describedby=${actions.problem ? "reason-error" : nothing}
                @input=${(event: Event) => actions.typeReason((event.target as HTMLTextAreaElement).value)}
              ></textarea>
            </div>
            <button type="submit" class="button primary" ?disabled=${actions.busy}>${t("adopt")}</button>
          </form>`
        : open
          ? html`<p class="muted">${t("waitsForManager")}</p>`
          : nothing
    }
  </section>`;
};

/** What was handed in: results as they stand, what follows from them, and what another device said. */
export const recordView = (
  parts: InspectionParts,
  one: InspectionView,
  actions: RecordActions,
): TemplateResult => {
  const { t } = parts;
  const { record } = one;
  const seen = [...one.standards, ...one.results.map(({ standard }) => standard)];
  return html`<article part="record" aria-labelledby="record-title">
    <button type="button" class="plain back" @click=${actions.back}>‹ ${t("back")}</button>
    <h3 id="record-title" tabindex="-1">${one.place}</h3>
    ${
      record
        ? html`<dl class="facts">
            <dt>${t("by")}</dt>
            <dd>${parts.person(record.by)}</dd>
            <dt>${t("doneAt")}</dt>
            <dd>
              <time datetime=${record.at}>${parts.clock(record.at)}</time>
              <span class="state">${t("synced")}</span>
            </dd>
          </dl>`
        : html`<p class="muted">${t("notYet")}</p>`
    }
    ${
      one.missed.length
        ? html`<section class="follows" aria-labelledby="follows-title">
            <h4 id="follows-title">${t("deviationTitle")}</h4>
            ${
              actions.deviations.length
                ? html`<ul>
                    ${actions.deviations.map((deviation) => html`<li>${deviationText(parts, deviation)}</li>`)}
                  </ul>`
                : html`<p class="muted">${t("deviationSoon")}</p>`
            }
          </section>`
        : nothing
    }
    <ul class="results">
      ${[...new Set(seen)].map((id) => resultRow(parts, one, id, actions))}
    </ul>
    ${one.further.map((upload) => furtherView(parts, one, upload, actions))}
  </article>`;
};
