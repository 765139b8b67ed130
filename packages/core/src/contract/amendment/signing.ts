import * as Result from "effect/Result";
import type { Override } from "../contract/view.ts";
import type { SignAmendment } from "./command.ts";
import type { AmendmentEvent } from "./event.ts";
import { type AmendmentRejection, refuse } from "./rejection.ts";
import type { AmendmentState } from "./state.ts";
import type { AmendmentTerms } from "./terms.ts";
import { gateFault } from "./text-fault.ts";

/** The refusal of days that are out of order, or `null`: consent, then signature, and neither after the day it takes effect. */
const dayFault = (
  { consent, effectiveFrom }: AmendmentState,
  signedOn: string,
  today: string,
): AmendmentRejection | null => {
  if (signedOn > today) return refuse("signed-in-future", { signedOn });
  if (consent !== null && signedOn < consent.on)
    return refuse("signed-before-consent", { signedOn, consentOn: consent.on });
  // What happened since was judged by the old text, so neither a late signature nor a late record reaches back.
  return effectiveFrom < today ? refuse("effective-in-past", { effectiveFrom, signedOn, today }) : null;
};

const overrideOf = (command: SignAmendment, { lintFindings }: AmendmentTerms): Override | null =>
  command.override === undefined
    ? null
    : {
        reason: command.override.reason,
        findings: lintFindings.map(({ clause, rule, text }) => ({ rule, clause, text })),
      };

const fault = (
  state: AmendmentState,
  command: SignAmendment,
  terms: AmendmentTerms,
  today: string,
): AmendmentRejection | null => {
  if (terms.contract === null || terms.contract.textHash !== state.base)
    return refuse("text-moved-on", { base: state.base, now: terms.contract?.textHash ?? null });
  if (!terms.contract.binds) return refuse("not-in-force", { on: state.effectiveFrom });
  const unlawful = gateFault(terms, state.draft);
  if (unlawful !== null) return unlawful;
  if (terms.lintFindings.length > 0 && command.override === undefined) {
    const findings = terms.lintFindings.map(({ citations: _, ...finding }) => finding);
    const cited = terms.lintFindings.flatMap(({ citations }) => citations);
    return refuse("findings-open", { findings }, cited);
  }
  const unsigned = (["provider", "client"] as const).filter(
    (party) => !command.signatures.some((signature) => signature.party === party),
  );
  if (unsigned.length > 0) return refuse("signature-missing", { parties: unsigned });
  if (terms.invalidSignatures.length > 0)
    return refuse("signature-invalid", { names: terms.invalidSignatures });
  return dayFault(state, command.signedOn, today);
};

/** Decides whether the amendment is signed: the gates of a contract's text, both signatures, and the order of the days. */
export const sign = (
  state: AmendmentState,
  command: SignAmendment,
  terms: AmendmentTerms,
  today: string,
): Result.Result<readonly AmendmentEvent[], AmendmentRejection> => {
  const found = fault(state, command, terms, today);
  if (found !== null) return Result.fail(found);
  const override = overrideOf(command, terms);
  const { contract, draft, effectiveFrom, ground, impact } = state;
  return Result.succeed([
    {
      type: "AmendmentSigned",
      data: {
        contract,
        on: command.signedOn,
        signatures: command.signatures,
        effectiveFrom,
        cause: ground.kind,
        draft,
        affected: impact.affected,
        ...(override === null ? {} : { override }),
        ...(terms.reach === null ? {} : { reach: terms.reach }),
      },
    },
  ]);
};
