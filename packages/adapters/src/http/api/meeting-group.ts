import { CertificateSchema } from "@heyue/core/communication/meeting/certificate";
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as HttpApiSchema from "effect/http-api/HttpApiSchema";
import * as OpenApi from "effect/http-api/OpenApi";
import { readProblems } from "../problem-schema.ts";
import { Access } from "./access.ts";
import { caseParam } from "./parameter.ts";

/** What a meeting that was counted hands out (表决结果证明). */
export const meetingPapersGroup = HttpApiGroup.make("meeting-papers")
  .add(
    HttpApiEndpoint.get("certificate", "/v1/meetings/:id/certificate", {
      params: caseParam,
      success: CertificateSchema,
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in" })
      .annotate(
        OpenApi.Summary,
        "表决结果证明 What was put to the vote, how it is counted and what came of it; `heyue meeting verify` counts again",
      ),
    HttpApiEndpoint.get("ballots", "/v1/meetings/:id/ballots.jsonl", {
      params: caseParam,
      success: HttpApiSchema.StreamUint8Array({ contentType: "application/x-ndjson" }),
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in", answers: "any" })
      .annotate(OpenApi.Summary, "选票文件 The ballots without names, JSON lines, byte for byte as counted"),
  )
  .annotate(OpenApi.Title, "meeting papers");
