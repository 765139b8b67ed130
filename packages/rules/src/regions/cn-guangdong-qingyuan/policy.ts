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
} from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { type Expression, POLICY_FORMAT } from "../../format/document.ts";
import { parameters, provisions, sources } from "./parameters.ts";

const days = ["CN/period.firstDay", "CN/period.roll"];

/** A float that is known to be none is none. */
const float = (name: string): Expression => ({ if: { none: name }, then: 0, else: fact(name) });

// The article leaves nothing to the contract: a shorter period that was agreed binds, a longer one is set aside.
const handover = rawAndDue({
  from: fact("contractEnd"),
  parameter: "handover.period",
  clause: { fact: "agreedPeriod", may: "shorten" },
});

/** Qingyuan (清远市, Guangdong): the regulation on residential communities of 2022. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-guangdong-qingyuan",
  version: "0.1.1",
  code: "441800",
  name: { "zh-CN": "清远市", en: "Qingyuan" },
  aliases: ["清远", "广东省清远市"],
  parent: "CN",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("vote.channel", {
      message: {
        "zh-CN":
          "清远：业主大会会议可以采用集体讨论、书面征求意见或者电子投票等方式表决；电子投票须用主管部门的信息平台并核实身份。",
        en: "Qingyuan: the assembly votes by discussion, in writing or electronically; electronic votes need the authority's platform and verified identity.",
      },
      addressee: "committee",
      force: "mandatory",
      lower: "set",
      anchor: [],
      values: { listed: { type: "list", of: { type: "text" } } },
      outputs: {
        // 等方式 leaves the list open: a channel that it does not name is not settled by the article.
        admissible: {
          case: [{ when: { in: fact("channel"), of: ["collective", "written", "electronic"] }, then: true }],
        },
        listed: { terms: "vote.channels" },
      },
      flags: [{ flag: "official-platform-required", when: { eq: [fact("channel"), code("electronic")] } }],
    }),
    rule("publicity.deadline", {
      message: {
        "zh-CN": "清远：表决结果七日内公开征求意见；征求意见情况公示十五日以上；提前终止合同公示三十日以上。",
        en: "Qingyuan: results go out for comment within seven days; comments stay posted for 15 days, early terminations for 30, at least.",
      },
      addressee: "committee",
      force: "mandatory",
      lower: "set",
      anchor: ["from"],
      steps: {
        end: bySubject("subject", {
          "meeting-decision": deadline({ from: fact("from"), parameter: "vote.opinion" }),
          "vote-opinions": deadline({ from: fact("from"), parameter: "vote.posting", roll: "none" }),
          "early-termination": deadline({ from: fact("from"), parameter: "notice.posting", roll: "none" }),
        }),
      },
      outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
      basis: days,
    }),
    rule("fee.band", {
      message: {
        "zh-CN": "清远：业主大会成立之前的住宅实行政府指导价；成立之后的住宅、别墅以及非住宅实行市场调节价。",
        en: "Qingyuan: homes have a guided price until the assembly is founded; after that, and for villas and other property, the market sets it.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: [],
      steps: {
        mode: {
          case: [
            {
              when: { in: fact("housing"), of: ["villa", "non-residential"] },
              then: { means: "fee.market" },
            },
            {
              when: { in: fact("housing"), of: ["residential", "ordinary-residential"] },
              then: {
                if: fact("assemblyFounded"),
                then: { means: "fee.market" },
                else: { means: "fee.guided" },
              },
            },
          ],
        },
        low: { mul: [fact("base"), { sub: [1, float("down")] }] },
        high: { mul: [fact("base"), { add: [1, float("up")] }] },
      },
      outputs: {
        mode: step("mode"),
        // The base price and its float come from the local notice; the market has no band.
        band: {
          of: { list: [step("low"), step("high")] },
          when: { eq: [step("mode"), code("guided")] },
          optional: true,
        },
        compliant: optional({
          if: { eq: [step("mode"), code("market")] },
          then: true,
          else: {
            and: [
              { ge: [fact("contractPrice"), step("low")] },
              { le: [fact("contractPrice"), step("high")] },
            ],
          },
        }),
      },
    }),
    rule("price.review", {
      message: {
        "zh-CN": "清远：政府指导价的基准价格和浮动幅度每五年评估一次。",
        en: "Qingyuan: the guided price and its float are reviewed every five years.",
      },
      addressee: "authority",
      force: "mandatory",
      lower: "set",
      anchor: ["last"],
      outputs: { next: { addMonths: [fact("last"), { monthsOf: param("price.review") }] } },
      basis: ["CN/period.months"],
    }),
    rule("handover.deadline", {
      message: {
        "zh-CN": "清远：不再续聘的物业服务人在合同终止之日起三十日内交接并退出。",
        en: "Qingyuan: a provider that is not kept on hands over and leaves within 30 days of the end of the contract.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: ["contractEnd"],
      steps: handover.steps,
      outputs: {
        ...handover.outputs,
        overdueDays: optional({ max: [0, { days: [{ due: step("end") }, fact("exitDate")] }] }),
      },
      basis: days,
    }),
    rule("notice.dismissal", {
      message: {
        "zh-CN":
          "清远：一方要求提前终止合同的，应当提前三个月书面通知对方；与民法典第九百四十六条的六十日不一致。",
        en: "Qingyuan: whoever ends the contract early gives three months' written notice; the Civil Code says 60 days.",
      },
      addressee: "owner",
      force: "mandatory",
      lower: "none",
      anchor: ["noticeReceived"],
      steps: { end: deadline({ from: fact("noticeReceived"), parameter: "notice.early" }) },
      outputs: {
        earliestLastDayInForce: { due: step("end") },
        terminatedFrom: { startOfNextDay: { due: step("end") } },
      },
      basis: [...days, "CN/period.months"],
    }),
    rule("disclosure.due", {
      message: {
        "zh-CN": "清远：至少每季度向业主公示公共收益具体清单。",
        en: "Qingyuan: the list of public revenue is posted for owners at least every quarter.",
      },
      addressee: "committee",
      force: "mandatory",
      lower: "set",
      anchor: ["last"],
      conditions: [{ holds: { eq: [fact("subject"), code("public-revenue")] }, otherwise: "not-covered" }],
      // The end of the month, quarter or year that the next one reports on.
      steps: {
        end: { lastDay: { addMonths: [fact("last"), { monthsOf: param("disclosure.turn") }] } },
      },
      outputs: {
        timesAYear: { timesAYear: param("disclosure.turn") },
        raw: step("end"),
        due: step("end"),
      },
    }),
    rule("revenue.topUp", {
      message: {
        "zh-CN": "清远：未约定或者业主大会未决定公共收益用途的，公共收益按年度全部纳入物业专项维修资金。",
        en: "Qingyuan: unless agreed or decided otherwise, all public revenue of the year goes into the maintenance fund.",
      },
      addressee: "committee",
      force: "default",
      lower: "set",
      anchor: [],
      conditions: [
        {
          holds: { not: fact("ownersDecided") },
          otherwise: "contract-governs",
          cites: ["revenue.toFund"],
          flag: "owners-decided",
        },
      ],
      outputs: {
        mandatoryTopUpMin: { mul: [fact("publicRevenue"), param("revenue.toFund")] },
      },
    }),
  ],
  provisions,
});
