import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { api } from "../api/api.ts";
import { answer, json } from "../call.ts";
import { serve } from "./serving.ts";

/** Handlers of personal links. Who only asks for the headers, as previews of messages do, has read nothing. */
export const noticeHandlers = HttpApiBuilder.group(api, "notice-links", (handlers) =>
  handlers.handleAll({
    openLink: serve(async (call, { params }) =>
      call.request.method === "HEAD"
        ? json(null)
        : answer(await call.heyue.noticeDelivery.openLink(params.token)),
    ),
  }),
);
