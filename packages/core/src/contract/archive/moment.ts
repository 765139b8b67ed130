import * as Result from "effect/Result";
import type { ArchiveEntry } from "./entry.ts";
import { statusOf } from "./entry.ts";
import type { ArchiveEvent } from "./event.ts";
import { type ArchiveRejection, refuse } from "./rejection.ts";
import type { ArchiveState } from "./state.ts";
import type { ArchiveTerms } from "./terms.ts";

/** Who decides when, knowing what. */
export interface ArchiveMoment {
  readonly terms: ArchiveTerms;
  readonly by: string;
  /** Local day. */
  readonly today: string;
}

/** What a command came to. */
export type ArchiveDecision = Result.Result<readonly ArchiveEvent[], ArchiveRejection>;

export const fail = (code: ArchiveRejection["code"], data: ArchiveRejection["data"] = {}): ArchiveDecision =>
  Result.fail(refuse(code, data));
export const one = (event: ArchiveEvent): ArchiveDecision => Result.succeed([event]);

/** An entry that is still there, or why there is none. */
export const entryOf = (state: ArchiveState, id: string): Result.Result<ArchiveEntry, ArchiveRejection> => {
  const entry = state.entries.find((item) => item.id === id);
  if (entry === undefined) return Result.fail(refuse("archive-entry-unknown", { entry: id }));
  return statusOf(entry) === "destroyed"
    ? Result.fail(refuse("archive-entry-destroyed", { entry: id }))
    : Result.succeed(entry);
};
