import { describe, expect, it } from "vitest";
import { readContract } from "../reader/reader.ts";
import { lintReading } from "./linter.ts";
import { ruleDescriptions } from "./ruleset.ts";
import { sarifOf } from "./sarif.ts";

describe("a SARIF log", () => {
  const text = "物业服务合同\n第一条 业主拖欠物业费的，乙方有权停水停电。\n";
  const findings = lintReading(readContract(text), { rules: ["utilities-cut"] });
  const log = sarifOf(findings, { uri: "contract.md", rules: ruleDescriptions, language: "en", text });
  const [run] = log.runs;

  it("is of version 2.1.0 and describes every rule once", () => {
    expect(log.version).toBe("2.1.0");
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(ruleDescriptions.map(({ id }) => id));
    expect(new Set(ruleDescriptions.map(({ id }) => id)).size).toBe(ruleDescriptions.length);
  });

  it("gives each finding its level, its rule and the place in lines, columns and offsets", () => {
    expect(run?.results).toHaveLength(1);
    const [result] = run?.results ?? [];
    const region = result?.locations[0]?.physicalLocation.region;
    expect(result?.level).toBe("error");
    expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe("utilities-cut");
    expect(result?.message.text).toContain("第九百四十四条");
    expect(region).toEqual({
      startLine: 2,
      startColumn: 18,
      endLine: 2,
      endColumn: 22,
      charOffset: 24,
      charLength: 4,
      snippet: { text: "停水停电" },
    });
    expect(text.slice(24, 28)).toBe("停水停电");
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(log))).toEqual(log);
  });
});
