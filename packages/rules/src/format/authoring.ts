import type { Addressee, Force } from "@heyue/core/kernel/citation";
import type {
  Cite,
  Condition,
  Delegation,
  Expression,
  FlagRule,
  FrequencyUnit,
  LawPeriod,
  Message,
  Output,
  Parameter,
  ParameterValue,
  Provision,
  ProvisionKind,
  RuleDocument,
  ScalarValue,
  VerdictRule,
} from "./document.ts";
import type { ClausePower } from "./expression.ts";
import { type Signature, signatures } from "./signature.ts";

/** A period of the law, e.g. `period(15, "days")`. */
export const period = (amount: number, unit: LawPeriod["unit"], bound?: string): ScalarValue => ({
  kind: "period",
  period: { amount, unit },
  ...(bound === undefined ? {} : { bound }),
});

/** An exact number of the law as text: `"60%"`, `"2/3"`, `"5/10000"`, `"12"`. */
export const number = (text: string, bound?: string): ScalarValue => ({
  kind: "number",
  number: text,
  ...(bound === undefined ? {} : { bound }),
});

/** An amount in yuan as text. */
export const yuan = (amount: string, bound?: string): ScalarValue => ({
  kind: "money",
  yuan: amount,
  ...(bound === undefined ? {} : { bound }),
});

/** How often: `frequency(1, "quarter")` is 每季度一次. */
export const frequency = (times: number, per: FrequencyUnit, bound?: string): ScalarValue => ({
  kind: "frequency",
  times,
  per,
  ...(bound === undefined ? {} : { bound }),
});

/** The end of a month of every year, with the words for it: `annual(3, "三月底前")`. */
export const annual = (month: number, words: string): ScalarValue => ({ kind: "annual", month, words });

/** A word of the law and the code it stands for. */
export const word = (text: string, means: string): ScalarValue => ({ kind: "word", word: text, means });

/** Topics or factors, each with the words of the law. */
export const terms = (...entries: readonly (readonly [id: string, word: string])[]): ScalarValue => ({
  kind: "terms",
  terms: entries.map(([id, text]) => ({ id, word: text })),
});

/** A value for each value of a fact. */
export const table = (rows: { readonly [key: string]: ScalarValue }): ParameterValue => ({
  kind: "table",
  rows,
});

/** A parameter with one segment, in force from a day until `to`. */
export const law = (from: string, value: ParameterValue, cite: Cite, to = "open"): Parameter => ({
  segments: [{ from, to, value, cite }],
});

/** A fact, a parameter, a step, a code. */
export const fact = (name: string): Expression => ({ fact: name });
export const param = (name: string, by?: Expression): Expression => ({
  param: name,
  ...(by === undefined ? {} : { by }),
});
export const step = (name: string): Expression => ({ step: name });
export const code = (text: string): Expression => ({ code: text });

/** What an author writes of a rule; the rest has defaults. */
export interface RuleDraft {
  readonly message: Message;
  readonly addressee: Addressee;
  readonly force: Force;
  readonly lower?: Delegation;
  readonly anchor: readonly string[];
  readonly conditions?: readonly Condition[];
  readonly steps?: { readonly [name: string]: Expression };
  /** `{ of, optional: true }`, or the bare expression of a value that the rule must settle. */
  readonly outputs: { readonly [value: string]: Expression | Output };
  readonly flags?: readonly FlagRule[];
  readonly verdicts?: readonly VerdictRule[];
  readonly basis?: readonly string[];
  /** Facts and values of a rule that is not in the public catalogue, or that come on top of its signature. */
  readonly facts?: Signature["facts"];
  readonly values?: Signature["values"];
}

const isOutput = (value: Expression | Output): value is Output =>
  typeof value === "object" && "of" in value && !("field" in value) && !("in" in value);

/** A rule in full, with the signature of the public catalogue. */
export const rule = (name: string, draft: RuleDraft): RuleDocument => {
  const known = (signatures as { readonly [rule: string]: Signature })[name];
  return {
    rule: name,
    message: draft.message,
    addressee: draft.addressee,
    force: draft.force,
    lower: draft.lower ?? "none",
    anchor: draft.anchor,
    facts: { ...known?.facts, ...draft.facts },
    values: { ...known?.values, ...draft.values },
    conditions: draft.conditions ?? [],
    steps: draft.steps ?? {},
    outputs: Object.fromEntries(
      Object.entries(draft.outputs).map(([value, given]) => [value, isOutput(given) ? given : { of: given }]),
    ),
    flags: draft.flags ?? [],
    verdicts: draft.verdicts ?? [],
    basis: draft.basis ?? [],
  };
};

/** A value that only comes when its facts are there. */
export const optional = (of: Expression): Output => ({ of, optional: true });

/** A value that is only asked for when a condition holds. */
export const when = (condition: Expression, of: Expression): Output => ({ of, when: condition });

/** One deadline: what starts it, the parameter, and how it is counted. */
export interface ClockDraft {
  readonly from: Expression;
  readonly parameter: string;
  readonly by?: Expression;
  readonly direction?: "after" | "before";
  /** By default forward after a day, none before it. */
  readonly roll?: "forward" | "none";
  readonly clause?: { readonly fact: string; readonly may: ClausePower };
}

/** A deadline as an expression; read it with `{ raw }` and `{ due }`. */
export const deadline = (clock: ClockDraft): Expression => {
  const statutory = param(clock.parameter, clock.by);
  const direction = clock.direction ?? "after";
  return {
    deadline: {
      from: clock.from,
      period:
        clock.clause === undefined
          ? statutory
          : { clause: clock.clause.fact, law: statutory, may: clock.clause.may },
      direction,
      roll: clock.roll ?? (direction === "after" ? "forward" : "none"),
    },
  };
};

/** The outputs `raw` and `due` of one deadline, held in the step `end`. */
export const rawAndDue = (
  clock: ClockDraft,
): { readonly steps: RuleDraft["steps"] & object; readonly outputs: RuleDraft["outputs"] } => ({
  steps: { end: deadline(clock) },
  outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
});

/** Chooses by a text fact such as `subject`, `act` or `item`; any other value is not covered. */
export const bySubject = (name: string, rows: { readonly [value: string]: Expression }): Expression => ({
  case: Object.entries(rows).map(([value, then]) => ({
    when: { eq: [fact(name), code(value)] },
    then,
  })),
});

/** A fact of law that is stated, not computed. */
export const provision = (
  kind: ProvisionKind,
  topic: string,
  addressee: Addressee,
  from: string,
  cite: Cite,
  says: Provision["says"],
  more: { readonly force?: Force; readonly to?: string; readonly items?: readonly string[] } = {},
): Provision => ({
  kind,
  topic,
  addressee,
  force: more.force ?? "mandatory",
  from,
  to: more.to ?? "open",
  cite,
  says,
  ...(more.items === undefined ? {} : { items: more.items }),
});
