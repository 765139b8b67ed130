/** Named steps of a check: each prints its name, its time and, when it fails, how to mend it. */

/** How a step ended: what to show, and whether it is good. */
export interface Outcome {
  readonly good: boolean;
  readonly details: string;
}

export interface Step {
  readonly name: string;
  /** One line: the command or the act that mends a failure. */
  readonly remedy: string;
  readonly run: () => Promise<Outcome>;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Makes an outcome of a finished command: silent when good, its whole output when not. */
export const outcomeOf = (finished: {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}): Outcome => ({
  good: finished.code === 0,
  details: finished.code === 0 ? "" : `${finished.stdout}${finished.stderr}`.trim(),
});

/** Runs steps, at most `width` at a time, in the order given; returns the names of those that failed. */
export const runSteps = async (
  steps: readonly Step[],
  width: number,
  print: (line: string) => void = console.log,
): Promise<readonly string[]> => {
  const waiting = [...steps];
  const failed: string[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const begun = performance.now();
      const outcome = await step.run().catch((error: unknown): Outcome => ({
        good: false,
        details: error instanceof Error ? error.message : String(error),
      }));
      const time = seconds(performance.now() - begun);
      print(`${outcome.good ? "ok  " : "FAIL"} ${step.name} (${time})`);
      if (outcome.good) continue;
      failed.push(step.name);
      if (outcome.details !== "") print(outcome.details.replace(/^/gm, "     "));
      print(`     To mend: ${step.remedy}`);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return failed;
};
