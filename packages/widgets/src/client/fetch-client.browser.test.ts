import { afterEach, describe, expect, it, vi } from "vitest";
import { ClientFailure, createFetchClient } from "./client.ts";
import type { ChangeNotice } from "./client.ts";

const answer = (status: number, body: unknown, type = "application/json"): Response =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), {
    status,
    headers: { "Content-Type": type },
  });

const fakeFetch = (...answers: readonly (Response | Error)[]) => {
  let turn = 0;
  return vi.spyOn(globalThis, "fetch").mockImplementation(async () => {
    const next = answers[Math.min(turn++, answers.length - 1)]!;
    if (next instanceof Error) throw next;
    return next.clone();
  });
};
const sent = (
  call: readonly unknown[],
): {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly init: RequestInit;
} => ({
  url: String(call[0]),
  init: call[1] as RequestInit,
  headers: (call[1] as { headers: Record<string, string> }).headers,
});

const client = createFetchClient({
  baseUrl: "/api/",
  headers: async () => ({ Authorization: "Bearer t" }),
  retryAfter: [1, 1],
});
const complaint = { estate: "e", kind: "repair", channel: "web", text: "灯坏了" } as const;

afterEach(() => vi.restoreAllMocks());

describe("the client for the HTTP API", () => {
  it("keeps the idempotency key while it tries again", async () => {
    const fetched = fakeFetch(new TypeError("network"), answer(503, {}), answer(201, { number: "TS-1" }));
    expect(await client.file(complaint, { idempotencyKey: "k-1" })).toEqual({ number: "TS-1" });
    expect(fetched).toHaveBeenCalledTimes(3);
    const calls = fetched.mock.calls.map(sent);
    expect(new Set(calls.map(({ headers }) => headers["Idempotency-Key"]))).toEqual(new Set(["k-1"]));
    expect(calls[0]).toMatchObject({ url: "/api/v1/complaints", headers: { Authorization: "Bearer t" } });
    expect(JSON.parse(String(calls[2]!.init.body))).toEqual(complaint);
  });

  it("never sends an upload twice by itself", async () => {
    const fetched = fakeFetch(new TypeError("network"));
    await expect(client.upload(new Blob(["x"], { type: "image/jpeg" }), "灯.jpg")).rejects.toMatchObject({
      kind: "offline",
    });
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(sent(fetched.mock.calls[0]!).headers).toMatchObject({
      "Content-Type": "image/jpeg",
      "Heyue-Filename": "%E7%81%AF.jpg",
    });
  });

  it("names the version it looked at and takes the action from the address", async () => {
    const fetched = fakeFetch(answer(200, { id: "c/1" }));
    await client.act("c/1", { type: "notify-lapse" }, { idempotencyKey: "k", version: 4 });
    const call = sent(fetched.mock.calls[0]!);
    expect(call.url).toBe("/api/v1/complaints/c%2F1/notify-lapse");
    expect(call.headers["If-Match"]).toBe('"4"');
    expect(call.init.body).toBe("{}");
  });

  it.each([
    [401, {}, { kind: "auth" }],
    [403, { code: "not-allowed" }, { kind: "rejected", code: "not-allowed" }],
    [409, { currentVersion: 7 }, { kind: "conflict", currentVersion: 7 }],
    [413, { detail: "最大 10 MiB" }, { kind: "tooLarge", message: "最大 10 MiB" }],
    [
      422,
      { code: "invalid-input", issues: [{ path: "/text", code: "empty", message: "空" }] },
      { kind: "validation", issues: [{ path: "/text" }] },
    ],
    [
      422,
      { code: "rejected", rejection: { code: "points-unanswered", data: {}, citations: [] } },
      { kind: "rejected", code: "points-unanswered" },
    ],
    [500, "<html>oops", { kind: "server" }],
  ] as const)("tells %d apart", async (status, body, expected) => {
    fakeFetch(answer(status, body));
    const failure = await client.complaint("c-1").catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(ClientFailure);
    expect(failure).toMatchObject(expected);
  });

  it("does not try again what was refused, and stops when told to", async () => {
    const fetched = fakeFetch(answer(422, { code: "rejected", rejection: { code: "wrong-phase" } }));
    await expect(client.file(complaint, { idempotencyKey: "k" })).rejects.toMatchObject({
      code: "wrong-phase",
    });
    expect(fetched).toHaveBeenCalledTimes(1);
    const stop = new AbortController();
    fakeFetch(answer(503, {}));
    const slow = createFetchClient({ baseUrl: "", retryAfter: [60_000] }).me({ signal: stop.signal });
    setTimeout(() => stop.abort(new Error("left")), 20);
    await expect(slow).rejects.toThrow("left");
  });

  it("reads the stream of changes however it is cut", async () => {
    const text =
      'id: 7\nevent: change\ndata: {"position":7,"kind":"complaint","id":"c-1","version":2,"type":"ComplaintAcknowledged"}\n\n: still here\n\nid: 8\ndata: {"position":8,"kind":"inspection","id":"e.i-2","version":1,"type":"InspectionOpened"}\n\n';
    const bytes = new TextEncoder().encode(text);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const cut of [0, 13, 60, 61, 150])
          controller.enqueue(
            bytes.slice(cut, [13, 60, 61, 150, bytes.length][[0, 13, 60, 61, 150].indexOf(cut)]),
          );
      },
    });
    vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response(stream, { status: 200 }));
    const stop = new AbortController();
    const seen: (ChangeNotice | null)[] = [];
    client.changes((change) => seen.push(change), stop.signal);
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    expect(seen.map((change) => change?.id)).toEqual(["c-1", "e.i-2"]);
    stop.abort();
  });
});
