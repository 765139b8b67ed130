import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { holdsOn, relationKinds, type PersonUnit } from "@heyue/core/kernel/person-unit";
import type { Estate, Person, Unit } from "@heyue/core/ports/directory";

interface Seed {
  readonly format: string;
  readonly estate: Estate;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly relations: readonly PersonUnit[];
  readonly contract: string;
  readonly sign: {
    readonly signedOn: string;
    readonly signatures: readonly { readonly name: string; readonly party: string }[];
  };
}
const seed = JSON.parse(readFileSync(join(import.meta.dirname, "demo.json"), "utf8")) as Seed;
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

describe("the seed of the demo", () => {
  it("is complete and refers only to what it holds", () => {
    expect(seed.format).toBe("heyue-seed/1");
    expect(seed.units).toHaveLength(60);
    for (const list of [seed.units, seed.people, seed.relations])
      expect(unique(list.map(({ id }) => id))).toBe(true);
    expect(unique(seed.people.map(({ name }) => name))).toBe(true);
    const people = new Set(seed.people.map(({ id }) => id));
    const units = new Set(seed.units.map(({ id }) => id));
    for (const { person, unit, evidence, verified } of seed.relations) {
      expect([people.has(person), units.has(unit), evidence.length > 0]).toEqual([true, true, true]);
      if (verified !== undefined) expect(people.has(verified.by)).toBe(true);
    }
    for (const { id, area } of seed.units) expect([id, /^\d+\.\d{2}$/.test(area)]).toEqual([id, true]);
    expect(people.has(seed.estate.dutyPerson) && people.has(seed.estate.manager)).toBe(true);
    expect(existsSync(join(import.meta.dirname, seed.contract))).toBe(true);
  });

  it("shows every kind of relation, ended ones, unverified ones, and eight members of staff", () => {
    expect(
      relationKinds.filter((kind) => !seed.relations.some((relation) => relation.kind === kind)),
    ).toEqual([]);
    expect(seed.relations.some(({ to }) => to !== undefined && to <= "2026-11-01")).toBe(true);
    expect(seed.relations.some(({ verified }) => verified === undefined)).toBe(true);
    const roles = seed.people.map(({ role }) => role);
    expect(
      ["manager", "desk", "staff", "committee"].map((role) => roles.filter((item) => item === role).length),
    ).toEqual([1, 2, 5, 5]);
    for (const unit of seed.units) {
      const owners = seed.relations.filter(
        (relation) =>
          relation.unit === unit.id && relation.kind === "owner" && holdsOn(relation, "2026-11-24"),
      );
      expect([unit.id, owners.length]).toEqual([unit.id, 1]);
    }
  });

  it("invents: no telephone number in it can be dialled", () => {
    for (const { name, phone } of seed.people)
      expect([name, /^1540000\d{4}$/.test(phone ?? "")]).toEqual([name, true]);
    expect(seed.estate.phone.startsWith("0571-0000")).toBe(true);
  });

  it("is signed by both parties named in the contract", () => {
    const contract = JSON.parse(readFileSync(join(import.meta.dirname, seed.contract), "utf8")) as {
      readonly provider: { readonly representative: string };
      readonly client: { readonly representative: string };
      readonly term: { readonly from: string };
    };
    expect(new Map(seed.sign.signatures.map(({ party, name }) => [party, name]))).toEqual(
      new Map([
        ["client", contract.client.representative],
        ["provider", contract.provider.representative],
      ]),
    );
    expect(seed.sign.signedOn < contract.term.from).toBe(true);
  });
});
