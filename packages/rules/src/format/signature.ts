import { deadlineSignatures } from "./deadline-signature.ts";
import type { FactType } from "./document.ts";
import { dutySignatures } from "./duty-signature.ts";
import { feeSignatures } from "./fee-signature.ts";
import { ownersSignatures } from "./owners-signature.ts";

/** The facts and values of a rule, the same in every place that answers it. */
export interface Signature {
  readonly facts: { readonly [name: string]: FactType };
  readonly values: { readonly [name: string]: FactType };
}

/**
 * The public rules (公开规则目录). A policy spreads the signature into its rule, so that its document stands alone and a
 * place can add facts of its own.
 */
export const signatures = {
  ...deadlineSignatures,
  ...feeSignatures,
  ...ownersSignatures,
  ...dutySignatures,
} as const satisfies { readonly [rule: string]: Signature };

/** Every rule name of the public interface; a place that has no law for one answers `not-covered`. */
export const publicRules: readonly string[] = Object.keys(signatures);
