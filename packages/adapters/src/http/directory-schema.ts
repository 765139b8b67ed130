/** Schemas of the directory: estates, units, people and relations; the types are core's. */
import type { Role } from "@heyue/core/kernel/envelope";
import { relationKinds, type PersonUnit } from "@heyue/core/kernel/person-unit";
import { DateText, Id, decimal, text } from "@heyue/core/kernel/scalar";
import type { Estate, Person, Unit } from "@heyue/core/ports/directory";
import * as Schema from "effect/Schema";

/** Every role of an estate. */
export const roles = ["owner", "occupant", "desk", "staff", "manager", "committee", "system"] as const satisfies readonly Role[];

export const RoleSchema = Schema.Literals(roles);

const offset = Schema.String.check(
  Schema.makeFilter((value: string) => (/^(?:Z|[+-]\d{2}:\d{2})$/.test(value) ? true : "write an offset as Z or ±hh:mm, e.g. +08:00")),
);

export const EstateSchema = Schema.Struct({
  id: Id,
  name: text(200),
  jurisdiction: text(20),
  utcOffset: offset,
  dutyPerson: Id,
  manager: Id,
  phone: text(40),
}).annotate({ identifier: "Estate", description: "An estate (小区)" }) satisfies Schema.ConstraintDecoder<Estate>;

export const UnitSchema = Schema.Struct({
  id: Id,
  estate: Id,
  name: text(200),
  area: decimal(2),
  houseType: text(100),
}).annotate({ identifier: "Unit", description: "An exclusive unit (专有部分)" }) satisfies Schema.ConstraintDecoder<Unit>;

export const PersonSchema = Schema.Struct({
  id: Id,
  estate: Id,
  // Empty after erasure.
  name: Schema.String.check(Schema.isMaxLength(100)),
  phone: Schema.optionalKey(text(40)),
  role: RoleSchema,
  post: Schema.optionalKey(text(100)),
}).annotate({ identifier: "Person", description: "A person known to the estate (人员)" }) satisfies Schema.ConstraintDecoder<Person>;

export const RelationSchema = Schema.Struct({
  id: Id,
  person: Id,
  unit: Id,
  kind: Schema.Literals(relationKinds),
  from: DateText,
  to: Schema.optionalKey(DateText),
  evidence: Schema.Array(
    Schema.Struct({
      kind: Schema.Literals(["register", "sale-contract", "lease", "household-book", "authorisation", "statement"]),
      ref: text(200),
    }),
  ),
  verified: Schema.optionalKey(Schema.Struct({ by: Id, on: DateText })),
}).annotate({ identifier: "PersonUnit", description: "A dated relation of a person to a unit (人房关系)" }) satisfies Schema.ConstraintDecoder<PersonUnit>;

export const MeSchema = Schema.Struct({
  tenant: Schema.String,
  actor: Schema.Struct({ id: Schema.String, role: RoleSchema }),
  name: Schema.String,
  estates: Schema.Array(EstateSchema),
  units: Schema.Array(Schema.Struct({ id: Schema.String, name: Schema.String, relation: Schema.Literals(relationKinds) })),
}).annotate({ identifier: "Me", description: "Who is signed in" });
