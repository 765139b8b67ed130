import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import { fromEpochMillis, instant, localDateOf, toEpochMillis } from "../../kernel/instant.ts";
import { addDays } from "../../kernel/local-date.ts";
import type { Json } from "../../kernel/verdict.ts";
import {
  complaintStory,
  desk,
  dueOn,
  manager,
  moment,
  owner,
  staff,
  system,
} from "../../testing/complaint-world.ts";
import { sawEach } from "../../testing/state-machine.ts";
import {
  count,
  histogram,
  takeWalks,
  thinSpots,
  type WalkTally,
  walkTally,
} from "../../testing/walk-report.ts";
import type { ComplaintCommand } from "./command.ts";
import { isKept } from "./decision.ts";
import type { ComplaintEvent } from "./event.ts";
import { waitsForQuote } from "./handling.ts";
import { complaintEventSchemas } from "./event-schema.ts";
import { evolve } from "./evolve.ts";
import { allowedActions, permissions } from "./permission.ts";
import { type ComplaintState, type Deadline, phases } from "./state.ts";
import type { ComplaintTerms } from "./terms.ts";

/** One step of a walk: how far time moves, who acts, and what is tried. */
const Step = Schema.Struct({
  wait: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 19 })),
  who: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 5 })),
  what: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 29 })),
  /** Whether to try something that is likely to be accepted. */
  willing: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })),
  detail: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })),
});
type Step = typeof Step.Type;

const actors = [owner, desk, staff, manager, system, { id: "staff-2", role: "staff" }] as const;
/** Minutes to wait: mostly little, now and then days. */
const waits = [1, 1, 2, 5, 10, 10, 20, 30, 30, 45, 60, 60, 90, 120, 240, 600, 1440, 3000, 6000, 12000];
const types = Object.keys(permissions) as (keyof typeof permissions)[];

const kept = { id: "estate-1.c7", estate: "estate-1", complainant: "owner-2" };
const evidence = [{ kind: "record", ref: "WO-1" }] as const;

/** What stands beside the case at a moment: another case of the estate, and what a leading case was told. */
const beside = (detail: number): Pick<ComplaintTerms, "other" | "lead" | "ladder"> => ({
  other: {
    ...kept,
    id: `estate-1.c${100 + detail}`,
    phase: detail === 9 ? "closed" : "assigned",
    mergedInto: detail === 8 ? "estate-1.c6" : null,
    reply: null,
  },
  lead:
    detail < 3
      ? { lead: kept.id, text: "随主案", step: "resolve", evidence }
      : detail < 6
        ? { lead: kept.id, text: "随主案", step: "explain", reason: "needs-others", ground: "第十二条" }
        : { lead: kept.id, text: "随主案", step: "reply", kind: "full", attachments: [], resolveBy: null },
  ladder: [
    { level: "team-lead", person: "staff-2" },
    { level: "manager", person: "manager-1" },
    { level: "committee", person: "committee-1" },
  ],
});

const command = (
  type: keyof typeof permissions,
  state: ComplaintState,
  now: string,
  detail: number,
): ComplaintCommand => {
  const today = localDateOf(instant(now));
  const all = (state.triage?.points ?? []).map((_, index) => index);
  switch (type) {
    case "triage":
      return {
        type,
        category: "repair",
        severity: detail % 2 === 0 ? "urgent" : "normal",
        scope: state.kind === "request" ? "outside-contract" : "within-contract",
        clause: detail === 9 ? "c-99" : "c-24",
        justified: detail !== 7,
        points: ["甲", "乙"].slice(detail % 3),
      };
    case "assign":
      return { type, assignee: detail === 9 ? "stranger" : "staff-1" };
    case "pause":
      return { type, reason: "等待配件", until: addDays(today, detail) };
    case "reply":
      return {
        type,
        kind: detail < 3 ? "progress" : "full",
        text: "答复",
        pointsAnswered: detail === 9 ? [] : all,
        ...(detail === 8 ? {} : { resolveBy: addDays(today, 2) }),
      };
    case "explain":
      return {
        type,
        text: "说明",
        reason: "not-now",
        ground: "第十二条",
        ...(detail === 8 ? {} : { change: "配件到货", reviewOn: addDays(today, 20) }),
        pointsAnswered: detail === 9 ? [] : all,
      };
    case "resolve":
      return { type, text: "办结", evidence: detail === 9 ? [] : evidence };
    case "reopen":
      return { type, reason: "仍未解决" };
    case "escalate": {
      const target = state.deadlines[detail % Math.max(state.deadlines.length, 1)];
      return detail === 9 || target === undefined
        ? { type, reason: "请经理处理" }
        : { type, missed: target.id };
    }
    case "quote":
      return { type, amount: 100 * detail, basis: "价目表", validUntil: addDays(today, 10 * detail - 1) };
    case "answer-quote":
      return { type, agreed: detail !== 5 };
    case "withdraw":
      return { type, reason: "不用了" };
    case "transfer":
      return { type, body: "供电公司", ground: "产权", text: "已转交" };
    case "forward":
      return { type, ref: "转办单" };
    case "report-back":
      return { type, form: "系统回告", text: "已办" };
    case "follow-up":
      return {
        type,
        result: detail < 4 ? "dissatisfied" : detail < 6 ? "unreached" : "satisfied",
        means: "visit",
        note: "回访",
      };
    case "warn": {
      const due = state.deadlines.find((deadline) => isNear(state, deadline, now));
      return { type, deadline: due?.id ?? `${state.id}/none` };
    }
    case "merge":
      return { type, into: kept.id, reason: "同一件事", pointsCovered: detail === 7 ? [] : all };
    case "note-follower":
      return { type, follower: "estate-1.c5", follows: (state.followers.length === 0) === detail < 8 };
    case "follow":
      return { type, lead: kept.id, version: 3 };
    case "hand-over":
      return {
        type,
        from: detail === 9 ? "nobody" : (state.responsible ?? "nobody"),
        to: "staff-1",
        sheet: "estate-1.h1",
      };
    case "relate":
      return { type, to: `estate-1.c${100 + detail}`, because: "same-place" };
    default:
      return { type };
  }
};

const passed = (moment_: string, now: string): boolean =>
  toEpochMillis(instant(moment_)) <= toEpochMillis(instant(now));

/** Whether a deadline comes near, and nobody was warned of it. */
const isNear = ({ warned }: ComplaintState, { due, id, warnAt }: Deadline, now: string): boolean =>
  warnAt !== undefined && !warned.includes(id) && passed(warnAt, now) && !passed(due, now);

type Type = keyof typeof permissions;
const only = (is: boolean, ...types_: readonly Type[]): readonly Type[] => (is ? types_ : []);

/** What usually comes next, so that walks get to the end and not only around the beginning. */
const ahead = (state: ComplaintState, now: string): readonly Type[] => {
  const { phase } = state;
  if (state.paused !== null) return ["resume"];
  if (
    state.mergedInto !== null &&
    ["filed", "acknowledged", "triaged", "assigned", "answered"].includes(phase)
  )
    return ["follow", "unmerge"];
  const owed = only(state.referral !== null && state.reported === null, "report-back", "report-back");
  const handed = only(
    state.transfer !== null && state.transfer.forwarded === null,
    "forward",
    "forward",
    "forward",
  );
  const due = state.deadlines.some((deadline) => isNear(state, deadline, now));
  const outside = waitsForQuote(state);
  const asked = outside && state.quote?.agreed === null;
  const late = state.deadlines.some(({ due: until, kind }) => kind !== "confirm" && passed(until, now));
  if (due) return ["warn"];
  const unheard = state.deadlines.some(({ due: until, kind }) => kind === "confirm" && passed(until, now));
  if (asked && (phase === "assigned" || phase === "answered")) return ["answer-quote"];
  switch (phase) {
    case "filed":
      return ["acknowledge", "acknowledge", "acknowledge", "merge"];
    case "acknowledged":
      return ["triage", "triage", "triage", "transfer", "hand-over"];
    case "triaged":
      return ["assign", "assign", "hand-over", "note-follower", ...only(outside, "quote")];
    case "assigned":
      return [
        ...only(late, "escalate", "escalate"),
        ...only(outside, "quote", "quote", "quote", "quote", "quote"),
        ...only(!outside, "arrive", "arrive"),
        ...only(state.followers.length === 0, "merge", "merge"),
        ...only(state.followers.length > 0, "note-follower"),
        "pause",
        "reply",
        "reply",
        "reply",
        "explain",
      ];
    case "answered":
      return [
        ...owed,
        ...only(outside, "quote", "quote"),
        "resolve",
        "resolve",
        "resolve",
        "resolve",
        "pause",
        "arrive",
      ];
    case "resolved":
      return [
        ...owed,
        ...handed,
        ...(unheard ? only(true, "notify-lapse") : only(true, "confirm", "confirm", "reopen", "withdraw")),
      ];
    case "lapsed":
      return [...owed, ...handed, "close", "close", "confirm"];
    case "withdrawn":
      return [...owed, ...handed, "close", "close", "reopen"];
    case "confirmed":
      return [...owed, ...handed, "close", "close"];
    case "closed":
      return [...only(state.deadlines.length > 0, "follow-up", "follow-up", "follow-up"), "reopen", "relate"];
  }
};

/** The law a walk broke, or `null`. */
const walk = (steps: readonly Step[], tally: WalkTally): string | null => {
  let now = toEpochMillis(instant("2026-03-02T09:00:00+08:00"));
  const at = (actor: Parameters<typeof moment>[0], detail = 0) => ({
    ...moment(actor, "2026-01-01T00:00", {
      ...beside(detail),
      reply: dueOn(addDays(localDateOf(instant(fromEpochMillis(now, "+08:00"))), 10)),
    }),
    now: fromEpochMillis(now, "+08:00"),
  });
  const first = steps[0]?.detail ?? 0;
  let story = complaintStory().given(at(owner), {
    type: "file",
    estate: "estate-1",
    kind: first % 5 < 3 ? "request" : "repair",
    text: "楼道灯坏了",
    ...(first % 3 === 0
      ? { channel: "app" }
      : {
          channel: "referral",
          referral: { from: "12345", office: "热线", number: "1", due: "2026-03-10" },
        }),
  });
  tally.machine.saw(null, "ComplaintFiled", "filed");
  const promised = new Map<string, string>();
  const raised = new Set<string>();
  for (const step of steps) {
    now += (waits[step.wait] ?? 1) * 60_000;
    const before = story.state;
    if (before === null) throw new Error("a story that was begun has a state");
    let actor = actors[step.who] ?? owner;
    let type = [...types, "transfer" as const, "withdraw" as const][step.what] ?? "acknowledge";
    if (step.willing >= 4) {
      const wanted = ahead(before, fromEpochMillis(now, "+08:00"));
      const open = actors
        .flatMap((who) => allowedActions(before, who).map((action) => [who, action] as const))
        .filter(([, action]) => step.willing < 5 || wanted.includes(action));
      const pick = step.what * 7 + step.detail * 3 + step.wait;
      const next = wanted[pick % wanted.length];
      const able = open.filter(([, action]) => action === next);
      [actor, type] = able[pick % Math.max(able.length, 1)] ?? [actor, type];
    }
    const tried = command(type, before, fromEpochMillis(now, "+08:00"), step.detail);
    const result = story.when(at(actor, step.detail), tried);
    count(tally, type, before.phase, Result.isSuccess(result));
    if (Result.isFailure(result)) continue;
    // A decision is a function: the same moment decides the same.
    if (
      canonicalJson(result.success as unknown as Json) !==
      canonicalJson(Result.getOrThrow(story.when(at(actor, step.detail), tried)) as unknown as Json)
    )
      return `${type} decided twice differs`;
    // What is written can be read, whoever reads it.
    for (const event of result.success)
      Schema.decodeUnknownSync(complaintEventSchemas[event.type])(JSON.parse(JSON.stringify(event.data)));
    const when = at(actor).now;
    sawEach(tally.machine, before, result.success, (folded, event) =>
      evolve(folded, { ...event, version: story.version, at: when }),
    );
    story = story.given(at(actor, step.detail), tried);
    const state = story.state;
    if (state === null || !isKept(state))
      return `after ${type} in ${before.phase}: ${state?.responsible ?? "nobody"} is responsible, ${state?.deadlines.length ?? 0} deadlines are open`;
    if (state.deadlines.filter(({ kind }) => kind === "reply").length > 1)
      return `after ${type} in ${before.phase}: two reply deadlines are open`;
    const twice = raisedTwice(raised, result.success);
    if (twice !== null) return `after ${type} in ${before.phase}: ${twice} came twice`;
    const wrong = result.success.some((event) => event.type === "ComplaintClosed") ? unruly(before) : null;
    if (wrong !== null) return `closed in ${before.phase}: ${wrong}`;
    const moved = movedPromise(promised, [
      ...state.deadlines,
      ...state.missed.map(({ deadline }) => deadline),
    ]);
    if (moved !== null) return `after ${type} in ${before.phase}: ${moved} moved`;
  }
  return null;
};

/** A deadline that was promised once is, wherever it shows up again, the same to the letter. */
const movedPromise = (promised: Map<string, string>, deadlines: readonly Deadline[]): string | null =>
  deadlines.find((deadline) => {
    const text = canonicalJson(deadline as unknown as Json);
    const before = promised.get(deadline.id);
    promised.set(deadline.id, text);
    return before !== undefined && before !== text;
  })?.id ?? null;

/** A missed deadline goes up once, and is warned of once. */
const raisedTwice = (raised: Set<string>, events: readonly ComplaintEvent[]): string | null => {
  for (const event of events) {
    const key =
      event.type === "DeadlineWarned"
        ? `warning of ${event.data.deadline}`
        : event.type === "ComplaintEscalated" && event.data.missed !== null
          ? `escalation of ${event.data.missed.id}`
          : null;
    if (key === null) continue;
    if (raised.has(key)) return key;
    raised.add(key);
  }
  return null;
};

/** What was still owed to somebody when it was closed, or `null`. */
const unruly = (state: ComplaintState): string | null => {
  if (state.referral !== null && state.reported === null) return "its sender has no answer";
  if (state.phase === "withdrawn") return null;
  if (!state.replied) return "its complainant has no answer";
  if (state.outcome === "done" && state.evidence.length === 0) return "nothing shows that it was done";
  if (state.outcome === "transferred" && state.transfer?.forwarded === null) return "it was not handed on";
  return state.phase === "confirmed" || state.phase === "lapsed" ? null : "nobody confirmed it";
};

describe("everything is answered, everything is settled", () => {
  it("has one responsible person and one next deadline until the end, whatever anybody does", async () => {
    const tally = walkTally(types, phases);
    const report = await takeWalks(Step, tally, (taken) => walk(taken, tally), {
      runs: 500,
      seed: 20261124,
      shortest: 48,
      longest: 80,
    });
    console.info(histogram("complaint", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
