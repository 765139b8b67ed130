/**
 * The two-year story of a contract (两年履约故事), told through Heyue's public API alone: from the survey before it to the handover after
 * it. The same telling is a test and a seed of the demo.
 */
import type { Heyue } from "@heyue/core";
import { account } from "./account.ts";
import { amendments } from "./amendments.ts";
import { archive } from "./archive.ts";
import { arrears } from "./arrears.ts";
import { assessments } from "./assessments.ts";
import { briefing } from "./briefing.ts";
import { enterCast } from "./cast.ts";
import { closeRepeat, deviations } from "./deviations.ts";
import { dispute } from "./dispute.ts";
import { ending } from "./ending.ts";
import { inspections, makeRounds } from "./inspections.ts";
import { risk } from "./risk.ts";
import type { Scene } from "./scene.ts";
import { signing } from "./signing.ts";
import { setStage, type Stage, type StoryClock, storyClock } from "./stage.ts";

/** First and last day of the story. */
export const firstDay = "2024-08-20";
export const lastDay = "2026-10-20";

/** Every scene in the order in which it happens. */
export const scenes: readonly Scene[] = [
  ...signing,
  ...briefing,
  ...inspections,
  ...deviations,
  closeRepeat("2025-08-25"),
  ...amendments,
  ...arrears,
  ...dispute,
  ...account,
  ...risk,
  ...assessments,
  ...archive,
  ...ending,
].sort((a, b) => (`${a.on} ${a.at}` < `${b.on} ${b.at}` ? -1 : 1));

/** How the story is told. */
export interface Telling {
  readonly heyue: Heyue;
  /** The clock that `heyue` was opened with. */
  readonly clock: StoryClock;
  readonly tenant: string;
  /** Days that are closed with a checkpoint: each one, or the last of each month. */
  readonly checkpoints: "day" | "month";
  /** Told as each scene begins. */
  readonly onScene?: (scene: Scene) => void;
}

/** What a telling came to. */
export interface Told {
  /** The contract's id. */
  readonly contract: string;
  /** What scenes saw at their moment. */
  readonly seen: ReadonlyMap<string, unknown>;
  /** Ids that scenes noted. */
  readonly noted: (name: string) => string;
}

/** The clock of a story that has not begun. */
export const storyBegins = (): StoryClock => storyClock(firstDay);

/** When it is over, epoch milliseconds. */
export const storyEnds = (): number => storyClock(dayAfter(lastDay)).now();

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** What a worker does in the night before a day: deadlines that passed, and the checkpoint of the day that is over. */
const night = async ({ heyue, tenant, work }: Stage, day: string, checkpoints: Telling["checkpoints"]) => {
  const { acted } = await heyue.deadlines.sweep();
  if (acted.length > 0) await work();
  if (checkpoints === "day" || day.endsWith("-01")) await heyue.makeCheckpoints(tenant);
};

const roundsAt = "10:30";

/** Tells the whole story. Rejects at the first command that is refused although it belongs to the story. */
export const tell = async ({ checkpoints, clock, heyue, onScene, tenant }: Telling): Promise<Told> => {
  const seen = new Map<string, unknown>();
  const stage = setStage(heyue, tenant, seen);
  await enterCast(heyue.store.directory, tenant);
  for (let day = firstDay; day <= lastDay; day = dayAfter(day)) {
    clock.set(day, "00:05");
    await night(stage, day, checkpoints);
    const today = scenes.filter(({ on }) => on === day);
    const rounds: Scene[] =
      day >= "2024-10-01" && day <= "2026-09-30"
        ? [{ on: day, at: roundsAt, what: "", play: makeRounds }]
        : [];
    for (const scene of [...today, ...rounds].sort((a, b) => (a.at < b.at ? -1 : 1))) {
      clock.set(day, scene.at);
      onScene?.(scene);
      await scene.play(stage);
    }
    if (today.length > 0) await stage.work();
  }
  await stage.work();
  return { contract: stage.noted("contract"), seen, noted: stage.noted };
};
