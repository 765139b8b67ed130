import * as Schema from "effect/Schema";
import type { Role } from "../kernel/envelope.ts";
import { relationKinds, type PersonUnit } from "../kernel/person-unit.ts";
import { DateText, decimal, Id, text } from "../kernel/scalar.ts";
import type { Estate, Person, Unit } from "./directory.ts";

/** Every role of an estate. */
export const roles = [
  "owner",
  "occupant",
  "desk",
  "staff",
  "manager",
  "committee",
  "system",
] as const satisfies readonly Role[];

/** Schema of a role. */
export const RoleSchema = Schema.Literals(roles);

const offset = Schema.String.check(
  Schema.makeFilter((value: string) =>
    /^(?:Z|[+-]\d{2}:\d{2})$/.test(value) ? true : "write an offset as Z or ±hh:mm, e.g. +08:00",
  ),
);

/** Schema of an estate. */
export const EstateSchema = Schema.Struct({
  id: Id,
  name: text(200),
  jurisdiction: text(20),
  utcOffset: offset,
  dutyPerson: Id,
  manager: Id,
  phone: text(40),
}).annotate({
  identifier: "Estate",
  description: "An estate (小区)",
}) satisfies Schema.ConstraintDecoder<Estate>;

/** Schema of a unit. */
export const UnitSchema = Schema.Struct({
  id: Id,
  estate: Id,
  name: text(200),
  area: decimal(2),
  houseType: text(100),
}).annotate({
  identifier: "Unit",
  description: "An exclusive unit (专有部分)",
}) satisfies Schema.ConstraintDecoder<Unit>;

/** Schema of a person. */
export const PersonSchema = Schema.Struct({
  id: Id,
  estate: Id,
  // Empty after erasure.
  name: Schema.String.check(Schema.isMaxLength(100)),
  phone: Schema.optionalKey(text(40)),
  role: RoleSchema,
  post: Schema.optionalKey(text(100)),
}).annotate({
  identifier: "Person",
  description: "A person known to the estate (人员)",
}) satisfies Schema.ConstraintDecoder<Person>;

/** Schema of a relation between a person and a unit. */
export const RelationSchema = Schema.Struct({
  id: Id,
  person: Id,
  unit: Id,
  kind: Schema.Literals(relationKinds),
  from: DateText,
  to: Schema.optionalKey(DateText),
  evidence: Schema.Array(
    Schema.Struct({
      kind: Schema.Literals([
        "register",
        "sale-contract",
        "lease",
        "household-book",
        "authorisation",
        "statement",
      ]),
      ref: text(200),
    }),
  ),
  verified: Schema.optionalKey(Schema.Struct({ by: Id, on: DateText })),
}).annotate({
  identifier: "PersonUnit",
  description: "A dated relation of a person to a unit (人房关系)",
}) satisfies Schema.ConstraintDecoder<PersonUnit>;
