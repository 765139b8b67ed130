import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { Pool } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { sampleAppend } from "@heyue/core/testing/conformance/fixture";
import { base64Of, randomKey } from "../sql/sealing.ts";
import { postgresStore } from "./postgres.ts";
import { dropSchema, freshSchema, onServer, testServer } from "./testing/server.ts";

const failure = (options: Parameters<typeof postgresStore>[0]): Promise<unknown> =>
  postgresStore(options).then(
    async (store) => {
      await store.close();
      return "opened";
    },
    (error: unknown) => error,
  );

describe("PostgreSQL store without a server", () => {
  it("says that nobody answers, without the password", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const found = await failure({
      url: `postgres://me:pass-word@127.0.0.1:${port}/db`,
      insecureDevKey: true,
    });
    expect(found).toMatchObject({
      _tag: "PortFailure",
      reason: "unavailable",
      isRetryable: true,
      message: expect.stringContaining(`PostgreSQL 127.0.0.1:${port}/db`),
    });
    expect(String(found)).not.toContain("pass-word");
  });

  it("refuses to start without a master key, with a URL it cannot read, or with a strange schema", async () => {
    const url = "postgres://127.0.0.1:1/db";
    expect(await failure({ url })).toMatchObject({
      reason: "refused",
      message: expect.stringContaining("master key"),
    });
    expect(await failure({ url: "mysql://me:pass-word@x/y", insecureDevKey: true })).toMatchObject({
      reason: "refused",
      message: expect.not.stringContaining("pass-word"),
    });
    expect(await failure({ url, insecureDevKey: true, schema: 'x"; DROP' })).toMatchObject({
      reason: "refused",
      message: expect.stringContaining("schema name"),
    });
  });
});

if (testServer === undefined)
  describe("PostgreSQL store", () => {
    it.skip("was not tested: HEYUE_TEST_PG_URL names no server", () => {});
  });
else {
  const url = testServer;
  describe("PostgreSQL store", () => {
    const schemas: string[] = [];
    const newSchema = (): string => {
      const schema = freshSchema();
      schemas.push(schema);
      return schema;
    };
    afterAll(() => Promise.all(schemas.map(dropSchema)));
    const stream = "liuxia/complaint/c-1";

    it("says which database is missing and does not retry", async () => {
      const missing = new URL(url);
      missing.pathname = "/heyue_no_such_database";
      expect(await failure({ url: missing.href, insecureDevKey: true })).toMatchObject({
        reason: "refused",
        isRetryable: false,
        message: expect.stringContaining("heyue_no_such_database"),
      });
    });

    it("makes its tables once, however many processes start together", async () => {
      const schema = newSchema();
      const stores = await Promise.all(
        Array.from({ length: 6 }, () => postgresStore({ url, schema, insecureDevKey: true, connections: 2 })),
      );
      await stores[0]?.events.append(sampleAppend({ tenant: "t", stream }));
      expect(await stores[5]?.events.readStream("t", stream)).toHaveLength(1);
      const { rows } = await onServer((pool) => pool.query(`SELECT version FROM "${schema}".migration`));
      expect(rows).toEqual([{ version: 1 }]);
      await Promise.all(stores.map((store) => store.close()));
    });

    it("refuses tables of a newer release and another master key", async () => {
      const schema = newSchema();
      const masterKey = base64Of(randomKey());
      await (await postgresStore({ url, schema, masterKey })).close();
      expect(await failure({ url, schema, insecureDevKey: true })).toMatchObject({
        reason: "refused",
        message: expect.stringContaining("not the master key"),
      });
      await onServer((pool) => pool.query(`INSERT INTO "${schema}".migration (version) VALUES (99)`));
      expect(await failure({ url, schema, masterKey })).toMatchObject({
        reason: "refused",
        message: expect.stringMatching(/version 99.*Upgrade/),
      });
    });

    it("works through a pool of the host and leaves it open", async () => {
      const pool = new Pool({ connectionString: url, max: 2 });
      const [a, b] = [newSchema(), newSchema()];
      const stores = await Promise.all([
        postgresStore({ pool, schema: a, insecureDevKey: true }),
        postgresStore({ pool, schema: b, insecureDevKey: true }),
        postgresStore({ pool, schema: a, insecureDevKey: true, prepare: false }),
      ]);
      for (let version = 0; version < 4; version += 1)
        for (const store of stores.slice(0, 2))
          expect(
            await store.events.append(sampleAppend({ tenant: "t", stream, after: version })),
          ).toMatchObject({ outcome: "appended" });
      expect(await stores[2]?.events.readStream("t", stream)).toHaveLength(4);
      await Promise.all(stores.map((store) => store.close()));
      expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
      await pool.end();
    });

    it("sequences an event that commits late, after later ones were placed", async () => {
      const schema = newSchema();
      const { events, close } = await postgresStore({ url, schema, insecureDevKey: true });
      await events.append(sampleAppend({ tenant: "t", stream: "a/x/early" }));
      await onServer(async (pool) => {
        const late = await pool.connect();
        await late.query("BEGIN");
        await late.query(
          `INSERT INTO "${schema}".event SELECT tenant, 'a/x/late', version, type, event_id, command_id, text, hash, personal FROM "${schema}".event`,
        );
        await late.query(
          `INSERT INTO "${schema}".arrival (tenant, stream, version) VALUES ('t', 'a/x/late', 1)`,
        );
        await events.append(sampleAppend({ tenant: "t", stream: "a/x/after" }));
        expect(await events.sequence(10)).toBe(2);
        expect(await events.sequence(10)).toBe(0);
        await late.query("COMMIT");
        late.release();
      });
      expect(await events.sequence(10)).toBe(1);
      expect((await events.readAll("t", 0, 10)).map(({ stream, position }) => [stream, position])).toEqual([
        ["a/x/early", 1],
        ["a/x/after", 2],
        ["a/x/late", 3],
      ]);
      await close();
    });

    it("places nothing while another process leads", async () => {
      const schema = newSchema();
      const { events, close } = await postgresStore({ url, schema, insecureDevKey: true });
      await events.append(sampleAppend({ tenant: "t", stream }));
      await onServer(async (pool) => {
        const leader = await pool.connect();
        await leader.query("BEGIN");
        await leader.query(`SELECT pg_advisory_xact_lock(hashtextextended('heyue sequence ${schema}', 0))`);
        expect(await events.sequence(10)).toBe(0);
        await leader.query("ROLLBACK");
        leader.release();
      });
      expect(await events.sequence(10)).toBe(1);
      await close();
    });

    it("reports events that were changed, cut out or lost as corrupt, naming stream and version", async () => {
      const schema = newSchema();
      const { events, close } = await postgresStore({ url, schema, insecureDevKey: true });
      for (const name of ["changed", "cut", "lost", "whole"])
        await events.append(sampleAppend({ tenant: "t", stream: `a/x/${name}`, count: 3 }));
      while ((await events.sequence(100)) > 0);
      await onServer(async (pool) => {
        await pool.query(
          `UPDATE "${schema}".event SET text = replace(text, '电梯困人', '电梯正常') WHERE stream = 'a/x/changed' AND version = 2`,
        );
        await pool.query(`DELETE FROM "${schema}".event WHERE stream = 'a/x/cut' AND version = 2`);
        await pool.query(`DELETE FROM "${schema}".position WHERE stream = 'a/x/lost' AND version = 2`);
      });
      const corrupt = (part: string) => ({
        _tag: "PortFailure",
        reason: "corrupt",
        isRetryable: false,
        message: expect.stringContaining(part),
      });
      await expect(events.readStream("t", "a/x/changed")).rejects.toMatchObject({
        ...corrupt("of t/a/x/changed"),
        message: expect.stringMatching(/^Event 2 .*of t.a.x.changed/),
      });
      await expect(events.readStream("t", "a/x/cut")).rejects.toMatchObject(corrupt("Event 2 of t/a/x/cut"));
      await expect(events.readAll("t", 3, 3)).rejects.toMatchObject(corrupt("Event 2 of t/a/x/cut"));
      await expect(events.readAll("t", 6, 3)).rejects.toMatchObject(corrupt("position 8 is missing"));
      expect(await events.readStream("t", "a/x/changed", { fromVersion: 3 })).toHaveLength(1);
      expect(await events.readStream("t", "a/x/whole")).toHaveLength(3);
      await close();
    });
  });
}
