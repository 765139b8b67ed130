import { checkpointHead } from "@heyue/core/evidence";
import type { SignedCheckpoint } from "@heyue/core/evidence";

/** What came of a signature; `unchecked` where the browser cannot check Ed25519. */
export type SignatureState = "none" | "valid" | "invalid" | "unchecked";

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** Whether the signature of a checkpoint is over its head, by the key that it names; whose key that is, the reader must know. */
export const signatureState = async ({
  checkpoint,
  signature,
}: SignedCheckpoint): Promise<SignatureState> => {
  if (!signature) return "none";
  // Pages without a secure connection have no cryptography of the browser's.
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (!subtle) return "unchecked";
  const scheme = { name: "Ed25519" };
  try {
    const key = await subtle.importKey("spki", bytesOf(signature.key), scheme, false, ["verify"]);
    const head = new TextEncoder().encode(checkpointHead(checkpoint));
    return (await subtle.verify(scheme, key, bytesOf(signature.value), head)) ? "valid" : "invalid";
  } catch (thrown) {
    return (thrown as DOMException).name === "NotSupportedError" ? "unchecked" : "invalid";
  }
};
