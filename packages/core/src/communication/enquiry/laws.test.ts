import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import type { Json } from "../../kernel/verdict.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import { type EnquiryMoment, enquiryMoment, enquiryStory, question } from "../../testing/enquiry-world.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { EnquiryCommand } from "./command.ts";
import { endOf } from "./deadline.ts";
import { enquiryPermissions } from "./decision.ts";
import type { EnquiryEvent } from "./event.ts";
import { enquiryPhases, type EnquiryState, nextDeadline, openPoints } from "./state.ts";

type Type = EnquiryCommand["type"];

const types = Object.keys(enquiryPermissions) as Type[];
const roles = ["owner", "desk", "staff", "manager", "system", "committee"] as const;

const command = (type: Type, state: EnquiryState | null, detail: number): EnquiryCommand => {
  switch (type) {
    case "ask":
      return detail % 3 === 0 ? { ...question, asker: "owner-1" } : question;
    case "assign":
      return { type, person: `staff-${detail % 3}`, reason: "轮班" };
    case "say":
      return { type, text: "补充" };
    case "answer":
      return {
        type,
        answers: (state === null ? [0] : openPoints(state))
          .slice(detail === 9 ? 1 : 0)
          .map((point) => ({ point, text: "按合同办理。" })),
        ...(detail % 2 === 0 ? { text: "详见附件二" } : {}),
      };
    case "accept":
      return { type, rating: (detail % 5) + 1 };
    case "follow-up":
      return { type, text: "还有一点" };
    case "complain":
      return { type, text: "不满意" };
    case "withdraw":
      return { type, reason: "不需要了" };
    case "note-missed":
      return { type, deadline: nextDeadline(state ?? { deadlines: [] })?.id ?? "none" };
  }
};

const text = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);

/** What must hold of every enquiry, whatever was done to it. */
const fault = (
  state: EnquiryState,
  before: EnquiryState | null,
  { event, now }: { readonly event: EnquiryEvent; readonly now: string },
): string | null => {
  if (before?.phase === "closed") return "it went on after the end";
  if (state.answerer === "") return "nobody owes the answer";
  if (state.phase === "closed")
    return state.deadlines.length > 0 || state.ended === null ? "something is due after the end" : null;
  if (nextDeadline(state) === null && state.overdueSince === null)
    return "nothing is due and nothing is late";
  if (state.phase === "answered" && openPoints(state).length > 0) return "an answer left a point open";
  const kept = [...(before?.deadlines ?? [])].find((deadline) => {
    const later = [...state.deadlines, ...state.missed.map((miss) => miss.deadline)].find(
      ({ id }) => id === deadline.id,
    );
    return later !== undefined && text(later) !== text(deadline);
  });
  if (kept !== undefined) return `${kept.id} moved`;
  if (event.type === "EnquiryDeadlineMissed" && endOf(event.data.deadline) > endOf({ due: now }))
    return "a deadline was missed before it ended";
  const escalated = state.missed.filter(({ escalatedTo }) => escalatedTo !== null);
  if (escalated.length > state.rounds) return "it was escalated twice in one round";
  return before !== null && state.thread.length < before.thread.length ? "something said was lost" : null;
};

describe("a question is never without somebody who owes its answer", () => {
  it("moves no promise, leaves no point open, escalates once a round, and ends only by its rules", async () => {
    const report = await walkAggregate<EnquiryState, EnquiryEvent, EnquiryCommand, EnquiryMoment>(
      {
        aggregate,
        types,
        phases: enquiryPhases,
        opening: "ask",
        start: (number) => enquiryStory(`estate-1.e${number}`),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase }) => phase === "closed",
        ahead: (state, now) => {
          const next = nextDeadline(state);
          if (next !== null && endOf(next) <= endOf({ due: now })) return ["note-missed"];
          return state.phase === "open"
            ? ["answer", "answer", "say", "assign", "complain", "withdraw"]
            : ["accept", "follow-up", "follow-up", "say", "complain", "withdraw"];
        },
        step: (type, state, { detail, isLikely, now }) => {
          const fits = enquiryPermissions[type].by;
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "owner";
          const answers = isLikely && type === "answer" ? state?.answerer : undefined;
          const asks = isLikely && type === "ask" ? (detail % 3 === 0 ? "desk" : "owner") : role;
          const speaks = isLikely && enquiryPermissions[type].speaksForAsker === true ? "owner" : asks;
          const actor =
            answers ?? (speaks === "system" ? "system" : `${speaks}-${detail > (isLikely ? 8 : 4) ? 2 : 1}`);
          return {
            command: command(type, state, detail),
            moment: enquiryMoment(speaks, now, { worksHere: detail !== 8 }, actor),
          };
        },
        fault,
      },
      { runs: 400, seed: 20261124 },
    );
    console.info(histogram("enquiry", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
