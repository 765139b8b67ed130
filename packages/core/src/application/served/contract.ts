import * as Effect from "effect/Effect";
import { aggregate } from "../../contract/contract/aggregate.ts";
import type { ContractCommand } from "../../contract/contract/command.ts";
import { inconsistencies } from "../../contract/contract/consistency.ts";
import { decide } from "../../contract/contract/decision.ts";
import type { ContractDraft } from "../../contract/contract/draft.ts";
import { fairness } from "../../contract/contract/fairness.ts";
import { findingOf, policyChecks, questionOf } from "../../contract/contract/policy-check.ts";
import {
  contractActionSchemas,
  contractReactionSchemas,
  DraftContractSchema,
  ReviseContractSchema,
  SignContractSchema,
} from "../../contract/contract/schema.ts";
import { agreedNotice, noticesOf } from "../../contract/contract/notice.ts";
import { renewedDraft, renewedFrom } from "../../contract/contract/renewal.ts";
import { type ContractState, draftOn, statusOn, textHashOn } from "../../contract/contract/state.ts";
import type { ContractTerms } from "../../contract/contract/terms.ts";
import { textHash } from "../../contract/contract/text-hash.ts";
import type { ContractView, NoticeRecord } from "../../contract/contract/view.ts";
import { aggregate as handoverAggregate } from "../../contract/handover/aggregate.ts";
import type { HandoverState } from "../../contract/handover/state.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { contractInForce } from "../decision-terms.ts";
import type { Caller } from "../heyue.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";
import { reviewOf } from "./draft-review.ts";

/** A contract as of a date. */
export const present = (state: ContractState, version: number, head: string, asOf: string): ContractView => {
  const draft = draftOn(state, asOf);
  return {
    id: state.id,
    version,
    status: statusOn(state, asOf),
    asOf,
    draft,
    signedOn: state.signed?.on ?? null,
    signatures: state.signed?.signatures ?? [],
    textHash: textHashOn(state, asOf),
    head,
    filing: state.signed?.filing ?? null,
    filed: state.filed,
    versions: state.versions.map(({ amendment, cause, from, textHash }) => ({
      from,
      textHash,
      amendment,
      cause,
    })),
    authority: state.signed?.authority ?? null,
    override: state.signed?.override ?? null,
    negotiation: state.negotiation,
    biddingFiles: state.biddingFiles,
    onerous: state.onerous,
    notices: state.notices,
    deadlines: state.deadlines,
    missed: state.missed,
    terminated: state.terminated,
    policyQuestions: state.policyQuestions ?? [],
    fairness: fairness(draft),
  };
};

/** Owners see the contract once it is signed; those who draft it see drafts too. */
export const maySee = (caller: Caller, state: ContractState): boolean =>
  state.signed !== null || ["desk", "manager", "committee", "system"].includes(caller.actor.role);

const noticeRules = {
  dismissal: "notice.dismissal",
  "non-renewal": "notice.nonRenewal",
  indefinite: "notice.indefinite",
} as const;

/** The text a command is about: the draft it brings, the text as it would be renewed, else what stands. */
const draftOf = (command: ContractCommand, state: ContractState | null): ContractDraft | null => {
  if ("draft" in command) return command.draft;
  if (state === null) return null;
  return command.type === "renew"
    ? renewedDraft(state, command.to)
    : (state.versions.at(-1)?.draft ?? state.draft);
};

type Ask = (rule: string, facts: { readonly [name: string]: Json }, day?: string) => Verdict;

/** The law's answer to a notice that arrived on a day, with the notice that the text of that day agrees on. */
const askNotice = (
  ask: Ask,
  state: ContractState,
  { kind, receivedOn }: Pick<NoticeRecord, "kind" | "receivedOn">,
): Verdict => {
  const draft = draftOn(state, receivedOn);
  const agreed = agreedNotice(draft, kind);
  const days = agreed === undefined ? {} : { contractNoticeDays: agreed };
  return ask(
    noticeRules[kind],
    kind === "non-renewal"
      ? { contractExpiry: draft.term.to, ...days }
      : { noticeReceived: receivedOn, ...days },
    receivedOn,
  );
};

const noticeOf = (ask: Ask, command: ContractCommand, state: ContractState | null): Verdict | null => {
  if (state === null) return null;
  if (command.type === "note-notice") return askNotice(ask, state, command);
  if (command.type !== "terminate") return null;
  const { kind } = command.ground;
  if (kind !== "dismissal" && kind !== "indefinite") return null;
  // A notice whose end the calendars could not tell when it arrived is asked about again.
  const [first] = noticesOf(state, kind);
  return askNotice(ask, state, first ?? { kind, receivedOn: command.on });
};

/** Who serves the owners after the term, by the records of the estate. */
const successorOf = (at: TermsContext, state: ContractState, since: string) =>
  Effect.gen(function* () {
    const { caller, environment, estate } = at;
    const { store } = environment;
    const stream = streamOf(handoverAggregate.kind, state.id);
    const row = yield* port(() => store.views.get(caller.tenant, stream));
    if (row !== null) {
      const handover: HandoverState = yield* stateOf(store, handoverAggregate, caller.tenant, row);
      if (handover.completed !== null) return "handover" as const;
    }
    const other = yield* contractInForce(environment, caller.tenant, estate.id, since);
    return other === null || other.state.id === state.id ? null : ("contract" as const);
  });

const gather = (
  at: TermsContext,
  command: ContractCommand,
  state: ContractState | null,
  successor: ContractTerms["successor"],
): ContractTerms => {
  const { environment, estate, id, now } = at;
  const on = localDateOf(instant(now));
  const ask: Ask = (rule, facts, day) =>
    environment.policies.ask({
      code: estate.jurisdiction,
      rule,
      facts,
      ...(day === undefined ? {} : { on: day }),
    });
  const isSigning = command.type === "sign" || command.type === "renew";
  const draft = draftOf(command, state);
  // Of a renewal the law is asked about the new term, not about the years before.
  const asked =
    command.type === "renew" && draft !== null && state !== null
      ? { ...draft, term: { from: renewedFrom(state), to: command.to } }
      : draft;
  const answers = (isSigning && asked !== null ? policyChecks(asked) : []).map(
    (check) => [check, ask(check.rule, check.facts, on)] as const,
  );
  const signatures = isSigning ? command.signatures : [];
  const isDecided = command.type === "note-notice" || (isSigning && draft?.stage !== "preliminary");
  return {
    fresh: { id },
    coreClauses: ask("contract.coreClauses", {}, on),
    filing: command.type === "sign" ? ask("filing.deadline", { signed: command.signedOn }) : null,
    renewalNotice:
      isSigning && draft !== null
        ? ask("notice.nonRenewal", {
            contractExpiry: draft.term.to,
            ...(draft.notice === undefined ? {} : { contractNoticeDays: draft.notice.nonRenewalDays }),
          })
        : null,
    // Item 4 of Civil Code art. 278: choosing and dismissing the provider. A developer's award is no vote.
    election: isDecided ? ask("vote.result", { item: 4 }, on) : null,
    policyFindings: answers.flatMap(([check, verdict]) => findingOf(check, verdict) ?? []),
    policyQuestions: answers.flatMap(([check, verdict]) => questionOf(check, verdict) ?? []),
    lintFindings: command.type === "sign" && draft !== null ? reviewOf(draft, command.signedOn) : [],
    invalidSignatures: signatures
      .filter(
        ({ means, proof }) =>
          means === "e-signature" &&
          (proof === undefined || draft === null || !environment.signatures.verify(proof, textHash(draft))),
      )
      .map(({ name }) => name),
    notice: noticeOf(ask, command, state),
    preliminaryEnd:
      command.type === "terminate" && command.ground.kind === "new-contract"
        ? ask("contract.preliminaryEnd", {
            contractEnd: draft?.term.to ?? null,
            ...(command.ground.effectiveOn === undefined
              ? {}
              : { newContractEffective: command.ground.effectiveOn }),
          })
        : null,
    continuation: command.type === "continue" ? ask("notice.indefinite", {}, command.since) : null,
    successor,
  };
};

/** Property-service contracts (物业服务合同) as they are served: every command, the system's own included. */
export const contracts = serve({
  aggregate,
  opening: "draft",
  schemas: {
    draft: DraftContractSchema,
    revise: ReviseContractSchema,
    sign: SignContractSchema,
    ...contractActionSchemas,
    ...contractReactionSchemas,
  },
  estateOf: (command: ContractCommand) => ("draft" in command ? command.draft.estate.id : ""),
  issues: (command) => ("draft" in command ? inconsistencies(command.draft) : []),
  claims: (command) =>
    command.type === "draft" ? [{ kind: "contract-number", key: command.draft.number }] : [],
  attachments: (command) =>
    command.type === "attach-bid"
      ? command.files.map(({ id }) => id)
      : command.type === "notify-onerous"
        ? (command.evidence ?? []).map(({ id }) => id)
        : command.type === "terminate"
          ? (command.ground.proof ?? []).filter(({ kind }) => kind !== "record").map(({ ref }) => ref)
          : [],
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const successor =
        command.type === "continue" && state !== null ? yield* successorOf(at, state, command.since) : null;
      const terms = gather(at, command, state, successor);
      return { terms, policy: (terms.filing ?? terms.notice ?? terms.coreClauses).policy.digest };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: maySee,
  view: (state, { head, now, version }) => present(state, version, head, localDateOf(instant(now))),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
