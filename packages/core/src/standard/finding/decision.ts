import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { compare, instant, localDateOf } from "../../kernel/instant.ts";
import { personal } from "../../kernel/personal.ts";
import { localInstant } from "../inspection/decision.ts";
import type { FindingCommand, RaiseFinding } from "./command.ts";
import type { FindingEvent } from "./event.ts";
import type { FindingRejection, FindingRejectionCode } from "./rejection.ts";
import type { FindingPhase, FindingState } from "./state.ts";

/** What a decision on a finding needs to know of the world. */
export interface FindingTerms {
  /** The contract with its text of the day it was seen; `null` when there is none. */
  readonly contract: {
    readonly standards: readonly { readonly id: string }[];
    readonly binds: boolean;
  } | null;
  readonly manager: string;
}

/** Who may do what, and in which phases; `null` for the command that opens. */
export const permissions: {
  readonly [Type in FindingCommand["type"]]: {
    readonly by: readonly Role[];
    readonly phases: readonly FindingPhase[] | null;
  };
} = {
  raise: { by: ["staff", "desk", "manager"], phases: null },
  accept: { by: ["manager"], phases: ["raised"] },
  decline: { by: ["manager"], phases: ["raised"] },
  // Looking closely deserves praise, whatever came of it; but first it is decided.
  recognise: { by: ["manager", "committee"], phases: ["accepted", "declined"] },
};

type Decision = Result.Result<readonly FindingEvent[], FindingRejection>;
type Context = DecisionContext & { readonly id: string };

const refuse = (
  code: FindingRejectionCode,
  data: FindingRejection["data"] = {},
): Result.Result<never, FindingRejection> => Result.fail({ code, data, citations: [] });

const one = (event: FindingEvent): Decision => Result.succeed([event]);

const raise = (command: RaiseFinding, terms: FindingTerms, { actor, id, now }: Context): Decision => {
  const { contract, estate, photos, place, standard, what } = command;
  const seenAt = localInstant(command.seenAt ?? now, now);
  if (compare(instant(seenAt), instant(now)) > 0) return refuse("seen-in-future", { seenAt });
  if (terms.contract === null) return refuse("contract-unknown", { contract });
  if (!terms.contract.binds) return refuse("not-in-force", { contract, seenAt });
  if (!terms.contract.standards.some((item) => item.id === standard))
    return refuse("standard-unknown", { standard });
  return one({
    type: "FindingRaised",
    data: {
      id,
      estate,
      contract,
      standard,
      place,
      what: personal(actor.id, what),
      photos,
      seenAt,
      raisedBy: actor.id,
      manager: terms.manager,
    },
  });
};

/** Decides a command on a finding. Pure. */
export const decide =
  (terms: FindingTerms, context: Context) =>
  (state: FindingState | null, command: FindingCommand): Decision => {
    const { actor, now } = context;
    const { by, phases } = permissions[command.type];
    if (!by.includes(actor.role))
      return refuse("not-allowed", { action: command.type, role: actor.role, allowed: by });
    if (command.type === "raise" && state !== null) return refuse("already-open");
    if (command.type === "raise") return raise(command, terms, context);
    if (state === null || phases === null || !phases.includes(state.phase))
      return refuse("wrong-phase", { action: command.type, phase: state?.phase ?? null });
    switch (command.type) {
      case "accept": {
        const { contract, place, seenAt, standard } = state;
        const data = { contract, standard, place, seenAt, by: actor.id, problem: command.problem };
        return one({ type: "FindingAccepted", data });
      }
      case "decline":
        return one({ type: "FindingDeclined", data: { by: actor.id, reason: command.reason } });
      case "recognise": {
        const { raisedBy: person, recognition } = state;
        if (recognition !== null) return refuse("already-recognised", { by: recognition.by });
        if (person === actor.id) return refuse("own-finding", { person });
        const on = localDateOf(instant(now));
        const data = { by: actor.id, on, person, note: personal(person, command.note) };
        return one({ type: "FindingRecognised", data });
      }
    }
  };
