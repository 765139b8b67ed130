import {
  broadTopics,
  plain,
  scoreTopics,
  type TopicContext,
  type TopicScore,
  wholeTopics,
} from "./topic-score.ts";
import { isHeadingLike, topicsOfHeading } from "./heading-topics.ts";
import { scoreRowTheme } from "./score-row.ts";
import type { Topic } from "./topic.ts";

export type { TopicContext } from "./topic-score.ts";
export { scoreTopics } from "./topic-score.ts";

/** A further topic needs this share of the leading one and at least this score, unless its own words say it plainly. */
const further = { share: 0.55, score: 4 };

/** Topics that come second wherever a sentence's own words for them reach this score. */
const besides: Readonly<Partial<Record<Topic, number>>> = {
  termination: plain,
  "penalty-breach": 5,
  "acceptance-assessment": plain,
  payment: 5,
  safety: 4,
};
/** What is covered and how well: a sentence is about the one or the other. */
const coverage: ReadonlySet<Topic> = new Set(["scope", "standard"]);

/** Own words that outweigh the head of a row in a table of scores. */
const clearly = 8;

/** A row in a table of scores: the assessment first, then what the row is about, then the deduction. */
const topicsOfRow = (scores: readonly TopicScore[], head: Topic | null): readonly Topic[] => {
  const own = scores.filter(
    ({ topic, own: words }) =>
      words > 0 && !["acceptance-assessment", "penalty-breach", "other"].includes(topic),
  );
  const spoken = own.find(({ topic, own: words }) => words >= clearly && !broadTopics.has(topic));
  const theme = spoken?.topic ?? head ?? own[0]?.topic;
  const isDeducted = scores.some(({ topic, own: words }) => topic === "penalty-breach" && words >= 5);
  return [
    "acceptance-assessment",
    ...(theme === undefined ? [] : [theme]),
    ...(isDeducted ? (["penalty-breach"] as const) : []),
  ];
};

/** A list of the things to be done, without a verb of duty: 校园交通、车辆停放和门岗管理. */
const isListOfServices = (sentence: string): boolean => isHeadingLike(sentence) && sentence.includes("、", 3);

/** Whether the nearest heading that tells anything is about a topic. */
const isUnder = (headings: readonly string[], topic: Topic): boolean => {
  const nearest = headings.findLast((heading) => topicsOfHeading(heading).strength > 0.5);
  return nearest !== undefined && topicsOfHeading(nearest).shares.get(topic) === 1;
};

/** What an assessment looks at. */
const assessed: ReadonlySet<Topic> = new Set(["standard", "scope", "staffing", "safety"]);

/** What comes with the leading topic because of the section, though the sentence has no word for it. */
const fromSection = (first: Topic, sentence: string, headings: readonly string[]): readonly Topic[] => {
  if (isHeadingLike(sentence)) return [];
  // 安全管理要求 says how well it is kept safe; what is assessed stays assessed.
  if (first === "safety" && headings.some((heading) => topicsOfHeading(heading).shares.get("standard") === 1))
    return ["standard"];
  return assessed.has(first) && isUnder(headings, "acceptance-assessment") ? ["acceptance-assessment"] : [];
};

/**
 * What a sentence is about: one to three topics, the dominant one first. Of the headings the nearest speaks loudest; a further
 * topic needs words of its own in the sentence.
 */
export const topicsOf = (sentence: string, context: TopicContext): readonly Topic[] => {
  const scores = scoreTopics(sentence, context);
  const head = scoreRowTheme(sentence);
  if (head !== undefined) return topicsOfRow(scores, head);
  const [first, ...rest] = scores;
  if (first === undefined) return ["other"];
  if (first.topic !== "scope" && isListOfServices(sentence) && isUnder(context.headings, "scope"))
    return first.topic === "standard" ? ["scope"] : ["scope", first.topic];
  const isFurther = ({ topic, score, own }: TopicScore): boolean => {
    if (topic === "other" || own === 0) return false;
    // A clause on such a matter is about nothing broader.
    if (wholeTopics.has(first.topic) && (broadTopics.has(topic) || first.topic === "force-majeure"))
      return false;
    if (coverage.has(topic) && (coverage.has(first.topic) || own < further.score)) return false;
    const isNear = score >= further.score && score >= first.score * further.share;
    return isNear || own >= (besides[topic] ?? Infinity);
  };
  const found = [
    first.topic,
    ...rest
      .filter(isFurther)
      .slice(0, 2)
      .map(({ topic }) => topic),
  ];
  return found.length > 1 ? found : [...found, ...fromSection(first.topic, sentence, context.headings)];
};
