import type { Citation } from "../../kernel/citation.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { Clause } from "./counting-rules.ts";

/**
 * Ways to vote (表决形式): collective 集体讨论, written 书面征求意见, electronic 主管部门的电子投票系统, other-electronic any other
 * electronic ballot, such as this house's own.
 */
export const channels = ["collective", "written", "electronic", "other-electronic"] as const;
export type Channel = (typeof channels)[number];

/** How the law of the place stands to a channel: it admits it, refuses it, or says nothing that settles it. */
export const channelStandings = ["admitted", "refused", "silent"] as const;

/** A channel of a meeting, with what decides whether votes in it bind. */
export interface MeetingChannel {
  readonly channel: Channel;
  readonly standing: (typeof channelStandings)[number];
  /** Votes in it count; all others are an opinion only (仅供参考，不具表决效力). */
  readonly binding: boolean;
  /** Votes are cast in the authority's own system: the result comes from there, as a document. */
  readonly officialPlatform: boolean;
  /** The clause of the assembly's own rules it rests on where the law is silent. */
  readonly basis: Clause | null;
  readonly citations: readonly Citation[];
}

/**
 * Whether votes in a channel bind. Where the law is silent they do so only by a clause of the assembly's rules of procedure, and
 * electronic ones that nobody's law admits never do.
 */
export const standingOf = (
  channel: Channel,
  verdict: Pick<Verdict, "verdict" | "values" | "flags" | "citations">,
  basis: Clause | null,
): MeetingChannel => {
  const { admissible } = verdict.values;
  const standing =
    verdict.verdict !== "determined" || typeof admissible !== "boolean"
      ? "silent"
      : admissible
        ? "admitted"
        : "refused";
  const isElectronic = channel === "electronic" || channel === "other-electronic";
  const isByRules = standing === "silent" && !isElectronic && basis !== null;
  return {
    channel,
    standing,
    binding: standing === "admitted" || isByRules,
    officialPlatform: verdict.flags.includes("official-platform-required"),
    basis: isByRules ? basis : null,
    citations: verdict.citations,
  };
};
