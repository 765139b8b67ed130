import { measuresOf } from "../measures/measures.ts";
import { topicsOf } from "../topics/topics.ts";
import { vagueOf } from "./vague-spans.ts";

/** A sentence with its vague spans marked as `⟦及时 high⟧`, for tests that tell what they expect in the text itself. */
export function marked(sentence: string, headings: readonly string[] = []): string {
  const context = {
    headings,
    topics: topicsOf(sentence, { headings }),
    measures: measuresOf(sentence, { headings }),
  };
  let result = "";
  let from = 0;
  for (const { start, end, text, severity } of vagueOf(sentence, context)) {
    result += `${sentence.slice(from, start)}⟦${text} ${severity}⟧`;
    from = end;
  }
  return result + sentence.slice(from);
}

/** The sentence without its marks. */
export function unmarked(text: string): string {
  return text.replace(/⟦([^⟧]*) (?:high|medium|low)⟧/g, "$1");
}
