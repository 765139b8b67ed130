import * as Schema from "effect/Schema";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { PlanLine, PlanState, Roster, Unplanned } from "./state.ts";

export type PlanEvent =
  | DomainEvent<"PlanOpened", Omit<PlanState, "rosters"> & { readonly roster: Roster }>
  | DomainEvent<"PlanReassigned", Roster>
  | DomainEvent<
      "PlanRevised",
      {
        readonly effectiveFrom: string;
        readonly endsOn: string | null;
        /** Standards whose line ends on the day before. */
        readonly ended: readonly string[];
        readonly started: readonly PlanLine[];
        readonly unplanned: readonly Unplanned[];
      }
    >
  | DomainEvent<"PlanLimited", { readonly endsOn: string | null }>;

export const planEventVersion = 1;

const Day = Schema.NullOr(Schema.String);

export const PlanLineSchema = Schema.Struct({
  standard: Schema.String,
  clause: Schema.String,
  title: Schema.String,
  area: Schema.Literals(["customer-service", "maintenance", "cleaning", "greening", "order", "safety"]),
  duty: Schema.String,
  frequency: Schema.String,
  anchor: Schema.String,
  offset: Schema.Natural,
  from: Schema.String,
  until: Day,
}) satisfies Schema.ConstraintDecoder<PlanLine>;

export const UnplannedSchema = Schema.Struct({
  standard: Schema.String,
  reason: Schema.Literals(["event-driven", "frequency-unread"]),
}) satisfies Schema.ConstraintDecoder<Unplanned>;

export const RosterSchema = Schema.Struct({
  from: Schema.String,
  places: Schema.Array(Schema.Struct({ id: Schema.String, name: Schema.String })),
  inspectors: Schema.Array(Schema.String),
}) satisfies Schema.ConstraintDecoder<Roster>;

/** Stored form of the facts of each event type, schema version 1. */
export const planEventSchemas = {
  PlanOpened: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    contract: Schema.String,
    startsOn: Schema.String,
    endsOn: Day,
    lines: Schema.Array(PlanLineSchema),
    unplanned: Schema.Array(UnplannedSchema),
    roster: RosterSchema,
  }),
  PlanReassigned: RosterSchema,
  PlanRevised: Schema.Struct({
    effectiveFrom: Schema.String,
    endsOn: Day,
    ended: Schema.Array(Schema.String),
    started: Schema.Array(PlanLineSchema),
    unplanned: Schema.Array(UnplannedSchema),
  }),
  PlanLimited: Schema.Struct({ endsOn: Day }),
} as const satisfies {
  readonly [Type in PlanEvent["type"]]: Schema.ConstraintDecoder<Extract<PlanEvent, { type: Type }>["data"]>;
};
