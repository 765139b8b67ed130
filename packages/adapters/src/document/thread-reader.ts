import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { DocumentText } from "./document.ts";
import type { Answer, Task } from "./document-thread.ts";
import { DocumentFailure, failure } from "./failure.ts";

/** Where the thread's program stands: beside this file, or below the chunks of the built package. */
const programs = ["./document-thread.ts", "./document-thread.js", "./document/document-thread.js"] as const;

/** What reading one document may add to the memory of the process, in bytes. */
const memoryLimit = 1_500_000_000;

const tooSlow = (deadline: number): DocumentFailure =>
  failure(
    "too-slow",
    `读取超过 ${Math.ceil(deadline / 1000)} 秒，已停止。文件可能损坏，或被做成难以解析的样子；请在 Word 或阅读器中打开后另存一份。`,
    `Reading took longer than ${Math.ceil(deadline / 1000)} seconds and was stopped. The file may be damaged or made to be hard to read; open it in its program and save a copy.`,
  );

const tooMuchMemory = (): DocumentFailure =>
  failure(
    "too-much-memory",
    "读取所需的内存超过上限，已停止。请把文件拆成几个，或在 Word 或阅读器中打开后另存一份。",
    "Reading needs more memory than allowed and was stopped. Split the file, or open it in its program and save a copy.",
  );

/**
 * Reads a .docx or .pdf in a thread of its own, ended after `deadline` milliseconds and at a bounded heap.
 *
 * @throws DocumentFailure
 */
export const readInThread = (
  kind: Task["kind"],
  bytes: Uint8Array,
  deadline: number,
): Promise<DocumentText> => {
  const program = programs.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  if (program === undefined) throw new Error("the program of the thread that reads documents is not there");
  const worker = new Worker(program, {
    workerData: { kind, bytes } satisfies Task,
    resourceLimits: { maxOldGenerationSizeMb: 1_024, stackSizeMb: 4 },
    // Whatever a library prints is not ours to show.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  let guard: NodeJS.Timeout | undefined;
  const before = process.memoryUsage.rss();
  return new Promise<DocumentText>((resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow(deadline)), deadline);
    // The limit of the heap does not count what is inflated into buffers.
    guard = setInterval(() => {
      if (process.memoryUsage.rss() - before > memoryLimit) reject(tooMuchMemory());
    }, 100);
    worker.once("message", (answer: Answer) => {
      if (answer.ok) resolve(answer.value);
      else reject(new DocumentFailure(answer.code, answer.words));
    });
    worker.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuchMemory() : error),
    );
    worker.once("exit", () => reject(new Error("the thread that reads documents ended without an answer")));
  }).finally(() => {
    clearTimeout(timer);
    clearInterval(guard);
    return worker.terminate();
  });
};
