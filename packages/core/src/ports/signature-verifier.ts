/** What proves that somebody signed a text. */
export interface PresentedSignature {
  /** How it was made, e.g. `ed25519`; the verifier knows which it accepts. */
  readonly scheme: string;
  /** Names the key or certificate. */
  readonly key: string;
  /** The signature, as its scheme writes it. */
  readonly value: string;
}

/**
 * Electronic signatures as a port (电子签名): says whether a signature was made over a text. Keys and certificates that it trusts are its
 * own; it answers at once, so whatever must be fetched is fetched before.
 */
export interface SignatureVerifier {
  /** `textHash` is the lower-case hex SHA-256 of the signed text; the signature is over its UTF-8 bytes. */
  verify(signature: PresentedSignature, textHash: string): boolean;
}

/** Trusts nobody: every electronic signature is refused. */
export const noSignatures: SignatureVerifier = { verify: () => false };
