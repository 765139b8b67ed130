/**
 * Work in pieces (分段计算): each step gives the bytes it went through, so that a page can show how far it is, stay awake between
 * two steps, and stop.
 */
export type Work<Result> = Generator<number, Result, undefined>;

/** Does the whole work at once. */
export const finish = <Result>(work: Work<Result>): Result => {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
};
