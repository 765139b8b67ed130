/**
 * Evidence (证据): chains of events and bundles that anyone can check without Heyue's database, also in a browser.
 * Free of effect and of I/O.
 */
export { bundleEntries, bundleHead, chainPath, manifestPath } from "./bundle.ts";
export type { BundleContents, BundleEntries, Manifest, ManifestEntry } from "./bundle.ts";
export { verifyChain } from "./chain.ts";
export type { ChainCheck, ChainExpectation, ChainFinding, ChainVerification } from "./chain.ts";
export { checkpointHead, checkpointLog, readCheckpointHead } from "./checkpoint.ts";
export type {
  BundledCheckpoint,
  Checkpoint,
  CheckpointFinding,
  CheckpointSignature,
  SignedCheckpoint,
  TimeStamp,
} from "./checkpoint.ts";
export { merklePath, merklePaths, merkleRoot, rootFrom } from "./merkle.ts";
export type { Leaf, MerklePath } from "./merkle.ts";
export { verifyBundle } from "./verification.ts";
export type { BundleFailure, BundleVerification } from "./verification.ts";
