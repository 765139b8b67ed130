/** A stored attachment (附件): named by the SHA-256 of its bytes. */
export interface Blob {
  readonly id: string;
  readonly mediaType: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Photos and documents by content address; putting the same bytes twice stores them once. */
export interface BlobStore {
  put(tenant: string, blob: Blob): Promise<void>;
  get(tenant: string, id: string): Promise<Blob | null>;
  /** Which of these ids are there; reads no bytes. */
  present(tenant: string, ids: readonly string[]): Promise<readonly string[]>;
}
