import * as Effect from "effect/Effect";
import { aggregate } from "../../communication/meeting/aggregate.ts";
import {
  ConveneMeetingSchema,
  meetingActionSchemas,
  type MeetingCommand,
  meetingReactionSchemas,
} from "../../communication/meeting/command.ts";
import { decide } from "../../communication/meeting/decision.ts";
import { representedBy } from "../../communication/meeting/proxying.ts";
import { resultsOf } from "../../communication/meeting/result.ts";
import type { MeetingState } from "../../communication/meeting/state.ts";
import type { MeetingTerms } from "../../communication/meeting/terms.ts";
import { view } from "../../communication/meeting/view.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import { port } from "../call.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { postingOf, readCount } from "./meeting-count.ts";
import { readHeadRule, readRoll } from "./meeting-roll.ts";

/** Day whose law selects the rule: that of the vote, so that a law that changes during it does not. */
const lawDay = (at: TermsContext, command: MeetingCommand, state: MeetingState | null): string =>
  localDateOf(instant(command.type === "convene" ? command.votingFrom : (state?.votingFrom ?? at.now)));

const unknownPeople = ({ caller, environment, estate }: TermsContext, people: readonly string[]) =>
  Effect.map(
    port(() =>
      Promise.all(people.map((person) => environment.store.directory.person(caller.tenant, person))),
    ),
    (found) => people.filter((_, index) => found[index]?.estate !== estate.id),
  );

const gather = (at: TermsContext, command: MeetingCommand, state: MeetingState | null) =>
  Effect.gen(function* () {
    const { caller, environment, estate, now } = at;
    const on = lawDay(at, command, state);
    const today = localDateOf(instant(now));
    const ask = (rule: string, facts: { readonly [fact: string]: Json }): Verdict =>
      environment.policies.ask({ code: estate.jurisdiction, rule, facts, on });
    const silent: MeetingTerms = {
      jurisdiction: estate.jurisdiction,
      noticeBy: null,
      petition: null,
      channels: [],
      units: null,
      heads: null,
      unknown: [],
      proxy: null,
      official: null,
      count: null,
      posting: null,
    };
    switch (command.type) {
      case "convene": {
        const { petition } = command;
        return {
          ...silent,
          noticeBy: ask("publicity.deadline", { subject: "meeting-notice", from: on }),
          petition:
            petition === undefined
              ? null
              : ask("meeting.petition", { ownersFor: petition.ownersFor, ownersTotal: petition.ownersTotal }),
          channels: command.channels.map((channel) => ask("vote.channel", { channel })),
        };
      }
      case "freeze-roll": {
        const { countParking, developerUnits } = command;
        const units = yield* readRoll(environment, caller.tenant, estate.id, state?.recordDate ?? on, {
          developerUnits,
          countsParking: countParking !== undefined,
        });
        return {
          ...silent,
          units,
          heads: readHeadRule(ask),
          unknown: developerUnits.filter((unit) => !units.some((other) => other.unit === unit)),
        };
      }
      case "correct-roll":
        return { ...silent, unknown: yield* unknownPeople(at, command.change.owners ?? []) };
      case "authorise":
        return {
          ...silent,
          unknown: yield* unknownPeople(at, [command.holder]),
          proxy: ask("vote.proxy", {
            represented: (state === null ? 0 : representedBy(state, command.holder)) + 1,
          }),
        };
      case "open-voting":
        return {
          ...silent,
          units: yield* readRoll(environment, caller.tenant, estate.id, today, {
            developerUnits: [],
            countsParking: true,
          }),
        };
      case "import-result":
        return {
          ...silent,
          official:
            state === null
              ? null
              : resultsOf(state.agenda, command.counts, (facts) => ask("vote.result", facts)),
        };
      case "count":
        return state === null
          ? silent
          : { ...silent, count: yield* readCount(environment, caller.tenant, state, ask, now) };
      case "publish":
        return { ...silent, posting: postingOf(ask, command.on, environment.meetingTimes.postingDays) };
      default:
        return silent;
    }
  });

/** Digest of the policy that a decision rests on. */
const policyOf = (terms: MeetingTerms): string | null =>
  (terms.noticeBy ?? terms.proxy)?.policy.digest ?? terms.count?.policy ?? null;

/** Meetings of the owners' assembly (业主大会会议): everybody of the estate may read them. */
export const meetings = serve({
  aggregate,
  opening: "convene",
  schemas: { convene: ConveneMeetingSchema, ...meetingActionSchemas, ...meetingReactionSchemas },
  claims: (command: MeetingCommand) =>
    command.type === "convene"
      ? [{ kind: "meeting-number", key: `${command.estate}/${command.number}` }]
      : [],
  attachments: (command) => [
    ...("document" in command ? [command.document] : []),
    ...(command.type === "convene"
      ? [
          ...command.documents.map(({ id }) => id),
          ...(command.petition === undefined ? [] : [command.petition.document]),
          ...(command.channelBasis === undefined ? [] : [command.channelBasis.document]),
          ...[command.counting?.basis ?? []].flat().map(({ document }) => document),
        ]
      : []),
    ...(command.type === "freeze-roll" && command.countParking !== undefined
      ? [command.countParking.document]
      : []),
  ],
  terms: (at, command, state: MeetingState | null) =>
    Effect.map(gather(at, command, state), (terms) => ({ terms, policy: policyOf(terms) })),
  decide,
  mayRead: () => true,
  mayReadChain: ({ actor }) => actor.role === "committee" || actor.role === "system",
  view: (state, { caller, version }) => view(state, version, caller.actor),
  lapse: ({ id }) => ({ type: "lapse", deadline: id }) as const,
});
