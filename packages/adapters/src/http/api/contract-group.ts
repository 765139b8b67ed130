import { ContractDraftSchema, SignContractSchema } from "@heyue/core/contract/schema";
import { Id, InstantText } from "@heyue/core/kernel/scalar";
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as HttpApiSchema from "effect/http-api/HttpApiSchema";
import * as OpenApi from "effect/http-api/OpenApi";
import * as Schema from "effect/Schema";
import * as Struct from "effect/Struct";
import { UpcomingDeadlineSchema } from "../complaint-schema.ts";
import { ClauseLedgerSchema, ContractViewSchema } from "../contract-schema.ts";
import { readProblems, writeProblems } from "../problem-schema.ts";
import { Access, managerRoles, staffRoles } from "./access.ts";
import { asOfQuery, caseParam, idParam, pageQuery, writeHeaders } from "./parameter.ts";

const draft = ContractDraftSchema.annotate({
  identifier: "ContractDraft",
  description: "A structured draft, format heyue-contract/1",
});

/** Contracts (物业服务合同): drafting, signing, reading as of a date. */
export const contractGroup = HttpApiGroup.make("contracts")
  .add(
    HttpApiEndpoint.post("draft", "/v1/contracts", {
      headers: writeHeaders,
      payload: draft,
      success: ContractViewSchema.pipe(HttpApiSchema.status(201)),
      error: writeProblems,
    })
      .annotate(Access, { by: managerRoles, body: "json" })
      .annotate(OpenApi.Summary, "起草 Lay down a draft"),
    HttpApiEndpoint.put("revise", "/v1/contracts/:id", {
      params: caseParam,
      headers: writeHeaders,
      payload: draft,
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
