import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json, PolicyRef, TraceStep } from "@heyue/core/kernel/verdict";
import type { Delegation, PolicyDocument } from "../format/document.ts";
import { readFraction, sign } from "./fraction.ts";
import { citedOnce, type Derived, once } from "./layer.ts";
import { momentOrder } from "./moment.ts";

/** A layer and what it answers. */
export interface Layer {
  readonly policy: PolicyDocument;
  readonly ref: PolicyRef;
  /** What the rule leaves to the places below. */
  readonly delegation: Delegation;
  readonly derived: Derived;
}

/** The side of a conflict, or of none. */
interface Candidate {
  readonly policy: PolicyRef;
  readonly values: Derived["values"];
}

/** What the layers answer together. */
export interface Joint {
  readonly policy: PolicyDocument;
  readonly ref: PolicyRef;
  readonly derived: Derived;
  readonly candidates: readonly Candidate[];
}

type Decision = "lower" | "upper" | "same" | "conflict" | "set-aside" | "unsettled";

/** Puts the layers together from the lowest up, each by what the law above leaves to the law below. */
export const joinLayers = (layers: readonly Layer[]): Joint | undefined => {
  const [first, ...above] = layers;
  if (first === undefined) return undefined;
  return above.reduce<Joint>((lower, upper) => combined(lower, upper, decide(lower, upper)), {
    policy: first.policy,
    ref: first.ref,
    derived: first.derived,
    candidates: [],
  });
};

/** Which law speaks. A power that was not given is a conflict, never a silent preference. */
const decide = ({ derived: lower, candidates }: Joint, { derived: upper, delegation }: Layer): Decision => {
  if (delegation === "exempt" && lower.flags.includes("exempt")) return "lower";
  if (lower.verdict === "not-covered") return "upper";
  if (delegation === "set" || upper.verdict === "not-covered" || candidates.length > 0) return "lower";
  if (lower.verdict === upper.verdict && canonicalJson(lower.values) === canonicalJson(upper.values))
    return "same";
  if (lower.verdict !== "determined" || upper.verdict !== "determined") return "unsettled";
  const shared = Object.keys(upper.values).filter((name) => Object.hasOwn(lower.values, name));
  const told = ({ values }: Derived): string => canonicalJson(shared.map((name) => values[name] ?? null));
  // Laws that speak of different values, or alike of the same ones, hold side by side.
  if (told(lower) === told(upper)) return "same";
  if (typeof delegation !== "object") return "conflict";
  if (isInside(delegation, lower.values[delegation.value], upper.values[delegation.value])) return "lower";
  return delegation.may === "cap" ? "set-aside" : "conflict";
};

const isInside = (
  { toward }: Exclude<Delegation, string>,
  own: Json | undefined,
  bound: Json | undefined,
): boolean => {
  if (own === undefined || own === null || bound === undefined || bound === null) return false;
  const [left, right] = [readFraction(String(own)), readFraction(String(bound))];
  const found =
    left !== undefined && right !== undefined ? sign(left, right) : momentOrder(String(own), String(bound));
  return toward === "less" ? found <= 0 : found >= 0;
};

const combined = (lower: Joint, upper: Layer, decision: Decision): Joint => {
  const { derived: above, delegation } = upper;
  const { derived: below } = lower;
  const [citation] = above.citations;
  const step: TraceStep = {
    step: "layer",
    inputs: {
      lower: lower.policy.id,
      upper: upper.policy.id,
      delegates: typeof delegation === "string" ? delegation : `${delegation.may} ${delegation.value}`,
    },
    output: decision,
    ...(citation === undefined ? {} : { citation }),
  };
  const both = [...below.trace, ...above.trace, step];
  const fromAbove = citedOnce([...above.citations, ...below.citations]);
  const fromBelow = citedOnce([...below.citations, ...above.citations]);
  switch (decision) {
    case "lower":
      return { ...lower, derived: { ...below, trace: [...below.trace, step] } };
    case "upper":
      return { ...upper, derived: { ...above, citations: fromAbove, trace: both }, candidates: [] };
    case "same":
      return {
        ...lower,
        derived: {
          ...below,
          values: { ...above.values, ...below.values },
          missing: once([...below.missing, ...above.missing]),
          flags: once([...below.flags, ...above.flags]),
          citations: fromBelow,
          trace: both,
        },
      };
    case "set-aside": {
      const flags = [...above.flags, "lower-rule-set-aside"];
      return { ...upper, derived: { ...above, flags, citations: fromAbove, trace: both }, candidates: [] };
    }
    case "unsettled": {
      const open = above.verdict === "determined" ? below : above;
      return { ...lower, derived: { ...open, trace: [...open.trace, step] } };
    }
    case "conflict":
      return {
        ...lower,
        derived: {
          verdict: "conflict",
          values: sidesOf(above.values, below.values),
          missing: [],
          flags: ["equal-claim-of-two-laws"],
          citations: fromBelow,
          trace: both,
        },
        candidates: [
          { policy: upper.ref, values: above.values },
          { policy: lower.ref, values: below.values },
        ],
      };
  }
};

/** `due` of both sides as `candidatesDue`: every distinct value, in the order of its text. */
const sidesOf = (above: Derived["values"], below: Derived["values"]): { readonly [name: string]: Json } => {
  const values: { [name: string]: Json } = {};
  for (const name of once([...Object.keys(above), ...Object.keys(below)])) {
    const claims = [above[name], below[name]].filter((value): value is Json => value !== undefined);
    const distinct = new Map(claims.map((value) => [canonicalJson(value), value]));
    const sorted = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
    values[`candidates${name.charAt(0).toUpperCase()}${name.slice(1)}`] = sorted;
  }
  return values;
};
