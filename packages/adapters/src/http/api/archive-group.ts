import { archiveKinds } from "@heyue/core/contract/archive/entry";
import { DateText, Id, text } from "@heyue/core/kernel/scalar";
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as OpenApi from "effect/http-api/OpenApi";
import * as Schema from "effect/Schema";
import { ArchiveCompletenessSchema, ArchiveFindingsSchema } from "../archive-schema.ts";
import { readProblems } from "../problem-schema.ts";
import { Access } from "./access.ts";
import { asOfQuery, caseParam } from "./parameter.ts";

/** What is asked of an archive (档案检索和完整性检查). */
export const archiveGroup = HttpApiGroup.make("archiving")
  .add(
    HttpApiEndpoint.get("search", "/v1/archives/:id/search", {
      params: caseParam,
      query: {
        clause: Schema.optionalKey(Id),
        from: Schema.optionalKey(DateText),
        to: Schema.optionalKey(DateText),
        party: Schema.optionalKey(text(200)),
        kind: Schema.optionalKey(Schema.Literals(archiveKinds)),
        text: Schema.optionalKey(text(200)),
      },
      success: ArchiveFindingsSchema,
      error: readProblems,
    })
      .annotate(Access, { by: ["owner", "desk", "manager", "committee", "system"] })
      .annotate(
        OpenApi.Summary,
        "档案检索 Entries by clause, days, party, kind and words of the title; two Chinese characters are enough",
      ),
    HttpApiEndpoint.get("completeness", "/v1/archives/:id/completeness", {
      params: caseParam,
      query: asOfQuery,
      success: ArchiveCompletenessSchema,
      error: readProblems,
    })
      .annotate(Access, { by: ["desk", "manager", "committee", "system"] })
      .annotate(OpenApi.Summary, "完整性检查 What should be there on a day, and what is missing or stale"),
  )
  .annotate(OpenApi.Title, "archiving");
