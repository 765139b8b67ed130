import type { AggregateRow, SealedValue } from "./event-store.ts";

/** A stored aggregate row with its stream's version and the sealed personal values its state refers to. */
export interface StoredRow extends AggregateRow {
  readonly stream: string;
  readonly version: number;
  /** Hash of the stream's last event. */
  readonly head: string;
  readonly personal: readonly SealedValue[];
}

export interface RowQuery {
  readonly tenant: string;
  readonly kind: string;
  readonly estate?: string;
  readonly phases?: readonly string[];
  readonly responsible?: string;
  readonly owner?: string;
  /** Only rows whose next deadline is at or before this instant, epoch milliseconds. */
  readonly dueBefore?: number;
  /** Order: by next deadline (settled last) or newest first. */
  readonly order: "next-due" | "newest";
  readonly limit: number;
  readonly offset?: number;
}

/** Reads the aggregate rows that `append` writes, and keeps the rows of asynchronous views with their position. */
export interface ViewStore {
  get(tenant: string, stream: string): Promise<StoredRow | null>;
  list(query: RowQuery): Promise<readonly StoredRow[]>;
  /** Position up to which an asynchronous view has read; 0 before its first event. */
  position(tenant: string, view: string, options?: { readonly shadow?: boolean }): Promise<number>;
  /**
   * Stores changed entries of an asynchronous view and moves its position `from` -> `to` in one transaction; false (and nothing
   * written) when the position is no longer `from`, because another projector was faster.
   */
  advance(
    tenant: string,
    view: string,
    from: number,
    to: number,
    entries: readonly { readonly key: string; readonly value: string }[],
    options?: { readonly shadow?: boolean },
  ): Promise<boolean>;
  entries(
    tenant: string,
    view: string,
    prefix: string,
    options?: { readonly shadow?: boolean },
  ): Promise<readonly { readonly key: string; readonly value: string }[]>;
  /**
   * Rebuild: writes go to a shadow generation until `promote` switches readers over in one step. While a shadow
   * exists, `position` and `advance` with `shadow: true` speak of it. Promoting without a shadow changes nothing.
   */
  promote(tenant: string, view: string): Promise<void>;
}
