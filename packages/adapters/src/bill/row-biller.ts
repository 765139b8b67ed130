import { isUtf8 } from "node:buffer";
import { readHundredths } from "./decimal-cell.ts";
import type { ChunkResult, Reject } from "./chunk-result.ts";
import { badValue, missingFact } from "./fact.ts";
import { isBelow } from "./id-order.ts";
import { noteId } from "./id-register.ts";
import { createPrices } from "./price-memory.ts";
import { type ClassOptions, createClassFinder, type RowClass } from "./row-class.ts";
import type { Language, RowFault } from "./failure.ts";
import { longestRecord, readRecord, type Cells } from "./record.ts";
import type { Plan } from "./plan.ts";
import { type Chunk, sharedNumbers } from "./chunk.ts";
import type { Sink } from "./sink.ts";
import { type CellBounds, putJson, slot, type Template } from "./template.ts";

/**
 * Bills the rows of a chunk. What it finds out stands in the chunk; JSON lines go to its output at once, CSV is written from the
 * findings by `putBills`. Rows whose beginning is in `doubled` are refused as repetitions. Only with `notesIds` the ids of
 * the bills are noted in the findings: most files never need them.
 */
export type BillRows = (
  chunk: Chunk,
  notesIds?: boolean,
  doubled?: ReadonlyMap<number, number>,
) => ChunkResult;

/** Bills rows, and makes a template for each kind of bill that it meets. */
export interface RowBiller {
  readonly billRows: BillRows;
  readonly templates: readonly Template[];
}

export interface RowBillerOptions extends ClassOptions {
  readonly language: Language;
}

/** One billion yuan: no unit owes more, and sums of a chunk stay exact below it. */
const mostFen = 100_000_000_000;
const mostArea = 1_000_000_000;
/** Room for the numbers of one bill. */
const mostNumbers = slot.firstLine + 2 * 400;

const tooLarge = (column: string): RowFault => ({
  column,
  code: "too-large",
  words: { "zh-CN": `${column} 超过十亿，请核对`, en: `${column} is above a billion; check it` },
});

export const createRowBiller = (options: RowBillerOptions): RowBiller => {
  const { format, language } = options;
  const { position, count } = options.header;
  const decoder = new TextDecoder();
  const starts = new Int32Array(count + 4);
  const scratch: Cells = { bytes: new Uint8Array(0), starts: new Int32Array(count + 4) };
  // Where a bill that is not kept as numbers is worked out.
  const values = new Float64Array(mostNumbers);
  const { find, templates } = createClassFinder(options);
  const priceOf = createPrices();

  const textOf = (source: Uint8Array, bounds: Int32Array, column: number): string =>
    decoder.decode(source.subarray(bounds[column], (bounds[column + 1] as number) - 1));

  const [idColumn, ownerColumn, areaColumn, arrearsColumn, typeColumn] = [
    position.id, position.owner, position.area, position.arrears, position.propertyType,
  ]; // prettier-ignore

  const sums = new Float64Array(5);

  const isBlank = (source: Uint8Array, from: number, to: number): boolean => {
    for (let index = from; index < to; index += 1) if ((source[index] as number) > 32) return false;
    return true;
  };

  const numberFault = (source: Uint8Array, bounds: Int32Array, name: "area" | "arrears"): RowFault => {
    const text = textOf(source, bounds, position[name]);
    if (text.trim() === "") return missingFact(name);
    return name === "area"
      ? badValue(
          name,
          text,
          "应为平方米，最多两位小数，如 89.50",
          "must be square metres with at most two decimals, e.g. 89.50",
        )
      : badValue(
          name,
          text,
          "应为元，最多两位小数，如 120.00；没有欠费写 0",
          "must be yuan with at most two decimals, e.g. 120.00; write 0 for none",
        );
  };

  /** Computes one row into `into`, from `start` on, and the sums; a fault leaves the sums as they were. */
  const billRow = (
    source: Uint8Array,
    view: DataView,
    bounds: Int32Array,
    into: Float64Array,
    start: number,
  ): RowClass | RowFault => {
    const idFrom = bounds[idColumn] as number;
    const idTo = (bounds[idColumn + 1] as number) - 1;
    if (idTo <= idFrom || ((source[idFrom] as number) <= 32 && isBlank(source, idFrom, idTo)))
      return missingFact("id");
    const ownerFrom = bounds[ownerColumn] as number;
    const ownerTo = (bounds[ownerColumn + 1] as number) - 1;
    if (ownerTo <= ownerFrom || ((source[ownerFrom] as number) <= 32 && isBlank(source, ownerFrom, ownerTo)))
      return missingFact("owner");
    const kind = find(source, view, bounds);
    if (kind.fault !== undefined) return kind.fault;
    let area = 100;
    const areaFrom = bounds[areaColumn] as number;
    const areaTo = (bounds[areaColumn + 1] as number) - 1;
    if (kind.byArea || areaTo > areaFrom) {
      area = readHundredths(source, areaFrom, areaTo);
      if (!(area >= 0)) return numberFault(source, bounds, "area");
      if (area === 0 && kind.byArea) return badValue("area", "0", "应大于零", "must be above zero");
      if (area > mostArea) return tooLarge("area");
    }
    const arrears = readHundredths(
      source,
      bounds[arrearsColumn] as number,
      (bounds[arrearsColumn + 1] as number) - 1,
    );
    if (arrears !== arrears) return numberFault(source, bounds, "arrears");
    if (arrears > mostFen || arrears < -mostFen) return tooLarge("arrears");
    const firstLine = start + slot.firstLine;
    const fault = priceOf(kind.plan as Plan, kind.memory, kind.byArea ? area : 100, into, firstLine);
    if (fault !== undefined) return fault;
    const { owner } = kind.memory;
    let amount = 0;
    let developer = 0;
    for (let line = 0; line < owner.length; line += 1) {
      const fen = into[firstLine + line * 2 + 1] as number;
      if (owner[line] === 1) amount += fen;
      else developer += fen;
    }
    if (amount > mostFen || developer > mostFen) return tooLarge("amount");
    const total = amount + arrears;
    into[start + slot.amount] = amount;
    into[start + slot.developer] = developer;
    into[start + slot.arrears] = arrears;
    into[start + slot.total] = total;
    into[start + slot.area] = area;
    sums[0] = (sums[0] as number) + amount;
    sums[1] = (sums[1] as number) + developer;
    sums[2] = (sums[2] as number) + arrears;
    sums[3] = (sums[3] as number) + total;
    for (let line = 0; line < owner.length; line += 1) {
      if (owner[line] === 1) sums[4] = (sums[4] as number) + (into[firstLine + line * 2 + 1] as number);
    }
    return kind;
  };

  const writeJson = (sink: Sink, kind: RowClass, source: Uint8Array, bounds: Int32Array): void => {
    const of = (column: number): readonly [number, number] => [
      bounds[column] as number,
      (bounds[column + 1] as number) - 1,
    ];
    const cells: CellBounds = [...of(idColumn), ...of(ownerColumn), ...of(typeColumn)];
    putJson(sink, templates[kind.memory.template] as Template, values, source, cells);
  };

  const billRows: BillRows = (chunk, notesIds = false, doubled) => {
    const { bytes: source, start, end, isLast, findings, output } = chunk;
    output.length = 0;
    const view: DataView = new DataView(source.buffer, source.byteOffset);
    sums.fill(0);
    const checksText = !isUtf8(source.subarray(start, end));
    const kept = source[end] as number;
    // A line end behind the last byte stops the search for one.
    source[end] = 10;
    const rejects: Reject[] = [];
    let { ids, bills } = findings;
    let billsLength = 0;
    let [at, lines, units, billed] = [start, 0, 0, 0];
    let isOpen = false;
    let isAscending = true;
    let [firstFrom, firstTo, lastFrom, lastTo] = [0, 0, 0, 0];

    const refuse = (fault: RowFault, line: number, id: string): void => {
      rejects.push({ line, id, column: fault.column, code: fault.code, reason: fault.words[language] });
    };
    const rowFault = (code: string, chinese: string, english: string): RowFault => ({
      column: "row",
      code,
      words: { "zh-CN": chinese, en: english },
    });

    while (at < end) {
      const rowStart = at;
      const rowLine = lines;
      let cells = 0;
      let hasQuote = false;
      starts[0] = rowStart;
      for (;;) {
        // Four bytes at a time: the lowest bit of `low` marks the first of them that is below 45, as a comma, a quote and a
        // line end are.
        const word = view.getInt32(at, true);
        const low = (word - 0x2d2d2d2d) & ~word & 0x80808080;
        if (low === 0) {
          at += 4;
          continue;
        }
        at += (31 - Math.clz32(low & -low)) >> 3;
        const byte = source[at] as number;
        if (byte === 44) {
          at += 1;
          cells += 1;
          if (cells <= count) starts[cells] = at;
        } else if (byte === 10) break;
        else if (byte === 34) {
          hasQuote = true;
          break;
        } else at += 1;
      }
      let bytes: Uint8Array = source;
      let bytesView = view;
      let bounds = starts;
      let bodyEnd = at;
      if (hasQuote) {
        const reading = readRecord(source, rowStart, end, isLast, scratch);
        if (reading.outcome === "more") {
          at = rowStart;
          break;
        }
        const fits = reading.outcome === "ok" && reading.cells === count;
        if (!fits && (reading.outcome === "stray" || reading.lines > 1)) {
          // Only the line on which it stands is refused, not all the rows that a stray quote would swallow.
          const lineEnd = source.indexOf(10, rowStart);
          isOpen = lineEnd >= end;
          at = isOpen ? end : lineEnd + 1;
          lines += 1;
          units += 1;
          refuse(
            rowFault(
              "bad-row",
              "引号不成对，或引号未包住整个字段",
              "a quote is not closed, or does not enclose the whole field",
            ),
            rowLine,
            "",
          );
          continue;
        }
        at = reading.next;
        lines += reading.lines;
        cells = reading.cells;
        bytes = scratch.bytes;
        bytesView = new DataView(scratch.bytes.buffer);
        bounds = scratch.starts;
        bodyEnd = reading.last;
      } else {
        if (at >= end) {
          at = rowStart;
          break;
        }
        if (source[at - 1] === 13 && at > rowStart) bodyEnd = at - 1;
        if (bodyEnd === rowStart) {
          at += 1;
          lines += 1;
          continue;
        }
        cells += 1;
        if (cells <= count) starts[cells] = bodyEnd + 1;
        at += 1;
        lines += 1;
      }
      units += 1;
      const idText = (): string => (cells > idColumn ? textOf(bytes, bounds, idColumn).slice(0, 200) : "");
      if (bodyEnd - rowStart > longestRecord) {
        refuse(
          rowFault(
            "bad-row",
            `该行超过 ${longestRecord} 字节`,
            `the row is longer than ${longestRecord} bytes`,
          ),
          rowLine,
          "",
        );
        continue;
      }
      if (cells !== count) {
        refuse(
          rowFault(
            "bad-row",
            `有 ${cells} 列，表头有 ${count} 列`,
            `it has ${cells} columns, the header ${count}`,
          ),
          rowLine,
          idText(),
        );
        continue;
      }
      if (checksText && !isUtf8(source.subarray(rowStart, bodyEnd))) {
        refuse(
          rowFault(
            "not-utf8",
            "不是 UTF-8 文字；请将文件另存为 UTF-8",
            "it is not UTF-8; save the file as UTF-8",
          ),
          rowLine,
          "",
        );
        continue;
      }
      const first = doubled?.get(rowStart);
      if (first !== undefined) {
        const words = { "zh-CN": `id 与第 ${first} 行重复`, en: `the id stands on line ${first} already` };
        refuse({ column: "id", code: "duplicate", words }, rowLine, idText());
        continue;
      }
      if (billsLength + mostNumbers + 3 > bills.length) {
        const more = sharedNumbers(bills.length * 2);
        more.set(bills);
        bills = more;
        findings.bills = more;
      }
      const kind =
        format === "csv"
          ? billRow(bytes, bytesView, bounds, bills, billsLength + 3)
          : billRow(bytes, bytesView, bounds, values, 0);
      if ("code" in kind) {
        refuse(kind, rowLine, idText());
        continue;
      }
      if (format === "csv") {
        bills[billsLength] = rowStart;
        bills[billsLength + 1] = bodyEnd;
        bills[billsLength + 2] = kind.memory.template;
        billsLength += 3 + slot.firstLine + kind.memory.width;
      } else writeJson(output, kind, bytes, bounds);
      const idFrom = bounds[idColumn] as number;
      const idTo = (bounds[idColumn + 1] as number) - 1;
      if (hasQuote) isAscending = false;
      else if (billed === 0) [firstFrom, firstTo] = [idFrom, idTo];
      else isAscending &&= isBelow(view, lastFrom, lastTo, view, idFrom, idTo);
      lastFrom = idFrom;
      lastTo = idTo;
      if (notesIds) {
        if (billed * 4 === ids.length) {
          const more: Int32Array<ArrayBuffer> = new Int32Array(ids.length * 2);
          more.set(ids);
          ids = more;
          findings.ids = more;
        }
        noteId(bytes, bytesView, idFrom, idTo, ids, billed * 4);
        ids[billed * 4 + 2] = rowStart;
        ids[billed * 4 + 3] = rowLine;
      }
      billed += 1;
    }
    source[end] = kept;
    findings.billsLength = billsLength;
    const [amount = 0, developer = 0, arrears = 0, total = 0, lineTotal = 0] = sums;
    return {
      consumed: at,
      isOpen,
      lines,
      units,
      billed,
      rejects,
      amount,
      developer,
      arrears,
      total,
      lineTotal,
      ascending: isAscending ? [firstFrom, firstTo, lastFrom, lastTo] : undefined,
    };
  };

  return { billRows, templates };
};
