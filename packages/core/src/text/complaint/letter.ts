/** What someone wrote: a complaint, a repair, a request (来信). */
export interface ComplaintLetter {
  /** Subject line (标题), where there is one. */
  readonly subject?: string;
  /** The message itself (正文). */
  readonly text: string;
  /** When it was sent, as the sender's system wrote it; never interpreted here. */
  readonly time?: string;
  /** Where it is about (地点), if a form asked for it. */
  readonly place?: string;
}

/** A place in the text or the subject: `text` is what stands between `start` and `end`, in UTF-16 units. */
export interface Mention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
