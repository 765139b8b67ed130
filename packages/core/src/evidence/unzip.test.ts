import { describe, expect, it } from "vitest";
import { bundleEntries, container, finish, hashing, unzipping, zipBundle } from "./evidence.ts";
import { sha256OfBytes } from "../kernel/hash-chain.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => finish(unzipping(bytes));

/** A photo that is larger than one piece, and inside of it a small zip, as in a document of an office program. */
const inner = zipBundle(new Map([["word/document.xml", bytesOf("<w/>")]]));
const photo = Uint8Array.from({ length: 700_000 }, (_, at) => (at * 37) % 251);
photo.set(inner, 500_000);
const entries = bundleEntries({
  tenant: "t",
  createdAt: "2026-05-09T08:00:00+08:00",
  chains: [],
  policies: [],
  attachments: [
    { id: sha256OfBytes(photo), name: "照片.jpg", mediaType: "image/jpeg", bytes: photo },
    { id: sha256OfBytes(inner), name: "说明.docx", mediaType: "application/zip", bytes: inner },
  ],
});
const zip = zipBundle(entries);

describe("the zip of a bundle", () => {
  it("is read as it was packed, in pieces that add up, without a copy of its contents", () => {
    expect(read(zip)).toEqual({ entries: new Map(entries), failures: [], unreadable: null });
    expect([...unzipping(zip)].reduce((sum, bytes) => sum + bytes, 0)).toBe(
      [...entries.values()].reduce((sum, { length }) => sum + length, 0),
    );
    expect([...unzipping(zip)].length).toBeGreaterThan(3);
    for (const bytes of read(zip).entries.values()) expect(bytes.buffer).toBe(zip.buffer);
  });

  it("is said to be cut off wherever it ends too early, also right behind a zip that it holds", () => {
    const ends = [4, 100, 500_000, zip.length - 1, zip.length - 22];
    for (let at = 0; at < zip.length; at += 1)
      if (inner.every((byte, index) => zip[at + index] === byte)) ends.push(at + inner.length);
    expect(ends).toHaveLength(7);
    for (const length of ends) {
      const { entries: found, failures, unreadable } = read(zip.slice(0, length));
      expect({ length, unreadable, size: found.size }).toEqual({ length, unreadable: "cut-off", size: 0 });
      expect(failures).toMatchObject([{ entry: container, actual: "one without its end" }]);
    }
  });

  it("is told from an empty file and from anything else", () => {
    expect(read(new Uint8Array()).unreadable).toBe("empty");
    expect(read(bytesOf("hello")).unreadable).toBe("not-a-zip");
    expect(read(new Uint8Array(100_000)).unreadable).toBe("not-a-zip");
  });

  it("names the entry whose contents, record or order was changed, and the zip for what stands behind", () => {
    const flip = (at: number) => {
      const changed = zip.slice();
      changed[at] = (changed[at] as number) ^ 1;
      return read(changed).failures;
    };
    const first = [...entries.keys()][0]!;
    expect(flip(0)).toMatchObject([{ entry: first, expected: "0x50 at byte 0", actual: "0x51" }]);
    expect(flip(30 + first.length)).toMatchObject([{ entry: first }]);
    expect(flip(zip.length - 1)).toMatchObject([{ entry: container }]);
    expect(flip(zip.length - 6)).toMatchObject([{ entry: container, actual: "one without its end" }]);
    expect(read(new Uint8Array([...zip, 0])).failures).toMatchObject([{ entry: container }]);
    expect(read(zipBundle(new Map([["", photo]]))).failures).toMatchObject([{ entry: container }]);
  });

  it("is not made of more files than a zip can count", () => {
    const many = new Map(Array.from({ length: 65_536 }, (_, at) => [`f${at}`, new Uint8Array()]));
    expect(() => zipBundle(many)).toThrow("65,535 files");
    many.delete("f0");
    expect(read(zipBundle(many)).entries.size).toBe(65_535);
  });
});

describe("hashing in pieces", () => {
  it("gives the hash of the whole", () => {
    for (const length of [0, 1, 262_144, 262_145, 700_000])
      expect(finish(hashing(photo.subarray(0, length)))).toBe(sha256OfBytes(photo.subarray(0, length)));
  });
});
