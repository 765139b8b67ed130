import { describe, expect, it } from "vitest";
import type { Chain, ChainLink } from "../application/heyue.ts";
import { noHash, type Envelope } from "../kernel/envelope.ts";
import { commitment, sealEnvelope, sha256Hex, sha256OfBytes } from "../kernel/hash-chain.ts";
import {
  bundleEntries,
  bundleHead,
  manifestPath,
  verifyBundle,
  verifyChain,
  type BundleEntries,
} from "./evidence.ts";

const salt = "00112233445566778899aabbccddeeff";
const policyText = '{"id":"cn","version":"1.0.0"}';
const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

const chainOf = (stream: string, words: readonly string[]): Chain => {
  const events: ChainLink[] = [];
  let prevHash = noHash;
  words.forEach((value, index) => {
    const version = index + 1;
    const eventId = `${stream}-e${version}`;
    const type = version === 1 ? "ComplaintFiled" : "ComplaintReplied";
    const envelope: Envelope = {
      envelope: 1, tenant: "t", stream, version, type, schemaVersion: 1, eventId, commandId: `c${version}`,
      causation: null, correlation: "c1", actor: { id: "p-1", role: "owner" },
      occurredAt: "2026-11-24T21:40:00+08:00", recordedAt: "2026-11-24T21:40:01+08:00",
      policy: sha256Hex(policyText), prevHash,
      data: { text: { $personal: commitment(salt, value), subject: "p-1" } },
    }; // prettier-ignore
    const { text, hash } = sealEnvelope(envelope);
    const disclosed = [{ commitment: commitment(salt, value), salt, value }];
    events.push({ version, eventId, type, text, hash, disclosed });
    prevHash = hash;
  });
  return { stream, head: prevHash, events };
};

const chain = chainOf("liuxia/complaint/c-7", ["电梯又停了", "已派人检修", "修好了"]);
const bundle = bundleEntries({
  tenant: "t",
  createdAt: "2026-11-25T08:00:00+08:00",
  chains: [chain, chainOf("liuxia/complaint/c-8", ["楼道灯不亮"])],
  policies: [{ digest: sha256Hex(policyText), text: policyText }],
  attachments: [{ id: sha256OfBytes(photo), name: "照片.jpg", mediaType: "image/jpeg", bytes: photo }],
  pages: [{ name: "index.html", text: "<p>电梯停运经过</p>" }],
});
const withEntry = (path: string, bytes: Uint8Array): BundleEntries => new Map([...bundle, [path, bytes]]);
const replaceLink = (index: number, change: Partial<ChainLink>): readonly ChainLink[] =>
  chain.events.map((link, at) => (at === index ? { ...link, ...change } : link));

describe("verifyChain", () => {
  it("accepts an intact chain and recomputes its head", () => {
    expect(verifyChain(chain.events, { stream: chain.stream, head: chain.head })).toEqual({
      ok: true,
      head: chain.head,
      stream: chain.stream,
      failures: [],
    });
    expect(verifyChain([])).toMatchObject({ ok: true, head: noHash });
  });

  it("names the event whose text was changed, and both hashes", () => {
    const { text } = chain.events[1]!;
    const changed = text.replace("p-1", "p-2");
    const { failures } = verifyChain(replaceLink(1, { text: changed }), { head: chain.head });
    expect(failures[0]).toEqual({
      event: "liuxia/complaint/c-7-e2",
      check: "hash",
      expected: sha256Hex(changed),
      actual: chain.events[1]!.hash,
    });
  });

  it("notices an event rewritten together with its hash by the event after it", () => {
    const changed = chain.events[1]!.text.replace("ComplaintReplied", "ComplaintClosed");
    const links = replaceLink(1, { text: changed, hash: sha256Hex(changed), type: "ComplaintClosed" });
    expect(verifyChain(links).failures).toMatchObject([
      { event: "liuxia/complaint/c-7-e3", check: "prev-hash" },
    ]);
  });

  it("notices a column that contradicts the text, a gap, a missing tail and another stream", () => {
    expect(verifyChain(replaceLink(0, { type: "ComplaintClosed" })).failures).toMatchObject([
      { check: "column" },
    ]);
    expect(verifyChain([chain.events[0]!, chain.events[2]!]).failures.map(({ check }) => check)).toContain(
      "version",
    );
    expect(verifyChain(chain.events.slice(0, 2), { head: chain.head }).failures).toMatchObject([
      { check: "head" },
    ]);
    expect(verifyChain(chain.events, { stream: "liuxia/complaint/c-9" }).failures).toHaveLength(3);
  });

  it("notices a disclosed value that is not the one committed to, and a salt that is no salt", () => {
    const [told] = chain.events[0]!.disclosed;
    for (const lie of [{ value: "电梯没有停" }, { salt: "zz" }, { commitment: "00".repeat(32) }]) {
      const { failures } = verifyChain(replaceLink(0, { disclosed: [{ ...told!, ...lie }] }));
      expect(failures[0]).toMatchObject({ event: "liuxia/complaint/c-7-e1", check: "commitment" });
    }
  });
});

describe("verifyBundle", () => {
  it("accepts an intact bundle; equal contents give equal bytes", () => {
    const result = verifyBundle(bundle);
    expect(result).toMatchObject({ ok: true, events: 4, failures: [] });
    expect(bundleHead([{ stream: "a", head: "h" }])).toBe("h");
  });

  it("accepts a head that an event of a chain had, and refuses any other", () => {
    expect(verifyBundle(bundle, { expect: chain.events[0]!.hash }).ok).toBe(true);
    expect(verifyBundle(bundle, { expect: verifyBundle(bundle).head! }).ok).toBe(true);
    const { ok, failures } = verifyBundle(bundle, { expect: "ab".repeat(32) });
    expect({ ok, failures }).toMatchObject({
      ok: false,
      failures: [{ check: "expect", expected: "ab".repeat(32) }],
    });
  });

  it("is hurt by any changed byte of any entry, and names the entry and the event", () => {
    for (const [path, bytes] of bundle) {
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = bytes.slice();
        changed[at] = changed[at]! ^ (1 << (at % 8));
        const { ok, failures } = verifyBundle(withEntry(path, changed));
        if (ok || !failures.some(({ entry }) => entry === path))
          throw new Error(`byte ${at} of ${path} was not missed`);
        // A broken newline joins two lines: what is hurt is named by line then.
        if (path.startsWith("chains/") && !failures.some(({ event }) => event !== "")) {
          throw new Error(`byte ${at} of ${path}: ${bytes[at]} hurt no event`);
        }
      }
    }
  });

  it("never throws, whatever somebody writes into a file of it", () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const manifest = new TextDecoder().decode(bundle.get(manifestPath));
    for (const text of [
      manifest.replace('"tenant":"t"', '"tenant":"\\ud800"'),
      manifest.replace('"tenant":"t"', `"tenant":"t","z":${deep}`),
      manifest.replace('"createdAt"', '"pages":[{"path":"x","sha256":"","size":0,"asOf":7}],"createdAt"'),
    ]) {
      expect(text).not.toBe(manifest);
      expect(verifyBundle(withEntry(manifestPath, new TextEncoder().encode(text))).ok).toBe(false);
    }
    const [first] = chain.events;
    for (const data of [deep, '{"$personal":7}', "null"]) {
      const text = first!.text.replace(/"data":\{.*?\}\}/, `"data":${data}`);
      expect(text).toContain(data);
      expect(verifyChain([{ ...first!, text }]).ok).toBe(false);
      const line = `${JSON.stringify({ ...first!, text })}\n`;
      const path = "chains/liuxia/complaint/c-7.jsonl";
      expect(verifyBundle(withEntry(path, new TextEncoder().encode(line))).ok).toBe(false);
    }
  });

  it("notices missing and added files, and a bundle without a manifest", () => {
    const without = new Map(bundle);
    without.delete(`policies/${sha256Hex(policyText)}.json`);
    expect(verifyBundle(without).failures).toMatchObject([{ check: "entry", actual: "nothing" }]);
    expect(verifyBundle(withEntry("note.txt", photo)).failures).toMatchObject([{ entry: "note.txt" }]);
    expect(verifyBundle(new Map())).toMatchObject({ ok: false, head: null });
    expect(verifyBundle(withEntry(manifestPath, photo))).toMatchObject({ ok: false, head: null });
  });
});
