import type * as Effect from "effect/Effect";
import type * as Result from "effect/Result";
import type * as Schema from "effect/Schema";
import type { Aggregate } from "../kernel/aggregate.ts";
import type { DecisionContext, DomainEvent } from "../kernel/decider.ts";
import type { InputIssue } from "../kernel/input-issue.ts";
import type { Rejection } from "../kernel/rejection.ts";
import type { Claim } from "../ports/event-store.ts";
import type { Estate } from "../ports/directory.ts";
import type { PortFailure } from "../ports/port-failure.ts";
import type { TakenDeadline } from "../ports/deadline-store.ts";
import type { Refused } from "./call.ts";
import type { Environment } from "./environment.ts";
import type { Caller } from "./heyue.ts";

/** A command by its type. */
export interface TypedCommand {
  readonly type: string;
}

/** Where and when a decision is prepared. */
export interface TermsContext {
  readonly environment: Environment;
  readonly caller: Caller;
  readonly estate: Estate;
  /** Instant of the decision, in the estate's local time. */
  readonly now: string;
  /** Id of the aggregate: a new one's is drawn before its terms are gathered. */
  readonly id: string;
}

/** What a decision needs to know of the world, and the policy document it rests on. */
interface Gathered<Terms> {
  readonly terms: Terms;
  /** Digest of the policy that was asked; `null` where no law was. */
  readonly policy: string | null;
}

/** How a view is made of a state. */
interface ViewContext {
  readonly version: number;
  readonly head: string;
  /** Now, in the estate's local time. */
  readonly now: string;
  readonly caller: Caller;
}

/**
 * An aggregate as it is served: how its commands are read, what a decision must know, who may see it, and as what. With
 * this and a line in the register it can be opened, acted on, listed, audited, and reached over HTTP.
 */
export interface ServedAggregate<
  State,
  Event extends DomainEvent,
  Command extends TypedCommand,
  Terms,
  View extends { readonly id: string; readonly version: number },
> {
  readonly aggregate: Aggregate<State, Event>;
  /** Type of the command that opens a stream; `estate` is a member of it, or `estateOf` gives it. */
  readonly opening: Command["type"];
  readonly schemas: { readonly [Type in Command["type"]]: Schema.ConstraintDecoder<unknown> };
  /** Estate of an opening command that does not name it in its member `estate`. */
  readonly estateOf?: (opening: Command) => string;
  /** What a schema cannot see, with places in the input. */
  readonly issues?: (command: Command) => readonly InputIssue[];
  /** Names the stream where there is one per something, e.g. the key of its contract; a fresh id when absent. */
  readonly key?: (opening: Command) => string;
  /** Several may open the same stream: whoever comes later is answered with what is there. */
  readonly isShared?: true;
  /** Unique keys a command takes, e.g. a number. */
  readonly claims?: (command: Command, id: string) => readonly Claim[];
  /** Ids of attachments a command names; they must have been uploaded. */
  readonly attachments?: (command: Command) => readonly string[];
  readonly terms: (
    at: TermsContext,
    command: Command,
    state: State | null,
  ) => Effect.Effect<Gathered<Terms>, Refused | PortFailure>;
  /** Pure; `version` is the version of the next event less one. */
  readonly decide: (
    terms: Terms,
    context: DecisionContext & { readonly id: string },
    version: number,
  ) => (state: State | null, command: Command) => Result.Result<readonly Event[], Rejection>;
  readonly mayRead: (caller: Caller, state: State) => boolean;
  /** Who may have its whole chain, where a view shows less than the chain holds; `mayRead` when absent. */
  readonly mayReadChain?: (caller: Caller, state: State) => boolean;
  readonly view: (state: State, at: ViewContext) => View;
  /** Command that a passed deadline leads to; it must take the deadline out of the open ones. */
  readonly lapse?: (deadline: TakenDeadline) => Command;
}

/** What every view has. */
export interface AnyView {
  readonly id: string;
  readonly version: number;
}

/** Any aggregate that is served; what is handed to its members is only what it gave itself. */
export type AnyServed = ServedAggregate<unknown, DomainEvent, TypedCommand, unknown, AnyView>;

/** Enters an aggregate of whatever shape into the register. */
export const serve = <
  State,
  Event extends DomainEvent,
  Command extends TypedCommand,
  Terms,
  View extends AnyView,
>(
  served: ServedAggregate<State, Event, Command, Terms, View>,
): AnyServed => served as unknown as AnyServed;
