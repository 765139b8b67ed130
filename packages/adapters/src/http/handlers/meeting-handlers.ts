import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { api } from "../api/api.ts";
import { accepted, json } from "../call.ts";
import { serve } from "./serving.ts";

/** Handlers of what a counted meeting hands out. */
export const meetingPapersHandlers = HttpApiBuilder.group(api, "meeting-papers", (handlers) =>
  handlers.handleAll({
    certificate: serve(async (call, { params }) =>
      json(accepted(await call.heyue.meetingPapers.certificate(call.caller, params.id)).value),
    ),
    ballots: serve(async (call, { params }) => {
      const { value: text } = accepted(await call.heyue.meetingPapers.ballots(call.caller, params.id));
      const name = `ballots-${params.id.replaceAll(/[^\w.-]/g, "_")}.jsonl`;
      return new Response(text, {
        headers: {
          "content-type": "application/x-ndjson",
          "content-disposition": `attachment; filename="${name}"`,
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
        },
      });
    }),
  }),
);
