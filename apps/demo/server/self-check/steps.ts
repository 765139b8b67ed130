/** Prints each step with the time of day, what it took and what was found. */
export interface Steps {
  step<A>(title: string, work: () => Promise<A>, found?: (value: A) => string): Promise<A>;
  note(text: string): void;
}

const clock = (): string => new Date().toISOString().slice(11, 23);

/** Steps written line by line. */
export const createSteps = (write: (line: string) => void): Steps => ({
  note: (text) => write(`${clock()}            ${text}`),
  step: async (title, work, found) => {
    const began = performance.now();
    const line = (mark: string, text: string): void =>
      write(
        `${clock()} ${`${Math.round(performance.now() - began)} ms`.padStart(8)} ${mark} ${title}${text === "" ? "" : `: ${text}`}`,
      );
    try {
      const value = await work();
      line("ok ", found?.(value) ?? "");
      return value;
    } catch (error) {
      line("NOT", error instanceof Error ? error.message : String(error));
      throw error;
    }
  },
});

/** Something that must hold and does not: the check ends with exit 3. */
export class NotHeld extends Error {
  override readonly name = "NotHeld";
}

/** Ends the check when something does not hold. */
export const mustHold = (holds: boolean, message: () => string): void => {
  if (!holds) throw new NotHeld(message());
};
