import type { PersonUnit } from "@heyue/core/kernel/person-unit";
import type { Directory, Estate, Person, Unit } from "@heyue/core/ports/directory";
import { byCodePoint } from "./state.ts";

interface Register {
  readonly estates: Map<string, Estate>;
  readonly units: Map<string, Unit>;
  readonly people: Map<string, Person>;
  readonly relations: Map<string, PersonUnit>;
}

const byId = (left: { readonly id: string }, right: { readonly id: string }): number =>
  byCodePoint(left.id, right.id);

/** Estates, units, people and relations in memory (人房档案). */
export const memoryDirectory = (): Directory => {
  const registers = new Map<string, Register>();
  const of = (tenant: string): Register => {
    const known = registers.get(tenant);
    if (known !== undefined) return known;
    const fresh: Register = { estates: new Map(), units: new Map(), people: new Map(), relations: new Map() };
    registers.set(tenant, fresh);
    return fresh;
  };
  return {
    putEstate: async (tenant, estate) => void of(tenant).estates.set(estate.id, { ...estate }),
    estate: async (tenant, id) => of(tenant).estates.get(id) ?? null,
    estates: async (tenant) => [...of(tenant).estates.values()].toSorted(byId),
    putUnit: async (tenant, unit) => void of(tenant).units.set(unit.id, { ...unit }),
    units: async (tenant, estate) =>
      [...of(tenant).units.values()].filter((unit) => unit.estate === estate).toSorted(byId),
    unit: async (tenant, id) => of(tenant).units.get(id) ?? null,
    putPerson: async (tenant, person) => void of(tenant).people.set(person.id, { ...person }),
    person: async (tenant, id) => of(tenant).people.get(id) ?? null,
    people: async (tenant, estate) =>
      [...of(tenant).people.values()].filter((person) => person.estate === estate).toSorted(byId),
    putRelation: async (tenant, relation) =>
      void of(tenant).relations.set(relation.id, structuredClone(relation)),
    relations: async (tenant, by) =>
      [...of(tenant).relations.values()]
        .filter((relation) => ("person" in by ? relation.person === by.person : relation.unit === by.unit))
        .toSorted(byId),
    erasePerson: async (tenant, id) => {
      const { people } = of(tenant);
      const known = people.get(id);
      if (known === undefined) return;
      const { phone: _, ...kept } = known;
      people.set(id, { ...kept, name: "" });
    },
  };
};
