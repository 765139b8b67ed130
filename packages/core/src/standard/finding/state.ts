import type { Attachment } from "../../kernel/attachment.ts";
import type { Personal } from "../../kernel/personal.ts";

/** Life of what somebody on the staff found (员工发现问题): raised 已提出 → accepted 已采纳, with a deviation; or declined 未采纳. */
export const findingPhases = ["raised", "accepted", "declined"] as const;
export type FindingPhase = (typeof findingPhases)[number];

/** Current state of one finding. */
export interface FindingState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  /** Standard it concerns. */
  readonly standard: string;
  readonly place: string;
  /** What was seen, in the finder's words. */
  readonly what: Personal;
  readonly photos: readonly Attachment[];
  readonly seenAt: string;
  readonly raisedBy: string;
  /** Who decides about it. */
  readonly manager: string;
  readonly phase: FindingPhase;
  /** Who decided, and why; for one that was accepted the problem as it goes into the deviation. */
  readonly decided: { readonly by: string; readonly text: string } | null;
  /** Praise (表扬). */
  readonly recognition: { readonly by: string; readonly on: string; readonly note: Personal } | null;
}
