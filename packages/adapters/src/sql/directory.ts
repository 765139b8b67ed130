import type { Role } from "@heyue/core/kernel/envelope";
import type { PersonUnit } from "@heyue/core/kernel/person-unit";
import type { Directory, Estate, Person, Unit } from "@heyue/core/ports/directory";
import { PortFailure } from "@heyue/core/ports/port-failure";
import type { SqlDatabase } from "./database.ts";
import type { HeyueTables } from "./schema.ts";

const port = "directory";

const estateOf = (row: HeyueTables["estate"]): Estate => ({
  id: row.id,
  name: row.name,
  jurisdiction: row.jurisdiction,
  utcOffset: row.utc_offset,
  dutyPerson: row.duty_person,
  manager: row.manager,
  phone: row.phone,
});

const unitOf = (row: HeyueTables["unit"]): Unit => ({
  id: row.id,
  estate: row.estate,
  name: row.name,
  area: row.area,
  houseType: row.house_type,
});

const personOf = (row: HeyueTables["person"]): Person => ({
  id: row.id,
  estate: row.estate,
  name: row.name,
  role: row.role as Role,
  ...(row.phone === null ? {} : { phone: row.phone }),
  ...(row.post === null ? {} : { post: row.post }),
});

const relationOf = (tenant: string, id: string, document: string): PersonUnit => {
  try {
    return JSON.parse(document) as PersonUnit;
  } catch {
    throw new PortFailure(
      port,
      "corrupt",
      `Relation ${id} of ${tenant} is not JSON. Restore it from a backup.`,
    );
  }
};

/** Estates, units, people and relations in a SQL database (人房档案). */
export const sqlDirectory = ({ tables, execute }: SqlDatabase): Directory => ({
  putEstate: async (tenant, { id, name, jurisdiction, utcOffset, dutyPerson, manager, phone }) => {
    const columns = { name, jurisdiction, utc_offset: utcOffset, duty_person: dutyPerson, manager, phone };
    await execute(
      port,
      `store estate ${id}`,
      tables
        .insertInto("estate")
        .values({ tenant, id, ...columns })
        .onConflict((conflict) => conflict.columns(["tenant", "id"]).doUpdateSet(columns)),
    );
  },
  estate: async (tenant, id) => {
    const [row] = await execute(
      port,
      `read estate ${id}`,
      tables.selectFrom("estate").selectAll().where("tenant", "=", tenant).where("id", "=", id),
    );
    return row === undefined ? null : estateOf(row);
  },
  estates: async (tenant) =>
    (
      await execute(
        port,
        `list estates of ${tenant}`,
        tables.selectFrom("estate").selectAll().where("tenant", "=", tenant).orderBy("id"),
      )
    ).map(estateOf),
  putUnit: async (tenant, { id, estate, name, area, houseType }) => {
    const columns = { estate, name, area, house_type: houseType };
    await execute(
      port,
      `store unit ${id}`,
      tables
        .insertInto("unit")
        .values({ tenant, id, ...columns })
        .onConflict((conflict) => conflict.columns(["tenant", "id"]).doUpdateSet(columns)),
    );
  },
  units: async (tenant, estate) => {
    const rows = await execute(
      port,
      `list units of ${estate}`,
      tables
        .selectFrom("unit")
        .selectAll()
        .where("tenant", "=", tenant)
        .where("estate", "=", estate)
        .orderBy("id"),
    );
    return rows.map(unitOf);
  },
  unit: async (tenant, id) => {
    const [row] = await execute(
      port,
      `read unit ${id}`,
      tables.selectFrom("unit").selectAll().where("tenant", "=", tenant).where("id", "=", id),
    );
    return row === undefined ? null : unitOf(row);
  },
  putPerson: async (tenant, { id, estate, name, phone, role, post }) => {
    const columns = { estate, name, phone: phone ?? null, role, post: post ?? null };
    await execute(
      port,
      `store person ${id}`,
      tables
        .insertInto("person")
        .values({ tenant, id, ...columns })
        .onConflict((conflict) => conflict.columns(["tenant", "id"]).doUpdateSet(columns)),
    );
  },
  person: async (tenant, id) => {
    const [row] = await execute(
      port,
      `read person ${id}`,
      tables.selectFrom("person").selectAll().where("tenant", "=", tenant).where("id", "=", id),
    );
    return row === undefined ? null : personOf(row);
  },
  people: async (tenant, estate) =>
    (
      await execute(
        port,
        `list people of ${estate}`,
        tables
          .selectFrom("person")
          .selectAll()
          .where("tenant", "=", tenant)
          .where("estate", "=", estate)
          .orderBy("id"),
      )
    ).map(personOf),
  putRelation: async (tenant, relation) => {
    const { id, person, unit } = relation;
    const columns = { person, unit, document: JSON.stringify(relation) };
    await execute(
      port,
      `store relation ${id}`,
      tables
        .insertInto("relation")
        .values({ tenant, id, ...columns })
        .onConflict((conflict) => conflict.columns(["tenant", "id"]).doUpdateSet(columns)),
    );
  },
  relations: async (tenant, by) => {
    const all = tables
      .selectFrom("relation")
      .select(["id", "document"])
      .where("tenant", "=", tenant)
      .orderBy("id");
    const rows = await execute(
      port,
      "read relations",
      "person" in by ? all.where("person", "=", by.person) : all.where("unit", "=", by.unit),
    );
    return rows.map(({ id, document }) => relationOf(tenant, id, document));
  },
  erasePerson: async (tenant, id) => {
    await execute(
      port,
      `erase person ${id}`,
      tables
        .updateTable("person")
        .set({ name: "", phone: null })
        .where("tenant", "=", tenant)
        .where("id", "=", id),
    );
  },
});
