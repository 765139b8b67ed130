import { fact, optional, param, rule, step } from "../../format/authoring.ts";
import { sealPolicy } from "../../format/seal.ts";
import { type Expression, POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";

const fen = (amount: Expression): Expression => ({ round: amount, to: "fen", mode: "half-up" });

/** Zhejiang (浙江省): the provincial property regulation in its text of 2009. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-zhejiang",
  version: "0.1.0",
  code: "330000",
  name: { "zh-CN": "浙江省", en: "Zhejiang" },
  aliases: ["浙江"],
  parent: "CN",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules: [
    rule("fee.start", {
      message: {
        "zh-CN": "浙江：物业尚未交付给买受人的，物业服务费由建设单位全额交纳；自交付之日起由业主承担。",
        en: "Zhejiang: until delivery the developer pays the whole fee; from the day of delivery the owner does.",
      },
      addressee: "developer",
      force: "mandatory",
      lower: "set",
      anchor: ["delivery"],
      // Part of the fee that the developer pays for the time before delivery.
      values: { developerShareBeforeDelivery: { type: "rate" } },
      steps: {
        months: { first: [fact("months"), { months: [fact("delivery"), fact("periodEnd")] }] },
      },
      outputs: {
        developerShareBeforeDelivery: param("fee.developerShare"),
        ownerStart: optional(fact("delivery")),
        ownerFirstMonth: optional({ month: fact("delivery") }),
        ownerMonths: optional(step("months")),
        ownerAmount: optional(
          fen({ mul: [fen({ mul: [fact("area"), fact("unitPrice")] }), step("months")] }),
        ),
      },
    }),
    rule("late.surcharge", {
      message: {
        "zh-CN":
          "浙江：建设单位逾期不交纳物业保修金的，自逾期之日起按日加收滞纳部分万分之五的滞纳金（不适用于业主的物业费）。",
        en: "Zhejiang: a developer late with the warranty deposit owes 0.05 % a day of what is unpaid (never an owner's fees).",
      },
      addressee: "developer",
      force: "mandatory",
      lower: "set",
      anchor: ["due"],
      steps: { late: { max: [0, { days: [fact("due"), fact("paid")] }] } },
      outputs: {
        days: step("late"),
        surcharge: fen({ mul: [fact("unpaid"), param("warranty.surcharge"), step("late")] }),
      },
    }),
  ],
  provisions: [],
});
