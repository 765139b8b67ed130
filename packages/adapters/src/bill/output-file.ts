import { existsSync, linkSync, unlinkSync } from "node:fs";
import { type FileHandle, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BillFailure } from "./failure.ts";

/** Tells the parts of one process apart; "wx" refuses a name that is there already. */
let parts = 0;

/** A file that appears under its name only when it is complete. */
export interface OutputFile {
  readonly write: (bytes: Uint8Array, length: number) => Promise<void>;
  readonly writeText: (text: string) => Promise<void>;
  /** For a thread that writes behind what was written here; `failure` says what went wrong there. */
  readonly descriptor: number;
  readonly failure: (error: { readonly code?: string; readonly message: string }) => BillFailure;
  /** Gives the file its name; returns where a former one of that name was put, if there was one. */
  readonly finish: () => Promise<string | undefined>;
  /** Takes back what was written; nothing stays behind. */
  readonly discard: () => Promise<void>;
}

const unwritable = (
  path: string,
  error: { readonly code?: string | undefined; readonly message: string },
): BillFailure =>
  new BillFailure("unwritable", {
    "zh-CN": `无法写入 ${path}：${error.code ?? error.message}；请检查文件夹是否存在、是否有权限和空间。`,
    en: `Cannot write ${path}: ${error.code ?? error.message}; check that the folder exists, is yours to write, and has room.`,
  });

/** Keeps a former file as `NAME.bak`, `NAME.bak-2` and so on, never in place of another. */
const keepFormer = (path: string): string => {
  for (let number = 1; ; number += 1) {
    const kept = `${path}.bak${number === 1 ? "" : `-${number}`}`;
    if (existsSync(kept)) continue;
    linkSync(path, kept);
    return kept;
  }
};

/**
 * Opens a file for writing under a name of its own beside `path`. With `replace`, a former file is overwritten; without it,
 * it is kept. Throws a `BillFailure` when it cannot be written.
 */
export const openOutput = async (path: string, replace: boolean): Promise<OutputFile> => {
  // No random bytes: to load what makes them takes longer than to bill a thousand units.
  const name = `${process.pid}-${Math.trunc(performance.timeOrigin).toString(36)}-${(parts += 1)}`;
  const part = join(dirname(path), `.${basename(path)}.${name}.part`);
  let handle: FileHandle;
  try {
    handle = await open(part, "wx");
  } catch (error) {
    throw unwritable(path, error as NodeJS.ErrnoException);
  }
  // Ends that leave no time to clean up (an uncaught error) still take the part with them; a killed process leaves only it.
  const sweep = (): void => {
    try {
      unlinkSync(part);
    } catch {
      // It is gone already.
    }
  };
  process.once("exit", sweep);
  const write = async (bytes: Uint8Array, length: number): Promise<void> => {
    try {
      for (let at = 0; at < length;) at += (await handle.write(bytes, at, length - at)).bytesWritten;
    } catch (error) {
      throw unwritable(path, error as NodeJS.ErrnoException);
    }
  };
  return {
    write,
    descriptor: handle.fd,
    failure: (error) => unwritable(path, error),
    writeText: (text) => {
      const bytes = Buffer.from(text, "utf8");
      return write(bytes, bytes.length);
    },
    finish: async () => {
      await handle.close();
      const kept = !replace && existsSync(path) ? keepFormer(path) : undefined;
      await rename(part, path).catch((error: NodeJS.ErrnoException) => {
        throw unwritable(path, error);
      });
      process.removeListener("exit", sweep);
      return kept;
    },
    discard: async () => {
      await handle.close().catch(() => undefined);
      await unlink(part).catch(() => undefined);
      process.removeListener("exit", sweep);
    },
  };
};
