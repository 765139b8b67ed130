import * as Effect from "effect/Effect";
import { dayOf } from "../../kernel/day-deadline.ts";
import { verifiedOn } from "../../kernel/person-unit.ts";
import { port } from "../call.ts";
import type { TermsContext } from "../served-aggregate.ts";

const personHere = ({ caller, environment, estate }: TermsContext, person: string) =>
  Effect.map(
    port(() => environment.store.directory.person(caller.tenant, person)),
    (found) => (found?.estate === estate.id ? found : null),
  );

/** Whether somebody is known at the estate. */
export const isKnownHere = (at: TermsContext, person: string) =>
  Effect.map(personHere(at, person), (found) => found !== null);

/** Whether somebody works at the estate. */
export const worksHere = (at: TermsContext, person: string) =>
  Effect.map(
    personHere(at, person),
    (found) => found !== null && ["desk", "staff", "manager"].includes(found.role),
  );

/** Whether somebody holds a unit today, with evidence that was checked. */
export const holdsUnit = ({ caller, environment, now }: TermsContext, person: string, unit: string) =>
  Effect.map(
    port(() => environment.store.directory.relations(caller.tenant, { person })),
    (relations) => relations.some((relation) => relation.unit === unit && verifiedOn(relation, dayOf(now))),
  );
