import * as Effect from "effect/Effect";
import type { ComplaintCommand } from "../complaint/complaint/command.ts";
import type { ComplaintTerms, ContractTime, OtherCase } from "../complaint/complaint/terms.ts";
import { aggregate as contractAggregate } from "../contract/contract/aggregate.ts";
import type { ContractDraft } from "../contract/contract/draft.ts";
import { bindsOn, type ContractState, draftOn } from "../contract/contract/state.ts";
import { bindsOn as promiseBindsOn } from "../contract/promise/state.ts";
import { instant, localDateOf } from "../kernel/instant.ts";
import { verifiedOn } from "../kernel/person-unit.ts";
import type { Verdict } from "../kernel/verdict.ts";
import type { Estate } from "../ports/directory.ts";
import type { PolicyRule } from "../ports/policies.ts";
import type { StoredRow } from "../ports/view-store.ts";
import { stateOf } from "./command-handler.ts";
import type { Environment } from "./environment.ts";
import { port } from "./call.ts";
import { leadStep, otherCase } from "./complaint-link.ts";
import { promisesOf } from "./contract-lookup.ts";

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

const minutesOf = (target: string, unit: string): number | null => {
  const factor = minutesPer[unit];
  return factor === undefined || !/^\d+$/.test(target) ? null : Number(target) * factor;
};

/** The time a contract promises for a metric, with the clause as its citation. */
export const promised = (draft: ContractDraft | null, metric: string): ContractTime | null => {
  const standard = draft?.standards.find((item) => item.metric === metric && item.comparator === "at-most");
  if (draft === null || standard === undefined) return null;
  const minutes = minutesOf(standard.target, standard.unit);
  if (minutes === null) return null;
  const clause = draft.chapters.flatMap(({ clauses }) => clauses).find(({ id }) => id === standard.clause);
  return {
    minutes,
    citation: {
      source: draft.title,
      article: clause?.number ?? standard.clause,
      quote: standard.title,
      id: standard.id,
    },
  };
};

/** The strictest time for a metric that was promised publicly beside the contract and stands. */
export const publiclyPromised = (
  environment: Environment,
  tenant: string,
  state: ContractState,
  date: string,
  asked: string,
) =>
  Effect.gen(function* () {
    const { standards } = draftOn(state, date);
    const promises = yield* promisesOf(environment, tenant, state.draft.estate.id, state.id);
    return promises
      .filter((promise) => promiseBindsOn(promise, date))
      .reduce<ContractTime | null>((strictest, promise) => {
        const standard = standards.find(({ id, metric }) => id === promise.standard && metric === asked);
        const minutes =
          standard === undefined || promise.target === null ? null : minutesOf(promise.target, standard.unit);
        return minutes === null || (strictest !== null && strictest.minutes <= minutes)
          ? strictest
          : {
              minutes,
              citation: {
                source: promise.source.ref,
                article: promise.madeOn,
                quote: promise.text,
                id: promise.id,
              },
            };
      }, null);
  });

/**
 * The reply time of a recommended standard of the place. The contract adopts it when a service standard of its text is graded by
 * it; otherwise the time is only shown.
 */
const recommendedReply = (
  environment: Environment,
  code: string,
  now: string,
  contract: ContractState | null,
): ComplaintTerms["recommendedReply"] => {
  const date = localDateOf(instant(now));
  const graded =
    contract === null ? [] : draftOn(contract, date).standards.flatMap(({ grade }) => grade ?? []);
  const grade = graded.map((item) => Number(item.grade)).find((value) => Number.isSafeInteger(value));
  const { citations, values, verdict } = environment.policies.ask({
    code,
    rule: "repair.deadline",
    facts: {
      contractSigned: contract?.signed?.on ?? date,
      standardAdopted: true,
      complaint: now,
      ...(grade === undefined ? {} : { grade }),
    },
  });
  const due = values["complaintFeedbackBy"];
  if (verdict !== "determined" || typeof due !== "string") return null;
  const adopted = graded.some(({ standard }) =>
    citations.some(({ source }) => standard.includes(source) || source.includes(standard)),
  );
  return { due, adopted, citations };
};

/** Whom the rule of a place on replies binds, and how; told once, for a policy does not change while it is in use. */
const replyRuleOf = ({ policies, replyRules }: Environment, code: string): PolicyRule | undefined => {
  if (!replyRules.has(code))
    replyRules.set(
      code,
      policies.rules(code).find(({ rule }) => rule === "reply.deadline"),
    );
  return replyRules.get(code);
};

/** Everything that may set the time for a reply: asked when one is promised. */
const replyTimes = (
  environment: Environment,
  tenant: string,
  estate: Estate,
  now: string,
  contract: ContractState | null,
) =>
  Effect.gen(function* () {
    const date = localDateOf(instant(now));
    const { jurisdiction: code } = estate;
    const rule = replyRuleOf(environment, code);
    const authorityReply: Verdict = environment.policies.ask({
      code,
      rule: "reply.deadline",
      facts: { received: date, addressee: "authority", subject: "hotline" },
    });
    return {
      ...(rule === undefined ? {} : { replyRule: { addressee: rule.addressee, force: rule.force } }),
      authorityReply,
      recommendedReply: recommendedReply(environment, code, now, contract),
      promisedReply:
        contract === null
          ? null
          : yield* publiclyPromised(environment, tenant, contract, date, "complaint.reply"),
    };
  });

const promisesReply = ["file", "reopen", "follow-up"];
const touchesContract = [...promisesReply, "triage", "assign"];

/** The other case a command names, and the step of a leading case that it takes over. */
const linked = (environment: Environment, tenant: string, command: ComplaintCommand) =>
  Effect.gen(function* () {
    const id =
      command.type === "merge"
        ? command.into
        : command.type === "relate"
          ? command.to
          : command.type === "file"
            ? command.splitFrom
            : undefined;
    const other: OtherCase | null = id === undefined ? null : yield* otherCase(environment, tenant, id);
    const lead =
      command.type === "follow" ? yield* leadStep(environment, tenant, command.lead, command.version) : null;
    return { other, lead };
  });

/** Gathers what a complaint decision needs to know: the law of the place, the contract in force, the people. */
export const decisionTerms = (
  environment: Environment,
  tenant: string,
  estate: Estate,
  now: string,
  command: ComplaintCommand,
  holder: string,
) =>
  Effect.gen(function* () {
    const { directory } = environment.store;
    const date = localDateOf(instant(now));
    const contract = touchesContract.includes(command.type)
      ? yield* contractInForce(environment, tenant, estate.id, date)
      : null;
    const draft = contract === null ? null : draftOn(contract.state, date);
    const named =
      command.type === "assign" ? command.assignee : command.type === "hand-over" ? command.to : null;
    const assignee = named === null ? null : yield* port(() => directory.person(tenant, named));
    const unit = command.type === "file" ? command.unit : undefined;
    const relations =
      unit === undefined ? [] : yield* port(() => directory.relations(tenant, { person: holder }));
    const terms: ComplaintTerms = {
      stepTimes: environment.stepTimes,
      reply: environment.policies.ask({
        code: estate.jurisdiction,
        rule: "reply.deadline",
        facts: { received: date, addressee: "provider" },
      }),
      ...(promisesReply.includes(command.type)
        ? yield* replyTimes(environment, tenant, estate, now, contract?.state ?? null)
        : { recommendedReply: null, promisedReply: null }),
      contractReply: promised(draft, "complaint.reply"),
      contractArrival: promised(draft, "repair.urgent.arrival"),
      contractResponse: promised(draft, "repair.response"),
      contract:
        contract === null || draft === null
          ? null
          : {
              id: contract.state.id,
              version: contract.row.version,
              clauses: draft.chapters.flatMap(({ clauses }) => clauses).map(({ id }) => id),
              standards: draft.standards.map(({ id }) => id),
            },
      dutyPerson: estate.dutyPerson,
      manager: estate.manager,
      ladder: environment.escalationLadders[estate.id] ?? [{ level: "manager", person: estate.manager }],
      anonymousAdmitted: environment.anonymousComplaints.includes(estate.id),
      ...(yield* linked(environment, tenant, command)),
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
