import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as OpenApi from "effect/http-api/OpenApi";
import * as Schema from "effect/Schema";
import { NoticeViewSchema } from "../collection/notice.ts";
import { openProblems } from "../problem-schema.ts";
import { Access } from "./access.ts";

/** Personal links of notices (个人链接): the token says who reads, so that nobody signs in. */
export const noticeGroup = HttpApiGroup.make("notice-links")
  .add(
    HttpApiEndpoint.get("openLink", "/v1/notices/read/:token", {
      params: { token: Schema.String.check(Schema.isMaxLength(2200)) },
      success: NoticeViewSchema,
      error: openProblems,
    })
      .annotate(Access, { by: "anyone" })
      .annotate(
        OpenApi.Summary,
        "打开个人链接 The notice as its addressee sees it, recorded as read; HEAD looks and records nothing",
      ),
  )
  .annotate(OpenApi.Title, "notice-links");
