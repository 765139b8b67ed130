import type { Blob } from "@heyue/core/ports/blob-store";
import { PortFailure } from "@heyue/core/ports/port-failure";

const sha256 = async (bytes: Uint8Array): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** Whether the blob is what its name says: SHA-256 and size of its bytes. */
export const isItself = async (blob: Blob): Promise<boolean> =>
  blob.size === blob.bytes.length && blob.id === (await sha256(blob.bytes));

/** Refuses a blob whose name or size is not that of its bytes. */
export const checkBlob = async (blob: Blob): Promise<void> => {
  if (!(await isItself(blob)))
    throw new PortFailure(
      "blob-store",
      "refused",
      `Blob ${blob.id} was not stored: its id must be the SHA-256 of its ${blob.bytes.length} bytes in lower-case hex and its size must be their number.`,
    );
};
