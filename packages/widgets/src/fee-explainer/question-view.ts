import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Verdict } from "@heyue/core/kernel/verdict";
import { shifted } from "../element/decimal.ts";
import type { BillBasis, Facts } from "./bill.ts";
import { countedDays } from "./question.ts";
import type { Question } from "./question.ts";
import { verdictView } from "./verdict-view.ts";
import type { FeeParts } from "./verdict-view.ts";

/** What became of a question: the facts it was asked with, and the answer once there is one. */
export interface Answer {
  readonly facts: Facts;
  readonly verdict: Verdict | null;
}

const lateView = ({ facts, verdict }: Answer, { lateCharge }: BillBasis, { t }: FeeParts): unknown => {
  if (!verdict || !lateCharge) return nothing;
  const [principal, due, paid] = ["principal", "due", "paid"].map((name) => String(facts[name])) as [
    string,
    string,
    string,
  ];
  const days = countedDays(verdict, due, paid);
  const { agreed } = verdict.values;
  return html`${
    days !== null && typeof agreed === "string"
      ? html`<p class="reckoning">
          ${t("late", { principal, rate: t("lateRate", { n: shifted(lateCharge.dailyRate, 4) }), days, n: agreed })}
        </p>`
      : nothing
  }
  ${
    lateCharge.cap
      ? html`<p class="small">
          ${t("lateCap", { clause: lateCharge.clause, n: shifted(lateCharge.cap, 2) })}
        </p>`
      : nothing
  }`;
};

/** A question that opens: what the reader may add, and the answer of the law. */
export const questionView = (
  parts: FeeParts & {
    readonly question: Question;
    readonly basis: BillBasis;
    readonly answer: Answer | undefined;
    readonly fields: unknown;
    readonly hasFields: boolean;
    readonly isOpen: boolean;
    readonly onToggle: (open: boolean) => void;
    readonly onAsk: () => void;
  },
): TemplateResult => {
  const { answer, basis, fields, hasFields, isOpen, onAsk, onToggle, question, t } = parts;
  return html`<details
    class="question"
    .open=${isOpen}
    @toggle=${(event: Event) => onToggle((event.target as HTMLDetailsElement).open)}
  >
    <summary>${t(question.rule)}</summary>
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        onAsk();
      }}
    >
      ${fields}
      ${hasFields ? html`<p class="actions"><button type="submit" class="button">${t("work")}</button></p>` : nothing}
    </form>
    <div class="answer" role="status">
      ${
        answer && answer.verdict
          ? html`${question.rule === "late.charge" ? lateView(answer, basis, parts) : nothing}
            ${verdictView(answer.verdict, parts)}
            ${
              question.rule === "fee.vacancy"
                ? basis.vacancy.map(
                    ({ number, text }) =>
                      html`<p class="small muted">${t("contractSays", { number })}</p>
                        <blockquote lang="zh-CN">${text}</blockquote>`,
                  )
                : nothing
            }`
          : isOpen && answer
            ? html`<p class="muted">${t("checking")}</p>`
            : nothing
      }
    </div>
  </details>`;
};
