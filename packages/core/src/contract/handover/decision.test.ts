import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { verdictOf } from "../../testing/contract-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import {
  handoverMoment as at,
  handoverStory,
  handoverTerms,
  openingHandover,
} from "../../testing/handover-world.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { aggregate } from "./aggregate.ts";
import { checklistOf } from "./checklist.ts";
import type { HandoverCommand } from "./command.ts";
import { type HandoverState, openItems } from "./state.ts";
import { view } from "./view.ts";

const person = (role: Actor["role"], n = 1): Actor => ({ id: `${role}-${n}`, role });
const manager = person("manager");
const committee = person("committee");
const desk = person("desk");
const system = person("system");
const proof = [{ kind: "record", ref: "YJ-1" }] as const;
const both = { giver: "甲某", receiver: "丙某" };

const record = (
  item: string,
  outcome: "handed-over" | "refused" | "missing" = "handed-over",
  note?: string,
): HandoverCommand => ({
  type: "record-item",
  item,
  outcome,
  ...(note === undefined ? {} : { note }),
  proof: [...proof],
  ...both,
});
const resolve = (item: string): HandoverCommand => ({
  type: "resolve-item",
  item,
  how: "compensated",
  note: "按评估价赔偿",
  proof: [...proof],
  ...both,
});
const list: HandoverCommand = {
  type: "list-prepaid",
  entries: [{ unit: "u-1", prepaid: 120_000, from: "2028-07-01", to: "2029-06-30", basis: "month" }],
};
const refund = (amount: number): HandoverCommand => ({
  type: "settle-prepaid",
  unit: "u-1",
  from: "2028-07-01",
  how: "refunded",
  amount,
  proof: [...proof],
});
const hold: HandoverCommand = {
  type: "hold",
  dispute: "estate-1.x1",
  items: ["funds-revenue"],
  reason: "公共收益金额有争议",
};
const release: HandoverCommand = { type: "release", dispute: "estate-1.x1" };
const complete: HandoverCommand = { type: "complete", ...both };
const disputed = (isOpen: boolean) => ({ dispute: { isOpen } });

const opened = () => handoverStory().given(at(manager, "2029-01-02"), openingHandover);
/** Hands over every item that is still open. */
const handedOver = (from = opened()) =>
  openItems(from.state as HandoverState)
    .filter((item) => item.record === null)
    .reduce((told, { id }) => told.given(at(manager, "2029-01-10"), record(id)), from);
const shown = (told: { readonly state: HandoverState | null }, now = "2029-01-03T09:00:00+08:00") =>
  view(told.state as HandoverState, 1, now);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("the checklist", () => {
  it("takes its lines from clauses and annexes of the contract, then from what every estate has", () => {
    const draft = sampleContract({
      annexes: [
        {
          id: "a-1",
          title: "共用设施设备清单",
          paragraphs: [],
          table: { head: ["序号", "名称"], rows: [["1", "电梯"], ["2", "水泵"], ["3", ""]] },
        },
        { id: "a-2", title: "收费标准", paragraphs: [], table: { head: ["项目"], rows: [["住宅"]] } },
      ],
    }); // prettier-ignore
    const lines = checklistOf(draft);
    expect(lines.filter(({ source }) => source !== null)).toMatchObject([
      { id: "c-6", kind: "funds" },
      { id: "c-7", kind: "premises" },
      { id: "c-8", kind: "documents", title: { "zh-CN": "第8条 handover" } },
      { id: "a-1-1", kind: "equipment", title: { "zh-CN": "电梯" }, source: "a-1" },
      { id: "a-1-2", kind: "equipment", title: { "zh-CN": "水泵" } },
    ]);
    expect(new Set(lines.map(({ kind }) => kind)).size).toBe(7);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });
});

describe("a handover", () => {
  it("opens with its list, its deadline, and the warning of what failing costs", () => {
    expect(shown(opened())).toMatchObject({
      phase: "open",
      endedOn: "2028-12-31",
      cause: "expired",
      deadlines: [{ kind: "handover", dueDate: "2029-01-15", basis: "law" }],
      warning: { values: { payable: "0.00" }, citations: [{}] },
      forfeited: null,
      progress: { settled: 0, of: handoverTerms.contract!.checklist.length },
      isOverdue: false,
    });
  });

  it("keeps to the day itself as the house's own where the law could not roll it, and to none where it gives none", () => {
    const stale = { deadline: verdictOf({ raw: "2029-01-15" }, "stale") };
    const told = handoverStory().given(at(manager, "2029-01-02", stale), openingHandover);
    expect(shown(told)).toMatchObject({
      verdict: { verdict: "stale" },
      deadlines: [{ dueDate: "2029-01-15", basis: "house" }],
    });
    const silent = { deadline: verdictOf({}, "needs-input") };
    expect(
      shown(handoverStory().given(at(manager, "2029-01-02", silent), openingHandover)).deadlines,
    ).toEqual([]);
  });

  it("is complete once every item is settled, with both names", () => {
    const told = handedOver().given(at(committee, "2029-01-12"), complete);
    expect(shown(told)).toMatchObject({
      phase: "completed",
      progress: { open: [] },
      completed: { on: "2029-01-12", names: { giver: "甲某", receiver: "丙某" } },
      deadlines: [],
    });
    expect(told.events.at(-1)).toMatchObject({
      type: "HandoverCompleted",
      data: { contract: "estate-1.k1" },
    });
  });

  it("counts what was refused or is missing as open until it is settled", () => {
    const told = handedOver(
      opened().given(at(desk, "2029-01-08"), record("keys-common", "missing", "地下室钥匙遗失")),
    );
    // `handedOver` took the rest: what has a record is not recorded again.
    expect(code(told.when(at(committee, "2029-01-12"), complete))).toBe("items-open");
    const settled = told.given(at(committee, "2029-01-13"), resolve("keys-common"));
    expect(shown(settled).items.find(({ id }) => id === "keys-common")).toMatchObject({
      record: { outcome: "missing", note: "地下室钥匙遗失" },
      resolution: { how: "compensated" },
      isSettled: true,
    });
    expect(code(settled.when(at(committee, "2029-01-13"), complete))).toBe("accepted");
  });

  it("gives back what was prepaid for time not served, to the fen that the law gives", () => {
    const listed = opened().given(at(desk, "2029-01-03"), list);
    expect(shown(listed)).toMatchObject({
      refunds: { value: 30_000, units: ["u-1"] },
      prepaid: [{ refund: 30_000, verdict: { verdict: "determined" } }],
    });
    expect(code(listed.when(at(desk, "2029-01-05"), record("prepaid-fees")))).toBe("refunds-open");
    expect(code(listed.when(at(desk, "2029-01-05"), refund(29_999)))).toBe("refund-mismatch");
    const repaid = listed.given(at(desk, "2029-01-05"), refund(30_000));
    expect(shown(repaid)).toMatchObject({ refunds: { value: 0, units: [] } });
    expect(code(repaid.when(at(desk, "2029-01-05"), record("prepaid-fees")))).toBe("accepted");
  });

  it("shows no sum while one refund is not settled by the law: unknown is not zero", () => {
    const unclear = { refunds: [verdictOf({}, "needs-input")] };
    const listed = opened().given(at(desk, "2029-01-03", unclear), list);
    expect(shown(listed).refunds).toEqual({ value: null, units: ["u-1"] });
    expect(code(listed.when(at(desk, "2029-01-05"), refund(120_001)))).toBe("refund-mismatch");
    expect(code(listed.when(at(desk, "2029-01-05"), refund(60_000)))).toBe("accepted");
  });

  it("holds an item back while there is a dispute about it; the deadline goes on", () => {
    const held = opened().given(at(committee, "2029-01-04", disputed(true)), hold);
    expect(held.state?.deadlines).toEqual(opened().state?.deadlines);
    expect(shown(held).items.find(({ id }) => id === "funds-revenue")).toMatchObject({
      heldBy: "estate-1.x1",
    });
    expect(code(held.when(at(manager, "2029-01-05"), record("funds-revenue")))).toBe("item-held");
    expect(code(held.when(at(committee, "2029-01-05", disputed(true)), release))).toBe("dispute-open");
    const released = held.given(at(system, "2029-01-06", disputed(false)), release);
    expect(code(released.when(at(manager, "2029-01-06"), record("funds-revenue")))).toBe("accepted");
  });

  it("records that fees after the end are forfeited once the deadline has passed", () => {
    const told = opened();
    const note: HandoverCommand = { type: "note-missed", deadline: told.state!.deadlines[0]!.id };
    expect(code(told.when(at(system, "2029-01-15T23:59"), note))).toBe("not-due");
    const missed = told.given(at(system, "2029-01-16T00:00"), note);
    expect(shown(missed)).toMatchObject({
      forfeited: { on: "2029-01-16", verdict: { values: { payable: "0.00" } } },
      missed: [{ deadline: { dueDate: "2029-01-15" } }],
      isOverdue: true,
      phase: "open",
    });
    expect(code(missed.when(at(system, "2029-01-17"), note))).toBe("deadline-unknown");
    expect(code(handedOver(missed).when(at(manager, "2029-01-20"), complete))).toBe("accepted");
  });

  it.each<[string, ReturnType<typeof at>, string]>([
    ["by an owner", at(person("owner"), "2029-01-02"), "not-allowed"],
    ["without a contract", at(manager, "2029-01-02", { contract: null }), "contract-unknown"],
    [
      "while the contract runs",
      at(manager, "2028-06-01", { contract: { ended: null, checklist: [] } }),
      "contract-running",
    ],
  ])("is not opened %s", (_name, moment, refusal) => {
    expect(code(handoverStory().when(moment, openingHandover))).toBe(refusal);
  });

  const listed = () => opened().given(at(desk, "2029-01-03"), list);
  const missing = () => opened().given(at(desk, "2029-01-08"), record("keys-common", "missing", "遗失"));
  const held = () => opened().given(at(committee, "2029-01-04", disputed(true)), hold);
  const day = "2029-01-09";
  it.each<[string, () => ReturnType<typeof opened>, ReturnType<typeof at>, HandoverCommand, string]>([
    ["opening it twice", opened, at(manager, day), openingHandover, "already-open"],
    ["adding a line by the desk", opened, at(desk, day), { type: "add-item", kind: "keys", title: "泳池" }, "not-allowed"],
    ["an unknown item", opened, at(desk, day), record("x"), "item-unknown"],
    ["an item twice", missing, at(desk, day), record("keys-common"), "item-recorded"],
    ["an item without proof", opened, at(desk, day), { ...record("keys-common"), proof: [] } as HandoverCommand, "proof-missing"],
    ["a missing item without a word", opened, at(desk, day), record("keys-common", "missing"), "note-missing"],
    ["settling what is not recorded", opened, at(manager, day), resolve("keys-common"), "item-not-recorded"],
    ["settling twice", () => missing().given(at(manager, day), resolve("keys-common")), at(manager, day), resolve("keys-common"), "item-settled"],
    ["settling without proof", missing, at(manager, day), { ...resolve("keys-common"), proof: [] } as HandoverCommand, "proof-missing"],
    ["settling an unknown item", missing, at(manager, day), resolve("x"), "item-unknown"],
    ["prepaid fees of a unit elsewhere", opened, at(desk, day, { unknownUnits: ["u-1"] }), list, "unit-unknown"],
    ["prepaid fees twice", listed, at(desk, day), list, "prepaid-twice"],
    ["prepaid fees backwards", opened, at(desk, day), { type: "list-prepaid", entries: [{ unit: "u-1", prepaid: 1, from: "2029-01-02", to: "2029-01-01" }] }, "period-backwards"],
    ["a refund of nothing", opened, at(desk, day), refund(30_000), "prepaid-unknown"],
    ["a refund twice", () => listed().given(at(desk, day), refund(30_000)), at(desk, day), refund(30_000), "prepaid-settled"],
    ["a refund without proof", listed, at(desk, day), { ...refund(30_000), proof: [] } as HandoverCommand, "proof-missing"],
    ["a hold for no dispute", opened, at(manager, day), hold, "dispute-unknown"],
    ["a hold for a closed dispute", opened, at(manager, day, disputed(false)), hold, "dispute-closed"],
    ["a hold twice", held, at(manager, day, disputed(true)), hold, "already-held"],
    ["a hold of what is handed over", () => opened().given(at(desk, day), record("funds-revenue")), at(manager, day, disputed(true)), hold, "item-settled"],
    ["a release of nothing", opened, at(manager, day), release, "not-held"],
    ["completing while something is open", opened, at(manager, day), complete, "items-open"],
    ["completing while a refund is open", () => handedOver().given(at(desk, day), list), at(manager, day), complete, "refunds-open"],
    ["anything once it is complete", () => handedOver().given(at(manager, "2029-01-12"), complete), at(desk, "2029-01-13"), record("keys-common"), "wrong-phase"],
  ])("refuses %s", (_name, told, moment, command, refusal) => {
    expect(code(told().when(moment, command))).toBe(refusal);
  }); // prettier-ignore

  it("refuses a wrong refund with the article it rests on", () => {
    const result = listed().when(at(desk, day), refund(1));
    expect(Result.isFailure(result) && result.failure).toMatchObject({
      data: { refund: 30_000, amount: 1 },
      citations: [{ article: "第二十条" }],
    });
  });

  it("reads its golden events for ever", async () => {
    const golden = new URL("./golden.jsonl", import.meta.url).pathname;
    const first = listed()
      .given(at(manager, day), { type: "add-item", kind: "keys", title: "泳池钥匙" })
      .given(at(desk, day), refund(30_000))
      .given(at(desk, day), record("keys-common", "missing", "遗失"))
      .given(at(manager, day), resolve("keys-common"))
      .given(at(committee, day, disputed(true)), hold)
      .given(at(system, "2029-01-14", disputed(false)), release);
    const late = first.given(at(system, "2029-01-16"), {
      type: "note-missed",
      deadline: first.state!.deadlines[0]!.id,
    });
    const life = handedOver(late).given(at(manager, "2029-01-20"), complete);
    await expect(goldenLines(aggregate, life.events)).toMatchFileSnapshot(golden);
    expect(
      view(readGolden(aggregate, readFileSync(golden, "utf8")), 1, "2029-01-20T09:00:00+08:00"),
    ).toMatchObject({
      phase: "completed",
      forfeited: { on: "2029-01-16" },
      progress: { open: [] },
      prepaid: [{ settled: { how: "refunded" } }],
      completed: { names: { giver: null, receiver: null } },
      missed: [{ deadline: { dueDate: "2029-01-15" } }],
    });
  });
});
