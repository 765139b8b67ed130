import type { DisputeState } from "./state.ts";

/** Steps of the contract that must still fail before another is taken (前置程序); none once it was before the forum. */
export const stepsBefore = (
  { clause, steps }: Pick<DisputeState, "clause" | "steps">,
  step: "mediation" | "proceedings",
): readonly ("negotiation" | "mediation")[] =>
  steps.some((taken) => taken.step === "proceedings")
    ? []
    : (["negotiation", "mediation"] as const)
        .slice(0, step === "mediation" ? 1 : 2)
        .filter(
          (name) =>
            clause.steps.includes(name) &&
            !steps.some((taken) => taken.step === name && taken.failed !== null),
        );
