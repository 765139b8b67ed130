import type { webcrypto } from "node:crypto";

/** A key that seals and opens; its bytes cannot be read back. */
export type SealingKey = webcrypto.CryptoKey;

/**
 * AES-256-GCM through WebCrypto. A sealed text is base64 of one format byte, a fresh 12-byte nonce and the ciphertext
 * with its tag; the context (tenant and person) is authenticated, so a value moved to another person does not open.
 */
const format = 1;
const nonceLength = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

const toBase64 = (bytes: Uint8Array): string => {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(text);
};

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
};

/** What a ciphertext is bound to; the separator cannot occur in an id. */
export const sealingContext = (tenant: string, subject: string): string => `${tenant}\u0000${subject}`;

/** 32 fresh random bytes. */
export const randomKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/** A key for sealing and opening; `null` when the bytes are not 32. */
export const importKey = async (bytes: Uint8Array<ArrayBuffer>): Promise<SealingKey | null> =>
  bytes.length === 32 ? crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]) : null;

/** Bytes of a base64 text, or `null` when it is not base64. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return fromBase64(base64);
  } catch {
    return null;
  }
};

/** Base64 text of bytes. */
export const base64Of = toBase64;

export const sealBytes = async (key: SealingKey, context: string, plain: Uint8Array<ArrayBuffer>): Promise<string> => {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const cipher = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: encoder.encode(context) }, key, plain);
  const sealed = new Uint8Array(1 + nonceLength + cipher.byteLength);
  sealed[0] = format;
  sealed.set(nonce, 1);
  sealed.set(new Uint8Array(cipher), 1 + nonceLength);
  return toBase64(sealed);
};

/** The bytes, or `null` when the text was changed, belongs to another context, or the key is another one. */
export const openBytes = async (key: SealingKey, context: string, sealed: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  const bytes = bytesOf(sealed);
  if (bytes === null || bytes.length < 1 + nonceLength + 16 || bytes[0] !== format) return null;
  const iv = bytes.subarray(1, 1 + nonceLength);
  try {
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv, additionalData: encoder.encode(context) }, key, bytes.subarray(1 + nonceLength));
    return new Uint8Array(plain);
  } catch {
    return null;
  }
};

export const sealText = (key: SealingKey, context: string, plain: string): Promise<string> =>
  sealBytes(key, context, encoder.encode(plain));

export const openText = async (key: SealingKey, context: string, sealed: string): Promise<string | null> => {
  const plain = await openBytes(key, context, sealed);
  return plain === null ? null : decoder.decode(plain);
};
