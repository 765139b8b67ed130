import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { compare, instant, localDateOf } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { ContractCommand, RenewContract, TerminateContract } from "./command.ts";
import type { ContractEvent } from "./event.ts";
import { type ContractRejection, refuse } from "./rejection.ts";
import { authorityFault, deadlinesOf, signatureFault } from "./signing.ts";
import { bindsOn, type ContractState, draftOn, statusOn } from "./state.ts";
import type { ContractTerms } from "./terms.ts";
import { textHash } from "./text-hash.ts";

type Decision = Result.Result<readonly ContractEvent[], ContractRejection>;

const dayAfter = (date: string): string => addDays(localDate(date), 1);

const renew = (
  state: ContractState,
  command: RenewContract,
  terms: ContractTerms,
  context: DecisionContext,
): Decision => {
  const draft = state.versions.at(-1)?.draft ?? state.draft;
  if (command.to <= draft.term.to)
    return Result.fail(refuse("term-not-longer", { to: command.to, now: draft.term.to }));
  const today = localDateOf(instant(context.now));
  if (command.signedOn > today)
    return Result.fail(refuse("signed-in-future", { signedOn: command.signedOn }));
  const fault = authorityFault(terms, draft, command.authority) ?? signatureFault(terms, command.signatures);
  if (fault !== null) return Result.fail(fault);
  const renewed = { ...draft, term: { ...draft.term, to: command.to } };
  return Result.succeed([
    {
      type: "ContractRenewed",
      data: {
        effectiveFrom: dayAfter(draft.term.to),
        draft: renewed,
        textHash: textHash(renewed),
        signedOn: command.signedOn,
        signatures: command.signatures,
        authority: command.authority ?? null,
        deadlines: deadlinesOf({ ...terms, filing: null }, state.id, context.now),
      },
    },
  ]);
};

/** Earliest last day that the notices given so far allow; `null` when none says one. */
const earliestEnd = (state: ContractState): string | null => {
  const days = state.notices.flatMap(({ verdict }) => {
    const { due, earliestLastDayInForce } = verdict.values;
    const day = earliestLastDayInForce ?? due;
    return typeof day === "string" ? [day] : [];
  });
  return days.sort()[0] ?? null;
};

const terminate = (state: ContractState, command: TerminateContract): Decision => {
  const earliest = earliestEnd(state);
  const cited = state.notices.flatMap(({ verdict }) => verdict.citations);
  return earliest !== null && command.on < earliest
    ? Result.fail(refuse("notice-too-short", { on: command.on, earliest }, cited))
    : Result.succeed([{ type: "ContractTerminated", data: { on: command.on, ground: command.ground } }]);
};

/** What is still owed for the signing when the contract has ended: its filing, in time or not. */
const settling: readonly ContractCommand["type"][] = ["file", "note-missed"];
/** What a contract whose end is decided cannot do any more. */
const overtaken: readonly ContractCommand["type"][] = ["renew", "continue", "terminate"];

/** Decides what is done to a contract that was signed. Once it was ended, nothing happens after its last day but what the signing left to do. */
export const decideRunning = (
  terms: ContractTerms,
  context: DecisionContext,
  state: ContractState,
  command: Exclude<ContractCommand, { readonly type: "draft" }>,
): Decision => {
  const today = localDateOf(instant(context.now));
  const { terminated } = state;
  if (terminated !== null && !settling.includes(command.type))
    if (overtaken.includes(command.type) || today > terminated.on)
      return Result.fail(refuse("not-in-force", { terminatedOn: terminated.on }));
  switch (command.type) {
    case "file":
      return state.filed === null
        ? Result.succeed([{ type: "ContractFiled", data: { on: command.filedOn, receipt: command.receipt } }])
        : Result.fail(refuse("already-filed", { on: state.filed.on }));
    case "amend": {
      const { affected, amendment, cause, draft, effectiveFrom } = command;
      return bindsOn(state, effectiveFrom) || statusOn(state, effectiveFrom) === "signed"
        ? Result.succeed([
            {
              type: "ContractAmended",
              data: { amendment, cause, effectiveFrom, draft, textHash: textHash(draft), affected },
            },
          ])
        : Result.fail(refuse("not-in-force", { on: effectiveFrom }));
    }
    case "renew":
      return renew(state, command, terms, context);
    case "note-notice":
      if (!bindsOn(state, command.receivedOn))
        return Result.fail(refuse("not-in-force", { on: command.receivedOn }));
      if (terms.notice === null) return Result.fail(refuse("not-found"));
      return Result.succeed([
        {
          type: "ContractNoticed",
          data: { kind: command.kind, by: command.by, receivedOn: command.receivedOn, verdict: terms.notice },
        },
      ]);
    case "terminate":
      return terminate(state, command);
    case "continue":
      return command.since > draftOn(state, today).term.to
        ? Result.succeed([{ type: "ContractContinued", data: { since: command.since } }])
        : Result.fail(refuse("term-not-over", { to: draftOn(state, today).term.to }));
    case "note-missed": {
      const deadline = state.deadlines.find(({ id }) => id === command.deadline);
      return deadline === undefined || compare(instant(context.now), instant(deadline.due)) < 0
        ? Result.fail(refuse("not-due", { deadline: command.deadline }))
        : Result.succeed([{ type: "ContractDeadlineMissed", data: { deadline: deadline.id } }]);
    }
    default:
      return Result.fail(refuse("already-signed", { signedOn: state.signed?.on ?? "" }));
  }
};
