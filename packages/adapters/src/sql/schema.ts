/**
 * Tables of Heyue (库表). Every key begins with the tenant, then the stream, whose first segment is the estate; the
 * exceptions are the two queues (`arrival`, `outbox`), which are read across tenants in order of arrival, and the
 * `archive` of law, which belongs to nobody. Bigint columns come back as text or number, depending on the driver.
 */
export interface HeyueTables {
  /** Events, written once and never updated. `personal` is the JSON text of the sealed values. */
  readonly event: {
    readonly tenant: string;
    readonly stream: string;
    readonly version: Int8;
    readonly type: string;
    readonly event_id: string;
    readonly command_id: string;
    readonly text: string;
    readonly hash: string;
    readonly personal: string;
  };
  /** One row for each stream: its head and the aggregate's current state. */
  readonly stream: {
    readonly tenant: string;
    readonly stream: string;
    readonly version: Int8;
    readonly head: string;
    readonly born: Int8;
    readonly kind: string;
    readonly id: string;
    readonly estate: string;
    readonly phase: string;
    readonly responsible: string | null;
    readonly owner: string | null;
    readonly next_due: Int8 | null;
    readonly state: string;
  };
  /** What each command id led to. */
  readonly command: {
    readonly tenant: string;
    readonly command_id: string;
    readonly fingerprint: string;
    readonly stream: string;
    readonly version: Int8;
  };
  readonly claim: {
    readonly tenant: string;
    readonly kind: string;
    readonly key: string;
    readonly stream: string;
  };
  readonly deadline: {
    readonly tenant: string;
    readonly stream: string;
    readonly id: string;
    readonly kind: string;
    readonly estate: string;
    readonly due: Int8;
    readonly held_until: Int8;
  };
  /** Committed events without a position; the sequencer empties it. */
  readonly arrival: {
    readonly id: Int8;
    readonly tenant: string;
    readonly stream: string;
    readonly version: Int8;
  };
  /** The order of each tenant's events: dense from 1. */
  readonly position: {
    readonly tenant: string;
    readonly position: Int8;
    readonly stream: string;
    readonly version: Int8;
  };
  readonly tenant_position: { readonly tenant: string; readonly last: Int8 };
  readonly outbox: {
    readonly id: Int8;
    readonly tenant: string;
    readonly event_id: string;
    readonly stream: string;
    readonly version: Int8;
  };
  readonly view: {
    readonly tenant: string;
    readonly view: string;
    readonly generation: Int8;
    readonly position: Int8;
    readonly shadow_generation: Int8 | null;
    readonly shadow_position: Int8;
  };
  readonly view_entry: {
    readonly tenant: string;
    readonly view: string;
    readonly generation: Int8;
    readonly key: string;
    readonly value: string;
  };
  readonly blob: {
    readonly tenant: string;
    readonly id: string;
    readonly media_type: string;
    readonly size: Int8;
    readonly bytes: Uint8Array;
  };
  readonly archive: { readonly digest: string; readonly text: string };
  /** `wrapped` is the person's key under the master key; null = erased for ever. */
  readonly person_key: { readonly tenant: string; readonly subject: string; readonly wrapped: string | null };
  readonly estate: {
    readonly tenant: string;
    readonly id: string;
    readonly name: string;
    readonly jurisdiction: string;
    readonly utc_offset: string;
    readonly duty_person: string;
    readonly manager: string;
    readonly phone: string;
  };
  readonly unit: {
    readonly tenant: string;
    readonly id: string;
    readonly estate: string;
    readonly name: string;
    readonly area: string;
    readonly house_type: string;
  };
  readonly person: {
    readonly tenant: string;
    readonly id: string;
    readonly estate: string;
    readonly name: string;
    readonly phone: string | null;
    readonly role: string;
    readonly post: string | null;
  };
  /** `document` is the relation as JSON text; the columns beside it are for finding it. */
  readonly relation: {
    readonly tenant: string;
    readonly id: string;
    readonly person: string;
    readonly unit: string;
    readonly document: string;
  };
  readonly setting: { readonly name: string; readonly value: string };
  readonly migration: { readonly version: number; readonly applied_at: string };
}

/** A 64-bit integer as the drivers give it; always below 2^53 here, so `Number` is exact. */
export type Int8 = number | string | bigint;
