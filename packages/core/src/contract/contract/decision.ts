import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { Json } from "../../kernel/verdict.ts";
import type { ContractCommand, SignContract } from "./command.ts";
import { type ContractDraft, coreTopics } from "./draft.ts";
import type { ContractEvent } from "./event.ts";
import { contractRoles } from "./permission.ts";
import { type ContractRejection, refuse } from "./rejection.ts";
import { decideRunning } from "./running.ts";
import { authorityFault, deadlinesOf, signatureFault } from "./signing.ts";
import type { ContractState } from "./state.ts";
import type { ContractTerms, ReviewFinding } from "./terms.ts";
import { textHash } from "./text-hash.ts";

/** Core topics that no clause of the draft carries. */
export const missingTopics = (draft: ContractDraft): readonly string[] => {
  const present = new Set(draft.chapters.flatMap(({ clauses }) => clauses).flatMap(({ topics }) => topics));
  return coreTopics.filter((topic) => !present.has(topic));
};

/** Ids of the clauses of a draft. */
export const clauseIds = (draft: ContractDraft): readonly string[] =>
  draft.chapters.flatMap(({ clauses }) => clauses).map(({ id }) => id);

/** What the review found, each with its place; the law of all of them once. */
const findingsOpen = (found: readonly ReviewFinding[]): ContractRejection => {
  const citations = new Map(
    found
      .flatMap((finding) => finding.citations)
      .map((citation) => [`${citation.source} ${citation.article} ${citation.quote}`, citation]),
  );
  const findings = found.map(({ citations: _, ...finding }) => finding);
  return refuse("findings-open", { findings }, [...citations.values()]);
};

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
  const [broken] = terms.policyFindings;
  if (broken !== undefined) {
    const rules = terms.policyFindings.map(({ rule }) => rule);
    return Result.fail(
      refuse(
        "policy-breached",
        { rules, values: broken.values },
        terms.policyFindings.flatMap(({ citations }) => citations),
      ),
    );
  }
  if (terms.lintFindings.length > 0 && command.override === undefined)
    return Result.fail(findingsOpen(terms.lintFindings));
  const fault = authorityFault(terms, draft, command.authority) ?? signatureFault(terms, command.signatures);
  if (fault !== null) return Result.fail(fault);
  if (command.signedOn > localDateOf(instant(context.now)))
    return Result.fail(refuse("signed-in-future", { signedOn: command.signedOn }));
  return Result.succeed([
    {
      type: "ContractSigned",
      data: {
        signedOn: command.signedOn,
        signatures: command.signatures,
        textHash: state.textHash,
        filing: terms.filing as unknown as Json,
        ...(command.authority === undefined ? {} : { authority: command.authority }),
        ...(command.override === undefined
          ? {}
          : {
              override: {
                reason: command.override.reason,
                findings: terms.lintFindings.map(({ clause, rule, text }) => ({ rule, clause, text })),
              },
            }),
        deadlines: deadlinesOf(terms, state.id, context.now),
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
