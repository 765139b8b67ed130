import { openTestEstate, signSample, tellThread, type TestEstate } from "@heyue/core/testing/test-estate";
import type { HeyueStore } from "@heyue/core/ports/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresStore } from "./postgres.ts";
import { dropSchema, freshSchema, onServer, testServer } from "./testing/server.ts";

/** Turns the character at a place of a text into another one of its kind. */
const flipped = (text: string, at: number): string => {
  const old = text[at] ?? "a";
  return (
    text.slice(0, at) +
    (old === "1" ? "2" : /\d/.test(old) ? "1" : old === "b" ? "c" : "b") +
    text.slice(at + 1)
  );
};

describe.skipIf(testServer === undefined)("an audit of tampered storage", () => {
  const schema = freshSchema();
  let store: HeyueStore;
  let estate: TestEstate;
  let stream: string;

  beforeAll(async () => {
    store = await postgresStore({ url: testServer ?? "", schema, insecureDevKey: true });
    estate = await openTestEstate(store);
    await signSample(estate);
    stream = (await tellThread(estate)).replace(".", "/complaint/");
  });
  afterAll(async () => {
    await store.close();
    await dropSchema(schema);
  });

  /** Changes one cell, audits, puts it back. */
  const audit = async (
    table: "event" | "stream",
    column: string,
    version: number,
    change: (text: string) => string,
  ) => {
    const where = table === "event" ? "stream = $1 AND version = $2" : "stream = $1 AND $2::int IS NOT NULL";
    return onServer(async (pool) => {
      const { rows } = await pool.query<{ cell: string; event_id?: string }>(
        `SELECT "${column}"::text AS cell ${table === "event" ? ", event_id" : ""} FROM "${schema}"."${table}" WHERE ${where}`,
        [stream, version],
      );
      const cell = rows[0]?.cell ?? "";
      const set = (value: string, key: number) =>
        pool.query(
          `UPDATE "${schema}"."${table}" SET "${column}" = ($3::text)::${column === "version" ? "bigint" : "text"} WHERE ${where}`,
          [stream, key, value],
        );
      const changed = change(cell);
      expect(changed).not.toBe(cell);
      await set(changed, version);
      try {
        return { report: await estate.heyue.verify("test"), event: rows[0]?.event_id };
      } finally {
        await set(cell, column === "version" ? Number(changed) : version);
      }
    });
  };

  it("finds nothing in what was not touched", async () => {
    expect(await estate.heyue.verify("test")).toMatchObject({ ok: true, failures: [] });
  });

  it.each(["text", "hash", "type", "event_id", "command_id"])(
    "names the event whose %s was changed in one place",
    async (column) => {
      const { event, report } = await audit("event", column, 3, (cell) =>
        flipped(cell, Math.floor(cell.length / 2)),
      );
      expect(report.ok).toBe(false);
      expect(
        report.failures.some(
          (failure) => failure.stream === stream && (failure.event === event || column === "event_id"),
        ),
      ).toBe(true);
    },
  );

  it("names the event whose sealed words were changed", async () => {
    const { event, report } = await audit("event", "personal", 1, (cell) =>
      flipped(cell, cell.indexOf("sealed") + 40),
    );
    expect(report.failures).toContainEqual(expect.objectContaining({ stream, event, entry: "personal" }));
  });

  it("finds an event that was taken out of its place", async () => {
    const { report } = await audit("event", "version", 14, () => "99");
    expect(report.ok).toBe(false);
  });

  it.each([
    ["state", (cell: string) => cell.replace("closed", "filed")],
    ["head", (cell: string) => flipped(cell, 7)],
  ] as const)("finds a changed %s of the row", async (column, change) => {
    const { report } = await audit("stream", column, 0, change);
    expect(report.failures.every((failure) => failure.stream === stream)).toBe(true);
    expect(report.ok).toBe(false);
  });

  it("finds any single character of a text that was changed", async () => {
    for (let at = 3; at < 400; at += 37) {
      const { event, report } = await audit("event", "text", 2, (cell) => flipped(cell, at));
      expect(
        report.failures.some((failure) => failure.event === event),
        `character ${at}`,
      ).toBe(true);
    }
  });
});
