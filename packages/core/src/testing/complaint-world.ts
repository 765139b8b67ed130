import * as Result from "effect/Result";
import type { Actor } from "../kernel/envelope.ts";
import type { ComplaintCommand } from "../complaint/complaint/command.ts";
import { decide } from "../complaint/complaint/decision.ts";
import type { ComplaintEvent } from "../complaint/complaint/event.ts";
import { evolve } from "../complaint/complaint/evolve.ts";
import { defaultStepTimes } from "../complaint/complaint/step-times.ts";
import type { ComplaintState } from "../complaint/complaint/state.ts";
import type { ComplaintTerms } from "../complaint/complaint/terms.ts";
import type { Verdict } from "../kernel/verdict.ts";
import { story, type Story } from "./given-when-then.ts";

/** A moment in a complaint's story. */
export interface ComplaintMoment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: ComplaintTerms;
}

export const owner: Actor = { id: "owner-1", role: "owner" };
export const desk: Actor = { id: "desk-1", role: "desk" };
export const staff: Actor = { id: "staff-1", role: "staff" };
export const manager: Actor = { id: "manager-1", role: "manager" };
export const system: Actor = { id: "system", role: "system" };

const policy = { id: "test-place", version: "1.0.0", digest: "0".repeat(64) };

/** A verdict that names a last day. */
export const dueOn = (date: string): Verdict => ({
  verdict: "determined",
  values: { raw: date, due: date },
  missing: [],
  candidates: [],
  flags: [],
  citations: [{ source: "某市物业管理条例", article: "第五十条", quote: "十日内作出答复" }],
  policy,
  trace: [],
});

/** A verdict of a place whose law names no number. */
export const silentLaw: Verdict = { ...dueOn("2026-01-01"), verdict: "not-covered", values: {} };

/** Terms of a place whose law gives ten days from 2026-03-02; each test changes what it is about. */
export const terms: ComplaintTerms = {
  stepTimes: defaultStepTimes,
  reply: dueOn("2026-03-12"),
  recommendedReply: null,
  promisedReply: null,
  contractReply: null,
  contractArrival: null,
  contractResponse: null,
  contract: { id: "estate-1.k1", version: 2, clauses: ["c-1", "c-24"], standards: ["s-lamps"] },
  dutyPerson: "desk-1",
  manager: "manager-1",
  ladder: [{ level: "manager", person: "manager-1" }],
  anonymousAdmitted: false,
  other: null,
  lead: null,
  staff: ["staff-1", "staff-2"],
  unitHeld: null,
  fresh: { id: "estate-1.c1", number: "TS-20260302-000001" },
};

/** A moment on a day at a time, local time of the estate. */
export const moment = (
  actor: Actor,
  now: string,
  changes: Partial<ComplaintTerms> = {},
): ComplaintMoment => ({
  now: `${now}:00+08:00`,
  actor,
  terms: { ...terms, ...changes },
});

/** The beginning of every complaint story. */
export const complaintStory = (): Story<ComplaintState, ComplaintEvent, ComplaintCommand, ComplaintMoment> =>
  story({
    evolve,
    decide: (at, version, state, command) =>
      decide(at.terms, { now: at.now, actor: at.actor }, version)(state, command),
    at: ({ now }) => now,
  });

const filing: ComplaintCommand = {
  type: "file",
  estate: "estate-1",
  kind: "complaint",
  channel: "app",
  text: "楼道灯坏了三天。一直没有人来修。",
};

/** A complaint of 2026-03-02 09:00, taken in at 09:10, sorted at 09:20 with two points, assigned to `staff-1` at 09:30. */
export const assignedStory = (
  changes: {
    readonly file?: object;
    readonly triage?: object;
    readonly filedUnder?: Partial<ComplaintTerms>;
  } = {},
) =>
  complaintStory()
    .given(moment(owner, "2026-03-02T09:00", changes.filedUnder), {
      ...filing,
      ...changes.file,
    } as ComplaintCommand)
    .given(moment(desk, "2026-03-02T09:10"), { type: "acknowledge" })
    .given(moment(desk, "2026-03-02T09:20"), {
      type: "triage",
      category: "repair",
      severity: "normal",
      scope: "within-contract",
      points: ["灯何时修好", "为何三天无人来"],
      ...changes.triage,
    } as ComplaintCommand)
    .given(moment(desk, "2026-03-02T09:30"), { type: "assign", assignee: "staff-1" });

/** The same, answered at 11:00 and resolved the next morning at 10:00. */
export const resolvedStory = (changes: Parameters<typeof assignedStory>[0] = {}) =>
  assignedStory(changes)
    .given(moment(staff, "2026-03-02T11:00"), {
      type: "reply",
      kind: "full",
      text: "今天更换灯具，已加入巡查。",
      pointsAnswered: [0, 1],
      resolveBy: "2026-03-05",
    })
    .given(moment(staff, "2026-03-03T10:00"), {
      type: "resolve",
      text: "已更换。",
      evidence: [{ kind: "record", ref: "WO-1" }],
    });

/** The code of a refusal, or `accepted`. */
export const outcomeOf = (result: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(result) ? result.failure.code : "accepted";
