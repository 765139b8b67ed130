import type { Json } from "@heyue/core/kernel/verdict";
import type { PolicyRule } from "@heyue/core/ports/policies";
import { itemFor } from "./bill.ts";
import type { BillBasis, Facts } from "./bill.ts";
import { factKind, factValue } from "./fact-field.ts";

/** What the reader typed, by `key.fact`: the key is a unit's id, or the rule of a question. Nothing typed is dropped. */
export type Entries = Readonly<Record<string, string>>;

/** Entries as facts; what is empty or no such value is left out. */
export const enteredFacts = (
  entries: Entries,
  key: string,
  rule: PolicyRule | undefined,
  names: readonly string[],
): Facts => {
  const facts: { [name: string]: Json } = {};
  for (const name of names) {
    const value = factValue(factKind(rule, name), entries[`${key}.${name}`] || "");
    if (value !== undefined && value !== null) facts[name] = value;
  }
  return facts;
};

/** Names of the facts that the reader gave under a key. */
export const enteredNames = (entries: Entries, key: string): readonly string[] =>
  Object.keys(entries)
    .filter((name) => name.startsWith(`${key}.`) && entries[name])
    .map((name) => name.slice(key.length + 1));

/** A basis with what the reader added to it: an area, and the charge that applies to a unit. */
export const completed = (basis: BillBasis, entries: Entries): BillBasis => ({
  ...basis,
  units: basis.units.map((unit) => {
    const area = factValue({ kind: "number" }, entries[`${unit.id}.area`] || "");
    return {
      ...unit,
      area: unit.area ?? (typeof area === "string" ? area : null),
      houseType: itemFor(basis, unit) ? unit.houseType : entries[`${unit.id}.item`] || null,
    };
  }),
});
