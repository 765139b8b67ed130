import type { EvidenceItem } from "../../kernel/attachment.ts";

/**
 * Why a contract ends otherwise than by its term (解除、终止事由): dismissal 业主决定解聘, indefinite 解除不定期合同,
 * agreement 协商一致, rescission 依法或者依约解除, new-contract 新合同生效（前期物业服务合同终止）.
 */
export const terminationKinds = [
  "dismissal",
  "indefinite",
  "agreement",
  "rescission",
  "new-contract",
] as const;
export type TerminationKind = (typeof terminationKinds)[number];

/** The ground of an end, in words and with what proves it. */
export interface TerminationGround {
  readonly kind: TerminationKind;
  readonly text: string;
  /** The agreement, the judgment, the new contract: needed where no notice that was noted proves the end. */
  readonly proof?: readonly EvidenceItem[];
  /** First day of the new contract; of `new-contract` only. */
  readonly effectiveOn?: string;
}
