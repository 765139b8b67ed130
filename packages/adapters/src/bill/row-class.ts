import type { LocalDate } from "@heyue/core/kernel/local-date";
import { createClassTable } from "./class-table.ts";
import { factColumns, type ColumnName, type Header } from "./column.ts";
import type { BillingContract } from "./contract.ts";
import { badValue, missingFact, readFact, readFacts, type UnitFacts } from "./fact.ts";
import { BillFailure, type RowFault } from "./failure.ts";
import type { PriceMemory } from "./price-memory.ts";
import type { Plan, Start } from "./plan.ts";
import type { Schedule } from "./schedule.ts";
import { type BillFormat, type Template, templateOf } from "./template.ts";

/** A kind of rows: how they are billed, or why they are not. */
export interface RowClass {
  readonly fault: RowFault | undefined;
  readonly plan: Plan | undefined;
  readonly byArea: boolean;
  readonly memory: PriceMemory;
}

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
const dayIndex = (view: DataView, from: number, to: number): number => {
  if (to - from !== 10) return -1;
  // Four bytes at a time, lowest first: less what stands before a digit and a hyphen, every byte is 0 to 9 and 0.
  const years = (view.getInt32(from, true) - 0x30303030) | 0;
  const months = (view.getInt32(from + 4, true) - 0x2d30302d) | 0;
  const days = (view.getUint16(from + 8, true) - 0x3030) | 0;
  // What was too small has borrowed and what is too large carries: the highest bit of the first such byte is set either way.
  const wrong = years | (years + 0x76767676) | months | (months + 0x7f76767f) | days | (days + 0x7676);
  if ((wrong & 0x80808080) !== 0) return -1;
  const year =
    (years & 255) * 1000 + ((years >> 8) & 255) * 100 + ((years >> 16) & 255) * 10 + (years >> 24) - 1970;
  const month = ((months >> 8) & 255) * 10 + ((months >> 16) & 255) - 1;
  const day = (days & 255) * 10 + (days >> 8) - 1;
  return year >= 0 && year < 100 && month >= 0 && month < 12 && day >= 0 && day < 31
    ? (year * 12 + month) * 31 + day
    : -1;
};

/** Tells how a row is billed from the text of its columns, `bounds` being where they begin. */
export interface ClassFinder {
  readonly find: (source: Uint8Array, view: DataView, bounds: Int32Array) => RowClass;
  /** A template for each kind of bill that was met. */
  readonly templates: readonly Template[];
}

export interface ClassOptions {
  readonly header: Header;
  readonly contract: BillingContract;
  readonly schedule: Schedule;
  /** Facts that hold for all units. */
  readonly common: UnitFacts["given"];
  readonly format: BillFormat;
}

/** More kinds of bills than any real file has; each of them takes memory. */
const mostKinds = 100_000;

export const createClassFinder = (options: ClassOptions): ClassFinder => {
  const { contract, schedule, format } = options;
  const { position } = options.header;
  const decoder = new TextDecoder();
  const memories = new Map<Plan, PriceMemory>();
  const templates: Template[] = [];

  const textOf = (source: Uint8Array, bounds: Int32Array, column: number): string =>
    decoder.decode(source.subarray(bounds[column], (bounds[column + 1] as number) - 1));

  const refused = (fault: RowFault): RowClass => ({ fault, plan: undefined, byArea: true, memory: noMemory });

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
    if (memory === undefined) {
      if (templates.length >= mostKinds) {
        throw new BillFailure("too-many-kinds", {
          "zh-CN": `文件中有超过 ${mostKinds} 种不同的账单；请分成几个文件。`,
          en: `The file has more than ${mostKinds} different kinds of bills; split it.`,
        });
      }
      memory = {
        width: plan.lines.length * 2,
        owner: Uint8Array.from(plan.lines, ({ payer }) => (payer === "owner" ? 1 : 0)),
        uses: 0,
        table: undefined,
        template: templates.push(templateOf(format, plan, contract.clauseNumber(item.clause))) - 1,
      };
      memories.set(plan, memory);
    }
    return { fault: undefined, plan, byArea: item.unit === "m2-month", memory };
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
    const day = dayIndex(view, bounds[deliveryColumn] as number, (bounds[deliveryColumn + 1] as number) - 1);
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

  return { find, templates };
};

const noMemory: PriceMemory = { width: 0, owner: new Uint8Array(0), template: 0, uses: 0, table: undefined };
