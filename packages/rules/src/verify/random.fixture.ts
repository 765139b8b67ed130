/** Repeatable randomness for the tests of the verifier. */
export interface Random {
  /** A whole number in `[from, to]`. */
  readonly between: (from: number, to: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** A sequence that a seed fixes (xorshift, 32 bits). */
export const randomOf = (seed: number): Random => {
  let state = seed | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const between = (from: number, to: number): number => from + (next() % (to - from + 1));
  return {
    between,
    chance: (percent) => between(1, 100) <= percent,
    pick: <T>(from: readonly T[]): T => from[between(0, from.length - 1)] as T,
  };
};
