import { ownersDecideImportant } from "../civil-code.ts";
import { clientKind, decidedTogether, underChineseLaw } from "../owners.ts";
import { isCondition, isProhibited } from "../prohibition.ts";
import type { LintRule } from "../rule.ts";
import { clauseText } from "../sentence-at.ts";
import { isDraftingNote } from "../sentence-role.ts";

const cheap = /调整|上调|提高|调高|上浮|涨|递增|提价|调价|increase|adjust/;
const fee =
  "(?:物业(?:服务|管理)?(?:费|收费)|服务费(?:用)?|管理费|收费标准|费用标准|停车费|单价|价格|物业费标准)";
const provider = "(?:乙方|物业服务(?:企业|人)|物业(?:公司|企业)|服务人|受托方|管理公司)";
/** The committee cannot decide what is for all the owners. */
const committee =
  "(?:业委会|业主委员会)[^。；]{0,16}(?:协商一致|同意|确认|批准)后?(?:即|就|便)可[^。；]{0,6}(?:调整|调高|上调|提高|上浮)[^，。；]{0,6}";
const byCommittee = new RegExp(committee);
/** 无需另行征得业主同意 says that they have no say. */
const withoutThem = /(?:无需|无须|不必|不需|未经|不经)[^，。；]{0,20}业主[^，。；]{0,8}/g;
const change = new RegExp(
  `${provider}[^，。；]{0,16}(?:有权|可以?|得)[^。；]{0,24}(?:调整|上调|提高|上浮|增加|调高)[^，。；]{0,10}${fee}[^，。；]{0,10}` +
    `|${provider}[^，。；]{0,16}(?:有权|可以?|得)[^。；]{0,20}(?:对|将)?${fee}[^，。；]{0,12}(?:调整|上调|提高|上浮|调高|涨价|提价)` +
    `|${fee}[^，。；]{0,16}(?:由${provider}(?:自行|单方)?(?:调整|确定|决定)|(?:每(?:一|两|二|三|1|2|3)?年|逐年|自动|按年|自第[^，。；]{1,4}年起)[^，。；]{0,12}(?:上浮|递增|上调|增长|提高|上涨|调增)[^，。；]{0,8}|(?:自动|逐年)(?:上浮|递增|上调|增长|提高|上涨))` +
    `|${committee}${fee}` +
    "|(?:Manager|Provider)[^.;]{0,30}(?:may|entitled to)[^.;]{0,30}(?:increase|adjust)[^.;]{0,20}fees?|fees?[^.;]{0,12} may be (?:increased|raised|adjusted) by the (?:Manager|Provider)[^.;]{0,60}",
  "i",
);

/** The fee changed without a decision of the owners. */
export const priceChangeWithoutOwners: LintRule = {
  id: "price-change-without-owners",
  title: { "zh-CN": "未经业主决定的调价", en: "Price change without the owners' decision" },
  description: {
    "zh-CN": "物业服务人可以单方调整收费，或费用自动上涨，没有业主共同决定或双方协商。",
    en: "The provider alone may change the fee, or it rises by itself, with no decision of the owners and no agreement.",
  },
  severity: "high",
  citations: [ownersDecideImportant],
  check: (reading, report) => {
    if (!underChineseLaw(reading)) return;
    const kind = clientKind(reading);
    for (const sentence of reading.sentences) {
      if (!cheap.test(sentence.text)) continue;
      const match = change.exec(sentence.text);
      if (match === null || isDraftingNote(sentence)) continue;
      const end = match.index + match[0].length;
      if (isProhibited(sentence.text, end) || isCondition(sentence.text, match.index, end)) continue;
      if (
        (!byCommittee.test(match[0]) && decidedTogether(sentence.text.replace(withoutThem, ""))) ||
        /(?:建议|申请|提出|报)[^，。；]{0,6}(?:调整|上调|提高)/.test(sentence.text)
      )
        continue;
      const clause = clauseText(reading, sentence.clauseId);
      if (clause.length < 400 && /(?:须|应|需|必须)[^。；]{0,6}经?[^。；]{0,6}业主(?:大会|共同)/.test(clause))
        continue;
      report({
        start: sentence.start + match.index,
        end: sentence.start + end,
        severity: kind === "purchaser" ? "medium" : "high",
        message: {
          "zh-CN": "调价没有以业主共同决定（或双方协商）为前提。",
          en: "The price changes without the owners' decision or an agreement.",
        },
        suggestion: {
          "zh-CN": "改为“调整收费标准，应当公示测算依据，经业主共同决定后书面变更”。",
          en: "Write that a new price needs published figures, the owners' joint decision and an amendment in writing.",
        },
      });
    }
  },
};
