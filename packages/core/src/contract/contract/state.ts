import type { Attachment } from "../../kernel/attachment.ts";
import type { Json } from "../../kernel/verdict.ts";
import type { ContractDraft } from "./draft.ts";
import type { PolicyQuestion } from "./policy-check.ts";
import type { TextVersion } from "./text-version.ts";
import { textOn } from "./text-version.ts";
import type {
  ContractDeadline,
  ContractStatus,
  NegotiationRecord,
  NoticeRecord,
  OnerousNotice,
  Override,
  Signature,
  SigningAuthority,
  Termination,
} from "./view.ts";

/** Current state of one contract. */
export interface ContractState {
  readonly id: string;
  /** The draft before it is signed; then the text that was signed. */
  readonly draft: ContractDraft;
  readonly textHash: string;
  readonly signed: {
    readonly on: string;
    readonly signatures: readonly Signature[];
    readonly filing: Json;
    readonly authority: SigningAuthority | null;
    readonly override: Override | null;
  } | null;
  /** Empty until it is signed. */
  readonly versions: readonly TextVersion[];
  readonly negotiation: readonly NegotiationRecord[];
  readonly biddingFiles: readonly Attachment[];
  readonly onerous: readonly OnerousNotice[];
  readonly notices: readonly NoticeRecord[];
  readonly filed: { readonly on: string; readonly receipt: string } | null;
  /** Open deadlines. */
  readonly deadlines: readonly ContractDeadline[];
  /** Deadlines that passed unmet, by id. */
  readonly missed: readonly string[];
  /** Last day in force, once ended otherwise than by its term. */
  readonly terminated: Termination | null;
  /** First day of service without a fixed term after the term ran out (继续服务). */
  readonly continuing: { readonly since: string } | null;
  /** Day on which it was renewed last: notices from before are overtaken. Absent when it never was. */
  readonly renewedOn?: string;
  /** What the law of the place left open of the text that was signed last; absent when nothing. */
  readonly policyQuestions?: readonly PolicyQuestion[];
}

/** The text as of a date; before signing, the draft. */
export const draftOn = (state: ContractState, date: string): ContractDraft =>
  state.versions.length === 0 ? state.draft : textOn(state.versions, date).draft;

/** Hash of the text as of a date. */
export const textHashOn = (state: ContractState, date: string): string =>
  state.versions.length === 0 ? state.textHash : textOn(state.versions, date).textHash;

/** Last day of the term that was agreed latest: an amendment or renewal changes it for all days at once. */
export const lastDay = (state: ContractState): string =>
  (state.versions.at(-1)?.draft ?? state.draft).term.to;

/** Status on a date (截至某日的状态): in force from the first to the last day of its term once signed, unless it was ended before. */
export const statusOn = (state: ContractState, date: string): ContractStatus => {
  if (state.signed === null || date < state.signed.on) return "draft";
  if (state.terminated !== null && date > state.terminated.on) return "terminated";
  if (date < state.draft.term.from) return "signed";
  if (date <= lastDay(state)) return "in-force";
  return state.continuing !== null && date >= state.continuing.since ? "continuing" : "expired";
};

/** Whether its promises bind on a date. */
export const bindsOn = (state: ContractState, date: string): boolean =>
  ["in-force", "continuing"].includes(statusOn(state, date));
