/** What came of reading a record that holds quotes. */
export interface Reading {
  /** `more`: it may go on behind the bytes at hand. `stray`: a quote that closes nothing, or nowhere. */
  readonly outcome: "ok" | "more" | "stray";
  /** Behind its last byte, the line end included. */
  readonly next: number;
  /** End of its last cell as it stands in the source, for taking the record over as it is. */
  readonly last: number;
  readonly cells: number;
  readonly lines: number;
}

/** Cells without their quotes, one behind the other with one byte between; `starts[n + 1] - 1` ends cell n. */
export interface Cells {
  bytes: Uint8Array<ArrayBuffer>;
  readonly starts: Int32Array<ArrayBuffer>;
}

/** Longest record in bytes; a longer one is refused. */
export const longestRecord = 65_536;

/**
 * Why this is read by hand: over a million units csv-parse takes fourteen times a raw copy of the file for the reading alone, as
 * it makes a string of every cell; here the cells stay bytes, and only those that decide something are looked at.
 *
 * Reads one record by RFC 4180: a cell in quotes may hold commas, line ends, and doubled quotes. A quote that stands
 * elsewhere, or is not closed within {@link longestRecord} bytes, is a stray one.
 */
export const readRecord = (
  source: Uint8Array,
  start: number,
  end: number,
  isLast: boolean,
  into: Cells,
): Reading => {
  if (into.bytes.length < longestRecord + 16) into.bytes = new Uint8Array(longestRecord + 16);
  const { bytes, starts } = into;
  const limit = Math.min(end, start + longestRecord);
  let [at, out, cells, lines] = [start, 0, 0, 1];
  const stop = (outcome: Reading["outcome"]): Reading => ({ outcome, next: at, last: at, cells, lines });
  const beyond = (): Reading =>
    stop(limit < end || isLast || end - start >= longestRecord ? "stray" : "more");
  for (;;) {
    if (cells < starts.length) starts[cells] = out;
    if (source[at] === 34 && at < limit) {
      at += 1;
      for (;;) {
        if (at >= limit) return beyond();
        const byte = source[at] as number;
        if (byte === 34) {
          if (source[at + 1] !== 34 || at + 1 >= limit) break;
          at += 1;
        } else if (byte === 10) lines += 1;
        bytes[out++] = byte;
        at += 1;
      }
      at += 1;
    } else {
      for (; at < limit; at += 1) {
        const byte = source[at] as number;
        if (byte === 44 || byte === 10 || (byte === 13 && source[at + 1] === 10)) break;
        if (byte === 34) return stop("stray");
        bytes[out++] = byte;
      }
    }
    if (at >= limit) return beyond();
    const byte = source[at] as number;
    cells += 1;
    bytes[out++] = 44;
    if (byte === 44) {
      at += 1;
      continue;
    }
    const isBreak = byte === 10 || (byte === 13 && source[at + 1] === 10);
    if (!isBreak) return stop("stray");
    if (cells < starts.length) starts[cells] = out;
    return { outcome: "ok", next: at + (byte === 13 ? 2 : 1), last: at, cells, lines };
  }
};
