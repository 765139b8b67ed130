/** A row without a bill (退回行). */
export interface Reject {
  /** Line of the chunk on which it begins, 0 = the first. */
  readonly line: number;
  readonly id: string;
  readonly column: string;
  readonly code: string;
  readonly reason: string;
}

/** What a chunk of rows came to; money in fen. */
export interface ChunkResult {
  /** Bytes that were used up; what is left begins a record that goes on. */
  readonly consumed: number;
  /** The last line was refused before its end was seen; what is left of it is to be skipped. */
  readonly isOpen: boolean;
  readonly lines: number;
  readonly units: number;
  readonly billed: number;
  readonly rejects: readonly Reject[];
  readonly amount: number;
  readonly developer: number;
  readonly arrears: number;
  /** Sum of the totals of the bills. */
  readonly total: number;
  /** Sum of the lines of the owners, added up on its own. */
  readonly lineTotal: number;
  /** First and last id of the bills, as from and to in the source, when each id is above the one before; else `undefined`. */
  readonly ascending: readonly [number, number, number, number] | undefined;
}
