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
  /** Its name, e.g. `fee.period`. */
  readonly rule: string;
  /** Who is bound by it, as the lowest layer has it. */
  readonly addressee: Addressee;
  /** How it binds, as the lowest layer has it. */
  readonly force: Force;
  /** JSON Schema of the facts: names, forms and units. */
  readonly factsSchema: Json;
  /** JSON Schema of the values. */
  readonly valuesSchema: Json;
}

/** A place with a policy. */
export interface PolicySummary {
  /** GB/T 2260 (`330100`), `CN`, or an ISO 3166-2 code. */
  readonly code: string;
  /** Id of the policy, e.g. `cn-zhejiang-hangzhou`. */
  readonly id: string;
  /** Version of the policy, `1.2.3`. */
  readonly version: string;
  /** SHA-256 of its canonical text, in lower-case hex. */
  readonly digest: string;
  /** Name of the place. */
  readonly name: { readonly "zh-CN": string; readonly en: string };
}

/**
 * The law of the place, as a port: `@heyue/rules` implements it, core never knows an article.
 * Pure and synchronous: the same question always has the same answer.
 */
export interface Policies {
  /**
   * Puts a question to the law of a place (询问规则).
   *
   * @returns The verdict with values, citations and the whole derivation. Only `determined` settles every value that the
   * facts call for; whatever else it is, an unknown is never read as zero or as no.
   * @throws Nothing: an unknown place or rule and every bad fact are the verdict `invalid-input` with its `issues`.
   * @units Money as text in yuan with two decimals, areas as text in m² with at most two, prices as text in yuan per m² and
   * month, shares as exact text (`0.2`, `1/5`, `20%`), dates `YYYY-MM-DD`, instants RFC 3339 with offset, counts as whole numbers.
   * @source The citations of the verdict: instrument, article, literal quote.
   *
   * @example By when a complaint is answered in Hangzhou
   * ```ts
   * import { builtinPolicies } from "@heyue/rules";
   *
   * const { verdict, values, citations } = builtinPolicies().ask({
   *   code: "330100",
   *   rule: "reply.deadline",
   *   facts: { received: "2026-03-02", addressee: "provider" },
   * });
   * console.log(verdict, values.due, citations[0]?.article); // => determined 2026-03-12 第五十条
   * ```
   */
  ask(question: PolicyQuestion): Verdict;
  /**
   * The rules that the law of a place has, its own and those of the places above.
   *
   * @returns The rules in order of their names; none for an unknown place.
   * @throws Nothing.
   * @units None: the schemas say the form of each fact and value.
   */
  rules(code: string): readonly PolicyRule[];
  /**
   * The places that have a policy.
   *
   * @returns One entry for each policy.
   * @throws Nothing.
   * @units None.
   */
  list(): readonly PolicySummary[];
  /**
   * The sealed document with a digest, for the archive.
   *
   * @returns Its canonical JSON text (RFC 8785), whose SHA-256 the digest is; `undefined` when there is none.
   * @throws Nothing.
   * @units The digest in lower-case hex.
   */
  document(digest: string): string | undefined;
  /**
   * The working calendar in use at a place (工作日历).
   *
   * @returns The calendar.
   * @throws {RangeError} When the place is unknown.
   * @units Dates `YYYY-MM-DD`.
   */
  calendar(code: string): WorkCalendar;
}
