import { memoryStore } from "@heyue/adapters/memory";
import type { Estate } from "@heyue/core/ports/directory";
import { expect, it } from "vitest";
import { estate } from "../seed/two-years/cast.ts";
import { storyEnds } from "../seed/two-years/two-years.ts";
import { plantStory } from "./story.ts";

const after = { clock: { now: () => storyEnds() }, progress: () => {} };

it("plants the story once, in an empty store", async () => {
  const store = memoryStore();
  const years: string[] = [];
  const progress = (text: string): void => void years.push(text);
  expect(await plantStory(store, "t", { ...after, progress })).toBe("told");
  expect(years).toHaveLength(3);
  const events = await store.events.readAll("t", 0, 2000);
  expect(events.length).toBeGreaterThan(500);
  expect(await plantStory(store, "t", after)).toBe("there");
  expect(await store.events.readAll("t", 0, 2000)).toHaveLength(events.length);
});

it("writes nothing beside another estate, and nothing that would lie in the future", async () => {
  const store = memoryStore();
  const early = { ...after, clock: { now: () => storyEnds() - 1 } };
  expect(await plantStory(store, "t", early)).toBe("not-over");
  const other: Estate = { ...estate, id: "other", name: "别苑" };
  await store.directory.putEstate("t", other);
  expect(await plantStory(store, "t", after)).toBe("not-empty");
  expect(await store.events.readAll("t", 0, 10)).toEqual([]);
});
