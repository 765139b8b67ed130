import type { Collection, CollectionQuery } from "@heyue/core";
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder";
import type * as Layer from "effect/Layer";
import { api } from "../api/api.ts";
import { collections } from "../collection/collections.ts";
import { accepted, answer, json, writeOptions, type CallFacts, type WriteHeaders } from "../call.ts";
import type { DocumentFormat } from "../collection/description.ts";
import { letterResponse } from "./letter-response.ts";
import { serve } from "./serving.ts";

interface View {
  readonly id: string;
  readonly version: number;
}

interface ListQuery {
  readonly estate?: string;
  readonly phase?: string;
  readonly responsible?: string;
  readonly overdue?: "true" | "false";
  readonly order?: "next-due" | "newest";
  readonly limit?: string;
  readonly offset?: string;
}

interface Input {
  readonly params: { readonly id: string };
  readonly headers: WriteHeaders;
  readonly payload: object;
}

interface DocumentInput {
  readonly params: { readonly id: string };
  readonly query: { readonly format?: DocumentFormat };
}

const queryOf = ({ phase, overdue, limit, offset, ...rest }: ListQuery): CollectionQuery => ({
  ...rest,
  ...(phase === undefined ? {} : { phases: phase.split(",") }),
  ...(overdue === undefined ? {} : { overdue: overdue === "true" }),
  ...(limit === undefined ? {} : { limit: Number(limit) }),
  ...(offset === undefined ? {} : { offset: Number(offset) }),
});

const collectionOf = (call: CallFacts, name: string): Collection<object, object, View> =>
  (call.heyue as unknown as { readonly [name: string]: Collection<object, object, View> })[name]!;

/** Handlers of the files to print, by the name of the collection. */
const documents: { readonly [name: string]: ReturnType<typeof serve<DocumentInput>> } = {
  letters: serve(async (call, { params, query }: DocumentInput) =>
    letterResponse(call, params.id, query.format ?? "pdf"),
  ),
};

/** Handlers of every collection; they differ in nothing but the name. */
export const collectionHandlers = collections.map(
  ({ actions, document, name, opening }) =>
    HttpApiBuilder.group(api, name as never, (handlers) =>
      (handlers as unknown as { handleAll(all: object): never }).handleAll({
        open: serve(async (call, { headers, payload }: Input) =>
          answer(
            await collectionOf(call, name).open(
              call.caller,
              { type: openingType(opening), ...payload },
              writeOptions(call, headers),
            ),
            201,
            ({ id }) => ({ location: `/v1/${name}/${encodeURIComponent(id)}` }),
          ),
        ),
        list: serve(async (call, { query }: { readonly query: ListQuery }) =>
          json({ items: accepted(await collectionOf(call, name).list(call.caller, queryOf(query))).value }),
        ),
        get: serve(
          async (
            call,
            {
              params,
              query,
            }: { readonly params: { readonly id: string }; readonly query: { readonly version?: string } },
          ) =>
            answer(
              await collectionOf(call, name).get(
                call.caller,
                params.id,
                query.version === undefined ? undefined : Number(query.version),
              ),
            ),
        ),
        chain: serve(async (call, { params }: { readonly params: { readonly id: string } }) =>
          json(accepted(await collectionOf(call, name).chain(call.caller, params.id)).value),
        ),
        ...(document === undefined ? {} : { document: documents[name] }),
        ...Object.fromEntries(
          Object.keys(actions).map((type) => [
            type,
            serve(async (call, { params, headers, payload }: Input) =>
              answer(
                await collectionOf(call, name).act(
                  call.caller,
                  params.id,
                  { type, ...payload },
                  writeOptions(call, headers),
                ),
              ),
            ),
          ]),
        ),
      }),
    ) as unknown as Layer.Layer<never>,
);

const openingType = (schema: { readonly fields: object }): string =>
  String((schema.fields as { readonly type: { readonly literal: string } }).type.literal);
