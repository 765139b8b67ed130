import { contractActionSchemas, ContractDraftSchema, SignContractSchema } from "@heyue/core/contract/schema";
import { DateText, Id, InstantText } from "@heyue/core/kernel/scalar";
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as HttpApiSchema from "effect/http-api/HttpApiSchema";
import * as OpenApi from "effect/http-api/OpenApi";
import * as Schema from "effect/Schema";
import * as Struct from "effect/Struct";
import { UpcomingDeadlineSchema } from "../complaint-schema.ts";
import { ClauseLedgerSchema, ContractViewSchema } from "../contract-schema.ts";
import { ContractDutiesSchema, ContractObligationsSchema } from "../duty-schema.ts";
import { commandProblems, readProblems, writeProblems } from "../problem-schema.ts";
import { Access, draftRoles, managerRoles, staffRoles } from "./access.ts";
import { asOfQuery, caseParam, commandHeaders, idParam, pageQuery, writeHeaders } from "./parameter.ts";

type ActionType = keyof typeof contractActionSchemas;

const titles: { readonly [Type in ActionType]: string } = {
  negotiate: "磋商记录 Write down what a side said before signing",
  "attach-bid": "招投标文件 Lay the bidding file to the draft",
  "notify-onerous": "格式条款提示 Attention was drawn to a clause that weighs on a party",
  file: "备案 It was filed with the authority",
  renew: "续签 Agree on a new term",
  "note-notice": "通知送达 A notice of dismissal, non-renewal or the end of indefinite service arrived",
  terminate: "解除 End it",
  continue: "继续服务 The provider goes on serving after the term",
};

/** Body of each action: the command without the `type` that its address names. */
const bodyOf = <Type extends ActionType>(type: Type) => {
  const { type: _, ...fields } = contractActionSchemas[type].fields as Schema.Struct.Fields;
  return Schema.Struct(fields).annotate({ identifier: `Contract.${type}` });
};

const actionEndpoint = <const Type extends ActionType>(type: Type) =>
  HttpApiEndpoint.post(type, `/v1/contracts/:id/${type}`, {
    params: caseParam,
    headers: commandHeaders,
    payload: bodyOf(type),
    success: ContractViewSchema,
    error: commandProblems,
  })
    .annotate(Access, { by: draftRoles, key: true, body: "json" })
    .annotate(OpenApi.Summary, titles[type]);

const dutyQuery = { from: Schema.optionalKey(DateText), to: Schema.optionalKey(DateText) } as const;

/** Contracts (物业服务合同): drafting, signing, reading as of a date. */
export const contractGroup = HttpApiGroup.make("contracts")
  .add(
    HttpApiEndpoint.post("draft", "/v1/contracts", {
      headers: writeHeaders,
      payload: ContractDraftSchema,
      success: ContractViewSchema.pipe(HttpApiSchema.status(201)),
      error: writeProblems,
    })
      .annotate(Access, { by: managerRoles, body: "json" })
      .annotate(OpenApi.Summary, "起草 Lay down a draft"),
    HttpApiEndpoint.put("revise", "/v1/contracts/:id", {
      params: caseParam,
      headers: writeHeaders,
      payload: ContractDraftSchema,
      success: ContractViewSchema,
      error: writeProblems,
    })
      .annotate(Access, { by: managerRoles, body: "json" })
      .annotate(OpenApi.Summary, "修改草案 Replace a draft before it is signed"),
    HttpApiEndpoint.post("sign", "/v1/contracts/:id/sign", {
      params: caseParam,
      headers: writeHeaders,
      payload: SignContractSchema.mapFields(Struct.omit(["type"])).annotate({ identifier: "SignContract" }),
      success: ContractViewSchema,
      error: writeProblems,
    })
      .annotate(Access, { by: managerRoles, body: "json" })
      .annotate(OpenApi.Summary, "签订 Sign; from then on the text never changes"),
    actionEndpoint("negotiate"),
    actionEndpoint("attach-bid"),
    actionEndpoint("notify-onerous"),
    actionEndpoint("file"),
    actionEndpoint("renew"),
    actionEndpoint("note-notice"),
    actionEndpoint("terminate"),
    actionEndpoint("continue"),
    HttpApiEndpoint.get("list", "/v1/contracts", {
      query: { estate: Schema.optionalKey(Id) },
      success: Schema.Struct({ items: Schema.Array(ContractViewSchema) }),
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "列表 Contracts of the caller's estates"),
    HttpApiEndpoint.get("get", "/v1/contracts/:id", {
      params: caseParam,
      query: asOfQuery,
      success: ContractViewSchema,
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "详情 A contract as of a date"),
    HttpApiEndpoint.get("inForce", "/v1/estates/:id/contract", {
      params: idParam,
      query: asOfQuery,
      success: ContractViewSchema,
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "生效合同 The contract in force at an estate"),
    HttpApiEndpoint.get("duties", "/v1/contracts/:id/duties", {
      params: caseParam,
      query: dutyQuery,
      success: ContractDutiesSchema,
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "履约日程 What is due in a window of days; a year from today when absent"),
    HttpApiEndpoint.get("calendar", "/v1/contracts/:id/duties.ics", {
      params: caseParam,
      query: dutyQuery,
      success: HttpApiSchema.StreamUint8Array({ contentType: "text/calendar" }),
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in", answers: "text/calendar" })
      .annotate(OpenApi.Summary, "日历订阅 The same as a calendar that programs subscribe to (iCalendar)"),
    HttpApiEndpoint.get("obligations", "/v1/contracts/:id/obligations", {
      params: caseParam,
      query: asOfQuery,
      success: ContractObligationsSchema,
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "义务台账 Everything promised, public promises included, as of a date"),
    HttpApiEndpoint.get("ledger", "/v1/contracts/:id/ledger", {
      params: caseParam,
      success: ClauseLedgerSchema,
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "条款台账 Complaints per clause"),
  )
  .annotate(OpenApi.Title, "contracts");

/** Deadlines (时限) that come next. */
export const deadlineGroup = HttpApiGroup.make("deadlines")
  .add(
    HttpApiEndpoint.get("upcoming", "/v1/deadlines", {
      query: {
        estate: Schema.optionalKey(Id),
        before: Schema.optionalKey(InstantText),
        limit: pageQuery.limit,
      },
      success: Schema.Struct({ items: Schema.Array(UpcomingDeadlineSchema) }),
      error: readProblems,
    })
      .annotate(Access, { by: staffRoles })
      .annotate(
        OpenApi.Summary,
        "将到期 Open deadlines in order of time; the next seven days when `before` is absent",
      ),
  )
  .annotate(OpenApi.Title, "deadlines");
