import { Id } from "@heyue/core/kernel/scalar";
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import * as HttpApiGroup from "effect/http-api/HttpApiGroup";
import * as HttpApiSchema from "effect/http-api/HttpApiSchema";
import * as OpenApi from "effect/http-api/OpenApi";
import * as Schema from "effect/Schema";
import type { CollectionDescription, DocumentFormat } from "../collection/description.ts";
import { ChainSchema } from "../contract-schema.ts";
import { commandProblems, documentProblems, readProblems } from "../problem-schema.ts";
import { Access } from "./access.ts";
import { caseParam, commandHeaders, flag, pageQuery } from "./parameter.ts";

/** Body of a command: without the `type` that its address names. */
const bodyOf = (schema: Schema.Struct<Schema.Struct.Fields>, identifier: string) => {
  const { type: _, ...fields } = schema.fields;
  return Schema.Struct(fields).annotate({ identifier });
};

const mediaTypes: { readonly [Format in DocumentFormat]: string } = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown",
};

/** `GET /v1/name/{id}/document?format=` hands one out as a file to print, to whoever may read it. */
const documentOf = (described: CollectionDescription) => {
  const { by = "signed-in", document, name, titles } = described;
  return document === undefined
    ? []
    : [
        HttpApiEndpoint.get("document", `/v1/${name}/:id/document`, {
          params: caseParam,
          query: { format: Schema.optionalKey(Schema.Literals(document)) },
          success: HttpApiSchema.StreamUint8Array({
            contentType: document.map((format) => mediaTypes[format]),
          }),
          error: documentProblems,
        })
          .annotate(Access, { by, answers: "any" })
          .annotate(OpenApi.Summary, titles["document"] ?? "document"),
      ];
};

/**
 * The operations of a collection: `POST /v1/name` opens, `GET /v1/name` lists, `GET /v1/name/{id}` reads (`?version=` as of a
 * version), `POST /v1/name/{id}/{action}` acts, `GET /v1/name/{id}/chain` hands out the evidence.
 */
export const collectionGroup = (described: CollectionDescription) => {
  const { name, titles, by = "signed-in" } = described;
  const view = described.view;
  const base = HttpApiGroup.make(name)
    .add(
      HttpApiEndpoint.post("open", `/v1/${name}`, {
        headers: commandHeaders,
        payload: bodyOf(described.opening, `${name}.open`),
        success: view.pipe(HttpApiSchema.status(201)),
        error: commandProblems,
      })
        .annotate(Access, { by, key: true, body: "json" })
        .annotate(OpenApi.Summary, titles.open),
      HttpApiEndpoint.get("list", `/v1/${name}`, {
        query: {
          estate: Schema.optionalKey(Id),
          phase: Schema.optionalKey(Schema.String),
          responsible: Schema.optionalKey(Id),
          overdue: Schema.optionalKey(flag),
          order: Schema.optionalKey(Schema.Literals(["next-due", "newest"])),
          ...pageQuery,
        },
        success: Schema.Struct({ items: Schema.Array(view) }),
        error: readProblems,
      })
        .annotate(Access, { by })
        .annotate(OpenApi.Summary, "列表 Those that the caller may see"),
      HttpApiEndpoint.get("get", `/v1/${name}/:id`, {
        params: caseParam,
        query: { version: Schema.optionalKey(pageQuery.offset.schema) },
        success: view,
        error: readProblems,
      })
        .annotate(Access, { by })
        .annotate(OpenApi.Summary, "详情 One of them; ETag is its version"),
      HttpApiEndpoint.get("chain", `/v1/${name}/:id/chain`, {
        params: caseParam,
        success: ChainSchema,
        error: readProblems,
      })
        .annotate(Access, { by })
        .annotate(OpenApi.Summary, "证据链 Every event with the text that was hashed"),
    )
    .annotate(OpenApi.Title, name);
  const actions = Object.entries(described.actions).map(([type, schema]) =>
    HttpApiEndpoint.post(type, `/v1/${name}/:id/${type}`, {
      params: caseParam,
      headers: commandHeaders,
      payload: bodyOf(schema, `${name}.${type}`),
      success: view,
      error: commandProblems,
    })
      .annotate(Access, { by, key: true, body: "json" })
      .annotate(OpenApi.Summary, titles[type] ?? type),
  );
  const [first, ...rest] = [...actions, ...documentOf(described)];
  return first === undefined ? base : (base.add(first, ...rest) as unknown as typeof base);
};
