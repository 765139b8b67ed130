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
  when,
} from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { type Expression, POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];

const isOrdinary: Expression = { eq: [fact("housing"), code("ordinary-residential")] };
const isPreliminary: Expression = { eq: [fact("stage"), code("preliminary")] };
const charges = (...codes: readonly string[]): Expression => ({ in: fact("charge"), of: codes });
/** The base price raised or lowered by a float; a float that is known to be none is a float of nothing. */
const float = (name: "up" | "down"): Expression => ({ if: { none: name }, then: 0, else: fact(name) });

/** Zibo (淄博市): the property regulation of 2021. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-shandong-zibo",
  version: "0.2.0",
  code: "370300",
  name: { "zh-CN": "淄博市", en: "Zibo" },
  aliases: ["淄博", "山东省淄博市"],
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
        "zh-CN": "淄博：物业服务人应当自签订或者变更合同之日起十日内备案。",
        en: "Zibo: the provider files the contract within ten days of signing or changing it.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["signed"],
      ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
      basis: counting,
    }),
    rule("handover.deadline", {
      message: {
        "zh-CN": "淄博：物业服务人在约定期限内退出；未约定的，自合同终止之日起三十日内退出。",
        en: "Zibo: the outgoing provider leaves within the agreed period, or else within 30 days of the end.",
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
    rule("fee.band", {
      message: {
        "zh-CN":
          "淄博：普通住宅前期公共服务费、车位租赁费、前期停车服务费和车位场地使用费实行政府指导价，其他实行市场调节价。",
        en: "Zibo: four charges have a guided price, all others the market price.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: [],
      steps: {
        isGuided: {
          or: [
            { and: [charges("public-service", "parking-service"), isOrdinary, isPreliminary] },
            { and: [charges("parking-lease"), isOrdinary] },
            charges("parking-site"),
          ],
        },
        low: { mul: [fact("base"), { sub: [1, float("down")] }] },
        high: { mul: [fact("base"), { add: [1, float("up")] }] },
      },
      outputs: {
        mode: {
          if: step("isGuided"),
          then: param("fee.guided", fact("charge")),
          else: { means: "fee.market" },
        },
        band: when(step("isGuided"), { list: [step("low"), step("high")] }),
        // Under the market price there is no statutory band that an agreed price could break.
        compliant: optional({
          if: step("isGuided"),
          then: {
            and: [
              { ge: [fact("contractPrice"), step("low")] },
              { le: [fact("contractPrice"), step("high")] },
            ],
          },
          else: { ge: [fact("contractPrice"), 0] },
        }),
      },
    }),
    rule("fee.prepayLimit", {
      message: {
        "zh-CN": "淄博：不得强制要求业主预付物业费。",
        en: "Zibo: owners must not be forced to prepay.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["prepayFrom"],
      conditions: [
        { holds: { eq: [{ means: "prepay.forced" }, code("forbidden")] }, otherwise: "not-covered" },
      ],
      outputs: { allowed: { not: fact("forced") } },
    }),
    rule("publicity.deadline", {
      message: {
        "zh-CN": "淄博：拟调整的收费标准、服务内容和标准应当在显著位置公示三十日，表决结果公示不得少于七日。",
        en: "Zibo: a plan to change the preliminary charge is posted for 30 days, the result of the vote for at least seven.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["from"],
      steps: {
        end: bySubject("subject", {
          "price-plan": deadline({ from: fact("from"), parameter: "price.posting" }),
          // At least seven days: the posting may come down on a day off.
          "price-vote-result": deadline({ from: fact("from"), parameter: "vote.posting", roll: "none" }),
        }),
      },
      outputs: { raw: { raw: step("end") }, due: { due: step("end") } },
      basis: counting,
    }),
    rule("fee.vacancy", {
      message: {
        "zh-CN": "淄博：长期空置的收费由合同约定，但普通住宅前期物业费的约定不得超过省规定的收费标准。",
        en: "Zibo: the vacancy charge is agreed, for ordinary homes in the first stage up to the provincial standard.",
      },
      addressee: "provider",
      force: "mandatory",
      anchor: ["asOf"],
      conditions: [
        { holds: isPreliminary, otherwise: "not-covered" },
        { holds: { eq: [fact("houseType"), code("ordinary-residential")] }, otherwise: "not-covered" },
        {
          holds: { eq: [{ means: "vacancy.cap" }, code("provincial-standard")] },
          otherwise: "not-covered",
        },
      ],
      outputs: {
        compliant: { le: [fact("agreedVacantPrice"), fact("provincialCap")] },
        // 不得超过: a cap that is rounded up would exceed it.
        monthlyCap: optional({
          round: { mul: [fact("area"), fact("provincialCap")] },
          to: "fen",
          mode: "floor",
        }),
      },
    }),
  ],
  provisions: [],
});
