import * as Schema from "effect/Schema";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import type { Trainer } from "./state.ts";

/** Plans a training (制定培训计划). */
export interface PlanTraining {
  readonly type: "plan";
  readonly estate: string;
  readonly contract: string;
  readonly topic: string;
  readonly deviations: readonly string[];
  readonly audience: readonly string[];
  readonly trainer: Trainer;
  readonly plannedOn: string;
}
/** It was held (开展), with everybody who was expected, present or not. */
export interface HoldTraining {
  readonly type: "hold";
  readonly on: string;
  readonly minutes: number;
  readonly attendance: readonly {
    readonly person: string;
    readonly attended: boolean;
    readonly reason?: string;
  }[];
}
/** Records what came of it for people who attended (登记考核结果); a later result of the same person replaces the earlier. */
export interface RecordResults {
  readonly type: "record";
  readonly results: readonly {
    readonly person: string;
    readonly outcome: "passed" | "failed";
    readonly score?: number;
  }[];
}
/** Plans another session for those who have not passed (补训). */
export interface RepeatTraining {
  readonly type: "repeat";
  readonly plannedOn: string;
  readonly trainer?: Trainer;
}
/** Ends it (完成): everybody has passed, or it is said why not. */
export interface CompleteTraining {
  readonly type: "complete";
  readonly reason?: string;
}
/** Calls a planned session off for good (取消). */
export interface CancelTraining {
  readonly type: "cancel";
  readonly reason: string;
}
/** The planned day passed (系统). */
export interface NoteMissedDay {
  readonly type: "note-missed";
  readonly deadline: string;
}
export type TrainingAction =
  | HoldTraining
  | RecordResults
  | RepeatTraining
  | CompleteTraining
  | CancelTraining;
export type TrainingCommand = PlanTraining | TrainingAction | NoteMissedDay;

export const TrainerSchema = Schema.Union([
  Schema.Struct({ person: Id }),
  Schema.Struct({ organisation: text(200) }),
]) satisfies Schema.ConstraintDecoder<Trainer>;

const some = { least: Schema.isMinLength(1), most: Schema.isMaxLength(500) };

export const PlanTrainingSchema = Schema.Struct({
  type: Schema.Literal("plan"),
  estate: Id,
  contract: text(200),
  topic: text(200),
  deviations: Schema.Array(text(200)).check(Schema.isMaxLength(50)),
  audience: Schema.Array(Id).check(some.least, some.most),
  trainer: TrainerSchema,
  plannedOn: DateText,
}) satisfies Schema.ConstraintDecoder<PlanTraining>;

export const trainingActionSchemas = {
  hold: Schema.Struct({
    type: Schema.Literal("hold"),
    on: DateText,
    minutes: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 10_000 })),
    attendance: Schema.Array(
      Schema.Struct({ person: Id, attended: Schema.Boolean, reason: Schema.optionalKey(text(300)) }),
    ).check(some.least, some.most),
  }),
  record: Schema.Struct({
    type: Schema.Literal("record"),
    results: Schema.Array(
      Schema.Struct({
        person: Id,
        outcome: Schema.Literals(["passed", "failed"]),
        score: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 }))),
      }),
    ).check(some.least, some.most),
  }),
  repeat: Schema.Struct({
    type: Schema.Literal("repeat"),
    plannedOn: DateText,
    trainer: Schema.optionalKey(TrainerSchema),
  }),
  complete: Schema.Struct({ type: Schema.Literal("complete"), reason: Schema.optionalKey(text(500)) }),
  cancel: Schema.Struct({ type: Schema.Literal("cancel"), reason: text(500) }),
} as const;

/** What follows from time: the system's own command. */
export const trainingReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: text(200) }),
} as const;
