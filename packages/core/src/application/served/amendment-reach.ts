import * as Effect from "effect/Effect";
import type { Reach, StandingDeadline } from "../../contract/amendment/reach.ts";
import { aggregate as briefingAggregate } from "../../contract/briefing/aggregate.ts";
import { sheetChanges } from "../../contract/briefing/renewal.ts";
import { roleSheets } from "../../contract/briefing/role-sheet.ts";
import type { BriefingState } from "../../contract/briefing/state.ts";
import type { Affected } from "../../contract/contract/command.ts";
import { aggregate as contractAggregate } from "../../contract/contract/aggregate.ts";
import type { ContractDraft } from "../../contract/contract/draft.ts";
import type { ContractState } from "../../contract/contract/state.ts";
import { textHash } from "../../contract/contract/text-hash.ts";
import { aggregate as disputeAggregate } from "../../contract/dispute/aggregate.ts";
import { fromEpochMillis, instant, localDateOf, offsetOf } from "../../kernel/instant.ts";
import type { DeadlineRow } from "../../ports/event-store.ts";
import { aggregate as deviationAggregate } from "../../standard/deviation/aggregate.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { subcontractsOf } from "../contract-lookup.ts";
import { streamsUnder } from "../contract-streams.ts";
import type { TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";

/** The text as it will be, and what of it is touched. */
interface Amended {
  readonly draft: ContractDraft;
  readonly affected: Affected;
}

/** The sheets that the briefing will renew, by the same rule as it does, with the people who have them. */
const staleSheets = (at: TermsContext, briefing: BriefingState, { affected, draft }: Amended) =>
  Effect.gen(function* () {
    const subcontracts = yield* subcontractsOf(at.environment, at.caller.tenant, briefing.contract);
    const day = localDateOf(instant(at.now));
    const sheets = roleSheets(draft, subcontracts, {
      day,
      path: briefing.escalation,
      textHash: textHash(draft),
    });
    return sheetChanges(briefing, sheets, affected).stale.map(({ id, name }) => ({
      sheet: id,
      name,
      people: briefing.deliveries.filter(({ sheet }) => sheet === id).map(({ person }) => person),
    }));
  });

/** What is open at a contract now, which stays as promised, and whose role sheets an amended text makes stale. */
export const reachOf = (at: TermsContext, contract: ContractState, amended: Amended) =>
  Effect.gen(function* () {
    const { caller, environment, now } = at;
    const offset = offsetOf(instant(now));
    const standing = (
      of: StandingDeadline["of"],
      rows: readonly DeadlineRow[],
    ): readonly StandingDeadline[] =>
      rows.map(({ due, id, kind }) => ({ of, id, kind, due: fromEpochMillis(due, offset) }));
    const deadlines = [...standing("contract", contractAggregate.deadlines(contract))];
    for (const { state } of yield* streamsUnder(environment, caller.tenant, deviationAggregate, contract.id))
      deadlines.push(...standing("deviation", deviationAggregate.deadlines(state)));
    for (const { state } of yield* streamsUnder(environment, caller.tenant, disputeAggregate, contract.id))
      deadlines.push(...standing("dispute", disputeAggregate.deadlines(state)));
    const row = yield* port(() =>
      environment.store.views.get(caller.tenant, streamOf(briefingAggregate.kind, contract.id)),
    );
    if (row === null) return { deadlines, briefings: [] } satisfies Reach;
    const briefing = yield* stateOf(environment.store, briefingAggregate, caller.tenant, row);
    deadlines.push(...standing("briefing", briefingAggregate.deadlines(briefing)));
    return { deadlines, briefings: yield* staleSheets(at, briefing, amended) } satisfies Reach;
  });
