import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noHash } from "@heyue/core/kernel/envelope";
import { pgliteStore } from "./pglite.ts";

const rounds = process.env["HEYUE_SOAK"] === undefined ? 3 : 30;
const writerPath = fileURLToPath(new URL("testing/writer.ts", import.meta.url));

/** A writing process and the lines it printed so far. */
const startWriter = (
  folder: string,
): {
  readonly child: ChildProcess;
  readonly lines: () => string[];
  readonly has: (count: number) => Promise<void>;
} => {
  const child = spawn(process.execPath, [writerPath, folder, "t"], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
  const lines = () => text.split("\n").slice(0, -1);
  const has = async (count: number): Promise<void> => {
    while (lines().length < count) {
      if (child.exitCode !== null)
        throw new Error(`The writer ended with ${child.exitCode} after ${lines().length} lines`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { child, lines, has };
};

const kill = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, "close");
  child.kill("SIGKILL");
  await ended;
};

describe("death of the process that holds a PGlite folder", () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "heyue-death-"))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it(
    `loses no acknowledged event in ${rounds} rounds of kill -9`,
    async () => {
      let acknowledged = 0;
      for (let round = 1; round <= rounds; round += 1) {
        const writer = startWriter(folder);
        await writer.has(30 + ((round * 37) % 90));
        await kill(writer.child);
        const appends = writer
          .lines()
          .slice(1)
          .map((line) => line.split(" "));
        expect(appends.length).toBeGreaterThanOrEqual(29);

        const { events, views, close } = await pgliteStore({ dataDir: folder });
        for (const stream of ["a/x/1", "a/x/2", "a/x/3"]) {
          const read = await events.readStream("t", stream);
          const chain = read.map(({ text }) => (JSON.parse(text) as { prevHash: string }).prevHash);
          expect(chain).toEqual([noHash, ...read.map(({ hash }) => hash)].slice(0, read.length));
          for (const [, version, hash] of appends.filter(([name]) => name === stream))
            expect(read[Number(version) - 1]?.hash).toBe(hash);
          expect(await views.get("t", stream)).toMatchObject({
            version: read.length,
            head: read.at(-1)?.hash,
          });
          // An append is two events: never one of them.
          expect(read.length % 2).toBe(0);
        }
        while ((await events.sequence(1000)) > 0);
        const total = (await events.streams("t", "", 10)).reduce((sum, { version }) => sum + version, 0);
        const all = await events.readAll("t", 0, 1_000_000);
        expect(all.map(({ position }) => position)).toEqual(
          Array.from({ length: total }, (_, index) => index + 1),
        );
        acknowledged += appends.length;
        expect(total).toBeGreaterThanOrEqual(acknowledged * 2);
        await close();
      }
    },
    60_000 * rounds,
  );

  it("is named to a second opener while it lives, and frees the folder by dying", async () => {
    const writer = startWriter(folder);
    await writer.has(1);
    const refused = await pgliteStore({ dataDir: folder }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ _tag: "PortFailure", reason: "held", isRetryable: false });
    expect(String(refused)).toMatch(new RegExp(`process ${writer.child.pid} on \\S+ since 20\\d\\d-`));
    await writer.has(10);
    await kill(writer.child);
    const store = await pgliteStore({ dataDir: folder });
    expect((await store.events.streams("t", "", 10)).length).toBeGreaterThan(0);
    await store.close();
  }, 60_000);
});
