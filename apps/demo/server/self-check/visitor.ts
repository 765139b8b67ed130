import { randomUUID } from "node:crypto";
import { demoPassword } from "../login.ts";

/** An answer that was not expected. `status` is 0 when nothing answered. */
export class UnexpectedAnswer extends Error {
  override readonly name = "UnexpectedAnswer";
  readonly status: number;
  readonly code: string;
  constructor(message: string, status: number, code: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Somebody at a browser: logs in at the portal and speaks to Heyue over HTTP with the portal's cookie. */
export interface Visitor {
  readonly name: string;
  get<A>(path: string): Promise<A>;
  post<A>(path: string, body: object, version?: number): Promise<A>;
  upload(
    bytes: Uint8Array<ArrayBuffer>,
    mediaType: string,
    name: string,
  ): Promise<{
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
  }>;
  download(path: string): Promise<Uint8Array>;
}

const json = { accept: "application/json", "accept-language": "zh-CN" };

/** Logs a person in at a portal. */
export const logIn = async (portal: string, person: string): Promise<Visitor> => {
  const answer = await fetch(`${portal}/login`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ person, password: demoPassword, next: "/" }),
  });
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  if (answer.status !== 303 || cookie === "")
    throw new UnexpectedAnswer(
      `The portal did not let ${person} in (${answer.status}).`,
      answer.status,
      "login",
    );

  const call = async (
    method: string,
    path: string,
    init: {
      readonly headers?: Record<string, string>;
      readonly body?: string | Uint8Array<ArrayBuffer>;
    } = {},
  ): Promise<Response> => {
    const response = await fetch(`${portal}/heyue${path}`, {
      method,
      ...init,
      headers: { ...json, cookie, ...init.headers },
    });
    if (response.ok) return response;
    const text = await response.text();
    let code = String(response.status);
    let detail = text.slice(0, 300);
    try {
      const problem = JSON.parse(text) as {
        readonly code?: string;
        readonly detail?: string;
        readonly issues?: readonly { readonly path: string; readonly message: string }[];
      };
      code = problem.code ?? code;
      detail = [
        problem.detail,
        ...(problem.issues ?? []).map(({ path: at, message }) => `${at}: ${message}`),
      ].join(" ");
    } catch {
      // No problem document: the text itself is shown.
    }
    throw new UnexpectedAnswer(
      `${method} ${path} was answered with ${response.status} ${code}: ${detail}`,
      response.status,
      code,
    );
  };

  const me = (await (await call("GET", "/v1/me")).json()) as { readonly name: string };
  return {
    name: me.name,
    get: async <A>(path: string) => (await call("GET", path)).json() as Promise<A>,
    post: async <A>(path: string, body: object, version?: number) => {
      const headers: Record<string, string> = {
        "content-type": "application/json",
        "idempotency-key": randomUUID(),
      };
      if (version !== undefined) headers["if-match"] = `"${version}"`;
      return (await call("POST", path, { headers, body: JSON.stringify(body) })).json() as Promise<A>;
    },
    upload: async (bytes, mediaType, name) => {
      const headers = { "content-type": mediaType, "heyue-filename": encodeURIComponent(name) };
      return (await call("POST", "/v1/attachments", { headers, body: bytes })).json() as never;
    },
    download: async (path) => new Uint8Array(await (await call("GET", path)).arrayBuffer()),
  };
};
