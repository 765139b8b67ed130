import * as Effect from "effect/Effect";
import type { MeasurementRef } from "../../standard/account/command.ts";
import type { BreachMeasurement } from "../../standard/account/terms.ts";
import type { AssessmentEvent } from "../../standard/assessment/event.ts";
import type { DeviationEvent } from "../../standard/deviation/event.ts";
import type { InspectionEvent } from "../../standard/inspection/event.ts";
import { port } from "../call.ts";
import type { TermsContext } from "../served-aggregate.ts";
import { streamOf } from "../serving.ts";

type Facts = { readonly eventId: string; readonly version: number } & (
  | InspectionEvent
  | DeviationEvent
  | AssessmentEvent
);
type Opened = Extract<DeviationEvent, { type: "DeviationOpened" }>["data"];

/** The facts of a stream of the estate, oldest first. */
const factsOf = ({ caller, environment, estate }: TermsContext, kind: string, id: string) =>
  Effect.gen(function* () {
    const stream = streamOf(kind, id);
    if (!stream.startsWith(`${estate.id}/`)) return [];
    const stored = yield* port(() => environment.store.events.readStream(caller.tenant, stream));
    return stored.map(({ text }) => JSON.parse(text) as Facts);
  });

/** Standards an inspection's event found missed, less those a later correction found kept. */
const missedBy = (event: Facts, later: readonly Facts[]): readonly string[] => {
  if (event.type !== "InspectionRecorded" && event.type !== "InspectionCorrected") return [];
  const mended = later.flatMap((item) =>
    item.type === "InspectionCorrected" ? item.data.results.filter(({ met }) => met !== false) : [],
  );
  return event.data.misses
    .map(({ standard }) => standard)
    .filter((standard) => !mended.some((result) => result.standard === standard));
};

/**
 * Whether the measurement a deviation was opened for still stands. The company's word that it is none (不成立) takes no measurement
 * away; a corrected inspection or a struck visit does.
 */
const stands = (at: TermsContext, { foundAt, miss, source, standard }: Opened) =>
  Effect.gen(function* () {
    if (miss === null) return false;
    if (source.kind === "inspection") {
      const facts = yield* factsOf(at, "inspection", source.id);
      const index = facts.findIndex(({ eventId }) => eventId === source.event);
      const event = facts[index];
      return event === undefined || missedBy(event, facts.slice(index + 1)).includes(standard);
    }
    if (source.kind !== "assessment") return true;
    const facts = yield* factsOf(at, "assessment", source.id);
    const visits = facts.filter(
      (event) =>
        event.type === "AssessmentMeasured" &&
        event.data.at === foundAt &&
        event.data.misses.some((found) => found.standard === standard),
    );
    const struck = facts.flatMap((event) =>
      event.type === "AssessmentVisitStruck" ? [event.data.visit] : [],
    );
    return visits.length === 0 || visits.some(({ version }) => !struck.includes(version));
  });

/** What the named event says, as it stands now; nothing where there is no such event. */
export const breachMeasurementOf = (at: TermsContext, ref: MeasurementRef) =>
  Effect.gen(function* () {
    const facts = yield* factsOf(at, ref.kind, ref.id);
    const index = facts.findIndex(({ eventId }) => eventId === ref.event);
    const event = facts[index];
    const none: readonly BreachMeasurement[] = [];
    if (event === undefined) return none;
    if (event.type === "DeviationOpened") {
      const { contract, foundAt, source, standard } = event.data;
      const root = source.kind === "inspection" ? source.event : ref.event;
      const missed = (yield* stands(at, event.data)) ? [standard] : [];
      const found: BreachMeasurement = { event: ref.event, root, contract, on: foundAt.slice(0, 10), missed };
      return [found];
    }
    if (event.type !== "InspectionRecorded" && event.type !== "InspectionCorrected") return none;
    const found: BreachMeasurement = {
      event: ref.event,
      root: ref.event,
      contract: event.data.contract,
      on: event.data.at.slice(0, 10),
      missed: missedBy(event, facts.slice(index + 1)),
    };
    return [found];
  });
