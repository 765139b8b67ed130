import type { Citation } from "../../kernel/citation.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { Verdict } from "../../kernel/verdict.ts";

/** The other party to the provider (对方): the owners as a body (全体业主) or one unit (某一专有部分). */
export type Counterparty = { readonly kind: "owners" } | { readonly kind: "unit"; readonly unit: string };

/** Who gains from an entry (受益人). */
export type Beneficiary = { readonly kind: "provider" } | Counterparty;

export const sides = ["provider", "client"] as const;
/** A side of the account: the provider (物业服务人), or the counterparty of an entry. */
export type Side = (typeof sides)[number];

/** An event outside of this account that an amount was computed from: a bill, a payment, an inspection, a deviation. */
export type SourceEvent = string;

/** Part of a bill that was late for the same days (计息分段): it was paid on `to`, or is unpaid through that day. */
export interface Slice {
  /** Fen. */
  readonly principal: number;
  readonly from: string;
  readonly to: string;
  /** Payment that ended it; `null` while it is unpaid. */
  readonly payment: SourceEvent | null;
}

/** What an amount is computed from (计算依据). Amounts in fen, rates as exact text. */
export type Basis =
  | {
      readonly kind: "bill";
      readonly bill: {
        readonly event: SourceEvent;
        readonly ref: string;
        readonly principal: number;
        readonly due: string;
        /** Arrears case that shows the same bill; `null` where none does, absent where nobody looked. */
        readonly arrears?: string | null;
      };
      readonly slices: readonly Slice[];
      /** Agreed in the contract. */
      readonly dailyRate: string;
      /** Share of the principal the charge may not exceed; `null` when none is agreed. */
      readonly cap: string | null;
      /** What the loss is measured by, once somebody says that the charge is excessive; `null` while nobody has. */
      readonly lossProxy: string | null;
      readonly badFaith: boolean | null;
    }
  | {
      readonly kind: "agreed";
      /** Credit per breach. */
      readonly perBreach: number;
      /** Where it is agreed as a share of a period's fee. */
      readonly share: {
        readonly rate: string;
        readonly periodFee: number;
        readonly event: SourceEvent;
      } | null;
      readonly breaches: number;
      /** Most that the clause gives for all breaches together; `null` when none is agreed. */
      readonly cap: number | null;
      /** A number that the clause does not state: the claimant's word. */
      readonly stated?: true;
    }
  | { readonly kind: "not-agreed"; readonly periodFee: number; readonly event: SourceEvent }
  | {
      readonly kind: "loss";
      readonly loss: number;
      readonly foreseeable: number;
      readonly avoidable: number;
      readonly event: SourceEvent;
    }
  | {
      readonly kind: "penalty";
      readonly agreed: number;
      readonly loss: number | null;
      readonly stated?: true;
    }
  | {
      /** One unit's part of what was owed to the owners as a body (分配到户), by its area. */
      readonly kind: "allotted";
      readonly entry: string;
      /** Fen. */
      readonly total: number;
      /** Square metres, two decimals: of the unit, and of all that share. */
      readonly area: string;
      readonly ofArea: string;
      readonly resolution: Resolution;
    }
  | {
      readonly kind: "deposit";
      readonly paid: number;
      readonly contractPrice: number;
      readonly event: SourceEvent;
    };

/** A basis that the rules are asked about; a part that was allotted is computed from its whole. */
export type AskedBasis = Exclude<Basis, { kind: "allotted" }>;

/** A resolution of the owners' assembly (业主大会决定): its number, its day, and what certifies it. */
export interface Resolution {
  readonly ref: string;
  readonly on: string;
  readonly certificate: string;
}

/** A limit (上限) in fen, and whether it made the amount smaller. */
export interface Cap {
  readonly kind: "late-charge" | "credit" | "earnest";
  readonly value: number;
  readonly applied: boolean;
}

/** What the rules say about a basis. */
export interface Assessment {
  /** Fen; `null` while court, tribunal or the parties decide: unknown is never zero. */
  readonly amount: number | null;
  /** Fen, where the amount is open; `high` is `null` where nothing limits it. */
  readonly range: { readonly low: number | null; readonly high: number | null } | null;
  /** What it depends on. */
  readonly factors: readonly string[];
  /** Who decides, as the rule names it. */
  readonly decides: string | null;
  readonly cap: Cap | null;
  /** One answer per slice or basis, and that on the earnest money, with their traces. */
  readonly verdicts: readonly Verdict[];
}

/** What entitles to an entry (依据): a clause of the contract, and the articles the rules cite. */
export interface Authority {
  readonly clause: string;
  readonly number: string;
  readonly quote: string;
  readonly citations: readonly Citation[];
}

export const entryKinds = ["late-charge", "service-credit", "damages", "deposit-refund"] as const;
/** late-charge 逾期违约金 (the owner's), service-credit 服务减免, damages 损害赔偿, deposit-refund 定金返还 (the provider's). */
export type EntryKind = (typeof entryKinds)[number];

export const determinations = ["agreement", "mediation", "award", "judgment"] as const;
/** How an open amount was settled: 协议, 调解, 仲裁裁决, 判决. */
export type DeterminationKind = (typeof determinations)[number];

/** A movement on an entry: fen, and the version of the event that made it. */
export interface Movement {
  readonly amount: number;
  readonly version: number;
}

/** One line of the account (账目). */
export interface Entry {
  /** `e` and the version of the event that entered it. */
  readonly id: string;
  readonly kind: EntryKind;
  /** The party in breach, which owes it. */
  readonly side: "owner" | "provider";
  readonly party: Counterparty;
  /** Persons who held the unit when it was entered; empty for the owners as a body. */
  readonly holders: readonly string[];
  readonly enteredOn: string;
  /** First day it can be netted or asked for. */
  readonly dueOn: string;
  readonly basis: Basis;
  /** What was measured: root events, so that one breach counts once. */
  readonly measured: readonly SourceEvent[];
  /** Every event outside of this account that it was computed from. */
  readonly sources: readonly SourceEvent[];
  readonly authority: Authority;
  readonly assessment: Assessment;
  /** Fen; `null` while it is open. */
  readonly amount: number | null;
  readonly determined: { readonly by: DeterminationKind; readonly ref: string; readonly on: string } | null;
  readonly confirmed: { readonly [S in Side]: boolean };
  readonly contested: { readonly [S in Side]: Personal | null };
  /** Side that entered it. */
  readonly claimant: Side;
  readonly paid: readonly Movement[];
  readonly netted: readonly Movement[];
  readonly waived: readonly Movement[];
  /** Given up before its amount was known, taken back, or split among the units. */
  readonly ended: "waived" | "withdrawn" | "allotted" | null;
  /** Versions of the events that made what is outstanding. */
  readonly versions: readonly number[];
}

export const accountPhases = ["open", "closed"] as const;
export type AccountPhase = (typeof accountPhases)[number];

/** Current state of the two-sided breach account (双向违约账) of one contract. */
export interface AccountState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  readonly phase: AccountPhase;
  readonly entries: readonly Entry[];
}

export const totalOf = (movements: readonly Movement[]): number =>
  movements.reduce((sum, { amount }) => sum + amount, 0);

/** What is still owed on an entry, fen; 0 once it ended, `null` while its amount is open. */
export const outstandingOf = (entry: Entry): number | null =>
  entry.ended !== null
    ? 0
    : entry.amount === null
      ? null
      : entry.amount - totalOf(entry.paid) - totalOf(entry.netted) - totalOf(entry.waived);

/** Whether both sides agree that it is owed. */
export const isConfirmed = ({ confirmed }: Entry): boolean => confirmed.provider && confirmed.client;

/** Whether its amount is one side's word alone (单方主张): it counts once the other side confirms it. */
export const isClaimOnly = (entry: Entry): boolean =>
  "stated" in entry.basis && entry.basis.stated === true && entry.determined === null && !isConfirmed(entry);

/** Whether a side disputes it. */
export const isContested = ({ contested }: Entry): boolean =>
  contested.provider !== null || contested.client !== null;

/** The side that is owed an entry. */
export const creditorOf = ({ side }: Pick<Entry, "side">): Side => (side === "owner" ? "provider" : "client");

/** Whether two counterparties are the same. */
export const isSameParty = (a: Counterparty, b: Counterparty): boolean =>
  a.kind === "owners" ? b.kind === "owners" : b.kind === "unit" && a.unit === b.unit;

/** Who gains from an entry. */
export const beneficiaryOf = (entry: Pick<Entry, "side" | "party">): Beneficiary =>
  entry.side === "owner" ? { kind: "provider" } : entry.party;
