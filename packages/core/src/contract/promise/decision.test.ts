import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { readInput } from "../../kernel/input.ts";
import { type MomentOf, momentOf, postsContract } from "../../testing/briefing-world.ts";
import { verdictOf } from "../../testing/contract-world.ts";
import { story } from "../../testing/given-when-then.ts";
import { type EnterPromise, EnterPromiseSchema, type PromiseCommand } from "./command.ts";
import { decide, type PromiseTerms } from "./decision.ts";
import { type PromiseEvent, promiseEventSchemas } from "./event.ts";
import { evolve } from "./evolve.ts";
import { bindsOn, type PromiseState } from "./state.ts";

const promises = () =>
  story<PromiseState, PromiseEvent, PromiseCommand, MomentOf<PromiseTerms>>({
    evolve,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decide(terms, { actor, now, id: "estate-1.p1" })(state, command),
    at: ({ now }) => now,
  });
const inOrder: PromiseTerms = { draft: postsContract(), law: verdictOf({}, "needs-input") };
const at = (role: Actor["role"] = "committee", terms = inOrder) =>
  momentOf({ id: `${role}-1`, role }, "2026-03-02", terms);
const promise: EnterPromise = {
  type: "enter",
  estate: "estate-1",
  contract: "estate-1.k1",
  text: "楼道每周清扫三次",
  source: { kind: "notice-board", ref: "1幢公告栏" },
  madeOn: "2026-03-01",
  standard: "s-stairs",
  frequency: "3/week",
};
const entered = (changes: Partial<EnterPromise> = {}) => promises().given(at(), { ...promise, ...changes });
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("a public promise", () => {
  it("is kept with where and when it was made, and with what the law says of it", () => {
    expect(entered().state).toMatchObject({
      phase: "standing",
      source: { kind: "notice-board" },
      law: { verdict: "needs-input", citations: [{ article: "第二十条" }] },
    });
  });

  it("binds from the day it was made to the day it was promised for", () => {
    const state = entered({ until: "2026-12-31" }).state as PromiseState;
    expect(
      ["2026-02-28", "2026-03-01", "2026-12-31", "2027-01-01"].map((day) => bindsOn(state, day)),
    ).toEqual([false, true, true, false]);
  });

  it("binds nobody once it was struck, and stays on record", () => {
    const struck = entered().given(at(), { type: "strike", reason: "他小区的公告" });
    expect(bindsOn(struck.state as PromiseState, "2026-04-01")).toBe(false);
    expect(struck.state).toMatchObject({ text: "楼道每周清扫三次", struck: { reason: "他小区的公告" } });
  });

  it("may raise a target", () => {
    const higher = { standard: "s-urgent", target: "20" };
    expect(code(promises().when(at(), { ...promise, ...higher }))).toBe("accepted");
  });

  it.each<[string, () => Result.Result<unknown, { readonly code: string }>, string]>([
    ["from an owner's own hand", () => promises().when(at("owner"), promise), "not-allowed"],
    ["to no contract", () => promises().when(at("committee", { ...inOrder, draft: null }), promise), "contract-unknown"],
    ["made tomorrow", () => promises().when(at(), { ...promise, madeOn: "2026-03-03" }), "made-in-future"],
    ["over before it was made", () => promises().when(at(), { ...promise, until: "2026-02-01" }), "ends-before-made"],
    ["on a standard that is none", () => promises().when(at(), { ...promise, standard: "s-99" }), "standard-unknown"],
    ["of a figure for nothing", () => {
      const { standard: _, ...rest } = promise;
      return promises().when(at(), { ...rest, target: "3" });
    }, "target-without-standard"],
    ["of cleaning more rarely", () => promises().when(at(), { ...promise, frequency: "1/week" }), "not-in-favour"],
    ["of coming later", () => promises().when(at(), { ...promise, standard: "s-urgent", target: "45" }), "not-in-favour"],
    ["struck by the provider", () => entered().when(at("manager"), { type: "strike", reason: "不认" }), "not-allowed"],
    ["struck before it was entered", () => promises().when(at(), { type: "strike", reason: "错" }), "not-found"],
    ["struck twice", () => entered().given(at(), { type: "strike", reason: "错" }).when(at(), { type: "strike", reason: "错" }), "already-struck"],
  ])("is not taken %s", (_name, attempt, refusal) => {
    expect(code(attempt())).toBe(refusal);
  }); // prettier-ignore

  it("says how often in a form that days can be counted from", () => {
    const read = readInput(EnterPromiseSchema, { ...promise, frequency: "每周三次" });
    expect(Result.isFailure(read) && read.failure).toMatchObject([{ path: "/frequency" }]);
  });
});

const golden = new URL("./golden.jsonl", import.meta.url);

it("writes its events to the letter", async () => {
  const { events } = entered().given(at(), { type: "strike", reason: "他小区的公告" });
  await expect(events.map((event) => `${JSON.stringify(event)}\n`).join("")).toMatchFileSnapshot(
    golden.pathname,
  );
});

it("reads and folds what was written under version 1 for ever", () => {
  const events = readFileSync(golden, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as PromiseEvent);
  expect(events.map(({ type }) => type)).toEqual(Object.keys(promiseEventSchemas));
  const state = events.reduce<PromiseState | null>((before, event) => {
    const data = Schema.decodeUnknownSync(promiseEventSchemas[event.type])(event.data);
    return evolve(before, { type: event.type, data } as never);
  }, null);
  expect(state).toMatchObject({ phase: "struck", frequency: "3/week" });
});
