/** Rounds of contenders in turn, so that what the machine does meanwhile hurts all of them alike. */

/** One contender: `prepare` gets everything ready outside the clock and returns the operation by number. */
export interface Contender {
  readonly name: string;
  readonly prepare: (round: number, operations: number) => Promise<(index: number) => Promise<void>>;
}

/** Microseconds of one operation in each round, as seen by the whole of the workers (elapsed / operations). */
export type Timings = ReadonlyMap<string, readonly number[]>;

const together = async (
  workers: number,
  operations: number,
  work: (index: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < operations; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: workers }, worker));
};

export interface Plan {
  readonly rounds: number;
  readonly operations: number;
  readonly workers: number;
}

/** A round zero warms up and is thrown away; in odd rounds the order is turned round. */
export const race = async (
  contenders: readonly Contender[],
  { rounds, operations, workers }: Plan,
): Promise<Timings> => {
  const timings = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, prepare } of round % 2 === 0 ? contenders : contenders.toReversed()) {
      const work = await prepare(round, operations);
      const start = performance.now();
      await together(workers, operations, work);
      if (round > 0) timings.get(name)?.push(((performance.now() - start) * 1000) / operations);
    }
  }
  return timings;
};

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};
