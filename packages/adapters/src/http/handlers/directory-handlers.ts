import type { Caller } from "@heyue/core";
import { fromEpochMillis, localDateOf } from "@heyue/core/kernel/instant";
import { holdsOn } from "@heyue/core/kernel/person-unit";
import type { Directory, Estate, Unit } from "@heyue/core/ports/directory";
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { api } from "../api/api.ts";
import { accepted, json, type CallFacts } from "../call.ts";
import { Problem } from "../problem.ts";
import { serve } from "./serving.ts";

const directoryOf = (call: CallFacts): Directory => call.heyue.store.directory;

const worksIn = (caller: Caller, estate: string): boolean => caller.estates?.includes(estate) ?? true;

const refuseOutside = (caller: Caller, estate: string): void => {
  if (worksIn(caller, estate)) return;
  throw new Problem("not-allowed", {
    rejection: { code: "not-allowed", data: { estate, role: caller.actor.role }, citations: [] },
  });
};

const unknown = (path: string, what: string): Problem =>
  new Problem("invalid-input", {
    issues: [{ path, code: "unknown", message: `there is no ${what}; store it first` }],
  });

const requireEstate = async (call: CallFacts, id: string): Promise<void> => {
  refuseOutside(call.caller, id);
  if ((await directoryOf(call).estate(call.caller.tenant, id)) === null)
    throw unknown("/estate", `estate ${id}`);
};

const ownEstates = async ({ caller, heyue }: CallFacts): Promise<readonly Estate[]> =>
  (await heyue.store.directory.estates(caller.tenant)).filter(({ id }) => worksIn(caller, id));

const ownUnits = async (call: CallFacts): Promise<readonly Unit[]> => {
  const estates = await ownEstates(call);
  return (await Promise.all(estates.map(({ id }) => directoryOf(call).units(call.caller.tenant, id)))).flat();
};

/** Handler of the session operation. */
export const sessionHandlers = HttpApiBuilder.group(api, "session", (handlers) =>
  handlers.handleAll({
    me: serve(async (call) => {
      const { tenant, actor } = call.caller;
      const directory = directoryOf(call);
      const [person, estates, relations] = await Promise.all([
        directory.person(tenant, actor.id),
        ownEstates(call),
        directory.relations(tenant, { person: actor.id }),
      ]);
      const today = localDateOf(fromEpochMillis(call.heyue.clock.now(), estates[0]?.utcOffset ?? "Z"));
      const current = relations.filter((relation) => holdsOn(relation, today));
      const known = new Map(
        current.length === 0 ? [] : (await ownUnits(call)).map((unit) => [unit.id, unit]),
      );
      const units = current.flatMap(({ unit, kind }) => {
        const found = known.get(unit);
        if (found === undefined) return [];
        const { area, estate, houseType, name } = found;
        return [{ id: unit, name, estate, relation: kind, area, houseType }];
      });
      return json({
        tenant,
        actor: { id: actor.id, role: actor.role },
        name: person?.name ?? actor.id,
        estates,
        units,
      });
    }),
  }),
);

/** Handlers of the directory operations. */
export const directoryHandlers = HttpApiBuilder.group(api, "directory", (handlers) =>
  handlers.handleAll({
    estates: serve(async (call) => json({ items: await ownEstates(call) })),
    putEstate: serve(async (call, { params, payload }) => {
      refuseOutside(call.caller, params.id);
      const estate = { id: params.id, ...payload };
      await directoryOf(call).putEstate(call.caller.tenant, estate);
      return json(estate);
    }),
    units: serve(async (call, { query }) => {
      refuseOutside(call.caller, query.estate);
      return json({ items: await directoryOf(call).units(call.caller.tenant, query.estate) });
    }),
    putUnit: serve(async (call, { params, payload }) => {
      await requireEstate(call, payload.estate);
      const unit = { id: params.id, ...payload };
      await directoryOf(call).putUnit(call.caller.tenant, unit);
      return json(unit);
    }),
    people: serve(async (call, { query }) => {
      refuseOutside(call.caller, query.estate);
      const digits = (text: string): string => text.replaceAll(/\D/g, "");
      const people = await directoryOf(call).people(call.caller.tenant, query.estate);
      const { phone } = query;
      return json({
        items:
          phone === undefined
            ? people
            : people.filter((person) => digits(person.phone ?? "") === digits(phone)),
      });
    }),
    putPerson: serve(async (call, { params, payload }) => {
      await requireEstate(call, payload.estate);
      const existing = await directoryOf(call).person(call.caller.tenant, params.id);
      if (existing !== null) refuseOutside(call.caller, existing.estate);
      if (payload.role === "system" && call.caller.actor.role !== "system") {
        throw new Problem("not-allowed", {
          rejection: { code: "not-allowed", data: { role: payload.role }, citations: [] },
        });
      }
      const person = { id: params.id, ...payload };
      await directoryOf(call).putPerson(call.caller.tenant, person);
      return json(person);
    }),
    erase: serve(async (call, { params }) =>
      json(accepted(await call.heyue.erase(call.caller, params.id)).value),
    ),
    relations: serve(async (call, { query }) => {
      const { tenant } = call.caller;
      const { person, unit } = query;
      if ((person === undefined) === (unit === undefined)) {
        throw new Problem("invalid-input", {
          issues: [{ path: "/query", code: "missing", message: "name either a person or a unit" }],
        });
      }
      if (person !== undefined) {
        const found = await directoryOf(call).person(tenant, person);
        if (found === null || !worksIn(call.caller, found.estate))
          throw new Problem("not-found", { about: `person ${person}` });
        return json({ items: await directoryOf(call).relations(tenant, { person }) });
      }
      if (!(await ownUnits(call)).some(({ id }) => id === unit))
        throw new Problem("not-found", { about: `unit ${unit}` });
      return json({ items: await directoryOf(call).relations(tenant, { unit: unit! }) });
    }),
    putRelation: serve(async (call, { params, payload }) => {
      const { tenant } = call.caller;
      const person = await directoryOf(call).person(tenant, payload.person);
      if (person === null) throw unknown("/person", `person ${payload.person}`);
      refuseOutside(call.caller, person.estate);
      if (!(await ownUnits(call)).some(({ id }) => id === payload.unit))
        throw unknown("/unit", `unit ${payload.unit}`);
      const relation = { id: params.id, ...payload };
      await directoryOf(call).putRelation(tenant, relation);
      return json(relation);
    }),
  }),
);
