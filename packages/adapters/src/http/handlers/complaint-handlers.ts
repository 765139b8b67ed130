import type { ComplaintQuery } from "@heyue/core";
import type { ComplaintAction, ComplaintActionType } from "@heyue/core/complaint/command";
import type { ComplaintView } from "@heyue/core/complaint/view";
import { bundleEntries, type BundleContents } from "@heyue/core/evidence";
import type { Envelope } from "@heyue/core/kernel/envelope";
import { fromEpochMillis } from "@heyue/core/kernel/instant";
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import { writeBundle } from "../../files/files.ts";
import { api } from "../api/api.ts";
import { phasesOf } from "../api/parameter.ts";
import { accepted, answer, json, writeOptions, type CallFacts, type WriteHeaders } from "../call.ts";
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

/** Every attachment that a view names: of the filing, of its timeline, and those given as evidence. */
const attachmentsOf = (view: ComplaintView): ReadonlyMap<string, string> => {
  const named = [...view.attachments, ...view.timeline.flatMap(({ attachments }) => attachments)];
  const names = new Map(
    view.evidence.filter(({ kind }) => kind !== "record").map(({ ref, note }) => [ref, note ?? ref]),
  );
  for (const { id, name } of named) names.set(id, name);
  return names;
};

const bundleOf = async (call: CallFacts, id: string): Promise<BundleContents> => {
  const { heyue, caller } = call;
  const { value: chain } = accepted(await heyue.complaints.chain(caller, id));
  const { value: view } = accepted(await heyue.complaints.get(caller, id));
  const digests = new Set(
    chain.events.map(({ text }) => (JSON.parse(text) as Envelope).policy).filter((digest) => digest !== null),
  );
  const policies: { digest: string; text: string }[] = [];
  for (const digest of digests) {
    const text = (await heyue.store.archive.get(digest)) ?? heyue.policies.document(digest);
    if (text !== undefined) policies.push({ digest, text });
  }
  const attachments: BundleContents["attachments"][number][] = [];
  for (const [ref, name] of attachmentsOf(view)) {
    const blob = await heyue.store.blobs.get(caller.tenant, ref);
    if (blob !== null) attachments.push({ id: blob.id, name, mediaType: blob.mediaType, bytes: blob.bytes });
  }
  return {
    tenant: caller.tenant,
    createdAt: fromEpochMillis(heyue.clock.now(), "Z"),
    chains: [chain],
    policies,
    attachments,
  };
};

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
      const bytes = writeBundle(bundleEntries(await bundleOf(call, params.id)));
      return new Response(new Uint8Array(bytes), {
        headers: {
          "content-type": "application/zip",
          "content-disposition": `attachment; filename="evidence-${params.id.replaceAll(/[^\w.-]/g, "_")}.zip"`,
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
        },
      });
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
