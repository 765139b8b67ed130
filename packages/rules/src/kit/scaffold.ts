import { fact, law, period, rawAndDue, rule } from "../format/authoring.ts";
import { POLICY_FORMAT, type PolicyDocument } from "../format/document.ts";
import type { PolicyCase } from "./policy-case.ts";

/** What a new package of a policy is made from. */
export interface ScaffoldRequest {
  /** Name of the npm package. */
  readonly name: string;
  /** GB/T 2260 or ISO 3166-2 code of the place. */
  readonly code: string;
  /** Name of the place. */
  readonly title: { readonly "zh-CN": string; readonly en: string };
  /** Code of the place whose law stands above; `null` for a country. */
  readonly parent: string | null;
  /** Places above, the nearest first, e.g. `["370000", "CN"]`. */
  readonly above: readonly string[];
  readonly calendar: string;
  readonly offset: string;
  /** Today, `YYYY-MM-DD`: the day of the review. */
  readonly today: string;
  /** Version range of Heyue that the package is tested with. */
  readonly heyue: string;
}

/** A file of the new package. */
export interface ScaffoldFile {
  readonly path: string;
  readonly text: string;
}

const inForce = "2025-01-01";

/** The files of a new package with a policy (政策包): a worked example that passes every test, to be replaced by the law. */
export const scaffoldPolicy = (request: ScaffoldRequest): readonly ScaffoldFile[] => [
  { path: "package.json", text: json(manifestOf(request)) },
  { path: "policy.json", text: json(policyOf(request)) },
  { path: "cases/reply-deadline.json", text: json(casesOf(request)) },
  { path: "policy.test.mjs", text: testText },
  { path: "README.md", text: readme(request) },
];

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const manifestOf = ({ name, heyue }: ScaffoldRequest): object => ({
  name,
  version: "0.1.0",
  description: "A policy for Heyue: the law of a place as dated, cited data.",
  type: "module",
  keywords: ["heyue", "heyue-policy"],
  exports: { ".": "./policy.json", "./package.json": "./package.json" },
  heyue: { policy: "./policy.json", cases: "./cases" },
  files: ["policy.json", "cases"],
  scripts: {
    check: "heyue policy check .",
    test: "heyue policy test . --mutate && node --test",
    conformance: "heyue policy conformance . --level A",
  },
  devDependencies: { "@heyue/adapters": heyue, "@heyue/rules": heyue },
});

const policyOf = (request: ScaffoldRequest): PolicyDocument => {
  const counting = request.above.includes("CN") ? ["CN/period.firstDay", "CN/period.roll"] : [];
  return {
    format: POLICY_FORMAT,
    id: request.name.replace(/^@[^/]+\//, ""),
    version: "0.1.0",
    code: request.code,
    name: request.title,
    aliases: [],
    parent: request.parent,
    calendar: request.calendar,
    offset: request.offset,
    reviewed: request.today,
    sources: {
      example: {
        title: {
          "zh-CN": "示例条例（请换成真实法规）",
          en: "Example regulations (replace by the real ones)",
        },
        rank: "regulation",
        inForceFrom: inForce,
      },
    },
    parameters: {
      "reply.period": law(inForce, period(7, "days"), {
        id: "EXAMPLE-1",
        source: "example",
        article: "第一条",
        quote: "物业服务人应当自收到投诉之日起七日内作出答复。",
      }),
    },
    offers: [],
    rules: [
      rule("reply.deadline", {
        message: {
          "zh-CN": "示例：物业服务人自收到投诉之日起七日内答复。",
          en: "Example: the provider answers a complaint within seven days of receipt.",
        },
        addressee: "provider",
        force: "mandatory",
        anchor: ["received"],
        ...rawAndDue({ from: fact("received"), parameter: "reply.period" }),
        basis: counting,
      }),
    ],
    provisions: [],
  };
};

const casesOf = ({ code, above }: ScaffoldRequest): readonly PolicyCase[] => {
  const entry = (title: string, facts: PolicyCase["facts"], expect: PolicyCase["expect"]): PolicyCase => ({
    title,
    code,
    rule: "reply.deadline",
    facts,
    derivedFrom: "hand",
    expect,
  });
  const due = (raw: string, rolled = raw): PolicyCase["expect"] => ({
    verdict: "determined",
    values: { raw, due: rolled },
    cites: ["EXAMPLE-1"],
  });
  // Before the regulation there is only what stands above: in China a duty without a number of days.
  const flag = above.includes("CN") ? "duty-without-number" : "no-law-on-that-date";
  return [
    entry(
      "施行当日收到：首日不计，第七日 · received on the first day of the law",
      { received: inForce },
      due("2025-01-08"),
    ),
    entry(
      "施行前一日收到，尚无期限 · the day before there is no period",
      { received: "2024-12-31" },
      {
        verdict: "not-covered",
        values: {},
        flags: [flag],
      },
    ),
    entry(
      "第七日是星期六，顺延到星期一 · the seventh day is a Saturday and rolls",
      { received: "2025-03-08" },
      due("2025-03-15", "2025-03-17"),
    ),
    entry(
      "不知何时收到 · when it came is unknown",
      {},
      { verdict: "needs-input", values: {}, missing: ["received"] },
    ),
  ];
};

const testText = `import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { builtinDocuments, definePolicy } from "@heyue/rules";
import { conformanceOf } from "@heyue/rules/kit/conformance";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const policy = definePolicy(read("./policy.json"));
const cases = readdirSync(new URL("./cases/", import.meta.url)).flatMap((file) => read(\`./cases/\${file}\`));

test("the policy reaches level A", () => {
  const others = builtinDocuments.filter(({ code }) => code !== policy.code);
  const { level, toC, toB, toA } = conformanceOf(policy, [...others, policy], cases);
  assert.deepEqual({ level, toC, toB, toA }, { level: "A", toC: [], toB: [], toA: [] });
});
`;

const readme = ({ name, code, title }: ScaffoldRequest): string => `# ${name}

The law of ${title.en} (${title["zh-CN"]}, \`${code}\`) for Heyue. **What is in it now is an example: replace it by the law.**

1. \`policy.json\`: name the instruments in \`sources\`, put every number with article and quote into \`parameters\`, and write the rules.
   The number must stand in the quote, with its unit.
2. \`cases/\`: work every expectation out by hand from the article, on the day the law begins, the day before, and at each boundary.
3. \`npx heyue policy check .\` says what is wrong with the policy; \`npx heyue policy test . --mutate\` what the cases miss;
   \`npx heyue policy conformance .\` the level (A is the highest).
4. \`npx heyue policy ask ${code} reply.deadline --policy . --facts '{"received":"2025-03-08"}'\` asks it.

Where the package is installed, \`--policy ${name}\` loads it by name, and \`npx heyue policy lock ${name}\` pins its content.
`;
