import type { Citation } from "../../kernel/citation.ts";
import type { Policies } from "../../ports/policies.ts";
import type { LetterKind } from "./state.ts";

/** What the law says about a letter, and the digest of the policy that said it. */
export interface LetterLaw {
  /** What a demand rests on. A notice rests on none by itself, and what is to be put right on the contract. */
  readonly law: readonly Citation[];
  /** Where collecting by cutting utilities is forbidden. */
  readonly prohibition: readonly Citation[];
  readonly policy: string | null;
}

/** Asks the law of a place about letters of a kind on a day (函件的法律依据). */
export const letterLaw = (
  policies: Pick<Policies, "ask">,
  code: string,
  kind: LetterKind,
  on: string,
): LetterLaw => {
  const ask = (provision: string) =>
    policies.ask({ code, rule: "law.provisions", facts: { topic: "fee.collection", kind: provision }, on });
  const prohibition = ask("prohibition");
  const { digest } = prohibition.policy;
  return {
    law: kind === "demand" ? ask("workflow").citations : [],
    prohibition: prohibition.citations,
    policy: digest === "" ? null : digest,
  };
};
