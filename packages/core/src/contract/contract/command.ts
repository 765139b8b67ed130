import type { ContractDraft } from "./draft.ts";
import type { Signature } from "./view.ts";

/** Lays down a draft (起草). */
export interface DraftContract {
  readonly type: "draft";
  readonly draft: ContractDraft;
}
/** Replaces the draft before it is signed (修改草案). */
export interface ReviseContract {
  readonly type: "revise";
  readonly draft: ContractDraft;
}
/** Signs it (签订): from then on its text never changes; a change is an amendment. */
export interface SignContract {
  readonly type: "sign";
  readonly signedOn: string;
  readonly signatures: readonly Signature[];
}
export type ContractCommand = DraftContract | ReviseContract | SignContract;
