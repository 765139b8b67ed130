import type { Caller, Heyue, WriteOptions } from "@heyue/core";
import type { Outcome } from "@heyue/core";
import * as Context from "effect/Context";
import type { Locale } from "./locale.ts";
import { Problem } from "./problem.ts";

/** One request that passed the gate, as handlers see it. */
export interface CallFacts {
  readonly heyue: Heyue;
  readonly caller: Caller;
  readonly locale: Locale;
  readonly request: Request;
  /** Body of an upload. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** Shared by everything that follows from this request: the trace id of its span. */
  readonly correlation: string;
  /** Pause between heartbeats of an event stream, milliseconds. */
  readonly heartbeatMs: number;
  /** The OpenAPI document as JSON text. */
  readonly openapi: string;
  /** Font file of PDF files; the system's when absent. */
  readonly pdfFont?: string;
}

/** The request that a handler serves. */
export class Call extends Context.Service<Call, CallFacts>()("@heyue/adapters/http/Call") {}

/** The headers of a write, as declared. */
export interface WriteHeaders {
  readonly "idempotency-key"?: string;
  readonly "if-match"?: string;
}

/** Command id (namespaced by the actor, so that nobody can take another's) and the version looked at. */
export const writeOptions = (call: CallFacts, headers: WriteHeaders): WriteOptions => {
  const { actor } = call.caller;
  const key = headers["idempotency-key"] ?? call.heyue.store.ids.id();
  const version = /^(?:W\/)?"(\d+)"$/.exec(headers["if-match"] ?? "")?.[1];
  return {
    commandId: `${actor.id}:${key}`,
    correlation: call.correlation,
    ...(version === undefined ? {} : { expectedVersion: Number(version) }),
  };
};

const codesOf: Readonly<Record<string, "not-allowed" | "not-found" | "idempotency-mismatch">> = {
  "not-allowed": "not-allowed",
  "not-found": "not-found",
  "idempotency-mismatch": "idempotency-mismatch",
};

/** The value of an outcome; everything else becomes the problem that tells it. */
export const accepted = <A>(outcome: Outcome<A>): { readonly value: A; readonly replayed: boolean } => {
  if (outcome.ok) return { value: outcome.value, replayed: outcome.replayed === true };
  switch (outcome.kind) {
    case "invalid":
      throw new Problem("invalid-input", { issues: outcome.issues });
    case "rejected": {
      const code = codesOf[outcome.rejection.code] ?? "rejected";
      throw new Problem(code, code === "not-found" ? { about: "it" } : { rejection: outcome.rejection });
    }
    case "conflict":
      throw new Problem("version-conflict", { currentVersion: outcome.currentVersion });
    case "not-found":
      throw new Problem("not-found", { about: outcome.what });
  }
};

/** A JSON answer. Nothing of it may be cached: it is about people. */
export const json = (
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  });

/** A JSON answer about a stream: its version as ETag, and whether the command had been answered before. */
export const answer = <A extends { readonly version: number }>(
  outcome: Outcome<A>,
  status = 200,
  headers: (value: A) => Readonly<Record<string, string>> = () => ({}),
): Response => {
  const { value, replayed } = accepted(outcome);
  return json(value, status, {
    etag: `"${value.version}"`,
    ...(replayed ? { "idempotency-replayed": "true" } : {}),
    ...headers(value),
  });
};
