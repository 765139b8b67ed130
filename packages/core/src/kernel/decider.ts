import type { Actor } from "./envelope.ts";

/** What a decision knows of the moment: time and actor are data, never read from the world. */
export interface DecisionContext {
  /** Instant of the decision, RFC 3339 with the estate's offset. */
  readonly now: string;
  readonly actor: Actor;
}

/** An event before it is enveloped: what happened, in facts. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}
