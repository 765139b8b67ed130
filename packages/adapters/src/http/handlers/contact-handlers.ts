import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { api } from "../api/api.ts";
import { accepted, json } from "../call.ts";
import { serve } from "./serving.ts";

interface Page {
  readonly limit?: string;
  readonly offset?: string;
}

const pageOf = ({ limit, offset }: Page) => ({
  ...(limit === undefined ? {} : { limit: Number(limit) }),
  ...(offset === undefined ? {} : { offset: Number(offset) }),
});

/** Handlers of the timeline over all channels. */
export const contactHandlers = HttpApiBuilder.group(api, "contacts", (handlers) =>
  handlers.handleAll({
    ofPerson: serve(async (call, { params, query }) =>
      json({
        items: accepted(await call.heyue.contacts.ofPerson(call.caller, params.id, pageOf(query))).value,
      }),
    ),
    ofUnit: serve(async (call, { params, query }) =>
      json({
        items: accepted(await call.heyue.contacts.ofUnit(call.caller, params.id, pageOf(query))).value,
      }),
    ),
  }),
);
