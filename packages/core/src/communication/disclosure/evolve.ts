import type { DisclosureEvent } from "./event.ts";
import {
  type DisclosureDeadline,
  type DisclosureItem,
  type DisclosureState,
  type DueItem,
  reportReceivers,
} from "./state.ts";

const started = (item: DueItem): DisclosureItem => ({
  ...item,
  compiled: null,
  approved: null,
  posted: null,
  objections: [],
  reports: [],
  escalations: [],
});

/** Deadlines for one thing: its own, and what it was escalated to. */
const isFor =
  (about: string, kind: DisclosureDeadline["kind"]) =>
  (deadline: DisclosureDeadline): boolean =>
    (deadline.about === about && deadline.kind === kind) || deadline.about === `${about}/${kind}`;

/** Folds one event into the state. */
export const evolve = (before: DisclosureState | null, event: DisclosureEvent): DisclosureState => {
  if (event.type === "DisclosuresOpened") {
    const { items, ...data } = event.data;
    return {
      ...data,
      items: items.map(started),
      deadlines: items.map(({ deadline }) => deadline),
      missed: [],
    };
  }
  if (before === null)
    throw new RangeError(`The first event of a disclosure register is DisclosuresOpened, not ${event.type}`);
  const state = before;
  const change = (id: string, to: (item: DisclosureItem) => DisclosureItem) => ({
    items: state.items.map((item) => (item.id === id ? to(item) : item)),
  });
  const without = (isDone: (deadline: DisclosureDeadline) => boolean): readonly DisclosureDeadline[] =>
    state.deadlines.filter((deadline) => !isDone(deadline));
  switch (event.type) {
    case "DisclosureCompiled": {
      const { item, ...compiled } = event.data;
      return { ...state, ...change(item, (was) => ({ ...was, compiled, approved: null })) };
    }
    case "DisclosureApproved": {
      const { at, by, item } = event.data;
      return { ...state, ...change(item, (was) => ({ ...was, approved: { by, at } })) };
    }
    case "DisclosurePosted": {
      const { item, next, posting, takeDown } = event.data;
      const { items } = change(item, (was) => ({ ...was, posted: posting }));
      // Posting it also ends what the delay was escalated for.
      const open = without(isFor(item, "disclose"));
      return {
        ...state,
        items: [...items, started(next)],
        deadlines: [...open, takeDown, next.deadline],
      };
    }
    case "DisclosureTakenDown": {
      const { item, place, report, ...end } = event.data;
      const { items } = change(item, (was) => ({
        ...was,
        posted:
          was.posted === null
            ? null
            : {
                ...was.posted,
                places: was.posted.places.map((posted) =>
                  posted.place === place ? { ...posted, end } : posted,
                ),
              },
      }));
      const deadlines = report === null ? state.deadlines : [...without(isFor(item, "take-down")), report];
      return { ...state, items, deadlines };
    }
    case "DisclosureObjected": {
      const { deadline, item, ...objection } = event.data;
      return {
        ...state,
        ...change(item, (was) => ({
          ...was,
          objections: [...was.objections, { ...objection, answer: null }],
        })),
        deadlines: [...state.deadlines, deadline],
      };
    }
    case "DisclosureObjectionAnswered": {
      const { item, objection, ...answer } = event.data;
      return {
        ...state,
        ...change(item, (was) => ({
          ...was,
          objections: was.objections.map((one) => (one.number === objection ? { ...one, answer } : one)),
        })),
        deadlines: without(isFor(`${item}/objection/${objection}`, "answer")),
      };
    }
    case "DisclosureReported": {
      const { item, ...report } = event.data;
      const { items } = change(item, (was) => ({ ...was, reports: [...was.reports, report] }));
      const reports = items.find(({ id }) => id === item)?.reports ?? [];
      const isDone = reportReceivers.every((to) => reports.some((one) => one.to === to));
      return {
        ...state,
        items,
        deadlines: isDone ? without(isFor(item, "report")) : state.deadlines,
      };
    }
    case "DisclosureDeadlineMissed": {
      const { at, deadline, escalation, item, to } = event.data;
      return {
        ...state,
        ...change(item, (was) => ({ ...was, escalations: [...was.escalations, { deadline, to, at }] })),
        deadlines: [...without(({ id }) => id === deadline), ...(escalation === null ? [] : [escalation])],
        missed: [...state.missed, ...state.deadlines.filter(({ id }) => id === deadline)],
      };
    }
  }
};
