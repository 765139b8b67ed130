import type { ComplaintQuery } from "@heyue/core";
import type { ComplaintAction, ComplaintActionType } from "@heyue/core/complaint/command";
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { api } from "../api/api.ts";
import { phasesOf } from "../api/parameter.ts";
import { accepted, answer, json, writeOptions, type WriteHeaders } from "../call.ts";
import { evidenceResponse } from "./evidence-response.ts";
import { serve } from "./serving.ts";

interface ListQuery {
  readonly estate?: string;
  readonly phase?: string;
  readonly open?: "true" | "false";
  readonly overdue?: "true" | "false";
  readonly responsible?: string;
  readonly complainant?: string;
  readonly order?: "next-due" | "newest";
  readonly limit?: string;
  readonly offset?: string;
}

const queryOf = ({ phase, open, overdue, limit, offset, ...rest }: ListQuery): ComplaintQuery => ({
  ...rest,
  ...(phase === undefined ? {} : { phases: phasesOf(phase) }),
  ...(open === undefined ? {} : { open: open === "true" }),
  ...(overdue === undefined ? {} : { overdue: overdue === "true" }),
  ...(limit === undefined ? {} : { limit: Number(limit) }),
  ...(offset === undefined ? {} : { offset: Number(offset) }),
});

interface ActInput {
  readonly params: { readonly id: string };
  readonly headers: WriteHeaders;
  readonly payload: object;
}

const act = (type: ComplaintActionType) =>
  serve(async (call, { params, headers, payload }: ActInput) =>
    answer(
      await call.heyue.complaints.act(
        call.caller,
        params.id,
        { type, ...payload } as ComplaintAction,
        writeOptions(call, headers),
      ),
    ),
  );

/** Handlers of the complaint operations. */
export const complaintHandlers = HttpApiBuilder.group(api, "complaints", (handlers) =>
  handlers.handleAll({
    file: serve(async (call, { headers, payload }) => {
      const outcome = await call.heyue.complaints.file(
        call.caller,
        { type: "file", ...payload },
        writeOptions(call, headers),
      );
      return answer(outcome, 201, ({ id }) => ({ location: `/v1/complaints/${encodeURIComponent(id)}` }));
    }),
    list: serve(async (call, { query }) => {
      const { value: items } = accepted(await call.heyue.complaints.list(call.caller, queryOf(query)));
      return json({ items });
    }),
    get: serve(async (call, { params }) => answer(await call.heyue.complaints.get(call.caller, params.id))),
    chain: serve(async (call, { params }) =>
      json(accepted(await call.heyue.complaints.chain(call.caller, params.id)).value),
    ),
    evidence: serve(async (call, { params }) => {
      const { value: chain } = accepted(await call.heyue.complaints.chain(call.caller, params.id));
      const [estate = ""] = chain.stream.split("/");
      return evidenceResponse(call, { estate, streams: [chain.stream] }, params.id);
    }),
    acknowledge: act("acknowledge"),
    triage: act("triage"),
    assign: act("assign"),
    arrive: act("arrive"),
    pause: act("pause"),
    resume: act("resume"),
    reply: act("reply"),
    explain: act("explain"),
    resolve: act("resolve"),
    confirm: act("confirm"),
    reopen: act("reopen"),
    escalate: act("escalate"),
    "notify-lapse": act("notify-lapse"),
    close: act("close"),
  }),
);
