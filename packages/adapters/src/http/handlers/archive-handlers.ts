import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { api } from "../api/api.ts";
import { accepted, json } from "../call.ts";
import { serve } from "./serving.ts";

/** Handlers of what is asked of an archive. */
export const archiveHandlers = HttpApiBuilder.group(api, "archiving", (handlers) =>
  handlers.handleAll({
    search: serve(async (call, { params, query }) =>
      json(accepted(await call.heyue.archiving.search(call.caller, params.id, query)).value),
    ),
    completeness: serve(async (call, { params, query }) =>
      json(accepted(await call.heyue.archiving.completeness(call.caller, params.id, query.asOf)).value),
    ),
  }),
);
