import type { Role } from "../../kernel/envelope.ts";
import { holdsOn, type PersonUnit } from "../../kernel/person-unit.ts";
import type { Person, Unit } from "../../ports/directory.ts";

/**
 * Whom a notice is for (通知范围): a building 楼栋 by the beginning of its units' names, a unit 房屋, a role 身份, or a tag 标签, which is a
 * word of the directory: a person's post, a unit's house type, or a kind of relation such as `tenant`.
 */
export type AudiencePart =
  | { readonly kind: "building"; readonly building: string }
  | { readonly kind: "unit"; readonly unit: string }
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "tag"; readonly tag: string };

/** Somebody whom a notice was for on the day it was published. */
export interface Addressee {
  readonly person: string;
  readonly role: Role;
  /** Units through which the person was found; none for a role or a post. */
  readonly units: readonly string[];
  /** `reader`: told because the person read the notice that this one corrects. */
  readonly why: "audience" | "reader";
}

/** An audience as it was found on a day (受众), with how many each part brought; people in several parts count once. */
export interface Audience {
  readonly people: readonly Addressee[];
  readonly counts: {
    readonly people: number;
    readonly units: number;
    readonly readers: number;
    readonly parts: readonly { readonly part: AudiencePart; readonly people: number }[];
  };
}

/** What the directory knows. */
export interface AudienceDirectory {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  readonly relations: readonly PersonUnit[];
}

/** Whether a unit is in a building: its name begins with it and goes on with a word, so that 1幢 is not 11幢 and 3幢 holds 3幢2单元. */
export const isInBuilding = (unit: Pick<Unit, "name">, building: string): boolean =>
  unit.name.startsWith(building) && !(/\d$/.test(building) && /^\d/.test(unit.name.slice(building.length)));

const unitsOf = (part: AudiencePart, units: readonly Unit[]): readonly Unit[] =>
  units.filter((unit) =>
    part.kind === "building"
      ? isInBuilding(unit, part.building)
      : part.kind === "unit"
        ? unit.id === part.unit
        : part.kind === "tag" && unit.houseType === part.tag,
  );

/** Finds the people of an audience on a day (确定受众): relations that hold on it, verified or not, since a notice takes nothing away. */
export const resolveAudience = (
  parts: readonly AudiencePart[],
  { people, relations, units }: AudienceDirectory,
  day: string,
  readers: readonly string[] = [],
): Audience => {
  const holding = relations.filter((relation) => holdsOn(relation, day));
  const found = new Map<string, Set<string>>();
  const counted = parts.map((part) => {
    const places = new Set(unitsOf(part, units).map(({ id }) => id));
    const through = holding.filter(
      ({ kind, unit }) => places.has(unit) || (part.kind === "tag" && kind === part.tag),
    );
    const own = new Set<string>();
    for (const person of people) {
      const entrances = through.filter((relation) => relation.person === person.id);
      const isNamed =
        (part.kind === "role" && person.role === part.role) ||
        (part.kind === "tag" && person.post === part.tag);
      if (!isNamed && entrances.length === 0) continue;
      own.add(person.id);
      const seen = found.get(person.id) ?? new Set<string>();
      for (const { unit } of entrances) seen.add(unit);
      found.set(person.id, seen);
    }
    return { part, people: own.size };
  });
  const audience = people.flatMap(({ id, role }): Addressee[] => {
    const through = found.get(id);
    if (through !== undefined) return [{ person: id, role, units: [...through].sort(), why: "audience" }];
    return readers.includes(id) ? [{ person: id, role, units: [], why: "reader" }] : [];
  });
  return {
    people: audience,
    counts: {
      people: audience.length,
      units: new Set(audience.flatMap((item) => item.units)).size,
      readers: audience.filter(({ why }) => why === "reader").length,
      parts: counted,
    },
  };
};
