import type { AggregateRow, DeadlineRow, StoredEvent } from "@heyue/core/ports/event-store";

/** A stream with its events, its aggregate row and its open deadlines. */
export interface MemoryStream {
  readonly stream: string;
  /** Place in the order of creation, for "newest". */
  readonly born: number;
  readonly events: StoredEvent[];
  row: AggregateRow;
  deadlines: (DeadlineRow & { heldUntil: number })[];
}

/** An event that waits to be published. */
interface MemoryReference {
  readonly tenant: string;
  readonly stream: string;
  readonly version: number;
  readonly eventId: string;
}

/** What one tenant keeps. */
export interface MemoryTenant {
  readonly streams: Map<string, MemoryStream>;
  readonly commands: Map<
    string,
    { readonly stream: string; readonly version: number; readonly fingerprint: string }
  >;
  /** Holder of each claim. */
  readonly claims: Map<string, string>;
  /** Place of each sequenced event: index + 1 is its position. */
  readonly order: { readonly stream: string; readonly version: number }[];
}

/** Events and rows of every tenant, written by `append` and read by the other stores. */
export interface MemoryState {
  readonly tenants: Map<string, MemoryTenant>;
  /** Events without a position yet, in order of arrival. */
  arrivals: MemoryReference[];
  outbox: MemoryReference[];
  born: number;
}

export const emptyState = (): MemoryState => ({ tenants: new Map(), arrivals: [], outbox: [], born: 0 });

/** The tenant's part of the state, made when missing. */
export const tenantOf = (state: MemoryState, tenant: string): MemoryTenant => {
  const known = state.tenants.get(tenant);
  if (known !== undefined) return known;
  const fresh: MemoryTenant = { streams: new Map(), commands: new Map(), claims: new Map(), order: [] };
  state.tenants.set(tenant, fresh);
  return fresh;
};

/** Where a code unit stands in the order of code points: surrogates are above every other one. */
const rank = (unit: number): number =>
  unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit;

/** Order by Unicode code point, as the databases order their keys. */
export const byCodePoint = (left: string, right: string): number => {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = rank(left.charCodeAt(at)) - rank(right.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
};
