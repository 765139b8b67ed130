import * as Effect from "effect/Effect";
import { compare, instant, localDateOf, plusMinutes } from "../../kernel/instant.ts";
import type { Claim } from "../../ports/event-store.ts";
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
        measurement:
          command.type === "close" && state !== null
            ? yield* measurementOf(at, command.inspection, state.standard)
            : null,
      };
      return { terms, policy: null };
    }),
  decide,
  mayRead: ({ actor }) => ["staff", "desk", "manager", "committee", "system"].includes(actor.role),
  view: (state, { now, version }) => view(state, version, now),
  lapse: ({ id }) => ({ type: "note-missed", deadline: id }) as const,
});
