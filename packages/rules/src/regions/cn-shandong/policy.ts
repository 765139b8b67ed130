import { code, fact, optional, param, rawAndDue, rule, step, when } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { type Expression, POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";
import { provisions } from "./provisions.ts";

const counting = ["CN/period.firstDay", "CN/period.roll"];

/** The base price raised or lowered by a float; a float that is known to be none is a float of nothing. */
const float = (name: "up" | "down"): Expression => ({ if: { none: name }, then: 0, else: fact(name) });
const monthly = (price: Expression): Expression => ({
  round: { mul: [fact("area"), price] },
  to: "fen",
  mode: "half-up",
});

/** Shandong (山东省): the property regulation as amended on 2021-12-03 and the consumer regulation of 2017. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-shandong",
  version: "0.1.0",
  code: "370000",
  name: { "zh-CN": "山东省", en: "Shandong" },
  aliases: ["山东", "CN-SD"],
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
        "zh-CN": "山东：物业服务人应当自签订合同之日起十日内备案。",
        en: "Shandong: the provider files the contract within ten days of signing it.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "none",
      anchor: ["signed"],
      ...rawAndDue({ from: fact("signed"), parameter: "filing.period" }),
      basis: counting,
    }),
    rule("fee.band", {
      message: {
        "zh-CN": "山东：实行政府指导价的，约定价格应当在公布的基准价和浮动幅度之内。",
        en: "Shandong: under a guided price, the agreed price lies within the published base price and float.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: [],
      // Where no base price was set the guided price does not reach, and national law names the market price.
      conditions: [{ holds: { not: { none: "base" } }, otherwise: "not-covered" }],
      steps: {
        low: { mul: [fact("base"), { sub: [1, float("down")] }] },
        high: { mul: [fact("base"), { add: [1, float("up")] }] },
      },
      outputs: {
        // Without a band it is not known that the price is a guided one.
        mode: when({ ge: [step("high"), step("low")] }, { means: "fee.guided" }),
        band: { list: [step("low"), step("high")] },
        compliant: optional({
          and: [{ ge: [fact("contractPrice"), step("low")] }, { le: [fact("contractPrice"), step("high")] }],
        }),
      },
    }),
    rule("fee.start", {
      message: {
        "zh-CN":
          "山东：尚未出售或者尚未交付的物业，物业费由建设单位承担；交付之日起由业主承担，另有约定的除外。",
        en: "Shandong: the developer pays until delivery, the owner from the day of delivery unless agreed otherwise.",
      },
      addressee: "developer",
      force: "default",
      lower: "set",
      anchor: ["delivery", "asOf"],
      facts: { asOf: { type: "date" } },
      values: { payer: { type: "enum", values: ["developer", "owner"] } },
      conditions: [
        {
          holds: { eq: [{ means: "start.beforeDelivery" }, code("developer")] },
          otherwise: "not-covered",
        },
      ],
      steps: {
        months: { first: [fact("months"), { months: [fact("delivery"), fact("periodEnd")] }] },
      },
      outputs: {
        ownerStart: when({ not: { none: "delivery" } }, fact("delivery")),
        payer: optional({
          if: { or: [{ none: "delivery" }, { lt: [fact("asOf"), fact("delivery")] }] },
          then: { means: "start.beforeDelivery" },
          else: code("owner"),
        }),
        ownerFirstMonth: optional({ month: fact("delivery") }),
        ownerMonths: optional(step("months")),
        ownerAmount: optional({
          round: { mul: [monthly(fact("unitPrice")), step("months")] },
          to: "fen",
          mode: "half-up",
        }),
      },
    }),
    rule("fee.vacancy", {
      message: {
        "zh-CN": "山东：交付后长期空置的，收费标准由物业服务合同约定。",
        en: "Shandong: the charge for a home left vacant for long is what the contract agrees.",
      },
      addressee: "provider",
      force: "default",
      lower: "set",
      anchor: ["asOf"],
      conditions: [
        { holds: { eq: [{ means: "vacancy.agreed" }, code("contract")] }, otherwise: "not-covered" },
      ],
      steps: { standard: monthly(fact("unitPrice")) },
      outputs: {
        monthlyStandard: optional(step("standard")),
        monthlyReduction: optional({ sub: [step("standard"), monthly(fact("agreedVacantPrice"))] }),
      },
      verdicts: [{ verdict: "contract-governs", when: true }],
    }),
    rule("term.limit", {
      message: {
        "zh-CN": "山东：车库出租给物业服务区域外的单位和个人的，每次租赁期限最长不超过六个月。",
        en: "Shandong: a garage let to outsiders is let for six months at a time at most.",
      },
      addressee: "developer",
      force: "mandatory",
      lower: "set",
      anchor: ["signedEffective"],
      facts: { outsideTenant: { type: "boolean" } },
      conditions: [
        { holds: { eq: [fact("stage"), code("parking-lease")] }, otherwise: "not-covered" },
        { holds: fact("outsideTenant"), otherwise: "not-covered" },
      ],
      steps: { end: { addMonths: [fact("signedEffective"), { monthsOf: param("parking.lease") }] } },
      outputs: {
        maxEnd: step("end"),
        compliant: optional({ le: [fact("contractEnd"), step("end")] }),
      },
      basis: ["CN/period.firstDay", "CN/period.months"],
    }),
    rule("contract.coreClauses", {
      message: {
        "zh-CN": "山东：合同应当书面约定服务等级、内容、标准、收费、长期空置物业的管理和违约责任。",
        en: "Shandong: the contract states grade, services, standard, fee, long vacancy and liability in writing.",
      },
      addressee: "provider",
      force: "mandatory",
      lower: "set",
      anchor: ["signed"],
      outputs: { required: { terms: "contract.topics" } },
    }),
  ],
  provisions,
});
