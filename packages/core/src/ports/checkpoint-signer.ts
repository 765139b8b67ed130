/**
 * Signs checkpoints (检查点签名) with a key of the operator's, so that it cannot say later that somebody else made them. The
 * signature is Ed25519 over the UTF-8 bytes of the head. Failures reject with a `PortFailure`; the checkpoint is then made later.
 */
export interface CheckpointSigner {
  /** Public key, SubjectPublicKeyInfo in base64. */
  readonly key: string;
  /** Signature over the head, base64. */
  sign(head: string): Promise<string>;
}
