import type { Clock } from "../ports/clock.ts";
import type { IdGenerator } from "../ports/id-generator.ts";

/** A clock that stands still until it is moved. */
export interface SteppingClock extends Clock {
  /** Moves it on by minutes. */
  forward(minutes: number): void;
  set(epochMillis: number): void;
}

/** A clock at an epoch millisecond. */
export const steppingClock = (start: number): SteppingClock => {
  let now = start;
  return {
    now: () => now,
    forward: (minutes) => {
      now += minutes * 60_000;
    },
    set: (millis) => {
      now = millis;
    },
  };
};

/** Ids and salts that are the same in every run; never for real data. */
export const countedIds = (prefix = "t"): IdGenerator => {
  let ids = 0;
  let salts = 0;
  return {
    id: () => `${prefix}${String(++ids).padStart(8, "0")}`,
    salt: () => (++salts).toString(16).padStart(32, "0"),
  };
};
