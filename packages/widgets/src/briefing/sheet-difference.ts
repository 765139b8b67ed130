import type { SheetStandard } from "@heyue/core/contract/briefing/role-sheet";
import type { SheetView } from "@heyue/core/contract/briefing/view";

/** A role sheet as far as its reader compares it. */
export type ComparedSheet = Pick<
  SheetView,
  "standards" | "clauses" | "breaches" | "escalation" | "days" | "hash"
>;

/** What about a standard was changed; the order is the one in which it is told. */
const changedParts = [
  "title",
  "target",
  "frequency",
  "response",
  "measuredBy",
  "clause",
  "grade",
  "doneBy",
] as const;
export type ChangedPart = (typeof changedParts)[number];

/** One thing that is not as it was (变化): what was added, what is gone, or what was changed from one thing to another. */
export type SheetChange =
  | { readonly kind: "added" | "removed"; readonly standard: SheetStandard }
  | {
      readonly kind: "changed";
      readonly part: ChangedPart;
      readonly before: SheetStandard;
      readonly after: SheetStandard;
    }
  | { readonly kind: "clause"; readonly number: string; readonly heading: string }
  | {
      readonly kind: "breach-added" | "breach-removed";
      readonly trigger: string;
      readonly remedy: string;
    }
  | { readonly kind: "escalation"; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly kind: "days"; readonly before: ComparedSheet["days"]; readonly after: ComparedSheet["days"] };

const partOf = (standard: SheetStandard, part: ChangedPart): string =>
  JSON.stringify(part === "target" ? [standard.comparator, standard.target, standard.unit] : standard[part]);

const standardChanges = (before: ComparedSheet, after: ComparedSheet): readonly SheetChange[] => [
  ...after.standards.flatMap((now): readonly SheetChange[] => {
    const then = before.standards.find(({ id }) => id === now.id);
    if (!then) return [{ kind: "added", standard: now }];
    return changedParts
      .filter((part) => partOf(then, part) !== partOf(now, part))
      .map((part) => ({ kind: "changed", part, before: then, after: now }));
  }),
  ...before.standards
    .filter(({ id }) => !after.standards.some((now) => now.id === id))
    .map((standard): SheetChange => ({ kind: "removed", standard })),
];

const breachChanges = (before: ComparedSheet, after: ComparedSheet): readonly SheetChange[] => {
  const said = ({ remedy, trigger }: { readonly trigger: string; readonly remedy: string }) =>
    `${trigger}\n${remedy}`;
  const without = (all: ComparedSheet["breaches"], known: ComparedSheet["breaches"]) =>
    all.filter((breach) => !known.some((one) => said(one) === said(breach)));
  return [
    ...without(after.breaches, before.breaches).map(({ remedy, trigger }): SheetChange => ({
      kind: "breach-added",
      trigger,
      remedy,
    })),
    ...without(before.breaches, after.breaches).map(({ remedy, trigger }): SheetChange => ({
      kind: "breach-removed",
      trigger,
      remedy,
    })),
  ];
};

/**
 * What a sheet says now that it did not say when it was acknowledged (前后对照). Nothing when both say the same: a sheet also has to be
 * read again when a duty was changed around it.
 */
export const sheetChanges = (before: ComparedSheet, after: ComparedSheet): readonly SheetChange[] => {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  return [
    ...standardChanges(before, after),
    ...after.clauses
      .filter(({ id, textHash }) => before.clauses.some((one) => one.id === id && one.textHash !== textHash))
      .map(({ heading, number }): SheetChange => ({ kind: "clause", number, heading })),
    ...breachChanges(before, after),
    ...(same(before.escalation, after.escalation)
      ? []
      : [{ kind: "escalation", before: before.escalation, after: after.escalation } as const]),
    ...(same(before.days, after.days)
      ? []
      : [{ kind: "days", before: before.days, after: after.days } as const]),
  ];
};
