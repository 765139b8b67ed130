import type { Role } from "../kernel/envelope.ts";
import type { PersonUnit } from "../kernel/person-unit.ts";

/** A person known to the estate (人员). Names and phones live here, never in events. */
export interface Person {
  readonly id: string;
  readonly estate: string;
  readonly name: string;
  readonly phone?: string;
  readonly role: Role;
  /** Post shown to owners, e.g. 客服管家. */
  readonly post?: string;
}

/** An exclusive unit (专有部分). */
export interface Unit {
  readonly id: string;
  readonly estate: string;
  /** Shown name, e.g. 3幢2单元1101室. */
  readonly name: string;
  /** Exclusive area in m², two decimals. */
  readonly area: string;
  readonly houseType: string;
}

/** An estate (小区) and the way it works. */
export interface Estate {
  readonly id: string;
  readonly name: string;
  /** GB/T 2260 code that selects the law. */
  readonly jurisdiction: string;
  /** Offset of local time, e.g. `+08:00`. */
  readonly utcOffset: string;
  /** Person who is responsible for a case before one is assigned (值班客服). */
  readonly dutyPerson: string;
  /** Person a case escalates to (项目经理). */
  readonly manager: string;
  /** Phone of the property office, shown when all else fails. */
  readonly phone: string;
}

/** Estates, units, people and the dated relations between people and units. */
export interface Directory {
  putEstate(tenant: string, estate: Estate): Promise<void>;
  estate(tenant: string, id: string): Promise<Estate | null>;
  estates(tenant: string): Promise<readonly Estate[]>;
  putUnit(tenant: string, unit: Unit): Promise<void>;
  unit(tenant: string, id: string): Promise<Unit | null>;
  units(tenant: string, estate: string): Promise<readonly Unit[]>;
  putPerson(tenant: string, person: Person): Promise<void>;
  person(tenant: string, id: string): Promise<Person | null>;
  people(tenant: string, estate: string): Promise<readonly Person[]>;
  putRelation(tenant: string, relation: PersonUnit): Promise<void>;
  /** Relations of a person or of a unit. */
  relations(
    tenant: string,
    by: { readonly person: string } | { readonly unit: string },
  ): Promise<readonly PersonUnit[]>;
  /** Removes what identifies a person; relations stay, the name becomes empty. */
  erasePerson(tenant: string, id: string): Promise<void>;
}
