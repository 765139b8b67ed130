import * as Effect from "effect/Effect";
import { type HeadRule, type RollUnit, rollOn } from "../../communication/meeting/roll.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import { port } from "../call.ts";
import type { Environment } from "../environment.ts";

/** How many units are looked up at a time. */
const batch = 100;

/** The units of an estate with their verified owners as of a date. */
export const readRoll = (
  environment: Environment,
  tenant: string,
  estate: string,
  date: string,
  options: { readonly developerUnits: readonly string[]; readonly countsParking: boolean },
) =>
  Effect.gen(function* () {
    const { directory } = environment.store;
    const units = yield* port(() => directory.units(tenant, estate));
    const known: Parameters<typeof rollOn>[0][number][] = [];
    for (let at = 0; at < units.length; at += batch) {
      const some = units.slice(at, at + batch);
      const relations = yield* port(() =>
        Promise.all(some.map(({ id }) => directory.relations(tenant, { unit: id }))),
      );
      known.push(...some.map((unit, index) => ({ ...unit, relations: relations[index] ?? [] })));
    }
    return rollOn(known, date, options) as readonly RollUnit[];
  });

type Ask = (rule: string, facts: { readonly [fact: string]: Json }) => Verdict;

/** What the law of the place counts as a head: for one unit, for one buyer of several, for the developer; `null` where it is not settled. */
export const readHeadRule = (ask: Ask): HeadRule | null => {
  const heads = (singleUnits: number, buyersOfSeveral: number, developerUnits: number): Verdict =>
    ask("vote.heads", { singleUnits, buyersOfSeveral, developerUnits });
  // Two units of the developer: what counts once for both is told from what counts for each.
  const [single, several, developer] = [heads(1, 0, 0), heads(0, 1, 0), heads(0, 0, 2)];
  const [one, many, unsold] = [single, several, developer].map(({ values, verdict }) =>
    verdict === "determined" && typeof values["heads"] === "number" ? values["heads"] : null,
  );
  return typeof one === "number" && typeof many === "number" && typeof unsold === "number"
    ? { single: one, several: many, developer: unsold, citations: single.citations }
    : null;
};
