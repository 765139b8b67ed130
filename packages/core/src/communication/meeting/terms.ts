import type { Citation } from "../../kernel/citation.ts";
import type { DeadlineBasis } from "../../kernel/day-deadline.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { ItemResult } from "./result.ts";
import type { MeetingResult } from "./state.ts";
import type { HeadRule, RollUnit } from "./roll.ts";

/** A day with what it rests on: law, or the house's own where the law is silent. */
export interface FoundedDay {
  readonly day: string;
  readonly basis: Extract<DeadlineBasis, "law" | "house">;
  readonly citations: readonly Citation[];
}

/** What a decision on a meeting needs to know of the world; `null` where its command does not ask. */
export interface MeetingTerms {
  readonly jurisdiction: string;
  /** Answer of `publicity.deadline` for the notice of the meeting. */
  readonly noticeBy: Verdict | null;
  /** Answer of `meeting.petition`. */
  readonly petition: Verdict | null;
  /** Answers of `vote.channel`, one for each channel of the command. */
  readonly channels: readonly Verdict[];
  /** Units and owners: as of the record date to freeze the roll, as of today to open the voting. */
  readonly units: readonly RollUnit[] | null;
  /** What `vote.heads` gives; `null` where the law does not settle it. */
  readonly heads: HeadRule | null;
  /** Units or people of the command that the estate does not have. */
  readonly unknown: readonly string[];
  /** Answer of `vote.proxy`. */
  readonly proxy: Verdict | null;
  /** The official counts of the command with what the law makes of them. */
  readonly official: readonly ItemResult[] | null;
  readonly count: {
    readonly items: readonly ItemResult[];
    readonly ballots: MeetingResult["ballots"];
    /** Ballots that are not closed yet. */
    readonly open: number;
    readonly policy: string;
    /** Last day to post the result. */
    readonly publishBy: FoundedDay;
  } | null;
  /** First day on which a posting may end. */
  readonly posting: FoundedDay | null;
}
