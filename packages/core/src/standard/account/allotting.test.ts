import { describe, expect, it } from "vitest";
import { accountMoment as at, type AccountMoment } from "../../testing/account-world.ts";
import type { AccountCommand } from "./command.ts";
import {
  unit1,
  owners,
  charge,
  credit,
  manager,
  committee,
  owner,
  told,
  code,
  shown,
} from "./steps.fixture.ts";

describe("splitting what is owed to all", () => {
  const resolution = { ref: "业主大会2026年第3号决定", on: "2026-06-20", certificate: "表决结果公告" };
  const allot: AccountCommand = { type: "allot", entry: "e2", resolution };
  const claimed = () =>
    told([[committee, credit(owners, ["i-1"], { basis: { kind: "agreed", perBreach: 1001 } })]]);
  const confirmed = () => claimed().given(manager, { type: "confirm", entry: "e2" });

  it("goes to the units by their areas, to the fen, and can then be set off unit by unit", () => {
    const story = confirmed().given(committee, allot);
    const { balances, entries } = shown(story.state);
    // 89.30 and 90.31 m² of 179.61: 10.01 yuan become 4.98 and 5.03.
    expect(entries.map(({ amount, id, party, status }) => [id, party, amount, status])).toEqual([
      ["e2", owners, 1001, "allotted"],
      ["e4-1", unit1, 498, "confirmed"],
      ["e4-2", { kind: "unit", unit: "u-2" }, 503, "confirmed"],
    ]);
    expect(entries[1]?.sheet[0]).toMatchObject({
      formula: "share(total, area, ofArea)",
      inputs: { total: "10.01", area: "89.30", ofArea: "179.61", ref: resolution.ref },
      result: "4.98",
    });
    expect(balances.map(({ party, toParty }) => [party, toParty.value])).toEqual([
      [owners, 0],
      [unit1, 498],
      [{ kind: "unit", unit: "u-2" }, 503],
    ]);
    const netted = story
      .given(manager, charge)
      .given(owner, { type: "confirm", entry: "e5" })
      .given(owner, { type: "net", charges: ["e5"], credits: ["e4-1"] });
    expect(netted.events.at(-1)).toMatchObject({ data: { amount: 498 } });
    // The breach was counted with the whole.
    expect(code(story.when(committee, credit(owners, ["i-1"])))).toBe("already-counted");
  });

  it.each<[string, () => ReturnType<typeof claimed>, AccountMoment, AccountCommand, string]>([
    ["without a resolution", confirmed, committee, { type: "allot", entry: "e2" }, "collective-credit"],
    [
      "by a resolution to come",
      confirmed,
      committee,
      { ...allot, resolution: { ...resolution, on: "2026-07-02" } } as AccountCommand,
      "in-future",
    ],
    ["before both sides agree", claimed, committee, allot, "not-confirmed"],
    ["by the company", confirmed, manager, allot, "not-allowed"],
    ["without a unit", confirmed, { ...committee, units: {} }, allot, "units-missing"],
    [
      "after a part was paid",
      () =>
        confirmed().given(committee, { type: "settle", entry: "e2", amount: 1, on: "2026-07-01", ref: "r" }),
      committee,
      allot,
      "already-paid",
    ],
    ["twice", () => confirmed().given(committee, allot), committee, allot, "already-settled"],
    [
      "while it is disputed",
      () => confirmed().given(manager, { type: "contest", entry: "e2", reason: "数额有误" }),
      committee,
      allot,
      "contested",
    ],
    [
      "that is a unit's own",
      () => confirmed().given(owner, credit(unit1, ["i-2"])),
      at("committee", "2026-07-01", { id: "owner-1" }),
      { ...allot, entry: "e4" } as AccountCommand,
      "not-collective",
    ],
  ])("is refused %s", (_name, story, moment, command, refusal) => {
    expect(code(story().when(moment, command))).toBe(refusal);
  });
});
