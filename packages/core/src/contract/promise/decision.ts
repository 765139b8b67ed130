import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { parseDecimal } from "../../kernel/decimal.ts";
import type { Role } from "../../kernel/envelope.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import { readFrequency } from "../../standard/standard/frequency.ts";
import type { Standard } from "../../standard/standard/standard.ts";
import type { ContractDraft } from "../contract/draft.ts";
import { timesAYear } from "../duty/due-day.ts";
import type { EnterPromise, PromiseCommand } from "./command.ts";
import type { PromiseEvent } from "./event.ts";
import { type PromiseRejection, refuse } from "./rejection.ts";
import type { PromiseState } from "./state.ts";

/** What a decision on a promise needs to know of the world. */
export interface PromiseTerms {
  /** Text of the contract on the day the promise was made; `null` where there is no such contract. */
  readonly draft: ContractDraft | null;
  /** Answer of the place on what a public promise is worth; asked on the day it was made. */
  readonly law: Verdict;
}

/** Who may do what. What the provider promised is not the provider's to strike. */
export const promisePermissions: { readonly [Type in PromiseCommand["type"]]: readonly Role[] } = {
  // The system enters what a published notice promised.
  enter: ["manager", "committee", "desk", "system"],
  strike: ["committee"],
};

type Decision = Result.Result<readonly PromiseEvent[], PromiseRejection>;

/** Whether a target is worse for the owners than the contract's; `equal` cannot be compared. */
const isWorse = ({ comparator, target }: Standard, promised: string): boolean => {
  const [now, then] = [parseDecimal(target, 4, "target"), parseDecimal(promised, 4, "target")];
  return ["at-most", "below"].includes(comparator)
    ? then > now
    : ["at-least", "above"].includes(comparator) && then < now;
};

const isRarer = ({ frequency }: Standard, promised: string): boolean => {
  const now = frequency === undefined ? null : readFrequency(frequency);
  const then = readFrequency(promised);
  return now !== null && then !== null && timesAYear(then) < timesAYear(now);
};

const fault = (
  command: EnterPromise,
  { draft, law }: PromiseTerms,
  today: string,
): PromiseRejection | null => {
  const { contract, frequency, madeOn, standard, target, until } = command;
  if (draft === null) return refuse("contract-unknown", { contract });
  if (madeOn > today) return refuse("made-in-future", { madeOn });
  if (until !== undefined && until < madeOn) return refuse("ends-before-made", { madeOn, until });
  if (standard === undefined)
    return target === undefined ? null : refuse("target-without-standard", { target });
  const raised = draft.standards.find(({ id }) => id === standard);
  if (raised === undefined) return refuse("standard-unknown", { standard });
  const worse =
    (target !== undefined && isWorse(raised, target)) ||
    (frequency !== undefined && isRarer(raised, frequency));
  return worse
    ? refuse(
        "not-in-favour",
        {
          standard,
          contract: { target: raised.target, frequency: raised.frequency ?? null },
          promised: { target: target ?? null, frequency: frequency ?? null },
        },
        law.citations,
      )
    : null;
};

/** Decides a promise command. Pure. */
export const decide =
  (terms: PromiseTerms, context: DecisionContext & { readonly id: string }) =>
  (state: PromiseState | null, command: PromiseCommand): Decision => {
    const { role } = context.actor;
    const today = localDateOf(instant(context.now));
    const allowed = promisePermissions[command.type];
    if (!allowed.includes(role))
      return Result.fail(refuse("not-allowed", { action: command.type, role, allowed }));
    if (command.type === "enter" && state !== null) return Result.fail(refuse("already-open"));
    if (command.type === "enter") {
      const found = fault(command, terms, today);
      if (found !== null) return Result.fail(found);
      const { contract, dueOn, estate, evidence, frequency, madeOn, source, standard, target, text, until } =
        command;
      return Result.succeed([
        {
          type: "PromiseEntered",
          data: {
            id: context.id,
            estate,
            contract,
            text,
            source,
            madeOn,
            until: until ?? null,
            standard: standard ?? null,
            target: target ?? null,
            frequency: frequency ?? null,
            dueOn: dueOn ?? null,
            evidence: evidence ?? [],
            law: terms.law,
          },
        },
      ]);
    }
    if (state === null) return Result.fail(refuse("not-found"));
    return state.phase === "struck"
      ? Result.fail(refuse("already-struck", { on: state.struck?.on ?? null }))
      : Result.succeed([{ type: "PromiseStruck", data: { on: today, reason: command.reason } }]);
  };
