import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { type Checkpoint, checkpointHead } from "../../evidence/checkpoint.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { story } from "../../testing/given-when-then.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";
import type { CheckpointCommand } from "./command.ts";
import { type CheckpointTerms, decide } from "./decision.ts";
import type { CheckpointEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { type CheckpointLogState, keptEntries } from "./state.ts";
import { view } from "./view.ts";

interface Moment {
  readonly actor: Actor;
  readonly now: string;
  readonly terms: CheckpointTerms;
}

const checkpoint = (day: string, previous: string | null, streams = 3): Checkpoint => ({
  format: "heyue-checkpoint/1",
  tenant: "t",
  estate: "estate-1",
  day,
  at: `${addDays(localDate(day), 1)}T00:05:00+08:00`,
  streams,
  root: day.replaceAll("-", "").padEnd(64, "0"),
  previous,
});

const at = (day: string, role: Actor["role"] = "system", prepared: Checkpoint | null = null): Moment => ({
  actor: { id: role, role },
  now: `${day}T00:05:00+08:00`,
  terms: { prepared: prepared === null ? null : { checkpoint: prepared, position: 9, signature: null } },
});

const log = () =>
  story<CheckpointLogState, CheckpointEvent, CheckpointCommand, Moment>({
    evolve,
    decide: ({ actor, now, terms }, _version, state, command) =>
      decide(terms, { actor, now, id: "estate-1.log" })(state, command),
    at: ({ now }) => now,
  });

const first = checkpoint("2026-05-01", null);
const second = checkpoint("2026-05-02", checkpointHead(first));
const start: CheckpointCommand = { type: "start", estate: "estate-1" };
const make = (day: string): CheckpointCommand => ({ type: "make", day });
const deposit: CheckpointCommand = {
  type: "deposit",
  day: "2026-05-01",
  depository: "owners-committee",
  receipt: "msg-1",
};
const stamp: CheckpointCommand = { type: "stamp", day: "2026-05-01", authority: "tsa", token: "MIIB" };
const begun = () => log().given(at("2026-05-02", "manager"), start);
const made = () => begun().given(at("2026-05-02", "system", first), make("2026-05-01"));
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("the log of an estate's checkpoints", () => {
  it("keeps each day with its head, its deposits and its stamps, newest first", () => {
    const told = made()
      .given(at("2026-05-02"), stamp)
      .given(at("2026-05-02"), deposit)
      .given(at("2026-05-03", "system", second), make("2026-05-02"));
    expect(view(told.state as CheckpointLogState, told.version)).toMatchObject({
      id: "estate-1.log",
      count: 2,
      latest: [
        { day: "2026-05-02", head: checkpointHead(second), stampedBy: [], deposits: [] },
        {
          day: "2026-05-01",
          head: checkpointHead(first),
          position: 9,
          stampedBy: ["tsa"],
          deposits: [{ depository: "owners-committee", receipt: "msg-1", at: "2026-05-02T00:05:00+08:00" }],
        },
      ],
    });
  });

  it.each<[string, Moment, CheckpointCommand, string]>([
    ["by a manager", at("2026-05-03", "manager", second), make("2026-05-02"), "not-allowed"],
    ["of tomorrow", at("2026-05-03", "system", second), make("2026-05-04"), "day-in-future"],
    ["of a day that has one", at("2026-05-03", "system", second), make("2026-05-01"), "day-already-closed"],
    ["of an earlier day", at("2026-05-03", "system", second), make("2026-04-30"), "day-already-closed"],
    ["over nothing", at("2026-05-03", "system", checkpoint("2026-05-02", null, 0)), make("2026-05-02"), "nothing-to-cover"],
    ["that was not prepared", at("2026-05-03"), make("2026-05-02"), "nothing-to-cover"],
    ["that follows another one", at("2026-05-03", "system", checkpoint("2026-05-02", null)), make("2026-05-02"), "log-moved-on"],
  ])("takes no checkpoint %s", (_name, moment, command, refusal) => {
    expect(code(made().when(moment, command))).toBe(refusal);
  }); // prettier-ignore

  it("takes no deposit from people, none of a day without a checkpoint, none twice", () => {
    for (const role of ["manager", "committee", "desk", "staff", "owner"] as const) {
      expect(code(made().when(at("2026-05-02", role), deposit))).toBe("not-allowed");
      expect(code(made().when(at("2026-05-02", role), stamp))).toBe("not-allowed");
    }
    expect(code(made().when(at("2026-05-02"), { ...deposit, day: "2026-05-02" }))).toBe("checkpoint-unknown");
    const once = made().given(at("2026-05-02"), deposit).given(at("2026-05-02"), stamp);
    expect(code(once.when(at("2026-05-02"), deposit))).toBe("already-deposited");
    expect(code(once.when(at("2026-05-02"), stamp))).toBe("already-stamped");
    expect(code(once.when(at("2026-05-02"), { ...deposit, depository: "notary" }))).toBe("accepted");
  });

  it("is not begun by an owner, and nothing comes before it", () => {
    expect(code(log().when(at("2026-05-02", "owner"), start))).toBe("not-allowed");
    expect(code(log().when(at("2026-05-02", "system", first), make("2026-05-01")))).toBe(
      "checkpoint-unknown",
    );
  });

  it("stays small however long it runs, and each checkpoint still follows the one before", () => {
    let told = made();
    let before = first;
    for (let day = 1; day <= 60; day += 1) {
      const next = checkpoint(addDays(localDate("2026-05-01"), day), checkpointHead(before));
      told = told.given(at(addDays(localDate(next.day), 1), "system", next), make(next.day));
      before = next;
    }
    const state = told.state as CheckpointLogState;
    expect([state.count, state.latest.length]).toEqual([61, keptEntries]);
    for (const [index, entry] of state.latest.entries())
      if (index > 0) expect(entry.checkpoint.previous).toBe(state.latest[index - 1]?.head);
  });
});

const golden = new URL("./golden.jsonl", import.meta.url);

it("decodes and folds what was written under schema version 1", async () => {
  const told = made().given(at("2026-05-02"), stamp).given(at("2026-05-02"), deposit);
  await expect(goldenLines(aggregate, told.events)).toMatchFileSnapshot(golden.pathname);
  const state = readGolden(aggregate, readFileSync(golden, "utf8"));
  expect(state).toMatchObject({ count: 1, latest: [{ head: checkpointHead(first), stampedBy: ["tsa"] }] });
  expect(new Set(told.events.map(({ type }) => type))).toEqual(new Set(Object.keys(aggregate.schemas)));
});
