import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { BundleEntries } from "./bundle.ts";
import { pieceSize } from "./hashing.ts";
import { finish, type Work } from "./work.ts";

/** Sizes of the records of a zip without what they carry, and the words they begin with. */
export const local = { size: 30, word: 0x0403_4b50 } as const;
export const central = { size: 46, word: 0x0201_4b50 } as const;
export const end = { size: 22, word: 0x0605_4b50 } as const;

/** 1980-01-01 00:00, the first moment of a zip's clock: equal contents give equal bytes. */
const noTime = 0x0021_0000;

const crcTable = /* @__PURE__ */ Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  return value;
});

/** CRC-32 of bytes, in pieces. */
export const checksumming = function* (bytes: Uint8Array): Work<number> {
  let crc = 0xffff_ffff;
  for (let from = 0; from < bytes.length; from += pieceSize) {
    const to = Math.min(bytes.length, from + pieceSize);
    for (let at = from; at < to; at += 1)
      crc = (crcTable[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
    yield to - from;
  }
  return ~crc >>> 0;
};

/** What the records of one entry say. */
export interface Packed {
  /** Path in UTF-8. */
  readonly name: Uint8Array;
  /** Whether the name holds more than ASCII. */
  readonly isWide: boolean;
  readonly crc: number;
  readonly size: number;
}

/** An entry as its records describe it. */
export const packed = (path: string, size: number, crc: number): Packed => {
  const name = utf8ToBytes(path);
  return { name, isWide: name.length !== path.length, crc, size };
};

/** The 26 bytes that both records of an entry share: stored, no time, no extra field. */
const writeShared = (view: DataView, at: number, { crc, isWide, name, size }: Packed): void => {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, isWide ? 0x800 : 0, true);
  view.setUint32(at + 6, noTime, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
};

/** The record in front of the contents of an entry. */
export const localRecord = (item: Packed): Uint8Array => {
  const bytes = new Uint8Array(local.size + item.name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, local.word, true);
  writeShared(view, 4, item);
  bytes.set(item.name, local.size);
  return bytes;
};

/** Everything behind the contents: one record for each entry, and the end. */
export const directoryOf = (items: readonly Packed[]): Uint8Array => {
  const size = items.reduce((sum, { name }) => sum + central.size + name.length, 0);
  const bytes = new Uint8Array(size + end.size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let offset = 0;
  for (const item of items) {
    view.setUint32(at, central.word, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, item);
    view.setUint32(at + 42, offset, true);
    bytes.set(item.name, at + central.size);
    at += central.size + item.name.length;
    offset += local.size + item.name.length + item.size;
  }
  view.setUint32(at, end.word, true);
  view.setUint16(at + 8, items.length, true);
  view.setUint16(at + 10, items.length, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, offset, true);
  return bytes;
};

/**
 * Packs the files of a bundle into a zip: stored, in order, without times. The same entries always give the same bytes, so that a
 * change outside of any file's contents is noticed too. Throws a `RangeError` for more than a zip can hold.
 */
export const zipBundle = (entries: BundleEntries): Uint8Array => {
  const files = [...entries];
  const items = files.map(([path, bytes]) => packed(path, bytes.length, finish(checksumming(bytes))));
  const directory = directoryOf(items);
  const total = items.reduce(
    (sum, { name, size }) => sum + local.size + name.length + size,
    directory.length,
  );
  if (items.length > 0xffff || total > 0xffff_ffff)
    throw new RangeError(
      "A zip holds at most 65,535 files and 4 GiB: make several bundles, each of fewer streams.",
    );
  const zip = new Uint8Array(total);
  let at = 0;
  files.forEach(([, bytes], index) => {
    const record = localRecord(items[index] as Packed);
    zip.set(record, at);
    zip.set(bytes, at + record.length);
    at += record.length + bytes.length;
  });
  zip.set(directory, at);
  return zip;
};
