import { PortFailure } from "@heyue/core/ports/port-failure";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import * as Layer from "effect/Layer";
import * as Tracer from "effect/Tracer";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryStore } from "../memory/memory.ts";
import { problemStatus } from "./problem.ts";
import { routes } from "./route.ts";
import { estate, httpEstate, type HttpEstate } from "./testing/http-estate.ts";

let site: HttpEstate;
const filing = { estate: estate.id, unit: "u-1", kind: "repair", channel: "app", text: "电梯又停了" };
const post = (path: string, as: string, body: unknown, key: string, headers: Record<string, string> = {}) =>
  site.call("POST", path, { as, body, headers: { "idempotency-key": key, ...headers } });

beforeAll(async () => {
  site = await httpEstate();
});

describe("one complaint over HTTP", () => {
  it("is filed, read with its version as ETag, acted upon and listed", async () => {
    const filed = await post("/v1/complaints", "p-owner", filing, "one");
    expect(filed).toMatchObject({ status: 201, body: { responsible: { id: "p-desk" }, version: 1 } });
    const id = filed.body["id"] as string;
    expect(filed.headers.get("location")).toBe(`/v1/complaints/${id}`);
    const read = await site.call("GET", `/v1/complaints/${id}`, { as: "p-owner" });
    expect(read).toMatchObject({ status: 200, body: { text: "电梯又停了", phase: "filed" } });
    expect(read.headers.get("etag")).toBe('"1"');
    const taken = await post(`/v1/complaints/${id}/acknowledge`, "p-desk", {}, "two", { "if-match": '"1"' });
    expect(taken).toMatchObject({ status: 200, body: { phase: "acknowledged", version: 2 } });
    const mine = await site.call(
      "GET",
      "/v1/complaints?complainant=me&phase=acknowledged,triaged&open=true&limit=5",
      { as: "p-owner" },
    );
    expect(mine.body["items"]).toMatchObject([{ id }]);
    expect(
      (await site.call("GET", `/v1/complaints/${id}/chain`, { as: "p-owner" })).body["events"],
    ).toHaveLength(2);
    expect((await site.call("GET", "/v1/deadlines", { as: "p-manager" })).body["items"]).not.toHaveLength(0);
    expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body).toMatchObject({
      ok: true,
      events: 2,
    });
  });

  it("answers the same key with the first result, and another command under it with 422", async () => {
    const first = await post("/v1/complaints", "p-owner", filing, "same");
    const again = await post("/v1/complaints", "p-owner", filing, "same");
    expect(again.body).toEqual(first.body);
    expect([first.headers.get("idempotency-replayed"), again.headers.get("idempotency-replayed")]).toEqual([
      null,
      "true",
    ]);
    const other = await post("/v1/complaints", "p-owner", { ...filing, text: "别的事" }, "same");
    expect(other).toMatchObject({ status: 422, body: { code: "idempotency-mismatch" } });
    // A key belongs to its actor: somebody else's same key is another command.
    expect((await post("/v1/complaints", "p-other", { ...filing, unit: undefined }, "same")).status).toBe(
      201,
    );
  });

  it("answers a stale If-Match with 409 and the version that stands", async () => {
    const id = await site.file("stale");
    const stale = await post(`/v1/complaints/${id}/acknowledge`, "p-desk", {}, "stale-2", {
      "if-match": '"7"',
    });
    expect(stale).toMatchObject({ status: 409, body: { code: "version-conflict", currentVersion: 1 } });
  });

  it("shows an owner only their own", async () => {
    const id = await site.file("own");
    expect((await site.call("GET", `/v1/complaints/${id}`, { as: "p-other" })).status).toBe(404);
    const others = (await site.call("GET", "/v1/complaints", { as: "p-other" })).body["items"] as readonly {
      complainant: { id: string };
    }[];
    expect(others.every(({ complainant }) => complainant.id === "p-other")).toBe(true);
  });
});

describe("bad requests", () => {
  it("names every issue of path, query, headers and body at once", async () => {
    const { body, status } = await post(
      "/v1/complaints?x=1",
      "p-owner",
      { kind: "wish", text: " ", attachments: [{ id: "z" }], extra: 1 },
      "é bad".slice(2),
      {
        "if-match": "latest",
      },
    );
    expect(status).toBe(422);
    const paths = body.issues?.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "/query/x",
        "/headers/if-match",
        "/estate",
        "/kind",
        "/channel",
        "/text",
        "/attachments/0/id",
        "/attachments/0/name",
        "/extra",
      ]),
    );
    expect(body.issues?.find(({ path }) => path === "/extra")?.code).toBe("unknown-key");
    expect(body.issues?.find(({ path }) => path === "/estate")?.code).toBe("missing");
  });

  it.each([
    ["not JSON", 400, "invalid-json", { raw: '{"a":}', headers: { "content-type": "application/json" } }],
    [
      "no UTF-8",
      400,
      "invalid-json",
      { raw: new Uint8Array([0x22, 0xff, 0x22]), headers: { "content-type": "application/json" } },
    ],
    [
      "another type",
      415,
      "unsupported-media-type",
      { raw: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } },
    ],
    [
      "too much",
      413,
      "too-large",
      { raw: `"${"a".repeat(1024 * 1024)}"`, headers: { "content-type": "application/json" } },
    ],
  ])("refuses a body that is %s", async (_, status, code, options) => {
    const answer = await site.call("POST", "/v1/complaints", {
      as: "p-owner",
      ...options,
      headers: { "idempotency-key": "bad", ...options.headers },
    });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it("stops reading a stream that passes the limit", async () => {
    let pulled = 0;
    const raw = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const headers = { "content-type": "application/json", "idempotency-key": "endless" };
    expect(await site.call("POST", "/v1/complaints", { as: "p-owner", raw, headers })).toMatchObject({
      status: 413,
    });
    expect(pulled).toBeLessThan(24);
  });

  it("says where a fault is, in the reader's language", async () => {
    const options = {
      as: "p-owner",
      raw: '{\n "a": tru }',
      headers: { "content-type": "application/json", "idempotency-key": "l" },
    };
    expect((await site.call("POST", "/v1/complaints", options)).body["detail"]).toContain("第 2 行第 7 列");
    const english = {
      ...options,
      headers: { ...options.headers, "accept-language": "fr, en;q=0.8, zh;q=0.5" },
    };
    expect((await site.call("POST", "/v1/complaints", english)).body["detail"]).toContain("line 2, column 7");
  });

  it("answers 401, 403, 404, 405, 406 and 428 as problems", async () => {
    const nobody = await site.call("GET", "/v1/me");
    expect(nobody).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
    expect(nobody.headers.get("www-authenticate")).toBe("Bearer");
    expect(await site.call("GET", `/v1/people?estate=${estate.id}`, { as: "p-owner" })).toMatchObject({
      status: 403,
      body: { rejection: { code: "not-allowed" } },
    });
    const id = await site.file("forbidden");
    expect(await post(`/v1/complaints/${id}/acknowledge`, "p-owner", {}, "f-2")).toMatchObject({
      status: 403,
      body: { rejection: { code: "not-allowed" } },
    });
    expect(await post(`/v1/complaints/${id}/close`, "p-desk", {}, "f-3")).toMatchObject({
      status: 422,
      body: { code: "rejected", rejection: { code: "wrong-phase" } },
    });
    expect(await site.call("GET", "/v1/complaints/liuxia.none", { as: "p-desk" })).toMatchObject({
      status: 404,
    });
    expect(await site.call("GET", "/v1/nothing", { as: "p-desk" })).toMatchObject({ status: 404 });
    const other = await site.call("PATCH", `/v1/complaints/${id}`, { as: "p-desk" });
    expect(other).toMatchObject({ status: 405, body: { code: "method-not-allowed" } });
    expect(other.headers.get("allow")).toBe("GET, HEAD");
    expect(
      await site.call("GET", "/v1/me", { as: "p-owner", headers: { accept: "text/html" } }),
    ).toMatchObject({ status: 406 });
    expect(await site.call("POST", "/v1/complaints", { as: "p-owner", body: filing })).toMatchObject({
      status: 428,
    });
    expect(await site.call("GET", "/v1/complaints/%zz", { as: "p-owner" })).toMatchObject({
      status: 400,
      body: { code: "invalid-url" },
    });
    expect((await site.call("HEAD", "/health")).status).toBe(200);
  });

  it("answers 503 with Retry-After when the store does not answer, and 500 with a trace for a bug", async () => {
    const store = {
      ...memoryStore(),
      ping: () => Promise.reject(new PortFailure("store", "unavailable", "gone")),
    };
    const errors: unknown[] = [];
    const broken = await httpEstate({ store, onError: (error) => errors.push(error) });
    const answer = await broken.call("GET", "/ready");
    expect(answer).toMatchObject({ status: 503, body: { code: "unavailable" } });
    expect(answer.headers.get("retry-after")).toBe("2");
    expect((await broken.call("GET", "/health")).status).toBe(200);
    const bug = await httpEstate({
      principal: () => Promise.reject(new TypeError("bug")),
      onError: (error) => errors.push(error),
    });
    const failed = await bug.call("GET", "/v1/me");
    expect(failed).toMatchObject({ status: 500, body: { code: "internal" } });
    expect(failed.body["detail"]).toContain(failed.headers.get("heyue-trace"));
    expect(failed.body["detail"]).not.toContain("bug");
    expect(errors).toMatchObject([{ message: "bug" }]);
    for (const status of ["503", "500"]) site.seen.add(status);
  });

  it("answers 501 with the cure when the server lacks what a file is made with", async () => {
    const bare = await httpEstate({ pdfFont: "/no/such/font.ttc" });
    const sample = sampleContract();
    const send = (path: string, as: string, body: unknown, key: string) =>
      bare.call("POST", path, { as, body, headers: { "idempotency-key": key } });
    const draft = { ...sample, estate: { ...sample.estate, id: estate.id } };
    const contract = (await send("/v1/contracts", "p-manager", draft, "draft")).body["id"];
    const letter = {
      estate: estate.id,
      contract,
      kind: "notice",
      recipient: "p-owner",
      content: { facts: ["收支已公示。"] },
    };
    const { body } = await send("/v1/letters", "p-desk", letter, "letter");
    const answer = await bare.call("GET", `/v1/letters/${body["id"] as string}/document`, { as: "p-desk" });
    expect(answer).toMatchObject({ status: 501, body: { code: "not-equipped" } });
    expect(answer.body["detail"]).toContain("fonts-noto-cjk");
    for (const status of bare.seen) site.seen.add(status);
  });

  it("has met every status that a problem can have", () => {
    const missing = [...new Set(Object.values(problemStatus))].filter(
      (status) => !site.seen.has(String(status)),
    );
    expect(missing).toEqual([]);
  });
});

describe("directory and session", () => {
  it("tells who is signed in, with units that hold today", async () => {
    expect((await site.call("GET", "/v1/me", { as: "p-owner" })).body).toMatchObject({
      name: "王秀英",
      estates: [{ id: estate.id }],
      units: [
        {
          id: "u-1",
          name: "3幢2单元1101室",
          estate: estate.id,
          relation: "owner",
          area: "89.00",
          houseType: "multi-storey",
        },
      ],
    });
  });

  it("lets managers write into their estate only, and nobody make a system account", async () => {
    const person = { estate: estate.id, name: "新业主", role: "owner" };
    expect((await site.call("PUT", "/v1/people/p-new", { as: "p-manager", body: person })).status).toBe(200);
    expect(
      (await site.call("PUT", "/v1/people/p-evil", { as: "p-manager", body: { ...person, role: "system" } }))
        .status,
    ).toBe(403);
    expect(
      (
        await site.call("PUT", "/v1/people/p-far", {
          as: "p-manager",
          body: { ...person, estate: "elsewhere" },
        })
      ).status,
    ).toBe(403);
    expect((await site.call("PUT", "/v1/people/p-desk2", { as: "p-desk", body: person })).status).toBe(403);
    const { id: _, ...second } = { ...estate, id: "", name: "二期" };
    expect((await site.call("PUT", "/v1/estates/second", { as: "root", body: second })).status).toBe(200);
    const relation = { person: "p-new", unit: "u-none", kind: "owner", from: "2026-01-01", evidence: [] };
    expect(await site.call("PUT", "/v1/relations/r-2", { as: "p-manager", body: relation })).toMatchObject({
      status: 422,
      body: { issues: [{ path: "/unit" }] },
    });
    expect(
      (await site.call("PUT", "/v1/relations/r-2", { as: "p-manager", body: { ...relation, unit: "u-1" } }))
        .status,
    ).toBe(200);
    expect((await site.call("GET", "/v1/relations?unit=u-1", { as: "p-desk" })).body["items"]).toHaveLength(
      2,
    );
    expect((await site.call("GET", "/v1/relations", { as: "p-desk" })).status).toBe(422);
  });

  it("erases a person: words become unreadable, the chain still verifies", async () => {
    const id = await site.file("erase", "我的电话是 138…");
    expect((await site.call("DELETE", "/v1/people/p-owner/personal", { as: "p-manager" })).body).toEqual({
      erased: true,
    });
    expect((await site.call("GET", `/v1/complaints/${id}`, { as: "p-desk" })).body["text"]).toBeNull();
    expect((await site.call("GET", "/v1/verify", { as: "p-manager" })).body["ok"]).toBe(true);
  });
});

describe("law and documents", () => {
  it("answers a question with its verdict, whatever it is", async () => {
    const question = {
      code: "330100",
      rule: "reply.deadline",
      facts: { received: "2026-11-24", addressee: "provider" },
    };
    expect(
      (await site.call("POST", "/v1/policies/ask", { as: "p-owner", body: question })).body,
    ).toMatchObject({ verdict: "determined" });
    expect(
      (await site.call("POST", "/v1/policies/ask", { as: "p-owner", body: { ...question, facts: {} } }))
        .status,
    ).toBe(200);
    expect((await site.call("GET", "/v1/policies", { as: "p-owner" })).status).toBe(200);
    expect((await site.call("GET", "/v1/policies/330100/rules", { as: "p-owner" })).status).toBe(200);
    expect((await site.call("GET", "/v1/policies/XX/rules", { as: "p-owner" })).status).toBe(404);
  });

  it("declares problems for every operation, and serves the document it was made from", async () => {
    const { body } = await site.call("GET", "/openapi.json");
    expect(body).toEqual(JSON.parse(JSON.stringify(site.handler.openapi)));
    for (const { method, path, rule } of routes) {
      const { responses } = site.handler.openapi.paths[path]![method.toLowerCase()]!;
      const expected = [
        400,
        404,
        405,
        406,
        422,
        500,
        503,
        ...(rule.by === "anyone" ? [] : [401, 403]),
        ...(rule.body ? [409, 413, 415] : []),
        ...(rule.key ? [428] : []),
      ];
      for (const status of expected) {
        const { $ref = "" } = responses[status] ?? {};
        const answer = site.handler.openapi.components.responses[$ref.split("/").at(-1)!];
        expect(Object.keys(answer?.content ?? {}), `${method} ${path} ${status}`).toEqual([
          "application/problem+json",
        ]);
      }
    }
  });
});

describe("traces", () => {
  it("makes one span per request, named by route, child of the caller's traceparent", async () => {
    const spans: Tracer.Span[] = [];
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options);
        spans.push(span);
        return span;
      },
    });
    const traced = await httpEstate({ tracer: Layer.succeed(Tracer.Tracer, tracer) });
    const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    const answer = await traced.call("GET", "/v1/complaints/liuxia.x/chain", {
      as: "p-desk",
      headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
    });
    expect(spans.filter(({ kind }) => kind === "server").map(({ name }) => name)).toEqual([
      "GET /v1/complaints/{id}/chain",
    ]);
    expect(spans[0]).toMatchObject({ traceId });
    expect(spans[0]!.attributes.get("http.response.status_code")).toBe(404);
    expect(answer.headers.get("heyue-trace")).toBe(traceId);
  });
});
