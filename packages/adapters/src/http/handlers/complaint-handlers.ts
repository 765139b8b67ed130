import type { ComplaintQuery } from "@heyue/core";
import type { ComplaintAction, ComplaintActionType } from "@heyue/core/complaint/command";
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { api } from "../api/api.ts";
import { phasesOf } from "../api/parameter.ts";
import { accepted, answer, json, writeOptions, type WriteHeaders } from "../call.ts";
import { rejectionSentence } from "../rejection-words.ts";
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
  readonly headers: WriteHeaders & CodeHeader;
  readonly payload: object;
}

interface CodeHeader {
  readonly "complaint-code"?: string;
}

const act = (type: ComplaintActionType) =>
  serve(async (call, { params, headers, payload }: ActInput) =>
    answer(
      await call.heyue.complaints.act(call.caller, params.id, { type, ...payload } as ComplaintAction, {
        ...writeOptions(call, headers),
        ...(headers["complaint-code"] === undefined ? {} : { code: headers["complaint-code"] }),
      }),
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
    batch: serve(async (call, { headers, payload }) => {
      const outcome = await call.heyue.complaints.batch(
        call.caller,
        payload.ids,
        payload.action,
        writeOptions(call, headers),
      );
      return json({
        rows: accepted(outcome).value.map(({ rejection, ...row }) => ({
          ...row,
          code: rejection?.code ?? null,
          detail: rejection === null ? null : rejectionSentence(rejection, call.locale, "complaints"),
        })),
      });
    }),
    get: serve(async (call, { headers, params }) =>
      answer(await call.heyue.complaints.get(call.caller, params.id, headers["complaint-code"])),
    ),
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
    quote: act("quote"),
    "answer-quote": act("answer-quote"),
    withdraw: act("withdraw"),
    transfer: act("transfer"),
    forward: act("forward"),
    "report-back": act("report-back"),
    "follow-up": act("follow-up"),
    merge: act("merge"),
    unmerge: act("unmerge"),
    relate: act("relate"),
  }),
);
