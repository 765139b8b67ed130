import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import { builtinCalendars } from "../calendars/builtin.ts";
import { answer, corpusOf } from "../engine/evaluation.ts";
import { placeOf } from "../engine/place.ts";
import { policyText } from "../format/digest.ts";
import type { PolicyDocument } from "../format/document.ts";
import { type PolicyCase, questionOf } from "./policy-case.ts";

/** How much a change of a policy changes for those who use it. */
export type Bump = "none" | "patch" | "minor" | "major";

/** A case that the two policies answer differently. */
export interface CaseDifference {
  /** Rule that was asked. */
  readonly rule: string;
  /** Title of the case. */
  readonly title: string;
  /** What this difference alone calls for. */
  readonly bump: Bump;
  /** The answer of the former policy. */
  readonly before: Pick<Verdict, "verdict" | "values">;
  /** The answer of the new one. */
  readonly after: Pick<Verdict, "verdict" | "values">;
}

/** What changed between two policies, and the version step that it calls for (行为差异). */
export interface PolicyDifference {
  /** Code of the place. */
  readonly code: string;
  /** Version of the former policy. */
  readonly from: string;
  /** Version that the new policy bears. */
  readonly to: string;
  /** The step that all differences together call for. */
  readonly bump: Bump;
  /** The version that the new policy should have at least. */
  readonly version: string;
  /** Names of rules that came. */
  readonly rulesAdded: readonly string[];
  /** Names of rules that are gone. */
  readonly rulesRemoved: readonly string[];
  /** Every case with another answer. */
  readonly cases: readonly CaseDifference[];
  /** Cases that both were asked. */
  readonly compared: number;
}

/**
 * Compares two policies of a place by what they answer to cases. An answer that was settled and changed, or a rule that is
 * gone, is major; an answer or a rule that came is minor; anything else in the document, or in the citations, is patch.
 * `others` are the policies that stand with it, those of the places above at least.
 *
 * @returns What changed, and the version that it calls for.
 * @throws Nothing for sealed policies whose calendars are among the calendars.
 * @units As in the verdicts: money as text in yuan with two decimals, dates `YYYY-MM-DD`; versions as `1.2.3`.
 */
export const diffPolicies = (
  before: PolicyDocument,
  after: PolicyDocument,
  cases: readonly PolicyCase[],
  others: readonly PolicyDocument[],
  calendars: readonly WorkCalendar[] = builtinCalendars,
): PolicyDifference => {
  const [old, young] = [before, after].map((policy) => {
    const policies = [...others.filter(({ code }) => code !== policy.code), policy];
    const corpus = corpusOf(
      policies,
      ({ calendar }) => calendars.find(({ id }) => id === calendar) as WorkCalendar,
    );
    const reaches = (entry: PolicyCase): boolean =>
      placeOf(policies, entry.code)?.layers.some(({ code }) => code === policy.code) === true;
    return { reaches, ask: (entry: PolicyCase): Verdict => answer(corpus, questionOf(entry), "off") };
  });
  if (old === undefined || young === undefined) throw new RangeError("two policies are compared");
  const asked = cases.filter((entry) => old.reaches(entry) || young.reaches(entry));
  const differences = asked.flatMap((entry): CaseDifference[] => {
    const [one, two] = [old.ask(entry), young.ask(entry)];
    const bump = bumpOf(one, two);
    const shown = ({ verdict, values }: Verdict): CaseDifference["before"] => ({ verdict, values });
    return bump === "none"
      ? []
      : [{ rule: entry.rule, title: entry.title, bump, before: shown(one), after: shown(two) }];
  });
  const names = (policy: PolicyDocument): readonly string[] => policy.rules.map(({ rule }) => rule);
  const rulesAdded = names(after).filter((name) => !names(before).includes(name));
  const rulesRemoved = names(before).filter((name) => !names(after).includes(name));
  const bump = strongest([
    ...differences.map((difference) => difference.bump),
    ...(rulesRemoved.length > 0 || before.code !== after.code ? (["major"] as const) : []),
    ...(rulesAdded.length > 0 ? (["minor"] as const) : []),
    ...(lessVersion(before) === lessVersion(after) ? [] : (["patch"] as const)),
  ]);
  return {
    code: after.code,
    from: before.version,
    to: after.version,
    bump,
    version: bumped(before.version, bump),
    rulesAdded,
    rulesRemoved,
    cases: differences,
    compared: asked.length,
  };
};

const lessVersion = (policy: PolicyDocument): string => policyText({ ...policy, version: "" });

const unsettled: readonly string[] = ["not-covered", "needs-input", "stale", "invalid-input"];

const bumpOf = (before: Verdict, after: Verdict): Bump => {
  const behaviour = ({ verdict, values, missing, flags }: Verdict): string =>
    canonicalJson({ verdict, values, missing, flags } as unknown as Json);
  if (behaviour(before) === behaviour(after)) {
    const law = ({ citations }: Verdict): string => canonicalJson(citations as unknown as Json);
    return law(before) === law(after) ? "none" : "patch";
  }
  if (unsettled.includes(before.verdict) && before.verdict !== after.verdict) return "minor";
  const kept = Object.entries(before.values).every(
    ([name, value]) => canonicalJson(after.values[name] ?? null) === canonicalJson(value),
  );
  return kept && before.verdict === after.verdict ? "minor" : "major";
};

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

const strongest = (bumps: readonly Bump[]): Bump =>
  bumps.reduce<Bump>((most, bump) => (order.indexOf(bump) > order.indexOf(most) ? bump : most), "none");

const bumped = (version: string, bump: Bump): string => {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  switch (bump) {
    case "major":
      return `${major + 1}.0.0`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    case "patch":
      return `${major}.${minor}.${patch + 1}`;
    case "none":
      return version;
  }
};
