/**
 * Contract texts against the law of a place (合同文本合规检查): rules for the linter of `@heyue/core/text` that read the facts of a
 * text and put them to the policies. Pure; the law comes from the policies alone.
 */
export { lawChecks, type LawChecksOptions } from "./law-checks.ts";
export { allChecks } from "./check-list.ts";
export type { LawCheck, LawSource } from "./law-check.ts";
