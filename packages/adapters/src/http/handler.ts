import type { Heyue } from "@heyue/core";
import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import * as Headers from "effect/http/Headers";
import * as HttpMiddleware from "effect/http/HttpMiddleware";
import * as HttpRouter from "effect/http/HttpRouter";
import * as HttpServer from "effect/http/HttpServer";
import * as HttpTraceContext from "effect/http/HttpTraceContext";
import * as Layer from "effect/Layer";
import * as ManagedRuntime from "effect/ManagedRuntime";
import * as Option from "effect/Option";
import { api, openApiDocument } from "./api/api.ts";
import type { OpenApiDocument } from "./api/shared-parts.ts";
import { Call, type CallFacts } from "./call.ts";
import { passGate } from "./gate.ts";
import { archiveHandlers } from "./handlers/archive-handlers.ts";
import { attachmentHandlers } from "./handlers/attachment-handlers.ts";
import { collectionHandlers } from "./handlers/collection-handlers.ts";
import { complaintHandlers } from "./handlers/complaint-handlers.ts";
import { contactHandlers } from "./handlers/contact-handlers.ts";
import { contractHandlers, deadlineHandlers } from "./handlers/contract-handlers.ts";
import { meetingPapersHandlers } from "./handlers/meeting-handlers.ts";
import { noticeHandlers } from "./handlers/notice-handlers.ts";
import { standardHandlers } from "./handlers/standard-handlers.ts";
import { directoryHandlers, sessionHandlers } from "./handlers/directory-handlers.ts";
import { auditHandlers, policyHandlers, serverHandlers } from "./handlers/policy-handlers.ts";
import { problemOf } from "./handlers/serving.ts";
import { localeOf, type Locale } from "./locale.ts";
import { callerOf, type ResolvePrincipal } from "./principal.ts";
import { Problem, problemResponse } from "./problem.ts";
import { matchRoute, type RouteMatch } from "./route.ts";

/** Settings of the HTTP handler. */
export interface HttpHandlerOptions {
  readonly heyue: Heyue;
  readonly principal: ResolvePrincipal;
  /** Where spans go, e.g. a layer of `@effect/opentelemetry`; nowhere when absent. */
  readonly tracer?: Layer.Layer<never>;
  /** Pause between heartbeats of the event stream, milliseconds; 15,000 when absent. */
  readonly heartbeatMs?: number;
  /** Font file that PDF files are set in, `FILE` or `FILE#NAME` for one of a collection; a Chinese font of the system when absent. */
  readonly pdfFont?: string;
  /** Told of every error that was answered with 500, with the trace id the reader got. */
  readonly onError?: (error: unknown, trace: string) => void;
}

/** The HTTP API as a function from request to response, for any host that speaks Fetch. */
export interface HttpHandler {
  /** Never rejects. */
  fetch(request: Request): Promise<Response>;
  readonly openapi: OpenApiDocument;
  /** Ends what runs in the background; open event streams end when their requests are aborted. */
  close(): Promise<void>;
}

const ownHandlers = Layer.mergeAll(
  sessionHandlers,
  complaintHandlers,
  attachmentHandlers,
  contractHandlers,
  contactHandlers,
  deadlineHandlers,
  standardHandlers,
  archiveHandlers,
  noticeHandlers,
  meetingPapersHandlers,
  directoryHandlers,
  policyHandlers,
  auditHandlers,
  serverHandlers,
);

const handlers = collectionHandlers.reduce(
  (all, layer) => Layer.merge(all, layer) as unknown as typeof all,
  ownHandlers,
);

const application = HttpApiBuilder.layer(api).pipe(
  Layer.provide(handlers),
  Layer.provide(HttpServer.layerServices),
);

const problemOfMatch = (match: RouteMatch, method: string, pathname: string): Problem => {
  switch (match.outcome) {
    case "other-methods":
      return new Problem("method-not-allowed", {
        about: match.methods.join(", "),
        headers: { allow: match.methods.join(", ") },
      });
    case "undecodable":
      return new Problem("invalid-url");
    default:
      return new Problem("not-found", { about: `${method} ${pathname}` });
  }
};

const nameOf = (match: RouteMatch, method: string): string =>
  match.outcome === "found"
    ? `${match.route.method} ${match.route.path}`
    : match.outcome === "other-methods"
      ? `${method} ${match.path}`
      : `${method} unknown`;

/** A request for the router: with the bytes that the gate has read, and nothing it would read a second time. */
const forRouter = (request: Request, bytes: Uint8Array<ArrayBuffer> | null): Request => {
  if (request.body === null && bytes === null) return request;
  const { method, headers, signal } = request;
  return new Request(request.url, { method, headers, signal, ...(bytes === null ? {} : { body: bytes }) });
};

/** The answer to `HEAD`; a body that streams is ended. */
const withoutBody = (response: Response): Response => {
  void response.body?.cancel();
  return new Response(null, response);
};

/**
 * Makes the HTTP handler of `/v1`: authentication by the host's `principal`, every operation of the OpenAPI document, and
 * `application/problem+json` for everything that is no success. One span per request, named by its route, child of the caller's
 * `traceparent`; its trace id comes back as `Heyue-Trace`.
 */
export const createHttpHandler = (options: HttpHandlerOptions): HttpHandler => {
  const { heyue, principal, heartbeatMs = 15_000 } = options;
  const openapi = openApiDocument();
  const text = JSON.stringify(openapi);
  const runtime = ManagedRuntime.make(options.tracer ?? Layer.empty);
  const router = HttpRouter.toWebHandler(application, {
    disableLogger: true,
    // The token of a personal link is longer than any id.
    routerConfig: { maxParamLength: 2200 },
  });
  const route = router.handler as (request: Request, context: Context.Context<Call>) => Promise<Response>;

  const handle = async (
    request: Request,
    url: URL,
    match: RouteMatch,
    locale: Locale,
    correlation: string,
    context: Context.Context<never>,
  ): Promise<Response> => {
    if (match.outcome !== "found") throw problemOfMatch(match, request.method, url.pathname);
    const { route: operation, params } = match;
    const { principal: caller, body } = await passGate(operation, request, url, params, {
      principal,
      locale,
    });
    const facts: CallFacts = {
      heyue,
      caller: operation.rule.by === "anyone" ? caller : await callerOf(heyue.store.directory, caller),
      locale,
      request,
      bytes: body.bytes,
      correlation,
      heartbeatMs,
      openapi: text,
      ...(options.pdfFont === undefined ? {} : { pdfFont: options.pdfFont }),
    };
    // This adapter's span is the request's; the router's own would only repeat it.
    const inner = Context.make(Call, facts).pipe(
      Context.merge(context),
      Context.add(HttpMiddleware.TracerDisabledWhen, () => true),
    );
    const response = await route(forRouter(request, body.bytes), inner);
    if (response.status >= 400 && response.headers.get("content-type") !== "application/problem+json") {
      throw new Error(`the router answered ${response.status} to ${operation.method} ${operation.path}`);
    }
    return response;
  };

  const program = (request: Request) => {
    const url = new URL(request.url);
    const match = matchRoute(request.method, url.pathname);
    const locale = localeOf(request.headers.get("accept-language"));
    const parent = Option.getOrUndefined(HttpTraceContext.fromHeaders(Headers.fromInput(request.headers)));
    return Effect.gen(function* () {
      const span = yield* Effect.currentSpan;
      const context = yield* Effect.context<never>();
      const answered = yield* Effect.tryPromise({
        try: () => handle(request, url, match, locale, span.traceId, context),
        catch: (error) => error,
      }).pipe(
        Effect.catch((error) => {
          const known = problemOf(error);
          if (known === null) options.onError?.(error, span.traceId);
          const problem = known ?? new Problem("internal", { about: span.traceId });
          return Effect.succeed(problemResponse(problem, locale, url.pathname));
        }),
      );
      const response = request.method === "HEAD" ? withoutBody(answered) : answered;
      response.headers.set("heyue-trace", span.traceId);
      yield* Effect.annotateCurrentSpan("http.response.status_code", response.status);
      return response;
    }).pipe(
      Effect.withSpan(nameOf(match, request.method), {
        kind: "server",
        attributes: { "http.request.method": request.method, "url.path": url.pathname },
        ...(parent === undefined ? { root: true } : { parent }),
      }),
      Effect.orDie,
    );
  };

  return {
    fetch: (request) => runtime.runPromise(program(request)),
    openapi,
    close: async () => {
      await router.dispose();
      await runtime.dispose();
    },
  };
};
