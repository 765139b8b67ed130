import * as Result from "effect/Result";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { TerminateContract } from "./command.ts";
import type { ContractEvent } from "./event.ts";
import type { TerminationGround, TerminationKind } from "./ground.ts";
import { earliestEnd, noticesOf } from "./notice.ts";
import { type ContractRejection, refuse } from "./rejection.ts";
import { type ContractState, draftOn, lastDay, statusOn } from "./state.ts";
import type { ContractTerms } from "./terms.ts";

type Kind<Name extends TerminationKind> = { readonly kind: Name };
const isByNotice = (
  ground: TerminationGround,
): ground is TerminationGround & Kind<"dismissal" | "indefinite"> =>
  ground.kind === "dismissal" || ground.kind === "indefinite";

/** The refusal of an end by a notice that was not given, is not over, or says nothing of that day; or `null`. */
const noticeFault = (
  state: ContractState,
  kind: "dismissal" | "indefinite",
  command: TerminateContract,
  terms: ContractTerms,
  today: string,
): ContractRejection | null => {
  const { on } = command;
  const law = terms.notice?.citations ?? [];
  const notices = noticesOf(state, kind);
  if (notices.length === 0) return refuse("notice-missing", { kind }, law);
  if (on < today) return refuse("end-in-past", { on, today }, law);
  const cited = notices.flatMap(({ verdict }) => verdict.citations);
  const verdicts = [
    ...notices.map(({ verdict }) => verdict),
    ...(terms.notice === null ? [] : [terms.notice]),
  ];
  const earliest = earliestEnd(kind, verdicts);
  if (earliest === null)
    return refuse("notice-unsettled", { kind, missing: verdicts.at(-1)?.missing ?? [] }, cited);
  if (on < earliest) return refuse("notice-too-short", { on, earliest }, cited);
  const settled = earliest > today ? earliest : today;
  return on > settled && (command.ground.proof ?? []).length === 0
    ? refuse("proof-missing", { kind, on, withoutProofUntil: settled }, cited)
    : null;
};

/** The refusal of an end that a new contract does not bring about on that day, or `null`. */
const newContractFault = (
  state: ContractState,
  { on }: TerminateContract,
  terms: ContractTerms,
): ContractRejection | null => {
  const law = terms.preliminaryEnd;
  const { stage } = draftOn(state, on);
  if (stage !== "preliminary") return refuse("not-preliminary", { stage }, law?.citations);
  const end = law?.values["end"];
  // It ends as the new one begins: the day before is the last one in force.
  const last = typeof end === "string" ? addDays(localDate(end), -1) : null;
  return on === last ? null : refuse("end-differs", { on, lastDay: last }, law?.citations);
};

const faultOf = (
  state: ContractState,
  command: TerminateContract,
  terms: ContractTerms,
  today: string,
): ContractRejection | null => {
  const { ground, on } = command;
  const signedOn = state.signed?.on ?? "";
  if (on < signedOn) return refuse("before-signing", { on, signedOn });
  const end = lastDay(state);
  if (state.continuing === null && on > end) return refuse("end-after-term", { on, to: end });
  if (isByNotice(ground)) return noticeFault(state, ground.kind, command, terms, today);
  if ((ground.proof ?? []).length === 0) return refuse("proof-missing", { kind: ground.kind });
  return ground.kind === "new-contract" ? newContractFault(state, command, terms) : null;
};

/** Ends a contract that runs, or is about to: by a notice that was noted, or by what proves the end. */
export const terminate = (
  state: ContractState,
  command: TerminateContract,
  terms: ContractTerms,
  today: string,
): Result.Result<readonly ContractEvent[], ContractRejection> => {
  if (statusOn(state, today) === "expired") return Result.fail(refuse("not-in-force", { on: today }));
  const fault = faultOf(state, command, terms, today);
  const { effectiveOn, kind, proof = [], text } = command.ground;
  return fault === null
    ? Result.succeed([
        {
          type: "ContractTerminated",
          data: {
            on: command.on,
            ground: text,
            kind,
            ...(proof.length === 0 ? {} : { proof }),
            ...(effectiveOn === undefined ? {} : { effectiveOn }),
          },
        },
      ])
    : Result.fail(fault);
};
