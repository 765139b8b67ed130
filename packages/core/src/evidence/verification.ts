import type { ChainLink } from "../application/heyue.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import { sha256OfBytes } from "../kernel/hash-chain.ts";
import { isInstant } from "../kernel/instant.ts";
import type { Json } from "../kernel/verdict.ts";
import {
  bundleHead,
  checkpointPath,
  manifestDigest,
  manifestPath,
  type BundleEntries,
  type Manifest,
  type ManifestEntry,
} from "./bundle.ts";
import { verifyChain } from "./chain.ts";
import {
  type BundledCheckpoint,
  checkpointFindings,
  checkpointHead,
  readCheckpointHead,
} from "./checkpoint.ts";

// Part of every host this runs in (browsers, Node, workers), but of no library that core is compiled with.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => {
  decode(bytes: Uint8Array): string;
};

/** A place where a bundle does not hold. `event` is `""` where a whole file is hurt. */
export interface BundleFailure {
  readonly entry: string;
  readonly event: string;
  readonly check: string;
  readonly expected: string;
  readonly actual: string;
}

/** What checking a bundle came to. */
export interface BundleVerification {
  readonly ok: boolean;
  /** Head of the bundle, recomputed from the texts; `null` when no chain can be read. */
  readonly head: string | null;
  readonly events: number;
  readonly failures: readonly BundleFailure[];
}

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const parse = (text: string | null): unknown => {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const canonical = (value: unknown): string | null => {
  try {
    return canonicalJson(value as Json);
  } catch {
    return null;
  }
};

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEntry = (value: unknown): value is ManifestEntry =>
  isObject(value) &&
  typeof value["path"] === "string" &&
  typeof value["sha256"] === "string" &&
  typeof value["size"] === "number";

const hasTexts = (value: unknown, ...keys: readonly string[]): boolean =>
  isObject(value) && keys.every((key) => typeof value[key] === "string");

const readManifest = (
  bytes: Uint8Array | undefined,
): { readonly manifest: Manifest | null; readonly exact: boolean } => {
  const text = bytes === undefined ? null : decode(bytes);
  const value = parse(text);
  const listOf = (key: string, ...texts: readonly string[]): boolean =>
    isObject(value) &&
    Array.isArray(value[key]) &&
    value[key].every((item) => isEntry(item) && hasTexts(item, ...texts));
  if (
    !isObject(value) ||
    value["format"] !== "heyue-evidence/1" ||
    !hasTexts(value, "tenant", "createdAt", "head", "digest") ||
    !listOf("chains", "stream", "head") ||
    !listOf("policies", "digest") ||
    !listOf("attachments", "id", "name", "mediaType") ||
    (value["checkpoints"] !== undefined && !listOf("checkpoints", "day", "head")) ||
    (value["pages"] !== undefined && !listOf("pages"))
  ) {
    return { manifest: null, exact: false };
  }
  const manifest = value as unknown as Manifest;
  return { manifest, exact: canonical(value) === text && manifestDigest(manifest) === manifest.digest };
};

const readCheckpoint = (text: string | null): BundledCheckpoint | undefined => {
  const value = parse(text);
  const isProof = (proof: unknown): boolean =>
    isObject(proof) &&
    hasTexts(proof, "stream", "head") &&
    typeof proof["version"] === "number" &&
    Array.isArray(proof["path"]) &&
    proof["path"].every((step) => hasTexts(step, "side", "hash"));
  return isObject(value) &&
    isObject(value["checkpoint"]) &&
    hasTexts(value["checkpoint"], "tenant", "estate", "day", "root") &&
    isInstant(value["checkpoint"]["at"]) &&
    (value["checkpoint"]["previous"] === null || hasTexts(value["checkpoint"], "previous")) &&
    value["checkpoint"]["format"] === "heyue-checkpoint/1" &&
    (value["signature"] === null || hasTexts(value["signature"], "scheme", "key", "value")) &&
    Array.isArray(value["timeStamps"]) &&
    value["timeStamps"].every((stamp) => hasTexts(stamp, "authority", "token")) &&
    Array.isArray(value["proofs"]) &&
    value["proofs"].every(isProof) &&
    canonical(value) === text
    ? (value as unknown as BundledCheckpoint)
    : undefined;
};

const isLink = (value: unknown): value is ChainLink =>
  hasTexts(value, "eventId", "type", "text", "hash") &&
  isObject(value) &&
  typeof value["version"] === "number" &&
  Array.isArray(value["disclosed"]) &&
  value["disclosed"].every((item) => hasTexts(item, "commitment", "salt", "value"));

/** Reads the lines of a chain file; lines that cannot be read are findings of their own. */
const readLinks = (
  text: string,
  entry: string,
): { readonly links: readonly ChainLink[]; readonly broken: readonly BundleFailure[] } => {
  const links: ChainLink[] = [];
  const broken: BundleFailure[] = [];
  text.split("\n").forEach((line, index, lines) => {
    if (line === "" && index === lines.length - 1) return;
    const value = parse(line);
    const fault = (event: string, expected: string): void => {
      broken.push({ entry, event, check: "text", expected, actual: line.slice(0, 80) });
    };
    if (!isLink(value)) return fault(`#${index + 1}`, "one event as a JSON object on one line");
    links.push(value);
    if (canonical(value) !== line) fault(value.eventId, "the event in RFC 8785 form");
  });
  return { links, broken };
};

/**
 * Checks an evidence bundle (证据包) with nothing but its own bytes: the manifest, the digest of every file, every
 * event of every chain, every disclosed value, policy documents and attachments by their content address.
 *
 * `expect` is a head somebody noted earlier, e.g. on a receipt: it holds when it is the head of the bundle or the hash
 * of an event of one of its chains, so that a chain that has grown since still verifies and a rewritten one does not. A deposited
 * head of a checkpoint names its day; several may be given, and the finding names the day that was rewritten.
 */
export const verifyBundle = (
  entries: BundleEntries,
  options: { readonly expect?: string | readonly string[] } = {},
): BundleVerification => {
  const failures: BundleFailure[] = [];
  const fail = (entry: string, check: string, expected: string, actual: string, event = ""): void => {
    failures.push({ entry, event, check, expected, actual });
  };
  const { manifest, exact } = readManifest(entries.get(manifestPath));
  if (manifest === null) {
    fail(
      manifestPath,
      "manifest",
      "a manifest of format heyue-evidence/1",
      entries.has(manifestPath) ? "something else" : "nothing",
    );
    return { ok: false, head: null, events: 0, failures };
  }
  if (!exact) fail(manifestPath, "digest", manifestDigest(manifest), manifest.digest);

  const intact = ({ path, sha256, size }: ManifestEntry): Uint8Array | undefined => {
    const bytes = entries.get(path);
    if (bytes === undefined) fail(path, "entry", `${size} bytes`, "nothing");
    else if (sha256OfBytes(bytes) !== sha256) fail(path, "sha256", sha256, sha256OfBytes(bytes));
    return bytes;
  };

  const heads: { stream: string; head: string }[] = [];
  const hashes = new Set<string>();
  const chains = new Map<string, readonly ChainLink[]>();
  let events = 0;
  for (const chain of manifest.chains) {
    const bytes = intact(chain);
    if (bytes === undefined) continue;
    const text = decode(bytes);
    // Unreadable bytes hurt one line; the others are still checked, so that the finding names the event.
    const { links, broken } = readLinks(text ?? lossy(bytes), chain.path);
    failures.push(...broken);
    events += links.length;
    const found = verifyChain(links, { stream: chain.stream, head: chain.head });
    for (const { event, check, expected, actual } of found.failures)
      fail(chain.path, check, expected, actual, event);
    if (links.length !== chain.events) fail(chain.path, "events", String(chain.events), String(links.length));
    heads.push({ stream: chain.stream, head: found.head });
    for (const { hash } of links) hashes.add(hash);
    chains.set(chain.stream, links);
  }
  for (const policy of manifest.policies) {
    const bytes = intact(policy);
    if (bytes !== undefined && sha256OfBytes(bytes) !== policy.digest)
      fail(policy.path, "policy", policy.digest, sha256OfBytes(bytes));
  }
  for (const attachment of manifest.attachments) {
    const bytes = intact(attachment);
    if (bytes !== undefined && sha256OfBytes(bytes) !== attachment.id)
      fail(attachment.path, "attachment", attachment.id, sha256OfBytes(bytes));
  }
  const checkpoints: BundledCheckpoint[] = [];
  for (const listed of manifest.checkpoints ?? []) {
    const bytes = intact(listed);
    const item = bytes === undefined ? undefined : readCheckpoint(decode(bytes));
    if (item === undefined) {
      if (bytes !== undefined) fail(listed.path, "text", "a checkpoint in RFC 8785 form", "something else");
      continue;
    }
    checkpoints.push(item);
    const head = checkpointHead(item.checkpoint);
    if (head !== listed.head) fail(listed.path, "checkpoint-head", listed.head, head);
  }
  for (const { actual, check, day, event, expected } of checkpointFindings(checkpoints, chains))
    fail(checkpointPath(day), check, expected, actual, event);
  for (const page of manifest.pages ?? []) intact(page);
  const listed = new Set([
    manifestPath,
    ...[
      ...manifest.chains,
      ...manifest.policies,
      ...manifest.attachments,
      ...(manifest.checkpoints ?? []),
      ...(manifest.pages ?? []),
    ].map(({ path }) => path),
  ]);
  for (const path of entries.keys())
    if (!listed.has(path)) fail(path, "entry", "a file that the manifest lists", "one that it does not");

  const bundled = bundleHead(heads);
  if (bundled !== manifest.head) fail(manifestPath, "head", manifest.head, bundled);
  const deposited = typeof options.expect === "string" ? [options.expect] : (options.expect ?? []);
  for (const expect of deposited.toSorted()) {
    const head = readCheckpointHead(expect);
    if (head === null) {
      if (expect !== bundled && !hashes.has(expect)) fail(manifestPath, "expect", expect, bundled);
      continue;
    }
    const { day, hash } = head;
    const found = checkpoints.find(({ checkpoint }) => checkpoint.day === day);
    const actual = found === undefined ? `no checkpoint of ${day}` : checkpointHead(found.checkpoint);
    if (actual !== `${day}.${hash}`) fail(checkpointPath(day), "deposited-head", `${day}.${hash}`, actual);
  }
  return { ok: failures.length === 0, head: heads.length === 0 ? null : bundled, events, failures };
};

const lossy = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes);
