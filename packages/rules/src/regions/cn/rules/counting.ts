import { code, deadline, fact, param, rule, step } from "../../../format/authoring.ts";
import type { Expression, RuleDocument } from "../../../format/document.ts";

const daysOff = (holiday: string): Expression => ({ daysOf: param("holiday.days", code(holiday)) });

/** Limitation, the last hour of a period, and holidays. */
export const countingRules: readonly RuleDocument[] = [
  rule("limitation.expiry", {
    message: {
      "zh-CN":
        "全国：诉讼时效为三年，自履行期限届满起算；分期履行的自最后一期届满起算；催告到达时重新计算；自权利受损之日起最长二十年。",
      en: "National law: claims lapse after three years from when they fell due, instalments from the last one; a demand restarts the period when it arrives; twenty years from the infringement are the limit.",
    },
    addressee: "owner",
    force: "mandatory",
    anchor: ["due"],
    steps: {
      start: {
        case: [
          { when: { eq: [fact("mode"), code("perInstalment")] }, then: fact("due") },
          { when: { eq: [fact("mode"), code("decisionRevocation")] }, then: fact("due") },
          {
            when: { eq: [{ means: "limitation.instalments" }, code("last-instalment")] },
            then: { first: [fact("lastInstalmentDue"), fact("due")] },
          },
        ],
      },
      length: {
        if: { eq: [fact("mode"), code("decisionRevocation")] },
        then: { monthsOf: param("limitation.decision") },
        else: { monthsOf: param("limitation.period") },
      },
      end: { addMonths: [step("start"), step("length")] },
      // A demand interrupts when it arrives (到达), and only a period that still runs.
      interrupts: {
        and: [
          { ne: [fact("mode"), code("decisionRevocation")] },
          { given: "demandArrived" },
          { le: [fact("demandArrived"), step("end")] },
          { eq: [{ means: "limitation.arrival" }, code("arrival")] },
          { eq: [{ means: "limitation.restart" }, code("restart")] },
        ],
      },
    },
    outputs: {
      originalEnd: step("end"),
      newEnd: {
        of: { addMonths: [fact("demandArrived"), step("length")] },
        when: step("interrupts"),
        optional: true,
      },
      longStop: {
        of: { addMonths: [fact("rightInfringed"), { monthsOf: param("limitation.longStop") }] },
        when: { ne: [fact("mode"), code("decisionRevocation")] },
        optional: true,
      },
    },
    flags: [
      {
        flag: "demand-arrived-too-late",
        when: { and: [{ given: "demandArrived" }, { gt: [fact("demandArrived"), step("end")] }] },
      },
    ],
    basis: ["period.firstDay", "period.months"],
  }),
  rule("period.cutoff", {
    message: {
      "zh-CN": "全国：期间最后一日的截止时间为二十四时；有业务时间的，为停止业务活动的时间。",
      en: "National law: a period ends at midnight of its last day, or, where there are business hours, when business stops.",
    },
    addressee: "provider",
    force: "default",
    anchor: ["lastDay"],
    conditions: [
      { holds: { inForce: "period.lastHour" }, otherwise: "not-covered", flag: "no-law-on-that-date" },
    ],
    steps: {
      dayBefore: { addDays: [fact("lastDay"), { sub: [0, 1] }] },
      midnight: deadline({
        from: { startOfNextDay: step("dayBefore") },
        parameter: "period.lastHour",
        roll: "none",
      }),
    },
    // Whether there are business hours must be known: they end the period earlier.
    outputs: { until: { if: { none: "closes" }, then: { due: step("midnight") }, else: fact("closes") } },
    basis: ["period.lastHour"],
  }),
  rule("holiday.length", {
    message: {
      "zh-CN":
        "全国：全体公民放假的节日共十三天（2024年以前十一天），其中春节四天、劳动节两天、国庆节三天，其余各一天；假期前后连续工作一般不超过六天。",
      en: "National law: thirteen public holidays (eleven until 2024): four at Spring Festival, two at Labour Day, three at National Day, one at each of the others; work runs six days in a row at most as a rule.",
    },
    addressee: "authority",
    force: "mandatory",
    anchor: ["on"],
    steps: {
      days: {
        case: [
          {
            when: { eq: [fact("holiday"), code("longest-work-run")] },
            then: { daysOf: param("holiday.workRun") },
          },
          {
            when: { and: [{ eq: [fact("holiday"), code("labour-day")] }, { inForce: "holiday.labour" }] },
            then: { daysOf: param("holiday.labour") },
          },
          {
            when: { eq: [fact("holiday"), code("all")] },
            then: {
              add: [
                daysOff("new-year"),
                daysOff("spring-festival"),
                daysOff("tomb-sweeping-day"),
                daysOff("labour-day"),
                daysOff("dragon-boat-festival"),
                daysOff("mid-autumn-festival"),
                daysOff("national-day"),
              ],
            },
          },
        ],
        else: { daysOf: param("holiday.days", fact("holiday")) },
      },
    },
    outputs: { days: step("days") },
  }),
];
