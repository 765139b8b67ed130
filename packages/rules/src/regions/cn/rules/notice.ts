import {
  bySubject,
  code,
  deadline,
  fact,
  optional,
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
];
