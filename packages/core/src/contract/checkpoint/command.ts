import * as Schema from "effect/Schema";
import { DateText, Id, text } from "../../kernel/scalar.ts";

/** Begins the log of an estate's checkpoints (建立检查点日志). */
export interface StartCheckpoints {
  readonly type: "start";
  readonly estate: string;
}
/** Makes the checkpoint of a day over the heads of all streams (生成检查点). */
export interface MakeCheckpoint {
  readonly type: "make";
  readonly day: string;
}
/** Notes that a depository took it (存证); only after it answered. */
export interface NoteDeposit {
  readonly type: "deposit";
  readonly day: string;
  readonly depository: string;
  readonly receipt: string;
}
/** Adds the time-stamp of an authority (加盖可信时间戳). */
export interface AddTimeStamp {
  readonly type: "stamp";
  readonly day: string;
  readonly authority: string;
  /** DER of the token in base64. */
  readonly token: string;
}
export type CheckpointAction = MakeCheckpoint | NoteDeposit | AddTimeStamp;
export type CheckpointCommand = StartCheckpoints | CheckpointAction;

const base64 = Schema.String.check(
  Schema.makeFilter(
    (value: string) =>
      value.length <= 100_000 &&
      /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)
        ? true
        : "base64, at most 100,000 characters",
    { toJsonSchema: () => ({ contentEncoding: "base64", maxLength: 100_000 }) },
  ),
);

export const StartCheckpointsSchema = Schema.Struct({ type: Schema.Literal("start"), estate: Id });

export const checkpointActionSchemas = {
  make: Schema.Struct({ type: Schema.Literal("make"), day: DateText }),
  deposit: Schema.Struct({
    type: Schema.Literal("deposit"),
    day: DateText,
    depository: text(200),
    receipt: text(500),
  }),
  stamp: Schema.Struct({
    type: Schema.Literal("stamp"),
    day: DateText,
    authority: text(200),
    token: base64,
  }),
} as const;
