import { type Area, area, format, sum } from "../../kernel/area.ts";
import type { Citation } from "../../kernel/citation.ts";
import { type PersonUnit, verifiedOn } from "../../kernel/person-unit.ts";
import type { Unit } from "../../ports/directory.ts";

/** A unit on the roll as it stood on the record date. */
export interface RollUnit {
  readonly unit: string;
  /** Exclusive area, m² with two decimals. */
  readonly area: string;
  /** Verified owners and co-owners, sorted; empty = unknown. */
  readonly owners: readonly string[];
  /** Not sold, or sold but not handed over (建设单位尚未出售或者尚未交付). */
  readonly developer: boolean;
  /** Why it does not count, e.g. a parking space; `null` when it counts. */
  readonly excluded: "parking" | "corrected" | null;
}

/** Heads that the law of the place gives: one single unit, one buyer of several units, the developer. */
export interface HeadRule {
  readonly single: number;
  readonly several: number;
  readonly developer: number;
  readonly citations: readonly Citation[];
}

/** Who votes as one: single one unit, several several units of the same owners, developer, unknown a unit without a verified owner. */
export const electorKinds = ["single", "several", "developer", "unknown"] as const;

/** One vote by head (表决人): the owners who hold the same units together. */
export interface Elector {
  /** Place on this roll, from 1. */
  readonly number: number;
  readonly kind: (typeof electorKinds)[number];
  readonly persons: readonly string[];
  /** The one who votes; `null` until several co-owners name one. */
  readonly voter: string | null;
  readonly units: readonly string[];
  readonly heads: number;
  /** Sum of the exclusive areas, m² with two decimals. */
  readonly area: string;
}

/** Heads and exclusive area, both exact. */
export interface Weight {
  readonly heads: number;
  readonly area: Area;
}

export const noWeight: Weight = { heads: 0, area: area("0.00") };

export const addWeight = (left: Weight, right: Weight): Weight => ({
  heads: left.heads + right.heads,
  area: sum([left.area, right.area]),
});

/** Weight of one who votes. */
export const weightOf = (elector: Pick<Elector, "heads" | "area">): Weight => ({
  heads: elector.heads,
  area: area(elector.area),
});

/** Weight of all. */
export const totalOf = (electors: readonly Pick<Elector, "heads" | "area">[]): Weight =>
  electors.reduce((total, elector) => addWeight(total, weightOf(elector)), noWeight);

const ownersOn = (relations: readonly PersonUnit[], date: string): readonly string[] =>
  [
    ...new Set(
      relations
        .filter(
          (relation) =>
            (relation.kind === "owner" || relation.kind === "co-owner") && verifiedOn(relation, date),
        )
        .map(({ person }) => person),
    ),
  ].toSorted();

/** Reads the units and their owners as of a date. */
export const rollOn = (
  units: readonly (Unit & { readonly relations: readonly PersonUnit[] })[],
  date: string,
  options: { readonly developerUnits: readonly string[]; readonly countsParking: boolean },
): readonly RollUnit[] =>
  units
    .map(({ area: size, houseType, id, relations }): RollUnit => {
      const owners = ownersOn(relations, date);
      return {
        unit: id,
        area: format(area(size)),
        owners,
        developer: options.developerUnits.includes(id),
        excluded: houseType === "parking" && !options.countsParking ? "parking" : null,
      };
    })
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));

const keyOf = ({ developer, owners, unit }: RollUnit): string =>
  developer ? "developer" : owners.length === 0 ? `unknown ${unit}` : `owners ${owners.join(" ")}`;

/**
 * Makes electors of units (计算业主人数): the same owners of several units count together, several owners of one unit are one, what
 * the developer holds is one. A unit whose owner is unknown still counts in the totals: unknown is not none.
 */
export const electorsOf = (units: readonly RollUnit[], rule: HeadRule): readonly Elector[] => {
  const groups = new Map<string, RollUnit[]>();
  for (const unit of units.filter(({ excluded }) => excluded === null)) {
    const group = groups.get(keyOf(unit));
    if (group === undefined) groups.set(keyOf(unit), [unit]);
    else group.push(unit);
  }
  return [...groups.values()].map((group, at): Elector => {
    const [{ developer, owners } = { developer: false, owners: [] }] = group;
    const kind = developer
      ? "developer"
      : owners.length === 0
        ? "unknown"
        : group.length > 1
          ? "several"
          : "single";
    return {
      number: at + 1,
      kind,
      persons: owners,
      voter: owners.length === 1 ? (owners[0] ?? null) : null,
      units: group.map(({ unit }) => unit),
      heads: kind === "developer" ? rule.developer : kind === "several" ? rule.several : rule.single,
      area: format(sum(group.map((unit) => area(unit.area)))),
    };
  });
};

/** A unit that changed hands after the record date: who votes stays. */
export interface Sale {
  readonly unit: string;
  readonly was: readonly string[];
  readonly now: readonly string[];
}

/** What changed hands between a roll and a later day. */
export const salesSince = (
  roll: readonly RollUnit[],
  today: readonly Pick<RollUnit, "unit" | "owners">[],
): readonly Sale[] =>
  roll.flatMap(({ excluded, owners, unit }) => {
    const now = today.find((other) => other.unit === unit)?.owners ?? owners;
    return excluded !== null || now.join(" ") === owners.join(" ") ? [] : [{ unit, was: owners, now }];
  });
