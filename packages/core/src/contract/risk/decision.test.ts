import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { story } from "../../testing/given-when-then.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";
import type { OpenRisk, RiskCommand } from "./command.ts";
import { decide, type RiskTerms } from "./decision.ts";
import type { RiskEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { defaultRiskParameters, type RiskFact, type RiskFacts } from "./factor.ts";
import type { RiskState } from "./state.ts";
import { view } from "./view.ts";

interface Moment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: RiskTerms;
}
const fact = (part: number, of: number | null = null): RiskFact => ({
  part,
  of,
  sources: part === 0 ? [] : [{ stream: "estate-1/complaint/c1", version: 2 }],
});
const facts = (complaints: number): RiskFacts => ({
  deviations: fact(1),
  complaints: fact(complaints),
  arrears: fact(1, 200),
  briefing: null,
  expiry: fact(500),
  staffing: fact(0, 4),
  lint: fact(0),
});
const terms: RiskTerms = {
  contract: { isEnded: false },
  manager: "manager-1",
  parameters: defaultRiskParameters,
  strangers: [],
  facts: facts(0),
};
const at = (role: Actor["role"], day: string, changes: Partial<RiskTerms> = {}): Moment => ({
  now: day.includes("T") ? `${day}:00+08:00` : `${day}T09:00:00+08:00`,
  actor: { id: `${role}-1`, role },
  terms: { ...terms, ...changes },
});
// Deviations 20 by weight 20 and arrears 3 by weight 15, over 90: 4.94; without the deviations over 70: 0.64.
const register = () =>
  story<RiskState, RiskEvent, RiskCommand, Moment>({
    evolve,
    decide: ({ actor, now, terms: given }, version, state, command) =>
      decide(given, { actor, now, id: "estate-1.k1" }, version)(state, command),
    at: ({ now }) => now,
  });

const opening: OpenRisk = { type: "open", estate: "estate-1", contract: "estate-1.k1", everyDays: 30 };
const assess: RiskCommand = { type: "assess" };
const enter = (dueDate = "2026-03-31"): RiskCommand => ({
  type: "enter",
  factor: "complaints",
  text: "电梯投诉集中逾期",
  owner: "staff-1",
  mitigation: "增派维修人员",
  dueDate,
});
const mitigate: Extract<RiskCommand, { type: "mitigate" }> = {
  type: "mitigate",
  entry: 1,
  note: "两名维修工到岗",
  evidence: [{ kind: "record", ref: "HT-1" }],
};
const accept: RiskCommand = { type: "accept", entry: 1, reason: "影响有限" };

const opened = () => register().given(at("manager", "2026-03-02"), opening);
const entered = () => opened().given(at("manager", "2026-03-03"), enter());
const shown = (told: { readonly state: RiskState | null }, now = "2026-03-03T10:00:00+08:00") =>
  view(told.state as RiskState, 1, now);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const types = (result: Result.Result<readonly RiskEvent[], unknown>) =>
  Result.isSuccess(result) ? result.success.map(({ type }) => type) : [];

describe("a risk register", () => {
  it("opens with the day of its first assessment, and each assessment promises the next", () => {
    expect(shown(opened())).toMatchObject({
      latest: null,
      next: { kind: "assessment", dueDate: "2026-04-01" },
    });
    const told = opened().given(at("manager", "2026-03-10"), assess);
    expect(shown(told)).toMatchObject({
      latest: { on: "2026-03-10", by: "manager-1", version: 2, unknown: ["briefing"] },
      totals: [{ value: 494, version: 2 }],
      deadlines: [{ kind: "assessment", dueDate: "2026-04-09" }],
    });
  });

  it("warns when a factor crosses its line, once, and says when it is back", () => {
    const calm = opened().given(at("manager", "2026-03-10"), assess);
    const high = at("system", "2026-04-10", { facts: facts(3) });
    expect(types(calm.when(high, assess))).toEqual(["RiskAssessed", "RiskWarned"]);
    const warned = calm.given(high, assess);
    expect(warned.events.at(-1)?.data).toEqual({
      factor: "complaints",
      score: 60,
      line: 60,
      previous: 0,
      on: "2026-04-10",
      contract: "estate-1.k1",
    });
    expect(types(warned.when(at("system", "2026-05-11", { facts: facts(4) }), assess))).toEqual([
      "RiskAssessed",
    ]);
    const eased = warned.given(at("system", "2026-05-11", { facts: facts(2) }), assess);
    expect(shown(eased)).toMatchObject({ warnings: [], totals: [{}, {}, {}] });
    // What is not known any more is over no line.
    expect(
      types(warned.when(at("manager", "2026-05-11", { facts: { ...facts(0), complaints: null } }), assess)),
    ).toEqual(["RiskAssessed", "RiskEased"]);
  });

  it("counts by what it was tuned to, from the next assessment on", () => {
    const told = opened()
      .given(at("manager", "2026-03-10"), assess)
      .given(at("manager", "2026-03-11"), {
        type: "tune",
        weights: { deviations: 0 },
        lines: { deviations: 20 },
        reason: "偏差另行管理",
      });
    expect(shown(told)).toMatchObject({
      parameters: { weights: { deviations: 0, complaints: 20 } },
      latest: { total: { value: 494 } },
    });
    const next = told.given(at("manager", "2026-03-12"), assess);
    expect(shown(next)).toMatchObject({
      latest: { total: { value: 64 } },
      warnings: [{ factor: "deviations" }],
    });
  });

  it("names who does what about a risk by when, and keeps a missed day", () => {
    const told = entered();
    const due = told.state!.deadlines.find(({ kind }) => kind === "mitigation")!;
    expect(due).toMatchObject({ dueDate: "2026-03-31", basis: "promise", about: "entry/1" });
    const note: RiskCommand = { type: "note-missed", deadline: due.id };
    expect(code(told.when(at("system", "2026-03-31T23:59"), note))).toBe("not-due");
    const missed = told.given(at("system", "2026-04-01"), note);
    expect(shown(missed, "2026-04-01T00:00:00+08:00")).toMatchObject({
      entries: [{ owner: "staff-1", status: "open", isOverdue: true }],
      missed: [{ deadline: { kind: "mitigation" } }],
    });
    const done = missed
      .given(at("manager", "2026-04-01"), { type: "reassign", entry: 1, owner: "desk-1" })
      .given(at("desk", "2026-04-02"), mitigate);
    expect(shown(done).entries).toMatchObject([
      { owner: "desk-1", status: "mitigated", ended: { by: "desk-1" } },
    ]);
  });

  it("closes by itself when an assessment is due after the contract has ended", () => {
    const told = opened().given(at("system", "2026-04-02", { contract: { isEnded: true } }), assess);
    expect(shown(told)).toMatchObject({ phase: "closed", deadlines: [] });
  });

  it("is not closed by the clock over an open entry: it stops assessing, and closes with the last one", () => {
    const ended = { contract: { isEnded: true } };
    const stopped = entered().given(at("system", "2026-04-02", ended), assess);
    expect(shown(stopped)).toMatchObject({
      phase: "open",
      assessedUntil: "2026-04-02",
      entries: [{ status: "open" }],
    });
    expect(stopped.state?.deadlines.some(({ kind }) => kind === "assessment")).toBe(false);
    expect(code(stopped.when(at("manager", "2026-04-03", ended), { type: "close" }))).toBe("entries-open");
    const settled = stopped.given(at("manager", "2026-04-03", ended), accept);
    expect(types(Result.succeed(settled.events.slice(-2)))).toEqual(["RiskAccepted", "RiskRegisterClosed"]);
    expect(shown(settled)).toMatchObject({ phase: "closed", entries: [{ status: "accepted" }] });
  });

  const day = "2026-03-10";
  const ended = { contract: { isEnded: true } };
  it.each<[string, () => ReturnType<typeof register>, Moment, RiskCommand, string]>([
    ["opening it by an owner", register, at("owner", day), opening, "not-allowed"],
    ["opening it without a contract", register, at("manager", day, { contract: null }), opening, "contract-unknown"],
    ["opening it after the end", register, at("manager", day, ended), opening, "contract-ended"],
    ["opening it twice", opened, at("manager", day), opening, "already-open"],
    ["assessing by staff", opened, at("staff", day), assess, "not-allowed"],
    ["assessing after the end", opened, at("manager", day, ended), assess, "contract-ended"],
    ["tuning nothing", opened, at("manager", day), { type: "tune", reason: "无" }, "tuning-empty"],
    ["weighing nothing", opened, at("manager", day), { type: "tune", weights: { deviations: 0, complaints: 0, arrears: 0, briefing: 0, expiry: 0, staffing: 0, lint: 0 }, reason: "无" }, "weights-empty"],
    ["tuning by the committee", opened, at("committee", day), { type: "tune", lines: { lint: 1 }, reason: "严" }, "not-allowed"],
    ["a stranger as owner", opened, at("manager", day, { strangers: ["x"] }), enter(), "person-unknown"],
    ["a day in the past", opened, at("manager", day), enter("2026-03-09"), "due-in-past"],
    ["an unknown entry", opened, at("manager", day), accept, "entry-unknown"],
    ["doing somebody else's part", entered, at("desk", day), mitigate, "not-responsible"],
    ["doing it without evidence", entered, at("staff", day), { ...mitigate, evidence: [] }, "evidence-missing"],
    ["doing it twice", () => entered().given(at("staff", day), mitigate), at("staff", day), mitigate, "entry-ended"],
    ["accepting by the committee", entered, at("committee", day), accept, "not-allowed"],
    ["reassigning to a stranger", entered, at("manager", day, { strangers: ["x"] }), { type: "reassign", entry: 1, owner: "x" }, "person-unknown"],
    ["closing while the contract runs", opened, at("manager", day), { type: "close" }, "contract-running"],
    ["closing with an open entry", entered, at("manager", day, ended), { type: "close" }, "entries-open"],
    ["an unknown deadline", opened, at("system", day), { type: "note-missed", deadline: "x" }, "deadline-unknown"],
    ["anything once closed", () => opened().given(at("manager", day, ended), { type: "close" }), at("manager", day), enter(), "wrong-phase"],
  ])("refuses %s", (_name, told, moment, command, refusal) => {
    expect(code(told().when(moment, command))).toBe(refusal);
  }); // prettier-ignore

  it("reads its golden events for ever", async () => {
    const golden = new URL("./golden.jsonl", import.meta.url).pathname;
    const first = entered().given(at("manager", "2026-03-04"), enter("2026-03-05"));
    const life = first
      .given(at("system", "2026-03-06"), {
        type: "note-missed",
        deadline: first.state!.deadlines.find(({ about }) => about === "entry/2")!.id,
      })
      .given(at("manager", "2026-03-07"), { type: "reassign", entry: 1, owner: "desk-1" })
      .given(at("desk", "2026-03-08"), mitigate)
      .given(at("manager", "2026-03-08"), { type: "accept", entry: 2, reason: "影响有限" })
      .given(at("manager", "2026-03-09", { facts: facts(5) }), assess)
      .given(at("manager", "2026-03-10"), { type: "tune", full: { complaints: 10 }, reason: "规模较大" })
      .given(at("manager", "2026-03-11", { facts: { ...facts(1), expiry: fact(-2) } }), assess)
      .given(at("manager", "2026-03-12", ended), { type: "close" });
    await expect(goldenLines(aggregate, life.events)).toMatchFileSnapshot(golden);
    expect(
      view(readGolden(aggregate, readFileSync(golden, "utf8")), 1, "2026-03-12T09:00:00+08:00"),
    ).toMatchObject({
      phase: "closed",
      warnings: [{ factor: "expiry" }],
      entries: [{ status: "mitigated", text: null }, { status: "accepted" }],
      missed: [{ deadline: { about: "entry/2" } }],
    });
  });
});
