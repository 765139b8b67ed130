/** Ed25519 signatures with keys in PEM, by the platform's own cryptography (电子签名). */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { CheckpointSignature } from "@heyue/core/evidence";
import type { CheckpointSigner } from "@heyue/core/ports/checkpoint-signer";
import type { SignatureVerifier } from "@heyue/core/ports/signature-verifier";

const ed25519 = (key: KeyObject): KeyObject => {
  if (key.asymmetricKeyType !== "ed25519")
    throw new RangeError(
      `The key is of type ${key.asymmetricKeyType ?? "unknown"}; make an Ed25519 key: openssl genpkey -algorithm ed25519`,
    );
  return key;
};

const read = (what: string, open: () => KeyObject): KeyObject => {
  let key: KeyObject;
  try {
    key = open();
  } catch (cause) {
    throw new RangeError(`The ${what} cannot be read; give an Ed25519 key in PEM`, { cause });
  }
  return ed25519(key);
};

const base64Of = (key: KeyObject): string => key.export({ format: "der", type: "spki" }).toString("base64");

const publicKey = (base64: string): KeyObject =>
  ed25519(createPublicKey({ key: Buffer.from(base64, "base64"), format: "der", type: "spki" }));

/** Signs checkpoints with a private key in PEM (PKCS #8); throws a `RangeError` that says what is wrong with the key. */
export const ed25519Signer = (privateKeyPem: string): CheckpointSigner => {
  const key = read("private key", () => createPrivateKey(privateKeyPem));
  return {
    key: base64Of(createPublicKey(key)),
    sign: async (head) => sign(null, Buffer.from(head), key).toString("base64"),
  };
};

/** Accepts electronic signatures of the people whose public keys it was given, by the names that signatures call them. */
export const ed25519Verifier = (publicKeysPem: Readonly<Record<string, string>>): SignatureVerifier => {
  const keys = new Map(
    Object.entries(publicKeysPem).map(([name, pem]) => [
      name,
      read(`public key of ${name}`, () => createPublicKey(pem)),
    ]),
  );
  return {
    verify: ({ key: name, scheme, value }, textHash) => {
      const key = keys.get(name);
      return (
        scheme === "ed25519" &&
        key !== undefined &&
        verify(null, Buffer.from(textHash), key, Buffer.from(value, "base64"))
      );
    },
  };
};

/** Whether a signature is over this head, by the key that it names; whose key that is, the reader must know. False for anything else. */
export const isSignedBy = (signature: CheckpointSignature, head: string): boolean => {
  try {
    const { key, value } = signature;
    return verify(null, Buffer.from(head), publicKey(key), Buffer.from(value, "base64"));
  } catch {
    return false;
  }
};
