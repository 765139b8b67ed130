import type { VerdictKind } from "@heyue/core/kernel/verdict";

/** The languages explanations are written in. */
export type Locale = "zh-CN" | "en";

/** Named text that a sentence is filled with. */
export type Slots = { readonly [name: string]: string };

/** The words of one language. */
export interface Vocabulary {
  readonly verdicts: { readonly [kind in VerdictKind]: string };
  /** Names of facts and values; one that is missing is shown by its code. */
  readonly names: { readonly [name: string]: string };
  readonly flags: { readonly [flag: string]: string };
  /** One sentence for each kind of step; a step without a sentence is left out. */
  readonly steps: { readonly [step: string]: (slots: Slots) => string };
  readonly citation: (title: string, article: string, quote: string) => string;
  readonly value: (name: string, value: string) => string;
  readonly missing: (names: string) => string;
  readonly candidate: (policy: string, values: string) => string;
  readonly issue: (path: string, message: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly separator: string;
}
