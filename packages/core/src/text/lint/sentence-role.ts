import type { Sentence } from "../sentence.ts";
import type { Severity } from "../vague/vague.ts";

const noteHeading = /编制说明|填写说明|使用说明|填表说明|^说明$|起草说明|drafting note/i;
const noteText = /^[（(【[]?(?:注|说明|备注|提示|填写说明)[:：]|仅供参考|^note:/i;

/** Whether a sentence is a note to those who fill in a form (填写说明), no clause. */
export const isDraftingNote = ({ text, headings }: Sentence): boolean =>
  noteText.test(text) || headings.some((heading) => noteHeading.test(heading));

/** Whether a sentence is nothing but the heading of its part. */
export const isHeading = ({ text, headings }: Sentence): boolean => {
  const heading = headings.at(-1) ?? "";
  return heading !== "" && text.length <= heading.length + 12 && text.endsWith(heading);
};

/** How much hangs on what stands in a sentence: money and the end of the contract, the service, or the rest. */
export const severityByTopic = ({ topics }: Sentence): Severity => {
  if (topics.some((topic) => ["penalty-breach", "payment", "fee", "termination"].includes(topic)))
    return "high";
  return topics.some((topic) =>
    ["standard", "scope", "safety", "staffing", "acceptance-assessment", "term"].includes(topic),
  )
    ? "medium"
    : "low";
};
