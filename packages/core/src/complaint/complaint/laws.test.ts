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
import { complaintEventSchemas } from "./event-schema.ts";
import { evolve } from "./evolve.ts";
import { allowedActions, permissions } from "./permission.ts";
import { type ComplaintState, type Deadline, phases } from "./state.ts";

/** One step of a walk: how far time moves, who acts, and what is tried. */
const Step = Schema.Struct({
  wait: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 19 })),
  who: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 5 })),
  what: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 13 })),
  /** Whether to try something that is likely to be accepted. */
  willing: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })),
  detail: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })),
});
type Step = typeof Step.Type;

const actors = [owner, desk, staff, manager, system, { id: "staff-2", role: "staff" }] as const;
/** Minutes to wait: mostly little, now and then days. */
const waits = [1, 1, 2, 5, 10, 10, 20, 30, 30, 45, 60, 60, 90, 120, 240, 600, 1440, 3000, 6000, 12000];
const types = Object.keys(permissions) as (keyof typeof permissions)[];

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
        scope: "within-contract",
        clause: detail === 9 ? "c-99" : "c-24",
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
        pointsAnswered: detail === 9 ? [] : all,
      };
    case "resolve":
      return { type, text: "办结", evidence: detail === 9 ? [] : [{ kind: "record", ref: "WO-1" }] };
    case "reopen":
      return { type, reason: "仍未解决" };
    case "escalate": {
      const target = state.deadlines[detail % Math.max(state.deadlines.length, 1)];
      return detail === 9 || target === undefined
        ? { type, reason: "请经理处理" }
        : { type, missed: target.id };
    }
    default:
      return { type };
  }
};

/** What usually comes next in each phase, so that walks get to the end and not only around the beginning. */
const ahead: { readonly [Phase in ComplaintState["phase"]]: readonly (keyof typeof permissions)[] } = {
  filed: ["acknowledge"],
  acknowledged: ["triage"],
  triaged: ["assign"],
  assigned: ["arrive", "pause", "reply", "reply", "explain"],
  answered: ["resolve", "pause", "arrive"],
  resolved: ["confirm", "notify-lapse", "reopen"],
  lapsed: ["close", "confirm"],
  confirmed: ["close"],
  closed: ["reopen"],
};

/** The law a walk broke, or `null`. */
const walk = (steps: readonly Step[], tally: WalkTally): string | null => {
  let now = toEpochMillis(instant("2026-03-02T09:00:00+08:00"));
  const at = (actor: Parameters<typeof moment>[0]) => ({
    ...moment(actor, "2026-01-01T00:00", {
      reply: dueOn(addDays(localDateOf(instant(fromEpochMillis(now, "+08:00"))), 10)),
    }),
    now: fromEpochMillis(now, "+08:00"),
  });
  let story = complaintStory().given(at(owner), {
    type: "file",
    estate: "estate-1",
    kind: "complaint",
    channel: "app",
    text: "楼道灯坏了",
  });
  tally.machine.saw(null, "ComplaintFiled", "filed");
  const promised = new Map<string, string>();
  for (const step of steps) {
    now += (waits[step.wait] ?? 1) * 60_000;
    const before = story.state;
    if (before === null) throw new Error("a story that was begun has a state");
    let actor = actors[step.who] ?? owner;
    let type = types[step.what] ?? "acknowledge";
    if (step.willing >= 3) {
      const wanted = ahead[before.phase];
      const open = actors
        .flatMap((who) => allowedActions(before, who).map((action) => [who, action] as const))
        .filter(
          ([, action]) =>
            step.willing < 4 || (before.paused !== null ? action === "resume" : wanted.includes(action)),
        );
      [actor, type] = open[(step.what * 7 + step.detail * 3 + step.wait) % open.length] ?? [actor, type];
    }
    const tried = command(type, before, fromEpochMillis(now, "+08:00"), step.detail);
    const result = story.when(at(actor), tried);
    count(tally, type, before.phase, Result.isSuccess(result));
    if (Result.isFailure(result)) continue;
    // A decision is a function: the same moment decides the same.
    if (
      canonicalJson(result.success as unknown as Json) !==
      canonicalJson(Result.getOrThrow(story.when(at(actor), tried)) as unknown as Json)
    )
      return `${type} decided twice differs`;
    // What is written can be read, whoever reads it.
    for (const event of result.success)
      Schema.decodeUnknownSync(complaintEventSchemas[event.type])(JSON.parse(JSON.stringify(event.data)));
    const when = at(actor).now;
    sawEach(tally.machine, before, result.success, (folded, event) =>
      evolve(folded, { ...event, version: story.version, at: when }),
    );
    story = story.given(at(actor), tried);
    const state = story.state;
    if (state === null || !isKept(state))
      return `after ${type} in ${before.phase}: ${state?.responsible ?? "nobody"} is responsible, ${state?.deadlines.length ?? 0} deadlines are open`;
    if (state.deadlines.filter(({ kind }) => kind === "reply").length > 1)
      return `after ${type} in ${before.phase}: two reply deadlines are open`;
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

describe("everything is answered, everything is settled", () => {
  it("has one responsible person and one next deadline until the end, whatever anybody does", async () => {
    const tally = walkTally(types, phases);
    const report = await takeWalks(Step, tally, (taken) => walk(taken, tally), { runs: 600, seed: 20261124 });
    console.info(histogram("complaint", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
