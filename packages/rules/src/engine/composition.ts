import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import type { PolicyDocument } from "../format/document.ts";
import { policyDigest } from "../format/digest.ts";
import { rate } from "@heyue/core/kernel/rate";
import type { Delegation, RuleDocument } from "../format/document.ts";
import { bare, distinct, type Outcome } from "./run.ts";
import { order } from "./value.ts";

/** The answer of one layer of law, and the layer it comes from. */
export interface LayerAnswer {
  readonly policy: PolicyDocument;
  readonly rule: RuleDocument;
  readonly outcome: Outcome;
}

type Candidate = Verdict["candidates"][number];

/** The layers put together. */
export interface Composition {
  readonly policy: PolicyDocument;
  readonly outcome: Outcome;
  readonly candidates: readonly Candidate[];
}

/** Identity of a policy. */
export const refOf = (policy: PolicyDocument): Verdict["policy"] => {
  const known = refs.get(policy);
  if (known !== undefined) return known;
  const ref = { id: policy.id, version: policy.version, digest: policyDigest(policy) };
  refs.set(policy, ref);
  return ref;
};

// A sealed document never changes, so its digest is counted once.
const refs = new WeakMap<PolicyDocument, Verdict["policy"]>();

/**
 * Puts the answers of the layers together, the lowest first, by legal relation: where the law above leaves the matter
 * to the place below, the place decides; where it does not, both must say the same, and one value said differently is a
 * conflict.
 */
export const compose = (answers: readonly LayerAnswer[]): Composition | undefined => {
  const [first, ...above] = answers;
  if (first === undefined) return undefined;
  return above.reduce<Composition>(combine, { policy: first.policy, outcome: first.outcome, candidates: [] });
};

const combine = (lower: Composition, upper: LayerAnswer): Composition => {
  const { outcome } = upper;
  const { lower: power } = upper.rule;
  const layer = (output: string): Outcome["trace"][number] => ({
    step: "layer",
    inputs: {
      lower: lower.policy.id,
      upper: upper.policy.id,
      delegates: typeof power === "string" ? power : `${power.may} ${power.value}`,
    },
    output,
    ...(outcome.citations[0] === undefined ? {} : { citation: outcome.citations[0] }),
  });
  const withTrace = (chosen: Outcome, ...steps: Outcome["trace"]): Outcome => ({
    ...chosen,
    trace: [...chosen.trace, ...steps],
  });
  if (power === "exempt" && lower.outcome.flags.includes("exempt")) {
    return { ...lower, outcome: withTrace(lower.outcome, layer("lower")) };
  }
  if (lower.outcome.verdict === "not-covered") {
    return {
      policy: upper.policy,
      outcome: {
        ...outcome,
        citations: distinct([...outcome.citations, ...lower.outcome.citations]),
        trace: [...lower.outcome.trace, ...outcome.trace, layer("upper")],
      },
      candidates: [],
    };
  }
  if (power === "set" || outcome.verdict === "not-covered" || lower.candidates.length > 0) {
    return { ...lower, outcome: withTrace(lower.outcome, layer("lower")) };
  }
  if (
    lower.outcome.verdict === outcome.verdict &&
    (canonicalJson(lower.outcome.values) === canonicalJson(outcome.values) ||
      (outcome.verdict === "determined" && !isContradicted(lower.outcome.values, outcome.values)))
  ) {
    return {
      ...lower,
      outcome: {
        ...lower.outcome,
        // What only one of them settles stands beside what the other does.
        values: { ...outcome.values, ...lower.outcome.values },
        missing: [...new Set([...lower.outcome.missing, ...outcome.missing])],
        flags: [...new Set([...lower.outcome.flags, ...outcome.flags])],
        citations: distinct([...lower.outcome.citations, ...outcome.citations]),
        trace: [...lower.outcome.trace, ...outcome.trace, layer("same")],
      },
    };
  }
  if (lower.outcome.verdict === "determined" && outcome.verdict === "determined") {
    if (isWithin(power, lower.outcome.values, outcome.values)) {
      return { ...lower, outcome: withTrace(lower.outcome, layer("lower")) };
    }
    if (typeof power === "object" && power.may === "cap") {
      return {
        policy: upper.policy,
        outcome: {
          ...outcome,
          flags: [...outcome.flags, "lower-rule-set-aside"],
          citations: distinct([...outcome.citations, ...lower.outcome.citations]),
          trace: [...lower.outcome.trace, ...outcome.trace, layer("set-aside")],
        },
        candidates: [],
      };
    }
    return conflict(lower, upper, layer("conflict"));
  }
  // What is not settled on one side cannot be settled by the other.
  return {
    ...lower,
    outcome: withTrace(outcome.verdict === "determined" ? lower.outcome : outcome, layer("unsettled")),
  };
};

/** Whether the two laws give one value differently; values that only one of them gives are no contradiction. */
const isContradicted = (lower: Outcome["values"], upper: Outcome["values"]): boolean =>
  Object.entries(lower).some(
    ([name, value]) => upper[name] !== undefined && canonicalJson(value) !== canonicalJson(upper[name]),
  );

/** Whether a lower value lies on the side that the upper rule leaves to it. */
const isWithin = (power: Delegation, lower: Outcome["values"], upper: Outcome["values"]): boolean => {
  if (typeof power !== "object") return false;
  const [own, bound] = [lower[power.value], upper[power.value]];
  if (own === undefined || own === null || bound === undefined || bound === null) return false;
  const isDate = /^\d{4}-\d{2}-\d{2}/.test(String(own));
  const found = isDate ? order(String(own), String(bound)) : order(rate(String(own)), rate(String(bound)));
  return power.toward === "less" ? found <= 0 : found >= 0;
};

const conflict = (lower: Composition, upper: LayerAnswer, step: Outcome["trace"][number]): Composition => {
  const sides = [upper.outcome.values, lower.outcome.values];
  const values: { [name: string]: Json } = {};
  for (const name of new Set(sides.flatMap((side) => Object.keys(side)))) {
    const found = [
      ...new Set(sides.flatMap((side) => (side[name] === undefined ? [] : [canonicalJson(side[name])]))),
    ];
    values[`candidates${name.slice(0, 1).toUpperCase()}${name.slice(1)}`] = found
      .sort()
      .map((text) => JSON.parse(text) as Json);
  }
  return {
    policy: lower.policy,
    outcome: bare("conflict", {
      values,
      flags: ["equal-claim-of-two-laws"],
      citations: distinct([...lower.outcome.citations, ...upper.outcome.citations]),
      trace: [...lower.outcome.trace, ...upper.outcome.trace, step],
    }),
    candidates: [
      { policy: refOf(upper.policy), values: upper.outcome.values },
      { policy: refOf(lower.policy), values: lower.outcome.values },
    ],
  };
};
