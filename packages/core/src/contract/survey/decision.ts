import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { SurveyCommand } from "./command.ts";
import type { SurveyEvent } from "./event.ts";
import type { SurveyRejection, SurveyRejectionCode } from "./rejection.ts";
import type { SurveyState } from "./state.ts";

/** What a survey decision needs to know of the world. */
export interface SurveyTerms {
  /** Whether the actor holds the unit that answers today; `null` where none is named. */
  readonly unitHeld: boolean | null;
}

/** Who may do what. */
export const surveyPermissions: { readonly [Type in SurveyCommand["type"]]: readonly Role[] } = {
  open: ["manager", "committee"],
  answer: ["owner", "occupant", "committee", "desk", "staff"],
  assess: ["manager"],
  close: ["manager", "committee", "system"],
};

const refuse = (code: SurveyRejectionCode, data: SurveyRejection["data"] = {}): SurveyRejection => ({
  code,
  data,
  citations: [],
});

const firstTwice = (ids: readonly string[]): string | undefined =>
  ids.find((id, at) => ids.indexOf(id) !== at);

/** Topics a command names that the survey does not ask, and those it names twice. */
const topicFault = (state: SurveyState, named: readonly string[]): SurveyRejection | null => {
  const unknown = named.find((id) => !state.topics.some((topic) => topic.id === id));
  if (unknown !== undefined) return refuse("topic-unknown", { topic: unknown });
  const twice = firstTwice(named);
  return twice === undefined ? null : refuse("topic-twice", { topic: twice });
};

/** Decides a survey command. Pure. */
export const decide =
  (terms: SurveyTerms, context: DecisionContext & { readonly id: string }) =>
  (
    state: SurveyState | null,
    command: SurveyCommand,
  ): Result.Result<readonly SurveyEvent[], SurveyRejection> => {
    const { role } = context.actor;
    const today = localDateOf(instant(context.now));
    const allowed = surveyPermissions[command.type];
    if (!allowed.includes(role)) {
      return Result.fail(refuse("not-allowed", { action: command.type, role, allowed }));
    }
    if (command.type === "open" && state !== null) return Result.fail(refuse("already-open"));
    if (command.type === "open") {
      if (command.closesOn < today)
        return Result.fail(refuse("closes-in-past", { closesOn: command.closesOn }));
      const twice = firstTwice(command.topics.map(({ id }) => id));
      if (twice !== undefined) return Result.fail(refuse("topic-twice", { topic: twice }));
      const { closesOn, estate, title, topics } = command;
      return Result.succeed([
        { type: "SurveyOpened", data: { id: context.id, estate, title, closesOn, topics } },
      ]);
    }
    if (state === null || state.phase === "closed") return Result.fail(refuse("survey-closed"));
    switch (command.type) {
      case "answer": {
        if (today > state.closesOn) return Result.fail(refuse("survey-closed", { closesOn: state.closesOn }));
        // Desk and staff write down what a household says; a household speaks for its own unit.
        if (terms.unitHeld === false && !["desk", "staff"].includes(role))
          return Result.fail(refuse("relation-missing", { unit: command.unit }));
        const fault = topicFault(
          state,
          command.needs.map(({ topic }) => topic),
        );
        return fault === null
          ? Result.succeed([{ type: "SurveyAnswered", data: { unit: command.unit, needs: command.needs } }])
          : Result.fail(fault);
      }
      case "assess": {
        const fault = topicFault(
          state,
          command.capabilities.map(({ topic }) => topic),
        );
        return fault === null
          ? Result.succeed([{ type: "CapabilityAssessed", data: { capabilities: command.capabilities } }])
          : Result.fail(fault);
      }
      case "close":
        return Result.succeed([
          { type: "SurveyClosed", data: { answered: Object.keys(state.answers).length } },
        ]);
    }
  };
