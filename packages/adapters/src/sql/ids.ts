import type { IdGenerator } from "@heyue/core/ports/id-generator";
import { randomSource } from "./random-bytes.ts";

const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The number in `length` digits of Crockford's base 32. */
const inBase32 = (value: number, length: number): string => {
  let text = "";
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32))
    text = digits.charAt(rest % 32) + text;
  return text;
};

/**
 * Ids of 26 signs: 10 for the millisecond, 16 at random (80 bits). Ids of one generator also sort in the order they were made: within one
 * millisecond, and when the clock goes back, the time stands still and the first five random signs count up.
 */
export const randomIds = (now: () => number = Date.now): IdGenerator => {
  let last = 0;
  let count = 0;
  const draw = randomSource();
  return {
    id: () => {
      const time = now();
      const random = draw(10);
      if (time > last) [last, count] = [time, random.readUIntBE(7, 3)];
      else count += 1;
      const tail = inBase32(random.readUIntBE(0, 4), 6) + inBase32(random.readUIntBE(4, 3), 5);
      return inBase32(last, 10) + inBase32(count, 5) + tail;
    },
    salt: () => draw(16).toString("hex"),
  };
};
