import * as Effect from "effect/Effect";
import type { BallotState } from "../../communication/ballot/state.ts";
import { aggregate as ballotAggregate } from "../../communication/ballot/aggregate.ts";
import { ballotFile, countedOf, recognisable } from "../../communication/meeting/ballot-file.ts";
import { resultsOf, writtenCount } from "../../communication/meeting/result.ts";
import type { MeetingState } from "../../communication/meeting/state.ts";
import { tally } from "../../communication/meeting/tally.ts";
import type { FoundedDay, MeetingTerms } from "../../communication/meeting/terms.ts";
import { ballotId } from "../../communication/meeting/view.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import type { Environment } from "../environment.ts";
import { openValues, reveal } from "../sealing.ts";
import { streamOf } from "../serving.ts";

const batch = 100;

/** The ballots of a meeting with their choices; one that has not been issued yet is left out. */
const readBallots = (environment: Environment, tenant: string, { electors, id }: MeetingState) =>
  Effect.gen(function* () {
    const { views } = environment.store;
    const found: BallotState[] = [];
    for (let at = 0; at < electors.length; at += batch) {
      const rows = yield* port(() =>
        Promise.all(
          electors
            .slice(at, at + batch)
            .map(({ number }) => views.get(tenant, streamOf(ballotAggregate.kind, ballotId(id, number)))),
        ),
      );
      const there = rows.filter((row) => row !== null);
      const opened = yield* openValues(
        environment.store,
        tenant,
        there.flatMap(({ personal }) => personal),
      );
      for (const row of there)
        found.push(reveal(yield* stateOf(environment.store, ballotAggregate, tenant, row), opened));
    }
    return found;
  });

type Ask = (rule: string, facts: { readonly [fact: string]: Json }) => Verdict;

const settledDay = (verdict: Verdict): string | null => {
  const day = verdict.values["due"] ?? verdict.values["raw"];
  return typeof day === "string" ? day : null;
};

/**
 * By when a result is posted. A place that only says how long anything stays posted says the same of every subject: that is no day by
 * which it is posted, and the house's own time applies.
 */
const publishByOf = (ask: Ask, on: string, publishDays: number): FoundedDay => {
  const verdict = ask("publicity.deadline", { subject: "meeting-decision", from: on });
  const general = ask("publicity.deadline", { subject: "vote-opinions", from: on });
  const day = settledDay(verdict);
  return day === null || day === settledDay(general)
    ? { day: addDays(localDate(on), publishDays), basis: "house", citations: [] }
    : { day, basis: "law", citations: verdict.citations };
};

/** Until when a result stays posted at least: the latest of what the place says about votes. */
export const postingOf = (ask: Ask, on: string, postingDays: number): FoundedDay =>
  ["vote-opinions", "price-vote-result"]
    .map((subject) => ask("publicity.deadline", { subject, from: on }))
    .reduce<FoundedDay>(
      (latest, verdict) => {
        const day = settledDay(verdict);
        return day !== null && (latest.basis === "house" || day > latest.day)
          ? { day, basis: "law", citations: verdict.citations }
          : latest;
      },
      { day: addDays(localDate(on), postingDays), basis: "house", citations: [] },
    );

/** Counts the ballots, keeps their file without names, and asks the law what came of it. */
export const readCount = (
  environment: Environment,
  tenant: string,
  state: MeetingState,
  ask: Ask,
  now: string,
) =>
  Effect.gen(function* () {
    const ballots = yield* readBallots(environment, tenant, state);
    const open = state.electors.length - ballots.filter(({ phase }) => phase === "closed").length;
    const file = ballotFile(ballots);
    const counts = tally(state.agenda, countedOf(file.lines), state.counting).map(writtenCount);
    const today = localDateOf(instant(now));
    if (open === 0) {
      const bytes = new TextEncoder().encode(file.text);
      yield* port(() =>
        environment.store.blobs.put(tenant, {
          id: file.sha256,
          mediaType: "application/x-ndjson",
          size: bytes.length,
          bytes,
        }),
      );
    }
    return {
      items: resultsOf(state.agenda, counts, (facts) => ask("vote.result", facts)),
      ballots: {
        sha256: file.sha256,
        lines: file.lines.length,
        recognisable: recognisable(file.lines),
      },
      open,
      policy: ask("vote.heads", { singleUnits: 1, buyersOfSeveral: 0, developerUnits: 0 }).policy.digest,
      publishBy: publishByOf(ask, today, environment.meetingTimes.publishDays),
    } satisfies NonNullable<MeetingTerms["count"]>;
  });
