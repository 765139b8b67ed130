import * as Result from "effect/Result";
import { dayDeadline, dayOf, hasPassed } from "../../kernel/day-deadline.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { personal } from "../../kernel/personal.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type {
  HandoverCommand,
  HoldItems,
  OpenHandover,
  RecordItem,
  ReleaseItems,
  ResolveItem,
} from "./command.ts";
import type { HandoverEvent } from "./event.ts";
import { listPrepaid, settlePrepaid } from "./prepaid.ts";
import { type HandoverRejection, refuse } from "./rejection.ts";
import {
  holdOf,
  type HandoverDeadline,
  type HandoverState,
  isSettled,
  openItems,
  openRefunds,
} from "./state.ts";
import type { HandoverTerms } from "./terms.ts";

type Decision = Result.Result<readonly HandoverEvent[], HandoverRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));
const one = (event: HandoverEvent): Decision => Result.succeed([event]);

const office: readonly Role[] = ["desk", "staff", "manager", "committee"];
const heads: readonly Role[] = ["manager", "committee"];

/** Who may do what. */
export const handoverPermissions: { readonly [Type in HandoverCommand["type"]]: readonly Role[] } = {
  open: heads,
  "add-item": heads,
  "record-item": office,
  "resolve-item": heads,
  "list-prepaid": ["manager", "desk"],
  "settle-prepaid": ["manager", "desk"],
  hold: heads,
  release: [...heads, "system"],
  complete: heads,
  "note-missed": ["system"],
};

/** Everything a single decision looks at. `version` is the version its event will have. */
export interface Moment {
  readonly terms: HandoverTerms;
  readonly context: DecisionContext;
  readonly id: string;
  readonly version: number;
  readonly today: string;
}

const asked = (verdict: Verdict | null): Verdict => {
  if (verdict === null) throw new RangeError("The law is asked before a handover is decided");
  return verdict;
};

/** By the law's day where it settles one; where it could not roll the day, by the day itself as the house's own; else none. */
const deadlineOf = (verdict: Verdict, { context, id, version }: Moment): readonly HandoverDeadline[] => {
  const { due, raw } = verdict.values;
  const parts = { stream: id, version, kind: "handover" as const, now: context.now };
  if (verdict.verdict === "determined" && typeof due === "string")
    return [dayDeadline({ ...parts, dueDate: due, basis: "law", citations: verdict.citations })];
  return typeof raw === "string"
    ? [dayDeadline({ ...parts, dueDate: raw, basis: "house", citations: verdict.citations })]
    : [];
};

const open = (command: OpenHandover, at: Moment): Decision => {
  const { id, terms } = at;
  const { agreedPeriod, contract, estate, isServing, receiver } = command;
  if (terms.contract === null) return fail("contract-unknown", { contract });
  const { checklist, ended } = terms.contract;
  if (ended === null) return fail("contract-running", { contract });
  const verdict = asked(terms.deadline);
  return one({
    type: "HandoverOpened",
    data: {
      id,
      estate,
      contract,
      endedOn: ended.on,
      cause: ended.cause,
      receiver,
      isServing,
      agreedPeriod,
      lead: terms.manager,
      verdict,
      warning: asked(terms.forfeiture),
      items: checklist,
      deadlines: deadlineOf(verdict, at),
    },
  });
};

const recordItem = (state: HandoverState, command: RecordItem, { context, today }: Moment): Decision => {
  const { note, outcome, proof } = command;
  const item = state.items.find(({ id }) => id === command.item);
  if (item === undefined) return fail("item-unknown", { item: command.item });
  if (item.record !== null) return fail("item-recorded", { item: item.id, outcome: item.record.outcome });
  const hold = holdOf(state, item.id);
  if (hold !== null && outcome === "handed-over")
    return fail("item-held", { item: item.id, dispute: hold.dispute });
  if (proof.length === 0) return fail("proof-missing", { item: item.id });
  if (outcome !== "handed-over" && note === undefined)
    return fail("note-missing", { item: item.id, outcome });
  const open = openRefunds(state).map(({ unit }) => unit);
  if (item.kind === "prepaid-fees" && outcome === "handed-over" && open.length > 0)
    return fail("refunds-open", { units: open });
  const by = context.actor.id;
  return one({
    type: "HandoverItemRecorded",
    data: {
      item: item.id,
      outcome,
      on: today,
      note: note === undefined ? null : personal(by, note),
      proof,
      giver: personal(by, command.giver),
      receiver: personal(by, command.receiver),
    },
  });
};

const resolveItem = (state: HandoverState, command: ResolveItem, { context, today }: Moment): Decision => {
  const { how, note, proof } = command;
  const item = state.items.find(({ id }) => id === command.item);
  if (item === undefined) return fail("item-unknown", { item: command.item });
  if (isSettled(item)) return fail("item-settled", { item: item.id });
  if (item.record === null) return fail("item-not-recorded", { item: item.id });
  const hold = holdOf(state, item.id);
  if (hold !== null) return fail("item-held", { item: item.id, dispute: hold.dispute });
  if (proof.length === 0) return fail("proof-missing", { item: item.id });
  const by = context.actor.id;
  return one({
    type: "HandoverItemResolved",
    data: {
      item: item.id,
      how,
      on: today,
      note: personal(by, note),
      proof,
      giver: personal(by, command.giver),
      receiver: personal(by, command.receiver),
    },
  });
};

const hold = (state: HandoverState, command: HoldItems, { context, terms, today }: Moment): Decision => {
  const { dispute, items, reason } = command;
  if (terms.dispute === null) return fail("dispute-unknown", { dispute });
  if (!terms.dispute.isOpen) return fail("dispute-closed", { dispute });
  if (state.holds.some((held) => held.dispute === dispute)) return fail("already-held", { dispute });
  const unknown = items.filter((id) => !state.items.some((item) => item.id === id));
  if (unknown.length > 0) return fail("item-unknown", { items: unknown });
  const settled = items.filter((id) => state.items.some((item) => item.id === id && isSettled(item)));
  if (settled.length > 0) return fail("item-settled", { items: settled });
  return one({
    type: "HandoverHeld",
    data: { dispute, items, reason: personal(context.actor.id, reason), since: today },
  });
};

const release = (state: HandoverState, { dispute }: ReleaseItems, { terms, today }: Moment): Decision => {
  if (!state.holds.some((held) => held.dispute === dispute)) return fail("not-held", { dispute });
  if (terms.dispute?.isOpen === true) return fail("dispute-open", { dispute });
  return one({ type: "HandoverReleased", data: { dispute, on: today } });
};

const act = (state: HandoverState, command: Exclude<HandoverCommand, OpenHandover>, at: Moment): Decision => {
  const { context, id, terms, today, version } = at;
  switch (command.type) {
    case "add-item": {
      const title = { "zh-CN": command.title, en: command.title };
      return one({
        type: "HandoverItemAdded",
        data: { id: `${command.kind}-${version}`, kind: command.kind, title, source: null },
      });
    }
    case "record-item":
      return recordItem(state, command, at);
    case "resolve-item":
      return resolveItem(state, command, at);
    case "list-prepaid":
      return listPrepaid(state, command, at);
    case "settle-prepaid":
      return settlePrepaid(state, command, at);
    case "hold":
      return hold(state, command, at);
    case "release":
      return release(state, command, at);
    case "complete": {
      const items = openItems(state).map((item) => item.id);
      if (items.length > 0) return fail("items-open", { items });
      const units = openRefunds(state).map(({ unit }) => unit);
      if (units.length > 0) return fail("refunds-open", { units });
      const by = context.actor.id;
      const names = { giver: personal(by, command.giver), receiver: personal(by, command.receiver) };
      return one({
        type: "HandoverCompleted",
        data: { contract: state.contract, on: today, names, verdict: asked(terms.deadline) },
      });
    }
    case "note-missed": {
      const deadline = state.deadlines.find((promised) => promised.id === command.deadline);
      if (deadline === undefined)
        return fail("deadline-unknown", { deadline: command.deadline, handover: id });
      if (!hasPassed(deadline, context.now)) return fail("not-due", { due: deadline.due });
      return one({
        type: "HandoverDeadlineMissed",
        data: { deadline: deadline.id, at: context.now, forfeiture: asked(terms.forfeiture) },
      });
    }
  }
};

/** Decides a command on a handover. Pure; `version` is that of the event before. */
export const decide =
  (terms: HandoverTerms, context: DecisionContext & { readonly id: string }, version: number) =>
  (state: HandoverState | null, command: HandoverCommand): Decision => {
    const { role } = context.actor;
    const allowed = handoverPermissions[command.type];
    if (!allowed.includes(role)) return fail("not-allowed", { action: command.type, role, allowed });
    const at: Moment = { terms, context, id: context.id, version: version + 1, today: dayOf(context.now) };
    if (command.type === "open") return state === null ? open(command, at) : fail("already-open");
    if (state === null || state.phase === "completed")
      return fail("wrong-phase", { phase: state?.phase ?? null });
    return act(state, command, at);
  };
