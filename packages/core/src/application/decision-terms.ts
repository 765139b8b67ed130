import * as Effect from "effect/Effect";
import type { ComplaintCommand } from "../complaint/complaint/command.ts";
import type { ComplaintTerms, ContractTime } from "../complaint/complaint/terms.ts";
import { aggregate as contractAggregate } from "../contract/contract/aggregate.ts";
import type { ContractDraft } from "../contract/contract/draft.ts";
import { bindsOn, type ContractState, draftOn } from "../contract/contract/state.ts";
import { instant, localDateOf } from "../kernel/instant.ts";
import { verifiedOn } from "../kernel/person-unit.ts";
import type { Estate } from "../ports/directory.ts";
import type { StoredRow } from "../ports/view-store.ts";
import { stateOf } from "./command-handler.ts";
import type { Environment } from "./environment.ts";
import { port } from "./call.ts";

/** The contract in force at an estate on a date, with its row. */
export const contractInForce = (environment: Environment, tenant: string, estate: string, date: string) =>
  Effect.gen(function* () {
    const rows = yield* port(() =>
      environment.store.views.list({
        tenant,
        kind: contractAggregate.kind,
        estate,
        phases: ["signed"],
        order: "newest",
        limit: 20,
      }),
    );
    for (const row of rows) {
      const state: ContractState = yield* stateOf(environment.store, contractAggregate, tenant, row);
      if (bindsOn(state, date))
        return { row, state } as { readonly row: StoredRow; readonly state: ContractState };
    }
    return null;
  });

const minutesPer: { readonly [unit: string]: number } = { minute: 1, hour: 60, day: 1440 };

/** The time a contract promises for a metric, with the clause as its citation. */
const promised = (draft: ContractDraft, metric: string): ContractTime | null => {
  const standard = draft.standards.find((item) => item.metric === metric && item.comparator === "at-most");
  const factor = standard === undefined ? undefined : minutesPer[standard.unit];
  if (standard === undefined || factor === undefined || !/^\d+$/.test(standard.target)) return null;
  const clause = draft.chapters.flatMap(({ clauses }) => clauses).find(({ id }) => id === standard.clause);
  return {
    minutes: Number(standard.target) * factor,
    citation: {
      source: draft.title,
      article: clause?.number ?? standard.clause,
      quote: standard.title,
      id: standard.id,
    },
  };
};

/** Gathers what a complaint decision needs to know: the law of the place, the contract in force, the people. */
export const decisionTerms = (
  environment: Environment,
  tenant: string,
  estate: Estate,
  now: string,
  command: ComplaintCommand,
  complainant: string,
) =>
  Effect.gen(function* () {
    const { directory } = environment.store;
    const date = localDateOf(instant(now));
    const touchesContract = command.type === "file" || command.type === "triage" || command.type === "reopen";
    const contract = touchesContract ? yield* contractInForce(environment, tenant, estate.id, date) : null;
    const assignee =
      command.type === "assign" ? yield* port(() => directory.person(tenant, command.assignee)) : null;
    const unit = command.type === "file" ? command.unit : undefined;
    const relations =
      unit === undefined ? [] : yield* port(() => directory.relations(tenant, { person: complainant }));
    const terms: ComplaintTerms = {
      stepTimes: environment.stepTimes,
      reply: environment.policies.ask({
        code: estate.jurisdiction,
        rule: "reply.deadline",
        facts: { received: date, addressee: "provider" },
      }),
      contractReply: contract === null ? null : promised(draftOn(contract.state, date), "complaint.reply"),
      contractArrival:
        contract === null ? null : promised(draftOn(contract.state, date), "repair.urgent.arrival"),
      contract:
        contract === null
          ? null
          : {
              id: contract.state.id,
              version: contract.row.version,
              clauses: draftOn(contract.state, date)
                .chapters.flatMap(({ clauses }) => clauses)
                .map(({ id }) => id),
            },
      dutyPerson: estate.dutyPerson,
      manager: estate.manager,
      staff:
        assignee !== null &&
        assignee.estate === estate.id &&
        ["staff", "desk", "manager"].includes(assignee.role)
          ? [assignee.id]
          : [],
      unitHeld:
        unit === undefined
          ? null
          : relations.some((relation) => relation.unit === unit && verifiedOn(relation, date)),
    };
    return terms;
  });
