import {
  checkpointHead,
  verifyBundle,
  type BundleEntries,
  type BundleFailure,
  type BundleVerification,
  type CheckpointSignature,
  type SignedCheckpoint,
} from "@heyue/core/evidence";
import { isSignedBy } from "../system/ed25519.ts";
import { unzipSync, zipSync, type Zippable } from "fflate";

/** Name that findings about the zip file itself carry. */
const container = "(zip)";

// Fixed, so that equal contents give equal bytes; fflate writes the local clock's reading of it.
const noTime = new Date(1980, 0, 1);

/**
 * Packs the files of an evidence bundle (证据包) into a zip: stored, in order, without times. The same entries always
 * give the same bytes, which is how a change outside of any file's contents is noticed.
 */
export const writeBundle = (entries: BundleEntries): Uint8Array => {
  const files: Zippable = Object.create(null) as Zippable;
  for (const [path, bytes] of entries) files[path] = [bytes, { level: 0, mtime: noTime }];
  return zipSync(files);
};

/** What a zip holds: its files, and what is wrong with the zip itself. */
export interface BundleReading {
  readonly entries: BundleEntries;
  readonly failures: readonly BundleFailure[];
}

const failure = (entry: string, check: string, expected: string, actual: string): BundleFailure => ({
  entry,
  event: "",
  check,
  expected,
  actual,
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The entry whose record covers a byte of the zip; the zip itself for its directory. */
const entryAt = (entries: BundleEntries, offset: number): string => {
  let end = 0;
  for (const [path, bytes] of entries) {
    end += writeBundle(new Map([[path, bytes]])).length - directorySize(path);
    if (offset < end) return path;
  }
  return container;
};

const directorySize = (path: string): number => 46 + new TextEncoder().encode(path).length + 22;

const hex = (byte: number | undefined): string =>
  byte === undefined ? "end of file" : `0x${byte.toString(16).padStart(2, "0")}`;

/** Reads a bundle; never throws, whatever the bytes are. */
export const readBundle = (bytes: Uint8Array): BundleReading => {
  const failures: BundleFailure[] = [];
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, compression }) => {
        if (compression === 0) return true;
        failures.push(failure(name, "zip", "a stored entry", `compression method ${compression}`));
        return false;
      },
    });
  } catch (error) {
    return {
      entries: new Map(),
      failures: [...failures, failure(container, "zip", "a readable zip file", messageOf(error))],
    };
  }
  const entries: BundleEntries = new Map(Object.entries(files));
  const exact = writeBundle(entries);
  const length = Math.max(exact.length, bytes.length);
  for (let at = 0; at < length; at += 1) {
    if (exact[at] === bytes[at]) continue;
    failures.push(failure(entryAt(entries, at), "zip", `${hex(exact[at])} at byte ${at}`, hex(bytes[at])));
    break;
  }
  return { entries, failures };
};

/** The signature of a checkpoint and the head it must be over; `null` when there is none to check. */
const signatureIn = (
  bytes: Uint8Array,
): { readonly signature: CheckpointSignature; readonly head: string } | null => {
  try {
    const { checkpoint, signature } = JSON.parse(new TextDecoder().decode(bytes)) as SignedCheckpoint;
    return signature === null ? null : { signature, head: checkpointHead(checkpoint) };
  } catch {
    // What cannot be read is a finding of the bundle.
    return null;
  }
};

/** Signatures of checkpoints that are not over their heads. */
const signatureFailures = (entries: BundleEntries): readonly BundleFailure[] =>
  [...entries].flatMap(([path, bytes]) => {
    const found = path.startsWith("checkpoints/") ? signatureIn(bytes) : null;
    if (found === null || isSignedBy(found.signature, found.head)) return [];
    return [
      failure(path, "signature", `a signature over ${found.head}`, JSON.stringify(found.signature) ?? "none"),
    ];
  });

/** Checks a zipped bundle: every byte of the file, every event, every signature, against what is expected. */
export const verifyBundleFile = (
  bytes: Uint8Array,
  options: { readonly expect?: string | readonly string[] } = {},
): BundleVerification => {
  const { entries, failures: packed } = readBundle(bytes);
  const result = verifyBundle(entries, options);
  const failures = [...packed, ...signatureFailures(entries)];
  // A zip whose directory is hurt can name an entry with nothing.
  const all = [...result.failures, ...failures].map((item) =>
    item.entry === "" ? { ...item, entry: container } : item,
  );
  return { ...result, ok: all.length === 0, failures: all };
};
