import * as Result from "effect/Result";
import type { Role } from "../../kernel/envelope.ts";
import type { ConsentToAmendment } from "./command.ts";
import type { AmendmentEvent } from "./event.ts";
import { type AmendmentRejection, refuse } from "./rejection.ts";
import { type AmendmentState, sideOf } from "./state.ts";
import type { AmendmentTerms } from "./terms.ts";

/** Decides whether what was handed in is the consent that is needed. */
export const consent = (
  state: AmendmentState,
  command: ConsentToAmendment,
  terms: AmendmentTerms,
  { role, today }: { readonly role: Role; readonly today: string },
): Result.Result<readonly AmendmentEvent[], AmendmentRejection> => {
  const { by, item } = state.impact.consent;
  const { on, ref } = command;
  if (on > today) return Result.fail(refuse("date-in-future", { on, today }));
  if (by === "parties") {
    const side = sideOf(role);
    if (side === null || side === state.by)
      return Result.fail(refuse("other-side-needed", { proposedBy: state.by }));
    return Result.succeed([{ type: "AmendmentAgreed", data: { kind: by, by: side, ref, on, vote: null } }]);
  }
  const { vote } = terms;
  if (command.votes === undefined || vote === null)
    return Result.fail(refuse("votes-missing", { item }, vote?.citations ?? []));
  return vote.verdict === "determined" && vote.values["passed"] === true
    ? Result.succeed([{ type: "AmendmentAgreed", data: { kind: by, ref, on, vote } }])
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
