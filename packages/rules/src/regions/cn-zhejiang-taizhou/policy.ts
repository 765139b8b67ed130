import { code, fact, optional, rawAndDue, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

const handover = rawAndDue({
  from: fact("contractEnd"),
  parameter: "handover.period",
  clause: { fact: "agreedPeriod", may: "set" },
});

/** Taizhou (台州市): the property regulation of 2020. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-zhejiang-taizhou",
  version: "0.1.0",
  code: "331000",
  name: { "zh-CN": "台州市", en: "Taizhou (Zhejiang)" },
  aliases: ["台州", "浙江省台州市"],
  parent: "330000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("handover.deadline", {
      message: {
        "zh-CN": "台州：物业服务企业在约定期限内，没有约定的在合同终止之日起十五日内退出并办理交接。",
        en: "Taizhou: the provider leaves and hands over in the agreed period, or within 15 days of the end of the contract.",
      },
      addressee: "provider",
      force: "default",
      lower: "set",
      anchor: ["contractEnd"],
      steps: handover.steps,
      outputs: {
        ...handover.outputs,
        overdueDays: optional({ max: [0, { days: [{ due: step("end") }, fact("exitDate")] }] }),
      },
      basis: ["CN/period.firstDay", "CN/period.roll"],
    }),
    rule("procedure.deadline", {
      message: {
        "zh-CN": "台州：前期物业服务期间的公共收益，自收到之日起十五个工作日内存入物业专项维修资金账户。",
        en: "Taizhou: public revenue of the preliminary stage goes into the maintenance fund within 15 working days of receipt.",
      },
      addressee: "developer",
      force: "mandatory",
      lower: "set",
      anchor: ["from"],
      conditions: [{ holds: { eq: [fact("subject"), code("revenue-deposit")] }, otherwise: "not-covered" }],
      ...rawAndDue({ from: fact("from"), parameter: "revenue.deposit", roll: "none" }),
      basis: ["CN/period.firstDay"],
    }),
  ],
  provisions: [],
});
