import { dayOf } from "../../kernel/day-deadline.ts";
import type { Envelope } from "../../kernel/envelope.ts";
import type { AssessmentEvent } from "../../standard/assessment/event.ts";
import type { AssessmentState } from "../../standard/assessment/state.ts";
import type { DeviationEvent } from "../../standard/deviation/event.ts";
import type { DeviationState } from "../../standard/deviation/state.ts";
import type { AmendmentEvent } from "../amendment/event.ts";
import type { AmendmentState } from "../amendment/state.ts";
import type { ContractEvent } from "../contract/event.ts";
import { type ContractState, draftOn } from "../contract/state.ts";
import { textHash } from "../contract/text-hash.ts";
import type { DisputeEvent } from "../dispute/event.ts";
import type { DisputeParty, DisputeState } from "../dispute/state.ts";
import type { HandoverEvent } from "../handover/event.ts";
import type { HandoverState } from "../handover/state.ts";
import type { LetterEvent } from "../letter/event.ts";
import type { LetterState } from "../letter/state.ts";
import type { TakeoverEvent } from "../takeover/event.ts";
import type { TakeoverState } from "../takeover/state.ts";
import { contractParts } from "./contract-document.ts";
import {
  annexParts,
  type DocumentMaker,
  type DocumentPart,
  makerOf,
  partiesOf,
  same,
  says,
  words,
} from "./document-part.ts";
import type { ArchiveDocument, ArchiveParty } from "./entry.ts";
import { letterParts } from "./letter-document.ts";

interface Fact<Kind extends string, Event, State> {
  /** Kind of the stream it happened in. */
  readonly kind: Kind;
  readonly event: Event;
  /** State of that stream after the event. */
  readonly state: State;
}

/** Something that happened in a stream of a contract and may leave documents. */
export type ArchiveFact =
  | Fact<"contract", ContractEvent, ContractState>
  | Fact<"amendment", AmendmentEvent, AmendmentState>
  | Fact<"letter", LetterEvent, LetterState>
  | Fact<"takeover", TakeoverEvent, TakeoverState>
  | Fact<"handover", HandoverEvent, HandoverState>
  | Fact<"dispute", DisputeEvent, DisputeState>
  | Fact<"deviation", DeviationEvent, DeviationState>
  | Fact<"assessment", AssessmentEvent, AssessmentState>;

/**
 * Types of events that leave documents. Single inspections are not among them: they are kept whole in their own streams, and
 * what is filed of them is the sheet that somebody makes of a month.
 */
export const documentedEvents = [
  "ContractSigned",
  "ContractRenewed",
  "ContractFiled",
  "ContractNoticed",
  "BidAttached",
  "OnerousTermNotified",
  "AmendmentSigned",
  "LetterSealed",
  "LetterServed",
  "LetterReturned",
  "LetterArrived",
  "TakeoverSigned",
  "TakeoverClosed",
  "HandoverCompleted",
  "DisputeSettled",
  "DisputeDecided",
  "DeviationClosed",
  "AssessmentClosed",
] as const satisfies readonly ArchiveFact["event"]["type"][];

const disputeParts = (
  event: DisputeEvent,
  state: DisputeState,
  { draft, record }: DocumentMaker,
): readonly DocumentPart[] => {
  const party = ({ kind, person }: DisputeParty): ArchiveParty =>
    person !== null
      ? { kind: "person", ref: person }
      : kind === "provider"
        ? { kind: "provider", ref: draft.provider.name }
        : { kind: "client", ref: draft.client.name };
  const more = {
    parties: [party(state.claimant), party(state.respondent)],
    clauses: [state.clause.clause],
  };
  if (event.type === "DisputeSettled") {
    const { ref, signedOn } = event.data;
    return record("dispute", says(`和解协议 ${ref}`, `Settlement ${ref}`), signedOn, more);
  }
  if (event.type !== "DisputeDecided") return [];
  const { on, ref } = event.data;
  return record("dispute", says(`裁判文书 ${ref}`, `Decision ${ref}`), on, more);
};

const deviationParts = (
  event: DeviationEvent,
  { clause }: DeviationState,
  { draft, record }: DocumentMaker,
): readonly DocumentPart[] => {
  if (event.type !== "DeviationClosed") return [];
  const { standard, verifiedBy } = event.data;
  const title = draft.standards.find(({ id }) => id === standard)?.title ?? standard;
  return record(
    "performance",
    says(`偏差关闭：${title}`, `Deviation closed: ${title}`),
    dayOf(verifiedBy.at),
    { clauses: [clause] },
  );
};

const partsOf = (fact: ArchiveFact, maker: DocumentMaker): readonly DocumentPart[] => {
  const { day, draft, each, record } = maker;
  const parties = partiesOf(draft);
  switch (fact.kind) {
    case "contract":
      return contractParts(fact.event, fact.state, maker);
    case "amendment": {
      if (fact.event.type !== "AmendmentSigned") return [];
      const { affected, draft: text, on } = fact.event.data;
      const { clauses } = affected;
      const content = words(textHash(text));
      return [
        { kind: "amendment", title: same(fact.state.title), date: on, parties, clauses, content },
        ...annexParts(text, on),
      ];
    }
    case "letter":
      return letterParts(fact.event, fact.state, maker);
    case "takeover":
      if (fact.event.type === "TakeoverSigned") {
        const title = says("承接查验确认", "Takeover inspection, signed");
        return record("handover", title, fact.event.data.on, { parties });
      }
      if (fact.event.type !== "TakeoverClosed") return [];
      return record(
        "handover",
        says("承接查验问题全部解决", "Takeover inspection, every defect mended"),
        fact.event.data.on,
        { parties },
      );
    case "handover": {
      if (fact.event.type !== "HandoverCompleted") return [];
      return record("handover", says("移交完成确认", "Handover, completed"), fact.event.data.on, { parties });
    }
    case "dispute":
      return disputeParts(fact.event, fact.state, maker);
    case "deviation":
      return deviationParts(fact.event, fact.state, maker);
    case "assessment": {
      if (fact.event.type !== "AssessmentClosed") return [];
      const { assessor, from, to } = fact.state;
      return each(fact.event.data.report, {
        kind: "performance",
        title: says(`考核报告 ${from} 至 ${to}`, `Assessment report ${from} to ${to}`),
        date: day,
        parties: [{ kind: "organisation", ref: assessor.organisation }],
      });
    }
  }
};

/**
 * The documents that an event of a contract's streams leaves (应归档文件), in order; none for most events. Their ids derive from
 * the event.
 */
export const documentsOf = (
  fact: ArchiveFact,
  contract: ContractState,
  envelope: Envelope,
): readonly ArchiveDocument[] =>
  partsOf(fact, makerOf(envelope, draftOn(contract, dayOf(envelope.occurredAt)))).map((part, index) => ({
    parties: [],
    clauses: [],
    ...part,
    id: `${envelope.eventId}.${index + 1}`,
    source: { stream: envelope.stream, event: envelope.eventId },
  }));
