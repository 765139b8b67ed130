import { personal } from "../../kernel/personal.ts";
import type {
  ExplainComplaint,
  ReplyComplaint,
  ReportBack,
  ResolveComplaint,
  TransferComplaint,
} from "./command.ts";
import type { ComplaintEvent } from "./event.ts";
import { waitsForQuote } from "./handling.ts";
import { afterPause, days, type Decision, fail, type Moment, one, today, untilDay } from "./moment.ts";
import type { ComplaintState } from "./state.ts";

/** Points raised that an answer leaves open. */
export const unanswered = (
  state: ComplaintState,
  answered: readonly number[] | undefined,
): readonly number[] =>
  (state.triage?.points ?? []).map((_, index) => index).filter((index) => !(answered ?? []).includes(index));

/** Who is answered along with the complainant. */
export const led = ({ followers }: ComplaintState): { readonly followers?: readonly string[] } =>
  followers.length === 0 ? {} : { followers };

const toVerdict = (at: Moment) => days(at, "confirm", at.terms.stepTimes.confirmDays);

/** Answers the owner (答复). */
export const reply = (state: ComplaintState, command: ReplyComplaint, at: Moment): Decision => {
  const said = {
    text: personal(state.complainant, command.text),
    pointsAnswered: command.pointsAnswered ?? [],
    attachments: command.attachments ?? [],
    ...led(state),
  };
  if (command.kind === "progress")
    return one({ type: "ComplaintReplied", data: { ...said, kind: "progress", deadlines: [] } });
  if (state.phase !== "assigned" && state.phase !== "answered")
    return fail("wrong-phase", { action: "reply", phase: state.phase, allowed: ["assigned", "answered"] });
  // What is not justified is not promised: it takes an explanation.
  if (state.triage?.justified === false) return fail("explanation-needed");
  const open = unanswered(state, command.pointsAnswered);
  if (open.length > 0) return fail("points-unanswered", { points: open });
  if (at.terms.isHollow === true) return fail("reply-hollow");
  const { resolveBy } = command;
  if (resolveBy === undefined) return fail("resolve-date-missing");
  if (resolveBy < today(at)) return fail("until-in-past", { until: resolveBy });
  return afterPause(state, at, (moment) => [
    {
      type: "ComplaintReplied",
      data: {
        ...said,
        kind: "full",
        deadlines: [untilDay(moment, "resolve", resolveBy, { basis: "promise" })],
      },
    },
  ]);
};

/** Explains why it cannot be done, or not now (解释说明). */
export const explain = (state: ComplaintState, command: ExplainComplaint, at: Moment): Decision => {
  const open = unanswered(state, command.pointsAnswered);
  if (open.length > 0) return fail("points-unanswered", { points: open });
  const { change, ground, reason, reviewOn } = command;
  if (reason === "not-now" && (change === undefined || reviewOn === undefined))
    return fail("review-date-missing", { change: change ?? null, reviewOn: reviewOn ?? null });
  if (reviewOn !== undefined && reviewOn <= today(at)) return fail("until-in-past", { until: reviewOn });
  return afterPause(state, at, (moment) => [
    {
      type: "ComplaintExplained",
      data: {
        text: personal(state.complainant, command.text),
        reason,
        ground,
        ...(change === undefined ? {} : { change }),
        ...(reviewOn === undefined ? {} : { reviewOn }),
        pointsAnswered: command.pointsAnswered ?? [],
        deadlines: [toVerdict(moment)],
        ...led(state),
      },
    },
  ]);
};

/** The work is done (办结). */
export const resolve = (state: ComplaintState, command: ResolveComplaint, at: Moment): Decision => {
  if (waitsForQuote(state)) return fail("quote-unconfirmed", { amount: state.quote?.amount ?? null });
  if (command.evidence.length === 0) return fail("evidence-missing");
  return afterPause(state, at, (moment) => [
    {
      type: "ComplaintResolved",
      data: {
        text: personal(state.complainant, command.text),
        evidence: command.evidence,
        deadlines: [toVerdict(moment)],
        ...led(state),
      },
    },
  ]);
};

/** Hands it to the body that is responsible (转交), and tells the complainant. */
export const transfer = (state: ComplaintState, command: TransferComplaint, at: Moment): Decision =>
  afterPause(state, at, (moment) => [
    {
      type: "ComplaintTransferred",
      data: {
        body: command.body,
        ground: command.ground,
        text: personal(state.complainant, command.text),
        deadlines: [days(moment, "forward", at.terms.stepTimes.forwardDays), toVerdict(moment)],
        ...led(state),
      },
    },
  ]);

/** Answers the sender of a referral (回告). */
export const reportBack = (state: ComplaintState, command: ReportBack, at: Moment): Decision =>
  one({
    type: "ReferralAnswered",
    data: {
      by: at.context.actor.id,
      form: command.form,
      ref: command.ref ?? null,
      text: personal(state.complainant, command.text),
      deadlines: [],
    },
  });

/** A follower takes over what its leading case was told (随主案答复). */
export const follow = (state: ComplaintState, lead: string, version: number, at: Moment): Decision => {
  const taken = at.terms.lead;
  if (state.mergedInto !== lead || taken === null) return fail("not-merged", { lead, version });
  const text = personal(state.complainant, taken.text);
  const pointsAnswered = (state.triage?.points ?? []).map((_, index) => index);
  const answered = (deadlines: ComplaintEvent["data"]["deadlines"]): ComplaintEvent => ({
    type: "ComplaintReplied",
    data: { kind: "full", text, pointsAnswered, attachments: [], lead, deadlines },
  });
  if (taken.step === "reply" && taken.kind === "progress")
    return one({
      type: "ComplaintReplied",
      data: {
        kind: "progress",
        text,
        pointsAnswered: [],
        attachments: taken.attachments,
        lead,
        deadlines: [],
      },
    });
  return afterPause(state, at, (moment) => {
    switch (taken.step) {
      case "reply": {
        const until = taken.resolveBy ?? today(at);
        const told = answered([untilDay(moment, "resolve", until, { basis: "promise" })]);
        return [{ ...told, data: { ...told.data, attachments: taken.attachments } } as ComplaintEvent];
      }
      case "explain": {
        const { change, ground, reason, reviewOn } = taken;
        return [
          {
            type: "ComplaintExplained",
            data: {
              text,
              reason,
              ground,
              ...(change === undefined ? {} : { change }),
              ...(reviewOn === undefined ? {} : { reviewOn }),
              pointsAnswered,
              lead,
              deadlines: [toVerdict(moment)],
            },
          },
        ];
      }
      case "transfer":
        return [
          {
            type: "ComplaintTransferred",
            data: { body: taken.body, ground: taken.ground, text, lead, deadlines: [toVerdict(moment)] },
          },
        ];
      case "resolve": {
        // Whoever joined after the leading case was answered is answered with its result.
        const before = state.replied
          ? []
          : [answered([untilDay(moment, "resolve", today(at), { basis: "promise" })])];
        const after = { ...moment, version: moment.version + before.length };
        return [
          ...before,
          {
            type: "ComplaintResolved",
            data: { text, evidence: taken.evidence, lead, deadlines: [toVerdict(after)] },
          },
        ];
      }
    }
  });
};
