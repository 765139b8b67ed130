import {
  bundledContracts,
  checkingBundle,
  checkpointHead,
  checkpointPath,
  chronology,
  comparableHeads,
  hashing,
  manifestPath,
  readManifest,
  unzipping,
} from "@heyue/core/evidence";
import type {
  BundleCheck,
  BundledContract,
  BundleEntries,
  BundleFailure,
  Happening,
  Unreadable,
  Work,
} from "@heyue/core/evidence";
import { signatureState } from "./signature.ts";
import type { SignatureState } from "./signature.ts";

/** Why there is nothing to verify in a file. */
type UnreadableFile = Unreadable | "not-a-bundle" | "unread";

/** A finding with the day that it is about, where it is about one. */
export interface DatedFailure extends BundleFailure {
  readonly day: string | null;
}

/** What verifying a bundle came to. */
export interface Examination {
  readonly file: { readonly name: string; readonly size: number; readonly sha256: string };
  readonly check: BundleCheck;
  readonly entries: BundleEntries;
  readonly failures: readonly DatedFailure[];
  /** Heads that the bundle was held against. */
  readonly compared: readonly string[];
  /** Heads of days that were not over when it was made. */
  readonly later: readonly string[];
  /** In order of the checkpoints. */
  readonly signatures: readonly SignatureState[];
  readonly happenings: readonly Happening[];
  readonly contracts: readonly BundledContract[];
}

/** Either a result, or why there is none. */
export type Outcome = Examination | { readonly unreadable: UnreadableFile };

/** How the work goes on: told how far it is, from 0 to 1, and asked whether to stop. */
export interface Progress {
  readonly signal: AbortSignal;
  readonly tell: (share: number) => void;
}

/** Milliseconds of work between two breaths of the page. */
const slice = 20;

/** Lets the page draw and listen. Timers of a page in the background come once a second; messages come at once. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Thrown when the reader stopped the work. */
export class Stopped extends Error {}

const withDays = (
  failures: readonly BundleFailure[],
  happenings: readonly Happening[],
): readonly DatedFailure[] => {
  const days = new Map(happenings.map(({ at, link }) => [link.eventId, at.slice(0, 10)]));
  return failures.map((failure) => ({
    ...failure,
    day:
      days.get(failure.event) || (/^checkpoints\/(\d{4}-\d\d-\d\d)\.json$/.exec(failure.entry)?.[1] ?? null),
  }));
};

/**
 * Verifies a file in the page: the zip byte by byte, every file, event and checkpoint, the heads that the reader holds, the signatures.
 * Rejects with `Stopped` when the signal says so.
 */
export const examine = async (
  file: Blob & { readonly name: string },
  heads: readonly string[],
  { signal, tell }: Progress,
): Promise<Outcome> => {
  let done = 0;
  let began = performance.now();
  // Each byte is looked at about three times: for the zip's checksum, for the manifest's hash, for the hash of the whole.
  const total = file.size * 3 + 1;
  const run = async <Result>(work: Work<Result>): Promise<Result> => {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      done += step.value;
      if (performance.now() - began < slice) continue;
      tell(Math.min(0.99, done / total));
      await breath();
      if (signal.aborted) throw new Stopped();
      began = performance.now();
    }
  };

  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (signal.aborted) throw new Stopped();
  if (!bytes) return { unreadable: "unread" };
  const zip = await run(unzipping(bytes));
  if (zip.unreadable) return { unreadable: zip.unreadable };
  const { manifest } = readManifest(zip.entries.get(manifestPath));
  if (!manifest && ![...zip.entries.keys()].some((path) => path.startsWith("chains/")))
    return { unreadable: "not-a-bundle" };
  const { heads: compared, later } = manifest ? comparableHeads(manifest, heads) : { heads, later: [] };
  const check = await run(checkingBundle(zip.entries, { expect: compared }));
  const signatures = await Promise.all(check.checkpoints.map(signatureState));
  const unsigned = check.checkpoints.filter((_, at) => signatures[at] === "invalid");
  const happenings = chronology([...check.chains].map(([stream, events]) => ({ stream, events })));
  const failures = withDays(
    [
      ...check.failures,
      ...zip.failures,
      ...unsigned.map(({ checkpoint, signature }) => ({
        entry: checkpointPath(checkpoint.day),
        event: "",
        check: "signature",
        expected: `a signature over ${checkpointHead(checkpoint)}`,
        actual: JSON.stringify(signature),
      })),
    ],
    happenings,
  );
  return {
    file: { name: file.name, size: file.size, sha256: await run(hashing(bytes)) },
    check,
    entries: zip.entries,
    failures,
    compared,
    later,
    signatures,
    happenings,
    contracts: bundledContracts({ ...check, failures }, zip.entries),
  };
};
