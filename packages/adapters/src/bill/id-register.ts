/** Where an id was seen. */
interface Sighting {
  /** Place of its row in the file, in bytes. */
  readonly offset: number;
  readonly line: number;
}

/** Remembers the ids that were billed (去重): 16 bytes each, by two hashes; the text itself stays in the file. */
export interface IdRegister {
  /** Enters an id when no earlier one has its hashes; otherwise returns where those stand, almost always the same id. */
  readonly enter: (one: number, two: number, offset: number, line: number) => readonly Sighting[];
  /** Looks ahead at where many ids will stand, so that memory fetches their places together. Four numbers each, hashes first. */
  readonly prepare: (ids: Int32Array, count: number) => void;
  /** Enters an id that only shares its hashes with an earlier one. */
  readonly add: (one: number, two: number, offset: number, line: number) => void;
}

const word = 0x1_0000_0000;
const nothing: readonly Sighting[] = [];

/** `expected` is how many ids will come, as far as one can guess. Rows must be entered in the order of the file. */
export const createIdRegister = (expected = 0): IdRegister => {
  let size = 1 << 14;
  while (size < expected * 1.5) size *= 2;
  // One hash decides where an id stands, the other is what stands there. Only that is read for a new id, so it is kept
  // apart and small: what costs time here is memory that is not in the processor's cache.
  let prints = new Int32Array(size);
  let lows = new Uint32Array(size);
  let lines = new Uint32Array(size);
  let ones = new Int32Array(size);
  let used = 0;
  let touched = 0;
  /** First line behind each multiple of 4 GiB: the high half of an offset. */
  const highs: number[] = [];

  const placeOf = (one: number, two: number): number => (one ^ (two >>> 7)) & (size - 1);
  // 0 marks a free place.
  const printOf = (two: number): number => (two === 0 ? 1 : two);

  const place = (one: number, two: number, low: number, line: number): void => {
    let at = placeOf(one, two);
    while (prints[at] !== 0) at = (at + 1) & (size - 1);
    prints[at] = printOf(two);
    ones[at] = one;
    lows[at] = low;
    lines[at] = line;
  };

  const grow = (): void => {
    const former = { prints, ones, lows, lines };
    size *= 2;
    prints = new Int32Array(size);
    ones = new Int32Array(size);
    lows = new Uint32Array(size);
    lines = new Uint32Array(size);
    former.prints.forEach((print, at) => {
      if (print !== 0)
        place(former.ones[at] as number, print, former.lows[at] as number, former.lines[at] as number);
    });
  };

  const add = (one: number, two: number, offset: number, line: number): void => {
    if (used >= size * 0.7) grow();
    used += 1;
    while (highs.length < Math.floor(offset / word)) highs.push(line);
    place(one, two, offset % word, line);
  };

  const sighting = (at: number): Sighting => {
    const line = lines[at] as number;
    const high = highs.filter((first) => first <= line).length;
    return { offset: high * word + (lows[at] as number), line };
  };

  return {
    prepare: (ids, count) => {
      let seen = 0;
      for (let at = 0; at < count * 4; at += 4)
        seen ^= prints[placeOf(ids[at] as number, ids[at + 1] as number)] as number;
      // Kept, so that the looking is not left out as useless.
      touched ^= seen;
    },
    enter: (one, two, offset, line) => {
      const print = printOf(two);
      let at = placeOf(one, print);
      let found: Sighting[] | undefined;
      for (; prints[at] !== 0; at = (at + 1) & (size - 1)) {
        if (prints[at] === print && ones[at] === one) (found ??= []).push(sighting(at));
      }
      if (found !== undefined) return found;
      add(one, print, offset, line);
      return nothing;
    },
    add: (one, two, offset, line) => add(one, printOf(two), offset, line),
  };
};

/** Notes the two hashes of an id, whose bytes stand in `source` and `view`, in two places of `ids`. */
export const noteId = (
  source: Uint8Array,
  view: DataView,
  idFrom: number,
  idTo: number,
  ids: Int32Array,
  place: number,
): void => {
  let one = idTo - idFrom;
  let two = 0x2545f491;
  let at = idFrom;
  for (; at + 4 <= idTo; at += 4) {
    const word = view.getInt32(at, true);
    one = Math.imul(one ^ word, 0x9e3779b1);
    one ^= one >>> 15;
    two = Math.imul(two + word, 0x85ebca6b);
    two ^= two >>> 13;
  }
  for (; at < idTo; at += 1) {
    const byte = source[at] as number;
    one = Math.imul(one ^ byte, 0xc2b2ae35);
    two = Math.imul(two + byte, 0x27d4eb2f);
    two ^= two >>> 16;
  }
  ids[place] = one ^ (one >>> 16);
  ids[place + 1] = two;
};
