import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { AmendmentCommand, ConsentToAmendment, SignAmendment } from "./command.ts";
import { difference, isEmpty } from "./difference.ts";
import type { AmendmentEvent } from "./event.ts";
import { impactOf } from "./impact.ts";
import { type AmendmentRejection, refuse } from "./rejection.ts";
import type { AmendmentPhase, AmendmentState } from "./state.ts";

/** What an amendment decision needs to know of the world. */
export interface AmendmentTerms {
  /** The contract that is changed, with the text it has now; `null` where there is no such contract. */
  readonly contract: {
    readonly number: string;
    readonly estate: string;
    readonly textHash: string;
    readonly draft: ContractDraft;
    /** Whether it binds on the day the amendment takes effect. */
    readonly binds: boolean;
  } | null;
  /** Verdict of `vote.result` on the votes given. */
  readonly vote: Verdict | null;
  /** Names of signers whose e-signature does not verify. */
  readonly invalidSignatures: readonly string[];
}

interface Permission {
  readonly by: readonly Role[];
  readonly in: readonly AmendmentPhase[];
}

const both: readonly Role[] = ["manager", "committee"];

/** Who may do what, and when. */
export const amendmentPermissions: {
  readonly [Type in Exclude<AmendmentCommand["type"], "propose">]: Permission;
} = {
  negotiate: { by: both, in: ["proposed", "agreed"] },
  revise: { by: both, in: ["proposed"] },
  consent: { by: both, in: ["proposed"] },
  sign: { by: both, in: ["agreed"] },
  withdraw: { by: both, in: ["proposed", "agreed"] },
};

type Decision = Result.Result<readonly AmendmentEvent[], AmendmentRejection>;

const textFault = (
  terms: AmendmentTerms,
  draft: ContractDraft,
  effectiveFrom: string,
  today: string,
): AmendmentRejection | null => {
  const { contract } = terms;
  if (contract === null) return refuse("contract-unknown");
  if (draft.number !== contract.number || draft.estate.id !== contract.estate)
    return refuse("other-contract", { number: contract.number, given: draft.number });
  if (!contract.binds) return refuse("not-in-force", { on: effectiveFrom });
  if (effectiveFrom < today) return refuse("effective-in-past", { effectiveFrom });
  return isEmpty(difference(contract.draft, draft)) ? refuse("nothing-changed") : null;
};

const consent = (state: AmendmentState, command: ConsentToAmendment, terms: AmendmentTerms): Decision => {
  const { by, item } = state.impact.consent;
  if (by === "parties") {
    return Result.succeed([
      { type: "AmendmentAgreed", data: { kind: by, ref: command.ref, on: command.on, vote: null } },
    ]);
  }
  if (command.votes === undefined || terms.vote === null)
    return Result.fail(refuse("votes-missing", { item }, terms.vote?.citations ?? []));
  const { vote } = terms;
  return vote.verdict === "determined" && vote.values["passed"] === true
    ? Result.succeed([
        { type: "AmendmentAgreed", data: { kind: by, ref: command.ref, on: command.on, vote } },
      ])
    : Result.fail(
        refuse(
          "vote-not-passed",
          {
            item,
            verdict: vote.verdict,
            quorum: vote.values["quorum"] ?? null,
            passed: vote.values["passed"] ?? null,
          },
          vote.citations,
        ),
      );
};

const sign = (
  state: AmendmentState,
  command: SignAmendment,
  terms: AmendmentTerms,
  today: string,
): Decision => {
  if (terms.contract === null || terms.contract.textHash !== state.base)
    return Result.fail(refuse("text-moved-on", { base: state.base, now: terms.contract?.textHash ?? null }));
  if (!terms.contract.binds) return Result.fail(refuse("not-in-force", { on: state.effectiveFrom }));
  const unsigned = (["provider", "client"] as const).filter(
    (party) => !command.signatures.some((signature) => signature.party === party),
  );
  if (unsigned.length > 0) return Result.fail(refuse("signature-missing", { parties: unsigned }));
  if (terms.invalidSignatures.length > 0)
    return Result.fail(refuse("signature-invalid", { names: terms.invalidSignatures }));
  if (command.signedOn > today)
    return Result.fail(refuse("signed-in-future", { signedOn: command.signedOn }));
  return Result.succeed([
    {
      type: "AmendmentSigned",
      data: {
        contract: state.contract,
        on: command.signedOn,
        signatures: command.signatures,
        effectiveFrom: state.effectiveFrom,
        cause: state.ground.kind,
        draft: state.draft,
        affected: state.impact.affected,
      },
    },
  ]);
};

/** Decides an amendment command. Pure. */
export const decide =
  (terms: AmendmentTerms, context: DecisionContext & { readonly id: string }) =>
  (state: AmendmentState | null, command: AmendmentCommand): Decision => {
    const { role } = context.actor;
    const today = localDateOf(instant(context.now));
    const permission: Permission =
      command.type === "propose" ? { by: both, in: [] } : amendmentPermissions[command.type];
    if (!permission.by.includes(role))
      return Result.fail(refuse("not-allowed", { action: command.type, role, allowed: permission.by }));
    if (command.type === "propose" && state !== null) return Result.fail(refuse("already-open"));
    if (command.type === "propose" || command.type === "revise") {
      const effectiveFrom = command.effectiveFrom ?? state?.effectiveFrom ?? today;
      if (command.type === "revise" && state?.phase !== "proposed")
        return Result.fail(refuse("wrong-phase", { action: command.type, phase: state?.phase ?? null }));
      const fault = textFault(terms, command.draft, effectiveFrom, today);
      if (fault !== null || terms.contract === null) return Result.fail(fault ?? refuse("contract-unknown"));
      const proposed = {
        effectiveFrom,
        draft: command.draft,
        base: terms.contract.textHash,
        impact: impactOf(terms.contract.draft, command.draft),
      };
      if (command.type === "revise") return Result.succeed([{ type: "AmendmentRevised", data: proposed }]);
      const { contract, estate, ground, title } = command;
      return Result.succeed([
        { type: "AmendmentProposed", data: { ...proposed, id: context.id, estate, contract, title, ground } },
      ]);
    }
    if (state === null || !permission.in.includes(state.phase)) {
      return Result.fail(
        refuse("wrong-phase", { action: command.type, phase: state?.phase ?? null, allowed: permission.in }),
      );
    }
    switch (command.type) {
      case "negotiate":
        return Result.succeed([
          { type: "AmendmentNegotiated", data: { on: today, party: command.party, text: command.text } },
        ]);
      case "consent":
        return consent(state, command, terms);
      case "sign":
        return sign(state, command, terms, today);
      case "withdraw":
        return Result.succeed([{ type: "AmendmentWithdrawn", data: { on: today, reason: command.reason } }]);
    }
  };
