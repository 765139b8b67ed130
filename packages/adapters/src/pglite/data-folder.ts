import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { PortFailure } from "@heyue/core/ports/port-failure";
import { base64Of, randomKey } from "../sql/sealing.ts";

const marker = "heyue.json";
const format = 1;

const refuse = (message: string, cause?: unknown): never => {
  throw new PortFailure("store", "refused", message, cause === undefined ? {} : { cause });
};

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : String(error);

const attempt = <A>(what: string, folder: string, work: () => A): A => {
  try {
    return work();
  } catch (error) {
    return refuse(
      `Could not ${what} the data folder ${folder} (${codeOf(error)}). Give a folder that this process's user may write to.`,
      error,
    );
  }
};

/** Makes a folder and those above it. Not with `recursive`: on a file system that refuses with ENOENT (as /proc does) that never returns. */
const makeFolder = (folder: string): void => {
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};

const checkMarker = (folder: string): void => {
  let found: unknown;
  try {
    found = (JSON.parse(readFileSync(join(folder, marker), "utf8")) as Record<string, unknown>)["format"];
  } catch (error) {
    refuse(
      `The file ${marker} in ${folder} cannot be read (${codeOf(error)}), so this may not be a data folder of Heyue. Give the right folder, or restore it from a backup.`,
      error,
    );
  }
  if (found !== format)
    refuse(
      `The data folder ${folder} has format ${String(found)}, this release of @heyue/adapters knows format ${format}. Use the release that wrote it.`,
    );
};

/**
 * Prepares a data folder: makes it when missing and marks it as Heyue's. Refuses a file, a folder without write access
 * and a folder with somebody else's contents. Returns its absolute path.
 */
export const prepareFolder = (path: string): string => {
  const folder = resolve(path);
  const existing = attempt("look at", folder, () => statSync(folder, { throwIfNoEntry: false }));
  if (existing !== undefined && !existing.isDirectory())
    refuse(`${folder} is a file. Give a folder: a new one, an empty one, or one that Heyue made.`);
  attempt("create", folder, () => makeFolder(folder));
  const contents = attempt("read", folder, () => readdirSync(folder));
  if (contents.includes(marker)) checkMarker(folder);
  else if (contents.length > 0)
    refuse(
      `${folder} is not a data folder of Heyue: it holds ${contents.length} other entries (${contents.slice(0, 3).join(", ")}) and no ${marker}. Give an empty or a new folder.`,
    );
  else
    attempt("write to", folder, () =>
      writeFileSync(join(folder, marker), `${JSON.stringify({ heyue: "store", format })}\n`),
    );
  return folder;
};

/** The master key kept in the folder, readable by its owner only; made when missing. Call under the folder's lock. */
export const folderMasterKey = (folder: string): string => {
  const path = join(folder, "master.key");
  if (statSync(path, { throwIfNoEntry: false }) === undefined) {
    attempt("write a master key to", folder, () =>
      writeFileSync(path, base64Of(randomKey()), { mode: 0o600, flag: "wx" }),
    );
    attempt("protect the master key in", folder, () => chmodSync(path, 0o600));
  }
  return attempt("read the master key in", folder, () => readFileSync(path, "utf8").trim());
};
