import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Work } from "./work.ts";

/** How many bytes are hashed in one step: a few milliseconds on a telephone. */
export const pieceSize = 0x4_0000;

/** SHA-256 of bytes in pieces, lower-case hex. */
export const hashing = function* (bytes: Uint8Array): Work<string> {
  const hash = sha256.create();
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const piece = bytes.subarray(at, at + pieceSize);
    hash.update(piece);
    yield piece.length;
  }
  return bytesToHex(hash.digest());
};
