export type PortFailureReason =
  | "unavailable"
  | "timeout"
  | "refused"
  | "corrupt"
  | "not-supported"
  | "held"
  | "too-large";

/**
 * A failure of the technology behind a port. `isRetryable` says whether the same call may succeed later; `message`
 * says what failed, where, and what to do.
 */
export class PortFailure extends Error {
  readonly _tag = "PortFailure";
  readonly port: string;
  readonly reason: PortFailureReason;
  readonly isRetryable: boolean;
  /** Id of the event whose stored form was hurt, where it is known. */
  readonly event?: string;
  constructor(
    port: string,
    reason: PortFailureReason,
    message: string,
    options: { readonly isRetryable?: boolean; readonly cause?: unknown; readonly event?: string } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "PortFailure";
    this.port = port;
    this.reason = reason;
    this.isRetryable = options.isRetryable ?? (reason === "unavailable" || reason === "timeout");
    if (options.event !== undefined) this.event = options.event;
  }
}
