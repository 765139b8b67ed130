import { isLocalDate, type LocalDate } from "@heyue/core/kernel/local-date";
import { rate } from "@heyue/core/kernel/rate";
import { factColumns, type ColumnName } from "./column.ts";
import type { RowFault } from "./failure.ts";

/** Facts of a unit that decide which law applies to it; absent = unknown, `null` = known to be none. */
export interface UnitFacts {
  readonly delivery?: LocalDate | null;
  readonly occupancy?: "occupied" | "vacant";
  /** Further facts by the name that the rules give them. */
  readonly given: { readonly [name: string]: string | boolean | null };
  /** `given` as one text, for telling units apart. */
  readonly givenKey: string;
}

const words = (...texts: readonly string[]): ReadonlySet<string> => new Set(texts);
const none = words("none", "null", "-", "—", "无", "未交付", "undelivered");
const occupied = words("occupied", "入住", "已入住", "自住", "出租", "使用", "使用中", "占用");
const vacant = words("vacant", "空置", "空置中", "未入住", "空房");
const yes = words("true", "yes", "y", "1", "是", "有");
const no = words("false", "no", "n", "0", "否");

const dateColumns: ReadonlySet<string> = words(
  "delivery",
  "vacantSince",
  "signedHandover",
  "unifiedDelivery",
);
const booleanColumns: ReadonlySet<string> = words(
  "retroactive",
  "saleContractHasFeeClause",
  "refusedWithoutReason",
);

/** A cell is at fault. */
export const badValue = (column: string, text: string, chinese: string, english: string): RowFault => {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return {
    column,
    code: "bad-value",
    words: { "zh-CN": `${column}：“${shown}”${chinese}`, en: `${column}: "${shown}" ${english}` },
  };
};

/** A fact that is needed is unknown. */
export const missingFact = (column: string): RowFault => ({
  column,
  code: "missing-fact",
  words: { "zh-CN": `缺少 ${column}；未知不等于零`, en: `${column} is missing; unknown is not zero` },
});

/** Reads a date as people write it: `2025-03-18`, `2025/3/18`, `2025.3.18`, `2025年3月18日`. */
const readDate = (text: string): LocalDate | undefined => {
  const match =
    /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(
      text,
    );
  const [year = "", month = "", day = ""] = (match ?? []).slice(1).filter((part) => part !== undefined);
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isLocalDate(date) ? date : undefined;
};

/**
 * Reads one fact from the text of a cell.
 *
 * @returns The fact, `null` in it for known to be none; `undefined` for an empty cell, which is an unknown fact; a fault for
 * a text that is none.
 * @throws Nothing: what is wrong with a cell is a fault with both languages.
 * @units Dates as people write them come out as `YYYY-MM-DD`; a share (`0.8`, `80%`) stays the text that it was.
 */
export const readFact = (
  column: ColumnName,
  cell: string,
): { readonly value: string | boolean | null } | RowFault | undefined => {
  const text = cell.trim();
  const lower = text.toLowerCase();
  if (text === "") return undefined;
  if (column === "occupancy") {
    if (occupied.has(lower)) return { value: "occupied" };
    if (vacant.has(lower)) return { value: "vacant" };
    return badValue(column, text, "应为 occupied（入住）或 vacant（空置）", "must be occupied or vacant");
  }
  if (none.has(lower)) return { value: null };
  if (dateColumns.has(column)) {
    const date = readDate(text);
    return date === undefined
      ? badValue(column, text, "不是真实的日期，应为 YYYY-MM-DD", "is not a real date; write YYYY-MM-DD")
      : { value: date };
  }
  if (booleanColumns.has(column)) {
    if (yes.has(lower)) return { value: true };
    if (no.has(lower)) return { value: false };
    return badValue(column, text, "应为 true（是）或 false（否）", "must be true or false");
  }
  if (column === "ratio") {
    try {
      const { numerator, denominator } = rate(text);
      if (numerator >= 0n && numerator <= denominator) return { value: text };
    } catch {
      // Said below, with the cell's own text.
    }
    return badValue(
      column,
      text,
      "应为 0 到 1 的比例，如 0.8 或 80%",
      "must be a share from 0 to 1, e.g. 0.8 or 80%",
    );
  }
  return { value: text };
};

/** Reads the facts of a unit; `cell` yields the text of a column, `undefined` for one that is not there. */
export const readFacts = (
  cell: (column: ColumnName) => string | undefined,
  common: UnitFacts["given"],
): UnitFacts | RowFault => {
  const given: { [name: string]: string | boolean | null } = { ...common };
  const found: { [name: string]: string | boolean | null } = {};
  for (const column of ["delivery", "occupancy", ...factColumns] as const) {
    const fact = readFact(column, cell(column) ?? "");
    if (fact === undefined) continue;
    if ("code" in fact) return fact;
    (column === "delivery" || column === "occupancy" ? found : given)[column] = fact.value;
  }
  return { ...(found as Pick<UnitFacts, "delivery" | "occupancy">), given, givenKey: JSON.stringify(given) };
};
