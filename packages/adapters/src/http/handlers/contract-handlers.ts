import { fromEpochMillis } from "@heyue/core/kernel/instant";
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { api } from "../api/api.ts";
import { accepted, answer, json, writeOptions } from "../call.ts";
import { serve } from "./serving.ts";

/** Handlers of the contract operations. */
export const contractHandlers = HttpApiBuilder.group(api, "contracts", (handlers) =>
  handlers.handleAll({
    draft: serve(async (call, { headers, payload }) =>
      answer(
        await call.heyue.contracts.draft(call.caller, payload, writeOptions(call, headers)),
        201,
        ({ id }) => ({
          location: `/v1/contracts/${encodeURIComponent(id)}`,
        }),
      ),
    ),
    revise: serve(async (call, { params, headers, payload }) =>
      answer(await call.heyue.contracts.revise(call.caller, params.id, payload, writeOptions(call, headers))),
    ),
    sign: serve(async (call, { params, headers, payload }) =>
      answer(await call.heyue.contracts.sign(call.caller, params.id, payload, writeOptions(call, headers))),
    ),
    list: serve(async (call, { query }) =>
      json({ items: accepted(await call.heyue.contracts.list(call.caller, query.estate)).value }),
    ),
    get: serve(async (call, { params, query }) =>
      answer(await call.heyue.contracts.get(call.caller, params.id, query.asOf)),
    ),
    inForce: serve(async (call, { params, query }) =>
      answer(await call.heyue.contracts.inForce(call.caller, params.id, query.asOf)),
    ),
    ledger: serve(async (call, { params }) =>
      json(accepted(await call.heyue.contracts.ledger(call.caller, params.id)).value),
    ),
  }),
);

const week = 7 * 86_400_000;

/** Handlers of the deadline operations. */
export const deadlineHandlers = HttpApiBuilder.group(api, "deadlines", (handlers) =>
  handlers.handleAll({
    upcoming: serve(async (call, { query }) => {
      const before = query.before ?? fromEpochMillis(call.heyue.clock.now() + week, "Z");
      const outcome = await call.heyue.deadlines.upcoming(call.caller, {
        before,
        ...(query.estate === undefined ? {} : { estate: query.estate }),
        ...(query.limit === undefined ? {} : { limit: Number(query.limit) }),
      });
      return json({ items: accepted(outcome).value });
    }),
  }),
);
