import type { Attachment } from "../../kernel/attachment.ts";
import type { Verdict } from "../../kernel/verdict.ts";

/** Where a public promise was made (承诺来源). */
export const promiseSources = [
  "bid",
  "notice-board",
  "website",
  "advertisement",
  "meeting",
  "letter",
  "other",
] as const;
export type PromiseSource = (typeof promiseSources)[number];

/**
 * A promise that the provider made publicly in favour of the owners (公开服务承诺): by law part of the contract from the day it
 * was made, whatever the signed text says.
 */
export interface PublicPromise {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  /** As it was said or printed. */
  readonly text: string;
  readonly source: { readonly kind: PromiseSource; readonly ref: string };
  readonly madeOn: string;
  /** Last day it was promised for; `null` = as long as the contract binds. */
  readonly until: string | null;
  /** Standard of the contract that it raises, with what it raises. */
  readonly standard: string | null;
  readonly target: string | null;
  readonly frequency: string | null;
  /** Day by which it was promised to be done, once. */
  readonly dueOn: string | null;
  readonly evidence: readonly Attachment[];
  /** What the law of the place says about promises, as answered for the day it was made. */
  readonly law: Verdict;
}

/** Life of a promise on the register: standing 有效, or struck 更正删除 because it was entered by mistake. */
export const promisePhases = ["standing", "struck"] as const;
export type PromisePhase = (typeof promisePhases)[number];

/** Current state of one public promise. */
export interface PromiseState extends PublicPromise {
  readonly phase: PromisePhase;
  readonly struck: { readonly on: string; readonly reason: string } | null;
}

/** Whether a promise binds on a day. */
export const bindsOn = (
  { madeOn, phase, until }: Pick<PromiseState, "madeOn" | "phase" | "until">,
  date: string,
): boolean => phase === "standing" && madeOn <= date && (until === null || date <= until);
