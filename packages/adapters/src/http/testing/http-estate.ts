/** A real estate over the memory store with one estate, and a client that holds every answer against the OpenAPI document. */
import { createHeyue, type Heyue, type HeyueOptions } from "@heyue/core";
import type { Role } from "@heyue/core/kernel/envelope";
import type { HeyueStore } from "@heyue/core/ports/store";
import { builtinPolicies } from "@heyue/rules";
import * as Schema from "effect/Schema";
import { expect } from "vitest";
import { memoryStore } from "../../memory/memory.ts";
import { createHttpHandler, type HttpHandler, type HttpHandlerOptions } from "../http.ts";
import { matchRoute } from "../route.ts";

export const estate = {
  id: "liuxia", name: "柳下小区", jurisdiction: "330100", utcOffset: "+08:00", dutyPerson: "p-desk", manager: "p-manager", phone: "0571-00000000",
}; // prettier-ignore

const people: readonly (readonly [string, string, Role])[] = [
  ["p-owner", "王秀英", "owner"],
  ["p-other", "李强", "owner"],
  ["p-desk", "叶知秋", "desk"],
  ["p-staff", "赵师傅", "staff"],
  ["p-manager", "陆明远", "manager"],
  ["p-committee", "周主任", "committee"],
];

const roleOf = (id: string): Role => people.find(([person]) => person === id)?.[2] ?? "system";

/** One answer, read. */
interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & {
    readonly issues?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  };
}

/** Settings of one call. */
interface CallOptions {
  readonly as?: string;
  readonly body?: unknown;
  readonly raw?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The estate and how to call it. */
export interface HttpEstate {
  readonly heyue: Heyue;
  readonly handler: HttpHandler;
  /** `operation status` of every answer so far. */
  readonly seen: Set<string>;
  call(method: string, path: string, options?: CallOptions): Promise<Answered>;
  /** Files a complaint as `p-owner`; returns its id. */
  file(key: string, text?: string): Promise<string>;
  fetch(method: string, path: string, options?: CallOptions): Promise<Response>;
}

const checkDeclared = async (
  handler: HttpHandler,
  request: Request,
  response: Response,
  seen: Set<string>,
): Promise<void> => {
  const match = matchRoute(request.method, new URL(request.url).pathname);
  const type = response.headers.get("content-type") ?? "";
  if (response.status >= 400) {
    expect(type).toBe("application/problem+json");
    const body = (await response.clone().json()) as {
      status: number;
      type: string;
      code: string;
      detail: string;
    };
    expect(body).toMatchObject({ status: response.status, type: `urn:heyue:problem:${body.code}` });
    expect(body.detail.length).toBeGreaterThan(3);
  }
  if (match.outcome === "other-methods") seen.add("405");
  if (match.outcome !== "found") return;
  const { endpoint, method, path } = match.route;
  seen.add(String(response.status)).add(`${method} ${path} ${response.status}`);
  const operation = handler.openapi.paths[path]?.[method.toLowerCase()];
  expect(Object.keys(operation?.responses ?? {}), `${method} ${path}`).toContain(String(response.status));
  if (response.status >= 300 || type !== "application/json" || request.method === "HEAD") return;
  const schema = [...endpoint.success][0] as unknown as Schema.ConstraintDecoder<unknown>;
  Schema.decodeUnknownSync(schema, { errors: "all", onExcessProperty: "error" })(
    await response.clone().json(),
  );
};

/** Opens a estate with its estate, people and one unit. */
export const httpEstate = async ({
  house = {},
  ...options
}: Partial<Pick<HttpHandlerOptions, "heartbeatMs" | "onError" | "pdfFont" | "principal" | "tracer">> & {
  readonly store?: HeyueStore;
  /** What the house sets for itself. */
  readonly house?: Pick<
    HeyueOptions,
    | "anonymousComplaints"
    | "arrearsTimes"
    | "disputeTimes"
    | "escalationLadders"
    | "hollowRepliesRefused"
    | "messageChannels"
    | "noticeLinks"
    | "noticeTimes"
    | "riskParameters"
    | "signatures"
  >;
} = {}): Promise<HttpEstate> => {
  let now = Date.parse("2026-11-24T13:40:00Z");
  const heyue = createHeyue({
    store: options.store ?? memoryStore(),
    policies: builtinPolicies(),
    clock: { now: () => (now += 1000) },
    ...house,
  });
  const { directory } = heyue.store;
  await directory.putEstate("t", estate);
  for (const [id, name, role] of people)
    await directory.putPerson("t", { id, estate: estate.id, name, role, phone: `1380000${id.length}` });
  await directory.putUnit("t", {
    id: "u-1",
    estate: estate.id,
    name: "3幢2单元1101室",
    area: "89.00",
    houseType: "multi-storey",
  });
  await directory.putRelation("t", {
    id: "r-1", person: "p-owner", unit: "u-1", kind: "owner", from: "2020-01-01",
    evidence: [{ kind: "register", ref: "浙(2020)不动产权第1号" }], verified: { by: "p-desk", on: "2020-01-02" },
  }); // prettier-ignore
  const handler = createHttpHandler({
    heyue,
    principal: async (request) => {
      const id = request.headers.get("test-actor");
      return id === null ? null : { tenant: "t", actor: { id, role: roleOf(id) } };
    },
    ...options,
  });
  const seen = new Set<string>();
  const fetch: HttpEstate["fetch"] = async (method, path, { as, body, raw, headers = {} } = {}) => {
    const request = new Request(`http://heyue.test${path}`, {
      method,
      headers: {
        ...(as === undefined ? {} : { "test-actor": as }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(raw === undefined ? {} : { body: raw, duplex: "half" }),
    });
    const response = await handler.fetch(request);
    await checkDeclared(handler, request, response, seen);
    return response;
  };
  const call: HttpEstate["call"] = async (method, path, settings) => {
    const response = await fetch(method, path, settings);
    const text = await response.text();
    const isJson = text !== "" && /json/.test(response.headers.get("content-type") ?? "");
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Answered["body"]) : {},
    };
  };
  const file: HttpEstate["file"] = async (key, text = "电梯又停了") => {
    const body = { estate: estate.id, unit: "u-1", kind: "repair", channel: "app", text };
    const { body: receipt } = await call("POST", "/v1/complaints", {
      as: "p-owner",
      body,
      headers: { "idempotency-key": key },
    });
    return receipt["id"] as string;
  };
  return { heyue, handler, seen, call, file, fetch };
};
