import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { ClauseTopic } from "@heyue/core/contract/draft";
import { dayText } from "../element/moment.ts";
import { word } from "../element/words.ts";
import { statusWords, topicWords } from "../vocabulary/contract.ts";
import type { ContractParts } from "./contract-sections.ts";

/** What the head of the contract lets the reader do. */
export interface HeadSteps {
  /** Shows the text of a day. */
  readonly read: (day: string) => void;
  /** Compares with the text of a day; stops to compare when it is empty. */
  readonly compare: (day: string) => void;
  /** Goes to a clause. */
  readonly show: (clause: string) => void;
  /** Day compared with; empty when there is none. */
  readonly comparedWith: string;
  /** Whether two texts are compared: the parties' names can wait then. */
  readonly isComparing: boolean;
  /** Whether there is a client to ask for the text of another day. */
  readonly canAsk: boolean;
  readonly sizeSwitch: TemplateResult;
}

const topicField = ({ contract, language, t }: ContractParts, show: HeadSteps["show"]): TemplateResult => {
  const clauses = contract.draft.chapters.flatMap((chapter) => chapter.clauses);
  const topics = [...new Set(clauses.flatMap((clause) => clause.topics))];
  return html`<div class="field">
    <label for="topic">${t("topic")}</label>
    <select
      id="topic"
      @change=${(event: Event) => {
        const select = event.target as HTMLSelectElement;
        const clause = clauses.find((one) => one.topics.includes(select.value as ClauseTopic));
        if (clause) show(clause.id);
        select.value = "";
      }}
    >
      <option value="">${t("topicChoice")}</option>
      ${topics.map((topic) => html`<option value=${topic}>${word(topicWords, language, topic)}</option>`)}
    </select>
  </div>`;
};

const summaryView = ({ contract: { draft }, language, t }: ContractParts): TemplateResult =>
  html`<dl class="facts summary">
    <dt>${t("estate")}</dt>
    <dd>
      ${draft.estate.name}
      <span class="muted small">
        ${t("estateFacts", { address: draft.estate.address, area: draft.estate.grossArea, units: draft.estate.units })}
      </span>
    </dd>
    <dt>${t("client")}</dt>
    <dd>${draft.client.name}</dd>
    <dt>${t("provider")}</dt>
    <dd>${draft.provider.name}</dd>
    <dt>${t("term")}</dt>
    <dd>
      ${t("termText", { from: dayText(draft.term.from, language), to: dayText(draft.term.to, language) })}
    </dd>
  </dl>`;

/** Title, parties, term, and the tools: which day, compared with which day, a topic, print. */
export const headView = (parts: ContractParts, steps: HeadSteps): TemplateResult => {
  const { contract, language, t } = parts;
  const { draft } = contract;
  const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
  return html`<header class="title">
      <p class="muted small">${t(`stage-${draft.stage}`)} <span class="number">${draft.number}</span></p>
      <h2 id="title" tabindex="-1">${draft.title}</h2>
      <p>
        <span
          class="state ${contract.status === "in-force" ? "" : contract.status === "expired" ? "over" : "wait"}"
          >${word(statusWords, language, contract.status)}</span
        >
      </p>
    </header>
    ${steps.isComparing ? nothing : summaryView(parts)}
    <div class="tools" part="tools">
      <div class="field">
        <label for="as-of">${t("asOf")}</label>
        <input
          id="as-of"
          type="date"
          .value=${contract.asOf.slice(0, 10)}
          @change=${(event: Event) => {
            const day = valueOf(event);
            if (day) steps.read(day);
          }}
        />
      </div>
      ${
        steps.canAsk
          ? html`<div class="field">
              <label for="compare-with"
                >${t("compareWith")} <span class="muted">${t("compareHint")}</span></label
              >
              <input
                id="compare-with"
                type="date"
                .value=${steps.comparedWith}
                @change=${(event: Event) => steps.compare(valueOf(event))}
              />
            </div>`
          : nothing
      }
      ${topicField(parts, steps.show)}
      <div class="actions">
        ${steps.sizeSwitch}
        <button type="button" class="button" @click=${() => print()}>${t("print")}</button>
      </div>
    </div>`;
};
