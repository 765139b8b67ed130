import type { Rejection } from "../../kernel/rejection.ts";

/** Why a command about checkpoints was refused. */
export const checkpointRejectionCodes = [
  "not-allowed",
  "already-open",
  "day-in-future",
  "day-already-closed",
  "nothing-to-cover",
  "log-moved-on",
  "checkpoint-unknown",
  "already-deposited",
  "already-stamped",
] as const;
export type CheckpointRejectionCode = (typeof checkpointRejectionCodes)[number];
export type CheckpointRejection = Rejection<CheckpointRejectionCode>;
