/** One personal value beside its event: salt and value encrypted under the subject's key. */
export interface SealedValue {
  /** Commitment in hex, as it stands in the hashed text. */
  readonly commitment: string;
  readonly subject: string;
  /** Ciphertext of `{"salt","value"}`, base64. */
  readonly sealed: string;
}

/** An event ready to be appended. */
export interface NewEvent {
  readonly version: number;
  readonly type: string;
  readonly eventId: string;
  /** RFC 8785 text of the envelope: the exact text that was hashed. */
  readonly text: string;
  /** SHA-256 of `text`, lower-case hex. */
  readonly hash: string;
  readonly personal: readonly SealedValue[];
}

/** An event as stored. */
export interface StoredEvent extends NewEvent {
  readonly tenant: string;
  readonly stream: string;
  readonly commandId: string;
  /** Place in the tenant-wide order given by the sequencer; `null` until then. */
  readonly position: number | null;
}

/** A key that only one stream may hold, such as a contract number, or meeting + elector. */
export interface Claim {
  readonly kind: string;
  readonly key: string;
}

/** The current state of one aggregate, for lists and for the next decision. Personal values as commitments only. */
export interface AggregateRow {
  readonly kind: string;
  readonly id: string;
  readonly estate: string;
  readonly phase: string;
  /** Responsible person, or `null` when settled. */
  readonly responsible: string | null;
  /** The person whose case it is (complainant), or `null`. */
  readonly owner: string | null;
  /** Next deadline in epoch milliseconds, or `null` when settled. */
  readonly nextDue: number | null;
  /** State as JSON text. */
  readonly state: string;
}

/** One deadline of a stream (时限); `append` replaces the open set of its stream. */
export interface DeadlineRow {
  readonly id: string;
  readonly kind: string;
  readonly estate: string;
  /** Epoch milliseconds. */
  readonly due: number;
}

/** One atomic append. */
export interface AppendRequest {
  readonly tenant: string;
  readonly stream: string;
  /** Version the decision was made on; 0 for a new stream. */
  readonly expectedVersion: number;
  /** Unique per tenant: the same id again returns the first result and writes nothing. */
  readonly commandId: string;
  /** SHA-256 of the command, so that the same id with another command is noticed. */
  readonly fingerprint: string;
  readonly claims: readonly Claim[];
  readonly events: readonly NewEvent[];
  readonly row: AggregateRow;
  /** The complete set of open deadlines of this stream after the events. */
  readonly deadlines: readonly DeadlineRow[];
}

export type AppendOutcome =
  | { readonly outcome: "appended"; readonly version: number }
  /** This commandId was stored before: `version` is the stream's version right after it. */
  | {
      readonly outcome: "replayed";
      readonly stream: string;
      readonly version: number;
      readonly sameCommand: boolean;
    }
  | { readonly outcome: "conflict"; readonly currentVersion: number }
  | { readonly outcome: "claimed"; readonly claim: Claim; readonly by: string };

/**
 * Where events live (事件库). Failures of the technology reject with a `PortFailure`; everything the caller must
 * decide about is a value.
 */
export interface EventStore {
  append(request: AppendRequest): Promise<AppendOutcome>;
  /** Events of one stream in version order; empty for an unknown stream. */
  readStream(
    tenant: string,
    stream: string,
    options?: { readonly fromVersion?: number; readonly toVersion?: number },
  ): Promise<readonly StoredEvent[]>;
  /** What a command id led to, or `null`. */
  findCommand(
    tenant: string,
    commandId: string,
  ): Promise<{ readonly stream: string; readonly version: number; readonly fingerprint: string } | null>;
  /** Sequenced events after a position, in order, without gaps. */
  readAll(tenant: string, after: number, limit: number): Promise<readonly StoredEvent[]>;
  /** Every stream of a tenant with its version, in name order; for audits. */
  streams(
    tenant: string,
    after: string,
    limit: number,
  ): Promise<readonly { readonly stream: string; readonly version: number }[]>;
  /** Gives positions to committed events. One leader at a time; returns how many were placed, 0 when another leads. */
  sequence(limit: number): Promise<number>;
}
