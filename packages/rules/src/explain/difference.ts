import type { Citation } from "@heyue/core/kernel/citation";
import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json, TraceStep, Verdict } from "@heyue/core/kernel/verdict";

/** One thing that two answers do not have in common. */
export interface Difference {
  /** A fact or a parameter is a cause; a value is what came of it. */
  readonly kind: "fact" | "parameter" | "clause" | "slice" | "value";
  /** Name of the fact, the value, or `policy/parameter`; for a slice its days `from..to`. */
  readonly name: string;
  /** What it was; `null` when it was not there. */
  readonly before: Json;
  /** What it is; `null` when it is gone. */
  readonly after: Json;
  /** The law before, where the step cites any. */
  readonly lawBefore?: Citation;
  /** The law after, where the step cites any. */
  readonly lawAfter?: Citation;
}

interface Entry {
  readonly kind: Difference["kind"];
  readonly name: string;
  readonly shown: Json;
  readonly citation: Citation | undefined;
}

/**
 * Why an answer changed: causes first (facts, law, clauses), then the values that came of them. Both verdicts must have full
 * traces, as `Policies.ask` gives them; of shorter ones only what they hold is compared.
 *
 * @returns What differs; empty for equal answers.
 * @throws Nothing.
 * @units As in the verdicts: text, in a trace money not always with two decimals.
 */
export const diffTrace = (before: Verdict, after: Verdict): readonly Difference[] => {
  const first = entriesOf(before);
  const second = entriesOf(after);
  const names = [...new Set([...first.keys(), ...second.keys()])];
  const found = names.flatMap((name): Difference[] => {
    const a = first.get(name);
    const b = second.get(name);
    const kept = (a ?? b) as Entry;
    if (canonicalJson(a?.shown ?? null) === canonicalJson(b?.shown ?? null)) return [];
    return [
      {
        kind: kept.kind,
        name: kept.name,
        before: a?.shown ?? null,
        after: b?.shown ?? null,
        ...(a?.citation === undefined ? {} : { lawBefore: a.citation }),
        ...(b?.citation === undefined ? {} : { lawAfter: b.citation }),
      },
    ];
  });
  const rank = ["fact", "parameter", "clause", "slice", "value"];
  return found.sort((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind));
};

const entriesOf = (verdict: Verdict): ReadonlyMap<string, Entry> => {
  const entries = new Map<string, Entry>();
  for (const step of verdict.trace) {
    const entry = entryOf(step);
    if (entry !== undefined) entries.set(`${entry.kind} ${entry.name}`, entry);
  }
  return entries;
};

const entryOf = (step: TraceStep): Entry | undefined => {
  const { inputs, output, citation } = step;
  const entry = (kind: Entry["kind"], name: string, shown: Json = output): Entry => ({
    kind,
    name,
    shown,
    citation,
  });
  switch (step.step) {
    case "fact":
      return entry("fact", String(inputs["name"]));
    case "parameter":
      return entry("parameter", `${String(inputs["policy"])}/${String(inputs["name"])}`);
    case "contract-clause":
      return entry("clause", String(inputs["fact"]), { agreed: inputs["agreed"] ?? null, outcome: output });
    case "slice":
      return entry("slice", `${String(inputs["from"])}..${String(inputs["to"])}`);
    case "value":
      return entry("value", String(inputs["name"]));
    default:
      return undefined;
  }
};
