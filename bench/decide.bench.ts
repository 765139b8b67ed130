/**
 * The busiest aggregate, the complaint, against a plain reducer over the same plain objects: what a decision costs, and what it costs to
 * fold 10,000 events of one stream. Both must come to the same events and the same state. `--quick` runs fewer rounds
 * and does not write the results.
 */
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import * as Result from "effect/Result";
import type { ComplaintCommand } from "../packages/core/src/complaint/complaint/command.ts";
import { decide } from "../packages/core/src/complaint/complaint/decision.ts";
import type { ComplaintEvent } from "../packages/core/src/complaint/complaint/event.ts";
import { evolve, type PlacedComplaintEvent } from "../packages/core/src/complaint/complaint/evolve.ts";
import type { ComplaintState } from "../packages/core/src/complaint/complaint/state.ts";
import type { Actor } from "../packages/core/src/kernel/envelope.ts";
import { canonicalJson } from "../packages/core/src/kernel/canonical-json.ts";
import type { Json } from "../packages/core/src/kernel/verdict.ts";
import {
  complaintStory,
  desk,
  moment,
  owner,
  staff,
  terms,
} from "../packages/core/src/testing/complaint-world.ts";
import { main } from "../scripts/parts/main.ts";
import { run, workspaceRoot } from "../scripts/parts/process.ts";
import { handle, reduce } from "./parts/plain-reducer.ts";
import { median } from "./parts/rounds.ts";

const isQuick = process.argv.includes("--quick");
const rounds = isQuick ? 5 : 31;
const length = 10_000;
const many = isQuick ? 20_000 : 100_000;

const reply: ComplaintCommand = {
  type: "reply", kind: "full", text: "明天上午换", pointsAnswered: [0, 1], resolveBy: "2026-03-04",
}; // prettier-ignore
const pause: ComplaintCommand = { type: "pause", reason: "等待配件", until: "2026-03-05" };

/** One round of a case that comes back again and again. */
const again: readonly (readonly [Actor, ComplaintCommand])[] = [
  [staff, pause],
  [staff, { type: "resume" }],
  [staff, { type: "reply", kind: "progress", text: "配件在路上" }],
  [staff, reply],
  [staff, { type: "resolve", text: "已更换", evidence: [{ kind: "record", ref: "WO-1" }] }],
  [owner, { type: "reopen", reason: "又坏了" }],
];

const beginning: readonly (readonly [Actor, ComplaintCommand])[] = [
  [
    owner,
    { type: "file", estate: "estate-1", unit: "u-1", kind: "complaint", channel: "app", text: "电梯又停了" },
  ],
  [desk, { type: "acknowledge" }],
  [
    desk,
    {
      type: "triage",
      category: "elevator",
      severity: "normal",
      scope: "within-contract",
      points: ["何时修好", "谁来修"],
    },
  ],
  [desk, { type: "assign", assignee: "staff-1" }],
];

const told = (steps: readonly (readonly [Actor, ComplaintCommand])[]) =>
  steps.reduce(
    (story, [actor, command]) => story.given(moment(actor, "2026-03-02T09:00"), command),
    complaintStory(),
  );

/** A stream of that many events, with the case as it stands after the beginning. */
const stream = (): { readonly start: ComplaintState; readonly events: readonly PlacedComplaintEvent[] } => {
  const begun = told(beginning);
  if (begun.state === null) throw new Error("the story did not begin");
  let state = begun.state;
  const events: PlacedComplaintEvent[] = [];
  for (let index = 0; events.length < length; index += 1) {
    const [actor, command] = again[index % again.length]!;
    const at = moment(actor, "2026-03-02T09:00");
    const version = begun.version + events.length;
    for (const event of Result.getOrThrow(
      decide(at.terms, { now: at.now, actor }, version)(state, command),
    )) {
      const placed = { ...event, version: version + 1, at: at.now } as PlacedComplaintEvent;
      events.push(placed);
      state = evolve(state, placed);
    }
  }
  return { start: begun.state, events: events.slice(0, length) };
};

const text = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)) as Json);

/** Kept, so that nothing is left out as useless. */
let kept: unknown;

/** Microseconds for each of two ways in turn; the first round does not count. */
const race = (count: number, ours: () => void, plain: () => void): readonly [number[], number[]] => {
  const times: readonly [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    for (const which of order) {
      const start = performance.now();
      (which === 0 ? ours : plain)();
      if (round > 0) times[which].push(((performance.now() - start) * 1000) / count);
    }
  }
  return times;
};

const decisionRace = (name: string, state: ComplaintState, actor: Actor, command: ComplaintCommand) => {
  const at = moment(actor, "2026-03-02T09:00");
  const context = { now: at.now, actor };
  const ours = (): readonly ComplaintEvent[] => Result.getOrThrow(decide(terms, context, 4)(state, command));
  const plain = (): readonly ComplaintEvent[] => [handle(state, command, at.now, 5)];
  if (text(ours()) !== text(plain()))
    throw new Error(`${name}: not the same events:\n${text(ours())}\n${text(plain())}`);
  const times = race(
    many,
    () => {
      for (let index = 0; index < many; index += 1) kept = ours();
    },
    () => {
      for (let index = 0; index < many; index += 1) kept = plain();
    },
  );
  return { name, times };
};

await main(async () => {
  const { events, start } = stream();
  const fold =
    (step: (state: ComplaintState, event: PlacedComplaintEvent) => ComplaintState) => (): ComplaintState => {
      let state = start;
      for (const event of events) state = step(state, event);
      return state;
    };
  if (text(fold(evolve)()) !== text(fold(reduce)())) throw new Error("the folds come to different states");
  const results = [
    decisionRace("decide: full reply, points answered, date promised", start, staff, reply),
    decisionRace("decide: pause until a day", start, staff, pause),
    {
      name: "fold: 10,000 events of one stream, each",
      times: race(
        length,
        () => (kept = fold(evolve)()),
        () => (kept = fold(reduce)()),
      ),
    },
  ];
  if (kept === undefined) throw new Error("nothing was computed");
  const commit = (await run("git", ["rev-parse", "--short", "HEAD"], { cwd: workspaceRoot })).stdout.trim();
  const range = (values: readonly number[]): string =>
    `${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)}`;
  const table = [
    "# Deciding and folding",
    "",
    "Made by `pnpm bench decide`; the figures compare two ways on one machine, they say nothing about another.",
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "unknown"}, after commit ${commit}, load of the machine ${loadavg()[0]?.toFixed(1)}. ${rounds} rounds, the ways in turn.`,
    "The plain reducer makes the same events and the same state by hand, on the same objects: it knows no permission, no phase, no calendar, and refuses nothing.",
    "",
    "| what | Heyue, µs, median | range | plain, µs, median | range | ratio |",
    "|---|---|---|---|---|---|",
    ...results.map(
      ({ name, times: [ours, plain] }) =>
        `| ${name} | ${median(ours).toFixed(2)} | ${range(ours)} | ${median(plain).toFixed(2)} | ${range(plain)} | ${(median(ours) / median(plain)).toFixed(2)} |`,
    ),
    "",
  ].join("\n");
  console.log(table);
  if (!isQuick) writeFileSync(join(workspaceRoot, "bench/results/decide.md"), table);
  return 0;
});
