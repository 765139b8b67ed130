import * as Effect from "effect/Effect";
import { aggregate as amendmentAggregate } from "../../contract/amendment/aggregate.ts";
import { type ArchiveFact, documentsOf } from "../../contract/archive/document.ts";
import type { ArchiveDocument, ArchiveSource } from "../../contract/archive/entry.ts";
import { aggregate as contractAggregate } from "../../contract/contract/aggregate.ts";
import type { ContractState } from "../../contract/contract/state.ts";
import { aggregate as disputeAggregate } from "../../contract/dispute/aggregate.ts";
import { aggregate as handoverAggregate } from "../../contract/handover/aggregate.ts";
import { aggregate as letterAggregate } from "../../contract/letter/aggregate.ts";
import { aggregate as takeoverAggregate } from "../../contract/takeover/aggregate.ts";
import type { Aggregate } from "../../kernel/aggregate.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Envelope } from "../../kernel/envelope.ts";
import { aggregate as assessmentAggregate } from "../../standard/assessment/aggregate.ts";
import { aggregate as deviationAggregate } from "../../standard/deviation/aggregate.ts";
import { port } from "../call.ts";
import { streamsUnder } from "../contract-streams.ts";
import { readEvents } from "../sealing.ts";
import type { TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";

type AnyAggregate = Aggregate<{ readonly contract: string }, DomainEvent>;

/** Kinds of streams that leave documents, beside the contract's own. */
const sources = [
  amendmentAggregate,
  letterAggregate,
  takeoverAggregate,
  handoverAggregate,
  disputeAggregate,
  deviationAggregate,
  assessmentAggregate,
] as unknown as readonly AnyAggregate[];

/** Documents of a stream, of one of its events or of all; `null` where it has no such event or belongs to another contract. */
const documentsIn = (
  { caller, environment }: TermsContext,
  aggregate: AnyAggregate,
  stream: string,
  contract: ContractState,
  event: string | null,
) =>
  Effect.gen(function* () {
    const stored = yield* port(() => environment.store.events.readStream(caller.tenant, stream));
    const events = yield* Effect.fromResult(readEvents<DomainEvent>(aggregate.schemas, stored, new Map()));
    const documents: ArchiveDocument[] = [];
    let state: unknown = null;
    let isFound = event === null;
    for (const read of events) {
      state = aggregate.evolve(state as null, read);
      const envelope: Envelope = read.envelope;
      if (event !== null && envelope.eventId !== event) continue;
      isFound = true;
      const fact = { kind: aggregate.kind, event: read, state } as unknown as ArchiveFact;
      documents.push(...documentsOf(fact, contract, envelope));
    }
    const owner = state as { readonly contract?: string; readonly id: string } | null;
    return isFound && (owner?.contract ?? owner?.id) === contract.id ? documents : null;
  });

/** Documents of an event that a source names; `null` where the contract has no such event. */
export const documentsOfSource = (
  at: TermsContext,
  { event, stream }: ArchiveSource,
  contract: ContractState,
) => {
  const [estate, kind] = stream.split("/");
  const aggregate = [contractAggregate as unknown as AnyAggregate, ...sources].find(
    (item) => item.kind === kind,
  );
  return aggregate === undefined || estate !== at.estate.id
    ? Effect.succeed(null)
    : documentsIn(at, aggregate, stream, contract, event);
};

/** Documents that the contract's own stream and those under it have left so far. */
export const documentsSoFar = (at: TermsContext, contract: ContractState) =>
  Effect.gen(function* () {
    const { caller, environment } = at;
    const own = contractAggregate as unknown as AnyAggregate;
    const stream = streamOf(own.kind, contract.id);
    const documents = [...((yield* documentsIn(at, own, stream, contract, null)) ?? [])];
    for (const aggregate of sources)
      for (const { row } of yield* streamsUnder(environment, caller.tenant, aggregate, contract.id))
        documents.push(...((yield* documentsIn(at, aggregate, row.stream, contract, null)) ?? []));
    return documents;
  });
