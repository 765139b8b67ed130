import { PortFailure } from "@heyue/core/ports/port-failure";
import * as Effect from "effect/Effect";
import * as HttpServerResponse from "effect/http/HttpServerResponse";
import { Call, type CallFacts } from "../call.ts";
import { Problem, problemResponse } from "../problem.ts";

/** The problem that tells a thrown thing; `null` for what is a bug. */
export const problemOf = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error;
  if (!(error instanceof PortFailure)) return null;
  return error.reason === "too-large"
    ? new Problem("too-large", { about: error.message })
    : new Problem("unavailable");
};

/**
 * A handler from plain asynchronous code: what it throws as `Problem` or `PortFailure` becomes the problem document, anything
 * else stays a defect, which the adapter answers with 500 and reports.
 */
export const serve =
  <Input>(work: (call: CallFacts, input: Input) => Promise<Response>) =>
  (input: Input): Effect.Effect<HttpServerResponse.HttpServerResponse, never, Call> =>
    Effect.gen(function* () {
      const call = yield* Call;
      const response = yield* Effect.tryPromise({
        try: () => work(call, input),
        catch: (error) => error,
      }).pipe(
        Effect.catch((error) => {
          const problem = problemOf(error);
          const path = new URL(call.request.url).pathname;
          return problem === null
            ? Effect.die(error)
            : Effect.succeed(problemResponse(problem, call.locale, path));
        }),
      );
      return HttpServerResponse.raw(response);
    });
