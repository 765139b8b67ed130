/**
 * AES-256-GCM (个人信息加密). A sealed text is base64 of one format byte, a fresh 12-byte nonce, the ciphertext and its tag; the
 * context (tenant and person) is authenticated, so a value moved to another person does not open.
 *
 * Through node:crypto and not WebCrypto: the values are short, and WebCrypto sends each to another thread and back,
 * which cost more than a quarter of the time of filing a complaint.
 */
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { randomSource } from "./random-bytes.ts";

/** A key that seals and opens. */
export type SealingKey = KeyObject;

const algorithm = "aes-256-gcm";
const format = 1;
const nonceLength = 12;
const tagLength = 16;
const drawNonce = randomSource();

/** What a ciphertext is bound to; the separator cannot occur in an id. */
export const sealingContext = (tenant: string, subject: string): string => `${tenant}\u0000${subject}`;

/** 32 fresh random bytes. */
export const randomKey = (): Uint8Array => randomBytes(32);

/** A key for sealing and opening; `null` when the bytes are not 32. */
export const importKey = (bytes: Uint8Array): SealingKey | null =>
  bytes.length === 32 ? createSecretKey(bytes) : null;

/** A fresh key that is kept nowhere else. */
export const createKey = (): SealingKey => createSecretKey(randomBytes(32));

/** Bytes of a base64 text, or `null` when it is not base64. */
export const bytesOf = (base64: string): Uint8Array | null => {
  const bytes = Buffer.from(base64, "base64");
  return bytes.toString("base64") === base64 ? bytes : null;
};

/** Base64 text of bytes. */
export const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const seal = (key: SealingKey, context: string, plain: Uint8Array): string => {
  const nonce = drawNonce(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(context));
  const parts = [Buffer.of(format), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(parts).toString("base64");
};

const open = (key: SealingKey, context: string, sealed: string): Buffer | null => {
  const bytes = bytesOf(sealed);
  if (bytes === null || bytes.length < 1 + nonceLength + tagLength || bytes[0] !== format) return null;
  const end = bytes.length - tagLength;
  const nonce = bytes.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(end));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(1 + nonceLength, end)), decipher.final()]);
  } catch {
    return null;
  }
};

/** Seals the bytes of a key under another key. */
export const sealKey = (master: SealingKey, context: string, bytes: Uint8Array): string =>
  seal(master, context, bytes);

/** The key, or `null` when the text was changed, belongs to another context, or the master key is another one. */
export const openKey = (master: SealingKey, context: string, sealed: string): SealingKey | null => {
  const bytes = open(master, context, sealed);
  return bytes === null ? null : importKey(bytes);
};

export const sealText = (key: SealingKey, context: string, plain: string): string =>
  seal(key, context, Buffer.from(plain));

/** The text, or `null` when it was changed, belongs to another context, or the key is another one. */
export const openText = (key: SealingKey, context: string, sealed: string): string | null =>
  open(key, context, sealed)?.toString("utf8") ?? null;
