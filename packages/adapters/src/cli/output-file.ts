import { constants } from "node:fs";
import { access, link, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { BadInput } from "./terminal.ts";

const exists = (path: string): BadInput =>
  new BadInput("exists", {
    "zh-CN": `${path} 已经存在。换一个文件名，或加 --force 覆盖。`,
    en: `${path} is there already. Choose another name, or add --force to replace it.`,
  });

const unwritable = (path: string, error: NodeJS.ErrnoException): BadInput =>
  new BadInput("unwritable", {
    "zh-CN": `无法写入 ${path}：${error.code ?? error.message}；请检查文件夹是否存在、是否有权限和空间。`,
    en: `Cannot write ${path}: ${error.code ?? error.message}; check that the folder exists, is yours to write, and has room.`,
  });

/** Refuses a name that is taken, before any work is done for it. */
export const refuseExisting = async (path: string, force: boolean): Promise<void> => {
  if (force) return;
  const isThere = await access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
  if (isThere) throw exists(path);
};

/**
 * Writes a file whole or not at all: under a name of its own beside it first. Without `force` a file of that name is never
 * replaced, not even one that appeared meanwhile.
 *
 * @throws BadInput when it is there already or cannot be written
 */
export const writeWhole = async (path: string, bytes: Uint8Array, force: boolean): Promise<void> => {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    const file = await open(part, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await (force ? rename(part, path) : link(part, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" && (error as { dest?: string }).dest === path)
      throw exists(path);
    throw unwritable(path, error as NodeJS.ErrnoException);
  } finally {
    await rm(part, { force: true });
  }
};
