import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Settings of the Node server. */
export interface NodeServerOptions {
  /** Anything that answers Fetch requests, e.g. the handler of `createHttpHandler`. */
  readonly handler: { fetch(request: Request): Promise<Response> };
  /** 0 takes a free one. */
  readonly port: number;
  /** Interface to listen on; this machine only (`127.0.0.1`) when absent. */
  readonly host?: string;
}

/** A server that listens. */
export interface NodeServer {
  readonly url: string;
  readonly port: number;
  /** Stops listening, ends event streams, lets running requests finish for five seconds. */
  close(): Promise<void>;
}

/** A server that could not start: what stands in the way, and what to do. */
export class ListenFailure extends Error {
  readonly code: string;
  constructor(code: string, message: string, cause: unknown) {
    super(message, { cause });
    this.name = "ListenFailure";
    this.code = code;
  }
}

const listenFailure = (error: NodeJS.ErrnoException, host: string, port: number): ListenFailure => {
  const code = error.code ?? "unknown";
  const messages: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use. Stop the program that listens there, or choose another port (--port ${port + 1}; --port 0 takes a free one).`,
    EACCES: `Port ${port} on ${host} may not be opened by this user. Choose a port from 1024 on (--port 8080).`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Choose 127.0.0.1 or 0.0.0.0.`,
  };
  return new ListenFailure(
    code,
    messages[code] ?? `Cannot listen on ${host}:${port}: ${error.message}`,
    error,
  );
};

const toRequest = (incoming: IncomingMessage, origin: string, signal: AbortSignal): Request => {
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index]!, incoming.rawHeaders[index + 1]!);
  }
  const method = incoming.method ?? "GET";
  const hasBody = method !== "GET" && method !== "HEAD";
  const init: RequestInit & { duplex?: "half" } = { method, headers, signal };
  if (hasBody) {
    init.body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
    init.duplex = "half";
  }
  return new Request(new URL(incoming.url ?? "/", origin), init);
};

/** How long a client that is still sending may take to read the answer before the connection is cut. */
const lingerMs = 500;

/** An answer before the end of the body (too large, not signed in): the rest is thrown away, not read. */
const cutShort = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
  outgoing.setHeader("connection", "close");
  outgoing.once("finish", () => {
    incoming.resume();
    setTimeout(() => incoming.destroy(), lingerMs).unref();
  });
};

const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of response.headers) if (name !== "set-cookie") headers[name] = value;
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  outgoing.writeHead(response.status, headers);
  if (response.body === null) {
    outgoing.end();
    return;
  }
  outgoing.flushHeaders();
  await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing);
};

/** How long running requests may take to finish once the server closes. */
const graceMs = 5_000;

/** Serves a Fetch handler over HTTP/1.1, streaming both ways. Rejects with a `ListenFailure` that says what to do. */
export const serveNode = (options: NodeServerOptions): Promise<NodeServer> => {
  const { handler, port, host = "127.0.0.1" } = options;
  const running = new Set<AbortController>();
  const streams = new Set<AbortController>();
  let origin = `http://${host}`;
  let closing = false;

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const abort = new AbortController();
    running.add(abort);
    outgoing.once("close", () => {
      running.delete(abort);
      streams.delete(abort);
      abort.abort();
      if (closing) setImmediate(() => server.closeIdleConnections());
    });
    try {
      const response = await handler.fetch(toRequest(incoming, origin, abort.signal));
      if (response.headers.get("content-type") === "text/event-stream") streams.add(abort);
      if (!incoming.complete) cutShort(incoming, outgoing);
      await send(response, outgoing);
    } catch {
      // Either the reader has gone, or the request line is one that no URL can be made of.
      if (!outgoing.headersSent) outgoing.writeHead(400).end();
      else outgoing.destroy();
    }
  };

  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing));
  const close = async (): Promise<void> => {
    closing = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    for (const abort of streams) abort.abort();
    const impatient = setTimeout(() => {
      for (const abort of running) abort.abort();
      server.closeAllConnections();
    }, graceMs);
    await closed;
    clearTimeout(impatient);
  };

  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(listenFailure(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      origin = `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
      resolve({ url: origin, port: address.port, close });
    });
  });
};
