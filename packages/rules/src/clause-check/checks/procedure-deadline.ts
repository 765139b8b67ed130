import { periodCheck } from "../period-check.ts";

const subjects: readonly (readonly [RegExp, string])[] = [
  [/收益[^。；]{0,40}(?:存入|转入|划入)/, "revenue-deposit"],
  [/承接查验[^。；]{0,40}整改/, "inspection-defects"],
  [/承接查验[^。；]{0,40}备案|备案[^。；]{0,30}承接查验/, "inspection-filing"],
  [/项目(?:负责人|经理)[^。；]{0,30}(?:报到|登记)/, "manager-registration"],
  [/应急维修[^。；]{0,40}审核/, "urgent-repair-review"],
];

/** A step of procedure later than the law wants: defects at takeover, income paid in, filings (程序期限). */
export const procedureDeadline = periodCheck({
  id: "law-procedure-deadline",
  title: { "zh-CN": "程序期限长于法规", en: "Step of procedure too late" },
  description: {
    "zh-CN": "约定的承接查验整改、公共收益入账、项目负责人报到等程序期限长于当地法规。",
    en: "Defects at takeover, public income to be paid in, the project manager's registration and the like are to come later than the law of the place wants.",
  },
  severity: "medium",
  rule: "procedure.deadline",
  law: "most",
  cue: /收益|承接查验|项目(?:负责人|经理)|应急维修/,
  places: [
    {
      before: /(?:收益|收到|查验|交接|到岗|任职|应急维修)[^。；]{0,40}$/,
      after: /^(?:[之以]?内)?[^。；]{0,30}(?:存入|转入|划入|整改|备案|报到|登记|审核)/,
    },
  ],
  subject: { "zh-CN": "约定的期限", en: "The agreed period" },
  question: ({ before, after }, { day }) => {
    const subject = subjects.find(([words]) => words.test(`${before}${after}`))?.[1];
    return subject === undefined ? undefined : { value: "raw", facts: { subject, from: day.date } };
  },
});
