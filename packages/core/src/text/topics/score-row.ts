import { topicsOfHeading } from "./heading-topics.ts";
import type { Topic } from "./topic.ts";

/** A score of its own in the head of a table row: （共15分）, | 20分 |. */
const score = /[（(](?:共|本项|满分|分值|计)?\s*\d+(?:\.\d+)?\s*分\s*[)）]|\|\s*\d+(?:\.\d+)?\s*分\s*(?=\|)/u;
const number = /^[\s\d.、．/（()）]*$/u;

/** The head cells of a row in a table of scores (评分表的项目): what stands before its score; `undefined` when the row has none. */
const headOf = (row: string): string | undefined => {
  if (!row.startsWith("|")) return undefined;
  const found = score.exec(row);
  if (found === null) return undefined;
  const cells = row
    .slice(0, found.index)
    .split("|")
    .filter((cell) => !number.test(cell));
  return cells.length === 0 || cells.length > 3 ? undefined : cells.join(" ");
};

/** What is scored is how well a service is done, unless the row is about the rest of the services. */
const themeOf = (topic: Topic, head: string): Topic => {
  if (/其[他它]/u.test(head)) return topic === "other" ? "scope" : topic;
  return topic === "scope" ? "standard" : topic;
};

/**
 * The theme of a row in a table of scores, read from its head (治安管理（共15分）: safety); `undefined` when it is no such row, null when the
 * head names no theme.
 */
export const scoreRowTheme = (sentence: string): Topic | null | undefined => {
  const head = headOf(sentence);
  if (head === undefined) return undefined;
  const [first] = [...topicsOfHeading(head.trim()).shares].toSorted((one, other) => other[1] - one[1]);
  const theme = first === undefined ? null : themeOf(first[0], head);
  return theme === "acceptance-assessment" ? null : theme;
};
