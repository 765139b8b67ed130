import * as Data from "effect/Data";
import * as Effect from "effect/Effect";
import type { InputIssue } from "../kernel/input-issue.ts";
import type { Rejection } from "../kernel/rejection.ts";
import { PortFailure } from "../ports/port-failure.ts";
import type { Outcome } from "./outcome.ts";

/** A call that came to something else than its value: invalid input, a refusal, a conflict, nothing there. */
export class Refused extends Data.TaggedError("Refused")<{
  readonly outcome: Extract<Outcome<never>, { ok: false }>;
}> {}

/** What an accepted call gives. */
export type Accepted<A> = Extract<Outcome<A>, { ok: true }>;

/** A command or query on its way to its value. */
export type Call<A> = Effect.Effect<Accepted<A>, Refused | PortFailure>;

export const accepted = <A>(value: A, replayed = false): Accepted<A> =>
  replayed ? { ok: true, value, replayed } : { ok: true, value };

export const invalid = (issues: readonly InputIssue[]): Refused =>
  new Refused({ outcome: { ok: false, kind: "invalid", issues } });
export const rejected = (rejection: Rejection): Refused =>
  new Refused({ outcome: { ok: false, kind: "rejected", rejection } });
export const conflict = (currentVersion: number): Refused =>
  new Refused({ outcome: { ok: false, kind: "conflict", currentVersion } });
export const notFound = (what: string): Refused =>
  new Refused({ outcome: { ok: false, kind: "not-found", what } });

/** Calls a port: its `PortFailure` is a typed failure, anything else it throws is a bug. */
export const port = <A>(call: () => Promise<A>): Effect.Effect<A, PortFailure> =>
  Effect.tryPromise({ try: call, catch: (error) => error }).pipe(
    Effect.catch((error) => (error instanceof PortFailure ? Effect.fail(error) : Effect.die(error))),
  );

/** Whether a caller may work in an estate. */
export const worksIn = (caller: { readonly estates?: readonly string[] }, estate: string): boolean =>
  caller.estates === undefined || caller.estates.includes(estate);

/** A span named by what is done; without a stack trace, which costs more than it tells in a service. */
export const spanned = (name: string, attributes: { readonly [key: string]: string } = {}) =>
  Effect.withSpan(name, { attributes }, { captureStackTrace: false });
