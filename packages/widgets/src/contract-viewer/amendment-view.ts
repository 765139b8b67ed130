import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { AmendmentView } from "@heyue/core/contract/amendment/view";
import { dayText } from "../element/moment.ts";
import { word } from "../element/words.ts";
import { amendmentPhaseWords, causeWords, memberWords, ownersItemWords } from "../vocabulary/amendment.ts";
import { meansWords, partyWords } from "../vocabulary/contract.ts";
import type { ContractParts } from "./contract-sections.ts";

type Parts = Pick<ContractParts, "language" | "t">;

/** A state in the shape of its urgency. */
export const phaseChip = ({ phase }: AmendmentView, { language }: Parts): TemplateResult =>
  html`<span class="state ${phase === "signed" ? "" : phase === "withdrawn" ? "over" : "wait"}"
    >${word(amendmentPhaseWords, language, phase)}</span
  >`;

const consentView = (
  { consent, impact: { consent: need } }: AmendmentView,
  { language, t }: Parts,
): TemplateResult => {
  const verdict = consent && consent.vote;
  return html`<p>
      ${
        need.by === "parties"
          ? t("need-parties")
          : t("need-owners-assembly", {
              item: word(ownersItemWords, language, String(need.item)),
              because: need.because.map((member) => word(memberWords, language, member)).join(t("separator")),
            })
      }
    </p>
    ${
      need.quorum !== undefined && need.majority !== undefined
        ? html`<p>
            ${t("shares", { quorum: need.quorum, majority: need.majority === "0.5" ? "1/2" : need.majority })}
          </p>`
        : nothing
    }
    <p>
      ${consent ? t("consentGiven", { day: dayText(consent.on, language), ref: consent.ref }) : html`<strong>${t("consentOpen")}</strong>`}
    </p>
    ${
      verdict
        ? html`<p>
              ${t(verdict.values["quorum"] === true ? "quorumYes" : "quorumNo")}${language === "en" ? "; " : "；"}${t(verdict.values["passed"] === true ? "passedYes" : "passedNo")}
            </p>
            <details>
              <summary>${t("basedOn", { n: verdict.citations.length })}</summary>
              ${verdict.citations.map(
                ({ article, quote, source }) =>
                  html`<blockquote class="small" lang="zh-CN">${source} ${article}：${quote}</blockquote>`,
              )}
            </details>`
        : nothing
    }`;
};

const impactView = ({ draft, impact }: AmendmentView, { t }: Parts): TemplateResult => {
  const { affected, prices } = impact;
  const numbers = draft.chapters
    .flatMap(({ clauses }) => clauses)
    .filter(({ id }) => affected.clauses.includes(id))
    .map(({ number }) => number);
  const shown = (price: string | null): string => price ?? t("none");
  return html`<ul class="effects">
    ${numbers.length ? html`<li>${t("impactClauses", { names: numbers.join(t("separator")) })}</li>` : nothing}
    ${affected.standards.length ? html`<li>${t("impactStandards", { n: affected.standards.length })}</li>` : nothing}
    ${affected.duties.length ? html`<li>${t("impactDuties", { names: affected.duties.join(t("separator")) })}</li>` : nothing}
    ${prices.map(
      ({ after, before, item }) =>
        html`<li>
          ${t("impactPrice", {
            item: draft.fees.items.find(({ id }) => id === item)?.title ?? item,
            before: shown(before),
            after: shown(after),
          })}
        </li>`,
    )}
    ${affected.fees ? nothing : html`<li>${t("impactNoPrice")}</li>`}
    <li>${t("impactDeadlines")}</li>
  </ul>`;
};

/** An amendment (变更协议): state, reason, consent, signatures, and what it touches. */
export const amendmentView = (amendment: AmendmentView, parts: Parts): TemplateResult => {
  const { language, t } = parts;
  const { ground, positions, signatures, signedOn, withdrawn } = amendment;
  return html`<article class="amendment" part="amendment" aria-labelledby="a-${amendment.id}">
    <h4 id="a-${amendment.id}">
      <span class="muted">${t("amendment")}</span> ${amendment.title} ${phaseChip(amendment, parts)}
    </h4>
    ${
      withdrawn
        ? html`<p>${t("withdrawn", { day: dayText(withdrawn.on, language), reason: withdrawn.reason })}</p>`
        : nothing
    }
    <dl class="facts">
      <dt>${t("effectiveFrom")}</dt>
      <dd>${dayText(amendment.effectiveFrom, language)}</dd>
      <dt>${t("ground")}</dt>
      <dd>${word(causeWords, language, ground.kind)} <span class="muted">${ground.basis}</span></dd>
      <dt>${t("impact")}</dt>
      <dd>${impactView(amendment, parts)}</dd>
      <dt>${t("consent")}</dt>
      <dd>${consentView(amendment, parts)}</dd>
      <dt>${t("signatures")}</dt>
      <dd>
        ${
          signedOn
            ? html`<p>${dayText(signedOn, language)}</p>
                ${signatures.map(
                  ({ means, name, party }) =>
                    html`<p>
                      ${t("signatureLine", { party: word(partyWords, language, party), name, means: word(meansWords, language, means) })}
                    </p>`,
                )}`
            : t("unsigned")
        }
      </dd>
    </dl>
    ${
      positions.length
        ? html`<details>
            <summary>${t("positions", { n: positions.length })}</summary>
            <ul>
              ${positions.map(
                ({ on, party, text }) =>
                  html`<li>
                    <span class="muted small"
                      >${dayText(on, language)} ${word(partyWords, language, party)}</span
                    >
                    ${text}
                  </li>`,
              )}
            </ul>
          </details>`
        : nothing
    }
  </article>`;
};
