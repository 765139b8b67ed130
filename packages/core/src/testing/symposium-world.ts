import type {
  ConveneSymposium,
  MinuteSymposium,
  SymposiumCommand,
} from "../communication/symposium/command.ts";
import { decide, type SymposiumTerms } from "../communication/symposium/decision.ts";
import type { SymposiumEvent } from "../communication/symposium/event.ts";
import { evolve } from "../communication/symposium/evolve.ts";
import type { SymposiumState } from "../communication/symposium/state.ts";
import { defaultSymposiumTimes } from "../communication/symposium/times.ts";
import type { Actor } from "../kernel/envelope.ts";
import { story } from "./given-when-then.ts";

/** A moment of a symposium. */
export interface SymposiumMoment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: SymposiumTerms;
}

/** Somebody at 09:00 of a day, or at an instant. */
export const symposiumMoment = (
  role: Actor["role"],
  when = "2026-03-02",
  changes: Partial<SymposiumTerms> = {},
): SymposiumMoment => ({
  actor: { id: role === "system" ? "system" : `${role}-1`, role },
  now: when.length === 10 ? `${when}T09:00:00+08:00` : when,
  terms: {
    times: defaultSymposiumTimes,
    manager: "manager-1",
    strangers: [],
    outsiders: [],
    ...changes,
  },
});

/** A symposium that has not begun. */
export const symposiumStory = (id = "estate-1.y1") =>
  story<SymposiumState, SymposiumEvent, SymposiumCommand, SymposiumMoment>({
    evolve,
    decide: ({ actor, now, terms }, version, state, command) =>
      decide(terms, { actor, now, id }, version)(state, command),
    at: ({ now }) => now,
  });

/** A symposium about parking. */
export const convening: ConveneSymposium = {
  type: "convene",
  estate: "estate-1",
  title: "停车管理座谈会",
  place: "社区会议室",
  heldOn: "2026-03-05",
  topics: ["夜间停车", "充电桩"],
  invited: ["owner-1", "owner-2"],
};

/** Its minutes, with two things to be done. */
export const minutes: MinuteSymposium = {
  type: "minute",
  present: ["owner-1"],
  text: "与会业主建议夜间开放地面车位。",
  actions: [
    { what: "划线", person: "staff-1", dueOn: "2026-03-20" },
    { what: "公示收费标准", person: "desk-1", dueOn: "2026-03-10" },
  ],
};
