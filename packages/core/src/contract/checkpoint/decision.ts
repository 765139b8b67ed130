import * as Result from "effect/Result";
import type { Checkpoint, CheckpointSignature } from "../../evidence/checkpoint.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { CheckpointCommand } from "./command.ts";
import type { CheckpointEvent } from "./event.ts";
import type { CheckpointRejection, CheckpointRejectionCode } from "./rejection.ts";
import type { CheckpointEntry, CheckpointLogState } from "./state.ts";

/** The checkpoint that was prepared: what all streams came to at one position, signed. */
export interface PreparedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly position: number;
  readonly signature: CheckpointSignature | null;
}

/** What a decision about checkpoints needs to know of the world. */
export interface CheckpointTerms {
  /** Only for `make`. */
  readonly prepared: PreparedCheckpoint | null;
}

/**
 * Who may do what. What a depository or an authority answered is the system's to note: whoever could note it by hand could say
 * that something was deposited which never was.
 */
export const checkpointPermissions: { readonly [Type in CheckpointCommand["type"]]: readonly Role[] } = {
  start: ["manager", "committee", "system"],
  make: ["system"],
  deposit: ["system"],
  stamp: ["system"],
};

type Decision = Result.Result<readonly CheckpointEvent[], CheckpointRejection>;

const refuse = (code: CheckpointRejectionCode, data: CheckpointRejection["data"] = {}): Decision =>
  Result.fail({ code, data, citations: [] });

const make = (state: CheckpointLogState, day: string, today: string, terms: CheckpointTerms): Decision => {
  if (day > today) return refuse("day-in-future", { day, today });
  const last = state.latest.at(-1);
  if (last !== undefined && day <= last.checkpoint.day)
    return refuse("day-already-closed", { day, last: last.checkpoint.day });
  const { prepared } = terms;
  if (prepared === null || prepared.checkpoint.streams === 0) return refuse("nothing-to-cover", { day });
  // Prepared over an older log: it would not follow the checkpoint that is the last one now.
  return prepared.checkpoint.previous === (last?.head ?? null)
    ? Result.succeed([{ type: "CheckpointMade", data: prepared }])
    : refuse("log-moved-on", { day });
};

const withEntry = (
  state: CheckpointLogState,
  day: string,
  decide: (entry: CheckpointEntry) => Decision,
): Decision => {
  const entry = state.latest.find(({ checkpoint }) => checkpoint.day === day);
  return entry === undefined ? refuse("checkpoint-unknown", { day }) : decide(entry);
};

/** Decides a command about checkpoints. Pure. */
export const decide =
  (terms: CheckpointTerms, context: DecisionContext & { readonly id: string }) =>
  (state: CheckpointLogState | null, command: CheckpointCommand): Decision => {
    const { role } = context.actor;
    const allowed = checkpointPermissions[command.type];
    if (!allowed.includes(role)) return refuse("not-allowed", { action: command.type, role, allowed });
    if (command.type === "start" && state !== null) return refuse("already-open");
    if (command.type === "start")
      return Result.succeed([
        { type: "CheckpointsStarted", data: { id: context.id, estate: command.estate } },
      ]);
    if (state === null) return refuse("checkpoint-unknown", { day: command.day });
    switch (command.type) {
      case "make":
        return make(state, command.day, localDateOf(instant(context.now)), terms);
      case "deposit": {
        const { day, depository, receipt } = command;
        return withEntry(state, day, ({ deposits }) =>
          deposits.some((deposit) => deposit.depository === depository)
            ? refuse("already-deposited", { day, depository })
            : Result.succeed([
                { type: "CheckpointDeposited", data: { day, depository, receipt, at: context.now } },
              ]),
        );
      }
      case "stamp": {
        const { authority, day, token } = command;
        return withEntry(state, day, ({ stampedBy }) =>
          stampedBy.includes(authority)
            ? refuse("already-stamped", { day, authority })
            : Result.succeed([{ type: "CheckpointTimeStamped", data: { day, authority, token } }]),
        );
      }
    }
  };
