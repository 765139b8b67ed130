import type { Finding } from "./finding.ts";
import type { RuleDescription } from "./rule.ts";
import type { Severity } from "../vague/vague.ts";

/** What a SARIF log says about the document and the tool. */
export interface SarifOptions {
  /** Path or URI of the document, as the code host knows it. */
  readonly uri: string;
  readonly rules: readonly RuleDescription[];
  /** Language of the messages. */
  readonly language: "zh-CN" | "en";
  /** The text that was linted: lines and columns are counted in it. */
  readonly text: string;
  /** SHA-256 of the document in hexadecimal. */
  readonly sha256?: string;
}

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  high: "error",
  medium: "warning",
  low: "note",
};

/** Offsets at which the lines of a text begin. */
const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
};

/** Line and column of an offset, both from 1, the column in UTF-16 units. */
const positionIn = (
  starts: readonly number[],
  offset: number,
): { readonly line: number; readonly column: number } => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return { line: low, column: offset - (starts[low - 1] ?? 0) + 1 };
};

/**
 * Findings as a SARIF 2.1.0 log for code hosts. `high` is an error, `medium` a warning, `low` a note; regions carry lines and columns as
 * well as `charOffset` and `charLength`, all in UTF-16 units. What is returned is plain JSON.
 */
export const sarifOf = (
  findings: readonly Finding[],
  { uri, rules, language, text, sha256 }: SarifOptions,
) => {
  const starts = lineStarts(text);
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Heyue",
            informationUri: "https://www.npmjs.com/package/@heyue/core",
            language,
            rules: rules.map(({ id, title, description, severity }) => ({
              id,
              shortDescription: { text: title[language] },
              fullDescription: { text: description[language] },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        artifacts: [
          {
            location: { uri },
            ...(sha256 === undefined ? {} : { hashes: { "sha-256": sha256 } }),
          },
        ],
        results: findings.map(
          ({ ruleId, severity, start, end, text: snippet, clauseId, message, suggestion, citations }) => {
            const from = positionIn(starts, start);
            const to = positionIn(starts, end);
            const law = citations.map(({ source, article }) => `${source}${article}`).join("; ");
            return {
              ruleId,
              ...(index.has(ruleId) ? { ruleIndex: index.get(ruleId) } : {}),
              level: levels[severity],
              message: {
                text: [message[language], suggestion?.[language], law]
                  .filter((part) => part !== undefined && part !== "")
                  .join(" "),
              },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri, index: 0 },
                    region: {
                      startLine: from.line,
                      startColumn: from.column,
                      endLine: to.line,
                      endColumn: to.column,
                      charOffset: start,
                      charLength: end - start,
                      snippet: { text: snippet },
                    },
                  },
                  logicalLocations: [{ name: clauseId }],
                },
              ],
              partialFingerprints: { "heyueFinding/v1": `${ruleId}:${clauseId}:${snippet}` },
            };
          },
        ),
      },
    ],
  };
};
