import type * as Schema from "effect/Schema";
import type { AggregateRow, DeadlineRow } from "../ports/event-store.ts";
import type { DomainEvent } from "./decider.ts";

/** An aggregate as the command handler sees it: how it folds, and what its row and its deadlines are. */
export interface Aggregate<State, Event extends DomainEvent> {
  readonly kind: string;
  readonly schemaVersion: number;
  /** Stored form of each event type's facts. */
  readonly schemas: { readonly [Type in Event["type"]]: Schema.ConstraintDecoder<unknown> };
  /** Folds one event into the state; never judges. `null` before the first event. */
  evolve(state: State | null, event: Event & { readonly version: number; readonly at: string }): State;
  row(state: State): Omit<AggregateRow, "kind" | "state">;
  deadlines(state: State): readonly DeadlineRow[];
}
