import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { explain, reply, reportBack, resolve, transfer } from "./answer.ts";
import type { ComplaintAction, ComplaintCommand } from "./command.ts";
import { escalate, warn } from "./escalation.ts";
import type { ComplaintEvent } from "./event.ts";
import { file } from "./filing.ts";
import { answerQuote, arrive, assign, pause, quote, resume, triage } from "./handling.ts";
import { link } from "./link.ts";
import { type Decision, fail, minutes, type Moment, one, said } from "./moment.ts";
import { guard } from "./permission.ts";
import { withWarning } from "./promised-deadline.ts";
import { close, confirm, followUp, notifyLapse, reopen, withdraw } from "./settlement.ts";
import type { ComplaintState } from "./state.ts";
import type { ComplaintTerms } from "./terms.ts";

const act = (state: ComplaintState, command: ComplaintAction, at: Moment): Decision => {
  const { actor } = at.context;
  switch (command.type) {
    case "acknowledge":
      return one({
        type: "ComplaintAcknowledged",
        data: {
          by: actor.id,
          note: said(state, command.note),
          deadlines: [minutes(at, "triage", at.terms.stepTimes.triageMinutes)],
        },
      });
    case "triage":
      return triage(state, command, at);
    case "assign":
      return assign(state, command, at);
    case "arrive":
      return arrive(state, command.note);
    case "pause":
      return pause(state, command, at);
    case "resume":
      return resume(state, command.note, at);
    case "quote":
      return quote(command, at);
    case "answer-quote":
      return answerQuote(state, command, at);
    case "reply":
      return reply(state, command, at);
    case "explain":
      return explain(state, command, at);
    case "resolve":
      return resolve(state, command, at);
    case "transfer":
      return transfer(state, command, at);
    case "forward":
      return one({
        type: "ComplaintForwarded",
        data: { by: actor.id, ref: command.ref, deadlines: [] },
      });
    case "report-back":
      return reportBack(state, command, at);
    case "confirm":
      return confirm(state, command, at);
    case "reopen":
      return reopen(state, command.reason, at);
    case "withdraw":
      return withdraw(state, command.reason, at);
    case "escalate":
      return escalate(state, command, at);
    case "warn":
      return warn(state, command, at);
    case "notify-lapse":
      return notifyLapse(state, at);
    case "close":
      return close(state, command, at);
    case "follow-up":
      return followUp(state, command, at);
    case "merge":
    case "unmerge":
    case "note-follower":
    case "follow":
    case "relate":
    case "hand-over":
      return link(state, command, at);
  }
};

/** Every deadline that is promised says from when its person is warned. */
const warned = (event: ComplaintEvent, { context, terms }: Moment): ComplaintEvent =>
  event.data.deadlines.length === 0
    ? event
    : ({
        ...event,
        data: {
          ...event.data,
          deadlines: event.data.deadlines.map((deadline) =>
            withWarning(deadline, context.now, terms.stepTimes.warnPercent),
          ),
        },
      } as ComplaintEvent);

/** Decides a complaint command: events, or a refusal with its code. Pure; `version` is the stream's current version. */
export const decide =
  (terms: ComplaintTerms, context: DecisionContext, version: number) =>
  (state: ComplaintState | null, command: ComplaintCommand): Decision => {
    const decision = ((): Decision => {
      if (command.type === "file") {
        const { fresh } = terms;
        if (state !== null) return fail("already-open");
        if (fresh === undefined) return fail("wrong-phase", { action: "file", phase: null, allowed: [] });
        const at = { terms, context, id: fresh.id, version: 1 };
        return file(command, at, fresh.number, fresh.complainant);
      }
      if (state === null) return fail("not-found");
      const refusal = guard(state, context.actor, command.type);
      return refusal === null
        ? act(state, command, { terms, context, id: state.id, version: version + 1 })
        : Result.fail(refusal);
    })();
    return Result.map(decision, (events) =>
      events.map((event) => warned(event, { terms, context, id: "", version })),
    );
  };

/**
 * Whether the state stands as the invariant demands: one responsible person and one next deadline until closed; after that as long
 * as a follow-up is owed, and then neither.
 */
export const isKept = ({ deadlines, phase, responsible }: ComplaintState): boolean =>
  phase === "closed"
    ? (responsible === null) === (deadlines.length === 0)
    : responsible !== null && deadlines.length > 0;
