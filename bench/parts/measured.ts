/** Programs measured as processes of their own: from start to end, with the memory they had at their peak. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Measured {
  /** Milliseconds from the start of the process to its end. */
  readonly elapsed: number;
  /** Milliseconds of processor time, all threads together. */
  readonly cpu: number;
  /** Largest resident memory in MiB. */
  readonly peak: number;
  readonly out: string;
}

const usage = fileURLToPath(new URL("usage.ts", import.meta.url));

/** Runs a program with this Node; throws when it does not end well. */
export const measure = (program: string, parameters: readonly string[]): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", usage, program, ...parameters], { stdio: ["ignore", "pipe", "pipe", "pipe"] });
    let [out, err, used] = ["", "", ""];
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
    const report = child.stdio[3];
    if (report !== null && report !== undefined && "setEncoding" in report) report.setEncoding("utf8").on("data", (text: string) => (used += text));
    let elapsed = 0;
    child.once("exit", () => (elapsed = performance.now() - start));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code !== 0) reject(new Error(`${program} ended with ${code}: ${err}`));
      else resolve({ elapsed, out, ...(JSON.parse(used) as { readonly peak: number; readonly cpu: number }) });
    });
  });
