import * as Context from "effect/Context";
import * as HttpApi from "effect/http-api/HttpApi";
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint";
import { Access, type AccessRule } from "./api/access.ts";
import { api } from "./api/api.ts";

/** One operation as the gate sees it. */
export interface Route {
  readonly method: string;
  /** As in OpenAPI, e.g. `/v1/complaints/{id}`; the name of its spans. */
  readonly path: string;
  readonly rule: AccessRule;
  readonly endpoint: HttpApiEndpoint.Top;
  readonly segments: readonly string[];
}

/** What an address and method came to. */
export type RouteMatch =
  | { readonly outcome: "found"; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  /** The address exists, with these other methods. */
  | { readonly outcome: "other-methods"; readonly methods: readonly string[]; readonly path: string }
  | { readonly outcome: "unknown" }
  /** A percent sign without its digits. */
  | { readonly outcome: "undecodable" };

const routesOf = (): readonly Route[] => {
  const routes: Route[] = [];
  HttpApi.reflect(api, {
    onGroup: () => {},
    onEndpoint: ({ endpoint, mergedAnnotations }) => {
      const path = endpoint.path.replaceAll(/:(\w+)/g, "{$1}");
      const rule = Context.get(mergedAnnotations as Context.Context<Access>, Access);
      routes.push({
        method: endpoint.method,
        path,
        rule,
        endpoint,
        segments: endpoint.path.split("/").slice(1),
      });
    },
  });
  // Literal addresses before those with parameters.
  return routes.sort((a, b) => a.path.split("{").length - b.path.split("{").length);
};

/** Every operation of the API. */
export const routes: readonly Route[] = routesOf();

const paramsOf = (route: Route, segments: readonly string[]): Record<string, string> | null => {
  if (segments.length !== route.segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, expected] of route.segments.entries()) {
    const actual = segments[index]!;
    if (expected.startsWith(":")) params[expected.slice(1)] = actual;
    else if (expected !== actual) return null;
  }
  return params;
};

/** Finds the operation of a request. `HEAD` is served by `GET`. */
export const matchRoute = (method: string, pathname: string): RouteMatch => {
  let segments: readonly string[];
  try {
    segments = pathname.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return { outcome: "undecodable" };
  }
  const here = routes.flatMap((route) => {
    const params = paramsOf(route, segments);
    return params === null ? [] : [{ route, params }];
  });
  const wanted = method === "HEAD" ? "GET" : method;
  const found = here.find(({ route }) => route.method === wanted);
  if (found !== undefined) return { outcome: "found", ...found };
  const [other] = here;
  if (other === undefined) return { outcome: "unknown" };
  const methods = [...new Set(here.map(({ route }) => route.method))].flatMap((name) =>
    name === "GET" ? ["GET", "HEAD"] : [name],
  );
  return { outcome: "other-methods", methods, path: other.route.path };
};
