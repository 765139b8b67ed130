import { type Chunk, createChunk } from "./chunk.ts";
import { createIdRegister, type IdRegister } from "./id-register.ts";
import { type Cells, longestRecord, readRecord } from "./record.ts";
import type { ChunkResult } from "./chunk-result.ts";
import type { BillRows } from "./row-biller.ts";
import { isBelow } from "./id-order.ts";
import type { UnitsFile } from "./units-file.ts";

/** Finds the rows of a chunk whose id was billed before, with the line of the first; chunks come in the order of the file. */
export interface DoubleFinder {
  /** Whether it needs the ids of a chunk noted. */
  readonly needsIds: () => boolean;
  readonly find: (chunk: Chunk, result: ChunkResult, line: number) => Promise<ReadonlyMap<number, number>>;
}

const none: ReadonlyMap<number, number> = new Map();

/** A chunk that was billed, as far as it takes to bill it once more. */
type Noted = Pick<Chunk, "start" | "end" | "origin"> & { readonly line: number };

/**
 * Finds repeated ids (重复户号). While the ids of a file only ascend there can be none, and nothing is kept of them. The first that
 * does not makes a register of all before it, by billing their chunks once more, which finds the same ids: only a file that
 * is nearly in order is read twice, and one that is in order costs neither time nor memory.
 */
export const createDoubleFinder = (units: UnitsFile, billRows: BillRows): DoubleFinder => {
  const cells: Cells = { bytes: new Uint8Array(0), starts: new Int32Array(units.header.count + 4) };
  const column = units.header.position.id;
  const decoder = new TextDecoder();
  const noted: Noted[] = [];
  let highest = new DataView(new ArrayBuffer(0));
  let register: IdRegister | undefined;

  const idAt = async (offset: number): Promise<string> => {
    const bytes = new Uint8Array(longestRecord + 16);
    const length = await units.read(bytes, 0, longestRecord, offset);
    bytes[length] = 10;
    readRecord(bytes, 0, length + 1, true, cells);
    return decoder.decode(
      cells.bytes.subarray(cells.starts[column], (cells.starts[column + 1] as number) - 1),
    );
  };

  const ascends = (
    { bytes, start, end, origin }: Chunk,
    { ascending, billed }: ChunkResult,
    line: number,
  ): boolean => {
    if (billed === 0) return true;
    if (ascending === undefined) return false;
    const [firstFrom, firstTo, lastFrom, lastTo] = ascending;
    const view = new DataView(bytes.buffer);
    if (noted.length > 0 && !isBelow(highest, 0, highest.byteLength, view, firstFrom, firstTo)) return false;
    highest = new DataView(bytes.slice(lastFrom, lastTo).buffer);
    noted.push({ start, end, origin, line });
    return true;
  };

  const registerNoted = async (): Promise<IdRegister> => {
    const made = createIdRegister(Math.min(4_000_000, units.size / 50));
    if (noted.length === 0) return made;
    const again = createChunk();
    for (const { line, ...place } of noted.splice(0)) {
      Object.assign(again, place);
      await units.read(again.bytes, again.start, again.end - again.start, again.origin + again.start);
      const { billed } = billRows(again, true);
      const { ids } = again.findings;
      made.prepare(ids, billed);
      for (let at = 0; at < billed * 4; at += 4) {
        made.add(
          ids[at] as number,
          ids[at + 1] as number,
          again.origin + (ids[at + 2] as number),
          line + (ids[at + 3] as number),
        );
      }
    }
    return made;
  };

  const find: DoubleFinder["find"] = async (chunk, result, line) => {
    if (register === undefined) {
      if (ascends(chunk, result, line)) return none;
      register = await registerNoted();
      billRows(chunk, true);
    }
    const { ids } = chunk.findings;
    const { billed } = result;
    register.prepare(ids, billed);
    let doubled: Map<number, number> | undefined;
    for (let at = 0; at < billed * 4; at += 4) {
      const one = ids[at] as number;
      const two = ids[at + 1] as number;
      const start = ids[at + 2] as number;
      const row = ids[at + 3] as number;
      const seen = register.enter(one, two, chunk.origin + start, line + row);
      if (seen.length === 0) continue;
      const id = await idAt(chunk.origin + start);
      let first: number | undefined;
      for (const sighting of seen)
        if (first === undefined && (await idAt(sighting.offset)) === id) first = sighting.line;
      if (first === undefined) register.add(one, two, chunk.origin + start, line + row);
      else (doubled ??= new Map()).set(start, first);
    }
    return doubled ?? none;
  };
  return { needsIds: () => register !== undefined, find };
};
