import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { convening, minutes, symposiumMoment as at, type SymposiumMoment, symposiumStory } from "../../testing/symposium-world.ts"; // prettier-ignore
import type { SymposiumCommand } from "./command.ts";
import type { SymposiumState } from "./state.ts";
import { mayRead, view } from "./view.ts";

const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const convened = () => symposiumStory().given(at("desk"), convening);
const held = () => convened().given(at("desk", "2026-03-05"), minutes);
const seen = (told: ReturnType<typeof held>) => view(told.state as SymposiumState, told.version);
const done = (action: number): SymposiumCommand => ({
  type: "complete", action, note: "已完成", evidence: [{ kind: "record", ref: "WO-1" }],
}); // prettier-ignore

describe("a symposium", () => {
  it("owes its minutes in the house's time, and each action in the time it promised", () => {
    expect(seen(convened()).next).toMatchObject({ kind: "minutes", dueDate: "2026-03-08", basis: "house" });
    expect(seen(held())).toMatchObject({
      phase: "held",
      responsible: "desk-1",
      next: { kind: "action", about: "action/2", dueDate: "2026-03-10", basis: "promise" },
    });
  });

  it("closes with its last action, and at once where there is none", () => {
    const one = held().given(at("desk", "2026-03-09"), done(2));
    expect(seen(one)).toMatchObject({ phase: "held", responsible: "staff-1", next: { about: "action/1" } });
    const all = one.given(at("manager", "2026-03-19"), done(1));
    expect(seen(all)).toMatchObject({ phase: "closed", responsible: null, next: null });
    const none = convened().given(at("desk", "2026-03-05"), { ...minutes, actions: [] });
    expect(seen(none).phase).toBe("closed");
  });

  it("goes to the manager when something was not done in time, and its other promises stay", () => {
    const deadline = seen(held()).next?.id ?? "";
    expect(code(held().when(at("system", "2026-03-10"), { type: "note-missed", deadline }))).toBe("not-due");
    const late = held().given(at("system", "2026-03-11"), { type: "note-missed", deadline });
    expect(seen(late)).toMatchObject({ responsible: "manager-1", next: { about: "action/1" } });
    expect(code(late.when(at("system", "2026-03-11"), { type: "note-missed", deadline }))).toBe("deadline-unknown"); // prettier-ignore
    expect(code(late.when(at("desk", "2026-03-12"), done(2)))).toBe("accepted");
  });

  it("is cancelled before it is held, and not after", () => {
    const cancel: SymposiumCommand = { type: "cancel", reason: "改期" };
    expect(seen(convened().given(at("manager"), cancel))).toMatchObject({ phase: "cancelled", next: null });
    expect(code(held().when(at("manager", "2026-03-05"), cancel))).toBe("wrong-phase");
  });

  it("is seen by who was invited, and not by the others", () => {
    const state = held().state as SymposiumState;
    expect(mayRead({ id: "owner-2", role: "owner" }, state)).toBe(true);
    expect(mayRead({ id: "owner-3", role: "owner" }, state)).toBe(false);
  });

  it.each<[string, SymposiumMoment, SymposiumCommand, string]>([
    ["an owner convenes it", at("owner"), convening, "not-allowed"],
    ["its day is over", at("desk", "2026-03-06"), convening, "held-in-past"],
    ["somebody is invited twice", at("desk"), { ...convening, invited: ["owner-1", "owner-1"] }, "person-twice"],
    ["somebody is not known", at("desk", "2026-03-02", { strangers: ["owner-9"] }), convening, "person-unknown"],
  ])("is not convened when %s", (_name, moment, command, refusal) => {
    expect(code(symposiumStory().when(moment, command))).toBe(refusal);
    expect(code(convened().when(at("desk"), convening))).toBe("already-open");
  }); // prettier-ignore

  it.each<[string, SymposiumMoment, SymposiumCommand, string]>([
    ["before it was held", at("desk", "2026-03-04"), minutes, "not-held-yet"],
    ["with an action for somebody who does not work here", at("desk", "2026-03-05", { outsiders: ["owner-1"] }), minutes, "not-staff"],
    ["with an action that is due already", at("desk", "2026-03-11"), minutes, "due-in-past"],
  ])("has no minutes %s", (_name, moment, command, refusal) => {
    expect(code(convened().when(moment, command))).toBe(refusal);
  }); // prettier-ignore

  it.each<[string, SymposiumMoment, SymposiumCommand, string]>([
    ["that was not agreed", at("desk", "2026-03-06"), done(3), "action-unknown"],
    ["that is done", at("desk", "2026-03-06"), done(2), "already-done"],
    ["of somebody else", at("desk", "2026-03-06"), done(1), "not-responsible"],
    ["without evidence", at("staff", "2026-03-06"), { ...done(1), evidence: [] } as SymposiumCommand, "evidence-missing"],
  ])("has no action done %s", (_name, moment, command, refusal) => {
    expect(code(held().given(at("desk", "2026-03-06"), done(2)).when(moment, command))).toBe(refusal);
  }); // prettier-ignore
});
