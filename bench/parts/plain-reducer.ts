/**
 * The complaint as somebody writes it who keeps no rule: what each command makes of the case and what each event leaves of it, on the
 * same plain objects, one loop where one is needed. It refuses nothing.
 */
import type { ComplaintCommand } from "../../packages/core/src/complaint/complaint/command.ts";
import type { ComplaintEvent } from "../../packages/core/src/complaint/complaint/event.ts";
import type { PlacedComplaintEvent } from "../../packages/core/src/complaint/complaint/evolve.ts";
import type { ComplaintState, Deadline } from "../../packages/core/src/complaint/complaint/state.ts";

const without = (
  deadlines: readonly Deadline[],
  promised: readonly Deadline[],
  ...kinds: readonly string[]
): readonly Deadline[] => {
  const kept: Deadline[] = [];
  for (const deadline of deadlines) if (!kinds.includes(deadline.kind)) kept.push(deadline);
  for (const deadline of promised) kept.push(deadline);
  return kept;
};

/** What an event leaves of a case; every deadline was met in time. */
export const reduce = (state: ComplaintState, { at, data, type }: PlacedComplaintEvent): ComplaintState => {
  switch (type) {
    case "StaffArrived":
      return { ...state, arrivedAt: at, deadlines: without(state.deadlines, [], "arrive") };
    case "ComplaintPaused":
      return {
        ...state,
        paused: { since: at, until: data.until, stopped: [] },
        deadlines: without(state.deadlines, data.deadlines),
      };
    case "ComplaintResumed":
      return { ...state, paused: null, deadlines: without(state.deadlines, data.deadlines, "resume") };
    case "ComplaintReplied":
      if (data.kind === "progress") return state;
      return {
        ...state,
        phase: "answered",
        replied: true,
        deadlines: without(state.deadlines, data.deadlines, "reply", "resolve", "escalation"),
      };
    case "ComplaintResolved":
      return {
        ...state,
        phase: "resolved",
        outcome: "done",
        evidence: [...state.evidence, ...data.evidence],
        deadlines: data.deadlines,
      };
    case "ComplaintReopened":
      return {
        ...state,
        phase: "assigned",
        replied: false,
        outcome: null,
        verdict: { satisfied: false, rating: null },
        round: state.round + 1,
        closedAt: null,
        deadlines: data.deadlines,
      };
    default:
      throw new RangeError(`the walk of the benchmark has no ${type}`);
  }
};

const words = (subject: string, value: string) => ({ subject, value });
const day = 86_400_000;

const endOf = (date: string): string =>
  `${new Date(Date.parse(date) + day).toISOString().slice(0, 10)}T00:00+08:00`;

/** What a command makes of a case: its event, the deadline included. */
export const handle = (
  state: ComplaintState,
  command: ComplaintCommand,
  now: string,
  version: number,
): ComplaintEvent => {
  const promise = (kind: Deadline["kind"], dueDate: string, basis: Deadline["basis"]): Deadline => ({
    id: `${state.id}/${kind}/${version}`,
    kind,
    from: now,
    due: endOf(dueDate),
    dueDate,
    basis,
    citations: [],
  });
  switch (command.type) {
    case "pause":
      return {
        type: "ComplaintPaused",
        data: {
          reason: words(state.complainant, command.reason),
          until: command.until,
          deadlines: [promise("resume", command.until, "house")],
        },
      } as ComplaintEvent;
    case "reply":
      return {
        type: "ComplaintReplied",
        data: {
          text: words(state.complainant, command.text),
          pointsAnswered: command.pointsAnswered,
          attachments: [],
          kind: command.kind,
          deadlines: command.kind === "full" ? [promise("resolve", command.resolveBy ?? "", "promise")] : [],
        },
      } as unknown as ComplaintEvent;
    default:
      throw new RangeError(`the walk of the benchmark does not time ${command.type}`);
  }
};
