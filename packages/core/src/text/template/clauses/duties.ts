import type { TemplateChapter, TemplateClause } from "../template-clause.ts";

/** The owners' side (甲方和业主的权利义务): Civil Code 278, 942, 944, 945. */
const clientSide: TemplateClause = {
  id: "client-side",
  heading: "甲方和业主的权利与义务",
  topics: ["rights-duties"],
  isSettled: ({ ownText }) =>
    /(?:甲方|业主|业委会|业主委员会|采购人|委托方)(?:的)?(?:有权|权利|应当|义务)/.test(ownText),
  paragraphs: () => [
    "甲方和业主有权：（一）要求乙方达到本合同的服务标准；（二）查阅服务记录、收支账目和与本人有关的资料，乙方自收到申请之日起2个工作日内提供；（三）提出报修和投诉，取得编号和书面答复。",
    "甲方应当在收到乙方书面请示之日起10个工作日内书面答复；需要业主共同决定的，在30日内启动法定程序。",
    "业主应当：（一）按本合同约定的日期交纳物业费；（二）遵守管理规约；（三）装饰装修房屋的，事先告知乙方；（四）转让、出租专有部分或者设立居住权的，自合同签订之日起15日内书面告知乙方；（五）乙方提前48小时通知检修共有部位的，提供进入条件。",
  ],
};

/** The provider's side (乙方的权利义务): Civil Code 285, 942, 943. */
const providerSide: TemplateClause = {
  id: "provider-side",
  heading: "乙方的权利与义务",
  topics: ["rights-duties"],
  isSettled: ({ ownText }) =>
    /(?:乙方|物业服务人|物业服务企业|供应商|物业公司)(?:的)?(?:有权|权利|应当|义务)/.test(ownText),
  paragraphs: () => [
    "乙方有权：（一）按本合同收取物业费；（二）劝阻违反管理规约的行为；（三）要求甲方提供履行本合同所需的资料和条件。",
    "乙方应当：（一）达到本合同的服务标准并保存记录；（二）发现违反治安、环保、消防法律法规的行为当场劝阻，并在24小时内报告行政主管部门；（三）接受业主大会、业主委员会和街道办事处的监督；（四）执行政府依法实施的应急处置和管理措施。",
  ],
};

/** What each side may ask and must do. */
export const dutiesChapter: TemplateChapter = {
  heading: "双方的权利与义务",
  clauses: [clientSide, providerSide],
};
