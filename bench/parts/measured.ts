/** Programs measured as processes of their own: from start to end, with the memory they had at their peak. */
import { spawn } from "node:child_process";

export interface Measured {
  /** Milliseconds from the start of the process to its end. */
  readonly elapsed: number;
  /** Milliseconds of processor time, all threads together. */
  readonly cpu: number;
  /** Largest resident memory in MiB. */
  readonly peak: number;
  readonly out: string;
}

/** Loaded before a measured program, as plain JavaScript that costs nothing: writes to descriptor 3 what the process used. */
const usage = `data:text/javascript,${encodeURIComponent(`import { writeSync } from "node:fs";
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ peak: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1000 }));
});`)}`;

/** A raw stream copy in as little as it takes: `from` and `to` follow as parameters. */
export const rawCopy = [
  "--input-type=module",
  "--eval",
  `import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
await pipeline(createReadStream(process.argv[1]), createWriteStream(process.argv[2]));`,
] as const;

/** Runs a program with this Node; throws when it does not end well. */
export const measure = (parameters: readonly string[]): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", usage, ...parameters], {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    let [out, err, used] = ["", "", ""];
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
    const report = child.stdio[3];
    if (report !== null && report !== undefined && "setEncoding" in report)
      report.setEncoding("utf8").on("data", (text: string) => (used += text));
    let elapsed = 0;
    child.once("exit", () => (elapsed = performance.now() - start));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code !== 0) reject(new Error(`${parameters.join(" ")} ended with ${code}: ${err}`));
      else
        resolve({ elapsed, out, ...(JSON.parse(used) as { readonly peak: number; readonly cpu: number }) });
    });
  });
