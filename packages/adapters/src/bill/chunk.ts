import { createSink, type Sink, slack } from "./sink.ts";
import { longestRecord } from "./record.ts";

/** Bytes read at a time; small enough for the cache of a processor. */
export const blockSize = 256 * 1024;
/** Room in front of a block, for the beginning of a row that the block before it left over. */
export const frontRoom = 2 * longestRecord;

/** A stretch of whole rows with the room for their bills; it is used again and again. */
export interface Chunk {
  bytes: Uint8Array<ArrayBuffer>;
  sink: Sink;
  start: number;
  end: number;
  isLast: boolean;
  /** Place in the file of `bytes[0]`. */
  origin: number;
}

export const createChunk = (): Chunk => ({
  bytes: new Uint8Array(frontRoom + blockSize + slack + 1),
  sink: createSink(blockSize * 4),
  start: 0,
  end: 0,
  isLast: false,
  origin: 0,
});
