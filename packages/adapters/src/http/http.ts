/** The HTTP adapter: Heyue's API as a Fetch handler, and a small server for Node. */
export { createHttpHandler } from "./handler.ts";
export type { HttpHandler, HttpHandlerOptions } from "./handler.ts";
export { ListenFailure, serveNode } from "./node-server.ts";
export type { NodeServer, NodeServerOptions } from "./node-server.ts";
export type { Principal, ResolvePrincipal } from "./principal.ts";
export type { ProblemBody, ProblemCode } from "./problem.ts";
