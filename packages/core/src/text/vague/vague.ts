import type { Span } from "../span.ts";
import type { Lack } from "./lack.ts";

/** How much hangs on it: high 违约、付款、解除 depends on it, medium an ancillary duty, low manner only. */
export const severities = ["high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

/** Wording that makes a commitment unmeasurable or disputable (模糊用语). */
export interface VagueSpan extends Span {
  readonly text: string;
  readonly severity: Severity;
  /** Why it is vague and what kind of measure or statement would cure it. */
  readonly lacks: Lack;
}
