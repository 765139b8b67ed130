import { html, nothing } from "lit";
import { largestFile } from "../element/photo-shrink.ts";
import { lengthOf, longestSubject, longestText } from "./model.ts";
import type { Field, FormModel, Problem } from "./model.ts";
import type { ComplaintFormWord } from "./words.ts";

type Words = (key: ComplaintFormWord, values?: Readonly<Record<string, string | number>>) => string;

/** Everything that is to be corrected, all at once. */
export const problemsOf = ({ values, photos }: FormModel, estate: string, t: Words): readonly Problem[] => {
  const problems: Problem[] = [];
  const add = (
    field: Field,
    key: ComplaintFormWord,
    extra?: Readonly<Record<string, string | number>>,
  ): void => void problems.push({ field, text: t(key, extra) });
  for (const { blob, name } of photos) {
    if (!blob) add("photos", "stillShrinking");
    else if (blob.size > largestFile) add("photos", "tooLarge", { name });
  }
  if (!values.kind) add("kind", "kindMissing");
  const text = lengthOf(values.text) - longestText;
  if (!values.text.trim()) add("text", "textMissing");
  else if (text > 0) add("text", "textTooLong", { n: text });
  if (!estate) add("estate", "estateMissing");
  const subject = lengthOf(values.subject) - longestSubject;
  if (subject > 0) add("subject", "subjectTooLong", { n: subject });
  return problems;
};

/** The summary: the same words as at the fields, each a way to its field. */
export const problemList = (problems: readonly Problem[], t: Words, jump: (field: Field) => void): unknown =>
  problems.length === 0
    ? nothing
    : html`<h3 id="problems-title">${t("problemsTitle")}</h3>
        <ul>
          ${problems.map(
            ({ field, text }) =>
              html`<li>
                ${
                  field
                    ? html`<a
                        href="#${field}"
                        @click=${(event: Event) => {
                          event.preventDefault();
                          jump(field);
                        }}
                        >${text}</a
                      >`
                    : text
                }
              </li>`,
          )}
        </ul>`;
