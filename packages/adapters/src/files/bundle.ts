import {
  checkingBundle,
  checkpointHead,
  checkpointPath,
  finish,
  unzipping,
  zipBundle,
  type BundledCheckpoint,
  type BundleEntries,
  type BundleExpectation,
  type BundleFailure,
  type BundleVerification,
  type ZipReading,
} from "@heyue/core/evidence";
import { isSignedBy } from "../system/ed25519.ts";

/** Packs the files of an evidence bundle (证据包) into a zip; the same entries always give the same bytes. */
export const writeBundle = (entries: BundleEntries): Uint8Array => zipBundle(entries);

/** Reads a bundle; never throws, whatever the bytes are. */
export const readBundle = (bytes: Uint8Array): ZipReading => finish(unzipping(bytes));

/** Signatures of checkpoints that are not over their heads. */
const signatureFailures = (checkpoints: readonly BundledCheckpoint[]): readonly BundleFailure[] =>
  checkpoints.flatMap(({ checkpoint, signature }) => {
    const head = checkpointHead(checkpoint);
    if (signature === null || isSignedBy(signature, head)) return [];
    return [
      {
        entry: checkpointPath(checkpoint.day),
        event: "",
        check: "signature",
        expected: `a signature over ${head}`,
        actual: JSON.stringify(signature),
      },
    ];
  });

/** Checks a zipped bundle: every byte of the file, every event, every signature, against what is expected. */
export const verifyBundleFile = (bytes: Uint8Array, options: BundleExpectation = {}): BundleVerification => {
  const { entries, failures: packed } = readBundle(bytes);
  const { checkpoints, events, failures: found, head, withheld } = finish(checkingBundle(entries, options));
  const failures = [...found, ...packed, ...signatureFailures(checkpoints)];
  return { ok: failures.length === 0, head, events, failures, withheld };
};
