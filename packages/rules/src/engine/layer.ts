import { isInstant } from "@heyue/core/kernel/instant";
import type { TraceStep } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { Condition, Mechanism, PolicyDocument, RuleDocument } from "../format/document.ts";
import { inForce, onlyLaw } from "../format/timeline.ts";
import { bandOutcome } from "./band.ts";
import { capOutcome } from "./cap.ts";
import { deadlineOutcome } from "./deadline.ts";
import type { Facts } from "./fact.ts";
import { periodFeeOutcome } from "./period-fee.ts";
import { refundOutcome } from "./refund.ts";
import { bare, citationOf, type Context, distinct, noLaw, type Outcome, type Reading } from "./outcome.ts";

/** The answer of one layer of law, and the layer it comes from. */
export interface LayerAnswer {
  readonly policy: PolicyDocument;
  readonly rule: RuleDocument;
  readonly outcome: Outcome;
}

/** The date that selects the law: the one asked for, or the first fact of the rule's anchor that is there. */
export const anchorDate = (rule: RuleDocument, facts: Facts, on: string | undefined): string | undefined => {
  if (on !== undefined) return on;
  for (const name of rule.anchor) {
    const value = facts[name];
    if (typeof value === "string") return isInstant(value) ? value.slice(0, 10) : value;
  }
  return undefined;
};

/** Lets one layer speak. */
export const layerAnswer = (
  layers: readonly PolicyDocument[],
  policy: PolicyDocument,
  rule: RuleDocument,
  facts: Facts,
  on: string | undefined,
  calendar: WorkCalendar,
): LayerAnswer => {
  const date = anchorDate(rule, facts, on);
  const unconfirmed = new Set<string>();
  const read = (name: string, other?: string): Reading | undefined => {
    const [owner, parameter] = locate(layers, policy, name);
    if (parameter === undefined) return undefined;
    const day = other ?? date;
    const segment = day === undefined ? onlyLaw(parameter) : inForce(parameter, day);
    if (segment === undefined) return undefined;
    if (day !== undefined && segment.confirmedFrom !== undefined && day < segment.confirmedFrom)
      unconfirmed.add(name);
    return { segment, citation: citationOf(owner, segment) };
  };
  const context: Context = { policy, rule, facts, calendar, read };
  const refusal = conditionOutcome(context);
  const outcome = refusal ?? mechanismOutcome(context, rule.mechanism);
  const anchor: TraceStep = {
    step: "law-date",
    inputs: { policy: policy.id, rule: rule.rule, anchor: [...rule.anchor] },
    output: date ?? null,
  };
  return {
    policy,
    rule,
    outcome: {
      ...outcome,
      flags: [...outcome.flags, ...(unconfirmed.size > 0 ? ["text-unconfirmed-on-that-date"] : [])],
      citations: distinct(outcome.citations),
      trace: [anchor, ...outcome.trace],
    },
  };
};

const locate = (layers: readonly PolicyDocument[], policy: PolicyDocument, name: string) => {
  const slash = name.indexOf("/");
  if (slash < 0) return [policy, policy.parameters[name]] as const;
  const owner = layers.find((layer) => layer.code === name.slice(0, slash)) ?? policy;
  return [owner, owner.parameters[name.slice(slash + 1)]] as const;
};

const mechanismOutcome = (context: Context, mechanism: Mechanism): Outcome => {
  switch (mechanism.kind) {
    case "deadline":
      return deadlineOutcome(context, mechanism);
    case "band":
      return bandOutcome(context, mechanism);
    case "rate":
      return periodFeeOutcome(context, mechanism);
    case "proportion":
      return refundOutcome(context, mechanism);
    case "cap":
      return capOutcome(context, mechanism);
    case "terms":
      return termsOutcome(context, mechanism.parameter, mechanism.output);
    case "duty":
      return dutyOutcome(context, mechanism.parameter);
  }
};

/** The first condition that fails or cannot be judged decides; `undefined` when the rule may speak. */
const conditionOutcome = (context: Context): Outcome | undefined => {
  for (const condition of context.rule.conditions) {
    const fact = context.facts[condition.fact];
    const citations = (name: string | undefined): Outcome["citations"] => {
      // A transition clause is read on the first day of its source: the fact lies before it.
      const on =
        condition.kind === "not-before" ? context.policy.sources[condition.source]?.inForceFrom : undefined;
      const reading = name === undefined ? undefined : context.read(name, on);
      return reading === undefined ? [] : [reading.citation];
    };
    const refuse = (verdict: Condition["otherwise"], output: string): Outcome =>
      bare(verdict, {
        citations: citations(condition.parameter),
        trace: [{ step: "condition", inputs: { [condition.fact]: fact ?? null }, output }],
      });
    if (fact === undefined || (fact === null && condition.kind === "not-before")) {
      if (condition.kind === "equals" && condition.unknown === "contract-governs")
        return refuse("contract-governs", "unknown");
      return bare("needs-input", { missing: [condition.fact], citations: citations(condition.parameter) });
    }
    const holds =
      condition.kind === "equals"
        ? condition.anyOf.includes(fact as string | boolean)
        : String(fact) >= (context.policy.sources[condition.source]?.inForceFrom ?? "");
    if (!holds) return refuse(condition.otherwise, "does not hold");
  }
  return undefined;
};

const termsOutcome = (context: Context, parameter: string, output: string): Outcome => {
  const reading = context.read(parameter);
  if (reading === undefined || reading.segment.value.kind !== "terms") {
    return noLaw;
  }
  const ids = reading.segment.value.terms.map((term) => term.id);
  return bare("determined", {
    values: { [output]: ids },
    citations: [reading.citation],
    trace: [{ step: "terms", inputs: {}, output: ids, citation: reading.citation }],
  });
};

/** The duty is law, the number is not: nothing is determined, and the article says why. */
const dutyOutcome = (context: Context, parameter: string): Outcome => {
  const reading = context.read(parameter);
  if (reading === undefined) return noLaw;
  const means = reading.segment.value.kind === "word" ? reading.segment.value.means : "duty";
  return bare("not-covered", {
    flags: ["duty-without-number"],
    citations: [reading.citation],
    trace: [{ step: "duty", inputs: {}, output: means, citation: reading.citation }],
  });
};
