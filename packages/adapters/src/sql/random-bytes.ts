import { randomBytes } from "node:crypto";

/** A source of random bytes that draws them 4 KB at a time: asking the system for 16 costs nearly as much. */
export const randomSource = (): ((count: number) => Buffer) => {
  let pool = Buffer.alloc(0);
  return (count) => {
    if (pool.length < count) pool = randomBytes(4096);
    const drawn = pool.subarray(0, count);
    pool = pool.subarray(count);
    return drawn;
  };
};
