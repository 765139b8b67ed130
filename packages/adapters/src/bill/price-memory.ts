import type { RowFault } from "./failure.ts";
import type { Plan } from "./plan.ts";

/** Prices of a plan by area, once it is worth keeping them. Shared by all kinds of rows with that plan. */
export interface PriceMemory {
  readonly width: number;
  readonly owner: Uint8Array;
  /** Number of its template. */
  readonly template: number;
  uses: number;
  table: Float64Array | undefined;
}

/** Areas below this many 1/100 m² are kept in tables; the tables of a run together take at most so many numbers. */
const tableAreas = 40_000;
const tableBudget = 6_000_000;
const usesBeforeTable = 500;

/** Prices by plan and area: of a plan that is quick by computing them, of another by keeping what was computed. */
export type PriceOf = (
  plan: Plan,
  memory: PriceMemory,
  area: number,
  into: Float64Array,
  at: number,
) => RowFault | undefined;

export const createPrices = (): PriceOf => {
  let budget = tableBudget;
  return (plan, memory, area, into, at) => {
    const { width } = memory;
    if (plan.isQuick || area >= tableAreas) return plan.price(area, into, at);
    let { table } = memory;
    if (table === undefined) {
      memory.uses += 1;
      if (memory.uses < usesBeforeTable || budget < tableAreas * width) return plan.price(area, into, at);
      budget -= tableAreas * width;
      table = new Float64Array(tableAreas * width).fill(Number.NaN);
      memory.table = table;
    }
    const kept = area * width;
    if (Number.isNaN(table[kept] as number)) {
      const fault = plan.price(area, into, at);
      if (fault !== undefined) return fault;
      for (let index = 0; index < width; index += 1) table[kept + index] = into[at + index] as number;
      return undefined;
    }
    for (let index = 0; index < width; index += 1) into[at + index] = table[kept + index] as number;
    return undefined;
  };
};
