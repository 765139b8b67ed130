import type { InputIssue } from "@heyue/core";
import type * as Schema from "effect/Schema";
import type { AccessRule } from "./api/access.ts";
import { readBody, type Body } from "./body.ts";
import { issuesOf } from "./issue.ts";
import type { Locale } from "./locale.ts";
import type { Principal, ResolvePrincipal } from "./principal.ts";
import { Problem } from "./problem.ts";
import type { Route } from "./route.ts";

const nobody: Principal = { tenant: "", actor: { id: "nobody", role: "occupant" } };

const admit = async (request: Request, rule: AccessRule, resolve: ResolvePrincipal): Promise<Principal> => {
  if (rule.by === "anyone") return nobody;
  const principal = await resolve(request);
  if (principal === null) throw new Problem("unauthenticated");
  if (rule.by !== "signed-in" && !rule.by.includes(principal.actor.role)) {
    const data = { role: principal.actor.role, allowed: rule.by };
    throw new Problem("not-allowed", { rejection: { code: "not-allowed", data, citations: [] } });
  }
  return principal;
};

/** Whether an `Accept` header takes a media type. */
const accepts = (header: string | null, type: string): boolean => {
  if (header === null || header.trim() === "") return true;
  const [main] = type.split("/", 1);
  return header
    .toLowerCase()
    .split(",")
    .map((range) => range.trim().split(/\s*;\s*/))
    .some(
      ([range, ...parameters]) =>
        !parameters.includes("q=0") && [type, `${main}/*`, "*/*"].includes(range ?? ""),
    );
};

const queryOf = (url: URL): Readonly<Record<string, string | readonly string[]>> => {
  const query: Record<string, string | readonly string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const all = url.searchParams.getAll(name);
    query[name] = all.length === 1 ? all[0]! : all;
  }
  return query;
};

const strictIssues = (
  schema: Schema.Top | undefined,
  input: unknown,
  prefix: string,
): readonly InputIssue[] => {
  if (schema === undefined)
    return Object.keys(input as object).map((name) => ({
      path: `${prefix}/${name}`,
      code: "unknown-key",
      message: "this operation takes no such parameter",
    }));
  return issuesOf(schema as unknown as Schema.ConstraintDecoder<unknown>, input, prefix);
};

/** A request always has headers beside the declared ones. */
const headerIssues = (schema: Schema.Top | undefined, headers: Headers): readonly InputIssue[] =>
  schema === undefined
    ? []
    : strictIssues(schema, Object.fromEntries(headers), "/headers").filter(
        ({ code }) => code !== "unknown-key",
      );

/** Everything wrong with the parameters and the body of a request, at once. */
const inputIssues = (
  route: Route,
  request: Request,
  url: URL,
  params: Readonly<Record<string, string>>,
  body: Body,
): readonly InputIssue[] => {
  const { endpoint } = route;
  const payload =
    route.rule.body === "json" ? endpoint.payload.get("application/json")?.schemas[0] : undefined;
  return [
    ...(endpoint.params === undefined ? [] : strictIssues(endpoint.params, params, "/path")),
    ...strictIssues(endpoint.query, queryOf(url), "/query"),
    ...headerIssues(endpoint.headers, request.headers),
    ...(payload === undefined ? [] : strictIssues(payload, body.json, "")),
  ];
};

/** What the gate lets through. */
export interface Admitted {
  readonly principal: Principal;
  readonly body: Body;
}

/**
 * Lets a request through to its handler, or throws the `Problem` that says why not: signed in and allowed (401, 403),
 * an answer the caller takes (406), the idempotency key (428), the body (400, 413, 415), and then every fault of path, query,
 * headers and body in one list (422).
 */
export const passGate = async (
  route: Route,
  request: Request,
  url: URL,
  params: Readonly<Record<string, string>>,
  options: { readonly principal: ResolvePrincipal; readonly locale: Locale },
): Promise<Admitted> => {
  const { rule } = route;
  const principal = await admit(request, rule, options.principal);
  const type = rule.answers ?? "application/json";
  if (type !== "any" && !accepts(request.headers.get("accept"), type))
    throw new Problem("not-acceptable", { about: type });
  if (rule.key === true && !request.headers.has("idempotency-key"))
    throw new Problem("idempotency-key-missing");
  const body = await readBody(request, rule, options.locale);
  const issues = inputIssues(route, request, url, params, body);
  if (issues.length > 0) throw new Problem("invalid-input", { issues });
  return { principal, body };
};
