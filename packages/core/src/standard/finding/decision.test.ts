import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { findingMoment as at, findingStory } from "../../testing/assessment-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { person, sampleStandards } from "../../testing/standard-world.ts";
import { aggregate } from "./aggregate.ts";
import type { FindingCommand, RaiseFinding } from "./command.ts";
import type { FindingState } from "./state.ts";
import { view } from "./view.ts";

const wu = person("staff");
const manager = person("manager");

const raise: RaiseFinding = {
  type: "raise",
  estate: "estate-1",
  contract: "estate-1.k1",
  standard: "s-lamps",
  place: "2幢地下车库B区",
  what: "连续三盏灯不亮，赵师傅说灯具到寿命了",
  photos: [{ id: "c".repeat(64), name: "灯.jpg", mediaType: "image/jpeg", size: 3 }],
  seenAt: "2026-03-01T21:10:00+08:00",
};
const accept: FindingCommand = { type: "accept", problem: "车库B区三盏灯不亮" };
const decline: FindingCommand = { type: "decline", reason: "已在本周更换计划内" };
const praise: FindingCommand = { type: "recognise", note: "看得细，及时报告" };
const raised = () => findingStory().given(at(wu, "2026-03-02"), raise);
const accepted = () => raised().given(at(manager, "2026-03-02"), accept);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("a finding of the staff", () => {
  it("waits for the manager, who takes it up with the problem but not the talk", () => {
    expect(view(raised().state as FindingState, 1)).toMatchObject({
      phase: "raised",
      responsible: "manager-1",
      what: raise.what,
      seenAt: "2026-03-01T21:10:00+08:00",
    });
    const told = accepted();
    expect(told.events[1]).toEqual({
      type: "FindingAccepted",
      data: {
        contract: "estate-1.k1",
        standard: "s-lamps",
        place: raise.place,
        seenAt: raise.seenAt,
        by: "manager-1",
        problem: "车库B区三盏灯不亮",
      },
    });
    expect(view(told.state as FindingState, 2)).toMatchObject({ phase: "accepted", responsible: null });
  });

  it("is declined with a reason, and may be praised all the same, once", () => {
    const told = raised()
      .given(at(manager, "2026-03-03"), decline)
      .given(at(person("committee"), "2026-03-04"), praise);
    expect(view(told.state as FindingState, 3)).toMatchObject({
      phase: "declined",
      decided: { by: "manager-1", text: "已在本周更换计划内" },
      recognition: { by: "committee-1", on: "2026-03-04", note: "看得细，及时报告" },
    });
    expect(code(told.when(at(manager, "2026-03-05"), praise))).toBe("already-recognised");
  });

  const binds = (is: boolean) => ({ contract: { standards: sampleStandards, binds: is } });
  it.each<[string, ReturnType<typeof at>, Partial<RaiseFinding>, string]>([
    ["by an owner", at(person("owner"), "2026-03-02"), {}, "not-allowed"],
    ["before it is seen", at(wu, "2026-03-01"), {}, "seen-in-future"],
    ["without a contract", at(wu, "2026-03-02", { contract: null }), {}, "contract-unknown"],
    ["when the contract does not bind", at(wu, "2026-03-02", binds(false)), {}, "not-in-force"],
    [
      "about what was not promised",
      at(wu, "2026-03-02", binds(true)),
      { standard: "s-pool" },
      "standard-unknown",
    ],
  ])("is not raised %s", (_name, moment, change, refusal) => {
    expect(code(findingStory().when(moment, { ...raise, ...change }))).toBe(refusal);
  });

  const own = () =>
    findingStory().given(at(manager, "2026-03-02"), raise).given(at(manager, "2026-03-02"), accept);
  it.each<[string, ReturnType<typeof raised>, ReturnType<typeof at>, FindingCommand, string]>([
    ["accepted by a colleague", raised(), at(wu, "2026-03-02"), accept, "not-allowed"],
    ["declined by the committee", raised(), at(person("committee"), "2026-03-02"), decline, "not-allowed"],
    ["praised before it is decided", raised(), at(manager, "2026-03-02"), praise, "wrong-phase"],
    ["declined once it is accepted", accepted(), at(manager, "2026-03-02"), decline, "wrong-phase"],
    ["accepted twice", accepted(), at(manager, "2026-03-02"), accept, "wrong-phase"],
    ["praised by whoever raised it", own(), at(manager, "2026-03-02"), praise, "own-finding"],
  ])("is not %s", (_name, told, moment, command, refusal) => {
    expect(code(told.when(moment, command))).toBe(refusal);
  });

  it("reads its golden events for ever", async () => {
    const golden = new URL("./golden.jsonl", import.meta.url).pathname;
    const told = accepted().given(at(manager, "2026-03-04"), praise);
    await expect(goldenLines(aggregate, told.events)).toMatchFileSnapshot(golden);
    expect(view(readGolden(aggregate, readFileSync(golden, "utf8")), 3)).toMatchObject({
      phase: "accepted",
      what: null,
      recognition: { by: "manager-1", note: null },
    });
    const declined = raised().given(at(manager, "2026-03-03"), decline);
    expect(readGolden(aggregate, goldenLines(aggregate, declined.events))).toMatchObject({
      phase: "declined",
    });
  });
});
