import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { compare, instant, localDateOf } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { ContinueContract, ContractCommand, FileWithAuthority } from "./command.ts";
import type { ContractEvent } from "./event.ts";
import { noteNotice } from "./notice.ts";
import { type ContractRejection, refuse } from "./rejection.ts";
import { renew } from "./renewal.ts";
import { bindsOn, type ContractState, lastDay, statusOn } from "./state.ts";
import { terminate } from "./termination.ts";
import type { ContractTerms } from "./terms.ts";
import { textHash } from "./text-hash.ts";

type Decision = Result.Result<readonly ContractEvent[], ContractRejection>;

const file = (state: ContractState, { filedOn, receipt }: FileWithAuthority, today: string): Decision => {
  const signedOn = state.signed?.on ?? "";
  if (state.filed !== null) return Result.fail(refuse("already-filed", { on: state.filed.on }));
  if (filedOn < signedOn) return Result.fail(refuse("before-signing", { on: filedOn, signedOn }));
  return filedOn > today
    ? Result.fail(refuse("date-in-future", { filedOn, today }))
    : Result.succeed([{ type: "ContractFiled", data: { on: filedOn, receipt } }]);
};

/** How the owners decided in time that others serve them, or `null`: then nothing goes on by itself (民法典第九百四十八条). */
const decidedOtherwise = (state: ContractState, { successor }: ContractTerms): string | null => {
  const { notices, renewedOn } = state;
  return notices.some(
    ({ authority, by, kind, receivedOn }) =>
      kind === "non-renewal" &&
      by === "client" &&
      authority !== undefined &&
      (renewedOn === undefined || receivedOn > renewedOn),
  )
    ? "non-renewal"
    : successor;
};

const goOn = (
  state: ContractState,
  { since }: ContinueContract,
  terms: ContractTerms,
  today: string,
): Decision => {
  const to = lastDay(state);
  const first = addDays(localDate(to), 1);
  if (state.continuing !== null)
    return Result.fail(refuse("already-continuing", { since: state.continuing.since }));
  if (today < first) return Result.fail(refuse("term-not-over", { to }));
  if (since !== first) return Result.fail(refuse("since-differs", { since, first }));
  const by = decidedOtherwise(state, terms);
  return by === null
    ? Result.succeed([{ type: "ContractContinued", data: { since } }])
    : Result.fail(refuse("owners-decided", { by }, terms.continuation?.citations));
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
      return file(state, command, today);
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
      return noteNotice(state, command, terms, today);
    case "terminate":
      return terminate(state, command, terms, today);
    case "continue":
      return goOn(state, command, terms, today);
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
