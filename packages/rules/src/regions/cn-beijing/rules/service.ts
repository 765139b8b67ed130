import { bySubject, code, deadline, fact, param, rule, step, when } from "../../../format/authoring.ts";
import type { Condition, Expression, RuleDocument } from "../../../format/document.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];

/** The standard binds where the contract adopts it and was signed when it was in force. */
const adopted: readonly Condition[] = [
  {
    holds: fact("standardAdopted"),
    otherwise: "contract-governs",
    unknown: "contract-governs",
    cites: ["standard.transition"],
  },
  {
    holds: { inForce: "standard.transition" },
    otherwise: "contract-governs",
    cites: ["standard.transition"],
  },
];

const byGrade = (name: string): Expression => param(name, fact("grade"));
const atOnce = (from: string, parameter: string, by?: Expression): Expression => ({
  due: deadline({
    from: fact(from),
    parameter,
    roll: "none",
    ...(by === undefined ? {} : { by }),
  }),
});
const isAct = (act: string): Expression => ({ eq: [fact("act"), code(act)] });

/** Service levels, disclosure, procedure and fines. */
export const serviceRules: readonly RuleDocument[] = [
  rule("repair.deadline", {
    message: {
      "zh-CN":
        "北京：合同采用《住宅物业服务标准》（2025）的，急修十五分钟到场，报修按等级响应，投诉四小时内反馈。",
      en: "Beijing: where the contract adopts the 2025 residential standard, urgent repairs are reached in 15 minutes, requests answered by grade, complaints within 4 hours.",
    },
    addressee: "provider",
    force: "recommended",
    anchor: ["contractSigned"],
    conditions: [
      ...adopted,
      {
        holds: { known: { first: [fact("urgentReported"), fact("complaint")] } },
        otherwise: "not-covered",
      },
    ],
    outputs: {
      urgentArrivalBy: when({ given: "urgentReported" }, atOnce("urgentReported", "repair.urgentArrival")),
      responseBy: when(
        { given: "urgentReported" },
        atOnce("urgentReported", "repair.response", fact("grade")),
      ),
      complaintFeedbackBy: when({ given: "complaint" }, atOnce("complaint", "complaint.feedback")),
    },
    basis: ["standard.transition", "CN/period.hours"],
  }),
  rule("standard.level", {
    message: {
      "zh-CN": "北京：《住宅物业服务标准》（2025）按等级的服务指标，一级最低，三级最高。",
      en: "Beijing: the levels of the 2025 residential standard by grade; grade 3 is the highest.",
    },
    addressee: "provider",
    force: "recommended",
    anchor: ["contractSigned"],
    conditions: adopted,
    outputs: {
      target: bySubject("item", {
        "revisit-rate": byGrade("level.revisit"),
        "satisfied-repairs-rate": byGrade("level.satisfiedRepairs"),
        "timely-feedback-rate": byGrade("level.timely"),
        "surveys-a-year": byGrade("level.surveys"),
        "satisfied-rate": byGrade("level.satisfied"),
        "survey-sample": param("level.surveySample"),
        "service-hours-a-workday": param("level.serviceHours"),
        "patrols-a-day": byGrade("level.dayPatrols"),
        "patrols-a-night": byGrade("level.nightPatrols"),
        "mowings-a-year": byGrade("level.mowing"),
        "fertilisings-a-year": byGrade("level.fertilising"),
        "grass-height": byGrade("level.grass"),
        sweepings: byGrade("level.sweeping"),
        "recording-days": param("level.recording"),
        "lighting-plain-hours": { hoursOf: byGrade("lighting.plain") },
        "lighting-complex-hours": { hoursOf: byGrade("lighting.complex") },
      }),
      unit: {
        case: [
          {
            when: {
              in: fact("item"),
              of: [
                "revisit-rate",
                "satisfied-repairs-rate",
                "timely-feedback-rate",
                "satisfied-rate",
                "survey-sample",
              ],
            },
            then: code("share"),
          },
          {
            when: { in: fact("item"), of: ["surveys-a-year", "mowings-a-year", "fertilisings-a-year"] },
            then: code("times-a-year"),
          },
          {
            when: { eq: [fact("item"), code("sweepings")] },
            then: {
              if: { in: fact("grade"), of: ["3"] },
              then: code("times-a-day"),
              else: code("times-a-week"),
            },
          },
          {
            when: { in: fact("item"), of: ["patrols-a-day", "patrols-a-night"] },
            then: code("times-a-day"),
          },
          { when: { eq: [fact("item"), code("grass-height")] }, then: code("centimetres") },
          { when: { eq: [fact("item"), code("recording-days")] }, then: code("days") },
        ],
        else: code("hours"),
      },
      comparator: {
        case: [
          {
            when: { in: fact("item"), of: ["lighting-plain-hours", "lighting-complex-hours"] },
            then: code("at-most"),
          },
          { when: { eq: [fact("item"), code("grass-height")] }, then: code("less-than") },
        ],
        else: code("at-least"),
      },
    },
    basis: ["standard.transition"],
  }),
  rule("vote.channel", {
    message: {
      "zh-CN": "北京：业主大会会议可以采用书面形式；互联网表决应当通过市主管部门建立的电子投票系统。",
      en: "Beijing: owners vote in writing, or online through the city's electronic voting system only.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: [],
    outputs: {
      admissible: {
        case: [
          {
            when: { eq: [fact("channel"), code("written")] },
            then: { eq: [param("vote.form", fact("channel")), code("admissible")] },
          },
          {
            when: { in: fact("channel"), of: ["electronic", "other-electronic"] },
            then: { eq: [fact("channel"), { means: "vote.electronic" }] },
          },
        ],
      },
    },
    flags: [{ flag: "official-platform-required", when: { eq: [fact("channel"), code("electronic")] } }],
  }),
  rule("rescue.arrival", {
    message: {
      "zh-CN": "北京：接到电梯困人报告后，维护保养单位应当在三十分钟内赶到现场。",
      en: "Beijing: the lift maintainer reaches trapped passengers within 30 minutes of the report.",
    },
    addressee: "maintainer",
    force: "mandatory",
    anchor: ["reported"],
    outputs: { arriveBy: atOnce("reported", "rescue.arrival") },
  }),
  rule("reply.deadline", {
    message: {
      "zh-CN":
        "北京：12345“接诉即办”曾按2小时、24小时、7天、15天四级处置（2025-06-23止）；物业服务人的答复没有数值。",
      en: "Beijing: the 12345 response had four levels, 2 hours to 15 days (until 2025-06-23); for providers no number is set.",
    },
    addressee: "authority",
    force: "mandatory",
    anchor: ["registered", "received"],
    facts: { level: { type: "integer", minimum: 1, maximum: 4 } },
    conditions: [
      {
        holds: { eq: [fact("addressee"), code("authority")] },
        otherwise: "not-covered",
        unknown: "not-covered",
      },
    ],
    steps: {
      end: deadline({
        from: { first: [fact("registered"), fact("received")] },
        parameter: "swift.reply",
        by: fact("level"),
        roll: "none",
      }),
    },
    outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
    values: { raw: { type: "moment" }, due: { type: "moment" } },
    basis: ["CN/period.firstDay", "CN/period.hours"],
  }),
  rule("procedure.deadline", {
    message: {
      "zh-CN": "北京：承接查验问题三十日内整改；项目负责人到岗三日内报到。",
      en: "Beijing: defects found at takeover are put right in 30 days; a project manager reports within 3 days.",
    },
    addressee: "developer",
    force: "mandatory",
    anchor: ["from"],
    steps: {
      end: bySubject("subject", {
        "inspection-defects": deadline({ from: fact("from"), parameter: "inspection.defects" }),
        "manager-registration": deadline({ from: fact("from"), parameter: "staff.registration" }),
      }),
    },
    outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
    basis: counting,
  }),
  rule("publicity.deadline", {
    message: {
      "zh-CN": "北京：业主大会决定三日内公示；计划性停水提前两天公示（采用标准的）。",
      en: "Beijing: decisions of the assembly are posted within 3 days; planned outages two days before (where the standard is adopted).",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: ["from"],
    steps: {
      end: bySubject("subject", {
        "meeting-decision": deadline({ from: fact("from"), parameter: "meeting.decision" }),
        "planned-outage": deadline({ from: fact("from"), parameter: "outage.notice", direction: "before" }),
      }),
    },
    outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
    basis: counting,
  }),
  rule("disclosure.due", {
    message: {
      "zh-CN": "北京：年度收支和预算每年公示；自行管理账目每季度公布；收费情况至少两处公示。",
      en: "Beijing: accounts and budget yearly, self-managed money quarterly, charges in at least two places.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["last"],
    steps: {
      often: bySubject("subject", {
        accounts: param("disclosure.accounts"),
        "self-managed-accounts": param("disclosure.selfManaged"),
      }),
      end: { addMonths: [fact("last"), { monthsOf: step("often") }] },
      isPlaces: { eq: [fact("subject"), code("charges")] },
    },
    outputs: {
      timesAYear: when({ not: step("isPlaces") }, { timesAYear: step("often") }),
      raw: when({ not: step("isPlaces") }, step("end")),
      due: when({ not: step("isPlaces") }, step("end")),
      places: when(step("isPlaces"), param("disclosure.places")),
    },
  }),
  rule("penalty.range", {
    message: {
      "zh-CN": "北京：未备案、未公示、挪用公共收益、违法出租车位和违规调整停车收费的罚款。",
      en: "Beijing: fines for not filing, not posting, taking common income, letting spaces and changing parking prices unlawfully.",
    },
    addressee: "authority",
    force: "mandatory",
    anchor: [],
    outputs: {
      min: {
        case: [
          { when: isAct("contract-not-filed"), then: param("fine.filingLow") },
          { when: isAct("not-disclosed"), then: param("fine.disclosureLow") },
          { when: isAct("public-revenue-misappropriated"), then: 0 },
          {
            when: { and: [isAct("parking-unlawful-lease"), fact("refused")] },
            then: { mul: [fact("count"), fact("months"), param("fine.parkingMonthly")] },
          },
          { when: isAct("parking-unlawful-lease"), then: { mul: [fact("count"), param("fine.parkingLow")] } },
          { when: isAct("parking-price-changed"), then: param("fine.parkingPrice") },
        ],
      },
      max: {
        case: [
          { when: isAct("contract-not-filed"), then: param("fine.filingHigh") },
          { when: isAct("not-disclosed"), then: param("fine.disclosureHigh") },
          {
            when: isAct("public-revenue-misappropriated"),
            then: { mul: [fact("base"), param("fine.revenueHigh")] },
          },
          {
            when: { and: [isAct("parking-unlawful-lease"), fact("refused")] },
            then: { mul: [fact("count"), fact("months"), param("fine.parkingMonthly")] },
          },
          {
            when: isAct("parking-unlawful-lease"),
            then: { mul: [fact("count"), param("fine.parkingHigh")] },
          },
          { when: isAct("parking-price-changed"), then: param("fine.parkingPrice") },
        ],
      },
    },
    verdicts: [{ verdict: "discretionary", when: true }],
  }),
];
