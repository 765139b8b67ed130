import type { Role } from "@heyue/core/kernel/envelope";
import * as Context from "effect/Context";

/** What the gate must see to before an operation runs; an annotation of its endpoint. */
export interface AccessRule {
  /** Roles that may call; `anyone` needs no sign-in, `signed-in` takes every role. */
  readonly by: "anyone" | "signed-in" | readonly Role[];
  /** Whether `Idempotency-Key` is required. */
  readonly key?: boolean;
  /** What the body may be; none when absent. */
  readonly body?: "json" | "attachment";
  /** Media type of the answer; JSON when absent. `any` where it depends on what was stored. */
  readonly answers?: string;
}

/** Annotation with an endpoint's `AccessRule`; every endpoint has one. */
export class Access extends Context.Service<Access, AccessRule>()("@heyue/adapters/http/Access") {}

/** Roles that work for the estate. */
export const staffRoles = [
  "desk",
  "staff",
  "manager",
  "committee",
  "system",
] as const satisfies readonly Role[];
/** Roles that draft and keep a contract. */
export const draftRoles = ["manager", "committee", "desk", "system"] as const satisfies readonly Role[];
/** Roles that may change the directory. */
export const managerRoles = ["manager", "system"] as const satisfies readonly Role[];
