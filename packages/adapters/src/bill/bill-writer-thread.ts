/** The program of the thread that writes bills: it knows no law, only numbers and the templates they stand in. */
import { writeSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { createSink } from "./sink.ts";
import { putBills, type Template } from "./template.ts";

export interface Order {
  /** Descriptor of the file, which all threads of a process share. */
  readonly file: number;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly bills: Float64Array<SharedArrayBuffer>;
  readonly length: number;
  /** Templates that are new since the last order. */
  readonly templates: readonly Template[];
}

/** That an order is done, or why it could not be. */
export interface Answer {
  readonly error?: { readonly code: string; readonly message: string };
}

if (parentPort === null) throw new Error("this program runs as a thread only");
const port = parentPort;
const templates: Template[] = [];
const sink = createSink(1 << 20);

port.on("message", ({ file, bytes, bills, length, templates: fresh }: Order) => {
  templates.push(...fresh);
  let error: Answer["error"];
  try {
    putBills(sink, bytes, bills, length, templates);
    for (let at = 0; at < sink.length;) at += writeSync(file, sink.bytes, at, sink.length - at);
  } catch (thrown) {
    const { code = "", message } = thrown as NodeJS.ErrnoException;
    error = { code, message };
  }
  sink.length = 0;
  port.postMessage((error === undefined ? {} : { error }) satisfies Answer);
});
