import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleAppend } from "@heyue/core/testing/conformance/fixture";
import { base64Of, randomKey } from "../sql/sealing.ts";
import { pgliteStore } from "./pglite.ts";

describe("PGlite store", () => {
  let root: string;
  beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), "heyue-folder-"))));
  afterAll(() => rm(root, { recursive: true, force: true }));
  const failure = (dataDir: string): Promise<unknown> =>
    pgliteStore({ dataDir }).then(
      async (store) => {
        await store.close();
        return "opened";
      },
      (error: unknown) => error,
    );

  it("refuses what is not a folder of its own, and says what to do", async () => {
    const file = join(root, "file");
    await writeFile(file, "x");
    expect(await failure(file)).toMatchObject({
      _tag: "PortFailure",
      reason: "refused",
      message: expect.stringMatching(/file is a file\. Give a folder/),
    });
    expect(await failure(join(file, "below"))).toMatchObject({
      reason: "refused",
      message: expect.stringContaining(join(file, "below")),
    });
    expect(await failure("/proc/self/heyue")).toMatchObject({
      reason: "refused",
      message: expect.stringMatching(/\/proc\/self\/heyue .*may write to/),
    });
    const foreign = join(root, "foreign");
    await mkdir(foreign);
    await writeFile(join(foreign, "letter.doc"), "x");
    expect(await failure(foreign)).toMatchObject({
      reason: "refused",
      message: expect.stringMatching(/not a data folder of Heyue.*letter\.doc/),
    });
    expect(await readdir(foreign)).toEqual(["letter.doc"]);
    const future = join(root, "future");
    await mkdir(future);
    await writeFile(join(future, "heyue.json"), '{"heyue":"store","format":2}');
    expect(await failure(future)).toMatchObject({
      reason: "refused",
      message: expect.stringContaining("format 2"),
    });
    await writeFile(join(future, "heyue.json"), "{");
    expect(await failure(future)).toMatchObject({
      reason: "refused",
      message: expect.stringContaining("heyue.json"),
    });
  });

  it("is opened once at a time, also in one process, and again after close", async () => {
    const dataDir = join(root, "once");
    const [first, second] = await Promise.allSettled([pgliteStore({ dataDir }), pgliteStore({ dataDir })]);
    expect([first.status, second.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    const [open, refused] = first.status === "fulfilled" ? [first, second] : [second, first];
    expect(refused).toMatchObject({ reason: { _tag: "PortFailure", reason: "held", isRetryable: false } });
    expect(await failure(dataDir)).toMatchObject({
      reason: "held",
      message: expect.stringContaining(`process ${process.pid} on `),
    });
    if (open.status === "fulfilled") await Promise.all([open.value.close(), open.value.close()]);
    expect(await failure(dataDir)).toBe("opened");
  }, 60_000);

  it("keeps a master key only its owner can read, and takes no other", async () => {
    const dataDir = join(root, "key");
    const store = await pgliteStore({ dataDir });
    const [sealed = ""] = await store.vault.seal("t", [{ subject: "p", plain: "张三" }]);
    await store.close();
    await expect(store.ping()).rejects.toMatchObject({ _tag: "PortFailure", reason: "unavailable" });
    expect((await stat(join(dataDir, "master.key"))).mode & 0o777).toBe(0o600);
    await expect(pgliteStore({ dataDir, masterKey: base64Of(randomKey()) })).rejects.toMatchObject({
      reason: "refused",
      message: expect.stringContaining("not the master key"),
    });
    await expect(pgliteStore({ dataDir, masterKey: "c2hvcnQ=" })).rejects.toMatchObject({
      reason: "refused",
      message: expect.stringContaining("32 bytes"),
    });
    const again = await pgliteStore({
      dataDir,
      masterKey: await readFile(join(dataDir, "master.key"), "utf8"),
    });
    expect(await again.vault.open("t", [{ subject: "p", sealed }])).toEqual(["张三"]);
    await again.close();
  }, 60_000);

  it("reports damaged bytes on the disk as corrupt, naming the stream", async () => {
    const dataDir = join(root, "damaged");
    const store = await pgliteStore({ dataDir });
    const request = sampleAppend({
      tenant: "t",
      stream: "liuxia/complaint/c-1",
      data: { sign: "水管爆裂-damage-me" },
    });
    await store.events.append(request);
    await store.close();
    const tables = join(dataDir, "pg", "base");
    let changed = 0;
    for (const entry of await readdir(tables, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      const place = bytes.indexOf("damage-me");
      if (place < 0) continue;
      bytes.write("DAMAGED!!", place);
      await writeFile(path, bytes);
      changed += 1;
    }
    expect(changed).toBeGreaterThan(0);
    const again = await pgliteStore({ dataDir });
    await expect(again.events.readStream("t", request.stream)).rejects.toMatchObject({
      _tag: "PortFailure",
      reason: "corrupt",
      isRetryable: false,
      message: expect.stringContaining("t/liuxia/complaint/c-1"),
    });
    await again.close();
  }, 60_000);
});
