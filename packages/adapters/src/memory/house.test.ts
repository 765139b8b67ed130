import { readFileSync } from "node:fs";
import * as Result from "effect/Result";
import { aggregate } from "@heyue/core/complaint/aggregate";
import type { ComplaintEvent } from "@heyue/core/complaint/event";
import { fold } from "@heyue/core/complaint/evolve";
import { houseConformance, openTestHouse, signSample, tellThread } from "@heyue/core/testing/conformance/house";
import { expect, it } from "vitest";
import { memoryStore } from "./memory.ts";

houseConformance("memory", async () => memoryStore());

const golden = new URL("./golden/complaint-1.jsonl", import.meta.url);

it("writes envelope 1 to the letter, for every step of a complaint's life", async () => {
  const store = memoryStore();
  const house = await openTestHouse(store);
  await signSample(house);
  const id = await tellThread(house);
  const events = await store.events.readStream("test", id.replace(".", "/complaint/"));
  const lines = events.map(({ hash, text }) => `${JSON.stringify({ hash, text })}\n`).join("");
  await expect(lines).toMatchFileSnapshot(golden.pathname);
});

it("reads what was written under envelope 1 for ever", async () => {
  const lines = readFileSync(golden, "utf8").trim().split("\n").map((line) => JSON.parse(line) as { hash: string; text: string });
  const stored = lines.map(({ hash, text }, index) => ({
    hash, text, version: index + 1, type: "", eventId: "", tenant: "test", stream: "estate-1/complaint/x", commandId: "", position: null, personal: [],
  }));
  const { readEvents } = await import("@heyue/core/application/sealing");
  const events = Result.getOrThrow(readEvents<ComplaintEvent>(aggregate.schemas, stored, new Map()));
  expect(fold(events)).toMatchObject({ phase: "closed", round: 2, escalations: 1, outcome: "explained" });
});
