import type { Verdict } from "../../kernel/verdict.ts";
import type { ChecklistLine } from "./state.ts";

/** What a decision on a handover needs to know of the world. */
export interface HandoverTerms {
  /** The contract of the estate as it stands today; `null` when there is none. */
  readonly contract: {
    /** Last day in force, and why; `null` while it goes on. */
    readonly ended: { readonly on: string; readonly cause: "expired" | "terminated" } | null;
    readonly checklist: readonly ChecklistLine[];
  } | null;
  readonly manager: string;
  /** Answer of `handover.deadline`: when it opens, and for the day it is complete. */
  readonly deadline: Verdict | null;
  /** Answer of `fee.afterTermination` for a handover that failed. */
  readonly forfeiture: Verdict | null;
  /** Answers of `fee.refund`, one for each prepaid fee of the command, in order. */
  readonly refunds: readonly Verdict[];
  /** Units of the command that are not of the estate. */
  readonly unknownUnits: readonly string[];
  /** The dispute of the command: whether it is about this contract and still open; `null` when there is none. */
  readonly dispute: { readonly isOpen: boolean } | null;
}
