import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { AmendmentView } from "@heyue/core/contract/amendment/view";
import type { ContractView } from "@heyue/core/contract/view";
import { dayText } from "../element/moment.ts";
import { word } from "../element/words.ts";
import { causeWords } from "../vocabulary/amendment.ts";
import { phaseChip } from "./amendment-view.ts";
import type { ContractParts } from "./contract-sections.ts";

/** What the list of versions lets the reader do. */
export interface VersionSteps {
  /** Shows the text of a day. */
  readonly read: (day: string) => void;
  /** Shows what an amendment changes. */
  readonly compare: (amendment: string) => void;
  /** Whether there is a client to ask for the text of another day. */
  readonly canAsk: boolean;
}

/** The texts a contract has had: from when, by which amendment, for which cause; and amendments that are not signed yet. */
export const versionsView = (
  contract: ContractView,
  amendments: readonly AmendmentView[],
  { language, t }: Pick<ContractParts, "language" | "t">,
  { canAsk, compare, read }: VersionSteps,
): unknown => {
  const { textHash, versions } = contract;
  const pending = amendments.filter(({ phase }) => phase !== "signed");
  if (versions.length + pending.length < 2) return nothing;
  const changes = (id: string, title: string): TemplateResult =>
    html`<button type="button" class="plain" @click=${() => compare(id)}>
      ${t("seeChanges")}<span class="hidden">${t("ofWhat", { what: title })}</span>
    </button>`;
  return html`<details class="versions" ?open=${pending.length > 0 || versions.length > 1} part="versions">
    <summary>${t("versions", { n: versions.length })}</summary>
    <ol>
      ${versions.map((version) => {
        const amendment = amendments.find(({ id }) => id === version.amendment);
        const day = dayText(version.from, language);
        const isShown = version.textHash === textHash;
        const title = amendment
          ? amendment.title
          : version.cause === null
            ? t("firstText")
            : word(causeWords, language, version.cause);
        return html`<li aria-current=${isShown ? "true" : nothing}>
          <p>
            <time datetime=${version.from}>${t("versionFrom", { day })}</time> <strong>${title}</strong>
            ${amendment ? html`<span class="muted">${word(causeWords, language, version.cause)}</span>` : nothing}
            ${isShown ? html`<span class="state over">${t("shownNow")}</span>` : nothing}
          </p>
          <p class="actions">
            ${
              isShown || !canAsk
                ? nothing
                : html`<button type="button" class="plain" @click=${() => read(version.from)}>
                    ${t("readVersion")}<span class="hidden">${t("ofWhat", { what: day })}</span>
                  </button>`
            }
            ${amendment ? changes(amendment.id, title) : nothing}
          </p>
        </li>`;
      })}
    </ol>
    ${
      pending.length
        ? html`<p class="muted">${t("pending")}</p>
            <ol>
              ${pending.map(
                (amendment) =>
                  html`<li>
                    <p>
                      ${t("versionFrom", { day: dayText(amendment.effectiveFrom, language) })}
                      <strong>${amendment.title}</strong> ${phaseChip(amendment, { language, t })}
                    </p>
                    <p class="actions">${changes(amendment.id, amendment.title)}</p>
                  </li>`,
              )}
            </ol>`
        : nothing
    }
  </details>`;
};
