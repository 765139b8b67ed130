/** The clock as a port: the current instant, epoch milliseconds. */
export interface Clock {
  now(): number;
}
