import type { Citation } from "../../kernel/citation.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { Policies } from "../../ports/policies.ts";
import { readFrequency } from "../standard/frequency.ts";
import { meets } from "../standard/measurement.ts";
import { type Comparator, comparators, type Standard } from "../standard/standard.ts";
import { areComparable } from "../standard/unit.ts";
import { measureOf } from "./measure.ts";

/** What a contract says about one item of a graded catalogue; target, comparator, unit and frequency come from the grade. */
export interface CatalogueItem extends Omit<
  Standard,
  "comparator" | "target" | "unit" | "frequency" | "grade"
> {
  /** Name of the item in the rule `standard.level` of the place, e.g. `sweepings`. */
  readonly item: string;
}

/** What the contract agrees otherwise than the grade (另行约定), by id of the standard. */
export interface CatalogueOverrides {
  readonly [standard: string]: Partial<
    Pick<Standard, "target" | "unit" | "frequency" | "measuredBy" | "duty">
  >;
}

/** Which grade of which place's catalogue, for a contract signed on a day. */
export interface CatalogueChoice {
  /** Code of the place, as `Policies.ask` takes it. */
  readonly code: string;
  readonly grade: number;
  readonly signedOn: string;
}

/** Why an item did not become a standard. */
export interface CatalogueIssue {
  readonly standard: string;
  readonly code:
    | "not-determined"
    | "unit-unknown"
    | "unit-unfit"
    | "method-missing"
    | "frequency-unreadable"
    | "standard-twice"
    | "standard-unknown";
  /** The law's answer where it is not determined, as it is. */
  readonly verdict?: Verdict;
}

/** A contract's standards from a graded catalogue (等级服务标准). */
export interface CatalogueStandards {
  readonly standards: readonly Standard[];
  /** Where each number comes from, by id of the standard. */
  readonly citations: { readonly [standard: string]: readonly Citation[] };
  /** Standards that promise less than the grade; they carry no grade (低于所选等级). */
  readonly below: readonly string[];
  readonly issues: readonly CatalogueIssue[];
}

/** Asks the law of the place for each item; the numbers are in its policy, never here. */
export const askCatalogue = (
  policies: Pick<Policies, "ask">,
  { code, grade, signedOn }: CatalogueChoice,
  items: readonly CatalogueItem[],
): { readonly [item: string]: Verdict } =>
  Object.fromEntries(
    items.map(({ item }) => [
      item,
      policies.ask({
        code,
        rule: "standard.level",
        facts: { contractSigned: signedOn, standardAdopted: true, item, grade },
      }),
    ]),
  );

const isComparator = (value: unknown): value is Comparator => comparators.some((known) => known === value);

interface Made {
  readonly standard: Standard;
  readonly isBelow: boolean;
  readonly citations: readonly Citation[];
}

const made = (
  { item: _, ...item }: CatalogueItem,
  verdict: Verdict | undefined,
  grade: number,
  override: CatalogueOverrides[string] = {},
): Made | Omit<CatalogueIssue, "standard"> => {
  if (verdict?.verdict !== "determined")
    return verdict === undefined ? { code: "not-determined" } : { code: "not-determined", verdict };
  const { comparator, target, unit: word } = verdict.values;
  if (!isComparator(comparator) || typeof target !== "string" || typeof word !== "string")
    return { code: "not-determined", verdict };
  const measure = measureOf(word, target);
  if (measure === null) return { code: "unit-unknown", verdict };
  const own = { comparator, target, ...measure };
  const changed = { ...own, ...override };
  if (!areComparable(own.unit, changed.unit)) return { code: "unit-unfit" };
  if ((override.measuredBy ?? item.measuredBy).trim() === "") return { code: "method-missing" };
  const frequency = changed.frequency;
  if (frequency !== undefined && readFrequency(frequency) === null) return { code: "frequency-unreadable" };
  // So many times a week is another promise than so many a day: only of the same period can it be said to be enough.
  const isSamePeriod =
    own.frequency === undefined || frequency?.split("/")[1] === own.frequency.split("/")[1];
  const isBelow = !isSamePeriod || meets(own, { value: changed.target, unit: changed.unit }) !== true;
  const source = verdict.citations[0]?.source;
  return {
    standard: {
      ...item,
      ...changed,
      ...(isBelow || source === undefined ? {} : { grade: { standard: source, grade: String(grade) } }),
    },
    isBelow,
    citations: verdict.citations,
  };
};

/**
 * Makes a contract's standards of a grade with what it agrees otherwise. What the law does not determine, or what cannot be
 * measured, becomes an issue and no standard: a number is never made up. Pure.
 */
export const fromCatalogue = (
  answers: { readonly [item: string]: Verdict },
  grade: number,
  items: readonly CatalogueItem[],
  overrides: CatalogueOverrides = {},
): CatalogueStandards => {
  const issues: CatalogueIssue[] = Object.keys(overrides)
    .filter((standard) => !items.some(({ id }) => id === standard))
    .map((standard) => ({ standard, code: "standard-unknown" }));
  const found: Made[] = [];
  for (const item of items) {
    const { id } = item;
    const result: Made | Omit<CatalogueIssue, "standard"> = found.some(({ standard }) => standard.id === id)
      ? { code: "standard-twice" }
      : made(item, answers[item.item], grade, overrides[id]);
    if ("code" in result) issues.push({ standard: id, ...result });
    else found.push(result);
  }
  return {
    standards: found.map(({ standard }) => standard),
    citations: Object.fromEntries(found.map(({ citations, standard }) => [standard.id, citations])),
    below: found.filter(({ isBelow }) => isBelow).map(({ standard }) => standard.id),
    issues,
  };
};
