import type { ComplaintActionType, FileComplaint, ComplaintAction } from "../complaint/complaint/command.ts";
import type { ComplaintPhase, Deadline } from "../complaint/complaint/state.ts";
import type { ComplaintReceipt, ComplaintSummary, ComplaintView } from "../complaint/complaint/view.ts";
import type { ContractDraft } from "../contract/contract/draft.ts";
import type { ContractView, Signature } from "../contract/contract/view.ts";
import type { Actor } from "../kernel/envelope.ts";
import type { Clock } from "../ports/clock.ts";
import type { IdGenerator } from "../ports/id-generator.ts";
import type { Policies } from "../ports/policies.ts";
import type { HeyueStore } from "../ports/store.ts";
import type { StepTimes } from "../complaint/complaint/step-times.ts";
import type { Outcome } from "./outcome.ts";

/** Who calls, and for which tenant. The host vouches for both. */
export interface Caller {
  readonly tenant: string;
  readonly actor: Actor;
  /** Estates the caller works in; all of the tenant's when absent. */
  readonly estates?: readonly string[];
}

/** Settings of one write. */
export interface WriteOptions {
  /** The same id again returns the first result and writes nothing (幂等键). */
  readonly commandId: string;
  /** Version the caller looked at; a change in between is a conflict instead of a surprise. */
  readonly expectedVersion?: number;
  /** When it came in if not now (an earlier phone call), RFC 3339; only for filing, never in the future. */
  readonly occurredAt?: string;
  readonly causation?: string;
  readonly correlation?: string;
}

/** Which complaints to list (投诉查询): those that fit every field given. */
export interface ComplaintQuery {
  readonly estate?: string;
  readonly phases?: readonly ComplaintPhase[];
  readonly open?: boolean;
  readonly overdue?: boolean;
  /** Person id, or `me`. */
  readonly responsible?: string;
  readonly complainant?: string;
  readonly order?: "next-due" | "newest";
  /** 1 to 200, 50 when absent. */
  readonly limit?: number;
  readonly offset?: number;
}

/** What is needed of an `AbortSignal`, so that the declarations ask for no DOM. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  /** Calls back when it aborts. */
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void;
}

/** A change that became visible: position in the tenant-wide order and what it touched. */
export interface Change {
  readonly position: number;
  readonly stream: string;
  readonly kind: "complaint" | "contract";
  readonly id: string;
  readonly estate: string;
  readonly version: number;
  readonly type: string;
}

/** An event of a chain as it is handed out for verification. */
export interface ChainLink {
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  /** The exact text that was hashed. */
  readonly text: string;
  readonly hash: string;
  /** Disclosed personal values with their salts. */
  readonly disclosed: readonly {
    readonly commitment: string;
    readonly salt: string;
    readonly value: string;
  }[];
}

/** The events of one stream as a chain of hashes (证据链), for a reader to derive again. */
export interface Chain {
  readonly stream: string;
  readonly head: string;
  readonly events: readonly ChainLink[];
}

/** A place where the evidence does not hold (证据校验失败). */
export interface ChainFailure {
  readonly stream: string;
  /** Event id or version it hurt. */
  readonly event: string;
  readonly entry: string;
  readonly expected: string;
  readonly actual: string;
}

/** What a verification came to: how much was derived again, and where it does not hold. */
export interface ChainReport {
  readonly ok: boolean;
  readonly streams: number;
  readonly events: number;
  readonly failures: readonly ChainFailure[];
}

/** What one sweep of the deadlines did. */
export interface SweepReport {
  readonly taken: number;
  readonly acted: readonly {
    readonly stream: string;
    readonly deadline: string;
    readonly action: ComplaintActionType;
  }[];
  readonly skipped: readonly {
    readonly stream: string;
    readonly deadline: string;
    readonly reason: string;
  }[];
}

export interface UpcomingDeadline extends Deadline {
  readonly complaint: ComplaintSummary;
}

/** Heyue (合约·和悦): every command and query, as promises. */
export interface Heyue {
  /** Complaints and requests (投诉、报修). */
  readonly complaints: {
    /** Takes a complaint in: number, responsible person, promised deadlines with their articles. */
    file(caller: Caller, input: FileComplaint, options: WriteOptions): Promise<Outcome<ComplaintReceipt>>;
    /** Does one thing with a complaint: acknowledge, assign, reply, resolve, close and so on. */
    act(
      caller: Caller,
      id: string,
      action: ComplaintAction,
      options: WriteOptions,
    ): Promise<Outcome<ComplaintView>>;
    /** One complaint as this caller may see it. */
    get(caller: Caller, id: string): Promise<Outcome<ComplaintView>>;
    /** The complaints that this caller may see and that fit the query. */
    list(caller: Caller, query?: ComplaintQuery): Promise<Outcome<readonly ComplaintSummary[]>>;
    /** The chain with what this caller may see disclosed. */
    chain(caller: Caller, id: string): Promise<Outcome<Chain>>;
  };
  /** Service contracts (物业服务合同). */
  readonly contracts: {
    /** Puts a contract down as a draft. */
    draft(caller: Caller, draft: ContractDraft, options: WriteOptions): Promise<Outcome<ContractView>>;
    /** Replaces the text of a draft; a signed contract is refused. */
    revise(
      caller: Caller,
      id: string,
      draft: ContractDraft,
      options: WriteOptions,
    ): Promise<Outcome<ContractView>>;
    /** Signs a draft; `signedOn` as `YYYY-MM-DD`. */
    sign(
      caller: Caller,
      id: string,
      input: { readonly signedOn: string; readonly signatures: readonly Signature[] },
      options: WriteOptions,
    ): Promise<Outcome<ContractView>>;
    /** As of a date, today when absent. */
    get(caller: Caller, id: string, asOf?: string): Promise<Outcome<ContractView>>;
    /** The contract in force at an estate on a date. */
    inForce(caller: Caller, estate: string, asOf?: string): Promise<Outcome<ContractView>>;
    /** The contracts of an estate, or of every estate the caller works in. */
    list(caller: Caller, estate?: string): Promise<Outcome<readonly ContractView[]>>;
    /** Complaints per clause, from the asynchronous clause ledger, with the position it has read to. */
    ledger(
      caller: Caller,
      id: string,
    ): Promise<
      Outcome<{
        readonly position: number;
        readonly clauses: readonly {
          readonly clause: string;
          readonly filed: number;
          readonly open: number;
        }[];
      }>
    >;
  };
  /** Promised deadlines over all complaints (期限). */
  readonly deadlines: {
    /** Deadlines that are due before an instant (RFC 3339 with offset), the next first. */
    upcoming(
      caller: Caller,
      query: { readonly estate?: string; readonly before: string; readonly limit?: number },
    ): Promise<Outcome<readonly UpcomingDeadline[]>>;
    /** Acts on every deadline that has passed: escalates, notifies a lapse, closes. Safe to run on many workers and twice. */
    sweep(options?: { readonly limit?: number }): Promise<SweepReport>;
  };
  /** Runs the sequencer and the projections until nothing is left; a worker or `changes` calls it. */
  project(tenant: string): Promise<{ readonly position: number }>;
  /** Builds every view anew beside the one that is read, then switches. */
  rebuild(tenant: string): Promise<void>;
  /** Changes after a position, then live, until aborted. */
  changes(caller: Caller, after: number, signal: AbortSignalLike): AsyncIterable<Change>;
  /** Re-derives every hash, commitment, row and projection of a tenant from the stored events. */
  verify(tenant: string): Promise<ChainReport>;
  /** The tenant's erasure of one person: key destroyed, directory entry emptied. */
  erase(caller: Caller, person: string): Promise<Outcome<{ readonly erased: boolean }>>;
  readonly store: HeyueStore;
  readonly policies: Policies;
  readonly clock: Clock;
  /** Closes the store; nothing may be called afterwards. */
  close(): Promise<void>;
}

/** What Heyue is opened with: the ports to the world, and what a house sets for itself. */
export interface HeyueOptions {
  readonly store: HeyueStore;
  readonly policies: Policies;
  readonly clock: Clock;
  /** Own ids and salts, e.g. deterministic ones in tests; the store's when absent. */
  readonly ids?: IdGenerator;
  /** The provider's own step times; see `StepTimes`. */
  readonly stepTimes?: Partial<StepTimes>;
}
