import type { Addressee, Force } from "../kernel/citation.ts";
import type { Json, Verdict } from "../kernel/verdict.ts";
import type { WorkCalendar } from "../kernel/work-calendar.ts";

/** A question to the law of a place. */
export interface PolicyQuestion {
  /** GB/T 2260 (`330100`), `CN`, an ISO 3166-2 code, or the Chinese name of the place. */
  readonly code: string;
  /** Rule name, e.g. `reply.deadline`. */
  readonly rule: string;
  /** Known facts; `null` = known to be none, an absent key = unknown. */
  readonly facts: { readonly [key: string]: Json };
  /** Date that selects the law, `YYYY-MM-DD`; without it the rule's own anchor in the facts does, never today. */
  readonly on?: string;
}

/** A rule that a place answers. */
export interface PolicyRule {
  readonly rule: string;
  readonly addressee: Addressee;
  readonly force: Force;
  /** JSON Schema of the facts and of the values. */
  readonly factsSchema: Json;
  readonly valuesSchema: Json;
}

/** A place with a policy. */
export interface PolicySummary {
  readonly code: string;
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly name: { readonly "zh-CN": string; readonly en: string };
}

/**
 * The law of the place, as a port: `@heyue/rules` implements it, core never knows an article.
 * Pure and synchronous: the same question always has the same answer.
 */
export interface Policies {
  ask(question: PolicyQuestion): Verdict;
  rules(code: string): readonly PolicyRule[];
  list(): readonly PolicySummary[];
  /** The sealed document with this digest as canonical JSON text (for the archive), or `undefined`. */
  document(digest: string): string | undefined;
  /** The working calendar in use at a place (工作日历). */
  calendar(code: string): WorkCalendar;
}
