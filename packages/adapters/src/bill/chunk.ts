import { longestRecord } from "./record.ts";
import { createSink, type Sink, slack } from "./sink.ts";

/** Bytes read at a time; small enough for the cache of a processor. */
export const blockSize = 256 * 1024;
/** Room in front of a block, for the beginning of a row that the block before it left over. */
export const frontRoom = 2 * longestRecord;

/** What was found out about the rows of a chunk, as numbers. */
export interface Findings {
  /** Four for each bill: two hashes of its id, where its row begins, and on which line. */
  ids: Int32Array<ArrayBuffer>;
  /**
   * For each bill in CSV: where its row begins and ends, the number of its template, and the numbers that stand open in it, as
   * many as the template has.
   */
  bills: Float64Array<SharedArrayBuffer>;
  billsLength: number;
}

/** A stretch of whole rows; it is used again and again. Both threads see its bytes and bills: nothing is handed to and fro. */
export interface Chunk {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  start: number;
  end: number;
  isLast: boolean;
  /** Place in the file of `bytes[0]`. */
  origin: number;
  readonly findings: Findings;
  /** Its bills, when they are written in this thread. */
  readonly output: Sink;
}

/** Numbers that both threads see. */
export const sharedNumbers = (length: number): Float64Array<SharedArrayBuffer> =>
  new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));

const createFindings = (): Findings => ({
  ids: new Int32Array(1 << 14),
  bills: sharedNumbers(1 << 16),
  billsLength: 0,
});

export const createChunk = (): Chunk => ({
  bytes: new Uint8Array(new SharedArrayBuffer(frontRoom + blockSize + slack + 1)),
  start: 0,
  end: 0,
  isLast: false,
  origin: 0,
  findings: createFindings(),
  output: createSink(0),
});
