export type PortFailureReason = "unavailable" | "timeout" | "refused" | "corrupt" | "not-supported" | "held" | "too-large";

/**
 * A failure of the technology behind a port. `isRetryable` says whether the same call may succeed later; `message`
 * says what failed, where, and what to do.
 */
export class PortFailure extends Error {
  readonly _tag = "PortFailure";
  readonly port: string;
  readonly reason: PortFailureReason;
  readonly isRetryable: boolean;
  constructor(port: string, reason: PortFailureReason, message: string, options: { readonly isRetryable?: boolean; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "PortFailure";
    this.port = port;
    this.reason = reason;
    this.isRetryable = options.isRetryable ?? (reason === "unavailable" || reason === "timeout");
  }
}
