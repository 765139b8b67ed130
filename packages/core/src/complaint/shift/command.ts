import * as Schema from "effect/Schema";
import { Id, text } from "../../kernel/scalar.ts";

/** Hands the shift over (交班): every open case of whoever calls, with its next deadline. */
export interface OpenShift {
  readonly type: "open";
  readonly estate: string;
  readonly incoming: string;
  readonly note?: string;
}
/** Takes one case over (接班确认). */
export interface TakeCase {
  readonly type: "take";
  readonly complaint: string;
}
/** Ends it (交接结束): what was not taken over stays with whoever handed over. */
export interface CloseShift {
  readonly type: "close";
}
export type ShiftAction = TakeCase | CloseShift;
export type ShiftCommand = OpenShift | ShiftAction;

export const OpenShiftSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  incoming: Id,
  note: Schema.optionalKey(text(500)),
}) satisfies Schema.ConstraintDecoder<OpenShift>;

export const shiftActionSchemas = {
  take: Schema.Struct({ type: Schema.Literal("take"), complaint: text(160) }),
  close: Schema.Struct({ type: Schema.Literal("close") }),
} as const satisfies {
  readonly [Type in ShiftAction["type"]]: Schema.ConstraintDecoder<Extract<ShiftAction, { type: Type }>>;
};
