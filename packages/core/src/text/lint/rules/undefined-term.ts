import type { ContractReading } from "../../reading.ts";
import type { LintRule, Report } from "../rule.ts";
import { sentenceAt } from "../sentence-at.ts";
import { isDraftingNote } from "../sentence-role.ts";

const open = '[“"「『]';
const close = '[”"」』]';
/** A quoted word that the contract uses as if it were defined: 构成“重大违约”. */
const usedAsTerm = new RegExp(
  `(?:本合同|本协议|合同)(?:中)?(?:所称|所指|所述|约定|定义)的?${open}([^”"」』\\n]{2,16})${close}|(?:上述|前述|前款|构成|属于|符合|达到)(?:的)?${open}([^”"」』\\n]{2,16})${close}`,
  "g",
);
const otherParty = /(丙方|丁方|戊方)/g;

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const isDefined = ({ text, terms }: ContractReading, term: string): boolean =>
  terms.some((each) => each.term === term) ||
  new RegExp(
    `${escaped(term)}${close}?\\s*(?:是指|系指|指的是|指|，是|为下列|包括|[:：]|的定义|的情形|means|shall mean)|(?:简称|称为|下称|定义为)(?:为|[:：])?\\s*${open}?${escaped(term)}|视为${open}${escaped(term)}|(?:有|出现|发生)(?:下列|以下)[^。\\n]{0,30}${open}?${escaped(term)}`,
  ).test(text);

const undefinedParties = (reading: ContractReading, report: (found: Report) => void): void => {
  const seen = new Set<string>();
  for (const match of reading.text.matchAll(otherParty)) {
    const label = match[1] ?? "";
    if (seen.has(label)) continue;
    seen.add(label);
    const introduced = new RegExp(
      `${label}\\s*(?:[（(][^）)\\n]{0,20}[）)])?\\s*[:：]|(?:简称|称为|下称|以下称)[^。\\n]{0,4}${label}`,
    );
    if (reading.parties.some((party) => party.label === label) || introduced.test(reading.text)) continue;
    report({
      start: match.index,
      end: match.index + match[0].length,
      message: {
        "zh-CN": `合同没有“${label}”，不知指谁。`,
        en: `The contract has no party "${label}".`,
      },
      suggestion: { "zh-CN": "写明其名称，或更正称谓。", en: "Name the party, or correct the word." },
    });
  }
};

/** A term used as if it were defined. */
export const undefinedTerm: LintRule = {
  id: "undefined-term",
  title: { "zh-CN": "术语未定义", en: "Undefined term" },
  description: {
    "zh-CN": "条款使用了带引号的术语或当事人称谓，合同却没有定义；构成、属于该术语的后果因此无法判断。",
    en: "A clause uses a quoted term or a party that the contract never defines, so that nobody can tell when it is met.",
  },
  severity: "medium",
  check: (reading, report) => {
    undefinedParties(reading, report);
    const seen = new Set<string>();
    for (const match of reading.text.matchAll(usedAsTerm)) {
      const term = match[1] ?? match[2] ?? "";
      const sentence = sentenceAt(reading, match.index);
      if (seen.has(term) || (sentence !== undefined && isDraftingNote(sentence))) continue;
      seen.add(term);
      const after = reading.text.slice(match.index + match[0].length, match.index + match[0].length + 8);
      if (/^\s*(?:，|,)?\s*(?:是指|系指|指|包括|为)/.test(after) || isDefined(reading, term)) continue;
      const start = match.index + match[0].indexOf(term);
      report({
        start,
        end: start + term.length,
        message: {
          "zh-CN": `“${term}”没有定义。`,
          en: `"${term}" is not defined.`,
        },
        suggestion: {
          "zh-CN": `写明“${term}”是指哪些情形。`,
          en: `Say what "${term}" means.`,
        },
      });
    }
  },
};
