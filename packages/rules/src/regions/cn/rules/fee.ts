import { code, fact, optional, param, rule, step, when } from "../../../format/authoring.ts";
import type { Expression, RuleDocument } from "../../../format/document.ts";

const fen = (amount: Expression): Expression => ({ round: amount, to: "fen", mode: "half-up" });
const monthly = fen({ mul: [fact("area"), fact("unitPrice")] });
const afterEnd: Expression = { addDays: [fact("contractEnd"), 1] };

/** Units of time from a first to a last day, as the basis says. */
const stretch = (first: Expression, last: Expression): Expression => ({
  case: [
    { when: { gt: [first, last] }, then: 0 },
    { when: { eq: [fact("basis"), code("month")] }, then: { months: [first, last] } },
  ],
  else: { add: [{ days: [first, last] }, 1] },
});

const float = (name: string): Expression => ({ if: { none: name }, then: 0, else: fact(name) });

/** Fees and what goes back of them. */
export const feeRules: readonly RuleDocument[] = [
  rule("fee.start", {
    message: {
      "zh-CN": "全国：已竣工但尚未出售或者尚未交付的物业，物业服务费用由建设单位全额交纳。",
      en: "National law: until a unit is sold and handed over the developer pays its fee in full.",
    },
    addressee: "developer",
    force: "mandatory",
    lower: "set",
    anchor: ["delivery"],
    // The part that the developer pays until the unit is sold and handed over.
    values: { developerShare: { type: "rate" } },
    conditions: [
      { holds: { eq: [{ means: "fee.developer" }, code("developer")] }, otherwise: "not-covered" },
      { holds: { eq: [{ means: "fee.developerFull" }, code("developer")] }, otherwise: "not-covered" },
    ],
    steps: {
      months: { first: [fact("months"), { months: [fact("delivery"), fact("periodEnd")] }] },
    },
    outputs: {
      ownerStart: fact("delivery"),
      ownerFirstMonth: { month: fact("delivery") },
      ownerMonths: optional(step("months")),
      ownerAmount: optional(fen({ mul: [monthly, step("months")] })),
      developerShare: param("fee.developerShare"),
    },
  }),
  rule("fee.band", {
    message: {
      "zh-CN": "全国：实行政府指导价的，约定价格应当在基准价的浮动幅度之内。",
      en: "National law: under a government-guided price the agreed price must lie within the band around the base price.",
    },
    addressee: "provider",
    force: "mandatory",
    lower: "set",
    anchor: [],
    steps: {
      // A base price that is known to be none leaves the market price.
      mode: {
        if: { none: "base" },
        then: { means: "fee.forms" },
        else: { means: "fee.guided" },
      },
      low: { mul: [fact("base"), { sub: [1, float("down")] }] },
      high: { mul: [fact("base"), { add: [1, float("up")] }] },
    },
    outputs: {
      mode: { of: step("mode"), when: { or: [{ none: "base" }, { ge: [step("high"), step("low")] }] } },
      band: when({ eq: [step("mode"), code("guided")] }, { list: [step("low"), step("high")] }),
      compliant: optional({
        if: { eq: [step("mode"), code("market")] },
        then: { known: fact("contractPrice") },
        else: {
          and: [{ ge: [fact("contractPrice"), step("low")] }, { le: [fact("contractPrice"), step("high")] }],
        },
      }),
    },
  }),
  rule("fee.period", {
    message: {
      "zh-CN": "全国：包干制物业费按面积、单价和月数计算，不足一月的按当月天数折算。",
      en: "National law: a lump-sum fee is area × unit price × months; a part of a month counts by its days.",
      owner: {
        "zh-CN": "您的物业费 = 面积 × 单价 × 月数；不足一个月的，按当月天数折算。",
        en: "Your fee is area × unit price × months; a part of a month counts by its days.",
      },
    },
    addressee: "owner",
    force: "default",
    lower: "set",
    anchor: ["from"],
    conditions: [
      {
        holds: { ne: [fact("scheme"), code("remuneration")] },
        otherwise: "contract-governs",
        cites: ["fee.remuneration"],
        flag: "remuneration-settled-by-account",
      },
    ],
    steps: {
      slices: {
        slices: {
          from: fact("from"),
          to: fact("to"),
          law: "fee.lumpSum",
          changes: "changes",
          each: { mul: [fact("area"), fact("unitPrice")] },
        },
      },
    },
    outputs: { amount: { sum: { field: "amount", of: step("slices") } }, slices: step("slices") },
    flags: [
      {
        flag: "vacancy-is-no-defence",
        when: {
          and: [
            { eq: [fact("occupancy"), code("vacant")] },
            { eq: [{ means: "vacancy.noDefence" }, code("no-defence")] },
          ],
        },
      },
    ],
  }),
  rule("fee.vacancy", {
    message: {
      "zh-CN": "全国：未接受或者无需接受服务不是拒付物业费的理由；空置减收由地方规定或者合同约定。",
      en: "National law: not using the service is no ground to refuse the fee; a reduction for vacancy comes from local law or the contract.",
    },
    addressee: "owner",
    force: "mandatory",
    lower: "set",
    anchor: ["asOf"],
    conditions: [
      {
        holds: { ne: [{ means: "vacancy.noDefence" }, code("no-defence")] },
        otherwise: "contract-governs",
        flag: "vacancy-is-no-defence",
      },
    ],
    outputs: { reductionApplies: optional({ ne: [{ means: "vacancy.noDefence" }, code("no-defence")] }) },
  }),
  rule("fee.refund", {
    message: {
      "zh-CN": "全国：已经预收但尚未提供服务期间的物业费应当退还。",
      en: "National law: a fee prepaid for time without service is refunded.",
    },
    addressee: "provider",
    force: "mandatory",
    lower: "set",
    anchor: ["contractEnd"],
    conditions: [
      { holds: { eq: [{ means: "fee.refund" }, code("unserved-time")] }, otherwise: "not-covered" },
    ],
    steps: {
      first: { max: [fact("from"), afterEnd] },
      open: stretch(step("first"), fact("to")),
      whole: stretch(fact("from"), fact("to")),
    },
    outputs: { refund: fen({ div: [{ mul: [fact("prepaid"), step("open")] }, step("whole")] }) },
  }),
  rule("fee.overcharge", {
    message: {
      "zh-CN": "全国：物业服务人违规收取的费用应当退还。",
      en: "National law: what was charged against the rules is refunded.",
    },
    addressee: "provider",
    force: "mandatory",
    lower: "set",
    anchor: [],
    conditions: [{ holds: { eq: [{ means: "fee.overcharge" }, code("refund")] }, otherwise: "not-covered" }],
    outputs: { refund: { max: [0, { sub: [fact("charged"), fact("lawful")] }] } },
  }),
  rule("fee.settlement", {
    message: {
      "zh-CN": "全国：酬金制提取酬金后，结余或者不足由业主享有或者承担；包干制盈亏归物业管理企业。",
      en: "National law: under remuneration what is left or lacking is the owners'; under a lump sum it is the provider's.",
    },
    addressee: "provider",
    force: "mandatory",
    lower: "set",
    anchor: [],
    steps: {
      isRemuneration: { eq: [fact("scheme"), code("remuneration")] },
      remuneration: {
        first: [fact("remunerationAmount"), fen({ mul: [fact("prepaidFund"), fact("remunerationPct")] })],
      },
    },
    outputs: {
      remuneration: when(step("isRemuneration"), step("remuneration")),
      balance: {
        if: step("isRemuneration"),
        then: { sub: [{ sub: [fact("prepaidFund"), step("remuneration")] }, fact("spend")] },
        else: { sub: [fact("prepaidFund"), fact("spend")] },
      },
      balanceBelongsTo: {
        if: step("isRemuneration"),
        then: { means: "fee.remuneration" },
        else: { means: "fee.lumpSum" },
      },
    },
    basis: ["disclosure.accounts"],
  }),
  rule("fee.afterTermination", {
    message: {
      "zh-CN":
        "全国：原物业服务人不退出、不移交的，不得请求合同终止后的物业费；继续处理服务事项至接管的，可以请求。",
      en: "National law: a provider who does not leave and hand over earns no fee after the end; one who serves on until takeover does.",
    },
    addressee: "provider",
    force: "mandatory",
    anchor: [],
    outputs: {
      payable: {
        case: [
          {
            when: {
              and: [{ not: fact("handedOver") }, { eq: [{ means: "fee.forfeited" }, code("forfeited")] }],
            },
            then: 0,
          },
          {
            when: {
              and: [fact("servingUntilTakeover"), { eq: [{ means: "fee.takeover" }, code("payable")] }],
            },
            then: fact("claimed"),
          },
        ],
        else: 0,
      },
    },
  }),
  rule("late.charge", {
    message: {
      "zh-CN":
        "全国：违约金按约定计算；超过损失百分之三十的一般可以认定过高，须由违约方请求并举证，不自动调减。",
      en: "National law: the agreed charge counts; beyond the loss by over 30 % it is usually excessive, which the party in breach must plead and prove; it is never reduced by itself.",
      court: {
        "zh-CN": "约定违约金与损失参照的比较，供依民法典第五百八十五条裁量。",
        en: "The agreed charge against a measure of the loss, for the discretion of article 585.",
      },
    },
    addressee: "owner",
    force: "default",
    anchor: ["due"],
    steps: {
      agreed: fen({ mul: [fact("principal"), fact("dailyRate"), { days: [fact("due"), fact("paid")] }] }),
      rate: {
        if: { eq: [fact("lossProxy"), code("LPR-1Y-at-due")] },
        then: { param: "lpr.oneYear", on: fact("due") },
        else: fact("lossProxy"),
      },
      loss: fen({
        mul: [
          fact("principal"),
          step("rate"),
          { yearFraction: [fact("due"), fact("paid")], basis: "act/365" },
        ],
      }),
      threshold: fen({ mul: [step("loss"), { add: [1, param("penalty.excessive")] }] }),
      isExcessive: {
        and: [
          { eq: [{ means: "penalty.court" }, code("court-or-arbitration")] },
          { gt: [step("agreed"), step("threshold")] },
        ],
      },
    },
    outputs: {
      agreed: step("agreed"),
      payable: {
        if: { eq: [{ means: "penalty.principal" }, code("principal-still-due")] },
        then: { add: [fact("principal"), step("agreed")] },
        else: step("agreed"),
      },
      lossProxyRate: optional(step("rate")),
      lossBenchmark: optional(step("loss")),
      threshold130: optional(step("threshold")),
      autoReduced: false,
      burdenOfProof: { of: { means: "penalty.burden" }, when: step("isExcessive"), optional: true },
    },
    flags: [
      { flag: "reducible-on-request", when: step("isExcessive") },
      {
        flag: "bad-faith-not-reduced",
        when: {
          and: [
            step("isExcessive"),
            fact("badFaith"),
            { eq: [{ means: "penalty.badFaith" }, code("bad-faith")] },
          ],
        },
      },
    ],
    verdicts: [{ verdict: "discretionary", when: step("isExcessive") }],
  }),
  rule("lending.rateCap", {
    message: {
      "zh-CN": "全国：民间借贷利率不得超过合同成立时一年期贷款市场报价利率四倍；不适用于物业费。",
      en: "National law: private loans bear at most four times the one-year prime rate; this is not for property fees.",
    },
    addressee: "owner",
    force: "mandatory",
    anchor: ["contractDate"],
    outputs: { cap: { mul: [param("lending.multiple"), param("lpr.oneYear")] } },
    flags: [{ flag: "not-for-property-fees", when: true }],
  }),
];
