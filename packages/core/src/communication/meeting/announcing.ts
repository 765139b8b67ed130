import * as Result from "effect/Result";
import type { Actor } from "../../kernel/envelope.ts";
import { personal } from "../../kernel/personal.ts";
import type { MeetingAction } from "./command.ts";
import type { Decision } from "./decision.ts";
import { refuse } from "./rejection.ts";
import { isAdopted } from "./result.ts";
import type { MeetingState } from "./state.ts";
import type { MeetingTerms } from "./terms.ts";

type Act<Type extends MeetingAction["type"]> = Extract<MeetingAction, { type: Type }>;

/** Posts the result for as long as the law of the place, or the house, says. */
export const publish = (
  terms: MeetingTerms,
  { document, endsOn, on }: Act<"publish">,
  today: string,
): Decision => {
  if (on > today) return Result.fail(refuse("date-in-future", { on }));
  const { basis, citations, day: least } = terms.posting ?? { day: on, basis: "house", citations: [] };
  return endsOn < least
    ? Result.fail(refuse("posting-too-short", { endsOn, least, basis }, citations))
    : Result.succeed([{ type: "ResultPublished", data: { on, endsOn, document, least, basis, citations } }]);
};

/** Takes an objection while the result is posted. */
export const object = (state: MeetingState, { text }: Act<"object">, actor: Actor, today: string): Decision =>
  state.publicity !== null && today > state.publicity.endsOn
    ? Result.fail(refuse("wrong-phase", { phase: state.phase, endsOn: state.publicity.endsOn }))
    : Result.succeed([
        {
          type: "ObjectionRaised",
          data: { id: `o-${state.objections.length + 1}`, by: actor.id, text: personal(actor.id, text) },
        },
      ]);

/** Answers an objection, once. */
export const answerObjection = (
  state: MeetingState,
  { objection, outcome, text }: Act<"answer-objection">,
): Decision =>
  state.objections.some(({ answer, id }) => id === objection && answer === null)
    ? Result.succeed([{ type: "ObjectionAnswered", data: { objection, outcome, text } }])
    : Result.fail(refuse("objection-unknown", { objection }));

/** Makes the resolution: posted to the end, every objection answered and none upheld, and binding. */
export const resolve = (
  state: MeetingState,
  { document, number, on }: Act<"resolve">,
  today: string,
): Decision => {
  const { objections, publicity, result } = state;
  if (on > today) return Result.fail(refuse("date-in-future", { on }));
  if (publicity === null || on <= publicity.endsOn)
    return Result.fail(refuse("posting-running", { endsOn: publicity?.endsOn ?? null }));
  const open = objections.filter(({ answer }) => answer === null).map(({ id }) => id);
  if (open.length > 0) return Result.fail(refuse("objections-open", { objections: open }));
  const upheld = objections.filter(({ answer }) => answer?.outcome === "upheld").map(({ id }) => id);
  if (upheld.length > 0) return Result.fail(refuse("objection-upheld", { objections: upheld }));
  if (result?.binding !== true)
    return Result.fail(
      refuse(
        "result-not-binding",
        { channels: state.channels.filter(({ binding }) => !binding).map(({ channel }) => channel) },
        state.channels.flatMap(({ citations }) => citations),
      ),
    );
  const passed = result.items
    .filter(isAdopted)
    .map(({ item, option }) => (option === null ? item : `${item}/${option}`));
  return Result.succeed([{ type: "MeetingResolved", data: { on, number, document, passed } }]);
};
