import type { Expression, FactType, Parameter, PolicyDocument, RuleDocument } from "./document.ts";
import { operatorOf } from "./operator.ts";
import type { Problem } from "./shape.ts";
import { isLaw } from "./timeline.ts";

/** Kind of what an expression yields; `any` where only the question decides. */
export type ValueKind =
  | "number"
  | "boolean"
  | "date"
  | "instant"
  | "moment"
  | "month"
  | "code"
  | "period"
  | "due"
  | "frequency"
  | "annual"
  | "list"
  | "record"
  | "any";

/** The kind of values of a fact type. */
export const kindOfType = (type: FactType): ValueKind => {
  switch (type.type) {
    case "money":
    case "area":
    case "unit-price":
    case "rate":
    case "decimal":
    case "integer":
      return "number";
    case "text":
    case "enum":
      return "code";
    case "choice":
      return "any";
    default:
      return type.type;
  }
};

const kindOfParameter = (parameter: Parameter | undefined): ValueKind => {
  const value = parameter?.segments.find(isLaw)?.value;
  const kind = value?.kind === "table" ? Object.values(value.rows)[0]?.kind : value?.kind;
  switch (kind) {
    case "number":
    case "money":
      return "number";
    case "word":
      return "code";
    case "terms":
      return "list";
    case undefined:
      return "any";
    default:
      return kind;
  }
};

const DATED: readonly ValueKind[] = ["date", "instant", "moment"];

const fits = (got: ValueKind, wanted: readonly ValueKind[]): boolean =>
  got === "any" || wanted.includes("any") || wanted.includes(got);

/** Infers kinds within one rule and collects what does not fit. Steps must not run in a circle. */
export const kindProblems = (
  policy: PolicyDocument,
  rule: RuleDocument,
  path: string,
): readonly Problem[] => {
  const problems: Problem[] = [];
  const steps = new Map<string, ValueKind>();
  const expect = (node: Expression, at: string, ...wanted: readonly ValueKind[]): ValueKind => {
    const got = kindOf(node, at);
    if (!fits(got, wanted)) {
      problems.push({
        code: "wrong-kind",
        path: at,
        message: `is a ${got}, and a ${wanted.join(" or ")} is needed here`,
      });
    }
    return got;
  };
  const each = (nodes: readonly Expression[], at: string, ...wanted: readonly ValueKind[]): void =>
    nodes.forEach((node, index) => void expect(node, `${at}[${index}]`, ...wanted));
  const common = (kinds: readonly ValueKind[]): ValueKind => kinds.find((kind) => kind !== "any") ?? "any";
  const stepKind = (name: string): ValueKind => {
    const known = steps.get(name);
    if (known !== undefined) return known;
    const node = rule.steps[name];
    const kind = node === undefined ? "any" : kindOf(node, `${path}.steps.${name}`);
    steps.set(name, kind);
    return kind;
  };

  const kindOf = (node: Expression, at: string): ValueKind => {
    if (typeof node === "number") return "number";
    if (typeof node === "boolean") return "boolean";
    const key = operatorOf(node) ?? "";
    // What stands under a key was checked by structure; `never` takes the type that each operator gives it.
    const n = (part: string): never =>
      (node as unknown as { readonly [key: string]: unknown })[part] as never;
    const inner = `${at}.${key}`;
    switch (key) {
      case "fact": {
        const type = rule.facts[String(n("fact"))];
        return type === undefined ? "any" : kindOfType(type);
      }
      case "param":
        if (n("on") !== undefined) expect(n("on"), `${at}.on`, "date", "moment");
        if (n("by") !== undefined) expect(n("by"), `${at}.by`, "code", "number", "boolean");
        return kindOfParameter(policy.parameters[String(n("param"))]);
      case "step":
        return stepKind(String(n("step")));
      case "code":
      case "means":
        return "code";
      case "terms":
        return "list";
      case "refuse":
        return "any";
      case "inForce":
      case "given":
      case "none":
        return "boolean";
      case "add":
      case "mul":
      case "sub":
      case "div":
        each(n(key), inner, "number");
        return "number";
      case "min":
      case "max": {
        const nodes: readonly Expression[] = n(key);
        each(nodes, inner, "number", ...DATED);
        return common(nodes.map((child, index) => kindOf(child, `${inner}[${index}]`)));
      }
      case "round":
        expect(n("round"), inner, "number");
        return "number";
      case "ge":
      case "gt":
      case "le":
      case "lt":
        each(n(key), inner, "number", ...DATED);
        return "boolean";
      case "eq":
      case "ne":
        each(n(key), inner, "number", "code", "boolean", ...DATED);
        return "boolean";
      case "in":
        expect(n("in"), inner, "code", "boolean", "number");
        return "boolean";
      case "and":
      case "or":
        each(n(key), inner, "boolean");
        return "boolean";
      case "known":
        kindOf(n("known"), inner);
        return "boolean";
      case "not":
        expect(n("not"), inner, "boolean");
        return "boolean";
      case "if":
        expect(n("if"), inner, "boolean");
        return common([kindOf(n("then"), `${at}.then`), kindOf(n("else"), `${at}.else`)]);
      case "case": {
        const rows: readonly { when: Expression; then: Expression }[] = n("case");
        rows.forEach(({ when }, index) => void expect(when, `${inner}[${index}].when`, "boolean"));
        const kinds = rows.map(({ then }, index) => kindOf(then, `${inner}[${index}].then`));
        return common(n("else") === undefined ? kinds : [...kinds, kindOf(n("else"), `${at}.else`)]);
      }
      case "first":
        return common(
          (n("first") as readonly Expression[]).map((child, i) => kindOf(child, `${inner}[${i}]`)),
        );
      case "deadline": {
        const { from, period } = n("deadline") as { from: Expression; period: Expression };
        expect(from, `${inner}.from`, ...DATED);
        expect(period, `${inner}.period`, "period", "number");
        return "due";
      }
      case "raw":
      case "due":
        expect(n(key), inner, "due");
        return "moment";
      case "days":
      case "months":
      case "wholeMonths":
      case "yearFraction":
        each(n(key), inner, "date", "moment");
        return "number";
      case "addDays":
      case "addMonths": {
        const [date, amount]: readonly [Expression, Expression] = n(key);
        expect(date, `${inner}[0]`, "date", "moment");
        expect(amount, `${inner}[1]`, "number");
        return "date";
      }
      case "firstDay":
      case "lastDay":
        expect(n(key), inner, "date", "moment");
        return "date";
      case "date":
        expect(n(key), inner, ...DATED);
        return "date";
      case "month":
        expect(n(key), inner, "date", "moment");
        return "month";
      case "startOfNextDay":
        expect(n(key), inner, "date", "moment");
        return "instant";
      case "isOffDay":
        expect(n(key), inner, "date", "moment");
        return "boolean";
      case "daysOf":
      case "hoursOf":
        expect(n(key), inner, "period");
        return "number";
      case "monthsOf":
        expect(n(key), inner, "period", "frequency");
        return "number";
      case "timesAYear":
        expect(n(key), inner, "frequency");
        return "number";
      case "annualAfter":
        expect(n(key), inner, "date", "moment");
        expect(n("annual"), `${at}.annual`, "annual");
        return "date";
      case "list":
        (n("list") as readonly Expression[]).forEach(
          (child, index) => void kindOf(child, `${inner}[${index}]`),
        );
        return "list";
      case "sum":
      case "count":
        expect(n(key), inner, "list");
        return "number";
      case "field":
        expect(n("of"), `${at}.of`, "list");
        return "list";
      case "allocate":
        expect(n("allocate"), inner, "number");
        expect(n("weights"), `${at}.weights`, "list");
        return "list";
      case "clause":
        return kindOf(n("law"), `${at}.law`) === "number" ? "number" : "any";
      case "slices": {
        const {
          from,
          to,
          each: monthly,
        } = n("slices") as { from: Expression; to: Expression; each: Expression };
        expect(from, `${inner}.from`, "date", "moment");
        expect(to, `${inner}.to`, "date", "moment");
        expect(monthly, `${inner}.each`, "number");
        return "list";
      }
      default:
        return "any";
    }
  };

  rule.conditions.forEach(
    ({ holds }, index) => void expect(holds, `${path}.conditions[${index}].holds`, "boolean"),
  );
  rule.flags.forEach(({ when }, index) => void expect(when, `${path}.flags[${index}].when`, "boolean"));
  rule.verdicts.forEach(({ when }, index) => void expect(when, `${path}.verdicts[${index}].when`, "boolean"));
  for (const name of Object.keys(rule.steps)) stepKind(name);
  for (const [name, output] of Object.entries(rule.outputs)) {
    const type = rule.values[name];
    if (output.when !== undefined) expect(output.when, `${path}.outputs.${name}.when`, "boolean");
    const kind = kindOf(output.of, `${path}.outputs.${name}.of`);
    if (type === undefined) continue;
    const wanted = kindOfType(type);
    const accepted: readonly ValueKind[] = DATED.includes(wanted)
      ? [...DATED]
      : wanted === "code"
        ? ["code"]
        : [wanted];
    if (!fits(kind, accepted)) {
      problems.push({
        code: "wrong-kind",
        path: `${path}.outputs.${name}`,
        message: `is a ${kind}, and the value ${name} is a ${type.type}`,
      });
    }
  }
  return problems.filter(
    (one, index) =>
      problems.findIndex((other) => other.path === one.path && other.message === one.message) === index,
  );
};
