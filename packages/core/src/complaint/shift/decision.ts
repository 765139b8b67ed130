import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Role } from "../../kernel/envelope.ts";
import { instant, plusMinutes, toEpochMillis } from "../../kernel/instant.ts";
import { personal } from "../../kernel/personal.ts";
import type { OpenShift, ShiftCommand, TakeCase } from "./command.ts";
import type { ShiftEvent } from "./event.ts";
import type { ShiftRejection, ShiftRejectionCode } from "./rejection.ts";
import { type ShiftCase, type ShiftState, waiting } from "./state.ts";

/** What a decision on a shift sheet needs to know of the world. */
export interface ShiftTerms {
  /** Open cases of whoever hands over, as they stand now. */
  readonly cases: readonly ShiftCase[];
  /** Whether the incoming person works at the estate. */
  readonly incomingKnown: boolean;
  /** Who is responsible now for the case that is taken over; `null` when nobody is. */
  readonly responsible: string | null;
  /** Minutes in which it is taken over. */
  readonly minutes: number;
}

/** Roles that may at all; who of them is said by the sheet. */
export const permissions: { readonly [Type in ShiftCommand["type"]]: readonly Role[] } = {
  open: ["desk", "staff", "manager"],
  take: ["desk", "staff", "manager"],
  close: ["desk", "staff", "manager", "system"],
};

type Decision = Result.Result<readonly ShiftEvent[], ShiftRejection>;
type Context = DecisionContext & { readonly id: string };

const refuse = (
  code: ShiftRejectionCode,
  data: ShiftRejection["data"] = {},
): Result.Result<never, ShiftRejection> => Result.fail({ code, data, citations: [] });
const one = (event: ShiftEvent): Decision => Result.succeed([event]);

const open = (command: OpenShift, terms: ShiftTerms, { actor, id, now }: Context): Decision => {
  const { estate, incoming, note } = command;
  if (incoming === actor.id) return refuse("same-person", { person: incoming });
  if (!terms.incomingKnown) return refuse("person-unknown", { person: incoming });
  if (terms.cases.length === 0) return refuse("nothing-to-hand-over", { person: actor.id });
  return one({
    type: "ShiftSheetOpened",
    data: {
      id,
      estate,
      outgoing: actor.id,
      incoming,
      note: note === undefined ? null : personal(actor.id, note),
      openedAt: now,
      due: plusMinutes(instant(now), terms.minutes),
      cases: terms.cases,
    },
  });
};

const take = (state: ShiftState, { complaint }: TakeCase, terms: ShiftTerms, context: Context): Decision => {
  const { actor, now } = context;
  if (actor.id !== state.incoming)
    return refuse("not-allowed", { action: "take", role: actor.role, allowed: [state.incoming] });
  const line = state.lines.find((item) => item.complaint === complaint);
  if (line === undefined) return refuse("case-unknown", { complaint });
  if (line.takenAt !== null) return refuse("case-taken", { complaint, at: line.takenAt });
  // What went to somebody else in the meantime is not theirs to take.
  if (terms.responsible !== state.outgoing) return refuse("not-responsible", { person: state.outgoing });
  return one({
    type: "ShiftCaseAcknowledged",
    data: { complaint, from: state.outgoing, to: state.incoming, at: now },
  });
};

/** Decides a command on a shift sheet. Pure. */
export const decide =
  (terms: ShiftTerms, context: Context) =>
  (state: ShiftState | null, command: ShiftCommand): Decision => {
    const { actor, now } = context;
    const allowed = permissions[command.type];
    if (!allowed.includes(actor.role))
      return refuse("not-allowed", { action: command.type, role: actor.role, allowed });
    if (command.type === "open")
      return state === null ? open(command, terms, context) : refuse("already-open");
    if (state?.phase !== "open")
      return refuse("wrong-phase", { action: command.type, phase: state?.phase ?? null });
    if (command.type === "take") return take(state, command, terms, context);
    const isTheirs = [state.outgoing, state.incoming].includes(actor.id) || actor.role === "manager";
    if (actor.role !== "system" && !isTheirs)
      return refuse("not-allowed", {
        action: "close",
        role: actor.role,
        allowed: [state.outgoing, state.incoming],
      });
    if (actor.role === "system" && toEpochMillis(instant(now)) < toEpochMillis(instant(state.due)))
      return refuse("not-due", { due: state.due });
    return one({
      type: "ShiftSheetClosed",
      data: { by: actor.id, at: now, stay: waiting(state).map(({ complaint }) => complaint) },
    });
  };
