import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Json } from "@heyue/core/kernel/verdict";
import type { PolicyRule } from "@heyue/core/ports/policies";
import type { Language } from "../element/language.ts";
import { word } from "../element/words.ts";
import { factWords, valueCodeWords } from "../vocabulary/verdict.ts";
import type { FeeExplainerWord } from "./words.ts";

/** How a fact is asked for. */
export type FactKind =
  | { readonly kind: "date" | "number" | "count" | "yes-no" | "text" }
  | { readonly kind: "choice"; readonly options: readonly string[] };

/** Kinds of houses that local law tells apart; the schema only says that it is a text. */
const houseTypes = ["ordinary-residential", "villa", "commercial", "other"];

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
}

/** The control a fact needs, from the schema of the rule's facts. */
export const factKind = (rule: PolicyRule | undefined, name: string): FactKind => {
  if (name === "houseType") return { kind: "choice", options: houseTypes };
  const { properties } = (rule ? rule.factsSchema : {}) as {
    readonly properties?: { readonly [name: string]: Schema };
  };
  let schema: Schema = (properties && properties[name]) || {};
  while (schema.anyOf) schema = schema.anyOf[0] || {};
  if (schema.enum) return { kind: "choice", options: schema.enum };
  if (schema.format === "date") return { kind: "date" };
  if (schema.type === "boolean") return { kind: "yes-no" };
  if (schema.type === "integer") return { kind: "count" };
  return { kind: schema.pattern ? "number" : "text" };
};

const halfWidth = (text: string): string => text.normalize("NFKC").replace(/[\s,]/g, "");

/** What was typed as a fact: `undefined` for nothing, `null` for what is no such value. */
export const factValue = ({ kind }: FactKind, typed: string): Json | undefined => {
  const text = halfWidth(typed);
  if (!text) return undefined;
  if (kind === "yes-no") return text === "yes";
  if (kind === "number") return /^\d+(\.\d+)?%?$/.test(text) ? text : null;
  if (kind === "count") return /^\d{1,4}$/.test(text) ? Number(text) : null;
  return kind === "text" ? typed.trim() : text;
};

/** What a field needs. */
export interface FactFieldParts {
  readonly id: string;
  readonly name: string;
  readonly kind: FactKind;
  readonly typed: string;
  /** Shows, once the reader asked for an answer, what is wrong with what was typed. */
  readonly isChecked: boolean;
  readonly language: Language;
  readonly t: (key: FeeExplainerWord) => string;
  readonly onType: (typed: string) => void;
}

/** A labelled native control for a fact. */
export const factField = (parts: FactFieldParts): TemplateResult => {
  const { id, isChecked, kind, language, name, onType, t, typed } = parts;
  const wrong = isChecked && factValue(kind, typed) === null;
  const input = (event: Event): void => onType((event.target as HTMLInputElement).value);
  const options: readonly (readonly [string, string])[] =
    kind.kind === "choice"
      ? kind.options.map((code) => [code, word(valueCodeWords, language, code)])
      : [
          ["yes", t("yes")],
          ["no", t("no")],
        ];
  return html`<div class="field">
    <label for=${id}>${word(factWords, language, name)}</label>
    ${wrong ? html`<p class="error" id="${id}-error">${t(kind.kind === "count" ? "wrongCount" : "wrongNumber")}</p>` : nothing}
    ${
      kind.kind === "choice" || kind.kind === "yes-no"
        ? html`<select id=${id} .value=${typed} @change=${input}>
            <option value="">${t("choose")}</option>
            ${options.map(([code, text]) => html`<option value=${code} ?selected=${code === typed}>${text}</option>`)}
          </select>`
        : html`<input
            id=${id}
            type=${kind.kind === "date" ? "date" : "text"}
            inputmode=${kind.kind === "number" ? "decimal" : kind.kind === "count" ? "numeric" : nothing}
            autocomplete="off"
            aria-invalid=${wrong ? "true" : nothing}
            aria-describedby=${wrong ? `${id}-error` : nothing}
            .value=${typed}
            @input=${input}
          />`
    }
  </div>`;
};
