import type { BundleEntries } from "./bundle.ts";
import type { BundleFailure } from "./verification.ts";
import type { Work } from "./work.ts";
import { central, checksumming, directoryOf, end, local, localRecord, packed, type Packed } from "./zip.ts";

/** Name that findings about the zip file itself carry. */
export const container = "(zip)";

/** Why a file is no zip that can be read: nothing in it, something else, or its end is missing. */
export type Unreadable = "empty" | "not-a-zip" | "cut-off";

/** What a zip holds: its files, and what is wrong with the zip itself. */
export interface ZipReading {
  readonly entries: BundleEntries;
  readonly failures: readonly BundleFailure[];
  /** `null` when it could be read. */
  readonly unreadable: Unreadable | null;
}

// Part of every host this runs in, but of no library that core is compiled with.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const failure = (entry: string, expected: string, actual: string): BundleFailure => ({
  entry,
  event: "",
  check: "zip",
  expected,
  actual,
});

/** Numbers at any place; beyond the end there are zeros, so that a broken offset is a finding and no error. */
const numbersOf = (bytes: Uint8Array) => {
  const u16 = (at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  return { u16, u32: (at: number): number => (u16(at) | (u16(at + 2) << 16)) >>> 0 };
};

const longestComment = 0xffff;

/**
 * Where the record stands that ends a zip, or -1. It follows the directory that it speaks of: so the end of a zip that is stored in ours
 * is not taken for our own when that is cut off.
 */
const endOf = (bytes: Uint8Array): number => {
  const { u32 } = numbersOf(bytes);
  const last = bytes.length - end.size;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (u32(at) === end.word && u32(at + 12) + u32(at + 16) === at) return at;
  return -1;
};

interface Listed {
  readonly path: string;
  readonly method: number;
  readonly contents: Uint8Array;
}

/** The entries that the directory lists. */
const listedIn = (bytes: Uint8Array, ending: number): readonly Listed[] => {
  const { u16, u32 } = numbersOf(bytes);
  const found: Listed[] = [];
  let at = u32(ending + 16);
  for (let left = u16(ending + 8); left > 0 && at + central.size <= bytes.length; left -= 1) {
    const size = u16(at + 28);
    const record = u32(at + 42);
    const from = record + local.size + u16(record + 26) + u16(record + 28);
    const path = new TextDecoder().decode(bytes.subarray(at + central.size, at + central.size + size));
    found.push({
      path: path === "" ? container : path,
      method: u16(at + 10),
      contents: bytes.subarray(from, from + u32(at + 20)),
    });
    at += central.size + size + u16(at + 30) + u16(at + 32);
  }
  return found;
};

const hex = (byte: number | undefined): string =>
  byte === undefined ? "end of file" : `0x${byte.toString(16).padStart(2, "0")}`;

/** The first byte at which a record is not as it must be; `null` when it is. */
const difference = (
  bytes: Uint8Array,
  from: number,
  record: Uint8Array,
  entry: string,
): BundleFailure | null => {
  const at = record.findIndex((byte, index) => bytes[from + index] !== byte);
  if (at < 0) return null;
  return failure(entry, `${hex(record[at])} at byte ${from + at}`, hex(bytes[from + at]));
};

/** Where the file first differs from what packing its own entries gives; `null` when it does nowhere. */
const exactness = function* (bytes: Uint8Array, entries: BundleEntries): Work<BundleFailure | null> {
  const items: Packed[] = [];
  let at = 0;
  for (const [path, contents] of entries) {
    const item = packed(path, contents.length, yield* checksumming(contents));
    const record = localRecord(item);
    const found = difference(bytes, at, record, path);
    if (found !== null) return found;
    items.push(item);
    // That the contents follow is said by the offsets in the directory.
    at += record.length + contents.length;
  }
  const directory = directoryOf(items);
  const length = at + directory.length;
  return (
    difference(bytes, at, directory, container) ??
    (bytes.length === length ? null : failure(container, `${length} bytes`, `${bytes.length} bytes`))
  );
};

const unreadableAs = (bytes: Uint8Array): Unreadable => {
  if (bytes.length === 0) return "empty";
  return numbersOf(bytes).u32(0) === local.word ? "cut-off" : "not-a-zip";
};

/** Reads the zip of a bundle in pieces; never throws, whatever the bytes are. Contents are views into the bytes, not copies. */
export const unzipping = function* (bytes: Uint8Array): Work<ZipReading> {
  const ending = endOf(bytes);
  if (ending < 0) {
    const unreadable = unreadableAs(bytes);
    const actual = {
      empty: "an empty file",
      "not-a-zip": "something else",
      "cut-off": "one without its end",
    };
    return {
      entries: new Map(),
      failures: [failure(container, "a readable zip file", actual[unreadable])],
      unreadable,
    };
  }
  const failures: BundleFailure[] = [];
  const entries = new Map<string, Uint8Array>();
  for (const { contents, method, path } of listedIn(bytes, ending)) {
    if (method === 0) entries.set(path, contents);
    else failures.push(failure(path, "a stored entry", `compression method ${method}`));
  }
  const found = yield* exactness(bytes, entries);
  return { entries, failures: found === null ? failures : [...failures, found], unreadable: null };
};
