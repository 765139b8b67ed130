import * as Effect from "effect/Effect";
import { aggregate as amendmentAggregate } from "../contract/amendment/aggregate.ts";
import { aggregate } from "../contract/archive/aggregate.ts";
import { type ArchiveCompleteness, completenessOf } from "../contract/archive/completeness.ts";
import { type ArchiveFindings, type ArchiveQuery, search as searchIn } from "../contract/archive/search.ts";
import type { ArchiveState } from "../contract/archive/state.ts";
import { type ArchiveView, isKeeper } from "../contract/archive/view.ts";
import { draftOn } from "../contract/contract/state.ts";
import { obligations } from "../contract/duty/obligation.ts";
import { aggregate as letterAggregate } from "../contract/letter/aggregate.ts";
import { instant, localDateOf } from "../kernel/instant.ts";
import { isLocalDate } from "../kernel/local-date.ts";
import { accepted, type Call, invalid, notFound, port, rejected, spanned, worksIn } from "./call.ts";
import { stateOf } from "./command-handler.ts";
import { contractOf, promisesOf, subcontractsOf } from "./contract-lookup.ts";
import { streamsUnder } from "./contract-streams.ts";
import { type Environment, nowIn } from "./environment.ts";
import type { Caller } from "./heyue.ts";
import { archives } from "./served/archive.ts";
import { get, streamOf } from "./serving.ts";

const dateIssues = (dates: { readonly [path: string]: string | undefined }) =>
  Object.entries(dates).flatMap(([path, date]) =>
    date === undefined || isLocalDate(date)
      ? []
      : [{ path, code: "invalid" as const, message: "write a real date as YYYY-MM-DD" }],
  );

/** Entries of an archive that fit a query, among those that the caller may see. */
export const search = (
  environment: Environment,
  caller: Caller,
  id: string,
  query: ArchiveQuery = {},
): Call<ArchiveFindings> =>
  Effect.gen(function* () {
    const issues = dateIssues({ "/from": query.from, "/to": query.to });
    if (issues.length > 0) return yield* invalid(issues);
    const { value } = yield* get(environment, archives, caller, id);
    const { entries } = value as ArchiveView;
    return accepted({ archive: id, entries: searchIn(entries, query) });
  }).pipe(spanned("heyue.archiving.search"));

const readers = ["desk", "manager", "committee", "system"];

/** What an archive should hold on a day, today when absent, and how it stands with it. */
export const completeness = (
  environment: Environment,
  caller: Caller,
  id: string,
  asOf?: string,
): Call<ArchiveCompleteness> =>
  Effect.gen(function* () {
    const { actor, tenant } = caller;
    if (!isKeeper(actor))
      return yield* rejected({
        code: "not-allowed",
        data: { action: "completeness", role: actor.role, allowed: readers },
        citations: [],
      });
    const issues = dateIssues({ "/asOf": asOf });
    if (issues.length > 0) return yield* invalid(issues);
    const row = yield* port(() => environment.store.views.get(tenant, streamOf(aggregate.kind, id)));
    if (row === null || !worksIn(caller, row.estate)) return yield* notFound("archive");
    const state: ArchiveState = yield* stateOf(environment.store, aggregate, tenant, row);
    const contract = yield* contractOf(environment, tenant, row.estate, state.contract);
    const estate = yield* port(() => environment.store.directory.estate(tenant, row.estate));
    if (contract === null || estate === null) return yield* notFound("contract");
    const day = asOf ?? localDateOf(instant(nowIn(environment, estate)));
    const amendments = yield* streamsUnder(environment, tenant, amendmentAggregate, contract.id);
    const letters = yield* streamsUnder(environment, tenant, letterAggregate, contract.id);
    return accepted(
      completenessOf(id, {
        contract,
        amendments: amendments.map((item) => item.state),
        letters: letters.map((item) => item.state),
        obligations: obligations(
          draftOn(contract, day),
          day,
          yield* subcontractsOf(environment, tenant, contract.id),
          yield* promisesOf(environment, tenant, row.estate, contract.id),
        ),
        entries: state.entries,
        asOf: day,
      }),
    );
  }).pipe(spanned("heyue.archiving.completeness"));
