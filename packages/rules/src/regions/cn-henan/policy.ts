import { code, deadline, fact, optional, param, rawAndDue, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, provisions, sources } from "./parameters.ts";

const days = ["CN/period.firstDay", "CN/period.roll"];

/** Henan (河南省): the provincial property regulation of 2017, older than the Civil Code. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-henan",
  version: "0.1.0",
  code: "410000",
  name: { "zh-CN": "河南省", en: "Henan" },
  aliases: ["河南"],
  parent: "CN",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("filing.deadline", {
      message: {
        "zh-CN": "河南：物业服务企业自合同签订之日起十五日内备案。",
        en: "Henan: the provider files the contract within 15 days of signing.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["signed"],
      ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
      basis: days,
    }),
    rule("procedure.deadline", {
      message: {
        "zh-CN": "河南：物业服务企业自物业交接后三十日内办理承接查验备案。",
        en: "Henan: the provider files the takeover inspection within 30 days of the handover of the property.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: ["from"],
      conditions: [{ holds: { eq: [fact("subject"), code("inspection-filing")] }, otherwise: "not-covered" }],
      ...rawAndDue({ from: fact("from"), parameter: "inspection.filing" }),
      basis: days,
    }),
    rule("vote.result", {
      message: {
        "zh-CN":
          "河南：未成立业主大会的，调整物业费需经专有部分面积过半数且总人数过半数的业主同意；与民法典第二百七十八条的计票方法不同。",
        en: "Henan: without an assembly a change of the fee needs owners of over half of the area and over half of all owners; the Civil Code counts otherwise.",
      },
      addressee: "owner",
      force: "mandatory",
      lower: "none",
      anchor: [],
      facts: { subject: { type: "text" }, assemblyFounded: { type: "boolean" } },
      // Only a change of the fee before there is an assembly; every other vote is national law.
      conditions: [
        {
          holds: { and: [{ given: "subject" }, { eq: [fact("subject"), code("price-adjustment")] }] },
          otherwise: "not-covered",
        },
        { holds: { not: fact("assemblyFounded") }, otherwise: "not-covered" },
      ],
      outputs: {
        // The article asks for a majority of all owners, not for a turnout.
        quorum: true,
        passed: {
          and: [
            { gt: [fact("areaFor"), { mul: [fact("areaTotal"), param("vote.priceMajority")] }] },
            { gt: [fact("ownersFor"), { mul: [fact("ownersTotal"), param("vote.priceMajority")] }] },
          ],
        },
      },
    }),
    rule("notice.nonRenewal", {
      message: {
        "zh-CN": "河南：物业服务企业不再续签的，应当在合同期限届满三个月前书面告知。",
        en: "Henan: a provider that will not renew gives written notice three months before the contract expires.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["contractExpiry"],
      steps: {
        end: deadline({
          from: fact("contractExpiry"),
          parameter: "notice.nonRenewal",
          direction: "before",
        }),
      },
      outputs: { latestNotice: { raw: step("end") }, isOffDay: { isOffDay: { raw: step("end") } } },
      basis: ["CN/period.months"],
    }),
    rule("notice.indefinite", {
      message: {
        "zh-CN":
          "河南：原合同延续期间，任何一方提出终止合同的，应当提前三个月书面告知；与民法典第九百四十八条的六十日不一致。",
        en: "Henan: while an expired contract runs on, either side ends it with three months' written notice; the Civil Code says 60 days.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["noticeReceived"],
      ...rawAndDue({ from: fact("noticeReceived"), parameter: "notice.indefinite" }),
      basis: [...days, "CN/period.months"],
    }),
    rule("handover.deadline", {
      message: {
        "zh-CN": "河南：原物业服务企业自合同终止之日起退出物业管理区域。",
        en: "Henan: the former provider leaves on the day the contract ends.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: ["contractEnd"],
      conditions: [
        { holds: { eq: [{ means: "handover.day" }, code("on-termination")] }, otherwise: "not-covered" },
      ],
      // 终止之日 is a day, not a period: nothing is counted and nothing rolls.
      steps: { end: { date: fact("contractEnd") } },
      outputs: {
        raw: step("end"),
        due: step("end"),
        overdueDays: optional({ max: [0, { days: [step("end"), fact("exitDate")] }] }),
      },
    }),
  ],
  provisions,
});
