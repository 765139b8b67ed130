import type { Json } from "@heyue/core/kernel/verdict";
import type { Expression, FactType } from "../format/document.ts";
import type { ClausePower } from "../format/expression.ts";
import { lengthOrder } from "./counting.ts";
import { sign, toCount } from "./fraction.ts";
import type { Derive, State } from "./state.ts";
import { givenValue, isFraction, isLength, type Known, type Length, traceText } from "./value.ts";

/** A clause of the contract beside the law it departs from. */
export interface ClauseNode {
  readonly clause: string;
  readonly law: Expression;
  readonly may: ClausePower;
}

/** What counts, the clause or the law: the clause only as far as the law lets the contract go. */
export const deriveClause = (
  state: State,
  { clause, law, may }: ClauseNode,
  at: string,
  derive: Derive,
): Known | undefined => {
  const given = state.facts[clause];
  const refuses = typeof law === "object" && "refuse" in law;
  const saysSomething = given !== undefined && given !== null;
  if (given === undefined && (may === "set" || refuses)) {
    if (!refuses) derive(state, law, `${at}/law`);
    state.missing.push(clause);
    return undefined;
  }
  const statutory = saysSomething && refuses ? undefined : derive(state, law, `${at}/law`);
  // Whether the clause lies within a law that is not known is not known either.
  const isOpen = statutory === undefined && !refuses && may !== "set" && may !== "none";
  if (saysSomething && isOpen) return undefined;
  const agreed = saysSomething
    ? agreedValue(given, state.rule.facts[clause] as FactType, statutory)
    : undefined;
  const counts = agreed !== undefined && isLeft(state, may, agreed, statutory);
  if (agreed !== undefined)
    state.flags.push(counts ? "contract-clause-applied" : "contract-clause-set-aside");
  state.trace.push({
    step: "contract-clause",
    inputs: { at, fact: clause, agreed: traceText(agreed), statutory: traceText(statutory), may },
    output: agreed === undefined ? "none" : counts ? "applied" : "set-aside",
  });
  return counts ? agreed : statutory;
};

/** A bare number that stands for a period is a number of days. */
const agreedValue = (given: Json, type: FactType, statutory: Known | undefined): Known => {
  const value = givenValue(given, type);
  const isDays = type.type === "integer" && (statutory === undefined || isLength(statutory));
  return isDays && isFraction(value) ? { amount: toCount(value), unit: "days" } : value;
};

/** Whether the law leaves what was agreed to the contract. */
const isLeft = (state: State, may: ClausePower, agreed: Known, statutory: Known | undefined): boolean => {
  if (may === "none") return false;
  if (may === "set" || statutory === undefined) return true;
  const apart =
    isFraction(agreed) && isFraction(statutory)
      ? sign(agreed, statutory)
      : lengthOrder(
          agreed as Length,
          statutory as Length,
          state.day ?? "2024-01-01",
          state.policy.offset,
          state.calendar,
        );
  return may === "shorten" || may === "lower" ? apart <= 0 : apart >= 0;
};
