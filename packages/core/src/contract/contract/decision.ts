import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { Json } from "../../kernel/verdict.ts";
import type { ContractCommand, SignContract } from "./command.ts";
import { type ContractDraft, coreTopics } from "./draft.ts";
import type { ContractEvent } from "./event.ts";
import { contractRoles } from "./permission.ts";
import { breachFault, conflictsOf } from "./policy-check.ts";
import { type ContractRejection, refuse } from "./rejection.ts";
import { decideRunning } from "./running.ts";
import { findingsOpen, overrideOf } from "./review.ts";
import { authorityFault, authorityOf, deadlinesOf, signatureFault } from "./signing.ts";
import type { ContractState } from "./state.ts";
import type { ContractTerms } from "./terms.ts";
import { textHash } from "./text-hash.ts";

/** Core topics that no clause of the draft carries. */
export const missingTopics = (draft: ContractDraft): readonly string[] => {
  const present = new Set(draft.chapters.flatMap(({ clauses }) => clauses).flatMap(({ topics }) => topics));
  return coreTopics.filter((topic) => !present.has(topic));
};

/** Ids of the clauses of a draft. */
export const clauseIds = (draft: ContractDraft): readonly string[] =>
  draft.chapters.flatMap(({ clauses }) => clauses).map(({ id }) => id);

const sign = (
  state: ContractState,
  command: SignContract,
  terms: ContractTerms,
  context: DecisionContext,
): Result.Result<readonly ContractEvent[], ContractRejection> => {
  const { draft } = state;
  const missing = missingTopics(draft);
  if (missing.length > 0)
    return Result.fail(refuse("core-clauses-missing", { missing }, terms.coreClauses.citations));
  const breach = breachFault(terms.policyFindings);
  if (breach !== null) return Result.fail(breach);
  const found = [...terms.lintFindings, ...conflictsOf(terms.policyQuestions)];
  if (found.length > 0 && command.override === undefined) return Result.fail(findingsOpen(found));
  const { authority, signatures, signedOn } = command;
  if (signedOn > localDateOf(instant(context.now)))
    return Result.fail(refuse("signed-in-future", { signedOn }));
  const { to } = draft.term;
  if (to < signedOn) return Result.fail(refuse("term-over", { to, signedOn }));
  const fault =
    authorityFault(terms, authorityOf(draft), authority, signedOn) ??
    signatureFault(terms, signatures, state.textHash);
  if (fault !== null) return Result.fail(fault);
  return Result.succeed([
    {
      type: "ContractSigned",
      data: {
        signedOn,
        signatures,
        textHash: state.textHash,
        filing: terms.filing as unknown as Json,
        ...(authority === undefined ? {} : { authority }),
        ...(command.override === undefined ? {} : { override: overrideOf(command.override.reason, found) }),
        ...deadlinesOf(terms, state.id, signedOn, context.now),
        ...(terms.policyQuestions.length === 0 ? {} : { policyQuestions: terms.policyQuestions }),
      },
    },
  ]);
};

/** Decides a contract command. Pure. */
export const decide =
  (terms: ContractTerms, context: DecisionContext) =>
  (
    state: ContractState | null,
    command: ContractCommand,
  ): Result.Result<readonly ContractEvent[], ContractRejection> => {
    const { role } = context.actor;
    const allowed = contractRoles[command.type];
    if (!allowed.includes(role))
      return Result.fail(refuse("not-allowed", { action: command.type, role, allowed }));
    if (command.type === "draft" && state !== null) return Result.fail(refuse("already-open"));
    if (command.type === "draft") {
      if (terms.fresh === undefined) return Result.fail(refuse("not-found"));
      return Result.succeed([
        {
          type: "ContractDrafted",
          data: { id: terms.fresh.id, draft: command.draft, textHash: textHash(command.draft) },
        },
      ]);
    }
    if (state === null) return Result.fail(refuse("not-found"));
    const today = localDateOf(instant(context.now));
    if (state.signed !== null) return decideRunning(terms, context, state, command);
    switch (command.type) {
      case "revise":
        return Result.succeed([
          {
            type: "ContractRevised",
            data: { id: state.id, draft: command.draft, textHash: textHash(command.draft) },
          },
        ]);
      case "negotiate":
      case "notify-onerous": {
        const { clause } = command;
        if (clause !== undefined && !clauseIds(state.draft).includes(clause))
          return Result.fail(refuse("clause-unknown", { clause }));
        return Result.succeed([
          command.type === "negotiate"
            ? {
                type: "ContractNegotiated",
                data: { on: today, party: command.party, clause: clause ?? null, position: command.position },
              }
            : {
                type: "OnerousTermNotified",
                data: {
                  clause: command.clause,
                  on: today,
                  how: command.how,
                  evidence: command.evidence ?? [],
                },
              },
        ]);
      }
      case "attach-bid":
        return Result.succeed([{ type: "BidAttached", data: { files: command.files } }]);
      case "sign":
        return sign(state, command, terms, context);
      default:
        return Result.fail(refuse("not-signed", { action: command.type }));
    }
  };
