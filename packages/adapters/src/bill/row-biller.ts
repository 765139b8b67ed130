import { isUtf8 } from "node:buffer";
import type { BillingContract } from "./contract.ts";
import { createClassTable } from "./class-table.ts";
import { factColumns, type ColumnName, type Header } from "./column.ts";
import { readHundredths } from "./decimal-cell.ts";
import type { LocalDate } from "@heyue/core/kernel/local-date";
import { badValue, missingFact, readFact, readFacts, type UnitFacts } from "./fact.ts";
import type { Language, RowFault } from "./failure.ts";
import { longestRecord, readRecord, type Cells } from "./record.ts";
import type { Plan, Schedule, Start } from "./schedule.ts";
import { reserve, type Sink } from "./sink.ts";
import {
  type BillFormat,
  type CellBounds,
  putJson,
  putNumbers,
  slot,
  type Template,
  templateOf,
} from "./template.ts";

/** A row without a bill (退回行). */
export interface Reject {
  /** Line of the chunk on which it begins, 0 = the first. */
  readonly line: number;
  readonly id: string;
  readonly column: string;
  readonly code: string;
  readonly reason: string;
}

/** What a chunk of rows came to; money in fen. */
export interface ChunkResult {
  /** Bytes that were used up; what is left begins a record that goes on. */
  readonly consumed: number;
  /** The last line was refused before its end was seen; what is left of it is to be skipped. */
  readonly isOpen: boolean;
  readonly lines: number;
  readonly units: number;
  readonly billed: number;
  readonly rejects: readonly Reject[];
  readonly amount: number;
  readonly developer: number;
  readonly arrears: number;
  /** Sum of the totals of the bills. */
  readonly total: number;
  /** Sum of the lines of the owners, added up on its own. */
  readonly lineTotal: number;
  /** First and last id of the bills, as from and to in the source, when each id is above the one before; else `undefined`. */
  readonly ascending: readonly [number, number, number, number] | undefined;
  /** The bills have each four numbers in the sink: two hashes of the id, where the row begins, and on which line. */
}

/** Whether the first of two texts of bytes is below the second, byte by byte. */
export const isBelow = (
  left: DataView,
  leftFrom: number,
  leftTo: number,
  right: DataView,
  rightFrom: number,
  rightTo: number,
): boolean => {
  const length = Math.min(leftTo - leftFrom, rightTo - rightFrom);
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    const one = left.getUint32(leftFrom + at);
    const two = right.getUint32(rightFrom + at);
    if (one !== two) return one < two;
  }
  for (; at < length; at += 1) {
    const one = left.getUint8(leftFrom + at);
    const two = right.getUint8(rightFrom + at);
    if (one !== two) return one < two;
  }
  return leftTo - leftFrom < rightTo - rightFrom;
};

/** Bills rows from bytes to bytes. Rows whose beginning is in `doubled` are refused as repetitions. */
export type BillRows = (
  source: Uint8Array<ArrayBuffer>,
  start: number,
  end: number,
  isLast: boolean,
  sink: Sink,
  doubled?: ReadonlyMap<number, number>,
) => ChunkResult;

export interface RowBillerOptions {
  readonly header: Header;
  readonly contract: BillingContract;
  readonly schedule: Schedule;
  readonly common: UnitFacts["given"];
  readonly format: BillFormat;
  readonly language: Language;
}

/** A kind of rows: how they are billed, or why they are not. */
interface RowClass {
  readonly fault: RowFault | undefined;
  readonly plan: Plan | undefined;
  readonly template: Template | undefined;
  readonly byArea: boolean;
  readonly memory: PriceMemory;
}

/** Prices of a plan by area, once it is worth keeping them. Shared by all kinds of rows with that plan. */
interface PriceMemory {
  readonly width: number;
  readonly owner: Uint8Array;
  uses: number;
  table: Float64Array | undefined;
}

/** Areas below this many 1/100 m² are kept in tables; the tables of a run together take at most so many numbers. */
const tableAreas = 40_000;
const tableBudget = 6_000_000;
const usesBeforeTable = 500;

/** What is billed, and what is known of it. */
interface Kind {
  readonly item: BillingContract["items"][number];
  readonly facts: UnitFacts;
}

/** Starts, or what is wrong with the day, by day of delivery; for units of which the same is given otherwise. */
interface Calendar {
  readonly starts: (Start | RowFault)[];
  /** One more than the place in `starts`, 0 = not asked yet. */
  readonly byDay: Uint16Array;
}

/** Rows that agree in everything but the day of delivery. */
interface DayKind {
  readonly kind: Kind | RowFault;
  readonly calendar: Calendar | undefined;
  /** By one more than the place of their start. */
  readonly classes: RowClass[];
}

/** As many days as {@link dayIndex} tells apart, and how many calendars are kept. */
const dayCount = 100 * 12 * 31;
const mostCalendars = 64;

/** A number for the day of a cell `YYYY-MM-DD` from 1970 to 2069, real or not; -1 for any other cell. */
const dayIndex = (bytes: Uint8Array, from: number, to: number): number => {
  if (to - from !== 10 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return -1;
  const digit = (at: number): number => {
    const value = (bytes[from + at] as number) - 48;
    return value >= 0 && value <= 9 ? value : 100_000;
  };
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) - 1970;
  const month = digit(5) * 10 + digit(6) - 1;
  const day = digit(8) * 10 + digit(9) - 1;
  return year >= 0 && year < 100 && month >= 0 && month < 12 && day >= 0 && day < 31
    ? (year * 12 + month) * 31 + day
    : -1;
};

/** One billion yuan: no unit owes more, and sums of a chunk stay exact below it. */
const mostFen = 100_000_000_000;
const mostArea = 1_000_000_000;

const tooLarge = (column: string): RowFault => ({
  column,
  code: "too-large",
  words: { "zh-CN": `${column} 超过十亿，请核对`, en: `${column} is above a billion; check it` },
});

export const createRowBiller = (options: RowBillerOptions): BillRows => {
  const { header, contract, schedule, format, language } = options;
  const { position, count } = header;
  const decoder = new TextDecoder();
  const starts = new Int32Array(count + 4);
  const scratch: Cells = { bytes: new Uint8Array(0), starts: new Int32Array(count + 4) };
  const values = new Float64Array(slot.firstLine + 2 * 400);
  const lineValues = values.subarray(slot.firstLine);
  const memories = new Map<Plan, PriceMemory>();
  const templates = new Map<Plan, Template>();
  let budget = tableBudget;

  const textOf = (source: Uint8Array, bounds: Int32Array, column: number): string =>
    decoder.decode(source.subarray(bounds[column], (bounds[column + 1] as number) - 1));

  const refused = (fault: RowFault): RowClass => ({
    fault,
    plan: undefined,
    template: undefined,
    byArea: true,
    memory: noMemory,
  });

  /** What is billed and what is known of it, the day of delivery aside when `isDayOpen`. */
  const kindOf = (source: Uint8Array, bounds: Int32Array, isDayOpen: boolean): Kind | RowFault => {
    const cellText = (name: ColumnName): string | undefined =>
      position[name] < 0 || (isDayOpen && name === "delivery")
        ? undefined
        : textOf(source, bounds, position[name]);
    const type = (cellText("propertyType") ?? "").trim();
    if (type === "") return missingFact("propertyType");
    const item = schedule.itemOf(type);
    if (item === undefined) {
      const known = contract.items.map(({ title, houseType }) => `${title} (${houseType})`).join(", ");
      return {
        ...badValue(
          "propertyType",
          type,
          `不在合同收费标准中；已有：${known}`,
          `has no price in the contract; there are: ${known}`,
        ),
        code: "unknown-type",
      };
    }
    const facts = readFacts(cellText, options.common);
    return "code" in facts ? facts : { item, facts };
  };

  const planned = (kind: Kind | RowFault, start: Start | RowFault): RowClass => {
    if ("code" in kind) return refused(kind);
    if ("code" in start) return refused(start);
    const { item } = kind;
    const plan = schedule.planOf(item, kind.facts, start);
    if ("code" in plan) return refused(plan);
    let memory = memories.get(plan);
    let template = templates.get(plan);
    if (memory === undefined || template === undefined) {
      memory = {
        width: plan.lines.length * 2,
        owner: Uint8Array.from(plan.lines, ({ payer }) => (payer === "owner" ? 1 : 0)),
        uses: 0,
        table: undefined,
      };
      template = templateOf(format, plan, contract.clauseNumber(item.clause));
      memories.set(plan, memory);
      templates.set(plan, template);
    }
    return { fault: undefined, plan, template, byArea: item.unit === "m2-month", memory };
  };

  const classOf = (source: Uint8Array, bounds: Int32Array): RowClass => {
    const kind = kindOf(source, bounds, false);
    return planned(kind, "code" in kind ? kind : schedule.startOf(kind.facts));
  };

  const runsOf = (names: readonly ColumnName[]): Int32Array => {
    const runs: number[] = [];
    for (const column of names
      .map((name) => position[name])
      .filter((at) => at >= 0)
      .sort((left, right) => left - right)) {
      if (runs.length > 0 && runs[runs.length - 1] === column - 1) runs[runs.length - 1] = column;
      else runs.push(column, column);
    }
    return Int32Array.from(runs);
  };
  const kindColumns = ["propertyType", "occupancy", ...factColumns] as const;
  // Most rows differ only in the day of delivery: they are told apart by all but that day, and the day by its number.
  const calendars = new Map<string, Calendar>();
  const kinds = createClassTable(runsOf(kindColumns), (source, bounds): DayKind => {
    const kind = kindOf(source, bounds, true);
    const given = "code" in kind ? "" : kind.facts.givenKey;
    let calendar = calendars.get(given);
    if (calendar === undefined && calendars.size < mostCalendars) {
      calendar = { starts: [], byDay: new Uint16Array(dayCount) };
      calendars.set(given, calendar);
    }
    return { kind, calendar, classes: [] };
  });
  const classes = createClassTable(runsOf([...kindColumns, "delivery"]), classOf);
  const deliveryColumn = position.delivery;

  const find = (source: Uint8Array, view: DataView, bounds: Int32Array): RowClass => {
    const day = dayIndex(
      source,
      bounds[deliveryColumn] as number,
      (bounds[deliveryColumn + 1] as number) - 1,
    );
    if (day < 0) return classes.find(source, view, bounds);
    const { kind, calendar, classes: byStart } = kinds.find(source, view, bounds);
    if (calendar === undefined) return classes.find(source, view, bounds);
    const { starts: known, byDay } = calendar;
    let number = byDay[day] as number;
    if (number === 0) {
      if ("code" in kind) return refused(kind);
      const start = startOn(kind, textOf(source, bounds, deliveryColumn));
      number = known.indexOf(start) + 1;
      if (number === 0) {
        if (known.length >= 60_000) return planned(kind, start);
        number = known.push(start);
      }
      byDay[day] = number;
    }
    return (byStart[number] ??= planned(
      "code" in kind ? kind : { item: kind.item, facts: kind.facts },
      known[number - 1] as Start,
    ));
  };

  const startOn = ({ facts }: Kind, text: string): Start | RowFault => {
    const fact = readFact("delivery", text);
    if (fact === undefined || "code" in fact) return fact ?? missingFact("delivery");
    return schedule.startOf({ ...facts, delivery: fact.value as LocalDate });
  };

  const [idColumn, ownerColumn, areaColumn, arrearsColumn, typeColumn] = [
    position.id, position.owner, position.area, position.arrears, position.propertyType,
  ]; // prettier-ignore

  const sums = new Float64Array(5);

  const priceInto = (kind: RowClass, area: number): RowFault | undefined => {
    const { memory } = kind;
    const plan = kind.plan as Plan;
    const { width } = memory;
    if (plan.isQuick || area >= tableAreas) return plan.price(area, lineValues);
    let { table: prices } = memory;
    if (prices === undefined) {
      memory.uses += 1;
      if (memory.uses < usesBeforeTable || budget < tableAreas * width) return plan.price(area, lineValues);
      budget -= tableAreas * width;
      prices = new Float64Array(tableAreas * width).fill(Number.NaN);
      memory.table = prices;
    }
    const at = area * width;
    // A price that is not there is not a number, and no number equals itself less than that.
    if (Number.isNaN(prices[at] as number)) {
      const fault = plan.price(area, lineValues);
      if (fault !== undefined) return fault;
      for (let index = 0; index < width; index += 1) prices[at + index] = lineValues[index] as number;
      return undefined;
    }
    for (let index = 0; index < width; index += 1) lineValues[index] = prices[at + index] as number;
    return undefined;
  };

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

  /** Computes one row into `values` and the sums; a fault leaves the sums as they were. */
  const billRow = (
    source: Uint8Array,
    view: DataView,
    bounds: Int32Array,
    ids: Int32Array,
    at4: number,
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
    const fault = priceInto(kind, kind.byArea ? area : 100);
    if (fault !== undefined) return fault;
    const { owner } = kind.memory;
    let amount = 0;
    let developer = 0;
    for (let line = 0; line < owner.length; line += 1) {
      const fen = lineValues[line * 2 + 1] as number;
      if (owner[line] === 1) amount += fen;
      else developer += fen;
    }
    if (amount > mostFen || developer > mostFen) return tooLarge("amount");
    const total = amount + arrears;
    values[slot.amount] = amount;
    values[slot.developer] = developer;
    values[slot.arrears] = arrears;
    values[slot.total] = total;
    values[slot.area] = area;
    sums[0] = (sums[0] as number) + amount;
    sums[1] = (sums[1] as number) + developer;
    sums[2] = (sums[2] as number) + arrears;
    sums[3] = (sums[3] as number) + total;
    for (let line = 0; line < owner.length; line += 1) {
      if (owner[line] === 1) sums[4] = (sums[4] as number) + (lineValues[line * 2 + 1] as number);
    }
    let one = idTo - idFrom;
    let two = 0x2545f491;
    let at = idFrom;
    for (; at + 4 <= idTo; at += 4) {
      const word = view.getInt32(at, true);
      one = Math.imul(one ^ word, 0x9e3779b1);
      one ^= one >>> 15;
      two = Math.imul(two + word, 0x85ebca6b);
      two ^= two >>> 13;
    }
    for (; at < idTo; at += 1) {
      const byte = source[at] as number;
      one = Math.imul(one ^ byte, 0xc2b2ae35);
      two = Math.imul(two + byte, 0x27d4eb2f);
      two ^= two >>> 16;
    }
    ids[at4] = one ^ (one >>> 16);
    ids[at4 + 1] = two;
    return kind;
  };

  const write = (sink: Sink, kind: RowClass, source: Uint8Array, bounds: Int32Array): void => {
    const template = kind.template as Template;
    if (format === "csv") {
      putNumbers(sink, template, values);
      return;
    }
    const of = (column: number): readonly [number, number] => [
      bounds[column] as number,
      (bounds[column + 1] as number) - 1,
    ];
    const cells: CellBounds = [...of(idColumn), ...of(ownerColumn), ...of(typeColumn)];
    putJson(sink, template, values, source, cells);
  };

  return (source, start, end, isLast, sink, doubled) => {
    const view = new DataView(source.buffer, source.byteOffset);
    sums.fill(0);
    const checksText = !isUtf8(source.subarray(start, end));
    const kept = source[end] as number;
    // A line end behind the last byte stops the search for one.
    source[end] = 10;
    const rejects: Reject[] = [];
    let ids: Int32Array<ArrayBuffer> = sink.ids;
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
      reserve(sink, end - rowStart + 4096);
      const out = sink.bytes;
      const outView = sink.view;
      const shift = sink.length - rowStart;
      let cells = 0;
      let hasQuote = false;
      starts[0] = rowStart;
      for (;;) {
        // Four bytes at a time while none of them is a comma, a quote or a line end (all are below 45).
        for (;;) {
          const word = view.getInt32(at, true);
          if (((word - 0x2d2d2d2d) & ~word & 0x80808080) !== 0) break;
          outView.setInt32(at + shift, word, true);
          at += 4;
        }
        const byte = source[at] as number;
        if (byte === 10) break;
        if (byte === 34) {
          hasQuote = true;
          break;
        }
        out[at + shift] = byte;
        at += 1;
        if (byte === 44) {
          cells += 1;
          if (cells <= count) starts[cells] = at;
        }
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
        if (format === "csv") out.set(source.subarray(rowStart, bodyEnd), sink.length);
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
      if (billed * 4 === ids.length) {
        const more: Int32Array<ArrayBuffer> = new Int32Array(ids.length * 2);
        more.set(ids);
        ids = more;
        sink.ids = more;
      }
      const kind = billRow(bytes, bytesView, bounds, ids, billed * 4);
      if ("code" in kind) {
        refuse(kind, rowLine, idText());
        continue;
      }
      if (format === "csv") {
        // The row itself was copied while its end was looked for.
        sink.length += bodyEnd - rowStart;
        reserve(sink, (kind.template as Template).room);
      }
      write(sink, kind, bytes, bounds);
      const idFrom = bounds[idColumn] as number;
      const idTo = (bounds[idColumn + 1] as number) - 1;
      if (hasQuote) isAscending = false;
      else if (billed === 0) [firstFrom, firstTo] = [idFrom, idTo];
      else isAscending &&= isBelow(view, lastFrom, lastTo, view, idFrom, idTo);
      lastFrom = idFrom;
      lastTo = idTo;
      ids[billed * 4 + 2] = rowStart;
      ids[billed * 4 + 3] = rowLine;
      billed += 1;
    }
    source[end] = kept;
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
};

const noMemory: PriceMemory = { width: 0, owner: new Uint8Array(0), uses: 0, table: undefined };
