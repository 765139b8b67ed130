import type { Attachment } from "../../kernel/attachment.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { Comparator } from "../standard/standard.ts";

/**
 * What was found about one standard (单项结果), with the target of the contract as it stood that day. Three things that are
 * never the same: zero is a measured value; not applicable (不适用) has `measured: null` and a reason; not looked at (未检查)
 * has no result at all.
 */
export interface ItemResult {
  readonly standard: string;
  readonly clause: string;
  readonly comparator: Comparator;
  readonly target: string;
  readonly targetUnit: string;
  /** Exact number as text; `null` when not applicable. */
  readonly measured: string | null;
  /** Unit of the measured value, of the target's family; the target's own when not applicable. */
  readonly unit: string;
  /** How it was measured: the contract's way. */
  readonly method: string;
  /** Whether it keeps the standard; `null` when not applicable. */
  readonly met: boolean | null;
  /** Why it is not applicable; `null` when measured. */
  readonly reason: string | null;
  readonly note: Personal | null;
  readonly photos: readonly Attachment[];
  /** Where exactly, when that is more exact than the place of the inspection. */
  readonly place: string | null;
}

/** A standard that was missed (未达标项). */
export type Miss = Pick<
  ItemResult,
  "standard" | "clause" | "target" | "targetUnit" | "comparator" | "unit" | "place"
> & { readonly measured: string };

/** What one device handed in (一次提交). */
export interface Upload {
  /** Made by the device, so that handing in the same twice is noticed. */
  readonly upload: string;
  readonly by: string;
  /** When it was done, local time; earlier than when it was recorded when the device was offline. */
  readonly at: string;
  readonly results: readonly ItemResult[];
  /** Standards of the inspection that nobody looked at. */
  readonly notLookedAt: readonly string[];
}

/** What another device handed in for the same inspection (重复提交): kept beside the first, and does not replace it. */
export interface FurtherUpload extends Upload {
  /** Standards about which it says something else than what stood then. */
  readonly differs: readonly string[];
  readonly adopted: boolean;
}

/** A mended entry error (更正): what stood before stays in its event. */
export interface Correction {
  readonly by: string;
  readonly on: string;
  readonly reason: string;
  readonly standards: readonly string[];
  /** Upload whose results were taken over, when it was that. */
  readonly adopted: string | null;
}

export const inspectionPhases = ["open", "recorded"] as const;
export type InspectionPhase = (typeof inspectionPhases)[number];

/** A result as it stands now: when it was measured, and the version of the event that wrote it last. */
export interface StandingResult extends ItemResult {
  readonly at: string;
  readonly version: number;
}

/** Current state of one inspection (检查). */
export interface InspectionState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  /** Plan and round it follows; `null` for one without a plan (临时检查). */
  readonly plan: string | null;
  readonly round: string | null;
  /** Day it was planned for. */
  readonly plannedOn: string | null;
  readonly place: string;
  /** Who was to do it. */
  readonly inspector: string;
  readonly standards: readonly string[];
  readonly phase: InspectionPhase;
  /** First upload. */
  readonly record: Omit<Upload, "results"> | null;
  /** Results as they stand: of the first upload, as corrected since. */
  readonly results: readonly StandingResult[];
  readonly further: readonly FurtherUpload[];
  readonly corrections: readonly Correction[];
}
