/** Which test files a run will touch, and which servers it therefore needs. */

/** The three vitest projects, in the order in which they run. */
type Project = "node" | "browser" | "e2e";

/** The vitest project that a test file belongs to. */
export const projectOf = (file: string): Project =>
  file.endsWith(".e2e.test.ts") ? "e2e" : file.endsWith(".browser.test.ts") ? "browser" : "node";

const valueOptions = new Set([
  "-t",
  "--testNamePattern",
  "--project",
  "--exclude",
  "--reporter",
  "--maxWorkers",
  "--shard",
]);

/** Separates the paths from the options, as far as the choice of servers needs it. */
const readParameters = (
  parameters: readonly string[],
): { paths: readonly string[]; wanted: readonly string[] } => {
  const paths: string[] = [];
  const wanted: string[] = [];
  for (let index = 0; index < parameters.length; index += 1) {
    const parameter = parameters[index] ?? "";
    if (parameter.startsWith("--project=")) wanted.push(parameter.slice("--project=".length));
    else if (parameter === "--project") wanted.push(parameters[index + 1] ?? "");
    if (valueOptions.has(parameter)) index += 1;
    else if (!parameter.startsWith("-")) paths.push(parameter);
  }
  return { paths, wanted };
};

/** The files that vitest will run for these parameters: a path is a part of the file's name, as vitest has it. */
export const selectTests = (files: readonly string[], parameters: readonly string[]): readonly string[] => {
  const { paths, wanted } = readParameters(parameters);
  return files.filter(
    (file) =>
      (wanted.length === 0 || wanted.includes(projectOf(file))) &&
      (paths.length === 0 || paths.some((path) => file.includes(path.replace(/^\.\//, "")))),
  );
};

/** What must stand before these files can run. */
export interface Needs {
  readonly browser: boolean;
  readonly bundles: boolean;
  readonly postgres: boolean;
  /** A Chinese font, for letters as PDF. */
  readonly font: boolean;
}

export const needsOf = (files: readonly string[]): Needs => {
  const browser = files.some((file) => projectOf(file) !== "node");
  return {
    browser,
    bundles: files.some((file) => projectOf(file) === "e2e" || /^(packages\/widgets|apps)\//.test(file)),
    postgres: files.some((file) => /^(packages\/adapters|apps|bench)\//.test(file)),
    font: files.some((file) => file.startsWith("packages/adapters/")),
  };
};
