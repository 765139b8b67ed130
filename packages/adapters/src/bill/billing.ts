import { addedColumns } from "./column.ts";
import { blockSize, type Chunk, createChunk, frontRoom } from "./chunk.ts";
import { BillFailure } from "./failure.ts";
import { createDoubleFinder } from "./double-finder.ts";
import { type BillSummary, createLedger } from "./ledger.ts";
import { openOutput, type OutputFile } from "./output-file.ts";
import { longestRecord } from "./record.ts";
import { writeRejectHeader, writeRejects } from "./reject-file.ts";
import type { ChunkResult, Reject } from "./row-biller.ts";
import type { Biller, BillSetup } from "./setup.ts";
import { startThread, type Thread } from "./thread.ts";
import { openUnits, type UnitsFile } from "./units-file.ts";

/** A run of bills: what {@link BillSetup} says, from a file of units to a file of bills. */
export interface BillRun extends Omit<BillSetup, "header"> {
  readonly units: string;
  readonly out: string;
  readonly rejects?: string;
  /** Overwrite a former file of bills instead of keeping it as `.bak`. */
  readonly replace?: boolean;
  /** Threads to use, 1 or 2; by default 2 for a large file. */
  readonly threads?: number;
  readonly onStart?: (biller: Biller, unread: readonly string[]) => void;
  readonly onProgress?: (bytes: number, size: number, units: number) => void;
  readonly onRejects?: (rejects: readonly Reject[]) => void;
  readonly signal?: AbortSignal;
}

/** What a run came to, the policies that answered, and where former files were kept. */
export interface BillOutcome {
  readonly summary: BillSummary;
  readonly policies: readonly string[];
  readonly kept: readonly string[];
}

const largeFile = 8_000_000;
const chunksInUse = 6;
const quotedName = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * Bills every unit of a CSV (批量出账): streams it, with rows that cannot be billed set aside and all others going through.
 * Throws a `BillFailure` for what stops the whole run; then no file was written.
 */
export const bill = async (run: BillRun): Promise<BillOutcome> => {
  const units = await openUnits(run.units);
  const files: OutputFile[] = [];
  let thread: Thread | undefined;
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
    if ((run.threads ?? (units.size > largeFile ? 2 : 1)) > 1) thread = startThread(setup);
    // Loaded here, so that both threads load the law at the same time.
    const biller = (await import("./setup.ts")).openBiller(setup);
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
    const summary = await billAll(run, units, biller, thread, out, rejects);
    const kept: string[] = [];
    for (const file of files) {
      const former = await file.finish();
      if (former !== undefined) kept.push(former);
    }
    files.length = 0;
    return {
      summary,
      policies: [...new Set([...biller.schedule.policies(), ...(thread?.policies() ?? [])])].sort(),
      kept,
    };
  } finally {
    for (const file of files) await file.discard();
    await units.close();
    await thread?.close();
  }
};

const billAll = async (
  run: BillRun,
  units: UnitsFile,
  biller: Biller,
  thread: Thread | undefined,
  out: OutputFile,
  rejectFile: OutputFile | undefined,
): Promise<BillSummary> => {
  const ledger = createLedger();
  const free: Chunk[] = [];
  const takers: ((chunk: Chunk) => void)[] = [];
  let made = 0;
  const take = (): Chunk | Promise<Chunk> => {
    const chunk = free.pop();
    if (chunk !== undefined) return chunk;
    if (made < chunksInUse) {
      made += 1;
      return createChunk();
    }
    return new Promise((resolve) => takers.push(resolve));
  };
  const release = (chunk: Chunk): void => {
    chunk.sink.length = 0;
    const taker = takers.shift();
    if (taker === undefined) free.push(chunk);
    else taker(chunk);
  };
  const billHere = (chunk: Chunk, doubled?: ReadonlyMap<number, number>): ChunkResult => {
    chunk.sink.length = 0;
    return biller.billRows(chunk.bytes, chunk.start, chunk.end, chunk.isLast, chunk.sink, doubled);
  };
  const doubles = createDoubleFinder(units);

  let line = units.line;
  const commit = async (chunk: Chunk, billed: ChunkResult | Promise<ChunkResult>): Promise<void> => {
    let result = await billed;
    const doubled = await doubles(chunk, result, line);
    if (doubled.size > 0) result = billHere(chunk, doubled);
    await finish(chunk, result);
  };
  const finish = async (chunk: Chunk, result: ChunkResult): Promise<void> => {
    ledger.add(result);
    if (result.rejects.length > 0) {
      const rejects = result.rejects.map((reject) => ({ ...reject, line: reject.line + line }));
      run.onRejects?.(rejects);
      if (rejectFile !== undefined) await writeRejects(rejectFile, rejects);
    }
    line += result.lines;
    if (chunk.sink.length > 0) await out.write(chunk.sink.bytes, chunk.sink.length);
    run.onProgress?.(Math.min(units.size, chunk.origin + chunk.end), units.size, ledger.units());
    release(chunk);
  };

  let failed: Error | undefined;
  let tail: Promise<void> = Promise.resolve();
  const follow = (work: () => Promise<void>): void => {
    tail = tail
      .then(() => (failed === undefined ? work() : undefined))
      .catch((error: unknown) => {
        failed ??= error as Error;
        // Whoever waits for a chunk must not wait for ever.
        for (const taker of takers.splice(0)) taker(createChunk());
      });
  };

  let rest = new Uint8Array(0);
  let offset = units.offset;
  let skipping = false;
  let chunk = await take();
  let reading = units.read(chunk.bytes, frontRoom, blockSize, offset);
  for (;;) {
    const count = await reading;
    if (failed !== undefined) break;
    if (run.signal?.aborted === true)
      throw new BillFailure("interrupted", {
        "zh-CN": "已中断；没有写出任何文件。",
        en: "Interrupted; no file was written.",
      });
    const current = chunk;
    current.start = frontRoom - rest.length;
    current.end = frontRoom + count;
    current.origin = offset - frontRoom;
    current.isLast = count < blockSize;
    current.bytes.set(rest, current.start);
    rest = new Uint8Array(0);
    offset += count;
    if (skipping) {
      // Behind a row that was refused for its length: on to the next line.
      const found = current.bytes.subarray(0, current.end).indexOf(10, current.start);
      skipping = found < 0;
      current.start = skipping ? current.end : found + 1;
    }
    if (current.isLast && current.end > current.start && current.bytes[current.end - 1] !== 10) {
      current.bytes[current.end] = 10;
      current.end += 1;
    }
    if (!current.isLast) {
      chunk = await take();
      reading = units.read(chunk.bytes, frontRoom, blockSize, offset);
    }
    const { start, end } = current;
    const body = current.bytes.subarray(start, end);
    const lastLine = body.lastIndexOf(10);
    if (body.includes(34) || (lastLine < 0 && body.length > longestRecord)) {
      // Where a row ends is known only after it was read: the other thread cannot help here.
      if (lastLine < 0 && !body.includes(34)) {
        skipping = true;
        follow(() => finish(current, tooLong(run.language)));
      } else {
        const result = billHere(current);
        rest = current.bytes.slice(result.consumed, end);
        current.end = result.consumed;
        skipping = result.isOpen && !current.isLast;
        follow(() => commit(current, result));
      }
    } else {
      const cut = start + lastLine + 1;
      rest = current.bytes.slice(cut, end);
      current.end = cut;
      const result = thread?.isFree() === true ? thread.bill(current) : billHere(current);
      if (result instanceof Promise) result.catch(() => undefined);
      follow(() => commit(current, result));
    }
    if (current.isLast) break;
    // Gives the other thread's answers and the writing a turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await tail;
  if (failed !== undefined) throw failed;
  return ledger.close();
};

const tooLong = (language: BillRun["language"]): ChunkResult => ({
  consumed: 0,
  isOpen: true,
  lines: 1,
  units: 1,
  billed: 0,
  rejects: [
    {
      line: 0,
      id: "",
      column: "row",
      code: "bad-row",
      reason:
        language === "en"
          ? `the row is longer than ${longestRecord} bytes`
          : `该行超过 ${longestRecord} 字节`,
    },
  ],
  amount: 0,
  developer: 0,
  arrears: 0,
  total: 0,
  lineTotal: 0,
  ascending: [0, 0, 0, 0],
});
