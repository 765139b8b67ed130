import { text } from "@heyue/core/kernel/scalar";
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as HttpApiSchema from "effect/http-api/HttpApiSchema";
import * as OpenApi from "effect/http-api/OpenApi";
import * as Schema from "effect/Schema";
import { ChainReportSchema } from "../contract-schema.ts";
import {
  PolicyQuestionSchema,
  PolicyRuleSchema,
  PolicySummarySchema,
  VerdictSchema,
} from "../policy-schema.ts";
import { openProblems, readProblems, writeProblems } from "../problem-schema.ts";
import { Access, managerRoles } from "./access.ts";
import { asOfQuery, idParam, position, streamList } from "./parameter.ts";

/** The law of the place: which rules there are, and their answers. */
export const policyGroup = HttpApiGroup.make("policies")
  .add(
    HttpApiEndpoint.get("list", "/v1/policies", {
      success: Schema.Array(PolicySummarySchema),
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "政策 Places with a policy"),
    HttpApiEndpoint.get("rules", "/v1/policies/:code/rules", {
      params: { code: text(40) },
      success: Schema.Array(PolicyRuleSchema),
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(OpenApi.Summary, "规则 Rules a place answers, with the schema of their facts"),
    HttpApiEndpoint.post("ask", "/v1/policies/ask", {
      payload: PolicyQuestionSchema,
      success: VerdictSchema,
      error: writeProblems,
    })
      .annotate(Access, { by: "signed-in", body: "json" })
      .annotate(OpenApi.Summary, "询问 Ask; every verdict, also an undetermined one, is an answer"),
  )
  .annotate(OpenApi.Title, "policies");

/** Audit and changes. */
export const auditGroup = HttpApiGroup.make("audit")
  .add(
    HttpApiEndpoint.get("verify", "/v1/verify", { success: ChainReportSchema, error: readProblems })
      .annotate(Access, { by: managerRoles })
      .annotate(OpenApi.Summary, "校验 Re-derive every hash of the tenant"),
    HttpApiEndpoint.get("evidence", "/v1/estates/:id/evidence", {
      params: idParam,
      query: { streams: Schema.optionalKey(streamList), ...asOfQuery },
      success: HttpApiSchema.StreamUint8Array({ contentType: "application/zip" }),
      error: readProblems,
    })
      .annotate(Access, { by: ["manager", "committee", "system"], answers: "application/zip" })
      .annotate(
        OpenApi.Summary,
        "证据包 Bundle of an estate, or of some of its streams, that anyone can verify with `heyue evidence verify`",
      ),
    HttpApiEndpoint.get("events", "/v1/events", {
      query: { after: Schema.optionalKey(position) },
      headers: { "last-event-id": Schema.optionalKey(position) },
      success: HttpApiSchema.StreamUint8Array({ contentType: "text/event-stream" }),
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in", answers: "text/event-stream" })
      .annotate(
        OpenApi.Summary,
        "变更流 Server-sent events: `event: change`, `id:` position, `data:` a Change; from now on, or after Last-Event-ID or `after` (0 = from the beginning)",
      ),
  )
  .annotate(OpenApi.Title, "audit");

const Up = Schema.Struct({ status: Schema.Literal("ok") }).annotate({ identifier: "Up" });

/** The server itself. */
export const serverGroup = HttpApiGroup.make("server")
  .add(
    HttpApiEndpoint.get("health", "/health", { success: Up, error: openProblems })
      .annotate(Access, { by: "anyone" })
      .annotate(OpenApi.Summary, "The process answers"),
    HttpApiEndpoint.get("ready", "/ready", { success: Up, error: openProblems })
      .annotate(Access, { by: "anyone" })
      .annotate(OpenApi.Summary, "The store answers too; 503 when it does not"),
    HttpApiEndpoint.get("openapi", "/openapi.json", {
      success: Schema.Record(Schema.String, Schema.Json),
      error: openProblems,
    })
      .annotate(Access, { by: "anyone" })
      .annotate(OpenApi.Summary, "This document"),
  )
  .annotate(OpenApi.Title, "server");
