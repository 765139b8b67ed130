import type { EnquiryEvent } from "./event.ts";
import type { EnquiryMessage, EnquiryPoint, EnquiryState } from "./state.ts";

type Told = EnquiryEvent & { readonly at: string };

const points = (texts: readonly EnquiryPoint["text"][]): readonly EnquiryPoint[] =>
  texts.map((text) => ({ text, answer: null }));

const withMessage = (state: EnquiryState, message: EnquiryMessage): EnquiryState => ({
  ...state,
  thread: [...state.thread, message],
});

const ended = (
  state: EnquiryState,
  outcome: NonNullable<EnquiryState["ended"]>["outcome"],
  at: string,
): EnquiryState => ({ ...state, phase: "closed", deadlines: [], overdueSince: null, ended: { outcome, at } });

/** Folds one event into the state; `at` is when it happened. */
export const evolve = (state: EnquiryState | null, event: Told): EnquiryState => {
  const { at } = event;
  if (event.type === "EnquiryAsked") {
    const { answerer, asker, attachments, by, channel, deadlines, estate, id, text, unit } = event.data;
    return {
      id,
      estate,
      unit,
      asker,
      channel,
      askedAt: at,
      phase: "open",
      answerer,
      points: points(event.data.points),
      thread: [{ kind: "question", side: "asker", by, at, text, attachments }],
      deadlines,
      missed: [],
      overdueSince: null,
      rounds: 1,
      satisfaction: null,
      ended: null,
      complaint: null,
    };
  }
  if (state === null)
    throw new RangeError(`The first event of an enquiry is EnquiryAsked, not ${event.type}`);
  switch (event.type) {
    case "EnquiryAssigned":
      return { ...state, answerer: event.data.person };
    case "EnquiryMessageAdded":
      return withMessage(state, { kind: "message", at, ...event.data });
    case "EnquiryAnswered": {
      const { answers, attachments, by, deadlines, text } = event.data;
      const answered: EnquiryState = {
        ...state,
        phase: "answered",
        deadlines,
        overdueSince: null,
        points: state.points.map((point, index) => {
          const answer = answers.find((one) => one.point === index);
          return answer === undefined ? point : { ...point, answer: { text: answer.text, by, at } };
        }),
      };
      return text === null
        ? answered
        : withMessage(answered, { kind: "answer", side: "house", by, at, text, attachments });
    }
    case "EnquiryAccepted": {
      const { note, rating } = event.data;
      return { ...ended(state, "satisfied", at), satisfaction: { satisfied: true, rating, note, at } };
    }
    case "EnquiryFollowedUp": {
      const { by, deadlines, rating, text } = event.data;
      return withMessage(
        {
          ...state,
          phase: "open",
          points: [...state.points, ...points(event.data.points)],
          deadlines,
          rounds: state.rounds + 1,
          satisfaction: { satisfied: false, rating, note: null, at },
        },
        { kind: "follow-up", side: "asker", by, at, text, attachments: [] },
      );
    }
    case "EnquiryBecameComplaint": {
      const { attachments, by, complaint, text } = event.data;
      return withMessage(
        { ...ended(state, "complaint", at), complaint },
        { kind: "complaint", side: "asker", by, at, text, attachments },
      );
    }
    case "EnquiryWithdrawn": {
      const { by, reason } = event.data;
      return withMessage(ended(state, "withdrawn", at), {
        kind: "message", side: "asker", by, at, text: reason, attachments: [],
      }); // prettier-ignore
    }
    case "EnquiryDeadlineMissed": {
      const { deadline, deadlines, escalatedTo } = event.data;
      return {
        ...state,
        answerer: escalatedTo ?? state.answerer,
        deadlines: [...state.deadlines.filter(({ id }) => id !== deadline.id), ...deadlines],
        missed: [...state.missed, { deadline, at, escalatedTo }],
        overdueSince: state.overdueSince ?? at,
      };
    }
    case "EnquiryLapsed":
      return ended(state, "lapsed", at);
  }
};
