/**
 * Evidence (证据): chains of events and bundles that anyone can check without Heyue's database, also in a browser.
 * Free of effect and of I/O.
 */
export { bundleEntries, bundleHead, chainPath, checkpointPath, manifestPath } from "./bundle.ts";
export type { BundleContents, BundleEntries, Manifest, ManifestEntry, WithheldStreams } from "./bundle.ts";
export { bundledContracts } from "./bundled-contract.ts";
export type { BundledContract, BundledText } from "./bundled-contract.ts";
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
export { chronology } from "./chronology.ts";
export type { Happening } from "./chronology.ts";
export { eventWord, kindWord, roleWord } from "./event-words.ts";
export type { PageLanguage } from "./event-words.ts";
export { hashing } from "./hashing.ts";
export { comparableHeads, readHead, readHeads } from "./head.ts";
export type { HeadsReading } from "./head.ts";
export { merklePath, merklePaths, merkleRoot, rootFrom } from "./merkle.ts";
export type { Leaf, MerklePath } from "./merkle.ts";
export { readManifest } from "./reader.ts";
export { container, unzipping } from "./unzip.ts";
export type { Unreadable, ZipReading } from "./unzip.ts";
export { checkingBundle, listedIn, verifyBundle } from "./verification.ts";
export type { BundleCheck, BundleExpectation, BundleFailure, BundleVerification } from "./verification.ts";
export { finish } from "./work.ts";
export type { Work } from "./work.ts";
export { zipBundle } from "./zip.ts";
