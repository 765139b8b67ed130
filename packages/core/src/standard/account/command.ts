import * as Schema from "effect/Schema";
import { DateText, decimal, Id, text } from "../../kernel/scalar.ts";
import { type Counterparty, type DeterminationKind, determinations, type Resolution } from "./state.ts";

/** Opens the account of a signed contract (开立双向违约账); its id is the contract's. */
export interface OpenAccount {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
}
export interface PaymentFact {
  /** Event or receipt that shows it. */
  readonly event: string;
  readonly on: string;
  /** Fen. */
  readonly amount: number;
}
/** Enters the late charge of a unit on one bill (计收逾期违约金). Rate and cap are the contract's, never the caller's. */
export interface ChargeLate {
  readonly type: "charge";
  readonly unit: string;
  readonly bill: {
    /** Event or document that shows the bill. */
    readonly event: string;
    readonly ref: string;
    /** Fen. */
    readonly principal: number;
    readonly due: string;
  };
  readonly payments: readonly PaymentFact[];
  /** Last day counted of what is unpaid; today when absent. */
  readonly through?: string;
  /** `LPR-1Y-at-due` or a yearly rate; absent while nobody says that the charge is excessive. */
  readonly lossProxy?: string;
  readonly badFaith?: boolean;
}

/** A measurement that shows a breach: the event of an inspection or a deviation. */
export interface MeasurementRef {
  readonly kind: "inspection" | "deviation";
  readonly id: string;
  readonly event: string;
}

/** How a credit is measured; amounts in fen. Where the breach clause agrees on a number it must be that one; elsewhere it is a claim. */
export type CreditBasis =
  | { readonly kind: "agreed"; readonly perBreach: number; readonly cap?: number }
  | {
      readonly kind: "agreed-share";
      /** Share of the period's fee per breach, exact text. */
      readonly share: string;
      readonly periodFee: number;
      readonly event: string;
      readonly cap?: number;
    }
  | { readonly kind: "not-agreed"; readonly periodFee: number; readonly event: string }
  | {
      readonly kind: "loss";
      readonly loss: number;
      readonly foreseeable: number;
      readonly avoidable: number;
      readonly event: string;
    }
  | { readonly kind: "penalty"; readonly agreed: number; readonly loss?: number }
  | {
      readonly kind: "deposit";
      readonly paid: number;
      readonly contractPrice: number;
      readonly event: string;
    };

/** Enters what the provider owes for missed standards (登记服务减免或者赔偿). */
export interface CreditBreach {
  readonly type: "credit";
  readonly beneficiary: Counterparty;
  /** Standard of the contract that was missed. */
  readonly standard: string;
  /** Breach clause that names the remedy; needed where the remedy is agreed. */
  readonly breach?: string;
  readonly basis: CreditBasis;
  readonly measurements: readonly MeasurementRef[];
  /** First day it is due; today when absent. */
  readonly dueOn?: string;
}
/** A side says that an entry is right (确认). */
export interface ConfirmEntry {
  readonly type: "confirm";
  readonly entry: string;
}
/** A side disputes an entry (异议); the debtor of a late charge may plead that it is excessive (请求减少). */
export interface ContestEntry {
  readonly type: "contest";
  readonly entry: string;
  readonly reason: string;
  readonly plea?: { readonly lossProxy: string; readonly badFaith?: boolean };
}
/** An open amount was settled (确定数额) by agreement, mediation, award or judgment. */
export interface DetermineEntry {
  readonly type: "determine";
  readonly entry: string;
  readonly amount: number;
  readonly by: DeterminationKind;
  readonly ref: string;
  readonly on: string;
}
/** An entry was paid, wholly or in part (支付); its creditor writes it down. */
export interface SettleEntry {
  readonly type: "settle";
  readonly entry: string;
  readonly amount: number;
  readonly on: string;
  readonly ref: string;
}
/** Sets mutual debts of the same two parties off against each other (抵销). */
export interface NetEntries {
  readonly type: "net";
  readonly charges: readonly string[];
  readonly credits: readonly string[];
}
/** The creditor gives an entry up, wholly or in part (减免、放弃), with what entitles to it. */
export interface WaiveEntry {
  readonly type: "waive";
  readonly entry: string;
  /** Everything outstanding when absent. */
  readonly amount?: number;
  readonly authority: {
    readonly kind: "creditor-decision" | "assembly-resolution" | "settlement";
    readonly ref: string;
  };
}
/** The side that entered it takes it back (撤回): an error, or counted anew. */
export interface WithdrawEntry {
  readonly type: "withdraw";
  readonly entry: string;
  readonly reason: string;
}
/**
 * Splits a confirmed credit of the owners as a body among all units by area (分配到户). Only the assembly's resolution does that:
 * without one the credit stays everybody's.
 */
export interface AllotEntry {
  readonly type: "allot";
  readonly entry: string;
  readonly resolution?: Resolution;
}
/** Closes the account once nothing is open (结清销户). */
export interface CloseAccount {
  readonly type: "close";
}
export type AccountAction =
  | ChargeLate
  | CreditBreach
  | ConfirmEntry
  | ContestEntry
  | DetermineEntry
  | SettleEntry
  | NetEntries
  | WaiveEntry
  | WithdrawEntry
  | AllotEntry
  | CloseAccount;
export type AccountCommand = OpenAccount | AccountAction;

/** Whole fen, up to a thousand million yuan. */
export const Fen = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000_000_000 }));
const SomeFen = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100_000_000_000 }));
const Reference = text(200);
const LossProxy = Schema.Union([Schema.Literal("LPR-1Y-at-due"), decimal(6)]);

export const CounterpartySchema = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("owners") }),
  Schema.Struct({ kind: Schema.Literal("unit"), unit: Id }),
]) satisfies Schema.ConstraintDecoder<Counterparty>;

export const ResolutionSchema = Schema.Struct({
  ref: text(200),
  on: DateText,
  certificate: text(200),
}) satisfies Schema.ConstraintDecoder<Resolution>;

export const OpenAccountSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(160),
});

const BasisSchema = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("agreed"), perBreach: SomeFen, cap: Schema.optionalKey(Fen) }),
  Schema.Struct({
    kind: Schema.Literal("agreed-share"),
    share: decimal(8),
    periodFee: SomeFen,
    event: Reference,
    cap: Schema.optionalKey(Fen),
  }),
  Schema.Struct({ kind: Schema.Literal("not-agreed"), periodFee: SomeFen, event: Reference }),
  Schema.Struct({
    kind: Schema.Literal("loss"),
    loss: SomeFen,
    foreseeable: Fen,
    avoidable: Fen,
    event: Reference,
  }),
  Schema.Struct({ kind: Schema.Literal("penalty"), agreed: SomeFen, loss: Schema.optionalKey(Fen) }),
  Schema.Struct({
    kind: Schema.Literal("deposit"),
    paid: SomeFen,
    contractPrice: SomeFen,
    event: Reference,
  }),
]) satisfies Schema.ConstraintDecoder<CreditBasis>;

const entry = Id;
const entries = Schema.Array(Id).check(Schema.isMinLength(1), Schema.isMaxLength(50));

/** Schema of each action on an account. */
export const accountActionSchemas = {
  charge: Schema.Struct({
    type: Schema.Literal("charge"),
    unit: Id,
    bill: Schema.Struct({ event: Reference, ref: Reference, principal: SomeFen, due: DateText }),
    payments: Schema.Array(Schema.Struct({ event: Reference, on: DateText, amount: SomeFen })).check(
      Schema.isMaxLength(50),
    ),
    through: Schema.optionalKey(DateText),
    lossProxy: Schema.optionalKey(LossProxy),
    badFaith: Schema.optionalKey(Schema.Boolean),
  }),
  credit: Schema.Struct({
    type: Schema.Literal("credit"),
    beneficiary: CounterpartySchema,
    standard: Id,
    breach: Schema.optionalKey(Id),
    basis: BasisSchema,
    measurements: Schema.Array(
      Schema.Struct({
        kind: Schema.Literals(["inspection", "deviation"]),
        id: text(160),
        event: Reference,
      }),
    ).check(Schema.isMinLength(1), Schema.isMaxLength(100)),
    dueOn: Schema.optionalKey(DateText),
  }),
  confirm: Schema.Struct({ type: Schema.Literal("confirm"), entry }),
  contest: Schema.Struct({
    type: Schema.Literal("contest"),
    entry,
    reason: text(2000),
    plea: Schema.optionalKey(
      Schema.Struct({ lossProxy: LossProxy, badFaith: Schema.optionalKey(Schema.Boolean) }),
    ),
  }),
  determine: Schema.Struct({
    type: Schema.Literal("determine"),
    entry,
    amount: Fen,
    by: Schema.Literals(determinations),
    ref: Reference,
    on: DateText,
  }),
  settle: Schema.Struct({
    type: Schema.Literal("settle"),
    entry,
    amount: SomeFen,
    on: DateText,
    ref: Reference,
  }),
  net: Schema.Struct({ type: Schema.Literal("net"), charges: entries, credits: entries }),
  waive: Schema.Struct({
    type: Schema.Literal("waive"),
    entry,
    amount: Schema.optionalKey(SomeFen),
    authority: Schema.Struct({
      kind: Schema.Literals(["creditor-decision", "assembly-resolution", "settlement"]),
      ref: Reference,
    }),
  }),
  withdraw: Schema.Struct({ type: Schema.Literal("withdraw"), entry, reason: text(1000) }),
  allot: Schema.Struct({
    type: Schema.Literal("allot"),
    entry,
    resolution: Schema.optionalKey(ResolutionSchema),
  }),
  close: Schema.Struct({ type: Schema.Literal("close") }),
} as const;
