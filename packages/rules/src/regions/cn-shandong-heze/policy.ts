import { code, fact, optional, param, rawAndDue, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { type Expression, POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";
import { provisions } from "./provisions.ts";

const toFen = (amount: Expression): Expression => ({ round: amount, to: "fen", mode: "half-up" });

/** Heze (菏泽市): the property regulation as amended on 2022-01-21. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-shandong-heze",
  version: "0.2.0",
  code: "371700",
  name: { "zh-CN": "菏泽市", en: "Heze" },
  aliases: ["菏泽", "山东省菏泽市"],
  parent: "370000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("fee.vacancy", {
      message: {
        "zh-CN": "菏泽：普通住宅空置六个月以上的，前期物业费应当减收，减收标准按政府指导价执行。",
        en: "Heze: an ordinary home vacant for six months or more pays less, as the guided price says.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["asOf"],
      // Other homes and the regular stage are left to the contract: the province says so.
      conditions: [
        { holds: { eq: [fact("stage"), code("preliminary")] }, otherwise: "not-covered" },
        { holds: { eq: [fact("houseType"), code("ordinary-residential")] }, otherwise: "not-covered" },
      ],
      steps: {
        applies: {
          ge: [fact("asOf"), { addMonths: [fact("vacantSince"), { monthsOf: param("vacancy.after") }] }],
        },
        standard: toFen({ mul: [fact("area"), fact("unitPrice")] }),
        // The part that is still paid; it stands in the notice on the guided price, not in the article.
        ratio: { if: step("applies"), then: fact("ratio"), else: 1 },
        payable: toFen({ mul: [step("standard"), step("ratio")] }),
      },
      outputs: {
        reductionApplies: step("applies"),
        ratio: step("ratio"),
        monthlyStandard: optional(step("standard")),
        monthlyCap: optional(step("payable")),
        monthlyReduction: optional({ sub: [step("standard"), step("payable")] }),
      },
      basis: ["CN/period.months"],
    }),
    rule("reply.deadline", {
      message: {
        "zh-CN": "菏泽：有关行政主管部门接到投诉、举报，属于本部门职权范围的，五个工作日内回复。",
        en: "Heze: the competent authority answers a complaint within five workdays.",
      },
      addressee: "authority",
      force: "mandatory",
      anchor: ["received", "registered"],
      conditions: [{ holds: { eq: [fact("addressee"), code("authority")] }, otherwise: "not-covered" }],
      // Workdays end on a workday: nothing rolls.
      ...rawAndDue({
        from: { first: [fact("received"), fact("registered")] },
        parameter: "reply.authority",
        roll: "none",
      }),
      basis: ["CN/period.firstDay"],
    }),
    rule("procedure.deadline", {
      message: {
        "zh-CN":
          "菏泽：十名以上业主联名、业主委员会、社区居民委员会或者物业服务人投诉、举报的，二个工作日内书面回复是否受理。",
        en: "Heze: a complaint of ten owners together, a committee or a provider is accepted or refused in writing within two workdays.",
      },
      addressee: "authority",
      force: "mandatory",
      anchor: ["from"],
      facts: {
        complainant: {
          type: "enum",
          values: ["owners", "owners-committee", "residents-committee", "provider"],
        },
        owners: { type: "integer", minimum: 1 },
      },
      conditions: [
        { holds: { eq: [fact("subject"), code("complaint-acceptance")] }, otherwise: "not-covered" },
        {
          holds: {
            or: [
              { in: fact("complainant"), of: ["owners-committee", "residents-committee", "provider"] },
              { ge: [fact("owners"), param("reply.jointOwners")] },
            ],
          },
          otherwise: "not-covered",
        },
      ],
      // Workdays end on a workday: nothing rolls.
      ...rawAndDue({ from: fact("from"), parameter: "reply.acceptance", roll: "none" }),
      basis: ["CN/period.firstDay"],
    }),
    rule("disclosure.due", {
      message: {
        "zh-CN": "菏泽：收益资金收支账目每季度公示一次。",
        en: "Heze: the accounts of the common revenue are posted every quarter.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["last"],
      conditions: [{ holds: { eq: [fact("subject"), code("public-revenue")] }, otherwise: "not-covered" }],
      steps: {
        end: {
          lastDay: { addMonths: [fact("last"), { monthsOf: param("revenue.frequency") }] },
        },
      },
      outputs: {
        timesAYear: { timesAYear: param("revenue.frequency") },
        raw: step("end"),
        due: step("end"),
      },
      basis: ["CN/period.months"],
    }),
  ],
  provisions,
});
