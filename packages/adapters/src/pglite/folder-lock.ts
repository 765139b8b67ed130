import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DatabaseSync } from "node:sqlite";
import { PortFailure } from "@heyue/core/ports/port-failure";

/** Who holds a folder. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** RFC 3339. */
  readonly since: string;
}

/** A held folder. */
export interface FolderLock {
  readonly release: () => void;
}

const isBusy = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "errcode" in error &&
  ((error.errcode as number) & 0xff) === 5;

const readHolder = (path: string): Holder | null => {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(path, "utf8")) as Partial<Holder>;
    return typeof pid === "number" && typeof host === "string" && typeof since === "string"
      ? { pid, host, since }
      : null;
  } catch {
    return null;
  }
};

const held = (folder: string, holder: Holder | null): PortFailure => {
  const self = holder?.pid === process.pid && holder.host === hostname();
  const who =
    holder === null
      ? "by a process that has not written its name yet"
      : `by process ${holder.pid} on ${holder.host}${self ? " (this very process)" : ""} since ${holder.since}`;
  const advice = self
    ? "Use the store that is already open, or close it first."
    : "Stop that process, or give this one a folder of its own; several processes at once need PostgreSQL.";
  return new PortFailure("store", "held", `The data folder ${folder} is held ${who}. ${advice}`);
};

/**
 * Takes a folder for this process alone, or rejects with `held`, naming the holder. The lock is the operating
 * system's, taken through SQLite on the file `lock`: when its process dies in any way it is free at once, and a number that was given
 * to another process means nothing. The file `holder.json` only names the holder for the message.
 */
export const lockFolder = async (folder: string): Promise<FolderLock> => {
  const name = join(folder, "holder.json");
  const database = new DatabaseSync(join(folder, "lock"));
  try {
    database.exec(
      "PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE",
    );
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    await pause(50);
    throw held(folder, readHolder(name));
  }
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  writeFileSync(name, JSON.stringify(holder));
  return {
    release: () => {
      if (database.isOpen) database.close();
    },
  };
};
