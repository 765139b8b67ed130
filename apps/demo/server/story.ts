/** Plants the two-year story as a second estate of the demo (两年履约故事). */
import { createHeyue } from "@heyue/core";
import type { Clock } from "@heyue/core/ports/clock";
import type { HeyueStore } from "@heyue/core/ports/store";
import { builtinPolicies } from "@heyue/rules";
import { estate } from "../seed/two-years/cast.ts";
import { storyBegins, storyEnds, tell } from "../seed/two-years/two-years.ts";
import type { CheckpointPorts } from "./checkpoint-ports.ts";

/** What came of it: told 已写入, there 已在库中, not-empty 库中已有其他数据, not-over 故事的末日还没有到. */
export type StoryOutcome = "told" | "there" | "not-empty" | "not-over";

/**
 * Tells the story on an empty store, day after day by a clock of its own. A store that holds an estate already stays as it is: what the
 * story closes with its checkpoints would be the other estate's days too. Nor is anything written that would lie in the future.
 */
export const plantStory = async (
  store: HeyueStore,
  tenant: string,
  parts: {
    readonly clock: Clock;
    readonly progress: (text: string) => void;
    /** What vouches for the story's checkpoints; nothing when absent. */
    readonly checkpointPorts?: CheckpointPorts;
  },
): Promise<StoryOutcome> => {
  const known = await store.directory.estates(tenant);
  if (known.some(({ id }) => id === estate.id)) return "there";
  if (known.length > 0) return "not-empty";
  if (parts.clock.now() < storyEnds()) return "not-over";
  const clock = storyBegins();
  const heyue = createHeyue({ store, policies: builtinPolicies(), clock, ...parts.checkpointPorts });
  let year = "";
  await tell({
    heyue,
    clock,
    tenant,
    checkpoints: "month",
    onScene: ({ on }) => {
      if (on.slice(0, 4) === year) return;
      year = on.slice(0, 4);
      parts.progress(`${estate.id}: ${year} …`);
    },
  });
  return "told";
};
