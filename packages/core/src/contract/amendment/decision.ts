import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { AmendmentCommand, ProposeAmendment, ReviseAmendment } from "./command.ts";
import { consent } from "./consenting.ts";
import { difference } from "./difference.ts";
import type { AmendmentEvent } from "./event.ts";
import { impactOf } from "./impact.ts";
import { type AmendmentRejection, refuse } from "./rejection.ts";
import { sign } from "./signing.ts";
import { type AmendmentPhase, type AmendmentState, sideOf } from "./state.ts";
import type { AmendmentTerms } from "./terms.ts";
import { textFault } from "./text-fault.ts";

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

const propose = (
  terms: AmendmentTerms,
  context: DecisionContext & { readonly id: string },
  state: AmendmentState | null,
  command: ProposeAmendment | ReviseAmendment,
): Decision => {
  const today = localDateOf(instant(context.now));
  const effectiveFrom = command.effectiveFrom ?? state?.effectiveFrom ?? today;
  const fault = textFault(terms, command.draft, effectiveFrom, today);
  if (fault !== null || terms.contract === null) return Result.fail(fault ?? refuse("contract-unknown"));
  const by = sideOf(context.actor.role);
  const before = terms.contract.draft;
  const changed = difference(before, command.draft);
  const proposed = {
    ...(by === null ? {} : { by }),
    effectiveFrom,
    draft: command.draft,
    base: terms.contract.textHash,
    impact: impactOf(before, command.draft, terms.consentLaw, terms.reach, changed),
    difference: changed,
  };
  if (command.type === "revise") return Result.succeed([{ type: "AmendmentRevised", data: proposed }]);
  const { contract, estate, ground, title } = command;
  return Result.succeed([
    { type: "AmendmentProposed", data: { ...proposed, id: context.id, estate, contract, title, ground } },
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
    if (command.type === "propose")
      return state === null ? propose(terms, context, state, command) : Result.fail(refuse("already-open"));
    if (state === null || !permission.in.includes(state.phase)) {
      return Result.fail(
        refuse("wrong-phase", { action: command.type, phase: state?.phase ?? null, allowed: permission.in }),
      );
    }
    switch (command.type) {
      case "revise":
        return propose(terms, context, state, command);
      case "negotiate":
        return Result.succeed([
          { type: "AmendmentNegotiated", data: { on: today, party: command.party, text: command.text } },
        ]);
      case "consent":
        return consent(state, command, terms, { role, today });
      case "sign":
        return sign(state, command, terms, today);
      case "withdraw":
        return Result.succeed([{ type: "AmendmentWithdrawn", data: { on: today, reason: command.reason } }]);
    }
  };
