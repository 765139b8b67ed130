import type { DraftSatisfaction, SatisfactionCommand } from "../communication/satisfaction/command.ts";
import { decide } from "../communication/satisfaction/decision.ts";
import type { SatisfactionEvent } from "../communication/satisfaction/event.ts";
import { evolve } from "../communication/satisfaction/evolve.ts";
import type { Candidate } from "../communication/satisfaction/sampling.ts";
import type { SatisfactionState } from "../communication/satisfaction/state.ts";
import type { SatisfactionTerms } from "../communication/satisfaction/terms.ts";
import { defaultSatisfactionTimes } from "../communication/satisfaction/times.ts";
import type { Actor } from "../kernel/envelope.ts";
import { story } from "./given-when-then.ts";

/** A moment of a satisfaction survey. */
export interface SatisfactionMoment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: SatisfactionTerms;
}

/** Twenty owners: ten in building 1, six in 2, four in 3. */
export const owners: readonly Candidate[] = Array.from({ length: 20 }, (_, index) => ({
  person: `owner-${index + 1}`,
  building: index < 10 ? "1幢" : index < 16 ? "2幢" : "3幢",
}));

/** Somebody at 09:00 of a day, or at an instant. */
export const satisfactionMoment = (
  role: Actor["role"],
  when = "2026-03-02",
  changes: Partial<SatisfactionTerms> = {},
  id = role === "system" ? "system" : `${role}-1`,
): SatisfactionMoment => ({
  actor: { id, role },
  now: when.length === 10 ? `${when}T09:00:00+08:00` : when,
  terms: {
    times: defaultSatisfactionTimes,
    candidates: owners,
    former: null,
    standards: ["s-sweep"],
    ...changes,
  },
});

/** A survey that has not begun. */
export const satisfactionStory = (id = "estate-1.q1") =>
  story<SatisfactionState, SatisfactionEvent, SatisfactionCommand, SatisfactionMoment>({
    evolve,
    decide: ({ actor, now, terms }, version, state, command) =>
      decide(terms, { actor, now, id }, version)(state, command),
    at: ({ now }) => now,
  });

const both = (chinese: string, english: string) => ({ "zh-CN": chinese, en: english });

/** A questionnaire with a question of each kind. */
export const questionnaire: DraftSatisfaction = {
  type: "draft",
  estate: "estate-1",
  title: both("2026年满意度调查", "Satisfaction 2026"),
  questions: [
    { id: "clean", kind: "scale", text: both("保洁满意吗？", "Is the cleaning good?"), points: 5, satisfiedFrom: 4 },
    { id: "first", kind: "single", text: both("最先改进什么？", "What first?"), options: [{ id: "lift", text: both("电梯", "Lifts") }, { id: "gate", text: both("门岗", "Gate") }] },
    { id: "used", kind: "multiple", text: both("用过哪些服务？", "Which services?"), options: [{ id: "repair", text: both("维修", "Repairs") }, { id: "parking", text: both("停车", "Parking") }] },
    { id: "words", kind: "text", text: both("还有什么想说的？", "Anything else?") },
  ],
}; // prettier-ignore

/** The story up to the sample, everybody of it asked until 20 March. */
export const drawn = (id?: string) =>
  satisfactionStory(id)
    .given(satisfactionMoment("manager"), questionnaire)
    .given(satisfactionMoment("manager"), {
      type: "draw",
      method: "everybody",
      seed: "2026-1",
      closesOn: "2026-03-20",
    });

/** An owner by number says how the cleaning is. */
export const answering = (number: number, point: number) =>
  [
    satisfactionMoment("owner", "2026-03-05", {}, `owner-${number}`),
    { type: "answer", answers: [{ question: "clean", point }] },
  ] as const;
