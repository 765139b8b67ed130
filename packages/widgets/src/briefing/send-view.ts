import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Person } from "@heyue/core/ports/directory";
import type { BriefingView, SheetView } from "@heyue/core/contract/briefing/view";
import type { BriefingParts } from "./parts.ts";

/** What stands in the form that sends a sheet. */
export interface Sending {
  readonly sheet: string;
  readonly people: readonly string[];
  readonly dueOn: string;
  readonly check: boolean;
}

/** What is missing in it. */
export type SendingProblem = "sheetMissing" | "peopleMissing" | "dueMissing";

/** An untouched form; the reading check is asked for unless it is switched off. */
export const emptySending: Sending = { sheet: "", people: [], dueOn: "", check: true };

/** Everything that is missing, all at once. */
export const sendingProblems = ({ dueOn, people, sheet }: Sending): readonly SendingProblem[] => [
  ...(sheet ? [] : (["sheetMissing"] as const)),
  ...(people.length ? [] : (["peopleMissing"] as const)),
  ...(dueOn ? [] : (["dueMissing"] as const)),
];

/** Field of a problem, to lead to it. */
export const fieldOf = { sheetMissing: "sheet", peopleMissing: "people", dueMissing: "dueOn" } as const;

/** Why a sheet cannot be sent to somebody now; `null` when it can. */
const takenBy = (sheet: SheetView | undefined, person: string): "taken-acknowledged" | "taken-sent" | null => {
  const known = sheet?.people.find((one) => one.person === person);
  if (known?.state === "acknowledged") return "taken-acknowledged";
  return known?.deadline ? "taken-sent" : null;
}; // prettier-ignore

/** Whom the chosen sheet can be sent to. */
export const sendable = (sheet: SheetView | undefined, people: readonly Person[]): readonly Person[] =>
  people.filter(({ id }) => takenBy(sheet, id) === null);

/** What the form offers and does. */
export interface SendActions {
  readonly sending: Sending;
  /** Everybody who works here. */
  readonly people: readonly Person[];
  readonly problems: readonly SendingProblem[];
  readonly busy: boolean;
  readonly change: (change: Partial<Sending>) => void;
  readonly tick: (person: string, on: boolean) => void;
  readonly send: () => void;
}

/** The form that sends a sheet to named people. */
export const sendView = (
  parts: BriefingParts,
  { sheets }: BriefingView,
  actions: SendActions,
): TemplateResult => {
  const { t, today } = parts;
  const { busy, change, people, problems, sending } = actions;
  const chosen = sheets.find(({ id }) => id === sending.sheet);
  const error = (key: SendingProblem): unknown =>
    problems.includes(key) ? html`<p class="error" id="${key}-error">${t(key)}</p>` : nothing;
  const described = (key: SendingProblem): unknown => (problems.includes(key) ? `${key}-error` : nothing);
  const invalid = (key: SendingProblem): unknown => (problems.includes(key) ? "true" : nothing);
  return html`<form
    class="send stack"
    part="send"
    novalidate
    aria-labelledby="send-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.send();
    }}
  >
    <h3 id="send-title">${t("sendTitle")}</h3>
    <div class="field">
      <label for="sheet">${t("sheet")}</label>
      ${error("sheetMissing")}
      <select
        id="sheet"
        name="sheet"
        aria-invalid=${invalid("sheetMissing")}
        aria-describedby=${described("sheetMissing")}
        @change=${(event: Event) => {
          const sheet = (event.target as HTMLSelectElement).value;
          const next = sheets.find(({ id }) => id === sheet);
          // Who has the post is who the sheet is for; everybody else can be added.
          const fit = sendable(next, people).filter(({ post }) => post === next?.name);
          change({ sheet, people: fit.map(({ id }) => id) });
        }}
      >
        <option value="">${t("choose")}</option>
        ${sheets.filter(({ retired }) => !retired).map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select>
    </div>
    <fieldset
      class="people"
      id="people"
      tabindex="-1"
      aria-invalid=${invalid("peopleMissing")}
      aria-describedby=${described("peopleMissing")}
    >
      <legend>${t("people")}</legend>
      ${error("peopleMissing")}
      ${people.map(({ id, name, post }) => {
        const taken = takenBy(chosen, id);
        return html`<label class="choice wide">
          <input
            type="checkbox"
            name="person ${id}"
            ?disabled=${taken !== null}
            @change=${(event: Event) => actions.tick(id, (event.target as HTMLInputElement).checked)}
          />
          <span> ${name} <span class="muted small">${post ?? ""}${taken ? ` ${t(taken)}` : ""}</span> </span>
        </label>`;
      })}
    </fieldset>
    <div class="field">
      <label for="dueOn">${t("dueOn")}</label>
      ${error("dueMissing")}
      <input
        id="dueOn"
        name="dueOn"
        type="date"
        min=${today}
        aria-invalid=${invalid("dueMissing")}
        aria-describedby=${described("dueMissing")}
        @change=${(event: Event) => change({ dueOn: (event.target as HTMLInputElement).value })}
      />
    </div>
    <label class="choice wide">
      <input
        type="checkbox"
        name="check"
        @change=${(event: Event) => change({ check: (event.target as HTMLInputElement).checked })}
      />
      <span>${t("check")}</span>
    </label>
    <button type="submit" class="button primary" ?disabled=${busy}>${t("send")}</button>
  </form>`;
};
