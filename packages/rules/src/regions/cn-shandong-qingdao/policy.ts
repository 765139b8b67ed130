import { fact, rawAndDue, rule } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";
import { provisions } from "./provisions.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];

/** Qingdao (青岛市): the property regulation as revised in 2020. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-shandong-qingdao",
  version: "0.1.0",
  code: "370200",
  name: { "zh-CN": "青岛市", en: "Qingdao" },
  aliases: ["青岛", "山东省青岛市"],
  parent: "370000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("filing.deadline", {
      message: {
        "zh-CN": "青岛：物业服务人应当在签订合同之日起十日内备案。",
        en: "Qingdao: the provider files the contract within ten days of signing it.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["signed"],
      ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
      basis: counting,
    }),
    rule("handover.deadline", {
      message: {
        "zh-CN": "青岛：合同终止后，原物业服务人应当在约定期限内退出；没有约定的，三十日内退出。",
        en: "Qingdao: the outgoing provider leaves within the agreed period, or else within 30 days of the end.",
      },
      addressee: "provider",
      force: "default",
      anchor: ["contractEnd"],
      ...rawAndDue({
        from: fact("contractEnd"),
        parameter: "handover.period",
        clause: { fact: "agreedPeriod", may: "set" },
      }),
      basis: counting,
    }),
  ],
  provisions,
});
