import type { ContractAction } from "@heyue/core/contract/command";
import { icalendar } from "@heyue/core/contract/duty/icalendar";
import { fromEpochMillis } from "@heyue/core/kernel/instant";
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { api } from "../api/api.ts";
import { accepted, answer, json, type WriteHeaders, writeOptions } from "../call.ts";
import { serve } from "./serving.ts";

interface ActInput {
  readonly params: { readonly id: string };
  readonly headers: WriteHeaders;
  readonly payload: object;
}

const act = (type: ContractAction["type"]) =>
  serve(async (call, { params, headers, payload }: ActInput) =>
    answer(
      await call.heyue.contracts.act(
        call.caller,
        params.id,
        { type, ...payload } as ContractAction,
        writeOptions(call, headers),
      ),
    ),
  );

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
    negotiate: act("negotiate"),
    "attach-bid": act("attach-bid"),
    "notify-onerous": act("notify-onerous"),
    file: act("file"),
    renew: act("renew"),
    "note-notice": act("note-notice"),
    terminate: act("terminate"),
    continue: act("continue"),
    list: serve(async (call, { query }) =>
      json({ items: accepted(await call.heyue.contracts.list(call.caller, query.estate)).value }),
    ),
    get: serve(async (call, { params, query }) =>
      answer(await call.heyue.contracts.get(call.caller, params.id, query.asOf)),
    ),
    inForce: serve(async (call, { params, query }) =>
      answer(await call.heyue.contracts.inForce(call.caller, params.id, query.asOf)),
    ),
    duties: serve(async (call, { params, query }) =>
      json(accepted(await call.heyue.contracts.duties(call.caller, params.id, query)).value),
    ),
    calendar: serve(async (call, { params, query }) => {
      const { contract, duties, title } = accepted(
        await call.heyue.contracts.duties(call.caller, params.id, query),
      ).value;
      return new Response(icalendar(duties, { id: contract, name: title }), {
        headers: { "content-type": "text/calendar; charset=utf-8", "cache-control": "no-store" },
      });
    }),
    obligations: serve(async (call, { params, query }) =>
      json(accepted(await call.heyue.contracts.obligations(call.caller, params.id, query.asOf)).value),
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
