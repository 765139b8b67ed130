import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ed25519Signer, ed25519Verifier, isSignedBy } from "./ed25519.ts";

const pair = () =>
  generateKeyPairSync("ed25519", {
    privateKeyEncoding: { format: "pem", type: "pkcs8" },
    publicKeyEncoding: { format: "pem", type: "spki" },
  });
const head = `2026-05-01.${"ab".repeat(32)}`;

describe("signatures of checkpoints", () => {
  it("hold for the head they are over and for no other, by the key they name", async () => {
    const signer = ed25519Signer(pair().privateKey);
    const signature = { scheme: "ed25519", key: signer.key, value: await signer.sign(head) } as const;
    expect(isSignedBy(signature, head)).toBe(true);
    expect(isSignedBy(signature, head.replace("05-01", "05-02"))).toBe(false);
    expect(isSignedBy({ ...signature, key: ed25519Signer(pair().privateKey).key }, head)).toBe(false);
    expect(isSignedBy({ ...signature, key: "AAAA" }, head)).toBe(false);
  });

  it("are not made with a key of another kind", () => {
    const { privateKey } = generateKeyPairSync("ec", {
      namedCurve: "P-256",
      privateKeyEncoding: { format: "pem", type: "pkcs8" },
      publicKeyEncoding: { format: "pem", type: "spki" },
    });
    expect(() => ed25519Signer(privateKey)).toThrow(/type ec; make an Ed25519 key/);
    expect(() => ed25519Signer("nothing")).toThrow(/private key cannot be read/);
  });
});

describe("electronic signatures", () => {
  it("are accepted from people whose keys are known, over the text they signed", async () => {
    const [zhou, lu] = [pair(), pair()];
    const verifier = ed25519Verifier({ 周主任: zhou.publicKey });
    const hash = "cd".repeat(32);
    const value = await ed25519Signer(zhou.privateKey).sign(hash);
    expect(verifier.verify({ scheme: "ed25519", key: "周主任", value }, hash)).toBe(true);
    expect(verifier.verify({ scheme: "ed25519", key: "周主任", value }, "ce".repeat(32))).toBe(false);
    expect(verifier.verify({ scheme: "ed25519", key: "陆明远", value }, hash)).toBe(false);
    expect(verifier.verify({ scheme: "sm2", key: "周主任", value }, hash)).toBe(false);
    const other = await ed25519Signer(lu.privateKey).sign(hash);
    expect(verifier.verify({ scheme: "ed25519", key: "周主任", value: other }, hash)).toBe(false);
    expect(verifier.verify({ scheme: "ed25519", key: "周主任", value: "" }, hash)).toBe(false);
  });
});
