import { createCueFinder } from "./cue-table.ts";
import { englishCues } from "./english-cues.ts";
import { headingCues } from "./heading-cues.ts";
import { withoutNumber } from "./list-number.ts";
import type { Topic } from "./topic.ts";

const find = createCueFinder(headingCues, englishCues);

/** A share below this of the leading topic is not what the section is about. */
const leastShare = 0.5;
/** Headings whose best word is weaker than this say little: 其他, 管理. */
const fullWeight = 4;

/** What stands under a heading: topics with their share of the leading one (1), and how sure its words are of it (0 to 1). */
export interface HeadingTopics {
  readonly shares: ReadonlyMap<Topic, number>;
  readonly strength: number;
}

const readHeading = (heading: string): HeadingTopics => {
  const shares = new Map<Topic, number>();
  for (const { topic, weight } of find(heading.toLowerCase()))
    shares.set(topic, Math.max(weight, shares.get(topic) ?? 0));
  const top = Math.max(0, ...shares.values());
  for (const [topic, weight] of shares) {
    if (weight / top < leastShare) shares.delete(topic);
    else shares.set(topic, weight / top);
  }
  // 其他要求 is about what its section is about.
  const isRest = top <= fullWeight && /^其[他它]/u.test(withoutNumber(heading));
  return { shares, strength: isRest ? 0.25 : Math.min(1, top / fullWeight) };
};

/** Headings read lately: each stands above many sentences. */
const lately = new Map<string, HeadingTopics>();
const mostLately = 256;

/** Reads a heading; a topic counts by its best word, since a heading names each of its topics once. */
export const topicsOfHeading = (heading: string): HeadingTopics => {
  const known = lately.get(heading);
  if (known !== undefined) return known;
  if (lately.size >= mostLately) lately.clear();
  const read = readHeading(heading);
  lately.set(heading, read);
  return read;
};

const noHeading =
  /[，。；！？!?,;|/_＿]|应|须|不得|负责|保证(?!金)|确保|保持|做到|做好|完成(?!时间|期限)|建立|制定|实行|及时|定期|每[天日周月年学]|\d\s*[%％元次个人]|(?<![作行])为|^无|^[^（(]*\d+[年月日天]|\s{4}/u;
/** The rest of a bracket that was opened in a sentence before. */
const isTail = /^[^（(]*[）)]$/u;
/** Whether a sentence is itself a heading: short, and a noun phrase without a verb of duty, a quantity or a stop. */
export const isHeadingLike = (sentence: string): boolean =>
  sentence.length <= 30 && !isTail.test(sentence) && !noHeading.test(withoutNumber(sentence));
