/** Bytes that are being written (输出缓冲). The view is over the same bytes, so that eight can be written at a time. */
export interface Sink {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  length: number;
}

/** Room behind the last byte, because text is copied eight bytes at a time. */
export const slack = 8;

export const createSink = (size: number): Sink => sinkOn(new Uint8Array(size + slack));

const sinkOn = (bytes: Uint8Array<ArrayBuffer>): Sink => ({
  bytes,
  view: new DataView(bytes.buffer),
  length: 0,
});

/** Makes room for that many more bytes, by moving to a larger buffer when it must. */
export const reserve = (sink: Sink, more: number): void => {
  if (sink.length + more + slack <= sink.bytes.length) return;
  const bytes = new Uint8Array(Math.max(sink.bytes.length * 2, sink.length + more + slack));
  bytes.set(sink.bytes.subarray(0, sink.length));
  sink.bytes = bytes;
  sink.view = new DataView(bytes.buffer);
};

/**
 * Fixed text as words of eight bytes, each held as the number of those bytes: that is the widest a processor copies at once from
 * JavaScript. A number that is no number (NaN) might lose bits on its way, but no text is one: its last two bytes would be 0xf0
 * or above and 0x7f or 0xff, and in UTF-8 neither follows the other.
 */
export interface FixedText {
  readonly words: Float64Array;
  readonly length: number;
}

export const fixedText = (text: string): FixedText => {
  const encoded = new TextEncoder().encode(text);
  const padded = new Uint8Array((encoded.length + 7) & ~7);
  padded.set(encoded);
  const view = new DataView(padded.buffer);
  return {
    words: Float64Array.from({ length: padded.length >> 3 }, (_, index) => view.getFloat64(index * 8, true)),
    length: encoded.length,
  };
};

/** The digits of 0 to 99, two bytes each, as one number of two bytes. */
const pairs = Uint16Array.from(
  { length: 100 },
  (_, number) => 48 + ((number / 10) | 0) + ((48 + (number % 10)) << 8),
);

/** Writes hundredths (fen, 1/100 m²) with two decimals at `at` and returns where they end. */
export const putHundredths = (bytes: Uint8Array, at: number, value: number): number => {
  let place = at;
  let rest = value;
  if (rest < 0) {
    bytes[place++] = 45;
    rest = -rest;
  }
  // Up to 2^31 the machine's own integers do; that is all but a few sums.
  if (rest <= 0x7fffffff) {
    let whole = (rest | 0) >>> 0;
    const next = (whole / 100) | 0;
    const cents = pairs[whole - next * 100] as number;
    whole = next;
    const digits =
      whole < 10000
        ? whole < 100
          ? whole < 10
            ? 1
            : 2
          : whole < 1000
            ? 3
            : 4
        : whole < 1000000
          ? whole < 100000
            ? 5
            : 6
          : whole < 10000000
            ? 7
            : 8;
    let end = place + digits;
    const stop = end;
    while (whole >= 10) {
      const rest100 = (whole / 100) | 0;
      const pair = pairs[whole - rest100 * 100] as number;
      bytes[end - 1] = pair >> 8;
      bytes[end - 2] = pair;
      end -= 2;
      whole = rest100;
    }
    if (end > place) bytes[end - 1] = 48 + whole;
    bytes[stop] = 46;
    bytes[stop + 1] = cents;
    bytes[stop + 2] = cents >> 8;
    return stop + 3;
  }
  const text = String(rest);
  const point = text.length - 2;
  for (let index = 0; index < text.length; index += 1) {
    if (index === point) bytes[place++] = 46;
    bytes[place++] = text.charCodeAt(index);
  }
  return place;
};
