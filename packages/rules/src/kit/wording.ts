import type { PolicyDocument } from "../format/document.ts";
import { explain } from "../explain/explanation.ts";
import type { Asked } from "./exercise.ts";
import type { Finding } from "./finding.ts";

/** What a text that is finished never holds: braces, blanks, dummies. */
const marks = [
  "{",
  "}",
  "undefined",
  "[object",
  "TO WRITE",
  "TODO",
  "FIXME",
  "XXX",
  "____",
  "……待",
  "待填",
] as const;

const markIn = (text: string): string | undefined => marks.find((mark) => text.includes(mark));

/** Messages and explanations that still hold a placeholder. */
export const placeholderFindings = (
  policy: PolicyDocument,
  layers: readonly PolicyDocument[],
  asked: readonly Asked[],
): readonly Finding[] => {
  const finding = (where: string, text: string): readonly Finding[] => {
    const mark = markIn(text);
    return mark === undefined
      ? []
      : [
          {
            check: "placeholder",
            code: policy.code,
            where,
            message: `"${text}" holds "${mark}"; write the text`,
          },
        ];
  };
  const texts = (value: unknown, where: string): readonly Finding[] =>
    typeof value === "string"
      ? finding(where, value)
      : Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${where}/${key}`));
  return [
    ...texts(policy.name, "name"),
    ...policy.rules.flatMap(({ rule, message }) => texts(message, `rules/${rule}/message`)),
    ...policy.provisions.flatMap(({ says }, index) => texts(says, `provisions/${index}/says`)),
    ...Object.entries(policy.sources).flatMap(([key, { title }]) => texts(title, `sources/${key}/title`)),
    ...asked.flatMap(({ entry, verdict }) =>
      (["zh-CN", "en"] as const).flatMap((locale) =>
        explain(verdict, entry.rule, locale, { documents: layers })
          // A record is shown as JSON, whose braces are no blanks.
          .filter((sentence) => !sentence.includes('{"'))
          .flatMap((sentence) => finding(entry.title, sentence)),
      ),
    ),
  ];
};
