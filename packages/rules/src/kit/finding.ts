/** What the tester looks for besides cases that fail. */
export type Check =
  | "unread-fact"
  | "duplicate-case"
  | "unexercised-rule"
  | "unexercised-segment"
  | "unexercised-provision"
  | "missing-boundary-case"
  | "order-dependent"
  | "non-additive"
  | "placeholder"
  | "unverified-trace";

/** One thing that is wrong with a policy or its cases: what, where, and what to do about it. */
export interface Finding {
  readonly check: Check;
  /** Code of the place. */
  readonly code: string;
  /** Way into the policy, or the title of the case. */
  readonly where: string;
  readonly message: string;
}
