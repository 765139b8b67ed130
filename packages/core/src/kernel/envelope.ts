import type { Json } from "./verdict.ts";

/** Who acts (行为人): a person of the estate or the system itself (deadline worker, import). */
export interface Actor {
  readonly id: string;
  readonly role: Role;
}

/** Roles of the estate: owner 业主, occupant 使用人, desk 前台, staff 一线员工, manager 项目经理, committee 业委会. */
export type Role = "owner" | "occupant" | "desk" | "staff" | "manager" | "committee" | "system";

/**
 * Event envelope, format 1 (事件信封). The RFC 8785 form of this object is the text that is hashed and stored;
 * it is kept as text and never serialised again. Frozen: golden files prove it.
 */
export interface Envelope {
  readonly envelope: 1;
  readonly tenant: string;
  /** `estate/kind/id`, e.g. `liuxia/complaint/c-7`. */
  readonly stream: string;
  /** 1 for the first event of the stream. */
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly eventId: string;
  readonly commandId: string;
  /** Event that caused this one through a reaction, or `null`. */
  readonly causation: string | null;
  /** Shared by everything that follows from one outside act. */
  readonly correlation: string;
  readonly actor: Actor;
  /** When it happened in the world, RFC 3339. */
  readonly occurredAt: string;
  /** When it was recorded, RFC 3339. */
  readonly recordedAt: string;
  /** SHA-256 of the policy document the decision was made under, or `null` where no law was asked. */
  readonly policy: string | null;
  /** Hash of the previous event of the stream; 64 zeros for the first. */
  readonly prevHash: string;
  /** The event's facts, personal values as commitments. */
  readonly data: Json;
}

/** What `prevHash` is before the first event. */
export const noHash = "0".repeat(64);
