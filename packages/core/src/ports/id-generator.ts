/** Ids and salts as a port. */
export interface IdGenerator {
  /** A new id, sortable by time, safe in URLs, 20-40 characters. */
  id(): string;
  /** 16 random bytes as lower-case hex. */
  salt(): string;
}
