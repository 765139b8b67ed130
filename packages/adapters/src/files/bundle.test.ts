import { bundleEntries, verifyBundle } from "@heyue/core/evidence";
import { noHash, type Envelope } from "@heyue/core/kernel/envelope";
import { commitment, sealEnvelope, sha256OfBytes } from "@heyue/core/kernel/hash-chain";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readBundle, verifyBundleFile, writeBundle } from "./bundle.ts";

const salt = "00112233445566778899aabbccddeeff";
const stream = "liuxia/complaint/c-7";
const envelope: Envelope = {
  envelope: 1, tenant: "t", stream, version: 1, type: "ComplaintFiled", schemaVersion: 1, eventId: "e-1", commandId: "c-1",
  causation: null, correlation: "c-1", actor: { id: "p-1", role: "owner" }, occurredAt: "2026-11-24T21:40:00+08:00",
  recordedAt: "2026-11-24T21:40:01+08:00", policy: null, prevHash: noHash,
  data: { text: { $personal: commitment(salt, "电梯又停了"), subject: "p-1" } },
}; // prettier-ignore
const { text, hash } = sealEnvelope(envelope);
const disclosed = [{ commitment: commitment(salt, "电梯又停了"), salt, value: "电梯又停了" }];
const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 7]);
const entries = bundleEntries({
  tenant: "t",
  createdAt: "2026-11-25T08:00:00+08:00",
  chains: [
    {
      stream,
      head: hash,
      events: [{ version: 1, eventId: "e-1", type: "ComplaintFiled", text, hash, disclosed }],
    },
  ],
  policies: [],
  attachments: [{ id: sha256OfBytes(photo), name: "照片.jpg", mediaType: "image/jpeg", bytes: photo }],
});
const zip = writeBundle(entries);

describe("evidence bundle file", () => {
  it("round-trips, always to the same bytes", () => {
    expect(readBundle(zip)).toEqual({
      entries: new Map(entries),
      failures: [],
      unreadable: null,
    });
    expect(writeBundle(readBundle(zip).entries)).toEqual(zip);
    expect(verifyBundleFile(zip, { expect: hash })).toMatchObject({ ok: true, head: hash, failures: [] });
  });

  it("is the zip that any other program packs from the same stored files", () => {
    const files = Object.fromEntries([...entries].map(([path, bytes]) => [path, bytes]));
    expect(writeBundle(entries)).toEqual(zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) }));
    expect(unzipSync(zip)).toEqual(files);
  });

  it("does not verify with any byte of the file changed, never throws, and names an entry", () => {
    let namedEvent = 0;
    for (let at = 0; at < zip.length; at += 1) {
      for (const bit of [at % 8, 7]) {
        const changed = zip.slice();
        changed[at] = changed[at]! ^ (1 << bit);
        const { ok, failures } = verifyBundleFile(changed);
        if (ok || failures.some(({ entry }) => entry === ""))
          throw new Error(`byte ${at}, bit ${bit} was missed`);
        if (failures.some(({ event }) => event === "e-1")) namedEvent += 1;
      }
    }
    expect(namedEvent).toBeGreaterThan(text.length);
  });

  it("does not verify when it was cut, extended, or is no zip", () => {
    for (let length = 0; length < zip.length; length += 7)
      expect(verifyBundleFile(zip.slice(0, length)).ok).toBe(false);
    expect(verifyBundleFile(new Uint8Array([...zip, 0])).ok).toBe(false);
    expect(verifyBundleFile(new TextEncoder().encode("hello"))).toMatchObject({ ok: false, head: null });
  });

  it("names the entry that an otherwise readable zip hurts", () => {
    const packed = zipSync({ "manifest.json": [entries.get("manifest.json")!, { level: 9 }] });
    expect(verifyBundleFile(packed).failures).toContainEqual(
      expect.objectContaining({ entry: "manifest.json", check: "zip", expected: "a stored entry" }),
    );
    expect(verifyBundle(readBundle(zip).entries).ok).toBe(true);
  });
});
