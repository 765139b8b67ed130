import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Aggregate } from "../kernel/aggregate.ts";
import type { DomainEvent } from "../kernel/decider.ts";
import { readGolden } from "../testing/golden-events.ts";
import { register } from "./register.ts";

const src = join(import.meta.dirname, "..");
/** Written once by the version that made the events and never by a test: whoever changes an event adds a file, and changes none. */
const files = globSync("*/*/golden-former.jsonl", { cwd: src }).sort();

const aggregateOf = async (file: string): Promise<Aggregate<unknown, DomainEvent>> => {
  const path = join(src, dirname(file), "aggregate.ts");
  const { aggregate } = (await import(pathToFileURL(path).href)) as {
    readonly aggregate: Aggregate<unknown, DomainEvent>;
  };
  return aggregate;
};

describe("events that a former version wrote", () => {
  it.each(files)("are read and folded: %s", async (file) => {
    const state = readGolden(await aggregateOf(file), readFileSync(join(src, file), "utf8"));
    expect(state).toMatchObject({});
  });

  it("are kept for every kind of stream", async () => {
    const kept = new Set(await Promise.all(files.map(async (file) => (await aggregateOf(file)).kind)));
    const kinds = Object.values(register).map(({ aggregate }) => aggregate.kind);
    expect(["complaint", "contract", ...kinds].filter((kind) => !kept.has(kind))).toEqual([]);
  });
});
