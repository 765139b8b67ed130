import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { eventWord, kindWord } from "@heyue/core/evidence";
import { sizeText } from "../element/photo-shrink.ts";
import { word } from "../element/words.ts";
import type { DatedFailure } from "./examination.ts";
import { findingText, findingWords } from "./finding-words.ts";
import { dayOr, timeText } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { countsOf } from "./report.ts";

/** The verdict: a sign and words before any colour. */
export const verdictBox = (kind: "good" | "bad" | "none", title: string, content: unknown): TemplateResult =>
  html`<div class="verdict ${kind}" part="verdict">
    <span class="sign" aria-hidden="true">${kind === "good" ? "✓" : kind === "bad" ? "✕" : "?"}</span>
    <div>
      <h3 id="verdict" tabindex="-1">${title}</h3>
      ${content}
    </div>
  </div>`;

/** Whether the bundle holds, and what that means. */
export const verdictView = ({ language, one, t }: Frame): TemplateResult => {
  const { compared, failures, later } = one;
  const { unchecked } = countsOf(one).signatures;
  const days = failures.flatMap(({ day }) => (day ? [day] : [])).sort();
  const kinds = one.check.withheld.map(({ events, kind, streams }) =>
    t("withheldKind", { kind: kindWord(kind, language), streams, events }),
  );
  const hints = html`${kinds.length ? html`<p>${t("withheld", { kinds: kinds.join(language === "en" ? "; " : "；") })}</p>` : nothing}
  ${later.length ? html`<p>${t("later", { n: later.length })}</p>` : nothing}
  ${unchecked ? html`<p>${t("unchecked", { n: unchecked })}</p>` : nothing}`;
  return failures.length
    ? verdictBox(
        "bad",
        t("changed"),
        html`<p>
            ${t("changedText", { n: failures.length })}${language === "en" ? " " : ""}${days.length ? t("changedSince", { day: dayOr(days[0]!, language) }) : nothing}
          </p>
          ${hints}`,
      )
    : verdictBox(
        "good",
        t("unchanged"),
        html`<p>${compared.length ? t("matched", { n: compared.length }) : t("unmatched")}</p>
          ${hints}`,
      );
};

/** What was checked, in numbers. */
export const countsView = ({ one, t }: Frame): TemplateResult => {
  const { check, file } = one;
  const { signatures, ...counts } = countsOf(one);
  const states = (["valid", "invalid", "unchecked"] as const).filter((state) => signatures[state]);
  return html`<section aria-labelledby="checked">
    <h3 id="checked">${t("checked")}</h3>
    <dl class="facts">
      <dt>${t("file")}</dt>
      <dd>${file.name} <span class="muted small">${sizeText(file.size)}</span></dd>
      <dt>${t("made")}</dt>
      <dd>${timeText(check.manifest?.createdAt ?? "—")}</dd>
      <dt>${t("counts")}</dt>
      <dd>${t("countsText", { ...counts })}</dd>
      <dt>${t("signatures")}</dt>
      <dd>
        ${states.map((state) => t(`signature-${state}`, { n: signatures[state] })).join(", ") || t("signature-none")}
      </dd>
      <dt>${t("head")}</dt>
      <dd><code>${check.head ?? "—"}</code></dd>
      <dt>${t("fileHash")}</dt>
      <dd><code>${file.sha256}</code></dd>
    </dl>
  </section>`;
};

interface Group {
  readonly entry: string;
  readonly event: string;
  readonly day: string | null;
  readonly failures: readonly DatedFailure[];
}

/** Findings about the same thing together; those about an event first, because they say what happened. */
const grouped = (failures: readonly DatedFailure[]): readonly Group[] => {
  const groups = new Map<
    string,
    { readonly entry: string; readonly event: string; readonly day: string | null; failures: DatedFailure[] }
  >();
  for (const failure of failures) {
    const { day, entry, event } = failure;
    const key = `${entry} ${event}`;
    const group = groups.get(key) ?? { entry, event, day, failures: [] };
    group.failures.push(failure);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return [...all.filter(({ event }) => event), ...all.filter(({ event }) => !event)];
};

/** What does not hold: each finding with file, event, day, what was expected and what was found. */
export const failuresView = (frame: Frame): unknown => {
  const { language, one, t } = frame;
  if (!one.failures.length) return nothing;
  const groups = grouped(one.failures);
  const types = new Map(one.happenings.map(({ link, type }) => [link.eventId, type]));
  return html`<section aria-labelledby="failures" part="failures">
    <h3 id="failures">${t("failures")}</h3>
    <ol class="findings">
      ${groups.slice(0, frame.shown("failures")).map(({ day, entry, event, failures }) => {
        const type = types.get(event);
        return html`<li>
          <p class="about">
            ${day ? html`<time datetime=${day}>${dayOr(day, language)}</time>` : nothing}
            ${type ? html`<strong>${eventWord(type, language)}</strong>` : nothing}
            <code>${entry}</code>
            ${event ? html`<span class="muted small">${t("event")} <code>${event}</code></span>` : nothing}
          </p>
          ${failures.map(
            ({ actual, check, expected }) =>
              html`<p class="what">${word(findingWords, language, check)}</p>
                <dl class="values small">
                  <dt>${t("expected")}</dt>
                  <dd><code>${findingText(expected, language)}</code></dd>
                  <dt>${t("actual")}</dt>
                  <dd><code>${findingText(actual, language)}</code></dd>
                </dl>`,
          )}
        </li>`;
      })}
    </ol>
    ${frame.more("failures", groups.length)}
  </section>`;
};
