import * as Result from "effect/Result";
import { dayDeadline, dayOf, hasPassed } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { personal } from "../../kernel/personal.ts";
import type { BoxCommand, OpenBox, RecordSlip } from "./command.ts";
import type { BoxEvent } from "./event.ts";
import { type BoxRejection, type BoxRejectionCode, refuse } from "./rejection.ts";
import type { BoxState } from "./state.ts";

/** What a decision on a suggestion box needs to know of the world. */
export interface BoxTerms {
  readonly manager: string;
  /** Whether the person named may open a box here, or is known here for a writer; `null` where nobody is named. */
  readonly personFits: boolean | null;
}

type Decision = Result.Result<readonly BoxEvent[], BoxRejection>;
type Context = DecisionContext & { readonly id: string };

const openers: readonly Role[] = ["desk", "staff", "manager", "committee"];

/** Who may do what. */
export const boxPermissions: { readonly [Type in BoxCommand["type"]]: readonly Role[] } = {
  open: openers,
  record: openers,
  confirm: openers,
  "note-missed": ["system"],
};

const fail = (code: BoxRejectionCode, data: BoxRejection["data"] = {}): Decision =>
  Result.fail(refuse(code, data));
const one = (event: BoxEvent): Decision => Result.succeed([event]);

/** Two people open it, so that no slip is lost between the box and the book. */
const open = (command: OpenBox, terms: BoxTerms, { actor, id, now }: Context, version: number): Decision => {
  const { box, estate, second } = command;
  if (second === actor.id) return fail("two-people", { person: second });
  if (terms.personFits !== true) return fail("person-unknown", { person: second });
  return one({
    type: "SuggestionBoxOpened",
    data: {
      id,
      estate,
      box,
      openers: { first: actor.id, second },
      manager: terms.manager,
      deadlines: [
        dayDeadline({ stream: id, version, kind: "confirm", now, dueDate: dayOf(now), basis: "house" }),
      ],
    },
  });
};

const record = (state: BoxState, command: RecordSlip, terms: BoxTerms, by: string): Decision => {
  const { code, kind, photo = null, text, writer = null } = command;
  if ((writer === null) !== (code !== undefined)) return fail("name-or-code");
  if (terms.personFits === false) return fail("person-unknown", { person: writer });
  const number = state.slips.length + 1;
  const subject = writer ?? `slip.${state.id}-${number}`;
  return one({
    type: "SuggestionSlipRecorded",
    data: {
      number,
      kind,
      writer,
      text: personal(subject, text),
      code: code === undefined ? null : personal(subject, code),
      photo,
      by,
      case: `${state.id}-${number}`,
    },
  });
};

/** Decides a command on the opening of a suggestion box. Pure. */
export const decide =
  (terms: BoxTerms, context: Context, version: number) =>
  (state: BoxState | null, command: BoxCommand): Decision => {
    const { id: by, role } = context.actor;
    const allowed = boxPermissions[command.type];
    if (!allowed.includes(role)) return fail("not-allowed", { action: command.type, role, allowed });
    if (command.type === "open")
      return state === null ? open(command, terms, context, version + 1) : fail("already-open");
    if (state === null || state.phase !== "open")
      return fail("wrong-phase", { action: command.type, phase: state?.phase ?? null });
    const { first, second } = state.openers;
    switch (command.type) {
      case "record":
        if (by !== first && by !== second) return fail("not-an-opener", { openers: [first, second] });
        return record(state, command, terms, by);
      case "confirm":
        if (by !== second) return fail("not-second", { second });
        if (command.slips !== state.slips.length)
          return fail("count-differs", { recorded: state.slips.length, counted: command.slips });
        return one({ type: "SuggestionBoxConfirmed", data: { by, slips: command.slips } });
      case "note-missed": {
        const deadline = state.deadlines.find(({ id }) => id === command.deadline);
        if (deadline === undefined) return fail("deadline-unknown", { deadline: command.deadline });
        if (!hasPassed(deadline, context.now)) return fail("not-due", { due: deadline.due });
        return one({ type: "SuggestionBoxUnconfirmed", data: { deadline } });
      }
    }
  };
