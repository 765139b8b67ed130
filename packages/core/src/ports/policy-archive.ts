/** Policy documents and calendars in use, kept for ever by digest, so that an old decision can be read again. */
export interface PolicyArchive {
  put(digest: string, text: string): Promise<void>;
  get(digest: string): Promise<string | null>;
}
