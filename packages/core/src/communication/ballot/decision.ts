import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { Actor, Role } from "../../kernel/envelope.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { personal } from "../../kernel/personal.ts";
import { type Choice, choiceFault } from "../meeting/agenda.ts";
import type { BallotAction, BallotCommand } from "./command.ts";
import type { BallotEvent } from "./event.ts";
import { sealText } from "./receipt.ts";
import { type BallotRejection, refuse } from "./rejection.ts";
import type { BallotState, Vote } from "./state.ts";

/** What a decision on a ballot needs to know of the world. */
export interface BallotTerms {
  /** Fresh random bytes for the commitment, hex. */
  readonly salt: string;
}

type Decision = Result.Result<readonly BallotEvent[], BallotRejection>;

const anybody: readonly Role[] = ["owner", "occupant", "desk", "staff", "manager", "committee"];

/** Who may do what; who may vote is a matter of the roll, not of the role. */
export const ballotPermissions: { readonly [Type in BallotCommand["type"]]: readonly Role[] } = {
  issue: ["system"],
  deliver: ["committee", "desk", "staff"],
  "name-voter": ["committee"],
  cast: anybody,
  record: ["committee"],
  entrust: ["system"],
  close: ["system"],
};

const millis = (text: string): number => toEpochMillis(instant(text));

/** Why nothing comes in at that instant, or `null`. */
const timeFault = ({ votingEnds, votingFrom }: BallotState, at: string): BallotRejection | null =>
  millis(at) < millis(votingFrom)
    ? refuse("not-yet", { votingFrom })
    : millis(at) >= millis(votingEnds)
      ? refuse("voting-over", { votingEnds })
      : null;

/** Whose key seals a vote: the voter's, so that erasing him erases it; the ballot's own where nobody is known. */
const subjectOf = ({ elector, id }: BallotState): string => elector.voter ?? elector.persons[0] ?? id;

const sealed = (state: BallotState, terms: BallotTerms, choices: readonly Choice[] | null): Vote["value"] =>
  personal(subjectOf(state), sealText({ choices, salt: terms.salt }));

const castFault = (
  state: BallotState,
  { channel, choices }: Extract<BallotAction, { type: "cast" }>,
  actor: Actor,
  now: string,
): BallotRejection | null => {
  const { elector, holder } = state;
  const isVoter = actor.id === elector.voter;
  if (!isVoter && actor.id !== holder)
    return elector.voter === null && elector.persons.includes(actor.id)
      ? refuse("voter-unnamed", { persons: elector.persons })
      : refuse("not-elector", { units: elector.units });
  const offered = state.channels.find((other) => other.channel === channel);
  if (offered === undefined)
    return refuse("channel-not-offered", { channel, offered: state.channels.map((other) => other.channel) });
  if (offered.officialPlatform) return refuse("cast-elsewhere", { channel });
  const fault = timeFault(state, now) ?? choiceFault(state.agenda, choices);
  if (fault !== null) return "code" in fault ? fault : refuse("choice-fault", fault);
  const former = offered.binding ? state.vote : state.opinion;
  return former !== null && state.change === "until-return"
    ? refuse("returned-already", { at: former.at })
    : null;
};

const recordFault = (
  state: BallotState,
  command: Extract<BallotAction, { type: "record" }>,
  now: string,
): BallotRejection | null => {
  const { channel, choices, correction, invalid, returnedAt } = command;
  if ((choices === undefined) === (invalid === undefined)) return refuse("choices-or-invalid");
  if (millis(returnedAt) > millis(now)) return refuse("date-in-future", { on: returnedAt });
  const offered = state.channels.find((other) => other.channel === channel);
  if (offered === undefined)
    return refuse("channel-not-offered", { channel, offered: state.channels.map((other) => other.channel) });
  const fault = timeFault(state, returnedAt) ?? choiceFault(state.agenda, choices ?? []);
  if (fault !== null) return "code" in fault ? fault : refuse("choice-fault", fault);
  const former = offered.binding ? state.vote : state.opinion;
  if (former === null) return null;
  // A slip of the pen is corrected with its reason; a later ballot of the elector takes the place of an earlier one where minds may change.
  const isCorrection = correction !== undefined && former.as === "paper";
  const isLater = state.change === "until-close" && millis(returnedAt) > millis(former.at);
  return isCorrection || isLater ? null : refuse("returned-already", { at: former.at });
};

const bindingIn = ({ channels }: BallotState, channel: Vote["channel"]): boolean =>
  channels.some((other) => other.channel === channel && other.binding);

const outcomeOf = ({ deliveries, vote }: BallotState): NonNullable<BallotState["outcome"]> =>
  vote === null
    ? deliveries.length === 0
      ? "not-delivered"
      : "not-returned"
    : vote.invalid === null
      ? "returned"
      : "invalid";

const act = (
  terms: BallotTerms,
  { actor, now }: DecisionContext,
  state: BallotState,
  command: Exclude<BallotCommand, { type: "issue" }>,
): Decision => {
  switch (command.type) {
    case "deliver": {
      const { document = null, means, on, proof } = command;
      return on > dayOf(now)
        ? Result.fail(refuse("date-in-future", { on }))
        : Result.succeed([{ type: "BallotDelivered", data: { on, means, proof, document } }]);
    }
    case "name-voter": {
      const { document, person } = command;
      if (!state.elector.persons.includes(person))
        return Result.fail(refuse("voter-unknown", { person, persons: state.elector.persons }));
      return state.elector.voter === person
        ? Result.fail(refuse("nothing-changed", { person }))
        : Result.succeed([{ type: "VoterNamed", data: { person, document } }]);
    }
    case "cast": {
      const fault = castFault(state, command, actor, now);
      if (fault !== null) return Result.fail(fault);
      const vote: Vote = {
        value: sealed(state, terms, command.choices),
        channel: command.channel,
        at: now,
        by: actor.id,
        as: actor.id === state.elector.voter ? "voter" : "proxy",
        document: null,
        invalid: null,
      };
      const binding = bindingIn(state, command.channel);
      return Result.succeed([{ type: "BallotCast", data: { vote, binding } }]);
    }
    case "record": {
      const fault = recordFault(state, command, now);
      if (fault !== null) return Result.fail(fault);
      const { channel, choices = null, correction = null, document, invalid = null, returnedAt } = command;
      const vote: Vote = {
        value: sealed(state, terms, choices),
        channel,
        at: returnedAt,
        by: actor.id,
        as: "paper",
        document,
        invalid,
      };
      const binding = bindingIn(state, channel);
      return Result.succeed([{ type: "BallotRecorded", data: { vote, binding, correction } }]);
    }
    case "entrust":
      return state.holder === command.holder
        ? Result.fail(refuse("nothing-changed", { holder: command.holder }))
        : Result.succeed([{ type: "BallotEntrusted", data: { holder: command.holder } }]);
    case "close":
      return Result.succeed([{ type: "BallotClosed", data: { outcome: outcomeOf(state) } }]);
  }
};

/** Decides a command on a ballot. Pure. */
export const decide =
  (terms: BallotTerms, context: DecisionContext & { readonly id: string }) =>
  (state: BallotState | null, command: BallotCommand): Decision => {
    const { actor, id } = context;
    const allowed = ballotPermissions[command.type];
    if (!allowed.includes(actor.role))
      return Result.fail(refuse("not-allowed", { action: command.type, role: actor.role, allowed }));
    if (command.type === "issue") {
      if (state !== null) return Result.fail(refuse("already-open"));
      const { type: _, ...issued } = command;
      return Result.succeed([{ type: "BallotIssued", data: { id, ...issued } }]);
    }
    return state === null || state.phase === "closed"
      ? Result.fail(refuse("ballot-closed"))
      : act(terms, context, state, command);
  };
