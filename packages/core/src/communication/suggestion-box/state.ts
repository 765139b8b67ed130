import type { Attachment } from "../../kernel/attachment.ts";
import type { DayDeadline } from "../../kernel/day-deadline.ts";
import type { Personal } from "../../kernel/personal.ts";

/** Life of an opening of the box: open 开箱登记中 → confirmed 已共同确认, by the second person. */
export const boxPhases = ["open", "confirmed"] as const;
export type BoxPhase = (typeof boxPhases)[number];

/** What a slip asks for: complaint 投诉, repair 报修, request 建议、需求. */
export const slipKinds = ["complaint", "repair", "request"] as const;
export type SlipKind = (typeof slipKinds)[number];

export const boxDeadlineKinds = ["confirm"] as const;
export type BoxDeadline = DayDeadline<(typeof boxDeadlineKinds)[number]>;

/** A slip that lay in the box (意见条). */
export interface Slip {
  readonly number: number;
  readonly kind: SlipKind;
  /** Who wrote it; `null` where it bears no name. */
  readonly writer: string | null;
  readonly text: Personal;
  /** Code beside the number of a slip without a name, with which its writer looks the case up; `null` where it bears a name. */
  readonly code: Personal | null;
  readonly photo: Attachment | null;
  readonly by: string;
  readonly at: string;
  /** Id of the case that it became. */
  readonly case: string;
}

/** Current state of one opening of a suggestion box (意见箱开箱). */
export interface BoxState {
  readonly id: string;
  readonly estate: string;
  /** Where the box hangs. */
  readonly box: string;
  readonly openedAt: string;
  readonly openers: { readonly first: string; readonly second: string };
  readonly manager: string;
  readonly phase: BoxPhase;
  readonly slips: readonly Slip[];
  readonly confirmed: { readonly by: string; readonly at: string } | null;
  readonly deadlines: readonly BoxDeadline[];
  readonly missed: readonly { readonly deadline: BoxDeadline; readonly at: string }[];
}

/** Whose turn it is: the second person's, the manager's once the day has passed. */
export const responsibleOf = ({ manager, missed, openers, phase }: BoxState): string | null =>
  phase === "confirmed" ? null : missed.length > 0 ? manager : openers.second;
