import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { serveNode, type NodeServer } from "./node-server.ts";
import { estate, httpEstate } from "./testing/http-estate.ts";

const open: NodeServer[] = [];
const serve = async (
  handler: { fetch(request: Request): Promise<Response> },
  port = 0,
): Promise<NodeServer> => {
  const server = await serveNode({ handler, port });
  open.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe("serveNode", () => {
  it("serves the API over real HTTP, bodies both ways", async () => {
    const site = await httpEstate();
    const { url } = await serve(site.handler);
    const response = await fetch(`${url}/v1/complaints`, {
      method: "POST",
      headers: { "test-actor": "p-owner", "content-type": "application/json", "idempotency-key": "k" },
      body: JSON.stringify({ estate: estate.id, kind: "repair", channel: "app", text: "电梯又停了" }),
    });
    expect(response.status).toBe(201);
    const { id } = (await response.json()) as { id: string };
    const read = await fetch(`${url}/v1/complaints/${id}`, { headers: { "test-actor": "p-owner" } });
    expect(await read.json()).toMatchObject({ text: "电梯又停了" });
    const head = await fetch(`${url}/health`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("refuses a body that is too large without reading all of it", async () => {
    const { url } = await serve((await httpEstate()).handler);
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1 << 16)) });
    const sent = fetch(`${url}/v1/complaints`, {
      method: "POST",
      headers: { "test-actor": "p-owner", "content-type": "application/json", "idempotency-key": "k" },
      body,
      duplex: "half",
    } as RequestInit);
    // A client that is still sending may see the connection closed before it reads the answer.
    const status = await sent.then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
  });

  it("names a busy port and what to do about it", async () => {
    const { port } = await serve({ fetch: async () => new Response("ok") });
    await expect(serveNode({ handler: { fetch: async () => new Response() }, port })).rejects.toThrow(
      new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use\\. .*--port ${port + 1}`),
    );
  });

  it("aborts the request when the reader goes", async () => {
    let aborted = false;
    const { port } = await serve({
      fetch: async (request) => {
        request.signal.addEventListener("abort", () => (aborted = true));
        return new Response(
          new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("x")) }),
        );
      },
    });
    const socket = connect(port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
    await new Promise((resolve) => socket.once("data", resolve));
    socket.destroy();
    for (let attempt = 0; attempt < 200 && !aborted; attempt += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(aborted).toBe(true);
  });

  it("ends event streams at close and lets a running request finish", async () => {
    const site = await httpEstate();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const server = await serveNode({
      port: 0,
      handler: {
        fetch: async (request) => {
          if (new URL(request.url).pathname !== "/slow") return site.handler.fetch(request);
          await held;
          return new Response("done");
        },
      },
    });
    const events = await fetch(`${server.url}/v1/events`, { headers: { "test-actor": "p-desk" } });
    const slow = fetch(`${server.url}/slow`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = server.close();
    setTimeout(release, 50);
    expect(await (await slow).text()).toBe("done");
    await events.text().catch(() => "");
    await closed;
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
  });
});
