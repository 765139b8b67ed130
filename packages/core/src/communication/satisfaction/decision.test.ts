import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import {
  answering,
  drawn,
  questionnaire,
  satisfactionMoment as at,
  type SatisfactionMoment,
  satisfactionStory,
} from "../../testing/satisfaction-world.ts";
import type { SatisfactionCommand } from "./command.ts";
import { mayRead, view } from "./view.ts";

const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const drafted = () => satisfactionStory().given(at("manager"), questionnaire);
/** So many owners answer from the first on, each with a point of the list. */
const answered = (points: readonly number[]) =>
  points.reduce((told, point, index) => told.given(...answering(index + 1, point)), drawn());
const ended = (points: readonly number[]) =>
  answered(points).given(at("system", "2026-03-21"), { type: "close" });
const manager = { id: "manager-1", role: "manager" } as const;
const seen = (told: ReturnType<typeof drawn>, reader: Parameters<typeof view>[2] = manager) => {
  if (told.state === null) throw new Error("no survey");
  return view(told.state, told.version, reader);
};
const draw = { type: "draw", method: "random", size: 5, seed: "s", closesOn: "2026-03-20" } as const;

describe("a questionnaire", () => {
  it.each<[string, SatisfactionMoment, SatisfactionCommand, string]>([
    ["an owner writes it", at("owner"), questionnaire, "not-allowed"],
    ["a question stands twice", at("manager"), { ...questionnaire, questions: [questionnaire.questions[3]!, questionnaire.questions[3]!] }, "question-twice"],
    ["satisfied begins above the scale", at("manager"), { ...questionnaire, questions: [{ ...questionnaire.questions[0]!, satisfiedFrom: 9 } as never] }, "scale-invalid"],
    ["an option stands twice", at("manager"), { ...questionnaire, questions: [{ id: "x", kind: "single", text: questionnaire.title, options: [{ id: "a", text: questionnaire.title }, { id: "a", text: questionnaire.title }] }] }, "option-twice"],
    ["it follows a survey that is not there", at("manager"), { ...questionnaire, follows: "estate-1.q0" }, "former-unknown"],
  ])("is refused when %s", (_name, moment, command, refusal) => {
    expect(code(satisfactionStory().when(moment, command))).toBe(refusal);
  }); // prettier-ignore

  it("is revised until the sample is drawn, and never after", () => {
    const { questions, title } = questionnaire;
    const revision: SatisfactionCommand = { type: "revise", title, questions: questions.slice(0, 1) };
    expect(code(drafted().when(at("manager"), revision))).toBe("accepted");
    expect(code(drawn().when(at("manager"), revision))).toBe("wrong-phase");
    expect(code(drafted().when(at("manager"), questionnaire))).toBe("already-open");
  });
});

describe("a sample", () => {
  it("is frozen with what it was drawn from, and can be drawn again", () => {
    const one = drafted().given(at("manager"), draw);
    const other = drafted().given(at("manager"), draw);
    expect(one.state?.sample).toEqual(other.state?.sample);
    expect(seen(one).sampling).toMatchObject({ population: 20, sampled: 5, seed: "s", method: "random" });
    // Whoever buys later is not asked; whoever sells stays asked.
    expect(code(one.when(at("manager", "2026-03-03", { candidates: [] }), draw))).toBe("wrong-phase");
  });

  it.each<[string, SatisfactionMoment, SatisfactionCommand, string]>([
    ["it would end today", at("manager"), { ...draw, closesOn: "2026-03-02" }, "closes-in-past"],
    ["nobody says how many", at("manager"), { type: "draw", method: "stratified", seed: "s", closesOn: "2026-03-20" }, "size-missing"],
    ["there is nobody to ask", at("manager", "2026-03-02", { candidates: [] }), draw, "nobody-to-ask"],
    ["the desk draws it", at("desk"), draw, "not-allowed"],
  ])("is not drawn when %s", (_name, moment, command, refusal) => {
    expect(code(drafted().when(moment, command))).toBe(refusal);
  }); // prettier-ignore
});

describe("an answer", () => {
  it("comes once from each person of the sample, and leaves out what it will", () => {
    const told = drawn().given(...answering(1, 5));
    expect(seen(told).rate).toEqual({ answered: 1, sampled: 20 });
    expect(code(told.when(...answering(1, 1)))).toBe("already-answered");
  });

  it("may be written down by the desk", () => {
    const told = drawn().given(at("desk"), { type: "answer", person: "owner-2", answers: [{ question: "words", text: "挺好" }] });
    expect(code(told.when(...answering(2, 1)))).toBe("already-answered");
  }); // prettier-ignore

  const of = (id: string, when = "2026-03-05") => at("owner", when, {}, id);
  it.each<[string, SatisfactionMoment, SatisfactionCommand, string]>([
    ["from somebody who was not drawn", of("owner-99"), { type: "answer", answers: [{ question: "clean", point: 3 }] }, "not-sampled"],
    ["in another's name", of("owner-1"), { type: "answer", person: "owner-2", answers: [{ question: "clean", point: 3 }] }, "not-allowed"],
    ["after the last day", of("owner-1", "2026-03-21"), { type: "answer", answers: [{ question: "clean", point: 3 }] }, "survey-closed"],
    ["to what is not asked", of("owner-1"), { type: "answer", answers: [{ question: "pool", point: 3 }] }, "question-unknown"],
    ["twice to one question", of("owner-1"), { type: "answer", answers: [{ question: "clean", point: 3 }, { question: "clean", point: 4 }] }, "question-twice"],
    ["off the scale", of("owner-1"), { type: "answer", answers: [{ question: "clean", point: 6 }] }, "point-unknown"],
    ["with an option that is none", of("owner-1"), { type: "answer", answers: [{ question: "first", choices: ["pool"] }] }, "option-unknown"],
    ["with two of one", of("owner-1"), { type: "answer", answers: [{ question: "first", choices: ["lift", "gate"] }] }, "answer-kind"],
    ["with one option twice", of("owner-1"), { type: "answer", answers: [{ question: "used", choices: ["repair", "repair"] }] }, "option-twice"],
    ["with words to a scale", of("owner-1"), { type: "answer", answers: [{ question: "clean", text: "好" }] }, "answer-kind"],
    ["with points to words", of("owner-1"), { type: "answer", answers: [{ question: "words", point: 3 }] }, "answer-kind"],
  ])("is not taken %s", (_name, moment, command, refusal) => {
    expect(code(drawn().when(moment, command))).toBe(refusal);
  }); // prettier-ignore
});

describe("whoever is silent", () => {
  it("is reminded before the end, and it is on record how many were", () => {
    const told = drawn().given(...answering(1, 5));
    expect(code(told.when(at("system", "2026-03-16"), { type: "remind" }))).toBe("not-due");
    const reminded = told.given(at("system", "2026-03-17"), { type: "remind" });
    expect(seen(reminded)).toMatchObject({ reminders: [{ people: 19 }], next: { kind: "close" } });
    expect(code(reminded.when(at("system", "2026-03-18"), { type: "remind" }))).toBe("deadline-unknown");
  });

  it("is left in peace once everybody has answered", () => {
    const told = answered(Array.from({ length: 20 }, () => 4));
    expect(code(told.when(at("manager", "2026-03-06"), { type: "remind" }))).toBe("everybody-answered");
    expect(code(told.when(at("manager", "2026-03-06"), { type: "close" }))).toBe("accepted");
  });

  it("keeps the survey open to its last day", () => {
    expect(code(drawn().when(at("manager", "2026-03-20"), { type: "close" }))).toBe("still-open");
    expect(code(drawn().when(at("manager", "2026-03-21"), { type: "close" }))).toBe("accepted");
  });
});

describe("what came of it", () => {
  it("is counted exactly, with the events it comes from and an interval", () => {
    // Building 1 gives ten answers: 4 5 3 5 4 4 5 3 5 4.
    const { results } = seen(ended([4, 5, 3, 5, 4, 4, 5, 3, 5, 4]));
    expect(results?.questions[0]).toEqual({
      question: "clean",
      kind: "scale",
      // s² = (10·182 − 42²)/90 = 0.6222…; 2.262·√(0.5·0.6222/10) = 0.399.
      mean: { kind: "mean", n: 10, sum: 42, squares: 182, low: 380, high: 460, events: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
      // Wilson, 8 of 10: 0.4902 to 0.9433.
      satisfied: { kind: "share", hits: 8, n: 10, low: 4902, high: 9433, events: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
      isWeak: false,
    }); // prettier-ignore
  });

  it("says that there are not enough answers, and no number, where few answered", () => {
    const { results } = seen(ended([5, 5, 5, 5]));
    expect(results?.questions[0]).toEqual({
      question: "clean",
      kind: "scale",
      mean: { kind: "not-enough-answers" },
      satisfied: { kind: "not-enough-answers" },
      isWeak: null,
    });
    expect(JSON.stringify(results?.questions[1])).not.toMatch(/\d/);
  });

  it("shows a building from five answers on, and hides another with the only one that has fewer", () => {
    // Ten in building 1, six in 2, two in 3.
    const told = ended(Array.from({ length: 18 }, () => 4));
    const shown = seen(told).results?.buildings.map(({ building, results }) => [building, Array.isArray(results)]);
    expect(shown).toEqual([["1幢", true], ["2幢", false], ["3幢", false]]);
    // None of building 3 answered: nothing can be worked out from the others.
    const without = ended(Array.from({ length: 16 }, () => 4));
    expect(seen(without).results?.buildings.map(({ results }) => Array.isArray(results))).toEqual([true, true, false]);
  }); // prettier-ignore

  it("is for those who keep it until it is published, then for everybody", () => {
    const told = ended([4, 4, 4, 4, 4]);
    const owner = { id: "owner-99", role: "owner" } as const;
    expect(seen(told, { id: "desk-1", role: "desk" }).results).toBeNull();
    expect(told.state !== null && mayRead(owner, told.state)).toBe(false);
    const published = told.given(at("manager", "2026-03-22"), { type: "publish" });
    expect(published.state !== null && mayRead(owner, published.state)).toBe(true);
    expect(seen(published, owner)).toMatchObject({
      results: { questions: [{ isWeak: false }, {}, {}, {}] },
      words: null,
      sampling: { people: null },
    });
  });

  it("is late on record when nobody publishes it", () => {
    const told = ended([4, 4, 4, 4, 4]);
    const deadline = seen(told).next?.id ?? "";
    expect(code(told.when(at("system", "2026-03-30"), { type: "note-missed", deadline }))).toBe("not-due");
    const late = told.given(at("system", "2026-04-06"), { type: "note-missed", deadline });
    expect(seen(late)).toMatchObject({ phase: "closed", missed: [{ deadline: { kind: "publish" } }] });
    expect(code(late.when(at("system", "2026-04-07"), { type: "note-missed", deadline }))).toBe(
      "deadline-unknown",
    );
  });

  it("keeps words without names, for manager and committee", () => {
    const told = drawn()
      .given(at("owner", "2026-03-05", {}, "owner-3"), { type: "answer", answers: [{ question: "words", text: "路灯太暗" }] })
      .given(at("owner", "2026-03-05", {}, "owner-4"), { type: "answer", answers: [{ question: "words", text: "保安很好" }] })
      .given(at("system", "2026-03-21"), { type: "close" });
    expect(seen(told).words).toEqual([{ question: "words", texts: ["保安很好", "路灯太暗"] }]);
  }); // prettier-ignore
});

describe("beside the survey before", () => {
  const earlier = () => ended([...Array.from({ length: 8 }, () => 2), ...Array.from({ length: 8 }, () => 5)]);
  const later = (points: readonly number[]) => {
    const former = earlier().state;
    const begun = satisfactionStory("estate-1.q2")
      .given(at("manager", "2026-03-02", { former }), { ...questionnaire, follows: "estate-1.q1" })
      .given(at("manager"), { type: "draw", method: "everybody", seed: "2", closesOn: "2026-03-20" });
    return points
      .reduce((told, point, index) => told.given(...answering(index + 1, point)), begun)
      .given(at("system", "2026-03-21", { former }), { type: "close" });
  };

  it("a change that chance does not bring is called significant", () => {
    const { results } = seen(later(Array.from({ length: 18 }, () => 5)));
    expect(results?.compared).toMatchObject([
      { question: "clean", kind: "share", difference: 5000, isSignificant: true, earlier: { n: 16 }, later: { n: 18 } },
      { question: "clean", kind: "mean", difference: 150, isSignificant: true },
    ]); // prettier-ignore
  });

  it("a change that chance may bring is not", () => {
    const { results } = seen(later([...Array.from({ length: 7 }, () => 2), ...Array.from({ length: 8 }, () => 5)]));
    expect(results?.compared.map(({ isSignificant }) => isSignificant)).toEqual([false, false]);
  }); // prettier-ignore

  it("a question that was changed is not compared, nor one with few answers", () => {
    expect(seen(later([5, 5, 5])).results?.compared).toEqual([]);
    const former = earlier().state;
    const [clean, ...others] = questionnaire.questions;
    const changed = satisfactionStory("estate-1.q2")
      .given(at("manager", "2026-03-02", { former }), {
        ...questionnaire,
        follows: "estate-1.q1",
        questions: [{ ...clean!, text: { "zh-CN": "楼道保洁满意吗？", en: "The stairs?" } }, ...others],
      })
      .given(at("manager"), { type: "draw", method: "everybody", seed: "2", closesOn: "2026-03-20" })
      .given(at("system", "2026-03-21", { former }), { type: "close" });
    expect(changed.state?.former?.figures).toEqual([]);
  });
});

describe("a weak question", () => {
  const weak = () => ended([1, 2, 2, 3, 4, 5]);
  const measure = { type: "take-up", question: "clean", contract: "estate-1.k1", standard: "s-sweep", what: "楼道保洁不满意" } as const; // prettier-ignore

  it("is taken up once", () => {
    expect(seen(weak()).results?.questions[0]).toMatchObject({ isWeak: true });
    const told = weak().given(at("manager", "2026-03-22"), measure);
    expect(seen(told).takenUp).toMatchObject([{ question: "clean", standard: "s-sweep", by: "manager-1" }]);
    expect(code(told.when(at("manager", "2026-03-22"), measure))).toBe("already-taken-up");
  });

  it.each<[string, () => ReturnType<typeof drawn>, SatisfactionMoment, SatisfactionCommand, string]>([
    ["while it is not known to be weak", () => ended([1, 2]), at("manager", "2026-03-22"), measure, "not-enough-answers"],
    ["when it is not weak", () => ended([5, 5, 5, 5, 5]), at("manager", "2026-03-22"), measure, "not-weak"],
    ["that is not asked", weak, at("manager", "2026-03-22"), { ...measure, question: "pool" }, "question-unknown"],
    ["under no contract", weak, at("manager", "2026-03-22", { standards: null }), measure, "contract-unknown"],
    ["under a standard the contract has not", weak, at("manager", "2026-03-22", { standards: [] }), measure, "standard-unknown"],
    ["before the survey has ended", drawn, at("manager", "2026-03-06"), measure, "wrong-phase"],
  ])("is not taken up %s", (_name, told, moment, command, refusal) => {
    expect(code(told().when(moment, command))).toBe(refusal);
  }); // prettier-ignore
});
