/** An open deadline taken by a worker. */
export interface TakenDeadline {
  readonly tenant: string;
  readonly stream: string;
  readonly id: string;
  readonly kind: string;
  readonly estate: string;
  readonly due: number;
}

/** Open deadlines as rows, swept by any number of workers. */
export interface DeadlineStore {
  /**
   * Takes up to `limit` open deadlines due at or before `now` (epoch ms) that no other worker holds; they are held
   * until `heldUntil`. A deadline leaves the table when an append no longer lists it.
   */
  take(now: number, limit: number, heldUntil: number): Promise<readonly TakenDeadline[]>;
  /** Open deadlines of an estate (of all when undefined) due at or before `before`, in order of time, held or not. */
  upcoming(
    tenant: string,
    estate: string | undefined,
    before: number,
    limit: number,
  ): Promise<readonly TakenDeadline[]>;
}
