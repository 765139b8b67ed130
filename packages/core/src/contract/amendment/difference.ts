import { canonicalJson } from "../../kernel/canonical-json.ts";
import type { Json } from "../../kernel/verdict.ts";
import type { Affected } from "../contract/command.ts";
import type { Clause, ContractDraft, FeeItem } from "../contract/draft.ts";
import type { Standard } from "../../standard/standard/standard.ts";

/** How a part of a contract differs between two texts. */
export type ChangeKind = "added" | "removed" | "changed";

/** A clause that differs (条款变更); `moved` when it stands in another chapter. */
export interface ClauseChange {
  readonly kind: ChangeKind;
  readonly clause: string;
  readonly before: Clause | null;
  readonly after: Clause | null;
  readonly moved: boolean;
}

export interface StandardChange {
  readonly kind: ChangeKind;
  readonly standard: string;
  readonly before: Standard | null;
  readonly after: Standard | null;
}

export interface FeeChange {
  readonly kind: ChangeKind;
  readonly item: string;
  readonly before: FeeItem | null;
  readonly after: FeeItem | null;
}

/** The structured difference of two texts (条款对照). */
export interface ContractDifference {
  readonly clauses: readonly ClauseChange[];
  readonly standards: readonly StandardChange[];
  readonly fees: readonly FeeChange[];
  /** Other members that differ: `term`, `provider`, `fees.payment`, `fees.lateCharge`, `breaches`, `annexes` … */
  readonly members: readonly string[];
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a as Json) === canonicalJson(b as Json);

interface Pair<A> {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly before: A | null;
  readonly after: A | null;
}

const pairs = <A extends { readonly id: string }>(
  before: readonly A[],
  after: readonly A[],
): readonly Pair<A>[] => {
  const old = new Map(before.map((item) => [item.id, item]));
  const fresh = new Map(after.map((item) => [item.id, item]));
  return [
    ...after.flatMap((item): readonly Pair<A>[] => {
      const former = old.get(item.id);
      if (former === undefined) return [{ id: item.id, kind: "added", before: null, after: item }];
      return same(former, item) ? [] : [{ id: item.id, kind: "changed", before: former, after: item }];
    }),
    ...before
      .filter(({ id }) => !fresh.has(id))
      .map((item): Pair<A> => ({ id: item.id, kind: "removed", before: item, after: null })),
  ];
};

const clausesOf = (draft: ContractDraft): readonly Clause[] =>
  draft.chapters.flatMap(({ clauses }) => clauses);

const chapterOf = (draft: ContractDraft, clause: string): string | undefined =>
  draft.chapters.find(({ clauses }) => clauses.some(({ id }) => id === clause))?.number;

const memberChanges = (before: ContractDraft, after: ContractDraft): readonly string[] => {
  const top = (
    ["title", "stage", "estate", "provider", "client", "term", "breaches", "annexes"] as const
  ).filter((member) => !same(before[member], after[member]));
  const fees = (["basis", "priceSource", "payment", "lateCharge"] as const)
    .filter((member) => !same(before.fees[member] ?? null, after.fees[member] ?? null))
    .map((member) => `fees.${member}`);
  return [...top, ...fees];
};

/** Compares two texts of one contract by the ids of their parts. */
export const difference = (before: ContractDraft, after: ContractDraft): ContractDifference => ({
  clauses: pairs(clausesOf(before), clausesOf(after)).map(({ id, ...change }) => ({
    ...change,
    clause: id,
    moved: change.kind === "changed" && chapterOf(before, id) !== chapterOf(after, id),
  })),
  standards: pairs(before.standards, after.standards).map(({ id, ...change }) => ({
    ...change,
    standard: id,
  })),
  fees: pairs(before.fees.items, after.fees.items).map(({ id, ...change }) => ({ ...change, item: id })),
  members: memberChanges(before, after),
});

/** Whether two texts say the same. */
export const isEmpty = ({ clauses, fees, members, standards }: ContractDifference): boolean =>
  clauses.length + fees.length + members.length + standards.length === 0;

/**
 * What a difference touches: a changed clause touches its standards too, and a standard the post whose duty it is, before
 * and after.
 */
export const affectedBy = (
  before: ContractDraft,
  after: ContractDraft,
  { clauses, fees, members, standards }: ContractDifference,
): Affected => {
  const clauseIds = [
    ...new Set([
      ...clauses.map(({ clause }) => clause),
      ...standards.flatMap((change) =>
        [change.before?.clause, change.after?.clause].filter((id) => id !== undefined),
      ),
      ...fees.flatMap((change) =>
        [change.before?.clause, change.after?.clause].filter((id) => id !== undefined),
      ),
    ]),
  ];
  const changed = new Set(clauses.map(({ clause }) => clause));
  const touched = [...before.standards, ...after.standards].filter(
    ({ clause, id }) => changed.has(clause) || standards.some(({ standard }) => standard === id),
  );
  return {
    clauses: clauseIds.sort(),
    standards: [...new Set(touched.map(({ id }) => id))].sort(),
    duties: [...new Set(touched.map(({ duty }) => duty))].sort(),
    fees: fees.length > 0 || members.some((member) => member.startsWith("fees.")),
    ...(members.includes("term") ? { term: true } : {}),
  };
};
