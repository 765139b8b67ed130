import { ended } from "../reader/sentence.ts";

/** The lines of a stretch as paragraphs: a line that breaks off in a sentence goes on with the next. Markdown's marks of headings go. */
export const textLines = (text: string): readonly string[] => {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of text.split(/[\r\n\f]/)) {
    const content = line.replace(/^\s*#{1,6}\s+/, "").trim();
    if (content === "") {
      isOpen = false;
      continue;
    }
    if (isOpen) paragraphs[paragraphs.length - 1] += content;
    else paragraphs.push(content);
    isOpen = !ended.test(content);
  }
  return paragraphs;
};
