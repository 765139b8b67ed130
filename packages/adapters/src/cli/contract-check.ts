import { isLocalDate } from "@heyue/core/kernel/local-date";
import {
  lintReading,
  lintRules,
  severities,
  type ContractReading,
  type Finding,
  type LintRule,
  type Severity,
  type Suppression,
} from "@heyue/core/text";
import { readContractText, type ContractFile } from "./contract-file.ts";
import { isObject, readJsonArgument } from "./input.ts";
import { BadInput, say, type Terminal } from "./terminal.ts";

/** What the commands that check a contract ask of their callers, as it was typed. */
export interface CheckOptions {
  readonly jurisdiction?: string;
  readonly on?: string;
  readonly severity?: string;
  readonly suppress?: string;
  readonly rules?: string;
}

/** A contract that was read and checked. */
export interface CheckedContract {
  readonly document: ContractFile;
  readonly reading: ContractReading;
  readonly findings: readonly Finding[];
  /** The rules of the place, beside the built-in ones. */
  readonly extra: readonly LintRule[];
}

const severityOf = (text: string | undefined): Severity | undefined => {
  if (text === undefined) return undefined;
  const severity = severities.find((each) => each === text);
  if (severity === undefined)
    throw new BadInput("invalid-input", {
      "zh-CN": `--severity 应为 ${severities.join("、")} 之一，而不是“${text}”。`,
      en: `--severity is one of ${severities.join(", ")}, not "${text}".`,
    });
  return severity;
};

const dayOf = (text: string | undefined): string | undefined => {
  if (text === undefined || isLocalDate(text)) return text;
  throw new BadInput("invalid-input", {
    "zh-CN": `--on 应为日期 YYYY-MM-DD，而不是“${text}”。`,
    en: `--on is a date YYYY-MM-DD, not "${text}".`,
  });
};

const rulesOf = (text: string | undefined, extra: readonly LintRule[]): readonly string[] | undefined => {
  if (text === undefined) return undefined;
  const ids = text
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  const known = new Set([...lintRules, ...extra].map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (ids.length === 0 || unknown.length > 0)
    throw new BadInput("unknown-rule", {
      "zh-CN": `没有规则“${unknown.join("、")}”；已有：${[...known].join("、")}。`,
      en: `There is no rule "${unknown.join(", ")}"; there are: ${[...known].join(", ")}.`,
    });
  return ids;
};

const suppressionOf = (entry: unknown, index: number): Suppression => {
  const bad = (chinese: string, english: string): never => {
    throw new BadInput("invalid-input", {
      "zh-CN": `--suppress 第 ${index + 1} 项：${chinese}`,
      en: `--suppress, entry ${index + 1}: ${english}`,
    });
  };
  if (!isObject(entry)) return bad("应为对象。", "must be an object.");
  const { ruleId, clauseId, text, reason = "", ...rest } = entry;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) return bad(`未知的键“${unknown}”。`, `unknown key "${unknown}".`);
  const isText = (value: unknown): value is string | undefined =>
    value === undefined || typeof value === "string";
  if (typeof ruleId !== "string" || typeof reason !== "string" || !isText(clauseId) || !isText(text))
    return bad(
      "“ruleId”“clauseId”“text”“reason”都应为文本。",
      '"ruleId", "clauseId", "text" and "reason" must be text.',
    );
  if (clauseId === undefined && text === undefined)
    return bad("应写明“clauseId”或“text”。", 'give "clauseId" or "text".');
  return {
    ruleId,
    reason,
    ...(clauseId === undefined ? {} : { clauseId }),
    ...(text === undefined ? {} : { text }),
  };
};

const suppressionsOf = async (
  path: string | undefined,
  terminal: Terminal,
): Promise<readonly Suppression[]> => {
  if (path === undefined) return [];
  const list = await readJsonArgument(path, "--suppress", terminal);
  if (!Array.isArray(list))
    throw new BadInput("invalid-input", {
      "zh-CN": "--suppress 应为 JSON 数组：[{ruleId, clauseId 或 text, reason}]。",
      en: "--suppress is a JSON array: [{ruleId, clauseId or text, reason}].",
    });
  return list.map(suppressionOf);
};

/** The checks of the law of a place, the nation's included, that can be asked of a text. */
const rulesOfPlace = async (
  code: string | undefined,
  on: string | undefined,
  terminal: Terminal,
): Promise<readonly LintRule[]> => {
  if (code === undefined) return [];
  const { builtinPolicies } = await import("@heyue/rules");
  const policies = builtinPolicies();
  if (policies.rules(code).length === 0)
    throw new BadInput("unknown-place", {
      "zh-CN": `没有“${code}”的政策；已有：${policies
        .list()
        .map((policy) => `${policy.code} ${policy.name["zh-CN"]}`)
        .join("、")}。`,
      en: `There is no policy for "${code}"; there are: ${policies
        .list()
        .map((policy) => `${policy.code} ${policy.name.en}`)
        .join(", ")}.`,
    });
  const { lawChecks } = await import("@heyue/rules/clause-check");
  const { flags } = policies.ask({
    code,
    rule: "earnest.cap",
    facts: { contractPrice: "1.00", depositPaid: "0.00" },
  });
  if (flags.includes("local-law-not-encoded"))
    terminal.err(
      say(
        terminal,
        "注意：该地法规未收录，只按全国性法律审查。\n",
        "Note: the law of this place is not encoded; only national law is checked.\n",
      ),
    );
  return lawChecks(policies, { code, ...(on === undefined ? {} : { on }) });
};

/**
 * Reads a contract file and checks it (读取并审查), for the commands that tell what was found in their own way.
 *
 * @throws BadInput when an option or the file cannot be used
 */
export const checkContract = async (
  path: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<CheckedContract> => {
  const [on, severity] = [dayOf(options.on), severityOf(options.severity)];
  const extra = await rulesOfPlace(options.jurisdiction, on, terminal);
  const rules = rulesOf(options.rules, extra);
  const suppressions = await suppressionsOf(options.suppress, terminal);
  const { document, reading } = await readContractText(path, terminal);
  const findings = lintReading(reading, {
    suppressions,
    extra,
    ...(on === undefined ? {} : { on }),
    ...(severity === undefined ? {} : { severity }),
    ...(rules === undefined ? {} : { rules }),
  });
  return { document, reading, findings, extra };
};
