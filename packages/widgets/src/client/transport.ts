import { ClientFailure, isClientFailure } from "./failure.ts";
import type { FailureKind } from "./failure.ts";
import type { InputIssue } from "./issue.ts";
import type { CallOptions, WriteOptions } from "./port.ts";

/** Settings of the client for Heyue's HTTP API. */
export interface FetchClientOptions {
  /** Where `/v1` is mounted, e.g. `/api/heyue`; same origin as the page when it starts with `/`. */
  readonly baseUrl: string;
  /** Headers for every call, e.g. `Authorization`; a function is asked anew for each call. */
  readonly headers?:
    | Readonly<Record<string, string>>
    | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>);
  /** Cookies; `same-origin` when absent. */
  readonly credentials?: RequestCredentials;
  /** Language of the sentences the server writes; the page's when absent. */
  readonly language?: string;
  /** Milliseconds before each further try of a safe or keyed call that got no answer. */
  readonly retryAfter?: readonly number[];
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly title?: string;
  readonly issues?: readonly InputIssue[];
  readonly rejection?: { readonly code: string };
  readonly currentVersion?: number;
}

const kinds: Readonly<Record<number, FailureKind>> = {
  401: "auth",
  403: "rejected",
  404: "rejected",
  409: "conflict",
  412: "conflict",
  413: "tooLarge",
};

/** Waits; rejects at once when the signal aborts. */
export const pause = (milliseconds: number, signal?: AbortSignal | null): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    if (!signal) return;
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/** What a response that is not ok means. */
export const failureOf = async (response: Response): Promise<ClientFailure> => {
  let problem: Problem = {};
  try {
    problem = (await response.json()) as Problem;
  } catch {
    // A proxy's page instead of a problem document: the status says enough.
  }
  const { status } = response;
  const kind = problem.rejection ? "rejected" : kinds[status] || (status < 500 ? "validation" : "server");
  const code = problem.rejection ? problem.rejection.code : problem.code;
  return new ClientFailure(kind, problem.detail || problem.title || "", {
    status,
    ...(problem.issues && { issues: problem.issues }),
    ...(code !== undefined && { code }),
    ...(problem.currentVersion !== undefined && { currentVersion: problem.currentVersion }),
  });
};

/** The query part of an address; nothing for values that are not given. */
export const queryOf = (values: object): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text && `?${text}`;
};

type Init = RequestInit & { headers?: Record<string, string> };

/** The ways to call Heyue's HTTP API that the clients are made from. */
export interface Transport {
  /** One try. */
  send(path: string, init?: Init): Promise<Response>;
  /** Tries again with the same idempotency key where no answer came; rejects with a `ClientFailure`. */
  call(path: string, options?: CallOptions, init?: Init): Promise<Response>;
  read<A>(path: string, options?: CallOptions): Promise<A>;
  write<A>(path: string, body: object, settings: WriteOptions): Promise<A>;
}

/**
 * The transport of a client. A call that got no answer is tried again with the same idempotency key, so a lost
 * answer never files a complaint twice.
 */
export const createTransport = (options: FetchClientOptions): Transport => {
  const base = options.baseUrl.replace(/\/+$/, "");
  const retries = options.retryAfter || [400, 1500];

  const send = async (path: string, init: Init = {}): Promise<Response> => {
    const own = typeof options.headers === "function" ? await options.headers() : options.headers;
    const language = options.language || document.documentElement.lang || "zh-CN";
    return fetch(`${base}/v1${path}`, {
      credentials: options.credentials || "same-origin",
      ...init,
      headers: { "Accept-Language": language, ...init.headers, ...own },
    });
  };

  const call = async (
    path: string,
    { signal = null }: { signal?: AbortSignal | null } = {},
    init: Init = {},
  ): Promise<Response> => {
    const repeatable = !init.method || (init.headers && "Idempotency-Key" in init.headers);
    for (let attempt = 0; ; attempt++) {
      const again = repeatable && attempt < retries.length;
      try {
        const response = await send(path, { ...init, signal });
        if (response.ok) return response;
        if (!again || ![502, 503, 504].includes(response.status)) throw await failureOf(response);
      } catch (thrown) {
        if (isClientFailure(thrown) || (signal && signal.aborted)) throw thrown;
        if (!again || navigator.onLine === false) throw new ClientFailure("offline", "");
      }
      await pause(retries[attempt]!, signal);
    }
  };

  const read = async <A>(path: string, o?: CallOptions): Promise<A> =>
    (await call(path, o, { headers: { Accept: "application/json" } })).json() as Promise<A>;

  const write = async <A>(path: string, body: object, o: WriteOptions): Promise<A> => {
    const response = await call(path, o, {
      method: "POST",
      body: JSON.stringify(body),
      headers: {
        "Content-Type": "application/json",
        "Idempotency-Key": o.idempotencyKey,
        ...(o.version !== undefined && { "If-Match": `"${o.version}"` }),
      },
    });
    return response.json() as Promise<A>;
  };

  return { send, call, read, write };
};
