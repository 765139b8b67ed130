import { addedColumns } from "./column.ts";
import { blockSize, type Chunk, createChunk, frontRoom } from "./chunk.ts";
import { BillFailure } from "./failure.ts";
import { createDoubleFinder } from "./double-finder.ts";
import { type BillSummary, createLedger } from "./ledger.ts";
import { openOutput, type OutputFile } from "./output-file.ts";
import { longestRecord } from "./record.ts";
import { writeRejectHeader, writeRejects } from "./reject-file.ts";
import type { Reject } from "./chunk-result.ts";
import type { Biller, BillSetup } from "./setup.ts";
import { type BillWriter, startWriterThread, writerHere, type WriterThread } from "./bill-writer.ts";
import { openUnits, type UnitsFile } from "./units-file.ts";

export { factColumns } from "./column.ts";
export { readBillingContract } from "./contract.ts";
export { readFact } from "./fact.ts";
export { BillFailure } from "./failure.ts";
export { readPeriod, withinTerm } from "./period.ts";

/** A run of bills: how rows are billed, from which file of units, to which file of bills. */
export interface BillRun extends Omit<BillSetup, "header"> {
  /** Path of the CSV of units. */
  readonly units: string;
  /** Path of the file of bills. */
  readonly out: string;
  /** Path of the file of refused rows; without it `onRejects` alone hears of them. */
  readonly rejects?: string;
  /** Overwrite a former file of bills instead of keeping it as `.bak`. */
  readonly replace?: boolean;
  /** Threads to use, 1 or 2; by default 2 for a large file. */
  readonly threads?: number;
  /** Called once, before the first row, with the columns that are carried over unread. */
  readonly onStart?: (biller: Biller, unread: readonly string[]) => void;
  /** Called after each block: bytes read, bytes in all, units so far. */
  readonly onProgress?: (bytes: number, size: number, units: number) => void;
  /** Called with refused rows as they are found; lines count the header as 1. */
  readonly onRejects?: (rejects: readonly Reject[]) => void;
  /** Ends the run with `interrupted`; no file is written. */
  readonly signal?: AbortSignal;
}

/** What a run came to, the policies that answered, and where former files were kept. */
export interface BillOutcome {
  /** The reconciliation (对账). */
  readonly summary: BillSummary;
  /** The policies that answered. */
  readonly policies: readonly string[];
  /** Paths under which former files were kept. */
  readonly kept: readonly string[];
}

const largeFile = 8_000_000;
const chunksInUse = 6;
const quotedName = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * Bills every unit of a CSV (批量出账): streams it, with rows that cannot be billed set aside and all others going through.
 *
 * @returns The reconciliation, the policies that answered, and where former files were kept.
 * @throws {BillFailure} For what stops the whole run, by its `code`; then no file was written.
 * @units In the files money is yuan with two decimals, areas m² with at most two; so is the summary. Inside it is counted in fen.
 * @source The rules asked are `fee.start`, `fee.period` and `fee.vacancy` of the place; each bill names the article of each line.
 */
export const bill = async (run: BillRun): Promise<BillOutcome> => {
  const units = await openUnits(run.units);
  const files: OutputFile[] = [];
  let thread: WriterThread | undefined;
  try {
    const { contract, contractName, jurisdiction, policies, period, common, format, language } = run;
    const setup: BillSetup = {
      contract,
      contractName,
      jurisdiction,
      policies,
      period,
      common,
      format,
      language,
      header: units.header,
    };
    // Started first: it is ready when the law is.
    if (format === "csv" && (run.threads ?? (units.size > largeFile ? 2 : 1)) > 1)
      thread = startWriterThread();
    // Loaded here and not above, so that the thread can start meanwhile.
    const biller = await (await import("./setup.ts")).openBiller(setup);
    run.onStart?.(biller, units.header.unread);
    const out = await openOutput(run.out, run.replace === true);
    files.push(out);
    const rejects =
      run.rejects === undefined ? undefined : await openOutput(run.rejects, run.replace === true);
    if (rejects !== undefined) {
      files.push(rejects);
      await writeRejectHeader(rejects);
    }
    if (format === "csv") {
      await out.writeText(
        `${units.hasMark ? "\ufeff" : ""}${[...units.header.names.map(quotedName), ...addedColumns].join(",")}\n`,
      );
    }
    const { templates } = biller.rows;
    const writer = thread?.open(out, templates) ?? writerHere(out, templates);
    const summary = await billAll(run, units, biller, writer, rejects);
    const kept: string[] = [];
    for (const file of files) {
      const former = await file.finish();
      if (former !== undefined) kept.push(former);
    }
    files.length = 0;
    return { summary, policies: biller.schedule.policies(), kept };
  } finally {
    // The thread first: it must not write to a file that is closed.
    await thread?.close();
    for (const file of files) await file.discard();
    await units.close();
  }
};

const interrupted = (): BillFailure =>
  new BillFailure("interrupted", {
    "zh-CN": "已中断；没有写出任何文件。",
    en: "Interrupted; no file was written.",
  });

const tooLong = (line: number, language: BillRun["language"]): Reject => ({
  line,
  id: "",
  column: "row",
  code: "bad-row",
  reason:
    language === "en" ? `the row is longer than ${longestRecord} bytes` : `该行超过 ${longestRecord} 字节`,
});

const billAll = async (
  run: BillRun,
  units: UnitsFile,
  biller: Biller,
  writer: BillWriter,
  rejectFile: OutputFile | undefined,
): Promise<BillSummary> => {
  const ledger = createLedger();
  const { billRows } = biller.rows;
  const doubles = createDoubleFinder(units, billRows);
  const pool = createPool();
  let line = units.line;
  let rest = new Uint8Array(0);
  let offset = units.offset;
  let isSkipping = false;
  let chunk = await pool.take();
  let reading = units.read(chunk.bytes, frontRoom, blockSize, offset);

  const refuse = async (rejects: readonly Reject[]): Promise<void> => {
    run.onRejects?.(rejects);
    if (rejectFile !== undefined) await writeRejects(rejectFile, rejects);
  };

  for (let isLast = false; !isLast;) {
    const count = await reading;
    if (run.signal?.aborted === true) throw interrupted();
    const current = chunk;
    isLast = count < blockSize;
    fill(current, rest, count, offset, isLast);
    offset += count;
    if (isSkipping) {
      // Behind a row that was refused for its length: on to the next line.
      const found = current.bytes.subarray(0, current.end).indexOf(10, current.start);
      isSkipping = found < 0;
      current.start = isSkipping ? current.end : found + 1;
    }
    if (!isLast) {
      // The next block is read while this one is billed.
      chunk = await pool.take();
      reading = units.read(chunk.bytes, frontRoom, blockSize, offset);
      // Should billing end before it is waited for, its failure is nobody's.
      reading.catch(() => undefined);
    }
    let result = billRows(current, doubles.needsIds());
    const doubled = await doubles.find(current, result, line);
    if (doubled.size > 0) result = billRows(current, false, doubled);
    ledger.add(result);
    if (result.rejects.length > 0)
      await refuse(result.rejects.map((reject) => ({ ...reject, line: reject.line + line })));
    line += result.lines;
    isSkipping ||= result.isOpen && !isLast;
    rest = current.bytes.slice(result.consumed, current.end);
    if (rest.length > longestRecord) {
      ledger.refuse();
      await refuse([tooLong(line, run.language)]);
      line += 1;
      isSkipping = true;
      rest = new Uint8Array(0);
    }
    pool.release(current, writer.write(current));
    run.onProgress?.(Math.min(units.size, offset), units.size, ledger.units());
    // Gives the other thread's answers and the signals a turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await pool.drained();
  return ledger.close();
};

/** Puts what the block before left over in front of a block, and a line end behind the last one. */
const fill = (chunk: Chunk, rest: Uint8Array, count: number, offset: number, isLast: boolean): void => {
  chunk.start = frontRoom - rest.length;
  chunk.end = frontRoom + count;
  chunk.origin = offset - frontRoom;
  chunk.isLast = isLast;
  chunk.bytes.set(rest, chunk.start);
  if (isLast && chunk.end > chunk.start && chunk.bytes[chunk.end - 1] !== 10) {
    chunk.bytes[chunk.end] = 10;
    chunk.end += 1;
  }
};

/** Chunks that go round: while all of them wait to be written, nothing more is read. */
const createPool = () => {
  const free: Chunk[] = Array.from({ length: chunksInUse }, createChunk);
  const writing = new Set<Promise<void>>();
  let failure: Error | undefined;
  const check = (): void => {
    if (failure !== undefined) throw failure;
  };
  return {
    take: async (): Promise<Chunk> => {
      for (;;) {
        check();
        const chunk = free.pop();
        if (chunk !== undefined) return chunk;
        await Promise.race(writing);
      }
    },
    release: (chunk: Chunk, written: Promise<void>): void => {
      const done = written
        .then(() => void free.push(chunk))
        .catch((error: unknown) => {
          failure ??= error as Error;
        })
        .finally(() => writing.delete(done));
      writing.add(done);
    },
    drained: async (): Promise<void> => {
      await Promise.all(writing);
      check();
    },
  };
};
