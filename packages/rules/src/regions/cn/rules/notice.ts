import {
  bySubject,
  code,
  deadline,
  fact,
  optional,
  param,
  rawAndDue,
  rule,
  step,
} from "../../../format/authoring.ts";
import type { RuleDocument } from "../../../format/document.ts";

const counting = ["period.firstDay", "period.roll"];

/** Notices, handover, terms and steps of procedure. */
export const noticeRules: readonly RuleDocument[] = [
  rule("reply.deadline", {
    message: {
      "zh-CN": "全国：物业服务人应当及时答复业主的询问，法律没有规定具体时限。",
      en: "National law: the provider must answer owners' questions promptly; no number of days is set.",
    },
    addressee: "provider",
    force: "mandatory",
    lower: "set",
    anchor: ["received", "registered"],
    outputs: { due: { refuse: "not-covered", flag: "duty-without-number" } },
    conditions: [
      {
        holds: { ne: [{ means: "reply.duty" }, code("promptly")] },
        otherwise: "not-covered",
        flag: "duty-without-number",
      },
    ],
  }),
  rule("contract.coreClauses", {
    message: {
      "zh-CN": "全国：物业服务合同一般包括服务事项、质量、费用、维修资金、服务用房、期限和交接等条款。",
      en: "National law: a property service contract usually covers services, quality, fees, maintenance fund, service premises, term and handover.",
    },
    addressee: "provider",
    force: "default",
    lower: "set",
    anchor: ["signed"],
    outputs: { required: { terms: "contract.topics" } },
  }),
  rule("contract.preliminaryEnd", {
    message: {
      "zh-CN": "全国：新的物业服务合同生效时，前期物业服务合同终止。",
      en: "National law: the preliminary contract ends when a new contract takes effect.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["newContractEffective"],
    outputs: {
      end: {
        case: [
          {
            when: { eq: [{ means: "contract.newInForce" }, code("preliminary-contract-ends")] },
            then: { min: [fact("contractEnd"), fact("newContractEffective")] },
          },
        ],
      },
    },
  }),
  rule("notice.dismissal", {
    message: {
      "zh-CN": "全国：业主决定解聘的，应当提前六十日书面通知物业服务人，合同对通知期限另有约定的除外。",
      en: "National law: owners who dismiss the provider give 60 days' written notice, unless the contract sets another period.",
    },
    addressee: "owner",
    force: "default",
    anchor: ["noticeReceived"],
    steps: {
      end: deadline({
        from: fact("noticeReceived"),
        parameter: "notice.dismissal",
        clause: { fact: "contractNoticeDays", may: "set" },
      }),
    },
    outputs: {
      earliestLastDayInForce: { due: step("end") },
      terminatedFrom: { startOfNextDay: { due: step("end") } },
    },
    basis: [...counting, "period.agreement"],
  }),
  rule("notice.nonRenewal", {
    message: {
      "zh-CN":
        "全国：物业服务人不续聘的，应当在合同期限届满前九十日书面通知，合同另有约定的除外；倒计期限不顺延。",
      en: "National law: a provider who will not renew gives written notice 90 days before expiry, unless the contract says otherwise; counted back, the day does not roll.",
    },
    addressee: "provider",
    force: "default",
    anchor: ["contractExpiry"],
    steps: {
      end: deadline({
        from: fact("contractExpiry"),
        parameter: "notice.nonRenewal",
        direction: "before",
        clause: { fact: "contractNoticeDays", may: "set" },
      }),
    },
    outputs: { latestNotice: { raw: step("end") }, isOffDay: { isOffDay: { raw: step("end") } } },
  }),
  rule("notice.indefinite", {
    message: {
      "zh-CN": "全国：不定期物业服务合同可以随时解除，但应当提前六十日书面通知对方。",
      en: "National law: a contract of indefinite term may be ended at any time on 60 days' written notice.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: ["noticeReceived"],
    ...rawAndDue({ from: fact("noticeReceived"), parameter: "notice.indefinite" }),
    basis: counting,
  }),
  rule("handover.deadline", {
    message: {
      "zh-CN": "全国：合同终止后，原物业服务人应当在约定期限或者合理期限内退出并交接。",
      en: "National law: after the contract ends the provider leaves and hands over within the agreed or a reasonable period.",
    },
    addressee: "provider",
    force: "default",
    lower: "set",
    anchor: ["contractEnd", "noticeReceived"],
    conditions: [
      { holds: { inForce: "handover.period" }, otherwise: "not-covered", flag: "no-law-on-that-date" },
    ],
    steps: {
      end: {
        deadline: {
          from: fact("contractEnd"),
          period: { clause: "agreedPeriod", law: { refuse: "discretionary" }, may: "set" },
          direction: "after",
          roll: "forward",
        },
      },
    },
    outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
    basis: ["handover.period", ...counting],
  }),
  rule("procedure.deadline", {
    message: {
      "zh-CN": "全国：业主委员会备案和信访办理各步骤的期限。",
      en: "National law: time for the filing of a committee and for each step of a petition.",
    },
    addressee: "authority",
    force: "mandatory",
    lower: "set",
    anchor: ["from"],
    steps: {
      end: bySubject("subject", {
        "committee-filing": deadline({ from: fact("from"), parameter: "committee.filing" }),
        "petition-handling": deadline({ from: fact("from"), parameter: "petition.handling" }),
        "petition-acceptance": deadline({ from: fact("from"), parameter: "petition.acceptance" }),
        "petition-objection": deadline({ from: fact("from"), parameter: "petition.objection" }),
        "petition-conclusion": deadline({ from: fact("from"), parameter: "petition.conclusion" }),
        "petition-review": deadline({ from: fact("from"), parameter: "petition.review" }),
      }),
      extended: deadline({ from: { raw: step("end") }, parameter: "petition.extension" }),
    },
    outputs: {
      raw: { raw: step("end") },
      due: { due: step("end") },
      extendedDue: optional({
        case: [
          {
            when: { and: [{ eq: [fact("subject"), code("petition-conclusion")] }, fact("extended")] },
            then: { due: step("extended") },
          },
        ],
      }),
    },
    basis: [...counting, "period.cutoff"],
  }),
  rule("limitation.expiry", {
    message: {
      "zh-CN": "全国：诉讼时效为三年，自履行期限届满起算；分期履行的自最后一期届满起算；催告到达时重新计算。",
      en: "National law: claims lapse after three years from when they fell due, instalments from the last one; a demand restarts the period when it arrives.",
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
    },
    flags: [
      {
        flag: "demand-arrived-too-late",
        when: { and: [{ given: "demandArrived" }, { gt: [fact("demandArrived"), step("end")] }] },
      },
    ],
    basis: ["period.firstDay", "period.months"],
  }),
  rule("holiday.length", {
    message: {
      "zh-CN": "全国：春节放假四天，劳动节放假两天（2024年以前一天）；前后连续工作一般不超过六天。",
      en: "National law: Spring Festival has four days off, Labour Day two (one until 2024); work runs six days in a row at most as a rule.",
    },
    addressee: "authority",
    force: "mandatory",
    anchor: ["on"],
    steps: {
      days: bySubject("holiday", {
        "spring-festival": { daysOf: param("holiday.spring") },
        "labour-day": { daysOf: param("holiday.labour") },
        "longest-work-run": { daysOf: param("holiday.workRun") },
      }),
    },
    outputs: { days: step("days") },
  }),
];
