import * as Result from "effect/Result";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import type { Citation } from "../../kernel/citation.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import type { ContractCommand } from "./command.ts";
import { type ContractDraft, coreTopics } from "./draft.ts";
import type { ContractEvent } from "./event.ts";
import type { ContractRejection, ContractRejectionCode } from "./rejection.ts";
import type { ContractState } from "./state.ts";

/** What a contract decision needs to know of the world. */
export interface ContractTerms {
  readonly fresh?: { readonly id: string };
  /** What the law says a contract must contain, for the refusal's citation. */
  readonly coreClauses: Verdict;
  /** Verdict of `filing.deadline` for the day of signing. */
  readonly filing: Verdict | null;
}

const refuse = (
  code: ContractRejectionCode,
  data: ContractRejection["data"] = {},
  citations: readonly Citation[] = [],
): ContractRejection => ({
  code,
  data,
  citations,
});

/** SHA-256 of the text that is signed. */
export const textHash = (draft: ContractDraft): string => sha256Hex(canonicalJson(draft as unknown as Json));

/** Core topics that no clause of the draft carries. */
export const missingTopics = (draft: ContractDraft): readonly string[] => {
  const present = new Set(draft.chapters.flatMap(({ clauses }) => clauses).flatMap(({ topics }) => topics));
  return coreTopics.filter((topic) => !present.has(topic));
};

/** Decides a contract command. Pure. */
export const decide =
  (terms: ContractTerms, context: DecisionContext) =>
  (
    state: ContractState | null,
    command: ContractCommand,
  ): Result.Result<readonly ContractEvent[], ContractRejection> => {
    const { role } = context.actor;
    if (
      !["manager", "desk", "committee", "system"].includes(role) ||
      (command.type === "sign" && role === "desk")
    ) {
      return Result.fail(
        refuse("not-allowed", { action: command.type, role, allowed: ["manager", "committee"] }),
      );
    }
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
    if (state.signed !== null) return Result.fail(refuse("already-signed", { signedOn: state.signed.on }));
    if (command.type === "revise") {
      return Result.succeed([
        {
          type: "ContractRevised",
          data: { id: state.id, draft: command.draft, textHash: textHash(command.draft) },
        },
      ]);
    }
    const missing = missingTopics(state.draft);
    if (missing.length > 0)
      return Result.fail(refuse("core-clauses-missing", { missing }, terms.coreClauses.citations));
    const unsigned = (["provider", "client"] as const).filter(
      (party) => !command.signatures.some((signature) => signature.party === party),
    );
    if (unsigned.length > 0) return Result.fail(refuse("signature-missing", { parties: unsigned }));
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
        },
      },
    ]);
  };
