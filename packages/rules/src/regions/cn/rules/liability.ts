import { code, fact, optional, param, rule, step, when } from "../../../format/authoring.ts";
import type { Expression, RuleDocument } from "../../../format/document.ts";

const fen = (amount: Expression): Expression => ({ round: amount, to: "fen", mode: "half-up" });
const is = (name: string, value: string): Expression => ({ eq: [fact(name), code(value)] });
const isPersonal: Expression = { or: [is("basis", "thrown-object"), is("basis", "public-place")] };

/** What follows from breach: ranges and factors, never a made-up point. */
export const liabilityRules: readonly RuleDocument[] = [
  rule("earnest.cap", {
    message: {
      "zh-CN": "全国：定金不得超过主合同标的额的百分之二十，超过部分不产生定金的效力。",
      en: "National law: earnest money counts up to 20 % of the contract price; what is beyond has no such effect.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: [],
    steps: {
      effective: { min: [fact("depositPaid"), fen({ mul: [fact("contractPrice"), param("earnest.cap")] })] },
    },
    outputs: {
      effectiveDeposit: step("effective"),
      excess: { sub: [fact("depositPaid"), step("effective")] },
    },
  }),
  rule("liability.breach", {
    message: {
      "zh-CN": "全国：违约损害赔偿以可预见的损失为限，扣除可以避免的扩大损失；由人民法院或者仲裁机构裁量。",
      en: "National law: damages go as far as the loss that could be foreseen, less what could have been avoided; court or tribunal decides.",
      court: {
        "zh-CN": "损失、可预见范围、减损、违约金与定金的选择，供裁量。",
        en: "Loss, foreseeability, mitigation and the election between penalty and earnest money, for discretion.",
      },
    },
    addressee: "provider",
    force: "mandatory",
    anchor: [],
    steps: {
      damages: {
        max: [0, { sub: [{ min: [fact("loss"), fact("foreseeableLoss")] }, fact("avoidableLoss")] }],
      },
      effective: { min: [fact("depositPaid"), fen({ mul: [fact("contractPrice"), param("earnest.cap")] })] },
      isDeposit: {
        and: [{ eq: [{ means: "earnest.election" }, code("election")] }, is("election", "deposit")],
      },
      most: {
        case: [
          { when: { not: { given: "election" } }, then: step("damages") },
          { when: step("isDeposit"), then: { mul: [param("earnest.return"), step("effective")] } },
        ],
        else: fact("agreedPenalty"),
      },
    },
    outputs: {
      duty: {
        case: [
          { when: is("basis", "contract"), then: code("perform-as-agreed") },
          { when: is("basis", "late-handover"), then: { means: "fee.forfeited" } },
          { when: is("basis", "thrown-object"), then: { means: "liability.thrown" } },
          { when: is("basis", "fallen-part"), then: code("keep-parts-safe") },
          { when: is("basis", "public-place"), then: { means: "liability.publicPlace" } },
        ],
      },
      presumption: {
        case: [{ when: is("basis", "fallen-part"), then: { means: "liability.fallen" } }],
        else: code("none"),
      },
      burdenOfProof: {
        case: [
          { when: is("basis", "fallen-part"), then: code("owner-manager-or-user") },
          { when: { given: "agreedPenalty" }, then: { means: "penalty.burden" } },
        ],
        else: code("claimant"),
      },
      liable: {
        of: {
          if: is("basis", "fallen-part"),
          then: { not: fact("faultDisproved") },
          else: { not: fact("measuresTaken") },
        },
        when: { or: [isPersonal, is("basis", "fallen-part")] },
        optional: true,
      },
      damagesCap: optional(step("damages")),
      range: optional({ list: [0, step("most")] }),
      penalty: { of: fact("agreedPenalty"), when: { not: step("isDeposit") }, optional: true },
      reducible: optional({
        gt: [fact("agreedPenalty"), { mul: [fact("loss"), { add: [1, param("penalty.excessive")] }] }],
      }),
      effectiveDeposit: optional(step("effective")),
      depositRefund: {
        of: { mul: [param("earnest.return"), step("effective")] },
        when: step("isDeposit"),
        optional: true,
      },
      factors: {
        list: [
          { means: "damages.foreseeable" },
          { means: "damages.mitigation" },
          { means: "penalty.badFaith" },
        ],
      },
      authority: { means: "penalty.court" },
    },
    verdicts: [{ verdict: "discretionary", when: true }],
  }),
  rule("service.credit", {
    message: {
      "zh-CN": "全国：合同或者公开承诺约定了服务减免的，按照约定；没有约定的由裁量确定。",
      en: "National law: a service credit follows contract or public promise; without one it is for discretion.",
    },
    addressee: "provider",
    force: "default",
    lower: "set",
    anchor: [],
    steps: {
      total: { mul: [fact("agreedCredit"), fact("breaches")] },
      credit: { if: { given: "cap" }, then: { min: [step("total"), fact("cap")] }, else: step("total") },
    },
    outputs: {
      factors: { list: [{ means: "promise.binding" }, { means: "damages.foreseeable" }] },
      authority: { means: "penalty.court" },
      range: when({ none: "agreedCredit" }, { list: [0, fact("periodFee")] }),
      credit: when({ not: { none: "agreedCredit" } }, step("credit")),
    },
    verdicts: [{ verdict: "discretionary", when: { none: "agreedCredit" } }],
  }),
];
