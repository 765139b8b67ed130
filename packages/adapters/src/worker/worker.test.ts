import { createHeyue, type Heyue } from "@heyue/core";
import type { CheckpointDepository } from "@heyue/core/ports/checkpoint-depository";
import { PortFailure } from "@heyue/core/ports/port-failure";
import { builtinPolicies } from "@heyue/rules";
import { describe, expect, it } from "vitest";
import { memoryMessageChannel, memoryStore } from "../memory/memory.ts";
import { startWorker, type WorkerRound } from "./worker.ts";

const estate = {
  id: "liuxia", name: "柳下小区", jurisdiction: "330100", utcOffset: "+08:00", dutyPerson: "p-desk", manager: "p-manager", phone: "0571-00000000",
}; // prettier-ignore

const openWith = async (
  ...checkpointDepositories: readonly CheckpointDepository[]
): Promise<{ readonly heyue: Heyue; readonly later: (hours: number) => void }> => {
  let now = Date.parse("2026-11-24T13:40:00Z");
  const heyue = createHeyue({
    store: memoryStore(),
    policies: builtinPolicies(),
    clock: { now: () => now },
    checkpointDepositories,
  });
  const { directory } = heyue.store;
  await directory.putEstate("t", estate);
  for (const [id, role] of [
    ["p-owner", "owner"],
    ["p-desk", "desk"],
    ["p-manager", "manager"],
  ] as const) {
    await directory.putPerson("t", { id, estate: estate.id, name: id, role });
  }
  return { heyue, later: (hours) => (now += hours * 3_600_000) };
};

const open = () => openWith();

const file = async (heyue: Heyue): Promise<string> => {
  const caller = { tenant: "t", actor: { id: "p-owner", role: "owner" } } as const;
  const input = {
    type: "file",
    estate: estate.id,
    kind: "repair",
    channel: "app",
    text: "电梯又停了",
  } as const;
  const outcome = await heyue.complaints.file(caller, input, { commandId: "c-1" });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
};

const until = async (condition: () => boolean): Promise<void> => {
  for (let attempt = 0; attempt < 500 && !condition(); attempt += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
};

describe("startWorker", () => {
  it("escalates a missed deadline once, however many workers run, and projects what it did", async () => {
    const { heyue, later } = await open();
    const id = await file(heyue);
    later(3);
    const rounds: WorkerRound[] = [];
    const workers = [1, 2, 3].map(() =>
      startWorker({ heyue, everyMs: 5, tenants: ["t"], onRound: (round) => rounds.push(round) }),
    );
    await until(() => rounds.some(({ sweep }) => (sweep?.acted.length ?? 0) > 0));
    await until(() => rounds.length > 12);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(rounds.flatMap(({ sweep }) => sweep?.acted ?? [])).toMatchObject([{ action: "escalate" }]);
    const view = await heyue.complaints.get({ tenant: "t", actor: { id: "p-manager", role: "manager" } }, id);
    expect(view).toMatchObject({ ok: true, value: { escalations: 1 } });
    // Filed, escalated; the log of checkpoints begun, and one checkpoint of the day before.
    expect(Math.max(...rounds.map(({ positions }) => positions["t"] ?? 0))).toBe(4);
    const made = rounds.flatMap(({ checkpoints }) => checkpoints["t"]?.made ?? []);
    expect(made).toMatchObject([{ estate: "liuxia", day: "2026-11-24" }]);
  });

  it("closes every local day with a checkpoint, and tries again soon what could not be deposited", async () => {
    let open = false;
    const deposits: string[] = [];
    const { heyue, later } = await openWith({
      name: "mailbox",
      deposit: async (_estate, { checkpoint }) => {
        if (!open) throw new PortFailure("mailbox", "unavailable", "closed");
        deposits.push(checkpoint.day);
        return `#${deposits.length}`;
      },
    });
    await file(heyue);
    const rounds: WorkerRound[] = [];
    const worker = startWorker({ heyue, everyMs: 2, tenants: ["t"], onRound: (round) => rounds.push(round) });
    const failed = () => rounds.flatMap(({ checkpoints }) => checkpoints["t"]?.failed ?? []);
    await until(() => failed().length === 1);
    // Not at once, however often it looks.
    await until(() => rounds.length > 5);
    expect(failed()).toMatchObject([
      { step: "deposit", day: "2026-11-23", port: "mailbox", reason: "closed" },
    ]);
    open = true;
    later(1 / 30);
    await until(() => deposits.length === 1);
    later(4);
    await until(() => deposits.length === 2);
    later(24);
    await until(() => deposits.length === 3);
    await worker.stop();
    expect(deposits).toEqual(["2026-11-23", "2026-11-24", "2026-11-25"]);
  });

  it("publishes a scheduled notice when its time has come, and sends it", async () => {
    let now = Date.parse("2026-11-24T13:40:00Z");
    const sms = memoryMessageChannel("sms");
    const heyue = createHeyue({
      store: memoryStore(),
      policies: builtinPolicies(),
      clock: { now: () => now },
      messageChannels: [sms],
    });
    const { directory } = heyue.store;
    await directory.putEstate("t", estate);
    await directory.putPerson("t", { id: "p-owner", estate: estate.id, name: "王秀英", role: "owner" });
    const as = (id: string, role: "desk" | "manager") => ({ tenant: "t", actor: { id, role } });
    const drafted = await heyue.notices.open(
      as("p-desk", "desk"),
      {
        type: "draft",
        estate: estate.id,
        kind: "general",
        text: { "zh-CN": { title: "团拜会", body: "请到会所。" } },
        audience: [{ kind: "role", role: "owner" }],
        channels: ["sms"],
      },
      { commandId: "n-1" },
    );
    if (!drafted.ok) throw new Error(JSON.stringify(drafted));
    const { id } = drafted.value;
    await heyue.notices.act(
      as("p-manager", "manager"),
      id,
      { type: "approve", revision: 1 },
      { commandId: "n-2" },
    );
    const at = "2026-11-25T08:00:00+08:00";
    await heyue.notices.act(as("p-desk", "desk"), id, { type: "schedule", at }, { commandId: "n-3" });
    const rounds: WorkerRound[] = [];
    const worker = startWorker({ heyue, everyMs: 2, tenants: ["t"], onRound: (round) => rounds.push(round) });
    await until(() => rounds.length > 2);
    expect(sms.sent).toEqual([]);
    now = Date.parse(at);
    await until(() => sms.sent.length > 0);
    await worker.stop();
    expect(sms.sent).toMatchObject([{ title: "团拜会", to: { person: "p-owner" } }]);
    expect(rounds.map(({ notices }) => notices["t"]?.accepted["sms"] ?? 0).reduce((a, b) => a + b)).toBe(1);
  });

  it("stops at once between rounds and runs none afterwards", async () => {
    const { heyue } = await open();
    let rounds = 0;
    const worker = startWorker({ heyue, everyMs: 60_000, tenants: ["t"], onRound: () => (rounds += 1) });
    await until(() => rounds === 1);
    const begun = performance.now();
    await worker.stop();
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(rounds).toBe(1);
  });

  it("waits longer and longer while the store does not answer, and goes on when it does", async () => {
    const { heyue } = await open();
    let broken = true;
    const flaky: Heyue = {
      ...heyue,
      project: (tenant) =>
        broken ? Promise.reject(new PortFailure("store", "unavailable", "gone")) : heyue.project(tenant),
    };
    const rounds: WorkerRound[] = [];
    const worker = startWorker({
      heyue: flaky,
      everyMs: 2,
      longestPauseMs: 10,
      tenants: ["t"],
      onRound: (round) => rounds.push(round),
    });
    await until(() => rounds.length >= 4);
    expect(rounds.slice(0, 4).map(({ nextInMs }) => nextInMs)).toEqual([4, 8, 10, 10]);
    expect(rounds[0]!.failure).toMatchObject({ reason: "unavailable" });
    broken = false;
    await until(() => rounds.at(-1)!.failure === null);
    expect(rounds.at(-1)!.nextInMs).toBe(2);
    await worker.stop();
  });
});
