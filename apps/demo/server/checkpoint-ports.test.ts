import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isSignedBy } from "@heyue/adapters/ed25519";
import { checkpointPorts } from "./checkpoint-ports.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "heyue-checkpoint-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it("signs with a key that the data folder keeps for its owner alone, the same one after a restart", async () => {
  const { checkpointSigner: first } = checkpointPorts(dir);
  const { checkpointSigner: again } = checkpointPorts(dir);
  expect(again?.key).toBe(first?.key);
  expect(statSync(join(dir, "checkpoint.pem")).mode & 0o777).toBe(0o600);
  const signature = { scheme: "ed25519", key: first!.key, value: await again!.sign("a head") } as const;
  expect(isSignedBy(signature, "a head")).toBe(true);
  expect(isSignedBy(signature, "another head")).toBe(false);
});

it("says what is wrong with a key that was replaced by something else", () => {
  writeFileSync(join(dir, "checkpoint.pem"), "no key");
  expect(() => checkpointPorts(dir)).toThrow("give an Ed25519 key in PEM");
});
