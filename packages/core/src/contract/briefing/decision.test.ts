import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import {
  briefingStory,
  type BriefingStory,
  briefingTerms,
  cleaners,
  momentOf,
  postsContract,
  rarerCleaning,
} from "../../testing/briefing-world.ts";
import { impactOf } from "../amendment/impact.ts";
import { aggregate } from "./aggregate.ts";
import type { BriefingCommand, OpenBriefing, RenewBriefing } from "./command.ts";
import type { BriefingTerms } from "./decision.ts";
import { type BriefingEvent, briefingEventSchemas } from "./event.ts";
import { evolve } from "./evolve.ts";
import { questionsOf } from "./reading-check.ts";
import type { BriefingState } from "./state.ts";
import { type BriefingView, view } from "./view.ts";

const manager: Actor = { id: "manager-1", role: "manager" };
const system: Actor = { id: "system", role: "system" };
const person = (id: string): Actor => ({ id, role: "staff" });
const at = (actor: Actor, day = "2026-01-05", terms: BriefingTerms = briefingTerms()) =>
  momentOf(actor, day, terms);

const opening: OpenBriefing = { type: "open", estate: "estate-1", contract: "estate-1.k1", reopenDays: 5 };
const post = "post/保洁主管";
const company = `subcontractor/${cleaners.registration}`;

const sheetOf = ({ state }: BriefingStory, id: string) => {
  const found = state?.sheets.find(({ sheet }) => sheet.id === id);
  if (found === undefined) throw new Error(`no sheet ${id}`);
  return found.sheet;
};
const send = (sheet: string, people: readonly string[], rest: object = {}): BriefingCommand => ({
  type: "send",
  sheet,
  people,
  dueOn: "2026-01-12",
  ...rest,
});
const acknowledge = (story: BriefingStory, sheet: string, rest: object = {}): BriefingCommand => ({
  type: "acknowledge",
  sheet,
  hash: sheetOf(story, sheet).hash,
  ...rest,
});
const opened = () => briefingStory().given(at(manager), opening);
/** Everybody was sent their sheet and acknowledged it. */
const briefed = () => {
  const sent = opened()
    .given(at(manager), send(post, ["staff-1"]))
    .given(at(manager), send(company, ["cleaner-1"]))
    .given(at(manager), send("post/工程主管", ["staff-2"]))
    .given(at(manager), send("post/秩序主管", ["staff-3"]));
  return [
    [post, "staff-1"],
    [company, "cleaner-1"],
    ["post/工程主管", "staff-2"],
    ["post/秩序主管", "staff-3"],
  ].reduce((story, [sheet = "", id = ""]) => story.given(at(person(id), "2026-01-06"), acknowledge(story, sheet)), sent); // prettier-ignore
};
const renewal = (after = rarerCleaning()): RenewBriefing => {
  const { duties, standards } = impactOf(postsContract(), after).affected;
  return { type: "renew", cause: "amendment", source: "estate-1.a1", affected: { duties, standards } };
};
const shown = ({ state, version }: BriefingStory, reader: string | null = null): BriefingView =>
  view(state as BriefingState, version, reader);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const states = (story: BriefingStory) =>
  Object.fromEntries(
    shown(story).sheets.flatMap(({ id, people }) =>
      people.map((item) => [`${id} ${item.person}`, item.state]),
    ),
  );

describe("a briefing", () => {
  it("has a sheet for each post and each subcontractor, and asks for nobody else", () => {
    expect(shown(opened()).sheets.map(({ id }) => id)).toEqual([
      post,
      "post/工程主管",
      "post/秩序主管",
      company,
    ]);
    expect(shown(opened()).total).toEqual({ acknowledged: 0, of: 0, events: [] });
  });

  it("counts who acknowledged, and names the events that say so", () => {
    const told = opened()
      .given(at(manager), send(post, ["staff-1", "staff-2"]))
      .given(at(person("staff-1")), acknowledge(opened(), post));
    expect(shown(told).coverage[0]).toEqual({
      team: "保洁主管",
      sheet: post,
      acknowledged: 1,
      of: 2,
      events: [3],
    });
  });

  it("shows a person their own sheet and nobody else on it", () => {
    const told = opened().given(at(manager), send(post, ["staff-1", "staff-2"]));
    const own = shown(told, "staff-1");
    expect(own.sheets.map(({ id, people }) => [id, people.map((item) => item.person)])).toEqual([
      [post, ["staff-1"]],
    ]);
    expect(shown(told, "staff-3").sheets).toEqual([]);
  });

  it("keeps the day that was promised until it is acknowledged or missed", () => {
    const told = opened().given(at(manager), send(post, ["staff-1"]));
    const [deadline] = aggregate.deadlines(told.state as BriefingState);
    expect(deadline).toMatchObject({
      id: "estate-1.k1/acknowledge/1",
      due: Date.parse("2026-01-13T00:00:00+08:00"),
    });
    const note: BriefingCommand = { type: "note-missed", deadline: "estate-1.k1/acknowledge/1" };
    expect(code(told.when(at(system, "2026-01-12"), note))).toBe("not-due");
    const missed = told.given(at(system, "2026-01-13"), note);
    expect(aggregate.deadlines(missed.state as BriefingState)).toEqual([]);
    // Late is better than never, and stays late.
    const late = missed.given(at(person("staff-1"), "2026-01-20"), acknowledge(missed, post));
    expect(shown(late).sheets[0]?.people[0]).toMatchObject({
      state: "acknowledged",
      missed: [{ dueDate: "2026-01-12" }],
    });
    // And may be promised anew before.
    expect(
      code(missed.when(at(manager, "2026-01-14"), send(post, ["staff-1"], { dueOn: "2026-01-20" }))),
    ).toBe("accepted");
  });

  it("takes a reading check as often as it takes, and keeps what was wrong", () => {
    const told = opened().given(at(manager), send(post, ["staff-1"], { check: true }));
    const questions = questionsOf(sheetOf(told, post));
    expect(questions.map(({ id }) => id).sort()).toEqual([
      "s-bins/frequency",
      "s-bins/target",
      "s-stairs/frequency",
      "s-stairs/target",
    ]);
    const right: Readonly<Record<string, string>> = {
      "s-bins/frequency": "1/day",
      "s-bins/target": "1.0",
      "s-stairs/frequency": "2/week",
      "s-stairs/target": "2",
    };
    const answers = (changes: Readonly<Record<string, string>> = {}) =>
      questions.map(({ id }) => ({ question: id, answer: changes[id] ?? right[id] ?? "" }));
    const failed = told.given(
      at(person("staff-1")),
      acknowledge(told, post, { answers: answers({ "s-stairs/frequency": "1/week" }) }),
    );
    expect(shown(failed).sheets[0]?.people[0]).toMatchObject({
      state: "sent",
      failedChecks: [{ wrong: ["s-stairs/frequency"] }],
    });
    const passed = failed.given(at(person("staff-1")), acknowledge(failed, post, { answers: answers() }));
    expect(shown(passed).sheets[0]?.people[0]).toMatchObject({
      state: "acknowledged",
      acknowledgement: { checked: true },
      failedChecks: [{ wrong: ["s-stairs/frequency"] }],
    });
  });
});

describe("an amendment of the cleaning frequency", () => {
  const after = briefingTerms(rarerCleaning());

  it("stales the cleaners' sheets, the subcontractor's included, and no others", () => {
    const renewed = briefed().given(at(system, "2026-03-02", after), renewal());
    expect(states(renewed)).toEqual({
      [`${post} staff-1`]: "stale",
      [`${company} cleaner-1`]: "stale",
      "post/工程主管 staff-2": "acknowledged",
      "post/秩序主管 staff-3": "acknowledged",
    });
    expect(shown(renewed).total).toMatchObject({ acknowledged: 2, of: 4 });
    expect(shown(renewed).sheets.map(({ revision }) => revision)).toEqual([2, 1, 1, 2]);
    // They are asked again, by a new day; the others are not.
    expect(aggregate.deadlines(renewed.state as BriefingState)).toMatchObject([
      { due: Date.parse("2026-03-08T00:00:00+08:00") },
      { due: Date.parse("2026-03-08T00:00:00+08:00") },
    ]);
  });

  it("keeps the earlier acknowledgement, with the event that made it stale", () => {
    const renewed = briefed().given(at(system, "2026-03-02", after), renewal());
    expect(shown(renewed).sheets[0]?.people[0]?.former).toMatchObject([
      { revision: 1, hash: sheetOf(briefed(), post).hash, supersededBy: renewed.version },
    ]);
    const again = renewed.given(at(person("staff-1"), "2026-03-03"), acknowledge(renewed, post));
    expect(shown(again).sheets[0]?.people[0]).toMatchObject({
      state: "acknowledged",
      former: [{ revision: 1 }],
    });
  });

  it("leaves a deadline that runs where it is", () => {
    const renewed = opened()
      .given(at(manager), send(post, ["staff-1"], { dueOn: "2026-03-20" }))
      .given(at(system, "2026-03-02", after), renewal());
    expect(shown(renewed).sheets[0]?.people[0]).toMatchObject({
      state: "sent",
      deadline: { id: "estate-1.k1/acknowledge/1", dueDate: "2026-03-20" },
    });
  });

  it("takes no acknowledgement of the sheet as it was", () => {
    const sent = opened().given(at(manager), send(post, ["staff-1"]));
    const renewed = sent.given(at(system, "2026-01-08", after), renewal());
    expect(code(renewed.when(at(person("staff-1"), "2026-01-09"), acknowledge(sent, post)))).toBe(
      "sheet-renewed",
    );
  });

  it("leaves the subcontractor alone where another standard of the same post changes", () => {
    const draft = postsContract();
    const bins = {
      ...draft,
      standards: draft.standards.map((item) => (item.id === "s-bins" ? { ...item, target: "2" } : item)),
    };
    const renewed = briefed().given(at(system, "2026-03-02", briefingTerms(bins)), renewal(bins));
    expect(states(renewed)).toMatchObject({
      [`${post} staff-1`]: "stale",
      [`${company} cleaner-1`]: "acknowledged",
    });
  });
});

describe("a subcontract that changes", () => {
  const change: RenewBriefing = {
    type: "renew",
    cause: "subcontract",
    source: "e-1",
    affected: { duties: [], standards: [] },
  };

  it("retires the sheet of a company whose days are over, and ends what was asked of it", () => {
    const over = { ...cleaners, to: "2026-02-28" };
    const sent = opened().given(at(manager), send(company, ["cleaner-1"]));
    const renewed = sent.given(at(system, "2026-03-02", briefingTerms(postsContract(), [over])), change);
    expect(shown(renewed).sheets.find(({ id }) => id === company)).toMatchObject({ retired: true });
    expect(aggregate.deadlines(renewed.state as BriefingState)).toEqual([]);
    expect(shown(renewed).coverage.map(({ sheet }) => sheet)).not.toContain(company);
    expect(code(renewed.when(at(person("cleaner-1"), "2026-03-03"), acknowledge(renewed, company)))).toBe(
      "sheet-unknown",
    );
    // A company that comes back is asked again.
    const back = renewed.given(at(system, "2026-03-04"), change);
    expect(aggregate.deadlines(back.state as BriefingState)).toHaveLength(1);
  });

  it("adds the sheet of a new company and stales the post it works for", () => {
    const lone = briefingStory()
      .given(at(manager, "2026-01-05", briefingTerms(postsContract(), [])), opening)
      .given(at(manager), send(post, ["staff-1"]));
    const renewed = lone.given(at(system, "2026-01-06"), change);
    expect(shown(renewed).sheets.map(({ id, revision }) => [id, revision])).toEqual([
      [post, 2],
      ["post/工程主管", 1],
      ["post/秩序主管", 1],
      [company, 1],
    ]);
  });
});

describe("what a briefing refuses", () => {
  const sent = () => opened().given(at(manager), send(post, ["staff-1"], { check: true }));
  const none: BriefingTerms = { ...briefingTerms(), contract: null };
  const ended: BriefingTerms = {
    ...briefingTerms(),
    contract: { ...briefingTerms().contract!, binds: false },
  };

  it.each<[string, () => Result.Result<unknown, { readonly code: string }>, string]>([
    ["an owner opening one", () => briefingStory().when(at({ id: "o", role: "owner" }), opening), "not-allowed"],
    ["no contract", () => briefingStory().when(at(manager, "2026-01-05", none), opening), "contract-unknown"],
    ["a contract that is over", () => briefingStory().when(at(manager, "2029-01-05", ended), opening), "not-in-force"],
    ["sending what was never opened", () => briefingStory().when(at(manager), send(post, ["staff-1"])), "not-found"],
    ["a sheet of no role", () => opened().when(at(manager), send("post/园艺师", ["staff-1"])), "sheet-unknown"],
    ["a stranger", () => opened().when(at(manager), send(post, ["stranger"])), "person-unknown"],
    ["a day that is gone", () => opened().when(at(manager, "2026-01-13"), send(post, ["staff-1"])), "due-in-past"],
    ["moving a promised day", () => sent().when(at(manager), send(post, ["staff-1"], { dueOn: "2026-02-01" })), "already-sent"],
    ["asking who has acknowledged", () => briefed().when(at(manager), send(post, ["staff-1"])), "already-acknowledged"],
    ["acknowledging for somebody else", () => sent().when(at(person("staff-2")), acknowledge(sent(), post)), "not-sent"],
    ["acknowledging without the check", () => sent().when(at(person("staff-1")), acknowledge(sent(), post)), "check-missing"],
    ["acknowledging twice", () => briefed().when(at(person("staff-1")), acknowledge(briefed(), post)), "already-acknowledged"],
    ["renewing what is the same", () => briefed().when(at(system), { ...renewal(), affected: { duties: [], standards: [] } }), "nothing-changed"],
    ["a person renewing it", () => briefed().when(at(manager), renewal()), "not-allowed"],
    ["a deadline that is none", () => sent().when(at(system, "2026-02-01"), { type: "note-missed", deadline: "x" }), "not-due"],
  ])("%s", (_name, attempt, refusal) => {
    expect(code(attempt())).toBe(refusal);
  }); // prettier-ignore
});

const golden = new URL("./golden.jsonl", import.meta.url);

/** A story with every event of a briefing. */
const wholeStory = () => {
  const told = briefed().given(at(system, "2026-03-02", briefingTerms(rarerCleaning())), renewal());
  const wrong = told.given(
    at(person("staff-1"), "2026-03-03"),
    acknowledge(told, post, { answers: [{ question: "s-stairs/target", answer: "9" }] }),
  );
  return wrong.given(at(system, "2026-03-08"), {
    type: "note-missed",
    deadline: "estate-1.k1/acknowledge/5",
  });
};

it("writes its events to the letter", async () => {
  const lines = wholeStory()
    .events.map((event) => `${JSON.stringify(event)}\n`)
    .join("");
  await expect(lines).toMatchFileSnapshot(golden.pathname);
});

it("reads and folds what was written under version 1 for ever", () => {
  const events = readFileSync(golden, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as BriefingEvent);
  expect(new Set(events.map(({ type }) => type)).size).toBe(Object.keys(briefingEventSchemas).length);
  const state = events.reduce<BriefingState | null>((before, event, index) => {
    const data = Schema.decodeUnknownSync(briefingEventSchemas[event.type])(event.data);
    return evolve(before, {
      type: event.type,
      data,
      version: index + 1,
      at: "2026-01-05T09:00:00+08:00",
    } as never);
  }, null);
  expect(view(state as BriefingState, events.length, null).total).toEqual({
    acknowledged: 2,
    of: 4,
    events: [8, 9],
  });
});
