import type { PolicyDocument, RuleDocument } from "../format/document.ts";
import type { ParameterValue, ScalarValue } from "../format/parameter.ts";
import { ruleParameters } from "../format/rule-check.ts";
import { isLaw } from "../format/timeline.ts";

type Language = "zh-CN" | "en";

const words = {
  "zh-CN": {
    rules: "规则",
    numbers: "数值与依据",
    provisions: "只陈述、不计算的规定",
    sources: "依据",
    rule: ["规则", "内容", "约束对象", "效力", "依据（事实）"],
    number: ["参数", "数值", "起", "止", "条文（事实）", "原文"],
    provision: ["类别", "内容", "条文（事实）", "起", "原文"],
    gap: { "no-law": "无规定", unknown: "未核实", "not-yet": "尚未公布" },
    notice: "由政策文件生成；不是法律意见。",
    open: "至今",
  },
  en: {
    rules: "Rules",
    numbers: "Numbers and their law",
    provisions: "Stated, not computed",
    sources: "Sources",
    rule: ["rule", "says", "binds", "force", "law (fact)"],
    number: ["parameter", "value", "from", "to", "article (fact)", "quote"],
    provision: ["kind", "says", "article (fact)", "from", "quote"],
    gap: { "no-law": "no law", unknown: "unknown", "not-yet": "not yet published" },
    notice: "Generated from the policy; not legal advice.",
    open: "open",
  },
} as const;

/** A page about a policy in Markdown (政策文档): its rules, every number with article and quote, provisions and sources. */
export const policyPage = (policy: PolicyDocument, language: Language): string => {
  const say = words[language];
  return [
    `# ${policy.name["zh-CN"]} · ${policy.name.en} (\`${policy.code}\`)`,
    `\`${policy.id}\` ${policy.version}, ${policy.reviewed}. ${say.notice}`,
    ...(policy.rules.length === 0
      ? []
      : [
          `## ${say.rules}`,
          table(
            say.rule,
            policy.rules.map((rule) => ruleRow(policy, rule, language)),
          ),
        ]),
    ...(Object.keys(policy.parameters).length === 0
      ? []
      : [`## ${say.numbers}`, table(say.number, numberRows(policy, language))]),
    ...(policy.provisions.length === 0
      ? []
      : [`## ${say.provisions}`, table(say.provision, provisionRows(policy, language))]),
    `## ${say.sources}`,
    Object.values(policy.sources)
      .map(
        ({ title, number, inForceFrom }) =>
          `- ${title[language]}${number === undefined ? "" : ` (${number})`}, ${inForceFrom}`,
      )
      .join("\n"),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
};

/** A table in Markdown; cells are plain text, so that nothing in them is taken for markup. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");

const cell = (text: string): string =>
  text === "---" ? text : text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");

const ruleRow = (policy: PolicyDocument, rule: RuleDocument, language: Language): readonly string[] => {
  const cites = ruleParameters(rule).flatMap((name) =>
    (policy.parameters[name]?.segments ?? []).filter(isLaw),
  );
  const law = [...new Set(cites.map(({ cite }) => `${cite.article} (${cite.id})`))];
  return [`\`${rule.rule}\``, rule.message[language], rule.addressee, rule.force, law.join("; ")];
};

const numberRows = (policy: PolicyDocument, language: Language): readonly (readonly string[])[] =>
  Object.entries(policy.parameters).flatMap(([name, { segments }]) =>
    segments.map((segment) => {
      const to = segment.to === "open" ? words[language].open : segment.to;
      return isLaw(segment)
        ? [
            `\`${name}\``,
            valueText(segment.value),
            segment.from,
            to,
            `${segment.cite.article} (${segment.cite.id})`,
            segment.cite.quote,
          ]
        : [`\`${name}\``, words[language].gap[segment.gap], segment.from, to, "", ""];
    }),
  );

const provisionRows = (policy: PolicyDocument, language: Language): readonly (readonly string[])[] =>
  policy.provisions.map(({ kind, says, cite, from }) => [
    kind,
    says[language],
    `${cite.article} (${cite.id})`,
    from,
    cite.quote,
  ]);

const valueText = (value: ParameterValue): string =>
  value.kind === "table"
    ? Object.entries(value.rows)
        .map(([row, scalar]) => `${row}: ${scalarText(scalar)}`)
        .join("; ")
    : scalarText(value);

const scalarText = (value: ScalarValue): string => {
  const bound = "bound" in value && value.bound !== undefined ? ` (${value.bound})` : "";
  switch (value.kind) {
    case "period":
      return `${value.period.amount} ${value.period.unit}${bound}`;
    case "number":
      return `${value.number}${bound}`;
    case "money":
      return `${value.yuan} yuan${bound}`;
    case "frequency":
      return `${value.times} / ${value.per}${bound}`;
    case "annual":
      return value.words;
    case "word":
      return value.word;
    case "terms":
      return value.terms.map(({ word }) => word).join("、");
  }
};
