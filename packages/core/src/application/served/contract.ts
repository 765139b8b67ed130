import * as Effect from "effect/Effect";
import { aggregate } from "../../contract/contract/aggregate.ts";
import type { ContractCommand } from "../../contract/contract/command.ts";
import { inconsistencies } from "../../contract/contract/consistency.ts";
import { decide } from "../../contract/contract/decision.ts";
import type { ContractDraft } from "../../contract/contract/draft.ts";
import { fairness } from "../../contract/contract/fairness.ts";
import { findingOf, policyChecks } from "../../contract/contract/policy-check.ts";
import {
  contractActionSchemas,
  contractReactionSchemas,
  DraftContractSchema,
  ReviseContractSchema,
  SignContractSchema,
} from "../../contract/contract/schema.ts";
import { type ContractState, draftOn, statusOn, textHashOn } from "../../contract/contract/state.ts";
import type { ContractTerms } from "../../contract/contract/terms.ts";
import type { ContractView } from "../../contract/contract/view.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import type { Caller } from "../heyue.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
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
    terminated: state.terminated,
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

const draftOf = (command: ContractCommand, state: ContractState | null): ContractDraft | null =>
  "draft" in command ? command.draft : (state?.versions.at(-1)?.draft ?? state?.draft ?? null);

const gather = (at: TermsContext, command: ContractCommand, state: ContractState | null): ContractTerms => {
  const { environment, estate, id, now } = at;
  const on = localDateOf(instant(now));
  const ask = (rule: string, facts: { readonly [name: string]: Json }, day?: string): Verdict =>
    environment.policies.ask({
      code: estate.jurisdiction,
      rule,
      facts,
      ...(day === undefined ? {} : { on: day }),
    });
  const isSigning = command.type === "sign" || command.type === "renew";
  const draft = draftOf(command, state);
  const end = command.type === "renew" ? command.to : draft?.term.to;
  const checks = command.type === "sign" && draft !== null ? policyChecks(draft) : [];
  const signatures = isSigning ? command.signatures : [];
  return {
    fresh: { id },
    coreClauses: ask("contract.coreClauses", {}, on),
    filing: command.type === "sign" ? ask("filing.deadline", { signed: command.signedOn }) : null,
    renewalNotice:
      isSigning && end !== undefined
        ? ask("notice.nonRenewal", {
            contractExpiry: end,
            ...(draft?.notice === undefined ? {} : { contractNoticeDays: draft.notice.nonRenewalDays }),
          })
        : null,
    // Item 4 of Civil Code art. 278: choosing the provider.
    election: isSigning ? ask("vote.result", { item: 4 }, on) : null,
    policyFindings: checks.flatMap((check) => findingOf(check, ask(check.rule, check.facts, on)) ?? []),
    lintFindings: command.type === "sign" && draft !== null ? reviewOf(draft, command.signedOn) : [],
    invalidSignatures: signatures
      .filter(
        ({ means, proof }) =>
          means === "e-signature" &&
          (proof === undefined || state === null || !environment.signatures.verify(proof, state.textHash)),
      )
      .map(({ name }) => name),
    notice:
      command.type === "note-notice"
        ? ask(
            noticeRules[command.kind],
            command.kind === "non-renewal"
              ? {
                  contractExpiry: draft?.term.to ?? null,
                  ...(command.contractNoticeDays === undefined
                    ? {}
                    : { contractNoticeDays: command.contractNoticeDays }),
                }
              : {
                  noticeReceived: command.receivedOn,
                  ...(command.contractNoticeDays === undefined || command.kind === "indefinite"
                    ? {}
                    : { contractNoticeDays: command.contractNoticeDays }),
                },
            command.receivedOn,
          )
        : null,
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
        : [],
  terms: (at, command, state) =>
    Effect.sync(() => {
      const terms = gather(at, command, state);
      return { terms, policy: (terms.filing ?? terms.notice ?? terms.coreClauses).policy.digest };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: maySee,
  view: (state, { head, now, version }) => present(state, version, head, localDateOf(instant(now))),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
