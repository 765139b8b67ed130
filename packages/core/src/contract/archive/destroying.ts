import * as Result from "effect/Result";
import { personal } from "../../kernel/personal.ts";
import type { ApproveDestruction, DeclineDestruction, ProposeDestruction } from "./command.ts";
import { type ArchiveEntry, keptUntil } from "./entry.ts";
import { type ArchiveDecision, type ArchiveMoment, entryOf, fail, one } from "./moment.ts";
import { type ArchiveRejection, refuse } from "./rejection.ts";
import { type ArchiveState, standingHolds } from "./state.ts";

/** Why an entry may not be destroyed today, or `null`: a hold that stands, a period that nobody set or that still runs. */
const keptBecause = (state: ArchiveState, entry: ArchiveEntry, today: string): ArchiveRejection | null => {
  const holds = standingHolds(state);
  if (holds.length > 0)
    return refuse("archive-held", {
      entry: entry.id,
      holds: holds.map(({ dispute, number }) => ({ number, dispute })),
    });
  if (entry.retention === null) return refuse("retention-undetermined", { entry: entry.id });
  const until = keptUntil(entry.retention);
  return until === null || today <= until ? refuse("retention-running", { entry: entry.id, until }) : null;
};

/** Proposes to destroy an entry. */
export const proposeDestruction = (
  state: ArchiveState,
  command: ProposeDestruction,
  { by, today }: ArchiveMoment,
): ArchiveDecision => {
  const entry = entryOf(state, command.entry);
  if (Result.isFailure(entry)) return Result.fail(entry.failure);
  if (entry.success.destruction !== null) return fail("already-proposed", { entry: command.entry });
  const kept = keptBecause(state, entry.success, today);
  if (kept !== null) return Result.fail(kept);
  const reason = personal(by, command.reason);
  return one({
    type: "ArchiveDestructionProposed",
    data: { entry: command.entry, by, on: today, reason },
  });
};

/** Approves a destruction: by somebody else, and only if nothing has come between. */
export const approveDestruction = (
  state: ArchiveState,
  command: ApproveDestruction,
  { by, today }: ArchiveMoment,
): ArchiveDecision => {
  const entry = entryOf(state, command.entry);
  if (Result.isFailure(entry)) return Result.fail(entry.failure);
  const { content, destruction } = entry.success;
  if (destruction === null) return fail("not-proposed", { entry: command.entry });
  const { proposedBy } = destruction;
  if (proposedBy === by) return fail("same-person", { entry: command.entry, proposedBy });
  const kept = keptBecause(state, entry.success, today);
  if (kept !== null) return Result.fail(kept);
  return one({
    type: "ArchiveEntryDestroyed",
    data: { entry: command.entry, by, on: today, proposedBy, hash: content.hash },
  });
};

/** Lets a proposal come to nothing. */
export const declineDestruction = (
  state: ArchiveState,
  command: DeclineDestruction,
  { by, today }: ArchiveMoment,
): ArchiveDecision => {
  const entry = entryOf(state, command.entry);
  if (Result.isFailure(entry)) return Result.fail(entry.failure);
  if (entry.success.destruction === null) return fail("not-proposed", { entry: command.entry });
  const reason = personal(by, command.reason);
  return one({
    type: "ArchiveDestructionDeclined",
    data: { entry: command.entry, by, on: today, reason },
  });
};
