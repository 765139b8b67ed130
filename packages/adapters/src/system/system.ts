/** Clock and ids of a host with an operating system. */
import type { Clock } from "@heyue/core/ports/clock";
import type { IdGenerator } from "@heyue/core/ports/id-generator";

/** The system's clock. */
export const systemClock: Clock = { now: () => Date.now() };

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/**
 * Ids as UUID version 7 (RFC 9562): sorted by time, safe in URLs, 36 characters. Ids made in the same millisecond by
 * one generator still sort in order: the twelve bits after the time count up, and borrow a millisecond when they are used up.
 */
export const systemIds = (clock: Clock = systemClock): IdGenerator => {
  let time = 0;
  let count = 0;
  const next = (): { readonly time: number; readonly count: number } => {
    const now = clock.now();
    if (now > time) {
      time = now;
      // The upper half stays free to count into.
      count = (random(2)[0]! << 3) & 0x7ff;
    } else if (count === 0xfff) {
      time += 1;
      count = 0;
    } else {
      count += 1;
    }
    return { time, count };
  };
  return {
    id: () => {
      const at = next();
      const stamp = at.time.toString(16).padStart(12, "0");
      const rest = random(8);
      rest[0] = (rest[0]! & 0x3f) | 0x80;
      const tail = hex(rest);
      return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${at.count.toString(16).padStart(3, "0")}-${tail.slice(0, 4)}-${tail.slice(4)}`;
    },
    salt: () => hex(random(16)),
  };
};
