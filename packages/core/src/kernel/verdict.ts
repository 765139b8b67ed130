import type { Citation } from "./citation.ts";

/** A plain JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The nine possible answers of a policy. Only `determined` settles every value; `range`, `conflict` and the rest
 * are first-class answers, never errors, and an unknown is never read as zero or as no.
 */
export const verdictKinds = [
  "determined",
  "range",
  "needs-input",
  "not-covered",
  "stale",
  "conflict",
  "discretionary",
  "contract-governs",
  "invalid-input",
] as const;
/** One of the nine answers. */
export type VerdictKind = (typeof verdictKinds)[number];

/** Identity of the policy that answered: id + version + SHA-256 of its canonical document. */
export interface PolicyRef {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** One step of the derivation of a value: what was done, on which inputs, under which citation. */
export interface TraceStep {
  readonly step: string;
  readonly inputs: { readonly [key: string]: Json };
  readonly output: Json;
  readonly citation?: Citation;
}

/** The answer to one question put to the law of a place. */
export interface Verdict {
  readonly verdict: VerdictKind;
  /** Settled values by name; money as yuan strings, dates `YYYY-MM-DD`, instants RFC 3339. */
  readonly values: { readonly [key: string]: Json };
  /** Facts that are needed and unknown. */
  readonly missing: readonly string[];
  /** Each side of a conflict. */
  readonly candidates: readonly {
    readonly policy: PolicyRef;
    readonly values: { readonly [key: string]: Json };
  }[];
  readonly flags: readonly string[];
  readonly citations: readonly Citation[];
  /** The policy whose rule answered (the most specific one that spoke). */
  readonly policy: PolicyRef;
  readonly trace: readonly TraceStep[];
  /** Only for `invalid-input`: every problem with the facts at once. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
}
