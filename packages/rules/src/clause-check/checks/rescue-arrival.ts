import { periodCheck } from "../period-check.ts";

/** Trapped lift passengers reached later than the law wants (电梯困人到场). */
export const rescueArrival = periodCheck({
  id: "law-rescue-arrival",
  title: { "zh-CN": "电梯困人到场时间长于法规", en: "Lift rescue too late" },
  description: {
    "zh-CN":
      "约定的电梯困人到场时间长于当地法规对维护保养单位的要求；城区与其他地区不同的，按最宽的一档判断。",
    en: "Trapped passengers are to be reached later than the law of the place demands of the lift maintainer; where it differs by area, by the more lenient one.",
  },
  severity: "high",
  rule: "rescue.arrival",
  anyClient: true,
  law: "most",
  cue: /困人|被困|困梯|关人/,
  places: [
    {
      before: /(?:困人|被困|困梯|关人)[^。；]{0,40}$/,
      after: /^(?:[之以]?内)?[^。；]{0,16}(?:到达|到场|赶到|赶赴|抵达)/,
    },
  ],
  subject: { "zh-CN": "约定的电梯困人到场时间", en: "The agreed time to reach trapped passengers" },
  question: (_, { day }) => ({
    value: "arriveBy",
    facts: { reported: `${day.date}T08:00:00+08:00`, builtUpArea: false },
  }),
});
