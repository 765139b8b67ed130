/** The frame of a workspace command: an error becomes one message on standard error and exit code 1. */
export const main = async (act: () => Promise<number | void>): Promise<void> => {
  try {
    process.exitCode = (await act()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
};
