import { describe, expect, it } from "vitest";
import { earliest, endOf } from "../../kernel/day-deadline.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { walkAggregate } from "../../testing/aggregate-walk.ts";
import {
  owners,
  questionnaire,
  type SatisfactionMoment,
  satisfactionMoment,
  satisfactionStory,
} from "../../testing/satisfaction-world.ts";
import { histogram, thinSpots } from "../../testing/walk-report.ts";
import { aggregate } from "./aggregate.ts";
import type { SatisfactionCommand } from "./command.ts";
import { satisfactionPermissions } from "./decision.ts";
import type { SatisfactionEvent } from "./event.ts";
import { satisfactionPhases, type SatisfactionState, silent } from "./state.ts";
import { defaultSatisfactionTimes } from "./times.ts";
import { view } from "./view.ts";

type Type = SatisfactionCommand["type"];

const types = Object.keys(satisfactionPermissions) as Type[];
const roles = ["owner", "desk", "manager", "system", "committee", "occupant"] as const;
const millis = (now: string): number => toEpochMillis(instant(now));

const command = (
  type: Type,
  state: SatisfactionState | null,
  now: string,
  detail: number,
): SatisfactionCommand => {
  const { questions, title } = questionnaire;
  switch (type) {
    case "draft":
      return detail === 9 ? { ...questionnaire, questions: [questions[0]!, questions[0]!] } : questionnaire;
    case "revise":
      return { type, title, questions: detail === 9 ? [questions[0]!, questions[0]!] : questions };
    case "draw":
      return {
        type, method: (["everybody", "random", "stratified"] as const)[detail % 3]!, seed: `s-${detail}`,
        ...(detail === 9 ? {} : { size: 1 + detail }),
        closesOn: addDays(localDate(now.slice(0, 10)), detail === 8 ? 0 : 1 + detail),
      }; // prettier-ignore
    case "answer":
      return { type, answers: [{ question: detail === 9 ? "pool" : "clean", point: (detail % 5) + 1 }, ...(detail % 2 === 0 ? [{ question: "words", text: "好" }] : [])] }; // prettier-ignore
    case "take-up":
      return { type, question: "used", contract: "estate-1.k1", standard: `s-${detail}`, what: "停车" };
    case "note-missed":
      return { type, deadline: earliest(state?.deadlines ?? [])?.id ?? "none" };
    default:
      return { type };
  }
};

/** What must hold of every satisfaction survey, whatever was done to it. */
const fault = (
  state: SatisfactionState,
  before: SatisfactionState | null,
  { event }: { readonly event: SatisfactionEvent; readonly now: string },
): string | null => {
  if (before?.phase === "published" && event.type !== "SatisfactionTakenUp") return "it went on after it was published"; // prettier-ignore
  if (before !== null && before.sample !== null && state.sample !== before.sample)
    return "the sample changed";
  const numbers = state.responses.map(({ number }) => number);
  if (new Set(numbers).size !== numbers.length) return "somebody answered twice";
  if (numbers.some((number) => !state.sample?.people.some((one) => one.number === number)))
    return "somebody answered who was not asked";
  if (before !== null && before.phase !== "open" && numbers.length !== before.responses.length)
    return "an answer came outside of the survey";
  if ((state.sample?.people.length ?? 0) - numbers.length !== silent(state).length) return "somebody is lost";
  const { results } = view(state, 1, { id: "manager-1", role: "manager" });
  if ((results === null) === (state.phase === "closed" || state.phase === "published")) return "results at the wrong time"; // prettier-ignore
  for (const result of results?.questions ?? []) {
    if (result.kind !== "scale" || result.mean.kind !== "mean") continue;
    const { events, high, low, n, sum } = result.mean;
    if (n < 5) return "a figure of few answers";
    if (events.length !== n || new Set(events).size !== n) return "a figure is not of its events";
    if (low > Math.round((sum / n) * 100) || high < Math.round((sum / n) * 100)) return "the mean is outside of its interval"; // prettier-ignore
  }
  for (const { results: own, sampled } of results?.buildings ?? [])
    if (Array.isArray(own) && sampled < 5) return "a building of few people is shown";
  const kept = before?.deadlines.find((deadline) =>
    state.deadlines.some(({ due, id }) => id === deadline.id && due !== deadline.due),
  );
  return kept === undefined ? null : `${kept.id} moved`;
};

describe("a satisfaction survey counts whoever was drawn, once", () => {
  it("never changes its sample, hears nobody twice, and makes no figure of few answers", async () => {
    const report = await walkAggregate<
      SatisfactionState,
      SatisfactionEvent,
      SatisfactionCommand,
      SatisfactionMoment
    >(
      {
        aggregate,
        types,
        phases: satisfactionPhases,
        opening: "draft",
        start: (number) => satisfactionStory(`estate-1.q${number}`),
        phaseOf: ({ phase }) => phase,
        isOver: ({ phase, takenUp }) => phase === "published" && takenUp.length > 1,
        ahead: (state, now) => {
          if (state.phase === "draft") return ["draw", "draw", "revise"];
          const due = earliest(state.deadlines);
          if (due !== null && endOf(due) <= millis(now))
            return due.kind === "remind" ? ["remind"] : due.kind === "close" ? ["close"] : ["note-missed"];
          if (state.phase === "open")
            return silent(state).length === 0 ? ["close"] : [...Array.from({ length: 8 }, () => "answer" as const), "remind"]; // prettier-ignore
          return state.phase === "closed" ? ["take-up", "take-up", "take-up", "publish"] : ["take-up"];
        },
        step: (type, state, { detail, isLikely, now }) => {
          const { by } = satisfactionPermissions[type];
          const isDue = state?.deadlines.some((due) => due.kind !== "publish" && endOf(due) <= millis(now)) === true; // prettier-ignore
          const fits = isDue && by.includes("system") ? (["system"] as const) : by.filter((role) => role !== "system" || type === "note-missed"); // prettier-ignore
          const role = (isLikely ? fits[detail % fits.length] : roles[detail % roles.length]) ?? "owner";
          const waiting = state === null ? [] : silent(state);
          const person = waiting[detail % Math.max(1, waiting.length)]?.person ?? owners[detail]!.person;
          return {
            command: command(type, state, now, detail),
            moment: satisfactionMoment(
              type === "answer" && isLikely ? "owner" : role,
              now,
              {
                times: { ...defaultSatisfactionTimes, publishDays: 0 },
                standards: detail === 7 ? [] : Array.from({ length: 10 }, (_, at) => `s-${at}`),
              },
              type === "answer" && isLikely ? person : undefined,
            ),
          };
        },
        fault,
      },
      { runs: 300, seed: 20261124 },
    );
    console.info(histogram("satisfaction", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
