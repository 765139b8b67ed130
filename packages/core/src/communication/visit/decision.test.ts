import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import {
  heldVisit,
  visitMoment as at,
  type VisitMoment,
  visitPlan,
  visitStory,
} from "../../testing/visit-world.ts";
import type { VisitCommand } from "./command.ts";
import { responsibleOf, type VisitState } from "./state.ts";
import { mayRead, view } from "./view.ts";

const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
const planned = () => visitStory().given(at("staff"), visitPlan);
const held = () => planned().given(at("staff"), heldVisit);
const seen = (told: ReturnType<typeof held>) => view(told.state as VisitState, told.version);

describe("a visit", () => {
  it("has a visitor and a day, and goes to the manager when nobody went", () => {
    expect(seen(planned())).toMatchObject({ responsible: "staff-1", next: { kind: "hold", dueDate: "2026-03-05" } });
    const deadline = seen(planned()).next?.id ?? "";
    expect(code(planned().when(at("system", "2026-03-05"), { type: "note-missed", deadline }))).toBe("not-due");
    const late = planned().given(at("system", "2026-03-06"), { type: "note-missed", deadline });
    expect(seen(late)).toMatchObject({ phase: "planned", responsible: "manager-1" });
    expect(code(late.when(at("system", "2026-03-06"), { type: "note-missed", deadline }))).toBe("deadline-unknown");
  }); // prettier-ignore

  it("is settled at once where nothing was found", () => {
    expect(seen(planned().given(at("staff"), { ...heldVisit, findings: [] }))).toMatchObject({
      phase: "settled",
      responsible: null,
      next: null,
    });
  });

  it("is settled only with its last finding, each taken up or noted with a reason", () => {
    const one = held().given(at("staff"), { type: "take-up", finding: 1, as: "repair" });
    expect(seen(one)).toMatchObject({
      phase: "held",
      next: { kind: "settle", dueDate: "2026-03-05" },
      findings: [{ outcome: { as: "repair", case: "estate-1.v1-1" } }, { outcome: null }],
    });
    const all = one.given(at("staff"), { type: "note", finding: 2, reason: "当场已说明" });
    expect(seen(all)).toMatchObject({ phase: "settled", next: null, findings: [{}, { outcome: { reason: "当场已说明" } }] });
  }); // prettier-ignore

  it("is cancelled only with a reason, and before it was held", () => {
    const cancel: VisitCommand = { type: "cancel", reason: "业主出差" };
    expect(responsibleOf(planned().given(at("desk"), cancel).state as VisitState)).toBeNull();
    expect(code(held().when(at("desk"), cancel))).toBe("wrong-phase");
  });

  it("is seen by who was visited and by the house, not by the neighbours", () => {
    const state = held().state as VisitState;
    expect(mayRead({ id: "owner-1", role: "owner" }, state)).toBe(true);
    expect(mayRead({ id: "owner-2", role: "owner" }, state)).toBe(false);
  });

  it.each<[string, VisitMoment, VisitCommand, string]>([
    ["an owner plans it", at("owner"), visitPlan, "not-allowed"],
    ["nobody knows who is visited", at("staff", "2026-03-02", { personKnown: false }), visitPlan, "person-unknown"],
    ["the unit is another's", at("staff", "2026-03-02", { unitHeld: false }), { ...visitPlan, unit: "u-9" }, "relation-missing"],
    ["the visitor does not work here", at("staff", "2026-03-02", { visitorWorksHere: false }), { ...visitPlan, visitor: "owner-2" }, "not-staff"],
    ["its day is over", at("staff", "2026-03-06"), visitPlan, "due-in-past"],
  ])("is not planned when %s", (_name, moment, command, refusal) => {
    expect(code(visitStory().when(moment, command))).toBe(refusal);
  }); // prettier-ignore

  it("is planned once, and written down by the visitor after it was held", () => {
    expect(code(planned().when(at("staff"), visitPlan))).toBe("already-open");
    expect(code(planned().when(at("desk"), heldVisit))).toBe("not-visitor");
    expect(code(planned().when(at("manager"), heldVisit))).toBe("accepted");
    expect(code(planned().when(at("staff"), { ...heldVisit, heldOn: "2026-03-03" }))).toBe("date-in-future");
  });

  it.each<[string, VisitCommand, Parameters<typeof at>[2], string]>([
    ["that is not there", { type: "note", finding: 3, reason: "无" }, {}, "finding-unknown"],
    ["that is settled", { type: "note", finding: 1, reason: "无" }, {}, "already-settled"],
    ["as a deviation from nothing", { type: "take-up", finding: 2, as: "deviation" }, {}, "standard-missing"],
    ["under no contract", { type: "take-up", finding: 2, as: "deviation", contract: "estate-1.k9", standard: "s-sweep" }, { standards: null }, "contract-unknown"],
    ["under another standard", { type: "take-up", finding: 2, as: "deviation", contract: "estate-1.k1", standard: "s-pool" }, {}, "standard-unknown"],
  ])("settles no finding %s", (_name, command, changes, refusal) => {
    const told = held().given(at("staff"), { type: "take-up", finding: 1, as: "complaint" });
    expect(code(told.when(at("staff", "2026-03-02", changes), command))).toBe(refusal);
  }); // prettier-ignore
});
