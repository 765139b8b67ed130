import * as Effect from "effect/Effect";
import { compare, instant, localDateOf, plusMinutes } from "../../kernel/instant.ts";
import type { InputIssue } from "../../kernel/input-issue.ts";
import type { Claim } from "../../ports/event-store.ts";
import { aggregate as assessmentAggregate } from "../../standard/assessment/aggregate.ts";
import type { AssessmentState } from "../../standard/assessment/state.ts";
import { aggregate } from "../../standard/deviation/aggregate.ts";
import {
  deviationActionSchemas,
  type DeviationCommand,
  deviationReactionSchemas,
  type OpenDeviation,
  OpenDeviationSchema,
} from "../../standard/deviation/command.ts";
import { decide, type DeviationTerms, type Measurement } from "../../standard/deviation/decision.ts";
import type { DeviationState } from "../../standard/deviation/state.ts";
import { view } from "../../standard/deviation/view.ts";
import { aggregate as inspectionAggregate } from "../../standard/inspection/aggregate.ts";
import { localInstant } from "../../standard/inspection/decision.ts";
import type { InspectionState } from "../../standard/inspection/state.ts";
import { port } from "../call.ts";
import { stateOf } from "../command-handler.ts";
import { serve, type TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";
import { contractAt, promisesOn, strangersAmong } from "./contract-text.ts";

const page = 200;

/** Deviations of the same standard of the same contract that were found within the time that counts, the newest first. */
const repeatsOf = (
  { caller, environment, estate, id }: TermsContext,
  command: OpenDeviation,
  found: string,
  days: number,
) =>
  Effect.gen(function* () {
    const since = plusMinutes(instant(found), -days * 1440);
    const repeats: string[] = [];
    for (let offset = 0; ; offset += page) {
      const rows = yield* port(() =>
        environment.store.views.list({
          tenant: caller.tenant,
          kind: aggregate.kind,
          estate: estate.id,
          order: "newest",
          limit: page,
          offset,
        }),
      );
      for (const row of rows) {
        const state: DeviationState = yield* stateOf(environment.store, aggregate, caller.tenant, row);
        const at = instant(state.foundAt);
        if (
          state.id !== id &&
          state.contract === command.contract &&
          state.standard === command.standard &&
          state.phase !== "dismissed" &&
          compare(at, since) >= 0 &&
          compare(at, instant(found)) <= 0
        )
          repeats.push(state.id);
      }
      if (rows.length < page) return repeats;
    }
  });

/** Whether what a deviation is said to come from is there, at this estate. */
const isSourceKnown = ({ caller, environment, estate }: TermsContext, { source }: OpenDeviation) =>
  Effect.gen(function* () {
    if (source.kind === "observation") return true;
    const row = yield* port(() =>
      environment.store.views.get(caller.tenant, streamOf(source.kind, source.id)),
    );
    return row !== null && row.estate === estate.id;
  });

/** Who has the duty of the standard by post; the manager where nobody has. */
const leadOf = ({ caller, environment, estate }: TermsContext, duty: string | undefined) =>
  Effect.gen(function* () {
    if (duty === undefined) return estate.manager;
    const people = yield* port(() => environment.store.directory.people(caller.tenant, estate.id));
    return people.find(({ post }) => post === duty)?.id ?? estate.manager;
  });

/** What an inspection says about a standard, as it stands, with the event that says so. */
const measurementOf = ({ caller, environment }: TermsContext, inspection: string, standard: string) =>
  Effect.gen(function* () {
    const stream = streamOf(inspectionAggregate.kind, inspection);
    const row = yield* port(() => environment.store.views.get(caller.tenant, stream));
    if (row === null) return null;
    const state: InspectionState = yield* stateOf(environment.store, inspectionAggregate, caller.tenant, row);
    const result = state.results.find((item) => item.standard === standard);
    if (result === undefined || result.measured === null || result.met === null) return null;
    const events = yield* port(() =>
      environment.store.events.readStream(caller.tenant, stream, { toVersion: result.version }),
    );
    const { at, measured, met, place, unit } = result;
    const measurement: Measurement = {
      inspection,
      event: events.at(-1)?.eventId ?? "",
      contract: state.contract,
      at,
      measured,
      unit,
      met,
      place: place ?? state.place,
    };
    return measurement;
  });

/**
 * What a third party says about a standard: its latest visit that measured it and was not struck, of those at the place of the
 * deviation where there are any.
 */
const assessedBy = (
  { caller, environment }: TermsContext,
  assessment: string,
  { place: wanted, standard }: DeviationState,
) =>
  Effect.gen(function* () {
    const stream = streamOf(assessmentAggregate.kind, assessment);
    const row = yield* port(() => environment.store.views.get(caller.tenant, stream));
    if (row === null) return null;
    const state: AssessmentState = yield* stateOf(environment.store, assessmentAggregate, caller.tenant, row);
    if (state.kind !== "third-party") return null;
    const found = state.visits
      .filter(({ struck }) => struck === null)
      .flatMap(({ at, place, results, version }) =>
        results.flatMap((result) =>
          result.standard === standard && result.measured !== null && result.met !== null
            ? [
                {
                  assessment,
                  version,
                  contract: state.contract,
                  at,
                  measured: result.measured,
                  unit: result.unit,
                  met: result.met,
                  place: result.place ?? place,
                },
              ]
            : [],
        ),
      )
      .sort((a, b) => compare(instant(a.at), instant(b.at)));
    const last = found.findLast(({ place }) => place === wanted) ?? found.at(-1);
    if (last === undefined) return null;
    const { version, ...rest } = last;
    const events = yield* port(() =>
      environment.store.events.readStream(caller.tenant, stream, { toVersion: version }),
    );
    const measurement: Measurement = { ...rest, event: events.at(-1)?.eventId ?? "" };
    return measurement;
  });

const shownBy = (at: TermsContext, command: DeviationCommand, state: DeviationState | null) =>
  Effect.gen(function* () {
    if (command.type !== "close" || state === null) return null;
    const { assessment, inspection } = command;
    if (inspection !== undefined) return yield* measurementOf(at, inspection, state.standard);
    return assessment === undefined ? null : yield* assessedBy(at, assessment, state);
  });

/** A measurement is of an inspection or of a third party. */
const closingIssues = (command: DeviationCommand): readonly InputIssue[] =>
  command.type === "close" && (command.inspection === undefined) === (command.assessment === undefined)
    ? [
        {
          path: command.inspection === undefined ? "/inspection" : "/assessment",
          code: "one-measurement",
          message:
            "Name one measurement: the inspection or the third-party assessment. 请在检查和第三方评估中填写一项。",
        },
      ]
    : [];

const peopleOf = (command: DeviationCommand): readonly string[] =>
  command.type === "assign"
    ? [command.person]
    : command.type === "plan"
      ? [command.corrective.person, command.preventive.person]
      : [];

/** One miss opens one deviation, however often its event is looked at. */
const claims = (command: DeviationCommand): readonly Claim[] =>
  command.type === "open" && command.source.kind === "inspection"
    ? [{ kind: "deviation-miss", key: `${command.source.event}/${command.standard}` }]
    : [];

/** Deviations (偏差) under the house's times: whoever works here and the committee see them. */
export const deviations = serve({
  aggregate,
  opening: "open",
  schemas: { open: OpenDeviationSchema, ...deviationActionSchemas, ...deviationReactionSchemas },
  issues: closingIssues,
  claims,
  attachments: (command: DeviationCommand) =>
    command.type === "complete"
      ? command.evidence.filter(({ kind }) => kind !== "record").map(({ ref }) => ref)
      : [],
  terms: (at, command, state) =>
    Effect.gen(function* () {
      const times = at.environment.deviationTimes;
      const opening = command.type === "open" ? command : null;
      const found = localInstant(opening?.foundAt ?? at.now, at.now);
      const contract =
        opening === null
          ? null
          : promisesOn(yield* contractAt(at, opening.contract), localDateOf(instant(found)));
      const duty = contract?.standards.find(({ id }) => id === opening?.standard)?.duty;
      const terms: DeviationTerms = {
        times,
        contract,
        isSourceKnown: opening === null ? true : yield* isSourceKnown(at, opening),
        lead: yield* leadOf(at, duty),
        manager: at.estate.manager,
        strangers: yield* strangersAmong(at, peopleOf(command)),
        repeats: opening === null ? [] : yield* repeatsOf(at, opening, found, times.repeatDays),
        measurement: yield* shownBy(at, command, state),
      };
      return { terms, policy: null };
    }),
  decide,
  mayRead: ({ actor }) => ["staff", "desk", "manager", "committee", "system"].includes(actor.role),
  view: (state, { now, version }) => view(state, version, now),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
