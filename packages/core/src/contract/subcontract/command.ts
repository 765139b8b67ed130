import * as Schema from "effect/Schema";
import { DateText, Id, text } from "../../kernel/scalar.ts";

/** Opens the subcontract register of a contract (建立转委托登记). */
export interface OpenSubcontracts {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
}
/** Hands standards of the contract over to somebody else (转委托). */
export interface EngageSubcontractor {
  readonly type: "engage";
  readonly name: string;
  readonly registration: string;
  readonly standards: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly clause: string;
}
/** Ends a subcontract before its last day (终止转委托). */
export interface EndSubcontract {
  readonly type: "end";
  readonly subcontract: string;
  /** Last day it runs. */
  readonly on: string;
  readonly reason: string;
}
/** Puts another subcontractor in its place, for the same standards until the same last day (更换受托人). */
export interface ReplaceSubcontractor {
  readonly type: "replace";
  readonly subcontract: string;
  /** First day of the new one. */
  readonly from: string;
  readonly name: string;
  readonly registration: string;
  readonly reason: string;
}
export type SubcontractAction = EngageSubcontractor | EndSubcontract | ReplaceSubcontractor;
export type SubcontractCommand = OpenSubcontracts | SubcontractAction;

export const OpenSubcontractsSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(160),
});

const company = { name: text(200), registration: text(64) } as const;

export const subcontractActionSchemas = {
  engage: Schema.Struct({
    type: Schema.Literal("engage"),
    ...company,
    standards: Schema.Array(Id).check(Schema.isMinLength(1), Schema.isMaxLength(500)),
    from: DateText,
    to: DateText,
    clause: Id,
  }),
  end: Schema.Struct({ type: Schema.Literal("end"), subcontract: Id, on: DateText, reason: text(1000) }),
  replace: Schema.Struct({
    type: Schema.Literal("replace"),
    subcontract: Id,
    from: DateText,
    ...company,
    reason: text(1000),
  }),
} as const;
