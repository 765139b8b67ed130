import * as Effect from "effect/Effect";
import { aggregate } from "../../contract/archive/aggregate.ts";
import {
  archiveActionSchemas,
  type ArchiveCommand,
  archiveReactionSchemas,
  OpenArchiveSchema,
} from "../../contract/archive/command.ts";
import { decide } from "../../contract/archive/decision.ts";
import type { ArchiveTerms } from "../../contract/archive/terms.ts";
import { isKeeper, view } from "../../contract/archive/view.ts";
import type { ContractState } from "../../contract/contract/state.ts";
import { aggregate as disputeAggregate } from "../../contract/dispute/aggregate.ts";
import { streamsUnder } from "../contract-streams.ts";
import { serve } from "../served-aggregate.ts";
import { documentsOfSource, documentsSoFar } from "./archive-source.ts";
import { contractAt, strangersAmong } from "./contract-text.ts";

/** Ids of the clauses of every text, signed or drafted: a document of today may concern a clause that is no more. */
const clausesOf = ({ draft, versions }: ContractState): readonly string[] => [
  ...new Set(
    [draft, ...versions.map((version) => version.draft)].flatMap(({ chapters }) =>
      chapters.flatMap(({ clauses }) => clauses.map(({ id }) => id)),
    ),
  ),
];

/**
 * Archives (合同档案), one per contract: whoever keeps them sees all, an owner the text of the contract and what names them. The
 * chain holds everything and is for the keepers.
 */
export const archives = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenArchiveSchema, ...archiveActionSchemas, ...archiveReactionSchemas },
  key: (command: ArchiveCommand) =>
    command.type === "open" ? command.contract.slice(command.contract.lastIndexOf(".") + 1) : "",
  // By hand, where a contract was signed before there were archives; else by the reaction to its signature.
  isShared: true,
  attachments: (command: ArchiveCommand) =>
    command.type === "file" && "file" in command.content ? [command.content.file.id] : [],
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const { caller, environment } = at;
      const id = command.type === "open" ? command.contract : (state?.contract ?? "");
      const contract = yield* contractAt(at, id);
      const isOpening = command.type === "open" && contract !== null && contract.signed !== null;
      const isDispute = command.type === "hold-dispute" || command.type === "release-dispute";
      const disputes =
        isOpening || isDispute ? yield* streamsUnder(environment, caller.tenant, disputeAggregate, id) : [];
      const named = isDispute
        ? disputes.find(({ state: dispute }) => dispute.id === command.dispute)
        : undefined;
      const people = command.type === "file" ? command.parties.filter(({ kind }) => kind === "person") : [];
      const terms: ArchiveTerms = {
        contract:
          contract === null ? null : { isSigned: contract.signed !== null, clauses: clausesOf(contract) },
        documents:
          contract === null
            ? null
            : isOpening
              ? yield* documentsSoFar(at, contract)
              : command.type === "collect"
                ? yield* documentsOfSource(at, command.source, contract)
                : null,
        openDisputes: isOpening
          ? disputes.flatMap(({ state: dispute }) => (dispute.phase === "closed" ? [] : [dispute.id]))
          : [],
        dispute: named === undefined ? null : { isOpen: named.state.phase !== "closed" },
        strangers: yield* strangersAmong(
          at,
          people.map(({ ref }) => ref),
        ),
      };
      return { terms, policy: null };
    }),
  decide: (terms, context) => decide(terms, context),
  mayRead: ({ actor }) => isKeeper(actor) || actor.role === "owner",
  mayReadChain: ({ actor }) => isKeeper(actor),
  view: (state, { caller, now, version }) => view(state, version, now, caller.actor),
});
