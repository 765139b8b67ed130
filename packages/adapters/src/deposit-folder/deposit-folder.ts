/** A folder that checkpoints are deposited in: one file for each estate, one line for each day (检查点存证文件夹). */
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkpointHead, readCheckpointHead, type SignedCheckpoint } from "@heyue/core/evidence";
import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json } from "@heyue/core/kernel/verdict";
import type { CheckpointDepository } from "@heyue/core/ports/checkpoint-depository";
import { PortFailure } from "@heyue/core/ports/port-failure";

const port = "checkpoint-depository";

const failure = (folder: string, cause: unknown): PortFailure =>
  new PortFailure(
    port,
    "unavailable",
    `The checkpoint could not be written to ${folder}: ${cause instanceof Error ? cause.message : String(cause)}`,
    { cause },
  );

const linesOf = async (path: string): Promise<readonly string[]> => {
  try {
    return (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
};

/**
 * Deposits into `FOLDER/ESTATE.heads`: the head, a space, the signed checkpoint as JSON. Lines are only ever added; another head for
 * a day that has one is refused. It proves something only where the operator cannot write at will, e.g. a share of the
 * committee's or a folder that is sent away each night. `heyue evidence verify --expect FILE` reads the file as it is.
 */
export const depositFolder = (folder: string, name = "folder"): CheckpointDepository => {
  const write = async (estate: string, signed: SignedCheckpoint): Promise<string> => {
    const file = `${estate}.heads`;
    const path = join(folder, file);
    const head = checkpointHead(signed.checkpoint);
    const lines = await linesOf(path);
    const known = lines.findIndex(
      (line) => readCheckpointHead(line.split(" ", 1)[0] ?? "")?.day === signed.checkpoint.day,
    );
    if (known >= 0) {
      if (lines[known]?.startsWith(`${head} `) === true) return `${file} #${known + 1}`;
      throw new PortFailure(
        port,
        "refused",
        `${file} has another head for ${signed.checkpoint.day}: ${lines[known]?.split(" ", 1)[0] ?? ""}, not ${head}`,
      );
    }
    await mkdir(folder, { recursive: true });
    const handle = await open(path, "a");
    try {
      await handle.write(`${head} ${canonicalJson(signed as unknown as Json)}\n`);
      // It is deposited once it is on the disk, not before.
      await handle.sync();
    } finally {
      await handle.close();
    }
    return `${file} #${lines.length + 1}`;
  };
  return {
    name,
    deposit: async (estate, signed) => {
      try {
        return await write(estate, signed);
      } catch (error) {
        throw error instanceof PortFailure ? error : failure(folder, error);
      }
    },
  };
};
