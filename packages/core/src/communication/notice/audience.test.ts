import { expect, it } from "vitest";
import type { Person, Unit } from "../../ports/directory.ts";
import { isInBuilding, resolveAudience } from "./audience.ts";

const person = (id: string, role: Person["role"], post?: string): Person => ({
  id, estate: "e", name: id, role, ...(post === undefined ? {} : { post }),
}); // prettier-ignore
const unit = (id: string, name: string): Unit => ({
  id,
  estate: "e",
  name,
  area: "80.00",
  houseType: "high-rise",
});
const relation = (who: string, where: string, kind: "owner" | "tenant", to?: string) => ({
  id: `${who}/${where}`, person: who, unit: where, kind, from: "2020-01-01", evidence: [], ...(to === undefined ? {} : { to }),
}); // prettier-ignore

const directory = {
  people: [
    person("a", "owner"),
    person("b", "occupant"),
    person("c", "owner"),
    person("d", "staff", "保洁主管"),
    person("e", "owner"),
  ],
  units: [unit("u1", "1幢101室"), unit("u11", "11幢101室"), unit("u2", "1幢2单元201室")],
  relations: [
    relation("a", "u1", "owner"),
    relation("a", "u2", "owner"),
    relation("b", "u2", "tenant"),
    relation("c", "u11", "owner"),
    relation("e", "u1", "owner", "2026-01-01"),
  ],
};

it("knows 1幢 from 11幢, and 3 from 31", () => {
  expect(isInBuilding(unit("u", "11幢101室"), "1幢")).toBe(false);
  expect(isInBuilding(unit("u", "1幢101室"), "1幢")).toBe(true);
  expect(isInBuilding(unit("u", "31幢101室"), "3")).toBe(false);
});

it("finds who has to do with a building today, once each, with the units it is through", () => {
  const { counts, people } = resolveAudience(
    [{ kind: "building", building: "1幢" }],
    directory,
    "2026-03-02",
  );
  expect(people).toEqual([
    { person: "a", role: "owner", units: ["u1", "u2"], why: "audience" },
    { person: "b", role: "occupant", units: ["u2"], why: "audience" },
  ]);
  expect(counts).toMatchObject({ people: 2, units: 2, readers: 0 });
});

it("joins unit, role and tag, and counts what each brought", () => {
  const { counts, people } = resolveAudience(
    [
      { kind: "unit", unit: "u11" },
      { kind: "role", role: "owner" },
      { kind: "tag", tag: "tenant" },
      { kind: "tag", tag: "保洁主管" },
      { kind: "tag", tag: "no-such-word" },
    ],
    directory,
    "2026-03-02",
  );
  expect(people.map((item) => item.person)).toEqual(["a", "b", "c", "d", "e"]);
  expect(counts.parts.map((part) => part.people)).toEqual([1, 3, 1, 1, 0]);
});

it("tells the readers of what is corrected, also where they are in the audience no more", () => {
  const { counts, people } = resolveAudience([{ kind: "unit", unit: "u11" }], directory, "2026-03-02", [
    "b",
    "c",
  ]);
  expect(people.map(({ person: id, why }) => [id, why])).toEqual([
    ["b", "reader"],
    ["c", "audience"],
  ]);
  expect(counts.readers).toBe(1);
});
