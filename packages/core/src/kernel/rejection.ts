import type { Citation } from "./citation.ts";
import type { Json } from "./verdict.ts";

/** A refusal (拒绝) as a value: a stable code, the facts behind it, and the citations it rests on. */
export interface Rejection<Code extends string = string> {
  readonly code: Code;
  readonly data: { readonly [key: string]: Json };
  readonly citations: readonly Citation[];
}
