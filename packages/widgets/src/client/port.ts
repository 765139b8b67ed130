import type { ComplaintAction, FileComplaint } from "@heyue/core/complaint/command";
import type { Attachment, ComplaintPhase } from "@heyue/core/complaint/state";
import type { ComplaintReceipt, ComplaintSummary, ComplaintView } from "@heyue/core/complaint/view";
import type { ContractView } from "@heyue/core/contract/view";
import type { Collections } from "@heyue/core";
import type { ContractDuties } from "@heyue/core/contract/duty/view";
import type { Scorecard } from "@heyue/core/standard/scorecard/scorecard";
import type { Verdict } from "@heyue/core/kernel/verdict";
import type { PolicyQuestion, PolicyRule } from "@heyue/core/ports/policies";
import type { Estate, Person } from "@heyue/core/ports/directory";
import type { OfCollection } from "./collection.ts";

/** Settings of one read. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** Settings of one write. */
export interface WriteOptions extends CallOptions {
  /** The same key again returns the first result and writes nothing (幂等键). */
  readonly idempotencyKey: string;
  /** Version the reader looked at; a change in between is a `conflict`. */
  readonly version?: number;
}

/** Who is logged in at the host, and where they live or work. */
export interface Me {
  readonly actor: { readonly id: string; readonly role: string };
  readonly name: string;
  readonly estates: readonly Estate[];
  /** Estate, area in m² and kind of house are for a bill; a backend that does not know them leaves them out. */
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly relation: string;
    readonly estate?: string;
    readonly area?: string;
    readonly houseType?: string;
  }[];
}

/** What the form sends: a complaint without its command name. */
export type NewComplaint = Omit<FileComplaint, "type">;

/** What is asked of the list of complaints. */
export interface ComplaintFilter {
  readonly estate?: string;
  readonly phase?: ComplaintPhase;
  readonly open?: boolean;
  readonly overdue?: boolean;
  readonly responsible?: "me";
  readonly complainant?: "me";
  readonly order?: "next-due" | "newest";
  readonly limit?: number;
  readonly offset?: number;
}

/** From the first to the last of days or months, both inclusive. */
export interface DayWindow {
  readonly from?: string;
  readonly to?: string;
}

/** Complaints per clause of one contract. */
export interface ClauseLedger {
  readonly position: number;
  readonly clauses: readonly { readonly clause: string; readonly filed: number; readonly open: number }[];
}

/** A change that became visible; `null` when all that is known is that something may have changed (polling). */
export interface ChangeNotice {
  readonly position: number;
  /** Kind of aggregate, e.g. `complaint`, `contract`, `inspection`. */
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly type: string;
}

/**
 * The port between widgets and a backend. Hosts with an API of their own implement the part that their widgets
 * use; `createFetchClient` speaks Heyue's HTTP API. Every call rejects with a `ClientFailure`.
 */
export interface HeyueClient {
  me(options?: CallOptions): Promise<Me>;
  upload(file: Blob, name: string, options?: CallOptions): Promise<Attachment>;
  /** The bytes of an attachment. */
  attachment(id: string, options?: CallOptions): Promise<Blob>;
  file(complaint: NewComplaint, options: WriteOptions): Promise<ComplaintReceipt>;
  complaints(filter?: ComplaintFilter, options?: CallOptions): Promise<readonly ComplaintSummary[]>;
  complaint(id: string, options?: CallOptions): Promise<ComplaintView>;
  act(id: string, action: ComplaintAction, options: WriteOptions): Promise<ComplaintView>;
  people(estate: string, options?: CallOptions): Promise<readonly Person[]>;
  /** A contract by id, or the one in force at an estate; as of a date, today when absent. */
  contract(
    which: { readonly id: string } | { readonly estate: string },
    asOf?: string,
    options?: CallOptions,
  ): Promise<ContractView>;
  ledger(contract: string, options?: CallOptions): Promise<ClauseLedger>;
  /** One of the collections that are served in the common way, e.g. `inspections`. */
  collection<Name extends keyof Collections>(name: Name): OfCollection<Collections[Name]>;
  /** Contracts of an estate, or of every estate the reader works in. */
  contracts(estate?: string, options?: CallOptions): Promise<readonly ContractView[]>;
  /** What is due under a contract in a window of days; a year from today when absent. */
  duties(contract: string, window?: DayWindow, options?: CallOptions): Promise<ContractDuties>;
  /** How a contract's standards were kept, by months `YYYY-MM`; the last twelve when absent. */
  scorecard(contract: string, period?: DayWindow, options?: CallOptions): Promise<Scorecard>;
  /** Asks the law of a place (政策查询). */
  ask(question: PolicyQuestion, options?: CallOptions): Promise<Verdict>;
  /** The rules that the law of a place answers, with the schemas of their facts. */
  rules(place: string, options?: CallOptions): Promise<readonly PolicyRule[]>;
  /** Calls back on every change until the signal aborts. Never throws: without a stream it falls back to polling. */
  changes(onChange: (change: ChangeNotice | null) => void, signal: AbortSignal): void;
}
