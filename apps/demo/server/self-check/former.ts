import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What an earlier check left behind, outside of the database: the complaint it settled and the head it had then. */
export interface FormerThread {
  readonly complaintId: string;
  readonly number: string;
  readonly chainHead: string;
  readonly events: number;
  readonly checkedAt: string;
}

const fileOf = (dataDir: string): string => join(dataDir, "check.json");

/** Every former thread of a data folder, oldest first. Throws when the file cannot be read as what it is. */
export const formerThreads = (dataDir: string): readonly FormerThread[] => {
  if (!existsSync(fileOf(dataDir))) return [];
  try {
    const { threads } = JSON.parse(readFileSync(fileOf(dataDir), "utf8")) as {
      readonly threads: readonly FormerThread[];
    };
    if (Array.isArray(threads)) return threads;
  } catch {
    // Falls through to the message below.
  }
  throw new Error(
    `${fileOf(dataDir)} cannot be read. It remembers the heads of former checks; restore it, or delete it to begin anew.`,
  );
};

/** Remembers one more thread; the file is replaced in one step. */
export const rememberThread = (dataDir: string, thread: FormerThread): void => {
  const file = fileOf(dataDir);
  writeFileSync(
    `${file}.new`,
    `${JSON.stringify({ threads: [...formerThreads(dataDir), thread] }, null, 2)}\n`,
  );
  renameSync(`${file}.new`, file);
};
