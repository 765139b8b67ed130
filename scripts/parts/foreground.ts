/** Runs one of the workspace's TypeScript programs in the foreground, as if it had been started directly. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { workspaceRoot } from "./process.ts";

/** Starts the program with our terminal and our signals, waits for its end, and returns its exit code. */
export const startForeground = (program: string, parameters: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(workspaceRoot, program), ...parameters], {
      stdio: "inherit",
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => child.kill(signal));
    child.once("error", reject);
    child.once("close", (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
