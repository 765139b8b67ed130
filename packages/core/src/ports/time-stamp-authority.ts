import type { TimeStamp } from "../evidence/checkpoint.ts";

/**
 * A time-stamp authority (可信时间戳服务), RFC 3161: says that a hash existed at a time. Failures reject with a `PortFailure`; an
 * answer that is not for this hash is one.
 */
export interface TimeStampAuthority {
  /** As the tokens name it, e.g. its address; a checkpoint is stamped once by each name. */
  readonly name: string;
  /** Stamps a SHA-256, lower-case hex. */
  stamp(sha256Hex: string): Promise<TimeStamp>;
}
