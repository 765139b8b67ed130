import { AttachmentSchema } from "@heyue/core/complaint/command";
import { Hash } from "@heyue/core/kernel/scalar";
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as HttpApiSchema from "effect/http-api/HttpApiSchema";
import * as OpenApi from "effect/http-api/OpenApi";
import * as Schema from "effect/Schema";
import { readProblems, writeProblems } from "../problem-schema.ts";
import { Access } from "./access.ts";

/** Media types that can be attached. */
export const attachmentTypes = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "application/pdf",
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** Photos and documents (附件), stored under the SHA-256 of their bytes. */
export const attachmentGroup = HttpApiGroup.make("attachments")
  .add(
    HttpApiEndpoint.post("upload", "/v1/attachments", {
      headers: {
        "heyue-filename": Schema.optionalKey(
          Schema.String.check(Schema.isMaxLength(1000)).annotate({
            description: "Name of the file, percent-encoded UTF-8",
          }),
        ),
      },
      payload: HttpApiSchema.StreamUint8Array({ contentType: attachmentTypes }),
      success: AttachmentSchema.pipe(HttpApiSchema.status(201)),
      error: writeProblems,
    })
      .annotate(Access, { by: "signed-in", body: "attachment" })
      .annotate(OpenApi.Summary, "上传 The bytes are the body, at most 10 MiB"),
    HttpApiEndpoint.get("download", "/v1/attachments/:id", {
      params: { id: Hash },
      success: [HttpApiSchema.StreamUint8Array({ contentType: attachmentTypes }), HttpApiSchema.Empty(304)],
      error: readProblems,
    })
      .annotate(Access, { by: "signed-in", answers: "any" })
      .annotate(OpenApi.Summary, "下载 The bytes"),
  )
  .annotate(OpenApi.Title, "attachments");
