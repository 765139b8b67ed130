import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import {
  cleaners,
  momentOf,
  postsContract,
  subcontractStory,
  subcontractTerms,
} from "../../testing/briefing-world.ts";
import { verdictOf } from "../../testing/contract-world.ts";
import type { EngageSubcontractor, OpenSubcontracts, SubcontractCommand } from "./command.ts";
import type { SubcontractTerms } from "./decision.ts";
import { type SubcontractEvent, subcontractEventSchemas } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { SubcontractState } from "./state.ts";
import { view } from "./view.ts";

const manager: Actor = { id: "manager-1", role: "manager" };
const at = (terms: SubcontractTerms = subcontractTerms(), actor = manager) =>
  momentOf(actor, "2026-01-05", terms);
const opening: OpenSubcontracts = { type: "open", estate: "estate-1", contract: "estate-1.k1" };
const engage = (changes: Partial<EngageSubcontractor> = {}): EngageSubcontractor => {
  const { clause, from, name, registration, standards, to } = cleaners;
  return { type: "engage", clause, from, name, registration, standards, to, ...changes };
};
const all = postsContract().standards.map(({ id }) => id);
const opened = () => subcontractStory().given(at(), opening);
const engaged = () => opened().given(at(), engage());
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("a subcontract register", () => {
  it("says who does what on a day, and which events say so", () => {
    const { state, version } = engaged();
    expect(view(state as SubcontractState, version, "2026-01-31")).toMatchObject({
      subcontracts: [{ id: "1", status: "upcoming" }],
      handedOver: { value: 0, events: [] },
    });
    expect(view(state as SubcontractState, version, "2026-02-01")).toMatchObject({
      subcontracts: [{ status: "running" }],
      handedOver: { value: 1, standards: ["s-stairs"], events: [2] },
    });
  });

  it("puts another company in the place of one, without a day in between", () => {
    const replaced = engaged().given(at(), {
      type: "replace",
      subcontract: "1",
      from: "2026-07-01",
      name: "明净服务有限公司",
      registration: "91330000CLEAN00002",
      reason: "连续两月未达标",
    });
    expect(replaced.state?.subcontracts).toMatchObject([
      { id: "1", to: "2026-06-30", agreedTo: "2027-12-31", ended: { replacedBy: "2" } },
      { id: "2", from: "2026-07-01", to: "2027-12-31", standards: ["s-stairs"], replaces: "1" },
    ]);
  });

  it("lets the same standard be handed over again once it came back", () => {
    const ended = engaged().given(at(), {
      type: "end",
      subcontract: "1",
      on: "2026-06-30",
      reason: "收回自做",
    });
    const later = { from: "2026-07-01", to: "2027-06-30" };
    expect(code(ended.when(at(), engage({ ...later, from: "2026-06-30" })))).toBe("already-subcontracted");
    expect(code(ended.when(at(), engage(later)))).toBe("accepted");
  });
});

describe("the whole service", () => {
  const law: SubcontractTerms = { ...subcontractTerms(), subcontracting: verdictOf({}) };

  it.each<[string, () => ReturnType<ReturnType<typeof opened>["when"]>]>([
    ["at once", () => opened().when(at(law), engage({ standards: all }))],
    [
      "in parts to several",
      () =>
        opened()
          .given(at(law), engage({ standards: all.slice(0, 2) }))
          .when(at(law), engage({ standards: all.slice(2), registration: "91330000OTHER00001" })),
    ],
    [
      "on one day only, when the parts meet",
      () =>
        opened()
          .given(at(law), engage({ standards: all.slice(0, 2), to: "2026-06-30" }))
          .when(at(law), engage({ standards: all.slice(2), from: "2026-01-10", to: "2026-02-01" })),
    ],
  ])("is not handed over %s, with the law that forbids it", (_name, attempt) => {
    const result = attempt();
    expect(code(result)).toBe("whole-service");
    expect(Result.isFailure(result) && result.failure).toMatchObject({
      data: { on: "2026-02-01", areas: ["cleaning", "maintenance", "order"] },
      citations: [{ article: "第二十条" }],
    });
  });

  it("may be handed over in part, or in parts that never meet", () => {
    const part = opened().given(at(law), engage({ standards: all.slice(0, 2), to: "2026-06-30" }));
    expect(code(part.when(at(law), engage({ standards: all.slice(2), from: "2026-07-01" })))).toBe(
      "accepted",
    );
    expect(code(part.when(at(law), engage({ standards: all.slice(2, 4) })))).toBe("accepted");
  });
});

describe("what the register refuses", () => {
  const no: SubcontractTerms = { ...subcontractTerms(), contract: null };
  const over: SubcontractTerms = {
    ...subcontractTerms(),
    contract: { ...subcontractTerms().contract!, binds: false },
  };
  const ended = () =>
    engaged().given(at(), { type: "end", subcontract: "1", on: "2026-06-30", reason: "收回自做" });
  const end = (changes: object = {}): SubcontractCommand => ({
    type: "end",
    subcontract: "1",
    on: "2026-06-30",
    reason: "收回自做",
    ...changes,
  });
  const replace = (from: string): SubcontractCommand => ({
    type: "replace",
    subcontract: "1",
    from,
    name: "乙公司",
    registration: "91330000OTHER00001",
    reason: "更换",
  });

  it.each<[string, () => Result.Result<unknown, { readonly code: string }>, string]>([
    ["an owner", () => opened().when(at(subcontractTerms(), { id: "o", role: "owner" }), engage()), "not-allowed"],
    ["a register of no contract", () => subcontractStory().when(at(no), opening), "contract-unknown"],
    ["an engagement without a register", () => subcontractStory().when(at(), engage()), "not-found"],
    ["an end before the beginning", () => opened().when(at(), engage({ to: "2026-01-31" })), "period-reversed"],
    ["days on which the contract does not bind", () => opened().when(at(over), engage()), "not-in-force"],
    ["days after the contract's last", () => opened().when(at(), engage({ to: "2029-01-01" })), "beyond-term"],
    ["a clause that is none", () => opened().when(at(), engage({ clause: "c-99" })), "clause-unknown"],
    ["a standard that is none", () => opened().when(at(), engage({ standards: ["s-99"] })), "standard-unknown"],
    ["a standard twice at a time", () => engaged().when(at(), engage({ from: "2027-12-31" })), "already-subcontracted"],
    ["ending what is not there", () => engaged().when(at(), end({ subcontract: "7" })), "subcontract-unknown"],
    ["ending twice", () => ended().when(at(), end()), "already-ended"],
    ["ending after its last day", () => engaged().when(at(), end({ on: "2028-01-01" })), "outside-period"],
    ["replacing from its first day", () => engaged().when(at(), replace("2026-02-01")), "outside-period"],
    ["replacing what was ended", () => ended().when(at(), replace("2026-05-01")), "already-ended"],
  ])("%s", (_name, attempt, refusal) => {
    expect(code(attempt())).toBe(refusal);
  }); // prettier-ignore
});

const golden = new URL("./golden.jsonl", import.meta.url);

it("writes its events to the letter", async () => {
  const told = engaged()
    .given(at(), {
      type: "replace",
      subcontract: "1",
      from: "2026-07-01",
      name: "明净服务有限公司",
      registration: "91330000CLEAN00002",
      reason: "更换",
    })
    .given(at(), { type: "end", subcontract: "2", on: "2026-12-31", reason: "收回自做" });
  const lines = told.events.map((event) => `${JSON.stringify(event)}\n`).join("");
  await expect(lines).toMatchFileSnapshot(golden.pathname);
});

it("reads and folds what was written under version 1 for ever", () => {
  const events = readFileSync(golden, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as SubcontractEvent);
  expect(new Set(events.map(({ type }) => type)).size).toBe(Object.keys(subcontractEventSchemas).length);
  const state = events.reduce<SubcontractState | null>((before, event, index) => {
    const data = Schema.decodeUnknownSync(subcontractEventSchemas[event.type])(event.data);
    return evolve(before, { type: event.type, data, version: index + 1 } as never);
  }, null);
  expect(view(state as SubcontractState, 4, "2026-08-01")).toMatchObject({
    subcontracts: [{ status: "over" }, { status: "running", to: "2026-12-31" }],
    handedOver: { events: [3] },
  });
});
