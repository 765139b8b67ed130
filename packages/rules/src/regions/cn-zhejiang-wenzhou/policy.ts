import { fact, param, rawAndDue, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];

/** Wenzhou (温州市): the property regulation of 2017, older than the Civil Code. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-zhejiang-wenzhou",
  version: "0.1.0",
  code: "330300",
  name: { "zh-CN": "温州市", en: "Wenzhou" },
  aliases: ["温州", "浙江省温州市"],
  parent: "330000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("disclosure.due", {
      message: {
        "zh-CN": "温州：物业费交纳、公共水电费用分摊和维修资金、公共收益的使用情况，每年至少公布一次。",
        en: "Wenzhou: fees paid, shared utilities, and use of maintenance fund and public revenue are published at least once a year.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: ["last"],
      conditions: [
        {
          holds: { in: fact("subject"), of: ["accounts", "utilities", "maintenance-fund", "public-revenue"] },
          otherwise: "not-covered",
        },
      ],
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
    rule("filing.deadline", {
      message: {
        "zh-CN": "温州：物业服务企业自合同签订之日起十五日内备案。",
        en: "Wenzhou: the provider files the contract within 15 days of signing.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["signed"],
      ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
      basis: counting,
    }),
    rule("notice.indefinite", {
      message: {
        "zh-CN":
          "温州：原合同延续期间，任何一方提出终止合同的，应当在三十日前书面通知对方；与民法典第九百四十八条的六十日不一致。",
        en: "Wenzhou: while an expired contract runs on, either side ends it with 30 days' written notice; the Civil Code says 60.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["noticeReceived"],
      ...rawAndDue({ from: fact("noticeReceived"), parameter: "notice.indefinite" }),
      basis: counting,
    }),
  ],
  provisions: [],
});
