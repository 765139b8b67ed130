import * as Effect from "effect/Effect";
import type { ComplaintAction } from "../complaint/complaint/command.ts";
import type { Rejection } from "../kernel/rejection.ts";
import { accepted, type Call, invalid, spanned } from "./call.ts";
import { act } from "./complaints.ts";
import type { Environment } from "./environment.ts";
import type { Caller, WriteOptions } from "./heyue.ts";

/** What became of one case of a batch. */
export interface BatchRow {
  readonly id: string;
  readonly result: "done" | "rejected" | "invalid" | "conflict" | "not-found";
  /** Version after it was done; `null` when it was not. */
  readonly version: number | null;
  /** Whether the same batch had done it before. */
  readonly replayed: boolean;
  readonly rejection: Rejection | null;
}

const most = 200;

/**
 * Does the same to several complaints (批量处理), each for itself: one that is refused keeps no other from being done. Each has a
 * command id of its own, derived from the batch's, so that a batch that comes again does each case once.
 */
export const batch = (
  environment: Environment,
  caller: Caller,
  ids: readonly string[],
  action: ComplaintAction,
  options: WriteOptions,
): Call<readonly BatchRow[]> =>
  Effect.gen(function* () {
    if (ids.length === 0 || ids.length > most)
      return yield* invalid([
        { path: "/ids", code: "invalid", message: `name 1 to ${most} complaints; ${ids.length} were given` },
      ]);
    const { expectedVersion: _, ...shared } = options;
    return accepted(
      yield* Effect.forEach([...new Set(ids)], (id) =>
        act(environment, caller, id, action, { ...shared, commandId: `${options.commandId}:${id}` }).pipe(
          Effect.map(({ replayed = false, value }): BatchRow => ({
            id,
            result: "done",
            version: value.version,
            replayed,
            rejection: null,
          })),
          Effect.catchTag("Refused", ({ outcome }) =>
            Effect.succeed<BatchRow>({
              id,
              result: outcome.kind,
              version: null,
              replayed: false,
              rejection: outcome.kind === "rejected" ? outcome.rejection : null,
            }),
          ),
        ),
      ),
    );
  }).pipe(spanned("heyue.complaints.batch"));
