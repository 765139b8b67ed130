import type { Personal } from "../../kernel/personal.ts";
import type { ArchiveEntry } from "./entry.ts";

/** Whether something may be destroyed at all: open 正常, held 保全中. */
export const archivePhases = ["open", "held"] as const;
export type ArchivePhase = (typeof archivePhases)[number];

/** While it stands nothing is destroyed (保全): for a dispute 争议保全, or ordered by hand 人工保全. */
export interface ArchiveHold {
  /** 1 for the first of the archive. */
  readonly number: number;
  /** `null` when it was ordered by hand. */
  readonly dispute: string | null;
  /** `null` for a dispute, which says why itself. */
  readonly reason: Personal | null;
  readonly since: string;
  readonly by: string;
  readonly released: { readonly on: string; readonly by: string; readonly reason: Personal | null } | null;
}

/** Current state of the archive of one contract (合同档案). Lines are added and marked, never taken away. */
export interface ArchiveState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly openedOn: string;
  readonly entries: readonly ArchiveEntry[];
  readonly holds: readonly ArchiveHold[];
}

/** The holds that stand. */
export const standingHolds = ({ holds }: Pick<ArchiveState, "holds">): readonly ArchiveHold[] =>
  holds.filter(({ released }) => released === null);

export const phaseOf = (state: Pick<ArchiveState, "holds">): ArchivePhase =>
  standingHolds(state).length > 0 ? "held" : "open";
