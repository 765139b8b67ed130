import { actionSchemas, FileComplaintSchema, type ComplaintActionType } from "@heyue/core/complaint/command";
import { Id } from "@heyue/core/kernel/scalar";
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as HttpApiSchema from "effect/http-api/HttpApiSchema";
import * as OpenApi from "effect/http-api/OpenApi";
import * as Schema from "effect/Schema";
import * as Struct from "effect/Struct";
import {
  ComplaintBatchSchema,
  ComplaintReceiptSchema,
  ComplaintSummarySchema,
  ComplaintViewSchema,
} from "../complaint-schema.ts";
import { ChainSchema } from "../contract-schema.ts";
import { commandProblems, readProblems } from "../problem-schema.ts";
import { Access } from "./access.ts";
import {
  caseParam,
  codeHeader,
  commandHeaders,
  complaintHeaders,
  flag,
  pageQuery,
  phaseList,
} from "./parameter.ts";

/** The filing command as it is sent: its address says that it files. */
const FileComplaintBody = FileComplaintSchema.mapFields(Struct.omit(["type"])).annotate({
  identifier: "FileComplaint",
  description: "What an owner or the desk files (提交投诉)",
});

/** Body of each action: the command without the `type` that its address names. */
const bodyOf = <Type extends ComplaintActionType>(type: Type) => {
  const { type: _, ...fields } = actionSchemas[type].fields as Schema.Struct.Fields;
  return Schema.Struct(fields).annotate({ identifier: `Complaint.${type}` });
};

/** Actions that follow from others and from time; nobody sends them. */
type Internal = "warn" | "note-follower" | "follow" | "hand-over";

const titles: { readonly [Type in Exclude<ComplaintActionType, Internal>]: string } = {
  acknowledge: "受理 Take it in",
  triage: "分类 Category, severity, scope and the points to answer",
  assign: "派单 Name who does the work",
  arrive: "到场 On the spot",
  pause: "暂停 Stop the working clock",
  resume: "恢复 Go on",
  reply: "答复 Answer the owner",
  explain: "解释说明 Explain why it cannot be done, or not now",
  resolve: "办结 The work is done, with evidence",
  confirm: "确认 The complainant is content",
  reopen: "重新打开 It is not settled",
  escalate: "升级 One step up",
  "notify-lapse": "通知视为确认 Without an answer it counts as settled",
  close: "归档 Put it away",
  quote: "报价 Price a service outside the contract, in whole fen",
  "answer-quote": "答复报价 Agree to the price, or do not",
  withdraw: "撤回 Take it back, with the reason",
  transfer: "转交 Hand it to the body that is responsible, and tell the complainant",
  forward: "转交留痕 Record that the body has it",
  "report-back": "回告 Answer the sender of a referral",
  "follow-up": "回访 What was heard after closing; discontent reopens it",
  merge: "并案 Let it follow another case about the same",
  unmerge: "解除并案 Let it go its own way again",
  relate: "关联 Note another case that belongs to it",
};

const { acknowledge, assign, close, escalate, merge, relate, reply, triage } = actionSchemas;

/** Several cases and what is done to each of them. */
const BatchBody = Schema.Struct({
  ids: Schema.Array(caseParam.id).check(Schema.isMinLength(1), Schema.isMaxLength(200)),
  action: Schema.Union([
    acknowledge,
    triage,
    assign,
    reply,
    escalate,
    actionSchemas["notify-lapse"],
    close,
    actionSchemas["follow-up"],
    merge,
    relate,
  ]),
}).annotate({ identifier: "ComplaintBatchBody" });

/** An action on a complaint that exists: one operation each, so that every body has its own schema. */
const actionEndpoint = <const Type extends keyof typeof titles>(type: Type) =>
  HttpApiEndpoint.post(type, `/v1/complaints/:id/${type}`, {
    params: caseParam,
    headers: complaintHeaders,
    payload: bodyOf(type),
    success: ComplaintViewSchema,
    error: commandProblems,
  })
    .annotate(Access, { by: "signed-in", key: true, body: "json" })
    .annotate(OpenApi.Summary, titles[type]);

/** Complaints (投诉): filing, reading, acting. */
export const complaintGroup = HttpApiGroup.make("complaints")
  .add(
    HttpApiEndpoint.post("file", "/v1/complaints", {
      headers: commandHeaders,
      payload: FileComplaintBody,
      success: ComplaintReceiptSchema.pipe(HttpApiSchema.status(201)),
      error: commandProblems,
    })
      .annotate(Access, { by: "signed-in", key: true, body: "json" })
      .annotate(OpenApi.Summary, "提交 File a complaint; answers with the receipt"),
    HttpApiEndpoint.post("batch", "/v1/complaints/batch", {
      headers: commandHeaders,
      payload: BatchBody,
      success: ComplaintBatchSchema,
      error: commandProblems,
    })
      .annotate(Access, { by: "signed-in", key: true, body: "json" })
      .annotate(OpenApi.Summary, "批量处理 Do the same to several cases; a result per case"),
    HttpApiEndpoint.get("list", "/v1/complaints", {
      query: {
        estate: Schema.optionalKey(Id),
        phase: Schema.optionalKey(phaseList),
        open: Schema.optionalKey(flag),
        overdue: Schema.optionalKey(flag),
        responsible: Schema.optionalKey(Id),
        complainant: Schema.optionalKey(Id),
        order: Schema.optionalKey(Schema.Literals(["next-due", "newest"])),
        ...pageQuery,
      },
      success: Schema.Struct({ items: Schema.Array(ComplaintSummarySchema) }),
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "列表 Complaints that the caller may see"),
    HttpApiEndpoint.get("get", "/v1/complaints/:id", {
      params: caseParam,
      headers: codeHeader,
      success: ComplaintViewSchema,
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "详情 One complaint with its timeline; ETag is its version"),
    HttpApiEndpoint.get("chain", "/v1/complaints/:id/chain", {
      params: caseParam,
      success: ChainSchema,
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "证据链 Every event with the text that was hashed"),
    HttpApiEndpoint.get("evidence", "/v1/complaints/:id/evidence", {
      params: caseParam,
      success: HttpApiSchema.StreamUint8Array({ contentType: "application/zip" }),
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in", answers: "application/zip" })
      .annotate(OpenApi.Summary, "证据包 Bundle that anyone can verify with `heyue evidence verify`"),
  )
  .add(
    actionEndpoint("acknowledge"),
    actionEndpoint("triage"),
    actionEndpoint("assign"),
    actionEndpoint("arrive"),
    actionEndpoint("pause"),
    actionEndpoint("resume"),
    actionEndpoint("reply"),
    actionEndpoint("explain"),
    actionEndpoint("resolve"),
    actionEndpoint("confirm"),
    actionEndpoint("reopen"),
    actionEndpoint("escalate"),
    actionEndpoint("notify-lapse"),
    actionEndpoint("close"),
    actionEndpoint("quote"),
    actionEndpoint("answer-quote"),
    actionEndpoint("withdraw"),
    actionEndpoint("transfer"),
    actionEndpoint("forward"),
    actionEndpoint("report-back"),
    actionEndpoint("follow-up"),
    actionEndpoint("merge"),
    actionEndpoint("unmerge"),
    actionEndpoint("relate"),
  )
  .annotate(OpenApi.Title, "complaints");
