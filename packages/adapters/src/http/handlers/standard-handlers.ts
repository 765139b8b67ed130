import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { api } from "../api/api.ts";
import { accepted, json } from "../call.ts";
import { serve } from "./serving.ts";

/** Handlers of what is read about standards. */
export const standardHandlers = HttpApiBuilder.group(api, "standards", (handlers) =>
  handlers.handleAll({
    scorecard: serve(async (call, { params, query }) =>
      json(accepted(await call.heyue.standards.scorecard(call.caller, params.id, query)).value),
    ),
    comparison: serve(async (call, { params }) =>
      json(accepted(await call.heyue.standards.comparison(call.caller, params.id)).value),
    ),
  }),
);
