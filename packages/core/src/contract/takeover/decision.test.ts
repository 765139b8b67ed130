import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/envelope.ts";
import { story } from "../../testing/given-when-then.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";
import type { FoundDefect, OpenTakeover, TakeoverCommand } from "./command.ts";
import { decide, type TakeoverTerms } from "./decision.ts";
import type { TakeoverEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { TakeoverState } from "./state.ts";
import { view } from "./view.ts";

interface Moment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: TakeoverTerms;
}
const terms: TakeoverTerms = { contract: { serviceFrom: "2026-01-01" }, manager: "manager-1" };
const at = (role: Actor["role"], day: string, changes: Partial<TakeoverTerms> = {}): Moment => ({
  now: day.includes("T") ? `${day}:00+08:00` : `${day}T09:00:00+08:00`,
  actor: { id: `${role}-1`, role },
  terms: { ...terms, ...changes },
});
const takeover = () =>
  story<TakeoverState, TakeoverEvent, TakeoverCommand, Moment>({
    evolve,
    decide: ({ actor, now, terms: given }, version, state, command) =>
      decide(given, { actor, now, id: "estate-1.k1" }, version)(state, command),
    at: ({ now }) => now,
  });

const opening: OpenTakeover = {
  type: "open",
  estate: "estate-1",
  contract: "estate-1.k1",
  from: { kind: "developer", name: "试验置业有限公司" },
};
const evidence = [{ kind: "record", ref: "CY-1" }] as const;
const defect = (severity: FoundDefect["severity"] = "major", dueDate = "2026-01-15"): FoundDefect => ({
  severity,
  text: "三单元电梯平层误差",
  mender: "developer",
  dueDate,
});
const inspect = (item: string, ...defects: FoundDefect[]): TakeoverCommand => ({
  type: "inspect",
  item,
  defects,
  evidence: [...evidence],
});
const check = (document: string, dueDate?: string): TakeoverCommand => ({
  type: "check-document",
  document,
  status: dueDate === undefined ? "present" : "missing",
  ...(dueDate === undefined ? {} : { dueDate }),
});
const sign: Extract<TakeoverCommand, { type: "sign" }> = {
  type: "sign",
  signatures: [
    { side: "handing-over", name: "丁某" },
    { side: "taking-over", name: "甲某" },
  ],
};
const mend: TakeoverCommand = { type: "mend", defect: 1, on: "2026-01-10", evidence: [...evidence] };
const accept = (accepted: boolean): TakeoverCommand => ({ type: "check-mending", defect: 1, accepted });

const opened = () => takeover().given(at("manager", "2025-12-15"), opening);
/** Looks at everything that was not looked at. */
const looked = (from = opened()) => {
  const { documents, items } = from.state as TakeoverState;
  const parts = items.filter(({ inspected }) => inspected === null).map(({ id }) => inspect(id));
  const papers = documents.filter(({ status }) => status === null).map(({ id }) => check(id));
  return [...parts, ...papers].reduce(
    (told, command) => told.given(at("staff", "2025-12-20"), command),
    from,
  );
};
const found = (severity?: FoundDefect["severity"]) =>
  opened()
    .given(at("staff", "2025-12-18"), inspect("lift", defect(severity)))
    .given(at("desk", "2025-12-18"), check("as-built", "2026-01-31"));
const signed = () => looked(found()).given(at("manager", "2025-12-22"), sign);
const shown = (told: { readonly state: TakeoverState | null }, now = "2025-12-22T10:00:00+08:00") =>
  view(told.state as TakeoverState, 1, now);
const code = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";

describe("a takeover inspection", () => {
  it("opens with the parts and documents that every estate has, before service begins", () => {
    expect(shown(opened())).toMatchObject({ phase: "open", lateReason: null, serviceFrom: "2026-01-01" });
    expect(shown(opened()).items.length).toBeGreaterThanOrEqual(10);
    const late = takeover().given(at("manager", "2026-02-01"), { ...opening, lateReason: "应急物业移交" });
    expect(shown(late).lateReason).toBe("应急物业移交");
  });

  it("is signed by both sides with defects that stay open, by whoever has to mend them and by when", () => {
    expect(shown(signed())).toMatchObject({
      phase: "signed",
      signed: { on: "2025-12-22", signatures: [{ name: "丁某" }, { name: "甲某" }] },
      open: [{ mender: "developer", value: 1, defects: [1] }],
      missing: ["as-built"],
      next: { kind: "defect", about: "defect/1", dueDate: "2026-01-15" },
    });
    expect(signed().events.at(-1)?.data).toMatchObject({ openDefects: [1] });
  });

  it("closes once mendings are accepted and documents have followed", () => {
    const told = signed()
      .given(at("staff", "2026-01-10"), mend)
      .given(at("committee", "2026-01-11"), accept(true))
      .given(at("desk", "2026-01-20"), {
        type: "deliver-document",
        document: "as-built",
        proof: [...evidence],
      });
    expect(shown(told)).toMatchObject({ open: [], missing: [], deadlines: [] });
    expect(shown(told.given(at("manager", "2026-01-21"), { type: "close" }))).toMatchObject({
      phase: "closed",
    });
  });

  it("leaves a defect whose mending was not accepted as open as before, due on the same day", () => {
    const told = signed()
      .given(at("staff", "2026-01-10"), mend)
      .given(at("committee", "2026-01-11"), accept(false));
    expect(told.state?.deadlines).toEqual(signed().state?.deadlines);
    expect(shown(told).defects).toMatchObject([{ mended: null, acceptedOn: null }]);
  });

  it("keeps a missed day on record, and the defect with whoever has to mend it", () => {
    const told = signed();
    const note: TakeoverCommand = { type: "note-missed", deadline: told.state!.deadlines[0]!.id };
    expect(code(told.when(at("system", "2026-01-15T23:59"), note))).toBe("not-due");
    const missed = told.given(at("system", "2026-01-16T00:00"), note);
    expect(shown(missed, "2026-01-16T00:00:00+08:00")).toMatchObject({
      missed: [{ deadline: { kind: "defect", dueDate: "2026-01-15" } }],
      open: [{ mender: "developer" }],
      defects: [{ isOverdue: true }],
    });
    expect(code(missed.when(at("system", "2026-01-17"), note))).toBe("deadline-unknown");
    expect(code(missed.when(at("staff", "2026-01-17"), mend))).toBe("accepted");
  });

  it("is signed over a danger only under a reservation", () => {
    const told = looked(found("dangerous"));
    expect(code(told.when(at("manager", "2025-12-22"), sign))).toBe("danger-open");
    const reserved = told.given(at("manager", "2025-12-22"), {
      type: "reserve",
      side: "taking-over",
      text: "电梯修复前停用",
    });
    expect(code(reserved.when(at("manager", "2025-12-22"), sign))).toBe("accepted");
  });

  const mended = () => signed().given(at("staff", "2026-01-10"), mend);
  const day = "2025-12-21";
  it.each<[string, () => ReturnType<typeof takeover>, Moment, TakeoverCommand, string]>([
    ["opening it by staff", takeover, at("staff", day), opening, "not-allowed"],
    ["opening it without a contract", takeover, at("manager", day, { contract: null }), opening, "contract-unknown"],
    ["opening it once service has begun", takeover, at("manager", "2026-01-01"), opening, "service-started"],
    ["opening it twice", opened, at("manager", day), opening, "already-open"],
    ["an unknown part", opened, at("staff", day), inspect("x"), "item-unknown"],
    ["a part twice", found, at("staff", day), inspect("lift"), "item-inspected"],
    ["a part without evidence", opened, at("staff", day), { type: "inspect", item: "lift", defects: [], evidence: [] }, "evidence-missing"],
    ["a defect due yesterday", opened, at("staff", day), inspect("lift", defect("minor", "2025-12-20")), "due-in-past"],
    ["an unknown document", opened, at("desk", day), check("x"), "document-unknown"],
    ["a document twice", found, at("desk", day), check("as-built"), "document-checked"],
    ["a missing document without a day", opened, at("desk", day), { type: "check-document", document: "units", status: "missing" }, "due-missing"],
    ["delivering what is not missing", opened, at("desk", day), { type: "deliver-document", document: "units", proof: [...evidence] }, "document-not-missing"],
    ["delivering without proof", found, at("desk", day), { type: "deliver-document", document: "as-built", proof: [] }, "evidence-missing"],
    ["signing before all is looked at", found, at("manager", day), sign, "items-open"],
    ["signing before documents are counted", () => opened().state!.items.reduce((told, { id }) => told.given(at("staff", day), inspect(id)), opened()), at("manager", day), sign, "documents-open"],
    ["signing by one side", () => looked(), at("manager", day), { ...sign, signatures: sign.signatures.slice(1) }, "signature-missing"],
    ["signing by staff", () => looked(), at("staff", day), sign, "not-allowed"],
    ["inspecting after it is signed", signed, at("staff", "2025-12-23"), inspect("lift"), "wrong-phase"],
    ["mending nothing", signed, at("staff", "2026-01-10"), { ...mend, defect: 9 } as TakeoverCommand, "defect-unknown"],
    ["mending tomorrow", signed, at("staff", "2026-01-09"), mend, "mended-in-future"],
    ["mending twice", mended, at("staff", "2026-01-10"), mend, "already-mended"],
    ["mending without evidence", signed, at("staff", "2026-01-10"), { ...mend, evidence: [] } as TakeoverCommand, "evidence-missing"],
    ["accepting what is not mended", signed, at("committee", "2026-01-10"), accept(true), "not-mended"],
    ["accepting twice", () => mended().given(at("committee", "2026-01-11"), accept(true)), at("committee", "2026-01-11"), accept(true), "defect-accepted"],
    ["accepting by whoever mends", mended, at("staff", "2026-01-10"), accept(true), "not-allowed"],
    ["closing with a defect", signed, at("manager", "2026-01-10"), { type: "close" }, "defects-open"],
    ["closing with a missing document", () => mended().given(at("committee", "2026-01-11"), accept(true)), at("manager", "2026-01-12"), { type: "close" }, "documents-open"],
  ])("refuses %s", (_name, told, moment, command, refusal) => {
    expect(code(told().when(moment, command))).toBe(refusal);
  }); // prettier-ignore

  it("reads its golden events for ever", async () => {
    const golden = new URL("./golden.jsonl", import.meta.url).pathname;
    const before = looked(
      found().given(at("desk", "2025-12-19"), {
        type: "add-part",
        part: "other",
        title: "儿童乐园",
        place: "中心花园",
      }),
    );
    const told = before
      .given(at("manager", "2025-12-21"), { type: "reserve", side: "taking-over", text: "电梯修复前停用" })
      .given(at("manager", "2025-12-22"), sign);
    const life = told
      .given(at("system", "2026-01-16"), { type: "note-missed", deadline: told.state!.deadlines[0]!.id })
      .given(at("staff", "2026-01-17"), { ...mend, on: "2026-01-17" } as TakeoverCommand)
      .given(at("committee", "2026-01-18"), accept(true))
      .given(at("desk", "2026-01-20"), {
        type: "deliver-document",
        document: "as-built",
        proof: [...evidence],
      })
      .given(at("manager", "2026-01-21"), { type: "close" });
    await expect(goldenLines(aggregate, life.events)).toMatchFileSnapshot(golden);
    expect(
      view(readGolden(aggregate, readFileSync(golden, "utf8")), 1, "2026-01-21T09:00:00+08:00"),
    ).toMatchObject({
      phase: "closed",
      defects: [{ text: null, acceptedOn: "2026-01-18" }],
      reservations: [{ text: null }],
      missed: [{ deadline: { kind: "defect" } }],
    });
  });
});
