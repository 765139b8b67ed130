import type { Change } from "@heyue/core";
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { api } from "../api/api.ts";
import { json, type CallFacts } from "../call.ts";
import { Problem } from "../problem.ts";
import { evidenceResponse } from "./evidence-response.ts";
import { serve } from "./serving.ts";

/** Handlers of the policy operations. */
export const policyHandlers = HttpApiBuilder.group(api, "policies", (handlers) =>
  handlers.handleAll({
    list: serve(async ({ heyue }) => json(heyue.policies.list())),
    rules: serve(async ({ heyue }, { params }) => {
      const rules = heyue.policies.rules(params.code);
      if (rules.length === 0) throw new Problem("not-found", { about: `policy for ${params.code}` });
      return json(rules);
    }),
    ask: serve(async ({ heyue }, { payload }) => json(heyue.policies.ask(payload))),
  }),
);

const encoder = new TextEncoder();
const eventText = (change: Change): string =>
  `event: change\nid: ${change.position}\ndata: ${JSON.stringify(change)}\n\n`;

/** Changes as server-sent events, with a comment as heartbeat, until the reader goes. */
const eventStream = (call: CallFacts, after: number): ReadableStream<Uint8Array> => {
  const abort = new AbortController();
  const signal = AbortSignal.any([call.request.signal, abort.signal]);
  const changes = call.heyue.changes(call.caller, after, signal)[Symbol.asyncIterator]();
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (text: string): void => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text));
      };
      send("retry: 3000\n\n");
      heartbeat = setInterval(() => {
        // A reader that does not keep up needs no more signs of life.
        if ((controller.desiredSize ?? 0) > 0) send(": still here\n\n");
      }, call.heartbeatMs);
      const close = (): void => {
        clearInterval(heartbeat);
        try {
          controller.close();
        } catch {
          // The reader has gone already.
        }
      };
      signal.addEventListener("abort", close, { once: true });
    },
    pull: async (controller) => {
      const next = await changes.next();
      if (signal.aborted) return;
      if (next.done === true) {
        clearInterval(heartbeat);
        controller.close();
      } else {
        controller.enqueue(encoder.encode(eventText(next.value)));
      }
    },
    cancel: () => {
      clearInterval(heartbeat);
      abort.abort();
    },
  });
};

/** Handlers of audit and changes. */
export const auditHandlers = HttpApiBuilder.group(api, "audit", (handlers) =>
  handlers.handleAll({
    verify: serve(async ({ heyue, caller }) => json(await heyue.verify(caller.tenant))),
    evidence: serve((call, { params, query }) =>
      evidenceResponse(
        call,
        {
          estate: params.id,
          ...(query.streams === undefined ? {} : { streams: query.streams.split(",") }),
          ...(query.asOf === undefined ? {} : { asOf: query.asOf }),
        },
        params.id,
      ),
    ),
    events: serve(async (call, { headers, query }) => {
      // Without a place to go on from, a reader wants news, not history.
      const from = headers["last-event-id"] ?? query.after;
      const after =
        from === undefined ? (await call.heyue.project(call.caller.tenant)).position : Number(from);
      return new Response(eventStream(call, after), {
        headers: {
          "content-type": "text/event-stream",
          "cache-control": "no-store",
          // Reverse proxies would hold the events back.
          "x-accel-buffering": "no",
        },
      });
    }),
  }),
);

/** Handlers of the server's own operations. */
export const serverHandlers = HttpApiBuilder.group(api, "server", (handlers) =>
  handlers.handleAll({
    health: serve(async () => json({ status: "ok" })),
    ready: serve(async ({ heyue }) => {
      await heyue.store.ping().catch(() => {
        throw new Problem("unavailable");
      });
      return json({ status: "ok" });
    }),
    openapi: serve(
      async ({ openapi }) =>
        new Response(openapi, {
          headers: { "content-type": "application/json", "cache-control": "public, max-age=300" },
        }),
    ),
  }),
);
