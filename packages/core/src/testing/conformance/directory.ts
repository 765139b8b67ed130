import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonUnit } from "../../kernel/person-unit.ts";
import type { Directory, Estate, Person, Unit } from "../../ports/directory.ts";
import { freshTenant } from "./fixture.ts";
import type { Fixture, Open } from "./fixture.ts";

type Store = { readonly directory: Directory };

const estate: Estate = {
  id: "liuxia",
  name: "柳下家园",
  jurisdiction: "330100",
  utcOffset: "+08:00",
  dutyPerson: "desk-1",
  manager: "manager-1",
  phone: "0571-80000000",
};
const unit: Unit = {
  id: "3-2-1101",
  estate: "liuxia",
  name: "3幢2单元1101室",
  area: "89.53",
  houseType: "高层住宅",
};
const person: Person = { id: "wang", estate: "liuxia", name: "王小明", phone: "13800000000", role: "owner" };
const relation: PersonUnit = {
  id: "r-1",
  person: "wang",
  unit: "3-2-1101",
  kind: "owner",
  from: "2020-05-01",
  to: "2026-06-01",
  evidence: [{ kind: "register", ref: "浙(2020)杭州市不动产权第0000001号" }],
  verified: { by: "desk-1", on: "2020-05-03" },
};

/** What every directory must do: put replaces, tenants are apart, lists are ordered by id, erasing keeps relations. */
export const directoryConformance = (name: string, open: Open<Store>): void => {
  describe(`directory: ${name}`, () => {
    let fixture: Fixture<Store>;
    let directory: Directory;
    beforeAll(async () => {
      fixture = await open();
      directory = fixture.store.directory;
    }, 120_000);
    afterAll(() => fixture.close());

    it("keeps estates", async () => {
      const tenant = freshTenant();
      expect(await directory.estate(tenant, "liuxia")).toBeNull();
      await directory.putEstate(tenant, { ...estate, name: "old" });
      await directory.putEstate(tenant, estate);
      await directory.putEstate(tenant, { ...estate, id: "east" });
      expect(await directory.estate(tenant, "liuxia")).toEqual(estate);
      expect((await directory.estates(tenant)).map(({ id }) => id)).toEqual(["east", "liuxia"]);
      expect(await directory.estates(freshTenant())).toEqual([]);
    });

    it("keeps units and people of an estate", async () => {
      const tenant = freshTenant();
      await directory.putUnit(tenant, { ...unit, area: "1.00" });
      await directory.putUnit(tenant, unit);
      await directory.putUnit(tenant, { ...unit, id: "x", estate: "east" });
      expect(await directory.units(tenant, "liuxia")).toEqual([unit]);
      expect(await directory.unit(tenant, unit.id)).toEqual(unit);
      expect(await directory.unit(freshTenant(), unit.id)).toBeNull();
      const manager: Person = {
        id: "manager-1",
        estate: "liuxia",
        name: "李经理",
        role: "manager",
        post: "项目经理",
      };
      await directory.putPerson(tenant, { ...person, post: "old" });
      for (const each of [person, manager, { ...person, id: "x", estate: "east" }])
        await directory.putPerson(tenant, each);
      expect(await directory.people(tenant, "liuxia")).toEqual([manager, person]);
      expect(await directory.person(tenant, "wang")).toEqual(person);
      expect(await directory.person(freshTenant(), "wang")).toBeNull();
    });

    it("keeps relations by person and by unit", async () => {
      const tenant = freshTenant();
      const family: PersonUnit = {
        id: "r-2",
        person: "chen",
        unit: "3-2-1101",
        kind: "family",
        from: "2021-01-01",
        evidence: [],
      };
      await directory.putRelation(tenant, { ...relation, kind: "tenant" });
      await directory.putRelation(tenant, relation);
      await directory.putRelation(tenant, family);
      expect(await directory.relations(tenant, { person: "wang" })).toEqual([relation]);
      expect(await directory.relations(tenant, { unit: "3-2-1101" })).toEqual([relation, family]);
      expect(await directory.relations(freshTenant(), { unit: "3-2-1101" })).toEqual([]);
    });

    it("erases what identifies a person and keeps the relations", async () => {
      const tenant = freshTenant();
      await directory.putPerson(tenant, person);
      await directory.putRelation(tenant, relation);
      await directory.erasePerson(tenant, "wang");
      await directory.erasePerson(tenant, "nobody");
      expect(await directory.person(tenant, "wang")).toEqual({
        id: "wang",
        estate: "liuxia",
        name: "",
        role: "owner",
      });
      expect(await directory.relations(tenant, { person: "wang" })).toEqual([relation]);
      expect(await directory.person(tenant, "nobody")).toBeNull();
    });
  });
};
