/** Builds through turbo, so that what did not change is not built again. */
import { run, workspaceBin } from "./process.ts";

/** Builds what is published, or a part of it, with the progress on standard error; throws when that fails. */
export const build = async (...parameters: readonly string[]): Promise<void> => {
  const { code } = await run(
    workspaceBin("turbo"),
    ["run", "build", "--output-logs=errors-only", "--log-prefix=none", ...parameters],
    { output: "stderr" },
  );
  if (code !== 0) throw new Error(`The build failed (turbo ended with ${code}); the messages stand above.`);
};

/** Builds the widgets' script bundles. They are made from the sources of core, which is not built for it. */
export const buildBundles = (): Promise<void> => build("--filter=@heyue/widgets");
