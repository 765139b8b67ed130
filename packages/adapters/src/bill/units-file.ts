import { isUtf8 } from "node:buffer";
import { type FileHandle, open } from "node:fs/promises";
import { type Header, readHeader } from "./column.ts";
import { BillFailure } from "./failure.ts";
import { longestRecord, readRecord, type Cells } from "./record.ts";

/** A CSV of units that is open for reading. */
export interface UnitsFile {
  readonly header: Header;
  readonly hasMark: boolean;
  /** Where the first row begins, in bytes, and on which line, 1 = the first. */
  readonly offset: number;
  readonly line: number;
  readonly size: number;
  /** Reads from a place in the file; fewer bytes than asked for only at its end. */
  readonly read: (into: Uint8Array, at: number, length: number, offset: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

const most = 200;

const failure = (path: string, chinese: string, english: string): BillFailure =>
  new BillFailure("bad-units", { "zh-CN": `${path} ${chinese}`, en: `${path} ${english}` });

const faults: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ["不存在。", "does not exist."],
  EISDIR: ["是文件夹，不是文件。", "is a folder, not a file."],
  EACCES: ["当前用户没有读取权限。", "may not be read by this user."],
};

const readFully = async (
  handle: FileHandle,
  into: Uint8Array,
  at: number,
  length: number,
  offset: number,
): Promise<number> => {
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(into, at + done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
};

/** Opens a CSV of units and reads its header. Throws a `BillFailure` when it cannot be read or is not such a CSV. */
export const openUnits = async (path: string): Promise<UnitsFile> => {
  let handle: FileHandle;
  try {
    handle = await open(path, "r");
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const [chinese, english] = faults[code] ?? [`无法读取：${message}`, `cannot be read: ${message}`];
    throw failure(path, chinese, english);
  }
  try {
    const status = await handle.stat();
    if (!status.isFile())
      throw failure(path, "不是普通文件；请先存成文件。", "is not a regular file; save it as one first.");
    const bytes = new Uint8Array(longestRecord + 16);
    const length = await readFully(handle, bytes, 0, longestRecord, 0);
    if (length === 0)
      throw failure(path, "是空文件；第一行应为表头。", "is empty; its first line must be a header.");
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const start = hasMark ? 3 : 0;
    const end = length < longestRecord && bytes[length - 1] !== 10 ? length + 1 : length;
    if (end > length) bytes[length] = 10;
    const cells: Cells = { bytes: new Uint8Array(0), starts: new Int32Array(most + 2) };
    const reading = readRecord(bytes, start, end, true, cells);
    if (reading.outcome !== "ok" || reading.cells > most) {
      throw failure(
        path,
        "的第一行不是 CSV 表头：引号不成对、过长或列数过多。",
        "has no CSV header on its first line: a stray quote, too long, or too many columns.",
      );
    }
    const { starts } = cells;
    const text = cells.bytes.subarray(0, starts[reading.cells]);
    if (!isUtf8(text)) {
      throw failure(
        path,
        "不是 UTF-8（可能是 GBK 或 UTF-16）；请另存为“CSV UTF-8”。",
        'is not UTF-8 (perhaps GBK or UTF-16); save it as "CSV UTF-8".',
      );
    }
    const names = Array.from({ length: reading.cells }, (_, index) =>
      Buffer.from(text.subarray(starts[index], (starts[index + 1] as number) - 1))
        .toString("utf8")
        .trim(),
    );
    return {
      header: readHeader(names, path),
      hasMark,
      offset: Math.min(reading.next, length),
      line: reading.lines + 1,
      size: status.size,
      read: (into, at, count, offset) => readFully(handle, into, at, count, offset),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
};
