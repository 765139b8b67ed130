import { sha256Hex } from "../../kernel/hash-chain.ts";

/** How a sample is drawn (抽样方法): everybody 普查, at random 简单随机, or by building 按楼栋分层. */
export const samplingMethods = ["everybody", "random", "stratified"] as const;
export type SamplingMethod = (typeof samplingMethods)[number];

/** Somebody who could be asked (抽样框中的人), with the building they live in. */
export interface Candidate {
  readonly person: string;
  readonly building: string;
}

/** Somebody who is asked (样本), by the number that stands for them in what they answer. */
export interface Sampled extends Candidate {
  readonly number: number;
}

/** A building with how many could be asked and how many are. */
export interface Stratum {
  readonly building: string;
  readonly population: number;
  readonly sampled: number;
}

/** A sample and what it was drawn from. */
export interface Sample {
  readonly people: readonly Sampled[];
  readonly strata: readonly Stratum[];
  readonly population: number;
  /** SHA-256 of the sorted ids of all who could be asked, one a line: who draws again can see that it is from the same list. */
  readonly frame: string;
}

/** Building that a unit is in by its name, e.g. `3幢2单元1101室` is in `3幢`; the whole estate where names tell none. */
export const buildingOf = (unitName: string): string =>
  /^.*?(?:幢|栋|号楼|座)/u.exec(unitName.trim())?.[0] ?? "—";

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The place of a candidate in the order that the seed makes: by SHA-256 of seed and id, whatever order the list came in. */
const shuffled = (seed: string, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .map((candidate) => ({ candidate, place: sha256Hex(`heyue-sample:${seed}:${candidate.person}`) }))
    .sort((a, b) => byText(a.place, b.place))
    .map(({ candidate }) => candidate);

/**
 * Shares out a sample in proportion to the buildings (按比例分配, largest remainder): the whole parts first, then one each to the largest
 * remainders, equal ones by name. In whole numbers throughout.
 */
export const allocate = (
  sizes: readonly { readonly building: string; readonly population: number }[],
  size: number,
): readonly Stratum[] => {
  const total = sizes.reduce((sum, { population }) => sum + population, 0);
  const whole = sizes.map(({ building, population }) => ({
    building,
    population,
    sampled: Math.floor((size * population) / total),
    remainder: (size * population) % total,
  }));
  const left = size - whole.reduce((sum, { sampled }) => sum + sampled, 0);
  const more = new Set(
    [...whole]
      .sort((a, b) => b.remainder - a.remainder || byText(a.building, b.building))
      .slice(0, left)
      .map(({ building }) => building),
  );
  return whole.map(({ building, population, sampled }) => ({
    building,
    population,
    sampled: sampled + (more.has(building) ? 1 : 0),
  }));
};

/**
 * Draws a sample (抽样). The seed alone decides: the same list of people, method, size and seed give the same sample on every machine
 * and in whatever order the list comes, so that anybody can draw it again. Everybody is asked where `size` reaches the list.
 */
export const drawSample = (
  candidates: readonly Candidate[],
  how: { readonly method: SamplingMethod; readonly size: number; readonly seed: string },
): Sample => {
  const sorted = [...candidates].sort((a, b) => byText(a.person, b.person));
  const buildings = [...new Set(sorted.map(({ building }) => building))].sort(byText);
  const within = (list: readonly Candidate[], building: string) =>
    list.filter((candidate) => candidate.building === building);
  const sizes = buildings.map((building) => ({ building, population: within(sorted, building).length }));
  const order = shuffled(how.seed, sorted);
  const size = how.method === "everybody" ? sorted.length : Math.min(how.size, sorted.length);
  const chosen =
    how.method === "stratified" && sorted.length > 0
      ? allocate(sizes, size).flatMap(({ building, sampled }) => within(order, building).slice(0, sampled))
      : order.slice(0, size);
  const people = shuffled(how.seed, chosen).map((candidate, index) => ({ ...candidate, number: index + 1 }));
  return {
    people,
    strata: sizes.map(({ building, population }) => ({
      building,
      population,
      sampled: people.filter((person) => person.building === building).length,
    })),
    population: sorted.length,
    frame: sha256Hex(sorted.map(({ person }) => person).join("\n")),
  };
};
