import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Chain } from "../application/heyue.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import { sha256Hex, sha256OfBytes } from "../kernel/hash-chain.ts";
import { type BundledCheckpoint, checkpointHead } from "./checkpoint.ts";
import type { Json } from "../kernel/verdict.ts";

/** The files of an evidence bundle by path; how they are packed (zip) is the adapter's. */
export type BundleEntries = ReadonlyMap<string, Uint8Array>;

/** Streams of a kind that a bundle of a whole estate leaves out (未收入的记录), because whoever asked for it may not read them. */
export interface WithheldStreams {
  /** Kind of the streams, e.g. `briefing`. */
  readonly kind: string;
  readonly streams: number;
  /** Events in them. */
  readonly events: number;
  readonly reason: "not-visible";
}

/** What goes into a bundle (证据包). */
export interface BundleContents {
  readonly tenant: string;
  /** When it was made, RFC 3339. */
  readonly createdAt: string;
  readonly chains: readonly Chain[];
  /** Of a whole estate: what it leaves out, in order of kind, none when nothing. Absent when streams were asked for by name. */
  readonly withheld?: readonly WithheldStreams[];
  /** Policy documents that the events were decided under, by digest. */
  readonly policies: readonly { readonly digest: string; readonly text: string }[];
  readonly attachments: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }[];
  /** Checkpoints in order of day. */
  readonly checkpoints?: readonly BundledCheckpoint[];
  /** Pages for people, such as the index; by file name. */
  readonly pages?: readonly {
    readonly name: string;
    readonly text: string;
    /** Day whose state it shows, where it shows one. */
    readonly asOf?: string;
  }[];
}

/** One file as the manifest lists it. */
export interface ManifestEntry {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/**
 * `manifest.json` of a bundle, format 1. Its text is the RFC 8785 form of this object, and `digest` is the SHA-256 of
 * that form without `digest` itself, so that no byte of it can change unnoticed.
 */
export interface Manifest {
  readonly format: "heyue-evidence/1";
  readonly tenant: string;
  readonly createdAt: string;
  /** Head of the bundle; see `bundleHead`. */
  readonly head: string;
  readonly chains: readonly (ManifestEntry & {
    readonly stream: string;
    readonly head: string;
    readonly events: number;
  })[];
  /** Present when the bundle is of a whole estate: together with `chains` it accounts for every stream. */
  readonly withheld?: readonly WithheldStreams[];
  readonly policies: readonly (ManifestEntry & { readonly digest: string })[];
  readonly attachments: readonly (ManifestEntry & {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
  })[];
  /** Absent in bundles that hold none. */
  readonly checkpoints?: readonly (ManifestEntry & { readonly day: string; readonly head: string })[];
  /** `asOf` of a contract is the day whose text it is. */
  readonly pages?: readonly (ManifestEntry & { readonly asOf?: string })[];
  readonly digest: string;
}

/** Name of the manifest inside a bundle. */
export const manifestPath = "manifest.json";

/**
 * Head of a bundle: with one chain that chain's head, which is what owners hold on their receipts; with several the
 * SHA-256 over one line `stream head` for each, in order of stream.
 */
export const bundleHead = (chains: readonly { readonly stream: string; readonly head: string }[]): string => {
  const [first, second] = chains;
  if (first !== undefined && second === undefined) return first.head;
  const lines = chains.map(({ stream, head }) => `${stream} ${head}\n`).sort();
  return sha256Hex(lines.join(""));
};

/** The digest that a manifest must carry. */
export const manifestDigest = ({ digest: _, ...manifest }: Manifest): string =>
  sha256Hex(canonicalJson(manifest as unknown as Json));

/** Path of a chain inside a bundle. */
export const chainPath = (stream: string): string => `chains/${stream}.jsonl`;

/** Path of a checkpoint inside a bundle. */
export const checkpointPath = (day: string): string => `checkpoints/${day}.json`;

/** Packs chains, policies and attachments into the files of a bundle, in a fixed order: equal contents, equal bytes. */
export const bundleEntries = (contents: BundleContents): BundleEntries => {
  const entries = new Map<string, Uint8Array>();
  const add = (path: string, bytes: Uint8Array): ManifestEntry => {
    entries.set(path, bytes);
    return { path, sha256: sha256OfBytes(bytes), size: bytes.length };
  };
  const chains = contents.chains.map(({ stream, head, events }) => {
    const lines = events.map((link) => `${canonicalJson(link as unknown as Json)}\n`);
    return { ...add(chainPath(stream), utf8ToBytes(lines.join(""))), stream, head, events: events.length };
  });
  const policies = contents.policies.map(({ digest, text }) => ({
    ...add(`policies/${digest}.json`, utf8ToBytes(text)),
    digest,
  }));
  const attachments = contents.attachments.map(({ id, name, mediaType, bytes }) => ({
    ...add(`attachments/${id}`, bytes),
    id,
    name,
    mediaType,
  }));
  const checkpoints = (contents.checkpoints ?? []).map((item) => ({
    ...add(checkpointPath(item.checkpoint.day), utf8ToBytes(canonicalJson(item as unknown as Json))),
    day: item.checkpoint.day,
    head: checkpointHead(item.checkpoint),
  }));
  const pages = (contents.pages ?? []).map(({ asOf, name, text }) => ({
    ...add(name, utf8ToBytes(text)),
    ...(asOf === undefined ? {} : { asOf }),
  }));
  const { tenant, createdAt, withheld } = contents;
  const head = bundleHead(chains);
  const unsigned = {
    format: "heyue-evidence/1",
    tenant,
    createdAt,
    head,
    chains,
    policies,
    attachments,
    ...(withheld === undefined ? {} : { withheld }),
    ...(checkpoints.length === 0 ? {} : { checkpoints }),
    ...(pages.length === 0 ? {} : { pages }),
    digest: "",
  } as const;
  const manifest: Manifest = { ...unsigned, digest: manifestDigest(unsigned) };
  const text = canonicalJson(manifest as unknown as Json);
  return new Map([[manifestPath, utf8ToBytes(text)], ...entries]);
};
