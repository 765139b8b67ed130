import { generateKeyPairSync } from "node:crypto";
import { createHeyue } from "@heyue/core";
import { bundleEntries, type BundledCheckpoint, type BundleEntries } from "@heyue/core/evidence";
import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import { sha256Hex, sha256OfBytes } from "@heyue/core/kernel/hash-chain";
import type { Json } from "@heyue/core/kernel/verdict";
import { filing, openTestEstate, signSample, value } from "@heyue/core/testing/test-estate";
import { builtinPolicies } from "@heyue/rules";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryStore } from "../memory/memory.ts";
import { ed25519Signer } from "../system/ed25519.ts";
import { readBundle, verifyBundleFile, writeBundle } from "./bundle.ts";

const photo = new Uint8Array([
  0xff,
  0xd8,
  0xff,
  0xe0,
  ...Array.from({ length: 300 }, (_, at) => (at * 37) % 251),
]);
const { privateKey } = generateKeyPairSync("ed25519", {
  privateKeyEncoding: { format: "pem", type: "pkcs8" },
  publicKeyEncoding: { format: "pem", type: "spki" },
});

let entries: BundleEntries = new Map();
let zip = new Uint8Array();

/** A complaint with a photo, told over days that were each closed with a signed checkpoint. */
beforeAll(async () => {
  const store = memoryStore();
  const estate = await openTestEstate(store);
  const heyue = createHeyue({
    store,
    policies: builtinPolicies(),
    clock: estate.clock,
    checkpointSigner: ed25519Signer(privateKey),
  });
  const owner = estate.as("owner-1", "owner");
  const id = sha256OfBytes(photo);
  await store.blobs.put("test", { id, mediaType: "image/jpeg", size: photo.length, bytes: photo });
  const attachments = [{ id, name: "照片.jpg", mediaType: "image/jpeg", size: photo.length }];
  const filed = value(await heyue.complaints.file(owner, { ...filing, attachments }, { commandId: "photo" }));
  await signSample(estate);
  for (let day = 0; day < 3; day += 1) {
    estate.clock.forward(24 * 60);
    await heyue.makeCheckpoints("test");
    if (day === 0)
      value(
        await heyue.complaints.act(
          estate.as("desk-1", "desk"),
          filed.id,
          { type: "acknowledge" },
          { commandId: "a" },
        ),
      );
  }
  const streams = [`estate-1/complaint/${filed.id.split(".")[1]!}`];
  entries = bundleEntries(value(await heyue.evidence(owner, { estate: "estate-1", streams })));
  zip = new Uint8Array(writeBundle(entries));
});

interface Part {
  readonly from: number;
  readonly to: number;
  readonly entry: string;
  readonly isData: boolean;
}

/** What each byte of a stored zip belongs to, read off its records. */
const partsOf = (bytes: Uint8Array): readonly Part[] => {
  const data = new DataView(bytes.buffer);
  const parts: Part[] = [];
  let at = 0;
  for (; data.getUint32(at, true) === 0x04034b50;) {
    const [size, name, extra] = [
      data.getUint32(at + 18, true),
      data.getUint16(at + 26, true),
      data.getUint16(at + 28, true),
    ];
    const start = at + 30 + name + extra;
    const entry = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + name));
    parts.push(
      { from: at, to: start, entry, isData: false },
      { from: start, to: start + size, entry, isData: true },
    );
    at = start + size;
  }
  for (; data.getUint32(at, true) === 0x02014b50;) {
    const name = data.getUint16(at + 28, true);
    const to = at + 46 + name + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    parts.push({
      from: at,
      to,
      entry: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      isData: false,
    });
    at = to;
  }
  parts.push({ from: at, to: bytes.length, entry: "(zip)", isData: false });
  return parts;
};

describe("a bundle with checkpoints and pages", () => {
  it("verifies, with everything in it", () => {
    expect(verifyBundleFile(zip)).toMatchObject({ ok: true, failures: [] });
    const folders = new Set([...entries.keys()].map((path) => path.split("/")[0]));
    expect([...folders]).toEqual(
      expect.arrayContaining([
        "manifest.json",
        "chains",
        "policies",
        "attachments",
        "checkpoints",
        "index.zh-CN.html",
      ]),
    );
    expect([...entries.keys()].filter((path) => path.startsWith("checkpoints/"))).toHaveLength(3);
  });

  it("does not hide one changed byte: every header byte, and data all over, is found and named", () => {
    const parts = partsOf(zip);
    expect(parts.at(-1)?.to).toBe(zip.length);
    const flips = parts.flatMap(({ entry, from, isData, to }) => {
      const step = isData ? Math.max(1, Math.ceil((to - from) / 120)) : 1;
      return Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => ({
        at: from + at * step,
        entry,
        isData,
      }));
    });
    expect(flips.length).toBeGreaterThanOrEqual(2_000);
    let namedEvents = 0;
    for (const { at, entry, isData } of flips) {
      const changed = zip.slice();
      changed[at] = changed[at]! ^ (1 << (at % 8));
      const { failures, ok } = verifyBundleFile(changed);
      const named = failures.filter((item) => item.entry === entry || (!isData && item.entry === "(zip)"));
      if (ok || named.length === 0)
        throw new Error(
          `byte ${at} of ${entry}: ${ok ? "missed" : `named ${failures.map((item) => item.entry).join(", ")}`}`,
        );
      if (isData && entry.startsWith("chains/")) {
        if (!named.some(({ event }) => event !== ""))
          throw new Error(`byte ${at} of ${entry} names no event`);
        namedEvents += 1;
      }
    }
    expect(namedEvents).toBeGreaterThan(50);
  }, 60_000);

  it("does not pass with a signature that is not over its checkpoint, whatever else agrees", () => {
    const path = [...entries.keys()].filter((name) => name.startsWith("checkpoints/")).at(-1)!;
    const item = JSON.parse(new TextDecoder().decode(entries.get(path))) as BundledCheckpoint;
    const value = Buffer.alloc(64, 7).toString("base64");
    const forged = canonicalJson({ ...item, signature: { ...item.signature, value } } as unknown as Json);
    const text = new TextDecoder().decode(entries.get("manifest.json"));
    const manifest = JSON.parse(text) as {
      checkpoints: { path: string; sha256: string; size: number }[];
      digest?: string;
    };
    for (const listed of manifest.checkpoints)
      if (listed.path === path)
        Object.assign(listed, { sha256: sha256Hex(forged), size: Buffer.byteLength(forged) });
    delete manifest.digest;
    const digest = sha256Hex(canonicalJson(manifest as unknown as Json));
    const changed = new Map(entries);
    changed.set(path, new TextEncoder().encode(forged));
    changed.set(
      "manifest.json",
      new TextEncoder().encode(canonicalJson({ ...manifest, digest } as unknown as Json)),
    );
    expect(verifyBundleFile(writeBundle(changed)).failures).toMatchObject([
      { entry: path, check: "signature" },
    ]);
  });

  it("round-trips to the same bytes", () => {
    expect(writeBundle(readBundle(zip).entries)).toEqual(zip);
  });
});
