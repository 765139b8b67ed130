import { dayOf, hasPassed } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { personal } from "../../kernel/personal.ts";
import type {
  AnswerObjection,
  DisclosureAction,
  DisclosureCommand,
  DisclosureReaction,
  ObjectToDisclosure,
} from "./command.ts";
import { houseDeadline, post, report, takeDown } from "./posting.ts";
import { approve, compile, open } from "./preparing.ts";
import { type DisclosureItem, type DisclosureState, itemIn, itemOf, itemPhase } from "./state.ts";
import { type DisclosureDecision, type DisclosureMoment, type DisclosureTerms, fail, one } from "./terms.ts";

const office: readonly Role[] = ["desk", "manager", "committee"];

/** Who may do what. */
export const disclosurePermissions: { readonly [Type in DisclosureCommand["type"]]: readonly Role[] } = {
  open: ["manager", "committee"],
  compile: office,
  approve: ["manager", "committee"],
  post: ["staff", ...office],
  "take-down": ["staff", ...office],
  object: ["owner", "occupant", "committee"],
  answer: ["desk", "manager"],
  report: ["desk", "manager"],
  "note-missed": ["system"],
};

/** An objection is taken as long as anybody makes one, also after the period: nothing that was said is lost. */
const objection = (
  item: DisclosureItem,
  { text }: ObjectToDisclosure,
  at: DisclosureMoment,
): DisclosureDecision => {
  if (item.posted === null) return fail("wrong-phase", { item: item.id, phase: itemPhase(item) });
  const number = item.objections.length + 1;
  const { id: person } = at.actor;
  const about = `${item.id}/objection/${number}`;
  return one({
    type: "DisclosureObjected",
    data: {
      item: item.id,
      number,
      person,
      at: at.now,
      text: personal(person, text),
      deadline: houseDeadline("answer", about, at.today, at.terms.times.answerDays, at),
    },
  });
};

const answer = (
  item: DisclosureItem,
  { objection: number, text }: AnswerObjection,
  at: DisclosureMoment,
): DisclosureDecision => {
  const found = item.objections.find((one) => one.number === number);
  if (found === undefined) return fail("objection-unknown", { item: item.id, objection: number });
  if (found.answer !== null) return fail("already-answered", { item: item.id, objection: number });
  return one({
    type: "DisclosureObjectionAnswered",
    data: {
      item: item.id,
      objection: number,
      by: at.actor.id,
      at: at.now,
      text: personal(found.person, text),
    },
  });
};

/** What was missed goes to the manager, and to the committee when the manager's days pass too. */
const noteMissed = (
  state: DisclosureState,
  { deadline: id }: DisclosureReaction,
  at: DisclosureMoment,
): DisclosureDecision => {
  const deadline = state.deadlines.find((item) => item.id === id);
  if (deadline === undefined) return fail("deadline-unknown", { deadline: id });
  if (!hasPassed(deadline, at.now)) return fail("deadline-running", { deadline: id, due: deadline.due });
  const isFirst = deadline.kind !== "escalation";
  const about = `${deadline.about ?? ""}/${deadline.kind}`;
  return one({
    type: "DisclosureDeadlineMissed",
    data: {
      item: itemIn(deadline),
      deadline: id,
      to: isFirst ? "manager" : "committee",
      at: at.now,
      escalation: isFirst
        ? houseDeadline("escalation", about, at.today, at.terms.times.escalationDays, at)
        : null,
    },
  });
};

const act = (
  state: DisclosureState,
  item: DisclosureItem,
  command: DisclosureAction,
  at: DisclosureMoment,
): DisclosureDecision => {
  switch (command.type) {
    case "compile":
      return compile(item, command, at);
    case "approve":
      return approve(item, command, at);
    case "post":
      return post(state, item, command, at);
    case "take-down":
      return takeDown(item, command, at);
    case "object":
      return objection(item, command, at);
    case "answer":
      return answer(item, command, at);
    case "report":
      return report(item, command, at);
  }
};

/** Decides a command on the disclosures of a contract. Pure. */
export const decide =
  (terms: DisclosureTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: DisclosureState | null, command: DisclosureCommand): DisclosureDecision => {
    const { role } = context.actor;
    const allowed = disclosurePermissions[command.type];
    if (!allowed.includes(role)) return fail("not-allowed", { action: command.type, role, allowed });
    const at: DisclosureMoment = { ...context, terms, version: version + 1, today: dayOf(context.now) };
    if (command.type === "open") return state === null ? open(command, at) : fail("already-open");
    if (state === null) return fail("not-found");
    if (command.type === "note-missed") return noteMissed(state, command, at);
    const item = itemOf(state, command.item);
    return item === undefined ? fail("item-unknown", { item: command.item }) : act(state, item, command, at);
  };
