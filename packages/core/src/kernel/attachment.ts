/** An attached photo or document: content address in the blob store. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Proof that work was done: attachments or a record that can be looked up. */
export interface EvidenceItem {
  readonly kind: "photo" | "document" | "record";
  /** Attachment id, or the number of the record. */
  readonly ref: string;
  readonly note?: string;
}
