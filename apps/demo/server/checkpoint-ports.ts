import { generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HeyueOptions } from "@heyue/core";
import { depositFolder } from "@heyue/adapters/deposit-folder";
import { ed25519Signer } from "@heyue/adapters/ed25519";

/** What vouches for checkpoints: who signs them, and where they are deposited. */
export type CheckpointPorts = Pick<HeyueOptions, "checkpointSigner" | "checkpointDepositories">;

/** The key that signs checkpoints, kept in the data folder; made when missing. */
const signingKey = (dataDir: string): string => {
  const path = join(dataDir, "checkpoint.pem");
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync("ed25519");
    writeFileSync(path, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
  }
  return readFileSync(path, "utf8");
};

/**
 * Signs with a key of the data folder and deposits into its folder `deposits`. An operator deposits where the operator cannot write at
 * will; a demonstration on one machine has no such place, and only shows how it looks.
 */
export const checkpointPorts = (dataDir: string): CheckpointPorts => ({
  checkpointSigner: ed25519Signer(signingKey(dataDir)),
  checkpointDepositories: [depositFolder(join(dataDir, "deposits"))],
});
