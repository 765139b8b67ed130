import { due, isAfterDue, type Period } from "@heyue/core/kernel/due";
import { compare } from "@heyue/core/kernel/rate";
import type { Json } from "@heyue/core/kernel/verdict";
import type { Expression, FactType } from "../format/document.ts";
import type { ClausePower } from "../format/expression.ts";
import { note, type Scope } from "./scope.ts";
import type { Closure, Run } from "./run.ts";
import { encode, factValue, isNumber, type Value } from "./value.ts";

/** A clause of the contract: the fact that states it, the law it may depart from, and how far. */
interface ClauseNode {
  readonly clause: string;
  readonly law: Expression;
  readonly may: ClausePower;
}

/**
 * What counts: the clause in so far as the law leaves it, otherwise the law, with a flag that says so. A law that is a
 * bare refusal speaks only where the contract is known to say nothing.
 */
export const clauseClosure = (scope: Scope, node: ClauseNode, at: string, hasNoLaw: boolean): Closure => {
  const law = scope.tree(node.law, `${at}/law`);
  const type = scope.rule.facts[node.clause] as FactType;
  const { may } = node;
  return (run) => {
    const given = run.facts[node.clause];
    if (given === undefined && (may === "set" || hasNoLaw)) {
      // The law yields to the contract, and whether the contract says something is unknown.
      if (!hasNoLaw) law(run);
      run.missing.push(node.clause);
      return undefined;
    }
    const statutory = given !== undefined && given !== null && hasNoLaw ? undefined : law(run);
    // Whether a clause lies within a law that is unknown is unknown too.
    const isOpen = statutory === undefined && !hasNoLaw && may !== "set" && may !== "none";
    if (isOpen && given !== undefined && given !== null) return undefined;
    const agreed = given === undefined || given === null ? undefined : agreedValue(given, type, statutory);
    const counts = agreed !== undefined && allows(may, agreed, statutory, run);
    if (agreed !== undefined) {
      run.flags.push(counts ? "contract-clause-applied" : "contract-clause-set-aside");
    }
    if (scope.level !== "off") {
      note(run, {
        step: "contract-clause",
        inputs: {
          at,
          fact: node.clause,
          agreed: agreed === undefined ? null : encode(agreed),
          statutory: statutory === undefined ? null : encode(statutory),
          may,
        },
        output: agreed === undefined ? "none" : counts ? "applied" : "set-aside",
      });
    }
    return counts ? agreed : statutory;
  };
};

/** A number that stands against a period is a number of days. */
const agreedValue = (given: Json, type: FactType, statutory: Value | undefined): Value => {
  const value = factValue(given, type);
  const isPeriod = typeof statutory === "object" && "unit" in statutory;
  return isNumber(value) && (isPeriod || statutory === undefined) && type.type === "integer"
    ? { amount: Number(value.numerator), unit: "days" }
    : value;
};

const allows = (may: ClausePower, agreed: Value, statutory: Value | undefined, run: Run): boolean => {
  if (may === "set" || statutory === undefined) return may !== "none";
  if (may === "none") return false;
  const difference =
    isNumber(agreed) && isNumber(statutory)
      ? compare(agreed, statutory)
      : byEnd(agreed as Period, statutory as Period, run);
  return may === "shorten" || may === "lower" ? difference <= 0 : difference >= 0;
};

/** Periods of different units are compared by where they end, counted from one day that the law was asked for. */
const byEnd = (agreed: Period, statutory: Period, run: Run): number => {
  if (agreed.unit === statutory.unit) return agreed.amount - statutory.amount;
  const from = `${run.date ?? "2024-01-01"}T00:00${run.offset}`;
  const end = (period: Period): string => due({ from, ...period, roll: "none", calendar: run.calendar }).raw;
  const [first, second] = [end(agreed), end(statutory)];
  return isAfterDue(first, second) ? 1 : isAfterDue(second, first) ? -1 : 0;
};
