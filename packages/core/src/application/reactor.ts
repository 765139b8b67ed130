import * as Effect from "effect/Effect";
import type { ComplaintAction } from "../complaint/complaint/command.ts";
import type { Envelope } from "../kernel/envelope.ts";
import { sha256Hex } from "../kernel/hash-chain.ts";
import { port, spanned } from "./call.ts";
import { stateOf } from "./command-handler.ts";
import { openValues, reveal } from "./sealing.ts";
import type { FileComplaint } from "../complaint/complaint/command.ts";
import { act as actOnComplaint, file as fileComplaint } from "./complaints.ts";
import type { Environment } from "./environment.ts";
import type { Caller } from "./heyue.ts";
import { amendmentSigned } from "./reactions/amendment.ts";
import { disputeHoldsArchive, documentsArchived } from "./reactions/archive.ts";
import { arrearsLetterArrived, defenceRecorded } from "./reactions/arrears.ts";
import { assessmentMissed } from "./reactions/assessment.ts";
import { briefingRenewal } from "./reactions/briefing.ts";
import { enquiryComplained } from "./reactions/enquiry.ts";
import { findingAccepted } from "./reactions/finding.ts";
import { disputeLetterArrived } from "./reactions/dispute.ts";
import {
  complaintRelated,
  followerNoted,
  followersAnswered,
  followersReleased,
} from "./reactions/complaint.ts";
import { disputeReleasesHandover } from "./reactions/handover.ts";
import { inspectionMissed } from "./reactions/inspection.ts";
import { ballotEntrusted, ballotsClosed, ballotsIssued } from "./reactions/meeting.ts";
import { noticeCorrected, noticePromises } from "./reactions/notice.ts";
import { planFollowsContract } from "./reactions/plan.ts";
import { recurrenceFound } from "./reactions/recurrence.ts";
import { shiftCaseTaken } from "./reactions/shift.ts";
import { slipRecorded } from "./reactions/suggestion-box.ts";
import { visitFindingTakenUp } from "./reactions/visit.ts";
import { weaknessTakenUp } from "./reactions/satisfaction.ts";
import type { Consequence, Reaction } from "./reaction.ts";
import { register, servedOf } from "./register.ts";
import type { AnyServed } from "./served-aggregate.ts";
import { contracts } from "./served/contract.ts";
import { act, open } from "./serving.ts";

/** By name: the name goes into the ids of what follows, so it stays for ever. */
const reactions: { readonly [name: string]: Reaction } = {
  amendmentSigned,
  assessmentMissed,
  arrearsLetterArrived,
  defenceRecorded,
  documentsArchived,
  ballotEntrusted,
  ballotsClosed,
  ballotsIssued,
  briefingRenewal,
  complaintRelated,
  enquiryComplained,
  findingAccepted,
  followerNoted,
  followersAnswered,
  followersReleased,
  disputeHoldsArchive,
  disputeLetterArrived,
  disputeReleasesHandover,
  inspectionMissed,
  noticeCorrected,
  noticePromises,
  planFollowsContract,
  slipRecorded,
  visitFindingTakenUp,
  weaknessTakenUp,
  recurrenceFound,
  shiftCaseTaken,
};
const name = "reactions";
const batch = 200;

/** Id of the contract that a stream is under; `null` where there is no such stream. */
const contractOf = (environment: Environment, tenant: string, stream: string) =>
  Effect.gen(function* () {
    const row = yield* port(() => environment.store.views.get(tenant, stream));
    const served = row === null ? undefined : servedOf(row.kind);
    if (row === null || served === undefined) return null;
    const state = yield* stateOf(environment.store, served.aggregate, tenant, row);
    return (state as { readonly contract: string }).contract;
  });

/** Key of a stream that follows from an event, the same whenever it is looked at. */
const keyOf = (event: Envelope, cause: string): string => sha256Hex(`${event.eventId}:${cause}`).slice(0, 26);

/** The command with its words; `null` where they were erased. */
const spoken = (environment: Environment, event: Envelope, { command, words }: Consequence) =>
  Effect.gen(function* () {
    if (words === undefined) return command;
    const row = yield* port(() => environment.store.views.get(event.tenant, event.stream));
    const served = row === null ? undefined : servedOf(row.kind);
    if (row === null || served === undefined) return null;
    const state = yield* stateOf(environment.store, served.aggregate, event.tenant, row);
    const opened = yield* openValues(environment.store, event.tenant, row.personal);
    const members = words(reveal(state, opened) as never);
    return members === null ? null : { ...command, ...members };
  });

const carryOut = (environment: Environment, event: Envelope, consequence: Consequence, cause: string) =>
  Effect.gen(function* () {
    const { collection, contractOf: under, key } = consequence;
    const command = yield* spoken(environment, event, consequence);
    if (command === null) return;
    const caller: Caller = { tenant: event.tenant, actor: { id: "system", role: "system" } };
    const options = {
      commandId: `react:${event.eventId}:${cause}`,
      causation: event.eventId,
      correlation: event.correlation,
    };
    const id = under === undefined ? consequence.id : yield* contractOf(environment, event.tenant, under);
    if (id === null) return;
    if (collection === "complaints") {
      yield* id === undefined
        ? fileComplaint(
            environment,
            caller,
            command as unknown as FileComplaint,
            options,
            key ?? keyOf(event, cause),
          )
        : actOnComplaint(environment, caller, id, command as ComplaintAction, options);
      return;
    }
    const served: AnyServed = collection === "contracts" ? contracts : register[collection];
    yield* id === undefined
      ? open(environment, served, caller, command, options, key ?? keyOf(event, cause))
      : act(environment, served, caller, id, command, options);
    // A refusal is an answer: what was to follow has followed already, or must not.
  }).pipe(Effect.catchTag("Refused", () => Effect.void));

/** Carries out what the events since the last look lead to. Any number of processes may run it. */
export const react = (environment: Environment, tenant: string) =>
  Effect.gen(function* () {
    const { events, views } = environment.store;
    for (;;) {
      const from = yield* port(() => views.position(tenant, name));
      const next = yield* port(() => events.readAll(tenant, from, batch));
      const to = next.at(-1)?.position ?? from;
      if (next.length === 0) return from;
      for (const stored of next) {
        const event = JSON.parse(stored.text) as Envelope;
        for (const [reaction, reactTo] of Object.entries(reactions))
          for (const [index, consequence] of reactTo(event).entries())
            yield* carryOut(environment, event, consequence, `${reaction}:${index}`);
      }
      yield* port(() => views.advance(tenant, name, from, to, []));
    }
  }).pipe(spanned("heyue.react"));
