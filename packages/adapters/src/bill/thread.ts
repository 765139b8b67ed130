import { Worker } from "node:worker_threads";
import type { Chunk } from "./chunk.ts";
import type { ChunkResult } from "./row-biller.ts";
import type { BillSetup } from "./setup.ts";
import { sinkOn } from "./sink.ts";
import type { Answer, Order } from "./thread-main.ts";

/** A second thread that bills chunks, beside the one that reads and writes. */
export interface Thread {
  /** Whether it is there and wants work. */
  readonly isFree: () => boolean;
  readonly bill: (chunk: Chunk) => Promise<ChunkResult>;
  readonly policies: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Chunks that may wait at the thread, so that it never waits for the other one. */
const queue = 2;

/** Starts a thread. Should it fail to start, it is simply never free. */
export const startThread = (setup: BillSetup): Thread => {
  const waiting: {
    readonly chunk: Chunk;
    readonly resolve: (result: ChunkResult) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  let isReady = false;
  let policies: readonly string[] = [];
  const file = import.meta.url.endsWith(".ts") ? "./thread-main.ts" : "./thread-main.js";
  const worker = new Worker(new URL(file, import.meta.url), { workerData: setup });
  const fail = (error: Error): void => {
    isReady = false;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("the billing thread ended early")));
  worker.on("message", (answer: Answer) => {
    if (answer.kind === "ready") {
      isReady = true;
      return;
    }
    const order = waiting.shift();
    if (order === undefined) return;
    order.chunk.bytes = answer.bytes;
    order.chunk.sink = sinkOn(answer.output, answer.ids);
    order.chunk.sink.length = answer.length;
    policies = answer.policies;
    order.resolve(answer.result);
  });
  return {
    isFree: () => isReady && waiting.length < queue,
    bill: (chunk) =>
      new Promise((resolve, reject) => {
        const { bytes, start, end, isLast, sink } = chunk;
        const order: Order = { bytes, start, end, isLast, output: sink.bytes, ids: sink.ids };
        waiting.push({ chunk, resolve, reject });
        worker.postMessage(order, [bytes.buffer, sink.bytes.buffer, sink.ids.buffer]);
      }),
    policies: () => policies,
    close: async () => {
      worker.removeAllListeners("exit");
      await worker.terminate();
    },
  };
};
