import type { IdGenerator } from "@heyue/core/ports/id-generator";

const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The number in `length` digits of Crockford's base 32. */
const inBase32 = (value: number, length: number): string => {
  let text = "";
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = digits.charAt(rest % 32) + text;
  return text;
};

/**
 * Ids of 26 signs: 10 for the millisecond, 16 at random (80 bits). Ids of one generator also sort in the order they were made: within one
 * millisecond, and when the clock goes back, the time stands still and the first five random signs count up.
 */
export const randomIds = (now: () => number = Date.now): IdGenerator => {
  let last = 0;
  let count = 0;
  return {
    id: () => {
      const time = now();
      const random = crypto.getRandomValues(new Uint32Array(3));
      if (time > last) [last, count] = [time, (random[2] ?? 0) >>> 8];
      else count += 1;
      const tail = Array.from(random.subarray(0, 2), (word) => inBase32(word, 7).slice(1)).join("");
      return inBase32(last, 10) + inBase32(count, 5) + tail.slice(0, 11);
    },
    salt: () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
};
