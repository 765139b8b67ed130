import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { story } from "../../testing/given-when-then.ts";
import type { OpenSurvey, SurveyCommand } from "./command.ts";
import { decide, type SurveyTerms } from "./decision.ts";
import type { SurveyEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { SurveyState } from "./state.ts";
import { view } from "./view.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: SurveyTerms;
}

const at = (role: Actor["role"], day = "2026-03-02", unitHeld: boolean | null = true): Moment => ({
  actor: { id: `${role}-1`, role },
  now: `${day}T09:00:00+08:00`,
  terms: { unitHeld },
});

const survey = () =>
  story<SurveyState, SurveyEvent, SurveyCommand, Moment>({
    evolve,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decide(terms, { actor, now, id: "estate-1.s1" })(state, command),
    at: ({ now }) => now,
  });

const opening: OpenSurvey = {
  type: "open",
  estate: "estate-1",
  title: "续签前需求调研",
  closesOn: "2026-03-20",
  topics: [
    { id: "lift", area: "maintenance", title: "电梯困人到场" },
    { id: "clean", area: "cleaning", title: "楼道保洁频次" },
  ],
};
const needs = (unit: string, weight: number, wanted: number): SurveyCommand => ({
  type: "answer",
  unit,
  needs: [{ topic: "lift", weight, wanted }],
});
const opened = () => survey().given(at("manager"), opening);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("a survey before signing", () => {
  it("counts a household once, by its latest answer", () => {
    const told = opened()
      .given(at("owner"), needs("u-1", 5, 4))
      .given(at("owner"), needs("u-1", 3, 5));
    expect(view(told.state as SurveyState, told.version)).toMatchObject({
      households: 1,
      topics: [
        { id: "lift", answered: 1, weight: 300, wanted: 500, gap: null },
        { id: "clean", weight: null },
      ],
    });
  });

  it("weighs how far the company falls short", () => {
    const told = opened()
      .given(at("owner"), needs("u-1", 5, 4))
      .given(at("owner"), needs("u-2", 4, 5))
      .given(at("manager"), {
        type: "assess",
        capabilities: [{ topic: "lift", level: 3, resources: "两名持证维修工，无夜班" }],
      });
    // Mean weight 4.5, mean wanted 4.5, level 3: 4.5 × 1.5 = 6.75.
    expect(view(told.state as SurveyState, told.version).topics[0]).toMatchObject({
      weight: 450,
      wanted: 450,
      gap: 675,
    });
  });

  it.each<[string, Moment, SurveyCommand, string]>([
    ["an owner opens one", at("owner"), opening, "not-allowed"],
    ["it ends yesterday", at("manager"), { ...opening, closesOn: "2026-03-01" }, "closes-in-past"],
    [
      "a topic stands twice",
      at("manager"),
      { ...opening, topics: [opening.topics[0]!, opening.topics[0]!] },
      "topic-twice",
    ],
  ])("is not opened when %s", (_name, moment, command, refusal) => {
    expect(code(survey().when(moment, command))).toBe(refusal);
  });

  it.each<[string, Moment, SurveyCommand, string]>([
    [
      "for a unit that is not the actor's",
      at("owner", "2026-03-02", false),
      needs("u-9", 1, 1),
      "relation-missing",
    ],
    ["after its last day", at("owner", "2026-03-21"), needs("u-1", 1, 1), "survey-closed"],
    [
      "on a topic it does not ask",
      at("owner"),
      { type: "answer", unit: "u-1", needs: [{ topic: "pool", weight: 1, wanted: 1 }] },
      "topic-unknown",
    ],
    [
      "on a topic twice",
      at("owner"),
      {
        type: "answer",
        unit: "u-1",
        needs: [
          { topic: "lift", weight: 1, wanted: 1 },
          { topic: "lift", weight: 2, wanted: 1 },
        ],
      },
      "topic-twice",
    ],
  ])("takes no answer %s", (_name, moment, command, refusal) => {
    expect(code(opened().when(moment, command))).toBe(refusal);
  });

  it("takes the desk's note of what a household said", () => {
    expect(code(opened().when(at("desk", "2026-03-02", false), needs("u-3", 2, 2)))).toBe("accepted");
  });

  it("takes nothing once it is closed", () => {
    const closed = opened().given(at("manager"), { type: "close" });
    expect(code(closed.when(at("owner"), needs("u-1", 1, 1)))).toBe("survey-closed");
  });
});
