import { provision } from "../../../format/authoring.ts";
import type { Provision } from "../../../format/document.ts";

/** Contracts, service, handover, votes, liability. */
export const contractProvisions: readonly Provision[] = [
  provision(
    "right",
    "liability.conduct",
    "committee",
    "2021-01-01",
    {
      id: "CN-286-late",
      source: "civilCode",
      article: "第二百八十六条",
      quote:
        "业主大会或者业主委员会，对任意弃置垃圾、排放污染物或者噪声、违反规定饲养动物、违章搭建、侵占通道、拒付物业费等损害他人合法权益的行为",
    },
    {
      "zh-CN": "业主大会或者业主委员会对损害他人合法权益的行为有权请求停止侵害、赔偿损失等。",
      en: "The assembly or committee may demand that conduct which harms others stops and is made good.",
    },
    { items: ["任意弃置垃圾", "违章搭建", "侵占通道", "拒付物业费"] },
  ),
  provision(
    "right",
    "liability.claims",
    "owner",
    "2021-01-01",
    { id: "CN-287", source: "civilCode", article: "第二百八十七条", quote: "有权请求其承担民事责任。" },
    {
      "zh-CN": "业主对建设单位、物业服务企业或者其他业主侵害自己合法权益的行为，有权请求其承担民事责任。",
      en: "An owner may claim civil liability from developer, provider or other owners for harm to their rights.",
    },
  ),
  provision(
    "duty",
    "contract.standardTerms",
    "provider",
    "2021-01-01",
    {
      id: "CN-496",
      source: "civilCode",
      article: "第四百九十六条",
      quote: "致使对方没有注意或者理解与其有重大利害关系的条款的，对方可以主张该条款不成为合同的内容。",
    },
    {
      "zh-CN": "格式条款未提示、说明与对方有重大利害关系的内容的，对方可以主张该条款不成为合同的内容。",
      en: "A standard term of major interest that was not pointed out may be disclaimed by the other side.",
    },
  ),
  provision(
    "definition",
    "contract.definition",
    "provider",
    "2021-01-01",
    {
      id: "CN-937",
      source: "civilCode",
      article: "第九百三十七条",
      quote:
        "物业服务人在物业服务区域内，为业主提供建筑物及其附属设施的维修养护、环境卫生和相关秩序的管理维护等物业服务，业主支付物业费的合同。",
    },
    { "zh-CN": "物业服务合同的定义。", en: "What a property service contract is." },
  ),
  provision(
    "convention",
    "contract.binding",
    "owner",
    "2021-01-01",
    { id: "CN-939", source: "civilCode", article: "第九百三十九条", quote: "对业主具有法律约束力。" },
    {
      "zh-CN": "前期物业服务合同和业主委员会订立的物业服务合同对业主具有法律约束力。",
      en: "The preliminary contract and the contract made by the committee bind the owners.",
    },
  ),
  provision(
    "prohibition",
    "contract.subcontract",
    "provider",
    "2021-01-01",
    {
      id: "CN-941",
      source: "civilCode",
      article: "第九百四十一条",
      quote: "不得将其应当提供的全部物业服务转委托给第三人，或者将全部物业服务支解后分别转委托给第三人。",
    },
    {
      "zh-CN": "不得将全部物业服务转委托，或者支解后分别转委托。",
      en: "The provider must not pass on all of its services, whole or in parts.",
    },
    { items: ["全部物业服务转委托给第三人"] },
  ),
  provision(
    "duty",
    "service.duty",
    "provider",
    "2021-01-01",
    {
      id: "CN-942",
      source: "civilCode",
      article: "第九百四十二条",
      quote:
        "妥善维修、养护、清洁、绿化和经营管理物业服务区域内的业主共有部分，维护物业服务区域内的基本秩序，采取合理措施保护业主的人身、财产安全。",
    },
    {
      "zh-CN": "物业服务人应当维修、养护、清洁、绿化和经营管理共有部分，维护秩序，保护业主的人身、财产安全。",
      en: "The provider keeps up the common parts, order and the safety of persons and property.",
    },
    { items: ["维修", "养护", "清洁", "绿化"] },
  ),
  provision(
    "duty",
    "handover.documents",
    "provider",
    "2018-03-19",
    {
      id: "CN-WY-38",
      source: "regulations",
      article: "第三十八条",
      quote:
        "物业服务合同终止时，物业服务企业应当将物业管理用房和本条例第二十九条第一款规定的资料交还给业主委员会。",
    },
    {
      "zh-CN": "合同终止时，应当将物业管理用房和资料交还业主委员会。",
      en: "When the contract ends, premises and documents go back to the committee.",
    },
  ),
  provision(
    "convention",
    "vote.heads",
    "owner",
    "2021-01-01",
    {
      id: "CN-QF-9",
      source: "condominium",
      article: "第九条",
      quote:
        "一个专有部分按一人计算。但建设单位尚未出售和虽已出售但尚未交付的部分，以及同一买受人拥有一个以上专有部分的，按一人计算。",
    },
    {
      "zh-CN": "一个专有部分按一人计算；同一买受人拥有一个以上专有部分的，按一人计算。",
      en: "Each unit counts as one owner; one buyer of several units counts as one.",
    },
  ),
];
