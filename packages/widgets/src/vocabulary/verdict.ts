import type { VerdictKind } from "@heyue/core/kernel/verdict";
import type { Dictionary } from "../element/words.ts";

/** What a verdict on a fee means for the one who pays; nothing is said of one that is settled. */
export const verdictWords: Dictionary<Exclude<VerdictKind, "determined">> = {
  range: [
    "法律只给出幅度，具体的数由约定或者有权机关确定。",
    "The law gives a range; agreement or an authority sets the number.",
  ],
  "needs-input": [
    "还缺下面的情况，填了才能算。",
    "Something is missing; fill it in and it can be worked out.",
  ],
  "not-covered": [
    "没有查到当地管这件事的规定，所以这里不给出数。",
    "No rule of this place covers it, so no number is given.",
  ],
  stale: [
    "要用的数据（例如当日的利率或者放假安排）还没有公布，公布后才能定下来。已经能确定的写在下面。",
    "Data it needs (a rate or a calendar of that day) is not published yet. What is certain already is given below.",
  ],
  conflict: [
    "两部规定说的不一样，须由主管部门或者法院判断。两边的说法都写在下面。",
    "Two rules disagree; an authority or a court must decide. Both answers are given below.",
  ],
  discretionary: [
    "由法院或者仲裁机构根据情况裁量，下面的数不是最后结论。",
    "A court or arbitrator decides at its discretion; the numbers below are not the last word.",
  ],
  "contract-governs": ["法律没有规定数额，按合同约定。", "The law sets no number; the contract does."],
  "invalid-input": ["填写的内容用不上，请改一改。", "What was entered cannot be used; please correct it."],
};

/** What a verdict adds, for the one who pays. */
export const flagWords: Dictionary<string> = {
  "reducible-on-request": [
    "约定的违约金可能过高。它不会自动减少：您可以请求法院或者仲裁机构适当减少，并须说明损失没有那么多。",
    "The agreed charge may be too high. It is not reduced by itself: you may ask the court or arbitrator to reduce it, and must show that the loss was smaller.",
  ],
  "bad-faith-not-reduced": [
    "恶意拖欠的，一般不予减少。",
    "For default in bad faith it is usually not reduced.",
  ],
  "vacancy-is-no-defence": [
    "没有入住不是不交物业费的理由。",
    "Not living there is no ground to refuse the fee.",
  ],
  "remuneration-settled-by-account": [
    "本合同是酬金制：按预收资金和实际支出结算，不按单价计费。",
    "This contract is by remuneration: fees are settled by account, not by a unit price.",
  ],
  "not-published-yet": ["那一天的数据尚未公布。", "The data of that day is not published yet."],
  "no-law-on-that-date": ["那一天没有已收录的有效规定。", "No law on record was in force on that day."],
  "text-unconfirmed-on-that-date": [
    "那一天早于已核对文本的生效日，条文未能逐字核实。",
    "That day lies before the text that was checked word for word.",
  ],
  "local-law-not-encoded": [
    "当地的规定尚未收录，仅按全国性法律回答。",
    "Local law is not on record; national law alone answers.",
  ],
  "duty-without-number": ["法律规定了义务，但没有规定具体数字。", "The law sets a duty without a number."],
  "lower-rule-set-aside": [
    "下级规定超出授权，未采用。",
    "A lower rule went beyond its power and was set aside.",
  ],
  "equal-claim-of-two-laws": ["两部规定都要求适用。", "Two laws both claim to apply."],
};

/** Settled values as sentences, `{v}` the value; `name-true` and `name-false` for yes and no. */
export const valueWords: Dictionary<string> = {
  developerThrough: ["建设单位交到{v}", "The developer pays until {v}"],
  ownerStart: ["从{v}起由业主交", "The owner pays from {v}"],
  ownerFirstMonth: ["第一个收费的月份是{v}", "The first month charged is {v}"],
  ownerMonths: ["到本期末共 {v} 个月", "{v} months until the end of this period"],
  ownerAmount: ["到本期末共 {v} 元", "{v} yuan until the end of this period"],
  developerAmountAfterDelivery: ["交付后建设单位承担 {v} 元", "The developer bears {v} yuan after handover"],
  developerShareBeforeDelivery: [
    "交付前由建设单位承担的份额：{v}（1 为全部）",
    "Share of the developer before handover: {v} (1 is all)",
  ],
  "reductionApplies-true": ["可以减收", "A reduction applies"],
  "reductionApplies-false": ["不减收", "No reduction applies"],
  ratio: ["按 {v} 的比例交", "The share still paid is {v}"],
  monthlyStandard: ["不减收时每月 {v} 元", "{v} yuan a month without a reduction"],
  monthlyCap: ["每月最高 {v} 元", "At most {v} yuan a month"],
  monthlyReduction: ["每月少交 {v} 元", "{v} yuan less a month"],
  "compliant-true": ["符合规定", "It is allowed"],
  "compliant-false": ["不符合规定", "It is not allowed"],
  "allowed-true": ["可以这样预收", "That many may be asked for"],
  "allowed-false": ["不可以预收这么多", "That many may not be asked for"],
  maxMonths: ["最多预收 {v} 个月", "At most {v} months"],
  maxAmount: ["最多预收 {v} 元", "At most {v} yuan"],
  excess: ["超出 {v} 元", "{v} yuan too much"],
  agreed: ["按约定计算的违约金 {v} 元", "The agreed charge is {v} yuan"],
  payable: ["连同欠费共 {v} 元", "{v} yuan together with the fee"],
  lossProxyRate: ["参照的年利率 {v}", "Yearly rate used as a measure: {v}"],
  lossBenchmark: ["按该利率算出的损失 {v} 元", "Loss at that rate: {v} yuan"],
  threshold130: [
    "违约金超过 {v} 元的，一般可以认定过高",
    "A charge above {v} yuan is usually held to be too high",
  ],
  "autoReduced-false": ["违约金不会自动减少", "It is not reduced by itself"],
  burdenOfProof: ["由违约的一方举证", "The party in default must prove it"],
  mode: ["定价形式：{v}", "How the price is set: {v}"],
  band: ["允许的单价：{v} 元", "Allowed prices: {v} yuan"],
  refund: ["应退 {v} 元", "{v} yuan to be refunded"],
};

/** Codes that values and facts have. */
export const valueCodeWords: Dictionary<string> = {
  market: ["市场调节价", "market price"],
  guided: ["政府指导价", "government-guided price"],
  preliminary: ["前期物业服务", "preliminary contract"],
  regular: ["业主大会选聘后", "contract of the owners' assembly"],
  occupied: ["已入住", "lived in"],
  vacant: ["空置", "vacant"],
  "ordinary-residential": ["普通住宅", "ordinary residential"],
  villa: ["别墅、排屋", "villa or terrace"],
  commercial: ["商业用房", "commercial"],
  other: ["其他", "other"],
};

/** Facts as questions to the one who pays. */
export const factWords: Dictionary<string> = {
  area: ["专有部分面积（平方米，以不动产权证为准）", "Exclusive area in m², as registered"],
  delivery: ["交房日期", "Day of handover by the developer"],
  unifiedDelivery: ["统一交房日期", "Day of common handover"],
  saleContractHasFeeClause: ["购房合同约定了物业费吗", "Does the sale contract speak of the fee"],
  signedHandover: ["签字收房日期", "Day the handover was signed"],
  refusedWithoutReason: ["是否无正当理由拒绝收房", "Was the handover refused without reason"],
  stage: ["合同阶段", "Stage of the contract"],
  houseType: ["房屋类型", "Kind of house"],
  vacantSince: ["从哪天起空置", "Vacant since"],
  ratio: ["约定或者公布的交费比例（如 0.7）", "Share still paid, as agreed or published (such as 0.7)"],
  retroactive: ["申请前的空置也要算吗", "Count the time before the application too"],
  provincialCap: ["当地公布的空置最高单价（元/平方米·月）", "Published highest price for vacant units"],
  agreedVacantPrice: ["约定的空置单价（元/平方米·月）", "Agreed price for vacant units"],
  requestedMonths: ["要求预交几个月", "How many months are asked for"],
  prepayFrom: ["预交从哪天起", "Prepaid from"],
  contractEnd: ["合同到哪天", "End of the contract"],
  principal: ["欠费金额（元）", "Fee owed, yuan"],
  due: ["应交日期", "Due on"],
  paid: ["交费日期", "Paid on"],
  base: ["政府公布的基准价（元/平方米·月）", "Published base price"],
  up: ["允许上浮（如 20%）", "Allowed above it (such as 20%)"],
  down: ["允许下浮（如 20%）", "Allowed below it (such as 20%)"],
  assemblyFounded: ["业主大会成立了吗", "Is there an owners' assembly"],
  unitPrice: ["单价（元/平方米·月）", "Unit price"],
  occupancy: ["是否入住", "Lived in or vacant"],
};
