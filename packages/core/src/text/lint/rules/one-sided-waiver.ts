import type { Words } from "../../words.ts";
import { excludedMainRights, voidExemptions } from "../civil-code.ts";
import { reportOneSided } from "../one-sided-report.ts";
import type { LintRule } from "../rule.ts";

const waiverWords: Readonly<Record<string, Words>> = {
  "sole-interpretation": {
    "zh-CN": "合同内容由一方单独解释或认定。",
    en: "One party alone says what the contract means or whether it was kept.",
  },
  "no-liability": {
    "zh-CN": "一方不问原因地免除自己的全部责任。",
    en: "One party exempts itself from all liability, whatever the cause.",
  },
  "own-harm-unpaid": {
    "zh-CN": "一方免除自己造成损害的责任。",
    en: "One party exempts itself from harm that it causes.",
  },
  "own-cause-unpaid": {
    "zh-CN": "一方因自身原因终止或造成损失，却不给对方补偿。",
    en: "One party ends the contract or causes a loss for reasons of its own and pays nothing.",
  },
  "no-refund": { "zh-CN": "已付费用一概不退。", en: "Nothing paid is ever refunded." },
};
const givenUp: Words = {
  "zh-CN": "一方预先放弃索赔、异议或抗辩的权利。",
  en: "One party gives up in advance its right to claim, object or defend itself.",
};

/** Rights given up in advance. */
export const oneSidedWaiver: LintRule = {
  id: "one-sided-waiver",
  title: { "zh-CN": "单方放弃权利", en: "One-sided waiver" },
  description: {
    "zh-CN": "条款排除一方索赔、异议、抗辩等主要权利，或使另一方免责、独享解释权。",
    en: "A clause that takes from one party its right to claim, object or defend itself, exempts the other, or lets the other alone interpret.",
  },
  severity: "high",
  citations: [excludedMainRights, voidExemptions],
  check: (reading, report) =>
    reportOneSided(reading, "waiver", report, ({ pattern }) => waiverWords[pattern] ?? givenUp, {
      "zh-CN": "删除该放弃，或限于明确的情形；人身损害和故意、重大过失的责任不得免除。",
      en: "Strike it or limit it to stated cases; liability for bodily harm, intent and gross negligence cannot be excluded.",
    }),
};
