import { periodCheck } from "../period-check.ts";

/** A promised filing of the contract that comes later than the law wants it (合同备案期限). */
export const filingDeadline = periodCheck({
  id: "law-filing-deadline",
  title: { "zh-CN": "合同备案期限长于法规", en: "Filing later than the law allows" },
  description: {
    "zh-CN": "约定的合同备案期限长于当地法规自签订之日起的期限。",
    en: "The contract is to be filed later than the law of the place allows, counted from signing.",
  },
  severity: "medium",
  rule: "filing.deadline",
  law: "most",
  cue: /备案/,
  not: /(?:业主委员会|物业管理委员会)[^，。；]{0,10}(?:应当?|须|需|负责)|租赁合同|规约|承接查验[^。；]{0,10}备案|装修/,
  places: [
    {
      before:
        /(?:合同[^。；，]{0,10}(?:签订|签署|订立|签字|变更|生效)|(?:签订|签署|订立|变更)[^。；，]{0,12}合同)[^。；]{0,24}$/,
      after: /^[^。；]{0,40}备案/,
    },
  ],
  subject: { "zh-CN": "约定的合同备案期限", en: "The agreed time to file the contract" },
  question: (_, { day }) => ({ value: "raw", facts: { signed: day.date } }),
});
