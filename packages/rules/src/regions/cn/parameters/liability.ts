import { law, number, word, yuan } from "../../../format/authoring.ts";
import type { Parameter } from "../../../format/document.ts";

/** Breach, penalties, earnest money, fines. */
export const liability: { readonly [name: string]: Parameter } = {
  "damages.foreseeable": law(
    "2021-01-01",
    word("不得超过违约一方订立合同时预见到或者应当预见到的", "foreseeability"),
    {
      id: "CN-584",
      source: "civilCode",
      article: "第五百八十四条",
      quote: "不得超过违约一方订立合同时预见到或者应当预见到的因违约可能造成的损失。",
    },
  ),
  "damages.mitigation": law("2021-01-01", word("不得就扩大的损失请求赔偿", "mitigation"), {
    id: "CN-591",
    source: "civilCode",
    article: "第五百九十一条",
    quote: "没有采取适当措施致使损失扩大的，不得就扩大的损失请求赔偿。",
  }),
  "penalty.court": law("2021-01-01", word("人民法院或者仲裁机构", "court-or-arbitration"), {
    id: "CN-585",
    source: "civilCode",
    article: "第五百八十五条",
    quote: "约定的违约金过分高于造成的损失的，人民法院或者仲裁机构可以根据当事人的请求予以适当减少。",
  }),
  "penalty.principal": law("2021-01-01", word("还应当履行债务", "principal-still-due"), {
    id: "CN-585-3",
    source: "civilCode",
    article: "第五百八十五条",
    quote: "当事人就迟延履行约定违约金的，违约方支付违约金后，还应当履行债务。",
  }),
  "penalty.burden": law("2023-12-05", word("违约方主张", "party-in-breach"), {
    id: "CN-HT-64",
    source: "contractGeneral",
    article: "第六十四条",
    quote: "违约方主张约定的违约金过分高于违约造成的损失，请求予以适当减少的，应当承担举证责任。",
  }),
  "penalty.excessive": law("2023-12-05", number("30%", "超过"), {
    id: "CN-HT-65",
    source: "contractGeneral",
    article: "第六十五条",
    quote: "约定的违约金超过造成损失的百分之三十的，人民法院一般可以认定为过分高于造成的损失。",
  }),
  "penalty.badFaith": law("2023-12-05", word("恶意违约", "bad-faith"), {
    id: "CN-HT-65-3",
    source: "contractGeneral",
    article: "第六十五条",
    quote: "恶意违约的当事人一方请求减少违约金的，人民法院一般不予支持。",
  }),
  "earnest.cap": law("2021-01-01", number("20%", "不得超过"), {
    id: "CN-586",
    source: "civilCode",
    article: "第五百八十六条",
    quote: "不得超过主合同标的额的百分之二十，超过部分不产生定金的效力。",
  }),
  "earnest.return": law("2021-01-01", number("2"), {
    id: "CN-587",
    source: "civilCode",
    article: "第五百八十七条",
    quote: "致使不能实现合同目的的，应当双倍返还定金。",
  }),
  "earnest.election": law("2021-01-01", word("可以选择适用违约金或者定金条款", "election"), {
    id: "CN-588",
    source: "civilCode",
    article: "第五百八十八条",
    quote: "一方违约时，对方可以选择适用违约金或者定金条款。",
  }),
  "liability.thrown": law("2021-01-01", word("采取必要的安全保障措施", "safety-measures"), {
    id: "CN-1254",
    source: "civilCode",
    article: "第一千二百五十四条",
    quote:
      "物业服务企业等建筑物管理人应当采取必要的安全保障措施防止前款规定情形的发生；未采取必要的安全保障措施的，应当依法承担未履行安全保障义务的侵权责任。",
  }),
  "liability.fallen": law("2021-01-01", word("不能证明自己没有过错", "fault-presumed"), {
    id: "CN-1253",
    source: "civilCode",
    article: "第一千二百五十三条",
    quote: "所有人、管理人或者使用人不能证明自己没有过错的，应当承担侵权责任。",
  }),
  "liability.publicPlace": law("2021-01-01", word("相应的补充责任", "supplementary"), {
    id: "CN-1198",
    source: "civilCode",
    article: "第一千一百九十八条",
    quote: "经营者、管理者或者组织者未尽到安全保障义务的，承担相应的补充责任。",
  }),
  "promise.binding": law("2021-01-01", word("为物业服务合同的组成部分", "part-of-the-contract"), {
    id: "CN-938",
    source: "civilCode",
    article: "第九百三十八条",
    quote: "物业服务人公开作出的有利于业主的服务承诺，为物业服务合同的组成部分。",
  }),
  "lending.multiple": law("2021-01-01", number("4"), {
    id: "CN-JD-25",
    source: "lending",
    article: "第二十五条",
    quote: "双方约定的利率超过合同成立时一年期贷款市场报价利率四倍的除外。",
  }),
  "fine.documentsLow": law("2018-03-19", yuan("10000", "以上"), {
    id: "CN-WY-58",
    source: "regulations",
    article: "第五十八条",
    quote: "处1万元以上10万元以下的罚款。",
  }),
  "fine.documentsHigh": law("2018-03-19", yuan("100000", "以下"), {
    id: "CN-WY-58",
    source: "regulations",
    article: "第五十八条",
    quote: "处1万元以上10万元以下的罚款。",
  }),
  "fine.subcontractLow": law("2018-03-19", number("30%", "以上"), {
    id: "CN-WY-59",
    source: "regulations",
    article: "第五十九条",
    quote: "处委托合同价款30%以上50%以下的罚款。",
  }),
  "fine.subcontractHigh": law("2018-03-19", number("50%", "以下"), {
    id: "CN-WY-59",
    source: "regulations",
    article: "第五十九条",
    quote: "处委托合同价款30%以上50%以下的罚款。",
  }),
  "fine.fundHigh": law("2018-03-19", number("2", "以下"), {
    id: "CN-WY-60",
    source: "regulations",
    article: "第六十条",
    quote: "可以并处挪用数额2倍以下的罚款",
  }),
};
