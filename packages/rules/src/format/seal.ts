import type { PolicyDocument } from "./document.ts";

/**
 * Copies a policy and freezes the copy, without looking at it: for the built-in policies, each of which the tests check
 * with `policyProblems`. Whatever comes from elsewhere goes through `definePolicy`.
 */
export const sealPolicy = (document: PolicyDocument): PolicyDocument =>
  freeze(JSON.parse(JSON.stringify(document)) as PolicyDocument);

const freeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) freeze(item);
    Object.freeze(value);
  }
  return value;
};
