import { type AmountPair, amountPairs } from "../../numeral/amount-pair.ts";
import type { ContractReading } from "../../reading.ts";
import { englishAmountPairs } from "../english-amount-pair.ts";
import type { LintRule } from "../rule.ts";

const yuan = (fen: bigint): string => {
  const text = fen.toString().padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
};

const pairsOf = ({ language, text }: ContractReading): readonly AmountPair[] =>
  language === "en" ? englishAmountPairs(text) : amountPairs(text);

/** An amount whose words and figures differ. */
export const amountMismatch: LintRule = {
  id: "amount-mismatch",
  title: { "zh-CN": "大小写金额不一致", en: "Words and figures differ" },
  description: {
    "zh-CN": "同一金额的大写与小写不同，付款、违约金和上限都可能因此发生争议。",
    en: "The same amount differs in words and in figures; payment, damages and caps hang on it.",
  },
  severity: "high",
  check: (reading, report) => {
    for (const { start, end, words, figures } of pairsOf(reading)) {
      if (words.fen === null || figures.fen === null || words.fen === figures.fen) continue;
      report({
        start,
        end,
        message: {
          "zh-CN": `大写为${yuan(words.fen)}元，小写为${yuan(figures.fen)}元，两者不一致。`,
          en: `The words say CNY ${yuan(words.fen)}, the figures CNY ${yuan(figures.fen)}.`,
        },
        suggestion: {
          "zh-CN": "核对报价文件后改为一致，并写明不一致时以哪一个为准。",
          en: "Check against the offer, make them agree, and say which prevails.",
        },
      });
    }
  },
};
