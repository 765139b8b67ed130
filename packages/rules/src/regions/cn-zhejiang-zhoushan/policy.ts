import { code, fact, param, rawAndDue, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

/** Zhoushan (舟山市): the property regulation in its text of 2021-11-01. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-zhejiang-zhoushan",
  version: "0.1.0",
  code: "330900",
  name: { "zh-CN": "舟山市", en: "Zhoushan" },
  aliases: ["舟山", "浙江省舟山市"],
  parent: "330000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("filing.deadline", {
      message: {
        "zh-CN": "舟山：物业服务企业自合同签订之日起三十日内备案。",
        en: "Zhoushan: the provider files the contract within 30 days of signing.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["signed"],
      ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
      basis: ["CN/period.firstDay", "CN/period.roll"],
    }),
    rule("disclosure.due", {
      message: {
        "zh-CN": "舟山：酬金制每年不少于两次公布收支；包干制每年不少于一次公布共用部位等经营所得的收支。",
        en: "Zhoushan: accounts at least twice a year under remuneration; public revenue at least once a year under a lump sum.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: ["last"],
      conditions: [
        { holds: { in: fact("subject"), of: ["accounts", "public-revenue"] }, otherwise: "not-covered" },
        // Each way of charging discloses its own thing.
        {
          holds: {
            case: [
              {
                when: { eq: [fact("scheme"), code("remuneration")] },
                then: { eq: [fact("subject"), code("accounts")] },
              },
              {
                when: { eq: [fact("scheme"), code("lump-sum")] },
                then: { eq: [fact("subject"), code("public-revenue")] },
              },
            ],
          },
          otherwise: "not-covered",
        },
      ],
      steps: {
        turn: param("disclosure.turn", fact("scheme")),
        end: { lastDay: { addMonths: [fact("last"), { monthsOf: step("turn") }] } },
      },
      outputs: {
        timesAYear: { timesAYear: step("turn") },
        raw: step("end"),
        due: step("end"),
      },
    }),
    rule("price.review", {
      message: {
        "zh-CN": "舟山：市辖区内普通住宅前期物业服务费的等级基准价及浮动幅度，每三年至少组织一次评估。",
        en: "Zhoushan: the guided price of preliminary services to ordinary housing is reviewed at least every three years.",
      },
      addressee: "authority",
      force: "mandatory",
      lower: "set",
      anchor: ["last"],
      outputs: { next: { addMonths: [fact("last"), { monthsOf: param("price.review") }] } },
      basis: ["CN/period.months"],
    }),
  ],
  provisions: [],
});
