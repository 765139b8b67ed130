import * as Schema from "effect/Schema";
import { ContractDraftSchema } from "../../contract/contract/schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import type { Standard } from "../standard/standard.ts";
import type { PlanPlace } from "./state.ts";

/** Makes the plan of a contract from the standards of its text in force (制定检查计划). */
export interface OpenPlan {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
  readonly places: readonly PlanPlace[];
  readonly inspectors: readonly string[];
}
/** Other people or places from a day on (调整人员与点位); the rounds before it stay. */
export interface ReassignPlan {
  readonly type: "reassign";
  readonly from: string;
  readonly places: readonly PlanPlace[];
  readonly inspectors: readonly string[];
}
/** Follows a changed text of the contract (系统): what did not change keeps its days and places. */
export interface RevisePlan {
  readonly type: "revise";
  readonly effectiveFrom: string;
  /** Last day of the contract where its term changed; absent where the plan keeps the day it has. */
  readonly endsOn?: string;
  readonly standards: readonly Standard[];
}
/** Follows the end of the contract, or its going on without a fixed term, `null` (系统). */
export interface LimitPlan {
  readonly type: "limit";
  readonly endsOn: string | null;
}
export type PlanAction = ReassignPlan;
export type PlanCommand = OpenPlan | PlanAction | RevisePlan | LimitPlan;

const roster = {
  places: Schema.Array(Schema.Struct({ id: Id, name: text(200) })).check(
    Schema.isMinLength(1),
    Schema.isMaxLength(200),
  ),
  inspectors: Schema.Array(Id).check(Schema.isMinLength(1), Schema.isMaxLength(100)),
};

export const OpenPlanSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(200),
  ...roster,
}) satisfies Schema.ConstraintDecoder<OpenPlan>;

/** Schema of each action of a person. */
export const planActionSchemas = {
  reassign: Schema.Struct({ type: Schema.Literal("reassign"), from: DateText, ...roster }),
} as const;

/** What follows from the contract's stream: the system's own commands. */
export const planReactionSchemas = {
  revise: Schema.Struct({
    type: Schema.Literal("revise"),
    effectiveFrom: DateText,
    endsOn: Schema.optionalKey(DateText),
    standards: ContractDraftSchema.fields.standards,
  }),
  limit: Schema.Struct({ type: Schema.Literal("limit"), endsOn: Schema.NullOr(DateText) }),
} as const;
