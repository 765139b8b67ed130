import { bySubject, code, deadline, fact, param, rule, step, when } from "../../../format/authoring.ts";
import type { Expression, RuleDocument } from "../../../format/document.ts";

const share = (part: string, whole: string): Expression => ({ div: [fact(part), fact(whole)] });

const changes = (...values: readonly string[]): Expression => ({
  or: values.map((value) => ({ eq: [fact("change"), code(value)] })),
});

/** Votes, meetings and disclosure. */
export const governanceRules: readonly RuleDocument[] = [
  rule("vote.result", {
    message: {
      "zh-CN":
        "全国：面积和人数均三分之二以上参与；筹集维修资金、改建重建、改变用途须参与者四分之三以上同意，其他事项过半数。",
      en: "National law: two thirds of area and of owners take part; items 6 to 8 need three quarters of those, others more than half.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: [],
    steps: {
      quorum: {
        and: [
          { ge: [share("areaPart", "areaTotal"), param("vote.participation")] },
          { ge: [share("ownersPart", "ownersTotal"), param("vote.participation")] },
        ],
      },
      isSpecial: {
        and: [
          { ge: [fact("item"), param("vote.specialFirst")] },
          { le: [fact("item"), param("vote.specialLast")] },
        ],
      },
      agreed: {
        if: step("isSpecial"),
        then: {
          and: [
            { ge: [share("areaFor", "areaPart"), param("vote.special")] },
            { ge: [share("ownersFor", "ownersPart"), param("vote.special")] },
          ],
        },
        else: {
          and: [
            { gt: [share("areaFor", "areaPart"), param("vote.ordinary")] },
            { gt: [share("ownersFor", "ownersPart"), param("vote.ordinary")] },
          ],
        },
      },
    },
    outputs: { quorum: step("quorum"), passed: { and: [step("quorum"), step("agreed")] } },
  }),
  rule("amendment.consent", {
    message: {
      "zh-CN":
        "全国：更换物业服务人、延长服务期限由业主共同决定；合同的其他变更由当事人协商一致，其中属于有关共有和共同管理权利的其他重大事项的，由业主共同决定，是否重大须裁量。",
      en: "National law: owners decide together on another provider and on a longer term; the parties agree on other changes, unless one is another major matter of common ownership or management, which is a judgement.",
      court: {
        "zh-CN": "涨价、降低服务标准等变更是否属于有关共有和共同管理权利的其他重大事项，供裁量。",
        en: "Whether a rise in fees, a lower standard and the like is another major matter, for discretion.",
      },
    },
    addressee: "committee",
    force: "mandatory",
    anchor: [],
    steps: {
      isElection: changes("provider-replaced", "term-prolonged"),
      isMajor: changes(
        "term-shortened",
        "fees-raised",
        "fee-basis-changed",
        "standards-lowered",
        "estate-or-client-changed",
      ),
      isOwners: { or: [step("isElection"), step("isMajor")] },
    },
    outputs: {
      by: {
        case: [
          { when: changes("term-prolonged"), then: { means: "amendment.renewal" } },
          { when: step("isOwners"), then: { means: "amendment.owners" } },
        ],
        else: { means: "amendment.parties" },
      },
      item: when(step("isOwners"), {
        if: step("isElection"),
        then: param("amendment.provider"),
        else: param("amendment.major"),
      }),
      quorum: when(step("isOwners"), param("vote.participation")),
      majority: when(step("isOwners"), param("vote.ordinary")),
    },
    // The law names no change of a contract among the major matters.
    verdicts: [{ verdict: "discretionary", when: step("isMajor") }],
  }),
  rule("vote.heads", {
    message: {
      "zh-CN":
        "全国：业主人数按专有部分的数量计算；建设单位尚未出售和尚未交付的部分，以及同一买受人的多个专有部分，按一人计算。",
      en: "National law: each unit counts as one owner; what the developer has not sold or handed over counts as one, and so do all units of one buyer.",
    },
    addressee: "committee",
    force: "mandatory",
    anchor: [],
    steps: {
      developers: { if: { gt: [fact("developerUnits"), 0] }, then: 1, else: 0 },
      heads: { add: [fact("singleUnits"), fact("buyersOfSeveral"), step("developers")] },
    },
    outputs: { heads: { mul: [step("heads"), param("vote.head")] } },
  }),
  rule("meeting.petition", {
    message: {
      "zh-CN": "全国：经20%以上的业主提议，应当召开业主大会临时会议。",
      en: "National law: 20 % of the owners may call an extraordinary assembly.",
    },
    addressee: "committee",
    force: "mandatory",
    lower: "set",
    anchor: [],
    outputs: { sufficient: { ge: [share("ownersFor", "ownersTotal"), param("meeting.petition")] } },
  }),
  rule("publicity.deadline", {
    message: {
      "zh-CN": "全国：业主大会会议应当于召开15日以前通知全体业主。",
      en: "National law: an assembly is announced to all owners 15 days before.",
    },
    addressee: "committee",
    force: "mandatory",
    lower: "set",
    anchor: ["from"],
    steps: {
      end: bySubject("subject", {
        "meeting-notice": deadline({ from: fact("from"), parameter: "meeting.notice", direction: "before" }),
      }),
    },
    outputs: { raw: { raw: step("end") }, due: { raw: step("end") } },
    basis: ["period.firstDay"],
  }),
  rule("disclosure.due", {
    message: {
      "zh-CN": "全国：酬金制收支情况每年不少于一次公布；维修资金账目每年至少一次公布。",
      en: "National law: under remuneration the accounts are published at least once a year; so is the maintenance fund.",
    },
    addressee: "provider",
    force: "mandatory",
    lower: "set",
    anchor: ["last"],
    conditions: [
      {
        holds: {
          or: [{ ne: [fact("subject"), code("accounts")] }, { eq: [fact("scheme"), code("remuneration")] }],
        },
        otherwise: "contract-governs",
      },
    ],
    steps: {
      often: bySubject("subject", {
        accounts: param("disclosure.accounts"),
        "maintenance-fund": param("disclosure.fund"),
      }),
      end: { addMonths: [fact("last"), { monthsOf: step("often") }] },
    },
    outputs: { timesAYear: { timesAYear: step("often") }, raw: step("end"), due: step("end") },
  }),
  rule("penalty.range", {
    message: {
      "zh-CN":
        "全国：不移交资料处1万元以上10万元以下罚款；整体转委托处合同价款30%以上50%以下；挪用维修资金可以并处2倍以下。",
      en: "National law: 10,000 to 100,000 yuan for documents kept back; 30 to 50 % of the price for passing on all services; up to twice what was taken from the fund.",
    },
    addressee: "authority",
    force: "mandatory",
    lower: "set",
    anchor: [],
    outputs: {
      min: bySubject("act", {
        "documents-not-handed-over": param("fine.documentsLow"),
        "subcontract-whole": { mul: [fact("base"), param("fine.subcontractLow")] },
        "fund-misappropriated": 0,
      }),
      max: bySubject("act", {
        "documents-not-handed-over": param("fine.documentsHigh"),
        "subcontract-whole": { mul: [fact("base"), param("fine.subcontractHigh")] },
        "fund-misappropriated": { mul: [fact("base"), param("fine.fundHigh")] },
      }),
    },
    verdicts: [{ verdict: "discretionary", when: true }],
  }),
];
