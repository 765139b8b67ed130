/** The program of the second thread of billing: chunks in, bills out. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { ChunkResult } from "./row-biller.ts";
import type { BillSetup } from "./setup.ts";
import { sinkOn } from "./sink.ts";

export interface Order {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
  readonly output: Uint8Array<ArrayBuffer>;
  readonly ids: Int32Array<ArrayBuffer>;
}

export type Answer =
  | { readonly kind: "ready" }
  | {
      readonly kind: "billed";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly output: Uint8Array<ArrayBuffer>;
      readonly length: number;
      readonly ids: Int32Array<ArrayBuffer>;
      readonly result: ChunkResult;
      readonly policies: readonly string[];
    };

if (parentPort === null) throw new Error("thread-main runs as a worker thread only");
const port = parentPort;
enableCompileCache?.();
const { openBiller } = await import("./setup.ts");
const { billRows, schedule } = openBiller(workerData as BillSetup);
port.on("message", ({ bytes, start, end, isLast, output, ids }: Order) => {
  const sink = sinkOn(output, ids);
  const result = billRows(bytes, start, end, isLast, sink);
  const answer: Answer = {
    kind: "billed",
    bytes,
    output: sink.bytes,
    length: sink.length,
    ids: sink.ids,
    result,
    policies: schedule.policies(),
  };
  port.postMessage(answer, [bytes.buffer, sink.bytes.buffer, sink.ids.buffer]);
});
port.postMessage({ kind: "ready" } satisfies Answer);
