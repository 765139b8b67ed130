import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Caller, Heyue, Outcome } from "@heyue/core";
import type { ContractDraft } from "@heyue/core/contract/draft";
import type { Signature } from "@heyue/core/contract/view";
import type { PersonUnit } from "@heyue/core/kernel/person-unit";
import type { Estate, Person, Unit } from "@heyue/core/ports/directory";

/** An estate to begin with, format `heyue-seed/1`. */
export interface Seed {
  readonly format: "heyue-seed/1";
  readonly estate: Estate;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly relations: readonly PersonUnit[];
  /** Path of the contract draft, from the seed's own folder. */
  readonly contract: string;
  readonly sign: { readonly signedOn: string; readonly signatures: readonly Signature[] };
}

/** The seed of the demo with its contract. */
export const demoSeed = (): { readonly seed: Seed; readonly draft: ContractDraft } => {
  const file = join(import.meta.dirname, "..", "seed", "demo.json");
  const seed = JSON.parse(readFileSync(file, "utf8")) as Seed;
  const draft = JSON.parse(readFileSync(join(dirname(file), seed.contract), "utf8")) as ContractDraft;
  return { seed, draft };
};

const accepted = <A>(what: string, outcome: Outcome<A>): A => {
  if (outcome.ok) return outcome.value;
  throw new Error(`The demo's seed was not accepted (${what}): ${JSON.stringify(outcome)}`);
};

/**
 * Puts the estate, its units, people and relations into the directory and signs its contract. Every write has a fixed
 * id, so that doing it again changes nothing.
 */
export const plantSeed = async (heyue: Heyue, tenant: string, progress: (text: string) => void): Promise<void> => {
  const { seed, draft } = demoSeed();
  const { directory } = heyue.store;
  await directory.putEstate(tenant, seed.estate);
  for (const unit of seed.units) await directory.putUnit(tenant, unit);
  for (const person of seed.people) await directory.putPerson(tenant, person);
  for (const relation of seed.relations) await directory.putRelation(tenant, relation);
  progress(`${seed.estate.name}: ${seed.units.length} units, ${seed.people.length} people, ${seed.relations.length} relations`);
  const caller: Caller = { tenant, actor: { id: "system", role: "system" } };
  const drafted = accepted("draft", await heyue.contracts.draft(caller, draft, { commandId: "demo-seed:draft" }));
  accepted("signing", await heyue.contracts.sign(caller, drafted.id, seed.sign, { commandId: "demo-seed:sign" }));
  progress(`${draft.title}: ${draft.chapters.reduce((sum, { clauses }) => sum + clauses.length, 0)} clauses, ${draft.standards.length} standards, signed`);
};
