import type { ChainLink } from "../application/heyue.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import { sha256Hex } from "../kernel/hash-chain.ts";
import { instant, isInstant, toEpochMillis } from "../kernel/instant.ts";
import type { Json } from "../kernel/verdict.ts";
import { type Leaf, type MerklePath, rootFrom } from "./merkle.ts";
import type { Work } from "./work.ts";

/**
 * What an estate's streams came to on a day (检查点): one root over all their heads. Its head is deposited outside of the keeper's
 * reach, because a chain that its keeper can compute anew proves nothing against its keeper.
 */
export interface Checkpoint {
  readonly format: "heyue-checkpoint/1";
  readonly tenant: string;
  readonly estate: string;
  /** Local day it closes. */
  readonly day: string;
  /** When it was made, RFC 3339, in the estate's local time. */
  readonly at: string;
  readonly streams: number;
  readonly root: string;
  /** Head of the checkpoint before, or `null` for the first. */
  readonly previous: string | null;
}

/** A signature over the UTF-8 bytes of the head. */
export interface CheckpointSignature {
  readonly scheme: "ed25519";
  /** Public key, SubjectPublicKeyInfo in base64. */
  readonly key: string;
  /** Base64. */
  readonly value: string;
}

/** A time-stamp token of an authority (可信时间戳), RFC 3161, over the SHA-256 of the head. */
export interface TimeStamp {
  readonly authority: string;
  /** DER of the TimeStampToken, base64. */
  readonly token: string;
}

/** A checkpoint with what vouches for it. */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly signature: CheckpointSignature | null;
  readonly timeStamps: readonly TimeStamp[];
}

/** A checkpoint in a bundle, with the path of each stream of the bundle that moved since the checkpoint before. */
export interface BundledCheckpoint extends SignedCheckpoint {
  readonly proofs: readonly (Leaf & { readonly path: MerklePath })[];
}

/** Stream of an estate's own checkpoints; it stands under none of them. */
export const checkpointLog = (estate: string): string => `${estate}/checkpoint/log`;

/** Whether a stream is one of checkpoints. */
export const isCheckpointLog = (stream: string): boolean => stream.endsWith("/checkpoint/log");

/** What is deposited: the day and the hash of the checkpoint, e.g. `2026-05-03.9f2c…`. */
export const checkpointHead = (checkpoint: Checkpoint): string =>
  `${checkpoint.day}.${sha256Hex(canonicalJson(checkpoint as unknown as Json))}`;

/** Reads a deposited head; `null` when the text is none. */
export const readCheckpointHead = (text: string): { readonly day: string; readonly hash: string } | null => {
  const found = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{64})$/.exec(text.trim().toLowerCase());
  return found === null ? null : { day: found[1] as string, hash: found[2] as string };
};

/** A place where a checkpoint does not hold. */
export interface CheckpointFinding {
  readonly day: string;
  /** Event it is about, or `""` for the checkpoint as a whole. */
  readonly event: string;
  readonly check: "day" | "previous" | "root" | "head-at-checkpoint" | "uncovered";
  readonly expected: string;
  readonly actual: string;
}

/** How long after it was recorded an event may still be missing from a checkpoint: it is on its way into the order. */
const graceMillis = 3_600_000;

const recordedAt = ({ text }: ChainLink): number => {
  try {
    const { recordedAt: at } = JSON.parse(text) as { readonly recordedAt?: unknown };
    return isInstant(at) ? toEpochMillis(at) : Number.NaN;
  } catch {
    // Unreadable text is a finding of its chain.
    return Number.NaN;
  }
};

/**
 * Checks checkpoints against the chains of a bundle, one a step: each follows the one before, each path leads to its root, each head it
 * names is the hash of that very event, and no event that had been recorded by then is left out. A stream that did not move since
 * the checkpoint before needs no new path: that checkpoint's head stands in this one.
 */
export const checkingCheckpoints = function* (
  checkpoints: readonly BundledCheckpoint[],
  chains: ReadonlyMap<string, readonly ChainLink[]>,
): Work<readonly CheckpointFinding[]> {
  const found: CheckpointFinding[] = [];
  const open = [...chains]
    .filter(([stream]) => !isCheckpointLog(stream))
    .map(([stream, links]) => ({ stream, links, times: links.map(recordedAt) }));
  const covered = new Map<string, number>();
  let before: Checkpoint | null = null;
  for (const { checkpoint, proofs } of checkpoints) {
    const { at, day } = checkpoint;
    const expect = (
      check: CheckpointFinding["check"],
      expected: string,
      actual: string,
      event = "",
    ): void => {
      if (expected !== actual) found.push({ day, event, check, expected, actual });
    };
    if (at.slice(0, 10) < day) expect("day", `made on ${day} or later`, at);
    // The first of a bundle may have others before it that are not in it.
    if (before !== null) expect("previous", checkpointHead(before), checkpoint.previous ?? "none");
    for (const { head, path, stream, version } of proofs) {
      const link = chains.get(stream)?.find((item) => item.version === version);
      const event = link?.eventId ?? "";
      expect("root", checkpoint.root, rootFrom({ stream, version, head }, path), event);
      expect("head-at-checkpoint", head, link?.hash ?? `no event ${version} of ${stream}`, event);
      covered.set(stream, Math.max(version, covered.get(stream) ?? 0));
    }
    const limit = toEpochMillis(instant(at)) - graceMillis;
    for (const { links, stream, times } of open) {
      let due = times.length;
      while (due > 0 && !((times[due - 1] as number) < limit)) due -= 1;
      const upTo = covered.get(stream) ?? 0;
      if (due <= upTo) continue;
      const event = links[upTo]?.eventId ?? "";
      expect(
        "uncovered",
        `event ${upTo + 1} of ${stream} under the checkpoint`,
        "no path that covers it",
        event,
      );
      // Named on its first day; every later one lacks it too.
      covered.set(stream, due);
    }
    before = checkpoint;
    yield 0;
  }
  return found;
};
