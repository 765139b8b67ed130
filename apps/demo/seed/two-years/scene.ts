import type { Stage } from "./stage.ts";

/** Something that happens on a day of the story (一幕). */
export interface Scene {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** `HH:MM`, local time. */
  readonly at: string;
  /** What happens, as the story's table says it. */
  readonly what: string;
  readonly play: (stage: Stage) => Promise<void>;
}

/** A scene by its parts. */
export const scene = (on: string, at: string, what: string, play: Scene["play"]): Scene => ({
  on,
  at,
  what,
  play,
});
