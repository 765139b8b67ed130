/** Keys of persons: seals personal values; erasing a person's key makes all of them unreadable for ever. */
export interface PersonalVault {
  /** Encrypts under the subject's key, which is made when missing. Rejects with `refused` once the key was erased. */
  seal(
    tenant: string,
    values: readonly { readonly subject: string; readonly plain: string }[],
  ): Promise<readonly string[]>;
  /** Decrypts; `null` where the key was erased or the ciphertext does not open. */
  open(
    tenant: string,
    values: readonly { readonly subject: string; readonly sealed: string }[],
  ): Promise<readonly (string | null)[]>;
  /** Destroys the key. Returns whether there was one. */
  erase(tenant: string, subject: string): Promise<boolean>;
}
