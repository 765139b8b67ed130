import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkpointHead, type SignedCheckpoint } from "@heyue/core/evidence";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { depositFolder } from "./deposit-folder.ts";

const signed = (day: string, root = "1"): SignedCheckpoint => ({
  checkpoint: {
    format: "heyue-checkpoint/1",
    tenant: "t",
    estate: "liuxia",
    day,
    at: `${day}T23:59:00+08:00`,
    streams: 1,
    root: root.padStart(64, "0"),
    previous: null,
  },
  signature: null,
  timeStamps: [],
});

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deposit-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a folder of deposited checkpoints", () => {
  it("gets one line a day, the same checkpoint only once", async () => {
    const depository = depositFolder(join(folder, "mail"));
    expect(await depository.deposit("liuxia", signed("2026-05-01"))).toBe("liuxia.heads #1");
    expect(await depository.deposit("liuxia", signed("2026-05-02"))).toBe("liuxia.heads #2");
    expect(await depository.deposit("liuxia", signed("2026-05-01"))).toBe("liuxia.heads #1");
    const lines = (await readFile(join(folder, "mail", "liuxia.heads"), "utf8")).trim().split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual(
      ["2026-05-01", "2026-05-02"].map((day) => checkpointHead(signed(day).checkpoint)),
    );
    expect(JSON.parse(lines[0]!.slice(lines[0]!.indexOf(" ")))).toEqual(signed("2026-05-01"));
  });

  it("takes no second head for a day", async () => {
    const depository = depositFolder(join(folder, "second"));
    await depository.deposit("liuxia", signed("2026-05-01"));
    await expect(depository.deposit("liuxia", signed("2026-05-01", "2"))).rejects.toMatchObject({
      _tag: "PortFailure",
      reason: "refused",
      isRetryable: false,
    });
  });

  it("says that it could not write, so that it is tried again", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(
      depositFolder(join(folder, "file")).deposit("liuxia", signed("2026-05-01")),
    ).rejects.toMatchObject({ _tag: "PortFailure", reason: "unavailable", isRetryable: true });
  });
});
