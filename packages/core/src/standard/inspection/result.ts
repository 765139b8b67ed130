import * as Result from "effect/Result";
import { personal } from "../../kernel/personal.ts";
import { isMethodOf, meets } from "../standard/measurement.ts";
import type { Standard } from "../standard/standard.ts";
import type { ResultEntry } from "./command.ts";
import type { InspectionRejection, InspectionRejectionCode } from "./rejection.ts";
import type { ItemResult, Miss } from "./state.ts";

export const refuse = (
  code: InspectionRejectionCode,
  data: InspectionRejection["data"] = {},
): Result.Result<never, InspectionRejection> => Result.fail({ code, data, citations: [] });

/** Holds what was entered about one standard against the contract's text of that day (按当日合同文本判定). */
const judged = (
  entry: ResultEntry,
  standard: Standard,
  by: string,
): Result.Result<ItemResult, InspectionRejection> => {
  const { clause, comparator, id, measuredBy, target, unit: targetUnit } = standard;
  const common = {
    standard: id,
    clause,
    comparator,
    target,
    targetUnit,
    method: measuredBy,
    note: entry.note === undefined ? null : personal(by, entry.note),
    photos: entry.photos ?? [],
    place: entry.place ?? null,
  };
  if (entry.kind === "not-applicable")
    return Result.succeed({ ...common, measured: null, unit: targetUnit, met: null, reason: entry.reason });
  const { method, unit, value } = entry;
  const met = meets(standard, { value, unit });
  if (met === null) return refuse("unit-unfit", { standard: id, unit, wanted: targetUnit });
  if (method !== undefined && !isMethodOf(standard, method))
    return refuse("method-unfit", { standard: id, method, wanted: measuredBy });
  return Result.succeed({ ...common, measured: value, unit, met, reason: null });
};

/** Judges every entry, or says what is wrong with the first that does not fit. */
export const judge = (
  entries: readonly ResultEntry[],
  standards: readonly Standard[],
  by: string,
): Result.Result<readonly ItemResult[], InspectionRejection> => {
  const results: ItemResult[] = [];
  for (const entry of entries) {
    if (results.some(({ standard }) => standard === entry.standard))
      return refuse("standard-twice", { standard: entry.standard });
    const standard = standards.find(({ id }) => id === entry.standard);
    if (standard === undefined) return refuse("standard-unknown", { standard: entry.standard });
    const result = judged(entry, standard, by);
    if (Result.isFailure(result)) return Result.fail(result.failure);
    results.push(result.success);
  }
  return Result.succeed(results);
};

/** What a deviation is opened for: a value that misses its target, never a "not applicable". */
export const missesOf = (results: readonly ItemResult[]): readonly Miss[] =>
  results.flatMap(({ clause, comparator, measured, met, place, standard, target, targetUnit, unit }) =>
    met === false && measured !== null
      ? [{ standard, clause, target, targetUnit, comparator, measured, unit, place }]
      : [],
  );

/** Whether two results say the same about a standard; notes and photos do not count. */
export const agree = (a: ItemResult | undefined, b: ItemResult | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : a.measured === b.measured && a.unit === b.unit && a.reason === b.reason;
