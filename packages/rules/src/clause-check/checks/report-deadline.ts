import { periodCheck } from "../period-check.ts";

/** A violation that could not be stopped, reported later than the law wants (违规行为报告时限). */
export const reportDeadline = periodCheck({
  id: "law-report-deadline",
  title: { "zh-CN": "违规行为报告时限长于法规", en: "Violations reported too late" },
  description: {
    "zh-CN": "对劝阻、制止无效的违规行为，约定的报告时限长于当地法规。",
    en: "Violations that could not be stopped are to be reported later than the law of the place wants.",
  },
  severity: "medium",
  rule: "report.deadline",
  law: "most",
  cue: /劝阻|制止/,
  places: [{ before: /(?:劝阻|制止)[^。；]{0,30}$/, after: /^(?:[之以]?内)?[^。；]{0,30}报告/ }],
  subject: { "zh-CN": "约定的报告时限", en: "The agreed time to report" },
  question: (_, { day }) => ({
    value: "reportBy",
    facts: { dissuasionFailed: `${day.date}T08:00:00+08:00` },
  }),
});
