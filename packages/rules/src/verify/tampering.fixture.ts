import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import type { Random } from "./random.fixture.ts";

/** A verdict as anyone can write it. */
type Claimed = { -readonly [key in keyof Verdict]: Verdict[key] };
type Step = {
  step: string;
  inputs: { [key: string]: Json };
  output: Json;
  citation?: { [key: string]: Json };
};

/** Changes a copy of a verdict in place; `false` when there is nothing to change. */
type Tampering = (verdict: Claimed, random: Random) => boolean;

const stepsOf = (verdict: Claimed): Step[] => verdict.trace as unknown as Step[];

const stepWith = (verdict: Claimed, random: Random, has: (step: Step) => boolean): Step | undefined => {
  const found = stepsOf(verdict).filter(has);
  return found.length === 0 ? undefined : random.pick(found);
};

/** Another text of the same kind: a digit moved, a truth turned, a letter added. */
const other = (value: Json, random: Random): Json => {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + random.pick([1, -1]);
  if (typeof value !== "string") return value === null ? "1" : null;
  const digits = [...value.matchAll(/\d/g)].map(({ index }) => index);
  if (digits.length === 0) return `${value}x`;
  const at = random.pick(digits);
  return `${value.slice(0, at)}${(Number(value[at]) + random.between(1, 9)) % 10}${value.slice(at + 1)}`;
};

interface Leaf {
  readonly holder: { [key: string]: Json };
  readonly key: string;
}

const leavesOf = (value: unknown): readonly Leaf[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, item]): readonly Leaf[] =>
        typeof item === "object" && item !== null
          ? leavesOf(item)
          : [{ holder: value as { [key: string]: Json }, key }],
      );

const changeLeaf = (tree: unknown, random: Random, fits: (value: Json) => boolean = () => true): boolean => {
  const leaves = leavesOf(tree).filter(({ holder, key }) => fits(holder[key] ?? null));
  if (leaves.length === 0) return false;
  const { holder, key } = random.pick(leaves);
  holder[key] = other(holder[key] ?? null, random);
  return true;
};

const changeKey = (holder: { [key: string]: Json } | undefined, key: string, random: Random): boolean => {
  if (holder === undefined || holder[key] === undefined) return false;
  holder[key] = other(holder[key], random);
  return true;
};

const removeOne = (list: unknown[], random: Random): boolean =>
  list.length > 0 && list.splice(random.between(0, list.length - 1), 1).length === 1;

const isNumeric = (value: Json): boolean => typeof value === "number" || /^-?\d[\d./]*$/.test(String(value));

const VERDICTS = [
  "determined",
  "range",
  "needs-input",
  "not-covered",
  "stale",
  "conflict",
  "discretionary",
] as const;

const cloned = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Every way in which a claim is falsified. */
export const tamperings: { readonly [name: string]: Tampering } = {
  "a number in the trace": (verdict, random) => changeLeaf(verdict.trace, random, isNumeric),
  "an output": (verdict, random) =>
    changeKey(stepWith(verdict, random, () => true) as never, "output", random),
  "an argument": (verdict, random) =>
    changeLeaf(
      stepWith(verdict, random, ({ inputs }) => Array.isArray(inputs["args"]))?.inputs["args"],
      random,
    ),
  "arguments exchanged": (verdict, random) => {
    const args = stepWith(
      verdict,
      random,
      ({ inputs }) => ((inputs["args"] ?? []) as Json[]).length > 1,
    )?.inputs;
    if (args === undefined) return false;
    args["args"] = [...(args["args"] as Json[])].reverse();
    return true;
  },
  "a step left out": (verdict, random) => removeOne(stepsOf(verdict), random),
  "a step twice": (verdict, random) => {
    const steps = stepsOf(verdict);
    if (steps.length === 0) return false;
    const at = random.between(0, steps.length - 1);
    steps.splice(random.between(0, steps.length), 0, cloned(steps[at] as Step));
    return true;
  },
  "steps exchanged": (verdict, random) => {
    const steps = stepsOf(verdict);
    if (steps.length < 2) return false;
    const at = random.between(0, steps.length - 2);
    [steps[at], steps[at + 1]] = [steps[at + 1] as Step, steps[at] as Step];
    return true;
  },
  "the end cut off": (verdict, random) =>
    stepsOf(verdict).splice(random.between(0, verdict.trace.length)).length > 0,
  "an operator": (verdict, random) => {
    const step = stepWith(verdict, random, () => true);
    if (step === undefined) return false;
    step.step = random.pick(["add", "ge", "fact", "parameter", "value", "deadline"]);
    return true;
  },
  "a pointer": (verdict, random) => {
    const step = stepWith(verdict, random, ({ inputs }) => typeof inputs["at"] === "string");
    const another = stepWith(verdict, random, ({ inputs }) => typeof inputs["at"] === "string");
    if (step === undefined || another === undefined) return false;
    step.inputs["at"] = random.chance(50) ? (another.inputs["at"] as Json) : `${String(step.inputs["at"])}/0`;
    return true;
  },
  "an article": (verdict, random) =>
    changeKey(
      stepWith(verdict, random, ({ citation }) => citation !== undefined)?.citation,
      "article",
      random,
    ),
  "a quote": (verdict, random) =>
    changeKey(stepWith(verdict, random, ({ citation }) => citation !== undefined)?.citation, "quote", random),
  "a citation taken off": (verdict, random) => {
    const step = stepWith(verdict, random, ({ citation }) => citation !== undefined);
    if (step !== undefined) delete step.citation;
    return step !== undefined;
  },
  "the dates of a segment": (verdict, random) =>
    changeKey(
      stepWith(verdict, random, ({ step }) => step === "parameter" || step === "slice")?.inputs,
      random.pick(["from", "to"]),
      random,
    ),
  "the law date": (verdict, random) =>
    changeKey(stepWith(verdict, random, ({ step }) => step === "law-date") as never, "output", random),
  "a digest in the trace": (verdict, random) =>
    changeKey(stepWith(verdict, random, ({ step }) => step === "law-date")?.inputs, "digest", random),
  "a clause of the contract": (verdict, random) => {
    const step = stepWith(verdict, random, ({ step: kind }) => kind === "contract-clause");
    if (step === undefined) return false;
    step.output = step.output === "applied" ? "set-aside" : "applied";
    return true;
  },
  "a layer": (verdict, random) => {
    const step = stepWith(verdict, random, ({ step: kind }) => kind === "layer");
    if (step === undefined) return false;
    step.output = random.pick(["lower", "upper", "same", "conflict", "set-aside", "unsettled"]);
    return true;
  },
  "a citation of the verdict": (verdict, random) =>
    random.chance(50)
      ? changeLeaf(verdict.citations, random)
      : removeOne(verdict.citations as unknown as Json[], random),
  "a printed value": (verdict, random) => changeLeaf(verdict.values, random),
  "a printed value, in the trace too": (verdict, random) => {
    const step = stepWith(verdict, random, ({ step: kind }) => kind === "value");
    if (step === undefined) return false;
    step.output = other(step.output, random);
    (verdict.values as { [name: string]: Json })[String(step.inputs["name"])] = step.output;
    return true;
  },
  "a value, everywhere": (verdict, random) => {
    const leaves = leavesOf({ trace: verdict.trace.map(({ output }) => ({ output })) });
    if (leaves.length === 0) return false;
    const { holder, key } = random.pick(leaves);
    const [from, to] = [holder[key] ?? null, other(holder[key] ?? null, random)];
    for (const leaf of leavesOf(verdict)) if (leaf.holder[leaf.key] === from) leaf.holder[leaf.key] = to;
    return true;
  },
  "a value taken out": (verdict, random) => {
    const names = Object.keys(verdict.values);
    if (names.length === 0) return false;
    delete (verdict.values as { [name: string]: Json })[random.pick(names)];
    return true;
  },
  "a value put in": (verdict) => {
    (verdict.values as { [name: string]: Json })["gift"] = "100.00";
    return true;
  },
  "the verdict": (verdict, random) => {
    verdict.verdict = random.pick(VERDICTS);
    return true;
  },
  "the digest": (verdict, random) =>
    changeKey(verdict.policy as never, random.pick(["digest", "id", "version"]), random),
  "a missing fact": (verdict, random) =>
    random.chance(50)
      ? removeOne(verdict.missing as string[], random)
      : (verdict.missing as string[]).push(random.pick(["due", "received", "slip"])) > 0,
  "a flag": (verdict, random) =>
    random.chance(50)
      ? removeOne(verdict.flags as string[], random)
      : (verdict.flags as string[]).push(random.pick(["contract-clause-applied", "reducible"])) > 0,
  "a candidate": (verdict, random) =>
    random.chance(70)
      ? changeLeaf(verdict.candidates, random)
      : (verdict.candidates as unknown as Json[]).push({ policy: { ...verdict.policy }, values: {} }) > 0,
  "any leaf": (verdict, random) => changeLeaf(verdict, random),
};

/** A falsified copy of a verdict, and how it was done; `undefined` when this way leaves it as it was. */
export const tampered = (verdict: Verdict, way: string, random: Random): Verdict | undefined => {
  const copy = cloned(verdict) as Claimed;
  const done = tamperings[way]?.(copy, random) ?? false;
  const isChanged = canonicalJson(copy as unknown as Json) !== canonicalJson(verdict as unknown as Json);
  return done && isChanged ? copy : undefined;
};
