import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { RenewContract } from "./command.ts";
import type { ContractDraft } from "./draft.ts";
import type { ContractEvent } from "./event.ts";
import { breachFault, conflictsOf } from "./policy-check.ts";
import { type ContractRejection, refuse } from "./rejection.ts";
import { findingsOpen, overrideOf } from "./review.ts";
import { authorityFault, authorityOf, deadlinesOf, signatureFault } from "./signing.ts";
import type { ContractState } from "./state.ts";
import type { ContractTerms } from "./terms.ts";
import { textHash } from "./text-hash.ts";

const latest = (state: ContractState): ContractDraft => state.versions.at(-1)?.draft ?? state.draft;

/** First day of a renewed term: the day after the present one. */
export const renewedFrom = (state: ContractState): string => addDays(localDate(latest(state).term.to), 1);

/** The text as renewed (续签文本): what stands, with its new last day. Its hash is what is signed. */
export const renewedDraft = (state: ContractState, to: string): ContractDraft => {
  const draft = latest(state);
  return { ...draft, term: { ...draft.term, to } };
};

const faultOf = (
  state: ContractState,
  command: RenewContract,
  terms: ContractTerms,
  today: string,
): ContractRejection | null => {
  const draft = latest(state);
  const { authority, signatures, signedOn, to } = command;
  const first = state.signed?.on ?? "";
  if (to <= draft.term.to) return refuse("term-not-longer", { to, now: draft.term.to });
  if (to < today) return refuse("term-over", { to, today });
  if (signedOn > today) return refuse("signed-in-future", { signedOn });
  if (signedOn < first) return refuse("before-signing", { on: signedOn, signedOn: first });
  const doubts = conflictsOf(terms.policyQuestions);
  return (
    breachFault(terms.policyFindings) ??
    (doubts.length > 0 && command.override === undefined ? findingsOpen(doubts) : null) ??
    authorityFault(terms, authorityOf(draft), authority, signedOn) ??
    signatureFault(terms, signatures, textHash(renewedDraft(state, to)))
  );
};

/** Agrees on a new term with an otherwise equal text. */
export const renew = (
  state: ContractState,
  command: RenewContract,
  terms: ContractTerms,
  context: DecisionContext,
): Result.Result<readonly ContractEvent[], ContractRejection> => {
  const fault = faultOf(state, command, terms, localDateOf(instant(context.now)));
  if (fault !== null) return Result.fail(fault);
  const draft = renewedDraft(state, command.to);
  return Result.succeed([
    {
      type: "ContractRenewed",
      data: {
        effectiveFrom: renewedFrom(state),
        draft,
        textHash: textHash(draft),
        signedOn: command.signedOn,
        signatures: command.signatures,
        authority: command.authority ?? null,
        ...(command.override === undefined
          ? {}
          : { override: overrideOf(command.override.reason, conflictsOf(terms.policyQuestions)) }),
        ...deadlinesOf({ ...terms, filing: null }, state.id, command.signedOn, context.now),
        ...(terms.policyQuestions.length === 0 ? {} : { policyQuestions: terms.policyQuestions }),
      },
    },
  ]);
};
