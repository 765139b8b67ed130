import { readFileSync } from "node:fs";
import { threadConformance } from "@heyue/core/testing/conformance/thread";
import { openTestEstate, signSample, tellThread } from "@heyue/core/testing/test-estate";
import { expect, it } from "vitest";
import { memoryStore } from "./memory.ts";

threadConformance("memory", async () => memoryStore());

/** Written before there were warnings, follow-ups and the times considered for a deadline; never written again. */
const former = new URL("./golden/complaint-1.jsonl", import.meta.url);
const golden = new URL("./golden/complaint-2.jsonl", import.meta.url);

it("writes envelope 1 to the letter, for every step of a complaint's life", async () => {
  const store = memoryStore();
  const estate = await openTestEstate(store);
  await signSample(estate);
  const id = await tellThread(estate);
  const events = await store.events.readStream("test", id.replace(".", "/complaint/"));
  const lines = events.map(({ hash, text }) => `${JSON.stringify({ hash, text })}\n`).join("");
  await expect(lines).toMatchFileSnapshot(golden.pathname);
});

it.each([former, golden])("reads what was written under envelope 1 for ever: %s", async (file) => {
  const lines = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { hash: string; text: string });
  const store = memoryStore();
  const estate = await openTestEstate(store);
  const stream = "estate-1/complaint/old";
  const events = lines.map(({ hash, text }) => {
    const { eventId, type, version } = JSON.parse(text) as { eventId: string; type: string; version: number };
    return { eventId, type, version, text, hash, personal: [] };
  });
  const row = {
    kind: "complaint",
    id: "estate-1.old",
    estate: "estate-1",
    phase: "closed",
    responsible: null,
    owner: "owner-1",
    nextDue: null,
    state: "{}",
  };
  await store.events.append({
    tenant: "test",
    stream,
    expectedVersion: 0,
    commandId: "restore",
    fingerprint: "",
    claims: [],
    events,
    row,
    deadlines: [],
  });
  const read = await estate.heyue.complaints.get(estate.as("desk-1", "desk"), "estate-1.old");
  expect(read).toMatchObject({
    ok: true,
    value: { phase: "closed", round: 2, escalations: 1, outcome: "explained", text: null },
  });
});
