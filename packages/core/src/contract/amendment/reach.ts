/** A deadline that was promised before the amendment and stays as it is (不受变更影响的时限). */
export interface StandingDeadline {
  /** Kind of what promised it. */
  readonly of: "contract" | "deviation" | "dispute" | "briefing";
  readonly id: string;
  readonly kind: string;
  /** Instant it ends. */
  readonly due: string;
}

/** A role sheet that the amendment makes stale, and who must read it again (将失效的交底卡). */
export interface StaleSheet {
  readonly sheet: string;
  readonly name: string;
  /** Ids of the people who have it. */
  readonly people: readonly string[];
}

/** How far an amendment reaches beyond the text (波及): what stays promised, and what must be read anew. */
export interface Reach {
  readonly deadlines: readonly StandingDeadline[];
  readonly briefings: readonly StaleSheet[];
}
