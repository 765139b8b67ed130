import * as Effect from "effect/Effect";
import type { Aggregate } from "../kernel/aggregate.ts";
import type { DomainEvent } from "../kernel/decider.ts";
import { instant, localDateOf } from "../kernel/instant.ts";
import { addMonths, isLocalDate, localDate } from "../kernel/local-date.ts";
import { draftOn } from "../contract/contract/state.ts";
import { aggregate as assessmentAggregate } from "../standard/assessment/aggregate.ts";
import { type AssessmentComparison, comparison } from "../standard/assessment/comparison.ts";
import type { AssessmentState } from "../standard/assessment/state.ts";
import { aggregate as deviationAggregate } from "../standard/deviation/aggregate.ts";
import { aggregate as inspectionAggregate } from "../standard/inspection/aggregate.ts";
import type { Recorded } from "../standard/scorecard/observation.ts";
import { type Scorecard, scorecard } from "../standard/scorecard/scorecard.ts";
import { accepted, type Call, invalid, notFound, port, rejected, spanned, worksIn } from "./call.ts";
import { stateOf } from "./command-handler.ts";
import { contractOf } from "./contract-lookup.ts";
import { type Environment, nowIn } from "./environment.ts";
import type { Caller } from "./heyue.ts";
import { readEvents } from "./sealing.ts";
import { streamOf } from "./serving.ts";

const page = 200;
/** Streams that are read at the same time. */
const atOnce = 8;
/** Months of a scorecard when its beginning is not named, and the most that can be asked at once. */
const usualMonths = 12;
const mostMonths = 36;
const readers = ["manager", "committee", "system"] as const;

/** Who may read how a contract was kept; its estate and its state. */
const opened = (environment: Environment, caller: Caller, contract: string) =>
  Effect.gen(function* () {
    const { role } = caller.actor;
    if (!readers.some((allowed) => allowed === role))
      return yield* rejected({
        code: "not-allowed",
        data: { action: "scorecard", role, allowed: readers },
        citations: [],
      });
    const estateId = contract.slice(0, Math.max(contract.lastIndexOf("."), 0));
    const estate = worksIn(caller, estateId)
      ? yield* port(() => environment.store.directory.estate(caller.tenant, estateId))
      : null;
    const state = estate === null ? null : yield* contractOf(environment, caller.tenant, estateId, contract);
    if (estate === null || state === null) return yield* notFound("contract");
    return { estate, state };
  });

/** The events of one stream, as they were recorded. */
const eventsOf = <State, Event extends DomainEvent>(
  environment: Environment,
  tenant: string,
  { schemas }: Aggregate<State, Event>,
  stream: string,
) =>
  Effect.gen(function* () {
    const stored = yield* port(() => environment.store.events.readStream(tenant, stream, {}));
    const events = yield* Effect.fromResult(readEvents<Event>(schemas, stored, new Map()));
    return events.map(
      ({ envelope, ...event }) =>
        ({ ...event, eventId: envelope.eventId, stream }) as unknown as Recorded<Event>,
    );
  });

/** The events of every stream of a kind under a contract whose state is wanted, however many pages there are. */
const recorded = <State extends { readonly contract: string }, Event extends DomainEvent>(
  environment: Environment,
  where: { readonly tenant: string; readonly estate: string; readonly contract: string },
  aggregate: Aggregate<State, Event>,
  isWanted: (state: State) => boolean,
) =>
  Effect.gen(function* () {
    const streams: string[] = [];
    for (let offset = 0; ; offset += page) {
      const rows = yield* port(() =>
        environment.store.views.list({
          tenant: where.tenant,
          kind: aggregate.kind,
          estate: where.estate,
          order: "newest",
          limit: page,
          offset,
        }),
      );
      for (const row of rows) {
        const state: State = yield* stateOf(environment.store, aggregate, where.tenant, row);
        if (state.contract === where.contract && isWanted(state)) streams.push(row.stream);
      }
      if (rows.length < page) break;
    }
    const found = yield* Effect.forEach(
      // A stream that changed while pages were read may stand on two of them.
      [...new Set(streams)],
      (stream) => eventsOf(environment, where.tenant, aggregate, stream),
      { concurrency: atOnce },
    );
    return found.flat();
  });

const inspectionsWithin = (
  environment: Environment,
  where: { readonly tenant: string; readonly estate: string; readonly contract: string },
  from: string,
  until: string,
) =>
  recorded(environment, where, inspectionAggregate, ({ record }) => {
    const day = record === null ? null : localDateOf(instant(record.at));
    return day !== null && from <= day && day < until;
  });

const readMonth = (text: string | undefined, otherwise: string, path: string) =>
  text === undefined
    ? Effect.succeed(otherwise)
    : isLocalDate(`${text}-01`)
      ? Effect.succeed(text)
      : Effect.fail(invalid([{ path, code: "invalid", message: "write a month as YYYY-MM" }]));

const monthsAfter = (month: string, count: number): string =>
  addMonths(localDate(`${month}-01`), count).slice(0, 7);

/** The scorecard of a contract, month by month: to this month, and a year long, where it is not said otherwise. */
export const score = (
  environment: Environment,
  caller: Caller,
  contract: string,
  period: { readonly from?: string; readonly to?: string } = {},
): Call<Scorecard> =>
  Effect.gen(function* () {
    const { estate, state } = yield* opened(environment, caller, contract);
    const current = nowIn(environment, estate).slice(0, 7);
    const to = yield* readMonth(period.to, current, "/to");
    const from = yield* readMonth(period.from, monthsAfter(to, 1 - usualMonths), "/from");
    const message =
      to > current
        ? `nothing is known after ${current} yet`
        : to < from || monthsAfter(from, mostMonths) <= to
          ? `the period must end in or after ${from} and be at most ${mostMonths} months long; ask for the rest separately`
          : null;
    if (message !== null) return yield* invalid([{ path: "/to", code: "invalid", message }]);
    const where = { tenant: caller.tenant, estate: estate.id, contract };
    // One month more before, for the first trend.
    const first = `${monthsAfter(from, -1)}-01`;
    const until = `${monthsAfter(to, 1)}-01`;
    return accepted(
      scorecard(
        {
          contract,
          inspections: yield* inspectionsWithin(environment, where, first, until),
          assessments: yield* recorded(
            environment,
            where,
            assessmentAggregate,
            (item) => item.from < until && item.to >= first,
          ),
          deviations: yield* recorded(environment, where, deviationAggregate, () => true),
          standards: state.versions.map((version) => ({
            from: version.from,
            standards: version.draft.standards,
          })),
        },
        { from, to },
      ),
    );
  }).pipe(spanned("heyue.standards.scorecard"));

/** An assessment beside the company's own inspections of the same days. */
export const compare = (environment: Environment, caller: Caller, id: string): Call<AssessmentComparison> =>
  Effect.gen(function* () {
    const stream = streamOf(assessmentAggregate.kind, id);
    const row = yield* port(() => environment.store.views.get(caller.tenant, stream));
    if (row === null || !worksIn(caller, row.estate)) return yield* notFound(assessmentAggregate.kind);
    const assessment: AssessmentState = yield* stateOf(
      environment.store,
      assessmentAggregate,
      caller.tenant,
      row,
    );
    const { contract, from, to } = assessment;
    const { estate, state } = yield* opened(environment, caller, contract);
    const where = { tenant: caller.tenant, estate: estate.id, contract };
    const until = `${monthsAfter(to.slice(0, 7), 1)}-01`;
    return accepted(
      comparison({
        assessment: id,
        from,
        to,
        standards: [
          ...new Map(
            [from, to].flatMap((day) => draftOn(state, day).standards.map((item) => [item.id, item])),
          ).values(),
        ],
        events: yield* eventsOf(environment, caller.tenant, assessmentAggregate, stream),
        inspections: yield* inspectionsWithin(environment, where, from, until),
      }),
    );
  }).pipe(spanned("heyue.standards.comparison"));
