/** Child processes for the workspace scripts: one way to run a command, and one way to end what was started. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the workspace, without a trailing slash. */
export const workspaceRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** How a finished command ended, with what it printed when its output was captured. */
export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where the child's standard output goes: kept for the caller, straight through, or to our standard error. */
type Output = "capture" | "inherit" | "stderr";

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly output?: Output;
}

const running = new Set<ChildProcess>();

const endAll = (): void => {
  for (const child of running) child.kill("SIGTERM");
};

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, endAll);

/** Runs a command to its end. Never throws for a non-zero exit; throws when the command cannot be started at all. */
export const run = (
  command: string,
  parameters: readonly string[],
  options: RunOptions = {},
): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const output = options.output ?? "capture";
    // pnpm asks for colour even where nobody sees it.
    const plain =
      output === "capture" || !process.stdout.isTTY ? { FORCE_COLOR: undefined, NO_COLOR: "1" } : {};
    const child = spawn(command, parameters, {
      cwd: options.cwd ?? workspaceRoot,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", ...plain, ...options.env },
      stdio:
        output === "inherit"
          ? "inherit"
          : output === "stderr"
            ? ["ignore", 2, 2]
            : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    running.add(child);
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.once("error", (error) => {
      running.delete(child);
      reject(new Error(`Could not start "${command}": ${error.message}`));
    });
    child.once("close", (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal === null ? 1 : 128), stdout, stderr });
    });
  });

/** The path of an executable on PATH, or undefined. */
export const findOnPath = (name: string): string | undefined => {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (folder !== "" && existsSync(path)) return path;
    }
  }
  return undefined;
};

/** Whether a command starts and ends with exit code 0. */
export const answers = (command: string, parameters: readonly string[]): boolean =>
  spawnSync(command, parameters, { stdio: "ignore", timeout: 20_000 }).status === 0;

/** A command installed in the workspace's own node_modules/.bin. */
export const workspaceBin = (name: string): string =>
  join(workspaceRoot, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
