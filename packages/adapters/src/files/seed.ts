import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Heyue } from "@heyue/core";
import type { InputIssue, Outcome } from "@heyue/core";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { ContractDraftSchema, SignContractSchema } from "@heyue/core/contract/schema";
import { readInput } from "@heyue/core/kernel/input";
import { readJson } from "@heyue/core/kernel/json-text";
import { EstateSchema, PersonSchema, RelationSchema, UnitSchema } from "@heyue/core/ports/directory-schema";
import * as Result from "effect/Result";
import * as Schema from "effect/Schema";

const { authority, signedOn, signatures } = SignContractSchema.fields;

/**
 * A seed file, format `heyue-seed/1` (初始数据): one estate with its units, people and relations, and the contract it is served
 * under. `contract` is the path of a `heyue-contract/1` file, relative to the seed; `sign` is there when it is signed.
 */
export const SeedSchema = Schema.Struct({
  format: Schema.Literal("heyue-seed/1"),
  estate: EstateSchema,
  units: Schema.Array(UnitSchema),
  people: Schema.Array(PersonSchema),
  relations: Schema.Array(RelationSchema),
  contract: Schema.optionalKey(Schema.String),
  sign: Schema.optionalKey(Schema.Struct({ signedOn, signatures, authority })),
}).annotate({ identifier: "Seed" });

/** What a seed file holds. */
export type Seed = typeof SeedSchema.Type;

/** A seed that could not be loaded: which file, what about it, and every issue. */
export class SeedFailure extends Error {
  readonly path: string;
  readonly issues: readonly InputIssue[];
  constructor(path: string, message: string, issues: readonly InputIssue[] = [], cause?: unknown) {
    super(`${path}: ${message}`, cause === undefined ? {} : { cause });
    this.name = "SeedFailure";
    this.path = path;
    this.issues = issues;
  }
}

/** How far a seed has come. */
export interface SeedProgress {
  readonly step: "estate" | "units" | "people" | "relations" | "contract" | "signature";
  readonly done: number;
  readonly total: number;
}

/** What loading came to: how many entries were new, and the contract. */
export interface SeedReport {
  readonly estate: string;
  readonly added: {
    readonly estates: number;
    readonly units: number;
    readonly people: number;
    readonly relations: number;
  };
  readonly contract: string | null;
}

/** Settings of one loading. */
export interface SeedOptions {
  readonly tenant: string;
  readonly onProgress?: (progress: SeedProgress) => void;
}

const readWords: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder, not a file",
  EACCES: "the file may not be read by this user",
};

const listed = (issues: readonly InputIssue[]): string =>
  issues.map(({ path, message }) => `\n  ${path === "" ? "/" : path}: ${message}`).join("");

const readDocument = async <A>(path: string, schema: Schema.ConstraintDecoder<A>): Promise<A> => {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new SeedFailure(path, readWords[error.code ?? ""] ?? error.message, [], error);
  });
  const reading = readJson(text);
  if (!reading.ok)
    throw new SeedFailure(path, `not valid JSON at line ${reading.line}, column ${reading.column}`);
  const read = readInput(schema, reading.value);
  if (Result.isFailure(read))
    throw new SeedFailure(path, `does not fit its format:${listed(read.failure)}`, read.failure);
  return read.success;
};

const accepted = <A>(path: string, outcome: Outcome<A>): A => {
  if (outcome.ok) return outcome.value;
  switch (outcome.kind) {
    case "invalid":
      throw new SeedFailure(path, `was not taken:${listed(outcome.issues)}`, outcome.issues);
    case "rejected":
      throw new SeedFailure(
        path,
        `was refused (${outcome.rejection.code}): ${JSON.stringify(outcome.rejection.data)}`,
      );
    default:
      throw new SeedFailure(path, `was not taken (${outcome.kind})`);
  }
};

const seeder = { id: "seed", role: "system" } as const;

/** Puts what is not there yet; what is there, also when it was changed or erased since, stays as it is. */
const putMissing = async <A extends { readonly id: string }>(
  step: SeedProgress["step"],
  items: readonly A[],
  present: ReadonlySet<string>,
  put: (item: A) => Promise<void>,
  onProgress: SeedOptions["onProgress"],
): Promise<number> => {
  const missing = items.filter(({ id }) => !present.has(id));
  for (const [index, item] of missing.entries()) {
    await put(item);
    onProgress?.({ step, done: index + 1, total: missing.length });
  }
  return missing.length;
};

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(items.map(({ id }) => id));

const loadDirectory = async (
  heyue: Heyue,
  seed: Seed,
  { tenant, onProgress }: SeedOptions,
): Promise<SeedReport["added"]> => {
  const { directory } = heyue.store;
  const { estate } = seed;
  const [estates, units, people] = await Promise.all([
    directory.estates(tenant),
    directory.units(tenant, estate.id),
    directory.people(tenant, estate.id),
  ]);
  const relations = new Set<string>();
  for (const unit of new Set(seed.relations.map((relation) => relation.unit))) {
    for (const { id } of await directory.relations(tenant, { unit })) relations.add(id);
  }
  return {
    estates: await putMissing(
      "estate",
      [estate],
      idsOf(estates),
      (item) => directory.putEstate(tenant, item),
      onProgress,
    ),
    units: await putMissing(
      "units",
      seed.units,
      idsOf(units),
      (item) => directory.putUnit(tenant, item),
      onProgress,
    ),
    people: await putMissing(
      "people",
      seed.people,
      idsOf(people),
      (item) => directory.putPerson(tenant, item),
      onProgress,
    ),
    relations: await putMissing(
      "relations",
      seed.relations,
      relations,
      (item) => directory.putRelation(tenant, item),
      onProgress,
    ),
  };
};

const loadContract = async (
  heyue: Heyue,
  seed: Seed,
  path: string,
  options: SeedOptions,
): Promise<string | null> => {
  if (seed.contract === undefined) return null;
  const file = resolve(dirname(path), seed.contract);
  const draft: ContractDraft = await readDocument(file, ContractDraftSchema);
  const caller = { tenant: options.tenant, actor: seeder };
  const contracts = accepted(file, await heyue.contracts.list(caller, seed.estate.id));
  const known = contracts.find((contract) => contract.draft.number === draft.number);
  // The command ids come from the contract's number, so that an interrupted loading goes on where it stopped.
  const view =
    known ??
    accepted(file, await heyue.contracts.draft(caller, draft, { commandId: `seed:${draft.number}:draft` }));
  options.onProgress?.({ step: "contract", done: 1, total: 1 });
  if (seed.sign !== undefined && view.signedOn === null) {
    accepted(
      file,
      await heyue.contracts.sign(caller, view.id, seed.sign, { commandId: `seed:${draft.number}:sign` }),
    );
    options.onProgress?.({ step: "signature", done: 1, total: 1 });
  }
  return view.id;
};

/**
 * Loads a seed file into a store. Can be stopped and run again: a second run adds nothing and changes nothing, also what was
 * edited or erased since. Rejects with a `SeedFailure` that names the file and every issue.
 */
export const loadSeed = async (heyue: Heyue, path: string, options: SeedOptions): Promise<SeedReport> => {
  const seed = await readDocument(path, SeedSchema);
  const added = await loadDirectory(heyue, seed, options);
  const contract = await loadContract(heyue, seed, path, options);
  return { estate: seed.estate.id, added, contract };
};
