import { existsSync } from "node:fs";
import nodeModule from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Chunk } from "./chunk.ts";
import type { OutputFile } from "./output-file.ts";
import { putBills, type Template } from "./template.ts";
import type { Answer, Order } from "./bill-writer-thread.ts";

/** Writes the bills of chunks, in the order in which they come. */
export interface BillWriter {
  /** Ends when the chunk may be used again. */
  readonly write: (chunk: Chunk) => Promise<void>;
}

/** Writes bills in this thread. JSON lines stand in the chunk already. */
export const writerHere = (out: OutputFile, templates: readonly Template[]): BillWriter => {
  let before: Promise<void> = Promise.resolve();
  return {
    write: ({ bytes, findings, output }) => {
      putBills(output, bytes, findings.bills, findings.billsLength, templates);
      before = before.then(() => out.write(output.bytes, output.length));
      return before;
    },
  };
};

/** A thread that is started early, while the law is still being loaded, and writes bills in CSV once it is given a file. */
export interface WriterThread {
  readonly open: (out: OutputFile, templates: readonly Template[]) => BillWriter;
  readonly close: () => Promise<void>;
}

/** Where the thread's program stands: beside this file, or below the chunks of the built package. */
const programs = [
  "./bill-writer-thread.ts",
  "./bill-writer-thread.js",
  "./bill/bill-writer-thread.js",
] as const;

/** The environment of a thread that takes its code from the same cache as this one, where there is one. */
const cachedEnvironment = (): NodeJS.ProcessEnv => {
  const cache = nodeModule.getCompileCacheDir?.();
  return cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(cache) };
};

/** `undefined` when the program of the thread is not there, as in a bundle of somebody's own. */
export const startWriterThread = (): WriterThread | undefined => {
  const program = programs.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  if (program === undefined) return undefined;
  const worker = new Worker(program, { env: cachedEnvironment() });
  const waiting: {
    readonly chunk: Chunk;
    readonly resolve: () => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("the thread that writes bills ended early")));
  const close = async (): Promise<void> => {
    worker.removeAllListeners("exit");
    await worker.terminate();
  };
  return {
    open: (out, templates) => {
      let known = 0;
      worker.on("message", (answer: Answer) => {
        const order = waiting.shift();
        if (order === undefined) return;
        if (answer.error === undefined) order.resolve();
        else order.reject(out.failure(answer.error));
      });
      return {
        write: (chunk) =>
          new Promise((resolve, reject) => {
            if (failure !== undefined) {
              reject(failure);
              return;
            }
            const { bytes, findings } = chunk;
            const order: Order = {
              file: out.descriptor,
              bytes,
              bills: findings.bills,
              length: findings.billsLength,
              templates: templates.slice(known),
            };
            known = templates.length;
            waiting.push({ chunk, resolve, reject });
            worker.postMessage(order);
          }),
      };
    },
    close,
  };
};
