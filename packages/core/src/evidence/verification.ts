import type { ChainLink } from "../application/heyue.ts";
import {
  bundleHead,
  checkpointPath,
  manifestDigest,
  manifestPath,
  type BundleEntries,
  type Manifest,
  type ManifestEntry,
  type WithheldStreams,
} from "./bundle.ts";
import { checkingChain } from "./chain.ts";
import {
  type BundledCheckpoint,
  checkingCheckpoints,
  checkpointHead,
  isCheckpointLog,
  readCheckpointHead,
} from "./checkpoint.ts";
import { hashing } from "./hashing.ts";
import { decode, readCheckpoint, readManifest, readingLinks } from "./reader.ts";
import { finish, type Work } from "./work.ts";

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
  /** What it says it leaves out, by kind; empty when nothing, or when streams were asked for by name. */
  readonly withheld: readonly WithheldStreams[];
}

/** What was checked, and what the bundle holds as far as it can be read. */
export interface BundleCheck extends BundleVerification {
  readonly manifest: Manifest | null;
  /** By stream. */
  readonly chains: ReadonlyMap<string, readonly ChainLink[]>;
  readonly checkpoints: readonly BundledCheckpoint[];
}

/** What a bundle is held against. */
export interface BundleExpectation {
  /** Heads that somebody noted earlier; see `verifyBundle`. */
  readonly expect?: string | readonly string[];
}

/** Files that a manifest lists. */
export const listedIn = ({
  attachments,
  chains,
  checkpoints = [],
  pages = [],
  policies,
}: Manifest): readonly ManifestEntry[] => [...chains, ...policies, ...attachments, ...checkpoints, ...pages];

/** Streams that a bundle of a whole estate shows or says it leaves out; without the log of checkpoints, which none of them covers. */
const accountedFor = ({ chains, withheld = [] }: Manifest): number =>
  chains.filter(({ stream }) => !isCheckpointLog(stream)).length +
  withheld.reduce((sum, { streams }) => sum + streams, 0);

/** Checks an evidence bundle in pieces; see `verifyBundle`. */
export const checkingBundle = function* (
  entries: BundleEntries,
  options: BundleExpectation = {},
): Work<BundleCheck> {
  const failures: BundleFailure[] = [];
  const fail = (entry: string, check: string, expected: string, actual: string, event = ""): void => {
    failures.push({ entry, event, check, expected, actual });
  };
  const { manifest, exact } = readManifest(entries.get(manifestPath));
  const chains = new Map<string, readonly ChainLink[]>();
  const checkpoints: BundledCheckpoint[] = [];
  if (manifest === null) {
    fail(
      manifestPath,
      "manifest",
      "a manifest of format heyue-evidence/1",
      entries.has(manifestPath) ? "something else" : "nothing",
    );
    return { ok: false, head: null, events: 0, failures, withheld: [], manifest, chains, checkpoints };
  }
  if (!exact) fail(manifestPath, "digest", manifestDigest(manifest), manifest.digest);

  /** A listed file with the hash that it has; held against a hash of its content that stands elsewhere, too. */
  const present = function* (
    { path, sha256, size }: ManifestEntry,
    address?: { readonly check: string; readonly hash: string },
  ): Work<Uint8Array | undefined> {
    const bytes = entries.get(path);
    if (bytes === undefined) {
      fail(path, "entry", `${size} bytes`, "nothing");
      return undefined;
    }
    const hash = yield* hashing(bytes);
    if (hash !== sha256) fail(path, "sha256", sha256, hash);
    if (address !== undefined && hash !== address.hash) fail(path, address.check, address.hash, hash);
    return bytes;
  };

  const heads: { stream: string; head: string }[] = [];
  const hashes = new Set<string>();
  let events = 0;
  for (const chain of manifest.chains) {
    const bytes = yield* present(chain);
    if (bytes === undefined) continue;
    const { links, broken } = yield* readingLinks(bytes, chain.path);
    failures.push(...broken);
    events += links.length;
    const found = yield* checkingChain(links, { stream: chain.stream, head: chain.head });
    for (const { event, check, expected, actual } of found.failures)
      fail(chain.path, check, expected, actual, event);
    if (links.length !== chain.events) fail(chain.path, "events", String(chain.events), String(links.length));
    heads.push({ stream: chain.stream, head: found.head });
    for (const { hash } of links) hashes.add(hash);
    chains.set(chain.stream, links);
  }
  for (const policy of manifest.policies) yield* present(policy, { check: "policy", hash: policy.digest });
  for (const attachment of manifest.attachments)
    yield* present(attachment, { check: "attachment", hash: attachment.id });
  for (const listed of manifest.checkpoints ?? []) {
    const bytes = yield* present(listed);
    const item = bytes === undefined ? undefined : readCheckpoint(decode(bytes));
    if (item === undefined) {
      if (bytes !== undefined) fail(listed.path, "text", "a checkpoint in RFC 8785 form", "something else");
      continue;
    }
    checkpoints.push(item);
    const head = checkpointHead(item.checkpoint);
    if (head !== listed.head) fail(listed.path, "checkpoint-head", listed.head, head);
  }
  // Streams are never taken away, so a whole estate has at least those that its last checkpoint counted.
  const { day: lastDay, streams: counted = 0 } = checkpoints.at(-1)?.checkpoint ?? {};
  const accounted = accountedFor(manifest);
  if (manifest.withheld !== undefined && accounted < counted)
    fail(
      manifestPath,
      "streams",
      `${counted} streams, as the checkpoint of ${lastDay} counts`,
      `${accounted}`,
    );
  const found = yield* checkingCheckpoints(checkpoints, chains);
  for (const { actual, check, day, event, expected } of found)
    fail(checkpointPath(day), check, expected, actual, event);
  for (const page of manifest.pages ?? []) yield* present(page);
  const listed = new Set([manifestPath, ...listedIn(manifest).map(({ path }) => path)]);
  for (const path of entries.keys())
    if (!listed.has(path)) fail(path, "entry", "a file that the manifest lists", "one that it does not");

  const bundled = bundleHead(heads);
  if (bundled !== manifest.head) fail(manifestPath, "head", manifest.head, bundled);
  const deposited = typeof options.expect === "string" ? [options.expect] : (options.expect ?? []);
  for (const expect of [...deposited].sort()) {
    const head = readCheckpointHead(expect);
    if (head === null) {
      if (expect !== bundled && !hashes.has(expect)) fail(manifestPath, "expect", expect, bundled);
      continue;
    }
    const { day, hash } = head;
    const made = checkpoints.find(({ checkpoint }) => checkpoint.day === day);
    const actual = made === undefined ? `no checkpoint of ${day}` : checkpointHead(made.checkpoint);
    if (actual !== `${day}.${hash}`) fail(checkpointPath(day), "deposited-head", `${day}.${hash}`, actual);
  }
  const head = heads.length === 0 ? null : bundled;
  const { withheld = [] } = manifest;
  return { ok: failures.length === 0, head, events, failures, withheld, manifest, chains, checkpoints };
};

/**
 * Checks an evidence bundle (证据包) with nothing but its own bytes: the manifest, the digest of every file, every
 * event of every chain, every disclosed value, policy documents and attachments by their content address; and that a bundle
 * of a whole estate accounts for as many streams as its last checkpoint counts, shown or withheld.
 *
 * `expect` is a head somebody noted earlier, e.g. on a receipt: it holds when it is the head of the bundle or the hash
 * of an event of one of its chains, so that a chain that has grown since still verifies and a rewritten one does not. A deposited
 * head of a checkpoint names its day; several may be given, and the finding names the day that was rewritten.
 */
export const verifyBundle = (entries: BundleEntries, options: BundleExpectation = {}): BundleVerification => {
  const { ok, head, events, failures, withheld } = finish(checkingBundle(entries, options));
  return { ok, head, events, failures, withheld };
};
