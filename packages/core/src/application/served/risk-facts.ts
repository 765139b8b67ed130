import * as Effect from "effect/Effect";
import { aggregate as complaintAggregate } from "../../complaint/complaint/aggregate.ts";
import { type ComplaintState, phases } from "../../complaint/complaint/state.ts";
import { aggregate as arrearsAggregate } from "../../contract/arrears/aggregate.ts";
import { arrearsPhases, type ArrearsState } from "../../contract/arrears/state.ts";
import { aggregate as briefingAggregate } from "../../contract/briefing/aggregate.ts";
import type { BriefingState } from "../../contract/briefing/state.ts";
import { coverageOf } from "../../contract/briefing/view.ts";
import { aggregate as contractAggregate } from "../../contract/contract/aggregate.ts";
import { type ContractState, draftOn, statusOn } from "../../contract/contract/state.ts";
import type { RiskFact, RiskFacts, RiskSource } from "../../contract/risk/factor.ts";
import type { Aggregate } from "../../kernel/aggregate.ts";
import { dayOf } from "../../kernel/day-deadline.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { instant, toEpochMillis } from "../../kernel/instant.ts";
import { daysBetween, localDate } from "../../kernel/local-date.ts";
import type { StoredRow } from "../../ports/view-store.ts";
import { aggregate as deviationAggregate } from "../../standard/deviation/aggregate.ts";
import { deviationPhases, type DeviationState } from "../../standard/deviation/state.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import type { TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";
import { reviewOf } from "./draft-review.ts";

const page = 200;

/** Phases without those in which a case is over. */
const open = (all: readonly string[], ...over: readonly string[]): readonly string[] =>
  all.filter((phase) => !over.includes(phase));

const sourceOf = ({ stream, version }: StoredRow): RiskSource => ({ stream, version });

/** Every row of a kind at the estate that is in one of these phases, with its state. */
const all = <State, Event extends DomainEvent>(
  { caller, environment, estate }: TermsContext,
  aggregate: Aggregate<State, Event>,
  phases: readonly string[],
) =>
  Effect.gen(function* () {
    const found: { readonly row: StoredRow; readonly state: State }[] = [];
    for (let offset = 0; ; offset += page) {
      const rows = yield* port(() =>
        environment.store.views.list({
          tenant: caller.tenant,
          kind: aggregate.kind,
          estate: estate.id,
          phases,
          order: "newest",
          limit: page,
          offset,
        }),
      );
      for (const row of rows)
        found.push({ row, state: yield* stateOf(environment.store, aggregate, caller.tenant, row) });
      if (rows.length < page) return found;
    }
  });

const rowOf = ({ caller, environment }: TermsContext, kind: string, id: string) =>
  port(() => environment.store.views.get(caller.tenant, streamOf(kind, id)));

/** People who did not acknowledge their sheet, of those it was sent to; unknown while there is no briefing. */
const briefingFact = (at: TermsContext, contract: string) =>
  Effect.gen(function* () {
    const { caller, environment } = at;
    const row = yield* rowOf(at, briefingAggregate.kind, contract);
    if (row === null) return null;
    const state: BriefingState = yield* stateOf(environment.store, briefingAggregate, caller.tenant, row);
    const coverage = state.sheets.map((sheet) => coverageOf(state, sheet));
    const of = coverage.reduce((sum, part) => sum + part.of, 0);
    const acknowledged = coverage.reduce((sum, part) => sum + part.acknowledged, 0);
    return { part: of - acknowledged, of, sources: [sourceOf(row)] };
  });

/** Days to the last day of the term; unknown once it goes on without one. */
const expiryFact = (state: ContractState, today: string, sources: readonly RiskSource[]): RiskFact | null => {
  if (statusOn(state, today) === "continuing") return null;
  const end = state.terminated?.on ?? (state.versions.at(-1)?.draft ?? state.draft).term.to;
  return { part: daysBetween(localDate(today), localDate(end)), of: null, sources };
};

/** Posts that a standard gives a duty to and nobody holds, of all such posts. */
const staffingFact = (
  { caller, environment, estate }: TermsContext,
  posts: readonly string[],
  sources: readonly RiskSource[],
) =>
  Effect.gen(function* () {
    const people = yield* port(() => environment.store.directory.people(caller.tenant, estate.id));
    const vacant = posts.filter((post) => !people.some((person) => person.post === post));
    return { part: vacant.length, of: posts.length, sources } satisfies RiskFact;
  });

/** Gathers what is known about a contract now; `null` where there is no such contract. */
export const riskFactsOf = (at: TermsContext, contract: string) =>
  Effect.gen(function* () {
    const { caller, environment, now } = at;
    const today = dayOf(now);
    const row = yield* rowOf(at, contractAggregate.kind, contract);
    if (row === null) return null;
    const state: ContractState = yield* stateOf(environment.store, contractAggregate, caller.tenant, row);
    const draft = draftOn(state, today);
    const text = [sourceOf(row)];
    const deviations = (yield* all(
      at,
      deviationAggregate,
      open(deviationPhases, "closed", "dismissed"),
    )).filter(({ state: deviation }: { readonly state: DeviationState }) => deviation.contract === contract);
    const complaints = (yield* all(at, complaintAggregate, open(phases, "closed"))).filter(
      ({ row: complaint, state: told }: { readonly row: StoredRow; readonly state: ComplaintState }) =>
        told.missed.length > 0 ||
        (complaint.nextDue !== null && complaint.nextDue <= toEpochMillis(instant(now))),
    );
    const arrears = (yield* all(at, arrearsAggregate, open(arrearsPhases, "closed"))).filter(
      ({ state: debt }: { readonly state: ArrearsState }) => debt.contract === contract,
    );
    const counted = (found: readonly { readonly row: StoredRow }[]): RiskFact => ({
      part: found.length,
      of: null,
      sources: found.map((item) => sourceOf(item.row)),
    });
    const facts: RiskFacts = {
      deviations: counted(deviations),
      complaints: counted(complaints),
      arrears: {
        part: new Set(arrears.map(({ state: debt }) => debt.unit)).size,
        of: draft.estate.units,
        sources: arrears.map((item) => sourceOf(item.row)),
      },
      briefing: yield* briefingFact(at, contract),
      expiry: expiryFact(state, today, text),
      staffing: yield* staffingFact(at, [...new Set(draft.standards.map(({ duty }) => duty))].sort(), text),
      // Of the text as it applies today: amendments may have mended it, or spoiled it.
      lint: { part: reviewOf(draft, today).length, of: null, sources: text },
    };
    return facts;
  });
