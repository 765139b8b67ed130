/** What the doc comments of library calls must say: meaning, units, errors and, where the law speaks, its source. */
import {
  type Comment,
  type DeclarationReflection,
  type ProjectReflection,
  ReflectionKind,
  type SignatureReflection,
} from "typedoc";

/** Entries a developer calls to ask a rule, price, bill, explain, verify and compare. */
const callEntries: readonly string[] = [
  "@heyue/rules",
  "@heyue/rules/engine/bulk",
  "@heyue/rules/engine/fee-line",
  "@heyue/rules/engine/question",
  "@heyue/rules/explain/difference",
  "@heyue/rules/explain/explanation",
  "@heyue/rules/explain/slot",
  "@heyue/rules/kit/difference",
  "@heyue/rules/kit/policy-test",
  "@heyue/rules/verify",
  "@heyue/core/ports/policies",
  "@heyue/adapters/bill",
];

/** Catalogues of rules: each rule is asked by its name, so each is described as a call is. */
const ruleEntries: readonly string[] = [
  "@heyue/rules/format/fee-signature",
  "@heyue/rules/format/duty-signature",
];

/** Where each export and each method has a comment, without the tags. */
const plainEntries: readonly string[] = ["@heyue/core"];

/** Calls whose answer is law: they say on what it rests. */
const answersOfLaw: readonly string[] = [
  "Policies.ask",
  "BulkPolicies.ask",
  "createFeeLines",
  "bill",
  "CompiledQuestion",
];

/** Calls and rules that a newcomer is shown by a program, which `scripts/examples.test.ts` runs. */
const shown: readonly string[] = [
  "Policies.ask",
  "createFeeLines",
  "explain",
  "liability.breach",
  "service.credit",
];

/** What is wrong, one line each, with the place in the sources. */
export const callProblems = (project: ProjectReflection): readonly string[] => {
  const modules = new Map(project.children?.map((module) => [module.name, module]));
  const found = (name: string): DeclarationReflection => {
    const module = modules.get(name);
    if (module === undefined)
      throw new Error(`${name} is not among the entries; correct scripts/parts/library-calls.ts.`);
    return module;
  };
  const exports = (names: readonly string[]) => names.flatMap((name) => found(name).children ?? []);
  const described = [
    ...exports(callEntries).flatMap((one) => describedIn(one, true)),
    ...exports(plainEntries).flatMap((one) => describedIn(one, false)),
    ...exports(ruleEntries).flatMap(rulesOf),
  ];
  const names = new Set(described.map(({ name }) => name));
  return [
    ...described.flatMap(problemsOf),
    ...[...shown, ...answersOfLaw]
      .filter((name) => !names.has(name))
      .map((name) => `${name} is not found; correct scripts/parts/library-calls.ts`),
  ];
};

/** Something that must be described, and by which tags beside its meaning. */
interface Described {
  readonly name: string;
  readonly place: string;
  /** Of a property that is a function TypeDoc keeps some tags with the property and some with the function. */
  readonly comments: readonly (Comment | undefined)[];
  readonly tags: readonly `@${string}`[];
}

const placeOf = ({ sources }: DeclarationReflection): string =>
  sources?.[0] === undefined ? "" : `${sources[0].fileName}:${sources[0].line}`;

const signatureOf = (one: DeclarationReflection): SignatureReflection | undefined =>
  one.signatures?.[0] ?? (one.type?.type === "reflection" ? one.type.declaration.signatures?.[0] : undefined);

const membersOf = (one: DeclarationReflection): readonly DeclarationReflection[] =>
  one.children ?? (one.type?.type === "reflection" ? (one.type.declaration.children ?? []) : []);

const isOrHoldsCall = (one: DeclarationReflection): boolean =>
  signatureOf(one) !== undefined || membersOf(one).some((member) => signatureOf(member) !== undefined);

/** An export, and the members that its own package declares. */
const describedIn = (one: DeclarationReflection, isCall: boolean, under = ""): readonly Described[] => {
  // A name that is handed on is described where it is declared.
  if (one.kind === ReflectionKind.Reference || one.kind === ReflectionKind.Constructor) return [];
  const name = `${under}${one.name}`;
  const signature = signatureOf(one);
  const own: Described = {
    name,
    place: placeOf(one),
    comments: [one.comment, signature?.comment],
    tags: [
      // What is optional is called by us and not by the developer.
      ...(isCall && signature !== undefined && !one.flags.isOptional
        ? (["@returns", "@throws", "@units"] as const)
        : []),
      ...(answersOfLaw.includes(name) ? (["@source"] as const) : []),
      ...(shown.includes(name) ? (["@example"] as const) : []),
    ],
  };
  const isType = one.kindOf([ReflectionKind.Interface, ReflectionKind.Class]);
  const members = isType || under !== "" ? membersOf(one) : [];
  const counted = isType && isCall ? members : members.filter((member) => isOrHoldsCall(member));
  return [own, ...counted.flatMap((member) => describedIn(member, isCall, `${name}.`))];
};

const rulesOf = (catalogue: DeclarationReflection): readonly Described[] =>
  membersOf(catalogue).map((rule) => ({
    name: rule.name,
    place: placeOf(rule),
    comments: [rule.comment],
    // A rule throws nothing: the verdicts it may come to stand under what it returns.
    tags: ["@returns", "@units", "@source", ...(shown.includes(rule.name) ? (["@example"] as const) : [])],
  }));

const problemsOf = ({ name, place, comments, tags }: Described): readonly string[] => {
  const says = (parts: Comment["summary"]): boolean => parts.some(({ text }) => text.trim() !== "");
  const lacking = [
    ...(comments.some((comment) => comment !== undefined && says(comment.summary)) ? [] : ["what it means"]),
    ...tags.filter(
      (tag) => !comments.some((comment) => comment?.getTags(tag).some(({ content }) => says(content))),
    ),
  ];
  return lacking.length === 0 ? [] : [`${place} ${name}: the comment does not say ${lacking.join(", ")}`];
};
