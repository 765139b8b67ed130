/** Columns whose text decides how a row is billed, as first and last of each run of neighbours in turn. */
export type KeyColumns = Int32Array;

/** Remembers what belongs to rows by the text of some of their columns, without making strings. */
export interface ClassTable<A> {
  readonly find: (source: Uint8Array, view: DataView, starts: Int32Array) => A;
}

/** So many kinds of rows, and bytes of their keys, are remembered at once; beyond that the table starts anew. */
const mostEntries = 1 << 16;
const mostBytes = 1 << 23;

export const createClassTable = <A>(
  columns: KeyColumns,
  make: (source: Uint8Array, starts: Int32Array) => A,
): ClassTable<A> => {
  const size = mostEntries * 2;
  const mask = size - 1;
  // Hash, place and length of the key, and one more than the number of the value: 0 = free.
  const places = new Int32Array(size * 4);
  const values: A[] = [];
  let keys = new Uint8Array(1 << 16);
  let keysView = new DataView(keys.buffer);
  let used = 0;
  const ranges = columns.length;

  const matches = (
    key: number,
    length: number,
    source: Uint8Array,
    view: DataView,
    starts: Int32Array,
  ): boolean => {
    let at = key;
    for (let range = 0; range < ranges; range += 2) {
      const from = starts[columns[range] as number] as number;
      const to = (starts[(columns[range + 1] as number) + 1] as number) - 1;
      let index = from;
      for (; index + 4 <= to; index += 4, at += 4)
        if (view.getInt32(index, true) !== keysView.getInt32(at, true)) return false;
      for (; index < to; index += 1, at += 1) if (source[index] !== keys[at]) return false;
      if (keys[at++] !== 10) return false;
    }
    return at === key + length;
  };

  const remember = (source: Uint8Array, starts: Int32Array): void => {
    for (let range = 0; range < ranges; range += 2) {
      const from = starts[columns[range] as number] as number;
      const to = (starts[(columns[range + 1] as number) + 1] as number) - 1;
      while (used + to - from + 8 > keys.length) {
        const more = new Uint8Array(keys.length * 2);
        more.set(keys);
        keys = more;
        keysView = new DataView(keys.buffer);
      }
      for (let index = from; index < to; index += 1) keys[used++] = source[index] as number;
      keys[used++] = 10;
    }
  };

  // The entry that a quick look at the ends of the columns points to; it holds only if the whole key is the same.
  const quick = new Int32Array(1 << 10);
  const glance = (source: Uint8Array, view: DataView, starts: Int32Array): number => {
    let mixed = 0;
    for (let range = 0; range < ranges; range += 2) {
      const from = starts[columns[range] as number] as number;
      const to = (starts[(columns[range + 1] as number) + 1] as number) - 1;
      const length = to - from;
      if (length < 4) mixed = Math.imul(mixed ^ length ^ ((source[from] as number) << 8), 0x9e3779b1);
      else
        mixed = Math.imul(
          mixed ^ length ^ view.getInt32(from, true) ^ (view.getInt32(to - 4, true) << 5),
          0x9e3779b1,
        );
    }
    return (mixed >>> 20) & 0x3ff;
  };

  return {
    find: (source, view, starts) => {
      const look = glance(source, view, starts);
      const seen = quick[look] as number;
      if (seen > 0) {
        const entry = (seen - 1) * 4;
        const number = places[entry + 3] as number;
        if (
          number > 0 &&
          matches(places[entry + 1] as number, places[entry + 2] as number, source, view, starts)
        )
          return values[number - 1] as A;
      }
      let hash = 0;
      for (let range = 0; range < ranges; range += 2) {
        const from = starts[columns[range] as number] as number;
        const to = (starts[(columns[range + 1] as number) + 1] as number) - 1;
        let at = from;
        for (; at + 4 <= to; at += 4) {
          hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
          hash ^= hash >>> 15;
        }
        for (; at < to; at += 1) hash = Math.imul(hash ^ (source[at] as number), 0x85ebca6b);
        hash = Math.imul(hash ^ (to - from), 0xc2b2ae35);
      }
      hash ^= hash >>> 16;
      let place = (hash & mask) * 4;
      for (;;) {
        const number = places[place + 3] as number;
        if (number === 0) break;
        if (
          places[place] === hash &&
          matches(places[place + 1] as number, places[place + 2] as number, source, view, starts)
        ) {
          quick[look] = (place >> 2) + 1;
          return values[number - 1] as A;
        }
        place = (place + 4) & (size * 4 - 1);
      }
      const value = make(source, starts);
      if (values.length >= mostEntries || used > mostBytes) {
        places.fill(0);
        values.length = 0;
        used = 0;
        place = (hash & mask) * 4;
      }
      values.push(value);
      places[place] = hash;
      places[place + 1] = used;
      remember(source, starts);
      places[place + 2] = used - (places[place + 1] as number);
      places[place + 3] = values.length;
      return value;
    },
  };
};
