import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { boxMoment as at, type BoxMoment, boxOpening, boxStory } from "../../testing/box-world.ts";
import type { BoxCommand } from "./command.ts";
import type { BoxState } from "./state.ts";
import { view } from "./view.ts";

const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const opened = () => boxStory().given(at("desk"), boxOpening);
const signed: BoxCommand = { type: "record", kind: "request", text: "请增设晾衣架", writer: "owner-1" };
const nameless: BoxCommand = {
  type: "record",
  kind: "complaint",
  text: "保安夜里睡觉",
  code: "box-2026-03-02-A7",
};
const seen = (told: ReturnType<typeof opened>) => view(told.state as BoxState, told.version);

describe("the opening of a suggestion box", () => {
  it("writes each slip down under a number and a case of its own, with a name or without", () => {
    const told = opened().given(at("desk"), signed).given(at("committee"), nameless);
    expect(seen(told).slips).toMatchObject([
      { number: 1, writer: "owner-1", case: "estate-1.b1-1", text: "请增设晾衣架" },
      { number: 2, writer: null, case: "estate-1.b1-2", text: "保安夜里睡觉" },
    ]);
    // The code is told to nobody, and the words of a slip without a name are nobody's but the slip's.
    expect(JSON.stringify(seen(told))).not.toContain("box-2026-03-02-A7");
    expect(told.state?.slips[1]?.text.subject).toBe("slip.estate-1.b1-2");
  });

  it("ends when the second person confirms that all slips are written down", () => {
    const told = opened().given(at("desk"), signed);
    expect(code(told.when(at("desk"), { type: "confirm", slips: 1 }))).toBe("not-second");
    expect(code(told.when(at("committee"), { type: "confirm", slips: 2 }))).toBe("count-differs");
    const confirmed = told.given(at("committee"), { type: "confirm", slips: 1 });
    expect(seen(confirmed)).toMatchObject({ phase: "confirmed", responsible: null, next: null });
    expect(code(confirmed.when(at("desk"), signed))).toBe("wrong-phase");
  });

  it("goes to the manager when it is not confirmed on the day", () => {
    const deadline = seen(opened()).next?.id ?? "";
    expect(seen(opened())).toMatchObject({ responsible: "committee-1", next: { dueDate: "2026-03-02" } });
    expect(code(opened().when(at("system"), { type: "note-missed", deadline }))).toBe("not-due");
    const late = opened().given(at("system", "2026-03-03"), { type: "note-missed", deadline });
    expect(seen(late)).toMatchObject({ phase: "open", responsible: "manager-1", missed: [{}] });
    expect(code(late.when(at("system", "2026-03-03"), { type: "note-missed", deadline }))).toBe("deadline-unknown"); // prettier-ignore
    expect(code(late.when(at("committee", "2026-03-03"), { type: "confirm", slips: 0 }))).toBe("accepted");
  });

  it.each<[string, BoxMoment, BoxCommand, string]>([
    ["an owner opens it", at("owner"), boxOpening, "not-allowed"],
    ["one person opens it alone", at("desk"), { ...boxOpening, second: "desk-1" }, "two-people"],
    ["the second is an owner like any other", at("desk", "2026-03-02", false), boxOpening, "person-unknown"],
  ])("does not begin when %s", (_name, moment, command, refusal) => {
    expect(code(boxStory().when(moment, command))).toBe(refusal);
    expect(code(opened().when(at("desk"), boxOpening))).toBe("already-open");
  }); // prettier-ignore

  it.each<[string, BoxMoment, BoxCommand, string]>([
    ["from somebody who did not open it", at("manager"), signed, "not-an-opener"],
    ["with neither name nor code", at("desk"), { type: "record", kind: "request", text: "无名" }, "name-or-code"],
    ["with both", at("desk"), { ...signed, code: "box-2026-03-02-A7" } as BoxCommand, "name-or-code"],
    ["of a writer nobody knows", at("desk", "2026-03-02", false), signed, "person-unknown"],
  ])("takes no slip %s", (_name, moment, command, refusal) => {
    expect(code(opened().when(moment, command))).toBe(refusal);
  }); // prettier-ignore
});
