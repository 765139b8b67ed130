import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkpointHead } from "@heyue/core/evidence";
import {
  checkpointDepositoryConformance,
  depositedCheckpoint,
} from "@heyue/core/testing/conformance/checkpoint-depository";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { depositFolder } from "./deposit-folder.ts";

const signed = (day: string, root?: string) => depositedCheckpoint("liuxia", day, root);

checkpointDepositoryConformance("a folder", async () => {
  const place = await mkdtemp(join(tmpdir(), "depository-"));
  const inner = join(place, "heads");
  return {
    depository: depositFolder(inner),
    heads: async () => {
      const files = await readdir(inner);
      const texts = await Promise.all(files.map((file) => readFile(join(inner, file), "utf8")));
      return texts.flatMap((text) => text.trim().split("\n")).map((line) => line.split(" ", 1)[0] ?? "");
    },
    cut: async () => {
      await rm(inner, { recursive: true });
      await writeFile(inner, "");
    },
    close: () => rm(place, { recursive: true }),
  };
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
