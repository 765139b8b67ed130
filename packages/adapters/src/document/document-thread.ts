/** The program of the thread that opens Word and PDF files: what hangs or swells there can be ended from outside. */
import { parentPort, workerData } from "node:worker_threads";
import type { DocumentText } from "./document.ts";
import { DocumentFailure, type DocumentFailureCode } from "./failure.ts";

/** What the thread is to read. */
export interface Task {
  readonly kind: "docx" | "pdf";
  readonly bytes: Uint8Array;
}

/** What the thread answers: the text, or why there is none. */
export type Answer =
  | { readonly ok: true; readonly value: DocumentText }
  | { readonly ok: false; readonly code: DocumentFailureCode; readonly words: DocumentFailure["words"] };

if (parentPort === null) throw new Error("this program runs as a thread only");
const port = parentPort;

const read = async ({ kind, bytes }: Task): Promise<DocumentText> =>
  kind === "docx"
    ? (await import("./docx/docx.ts")).readDocx(bytes)
    : (await import("./pdf/pdf.ts")).readPdf(bytes);

const answer = await read(workerData as Task).then(
  (value): Answer => ({ ok: true, value }),
  (error: unknown): Answer => {
    if (!(error instanceof DocumentFailure)) throw error;
    return { ok: false, code: error.code, words: error.words };
  },
);
port.postMessage(answer);
