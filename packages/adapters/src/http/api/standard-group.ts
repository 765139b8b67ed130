import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as OpenApi from "effect/http-api/OpenApi";
import * as Schema from "effect/Schema";
import { readProblems } from "../problem-schema.ts";
import { AssessmentComparisonSchema, ScorecardSchema } from "../score-schema.ts";
import { Access } from "./access.ts";
import { caseParam } from "./parameter.ts";

const month = Schema.optionalKey(
  Schema.String.check(
    Schema.makeFilter(
      (text: string) => (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? true : "write a month as YYYY-MM"),
      { toJsonSchema: () => ({ pattern: "^\\d{4}-(?:0[1-9]|1[0-2])$" }) },
    ),
  ),
);

const by = ["manager", "committee", "system"] as const;

/** How the standards of a contract were kept (履约评价). */
export const standardGroup = HttpApiGroup.make("standards")
  .add(
    HttpApiEndpoint.get("scorecard", "/v1/contracts/:id/scorecard", {
      params: caseParam,
      query: { from: month, to: month },
      success: ScorecardSchema,
      error: readProblems,
    })
      .annotate(Access, { by })
      .annotate(
        OpenApi.Summary,
        "记分卡 Per standard, team and month; the last twelve months when no period is named",
      ),
    HttpApiEndpoint.get("comparison", "/v1/assessments/:id/comparison", {
      params: caseParam,
      success: AssessmentComparisonSchema,
      error: readProblems,
    })
      .annotate(Access, { by })
      .annotate(OpenApi.Summary, "对照 An assessment beside the company's own inspections of the same days"),
  )
  .annotate(OpenApi.Title, "standards");
