import * as Schema from "effect/Schema";
import type { EvidenceItem } from "../../kernel/attachment.ts";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import { type PerFactor, type RiskFactor, riskFactors } from "./factor.ts";

/** Opens the risk register of a contract (建立风险台账). */
export interface OpenRisk {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
  /** Days between two assessments. */
  readonly everyDays: number;
}
/** Assesses the risk from what is known now (风险评估). */
export interface AssessRisk {
  readonly type: "assess";
}
/** Changes weights, lines, or the measure at which a factor scores full (调整参数). */
export interface TuneRisk {
  readonly type: "tune";
  readonly weights?: Partial<PerFactor>;
  readonly lines?: Partial<PerFactor>;
  readonly full?: Partial<PerFactor>;
  readonly reason: string;
}
/** Enters a risk with its owner and what is done about it (登记风险). */
export interface EnterRisk {
  readonly type: "enter";
  readonly factor?: RiskFactor;
  readonly text: string;
  readonly owner: string;
  readonly mitigation: string;
  readonly dueDate: string;
}
/** Somebody else has to act (变更责任人); the date stays. */
export interface ReassignRisk {
  readonly type: "reassign";
  readonly entry: number;
  readonly owner: string;
}
/** What was to be done is done (完成应对). */
export interface MitigateRisk {
  readonly type: "mitigate";
  readonly entry: number;
  readonly note: string;
  readonly evidence: readonly EvidenceItem[];
}
/** The risk is taken as it is (接受风险), and why. */
export interface AcceptRisk {
  readonly type: "accept";
  readonly entry: number;
  readonly reason: string;
}
/** The contract has ended (销账). */
export interface CloseRisk {
  readonly type: "close";
}
/** A deadline passed (系统). */
export interface NoteMissed {
  readonly type: "note-missed";
  readonly deadline: string;
}
export type RiskAction =
  | AssessRisk
  | TuneRisk
  | EnterRisk
  | ReassignRisk
  | MitigateRisk
  | AcceptRisk
  | CloseRisk;
export type RiskCommand = OpenRisk | RiskAction | NoteMissed;

const some = (minimum: number, maximum: number) => {
  const number = Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum, maximum })));
  return Schema.Struct({
    deviations: number,
    complaints: number,
    arrears: number,
    briefing: number,
    expiry: number,
    staffing: number,
    lint: number,
  }) satisfies Schema.ConstraintDecoder<Partial<PerFactor>>;
};

export const OpenRiskSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(200),
  everyDays: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 366 })),
}) satisfies Schema.ConstraintDecoder<OpenRisk>;

export const riskActionSchemas = {
  assess: Schema.Struct({ type: Schema.Literal("assess") }),
  tune: Schema.Struct({
    type: Schema.Literal("tune"),
    weights: Schema.optionalKey(some(0, 100)),
    lines: Schema.optionalKey(some(1, 100)),
    full: Schema.optionalKey(some(1, 1000)),
    reason: text(500),
  }),
  enter: Schema.Struct({
    type: Schema.Literal("enter"),
    factor: Schema.optionalKey(Schema.Literals(riskFactors)),
    text: text(1000),
    owner: Id,
    mitigation: text(1000),
    dueDate: DateText,
  }),
  reassign: Schema.Struct({ type: Schema.Literal("reassign"), entry: Schema.Natural, owner: Id }),
  mitigate: Schema.Struct({
    type: Schema.Literal("mitigate"),
    entry: Schema.Natural,
    note: text(1000),
    evidence: Schema.Array(EvidenceSchema).check(Schema.isMaxLength(20)),
  }),
  accept: Schema.Struct({ type: Schema.Literal("accept"), entry: Schema.Natural, reason: text(1000) }),
  close: Schema.Struct({ type: Schema.Literal("close") }),
} as const;

/** What follows from time: the system's own command. */
export const riskReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: text(200) }),
} as const;
