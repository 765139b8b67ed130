import type { DefinedTerm } from "../../reading.ts";
import type { LintRule } from "../rule.ts";

const plain = (text: string): string =>
  text.replace(/[\s"“”'（）()《》，。；,.;:：]|以下简称|下称|简称|是指|系指|指/g, "");

/** 定义见第三条: no definition of its own. */
const pointsAway =
  /(?:定义)?(?:见|详见|参见|按照?)\s*(?:本合同)?第|(?:set forth|defined|described|as provided|referred to)[^.;]{0,30}(?:in|under) (?:the )?(?:Section|Article|Exhibit|Schedule|preamble|recital)|collectively/i;

/** A term that is defined twice and differently. */
export const doublyDefinedTerm: LintRule = {
  id: "doubly-defined-term",
  title: { "zh-CN": "术语重复定义", en: "Term defined twice" },
  description: {
    "zh-CN": "同一术语有两个不同的定义，条款含义因此不定。",
    en: "The same term has two different definitions, so that what it means is open.",
  },
  severity: "medium",
  check: (reading, report) => {
    const first = new Map<string, DefinedTerm>();
    for (const term of reading.terms) {
      const before = first.get(term.term);
      if (before === undefined) {
        first.set(term.term, term);
        continue;
      }
      const [one, two] = [before, term].map(({ definition }) =>
        plain(reading.text.slice(definition.start, definition.end)),
      );
      if (
        [before, term].some(({ definition }) =>
          pointsAway.test(reading.text.slice(definition.start, definition.end)),
        )
      )
        continue;
      if (one === undefined || two === undefined || one === two || one.includes(two) || two.includes(one))
        continue;
      report({
        start: term.start,
        end: term.end,
        message: {
          "zh-CN": `“${term.term}”在前文已另有定义（“${reading.text.slice(before.definition.start, before.definition.end)}”）。`,
          en: `"${term.term}" is already defined otherwise ("${reading.text.slice(before.definition.start, before.definition.end)}").`,
        },
        suggestion: {
          "zh-CN": "只保留一个定义，另一含义另取名称。",
          en: "Keep one definition and give the other meaning a name of its own.",
        },
      });
    }
  },
};
