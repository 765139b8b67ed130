import * as Result from "effect/Result";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../kernel/canonical-json.ts";
import type { Actor } from "../../kernel/envelope.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Json } from "../../kernel/verdict.ts";
import {
  briefingStory,
  briefingTerms,
  cleaners,
  momentOf,
  postsContract,
  rarerCleaning,
} from "../../testing/briefing-world.ts";
import {
  count,
  histogram,
  takeWalks,
  thinSpots,
  type WalkTally,
  walkTally,
} from "../../testing/walk-report.ts";
import { impactOf } from "../amendment/impact.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { BriefingCommand } from "./command.ts";
import { type BriefingEvent, briefingEventSchemas } from "./event.ts";
import { questionsOf } from "./reading-check.ts";
import type { AcknowledgementDeadline, BriefingState } from "./state.ts";
import { type BriefingView, view } from "./view.ts";

/** One step of a walk: days that pass, what is tried, on which sheet, by whom, and how. */
const Step = Schema.Struct({
  wait: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })),
  what: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 11 })),
  sheet: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4 })),
  who: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3 })),
  detail: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })),
});
type Step = typeof Step.Type;

const people = ["staff-1", "staff-2", "staff-3", "cleaner-1"];
const waits = [0, 0, 0, 1, 1, 1, 2, 3, 5, 9];
const types = [
  "send", "send", "send", "send",
  "acknowledge", "acknowledge", "acknowledge", "acknowledge", "acknowledge",
  "renew", "note-missed", "note-missed",
] as const; // prettier-ignore

const base = postsContract();
/** Texts that the contract may have: as signed, rarer cleaning, another wording, without guards. */
const texts: readonly ContractDraft[] = [
  base,
  rarerCleaning(),
  {
    ...base,
    chapters: base.chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.map((clause) =>
        clause.id === "c-21" ? { ...clause, paragraphs: ["急修三十分钟内到场，夜间同。"] } : clause,
      ),
    })),
  },
  { ...base, standards: base.standards.filter(({ duty }) => duty !== "秩序主管") },
];
const registers = [[cleaners], [], [{ ...cleaners, to: "2026-02-10" }]];

const manager: Actor = { id: "manager-1", role: "manager" };
const system: Actor = { id: "system", role: "system" };

/** The law that holds between a view and the events it was folded from, read from the events alone; or what broke it. */
const broken = (shown: BriefingView, events: readonly BriefingEvent[]): string | null => {
  const given = events.flatMap((event, index) =>
    event.type === "SheetAcknowledged" ? [{ ...event.data, version: index + 1 }] : [],
  );
  const staledAfter = (sheet: string, version: number): number | undefined => {
    const found = events.findIndex(
      (event, index) =>
        index >= version &&
        event.type === "BriefingRenewed" &&
        event.data.stale.some(({ id }) => id === sheet),
    );
    return found < 0 ? undefined : found + 1;
  };
  for (const team of shown.coverage) {
    const fresh = given
      .filter(({ sheet, version }) => sheet === team.sheet && staledAfter(sheet, version) === undefined)
      .map(({ version }) => version);
    if (team.acknowledged !== fresh.length || canonicalJson([...team.events]) !== canonicalJson(fresh))
      return `${team.sheet} counts ${team.acknowledged} of ${fresh.length} fresh acknowledgements`;
    if (team.acknowledged > team.of) return `${team.sheet} has ${team.acknowledged} of ${team.of}`;
  }
  const kept = shown.sheets.flatMap((sheet) =>
    sheet.people.flatMap(({ acknowledgement, former }) => [
      ...(acknowledgement === null ? [] : [acknowledgement]),
      ...former,
    ]),
  );
  for (const { person, sheet, version } of given) {
    const found = kept.filter((item) => item.event === version);
    if (found.length !== 1)
      return `the acknowledgement of ${sheet} by ${person} is shown ${found.length} times`;
    if ((found[0]?.supersededBy ?? undefined) !== staledAfter(sheet, version))
      return `what made the acknowledgement of ${sheet} by ${person} stale is not named`;
  }
  return null;
};

const openDeadlines = (state: BriefingState) =>
  new Map(
    state.deliveries.flatMap((item) =>
      item.deadline === null ? [] : [[item.deadline.id, { ...item, deadline: item.deadline }] as const],
    ),
  );

/** Why a deadline that was open is not open any more; `null` when nothing explains it. */
const endedBy = (event: BriefingEvent, sheet: string, person: string, id: string): boolean =>
  (event.type === "SheetAcknowledged" && event.data.sheet === sheet && event.data.person === person) ||
  (event.type === "AcknowledgementMissed" && event.data.deadline === id) ||
  (event.type === "BriefingRenewed" && event.data.retired.includes(sheet));

/** Counts an outcome, an event or a state of a person that was seen. */
const see = ({ phases }: WalkTally, name: string): void => {
  if (name in phases) phases[name] = (phases[name] ?? 0) + 1;
};

const walk = (steps: readonly Step[], tally: WalkTally): string | null => {
  let day = localDate("2026-01-05");
  let text = texts[0] ?? base;
  let register = registers[0] ?? [];
  const promised = new Map<string, string>();
  let story = briefingStory().given(momentOf(manager, day, briefingTerms()), {
    type: "open",
    estate: "estate-1",
    contract: "estate-1.k1",
  });
  tally.machine.saw(null, "BriefingOpened", "open");
  for (const step of steps) {
    day = addDays(day, waits[step.wait] ?? 0);
    const state = story.state;
    if (state === null) throw new Error("a story that was begun has a state");
    const type = types[step.what] ?? "send";
    const chosen = state.sheets[step.sheet % state.sheets.length] ?? state.sheets[0];
    if (chosen === undefined) throw new Error("a briefing has sheets");
    let actor: Actor = { id: people[step.who] ?? "staff-1", role: "staff" };
    let command: BriefingCommand;
    switch (type) {
      case "send":
        actor = manager;
        command = {
          type,
          sheet: chosen.sheet.id,
          people: [people[step.who] ?? "staff-1"],
          dueOn: addDays(day, step.detail - 1),
          check: step.detail % 3 === 0,
        };
        break;
      case "acknowledge": {
        // Mostly what was asked of somebody, sometimes whatever.
        const asked = state.deliveries[(step.sheet + step.who) % Math.max(state.deliveries.length, 1)];
        const wanted = step.detail < 8 ? asked : undefined;
        if (wanted !== undefined) actor = { id: wanted.person, role: "staff" };
        const sheet =
          state.sheets.find((item) => item.sheet.id === (wanted?.sheet ?? chosen.sheet.id))?.sheet ??
          chosen.sheet;
        const answers = questionsOf(sheet).map(({ asks, id, standard }) => {
          const found = sheet.standards.find((item) => item.id === standard);
          const right = (asks === "target" ? found?.target : found?.frequency) ?? "";
          return { question: id, answer: step.detail === 7 ? "9/year" : right };
        });
        command = {
          type,
          sheet: sheet.id,
          hash: step.detail === 6 ? "0".repeat(64) : sheet.hash,
          ...(step.detail % 2 === 0 && wanted?.check !== true ? {} : { answers }),
        };
        break;
      }
      case "renew": {
        actor = system;
        // Now and then told again of what is known.
        const isKnown = step.detail >= 7;
        const after = isKnown ? text : (texts[step.detail % texts.length] ?? base);
        register = isKnown ? register : (registers[step.who % registers.length] ?? []);
        const { duties, standards } = impactOf(text, after).affected;
        text = after;
        command = { type, cause: "amendment", source: "a-1", affected: { duties, standards } };
        break;
      }
      case "note-missed": {
        actor = system;
        const open = [...openDeadlines(state).keys()];
        command = { type, deadline: open[step.sheet % Math.max(open.length, 1)] ?? "none" };
        break;
      }
    }
    const moment = momentOf(actor, day, briefingTerms(text, register));
    const result = story.when(moment, command);
    count(tally, type, null, Result.isSuccess(result));
    if (Result.isFailure(result)) {
      see(tally, result.failure.code);
      continue;
    }
    for (const { type: told } of result.success) {
      see(tally, told);
      tally.machine.saw("open", told, "open");
    }
    for (const event of result.success)
      Schema.decodeUnknownSync(briefingEventSchemas[event.type])(JSON.parse(JSON.stringify(event.data)));
    if (canonicalJson(result.success as unknown as Json) !== canonicalJson(Result.getOrThrow(story.when(moment, command)) as unknown as Json))
      return `${type} decided twice differs`; // prettier-ignore
    const before = openDeadlines(state);
    story = story.given(moment, command);
    const after = openDeadlines(story.state as BriefingState);
    for (const [id, { person, sheet }] of before)
      if (!after.has(id) && !result.success.some((event) => endedBy(event, sheet, person, id)))
        return `after ${type}: the deadline ${id} is gone and nothing says why`;
    for (const { deadline } of after.values()) {
      const moved = movedFrom(promised, deadline);
      if (moved !== null) return `after ${type}: ${moved} moved`;
    }
    const shown = view(story.state as BriefingState, story.version, null);
    for (const { people: asked, retired } of shown.sheets)
      for (const item of asked) {
        see(tally, retired ? "retired" : item.state);
      }
    const found = broken(shown, story.events);
    if (found !== null) return `after ${type}: ${found}`;
  }
  return null;
};

/** A deadline that was promised once is, wherever it shows up again, the same to the letter. */
const movedFrom = (promised: Map<string, string>, deadline: AcknowledgementDeadline): string | null => {
  const now = canonicalJson(deadline as unknown as Json);
  const before = promised.get(deadline.id);
  promised.set(deadline.id, now);
  return before !== undefined && before !== now ? deadline.id : null;
};

describe("whatever anybody does", () => {
  it("counts no stale sheet, loses no acknowledgement and moves no promised day", async () => {
    const tally = walkTally(types, [
      "sent",
      "acknowledged",
      "stale",
      "retired",
      "ReadingCheckFailed",
      "sheet-renewed",
    ]);
    const report = await takeWalks(Step, tally, (taken) => walk(taken, tally), { runs: 300, seed: 20260302 });
    console.info(histogram("briefing", report));
    expect(report.broken).toBeNull();
    expect(report.failure).toBeUndefined();
    expect(thinSpots(report)).toEqual([]);
    await expect(report.machine.draw()).toMatchFileSnapshot("machine.mmd");
  });
});
