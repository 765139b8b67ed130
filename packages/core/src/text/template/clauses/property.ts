import type { TemplateChapter, TemplateClause } from "../template-clause.ts";

/** How the maintenance fund is used (维修资金): Civil Code 278, 281. */
const maintenanceFund: TemplateClause = {
  id: "maintenance-fund",
  heading: "维修资金的使用",
  topics: ["maintenance-fund"],
  isSettled: ({ ownText }) =>
    /维修(?:资金|基金)[^。\n]*(?:使用|决定|申请)|使用[^。\n]{0,10}维修资金/.test(ownText),
  paragraphs: () => [
    "使用维修资金，由乙方提出书面方案，写明部位、原因、预算和受益范围，经业主依法共同决定后实施；工程竣工之日起10日内公示决算、发票和验收单。",
    "屋面渗漏、外墙脱落、电梯停用、消防设施失效等危及人身安全的情形，乙方自发现之时起2小时内报告甲方，24小时内提交现场影像和预算，依法申请应急使用。",
  ],
};

/** What common parts earn belongs to the owners (共有收入): Civil Code 282. */
const commonIncome: TemplateClause = {
  id: "common-income",
  heading: "共有部分的收入",
  topics: ["maintenance-fund", "rights-duties"],
  isSettled: ({ ownText }) =>
    /共有[^。\n]{0,12}(?:收入|收益)|(?:收入|收益)[^。\n]{0,20}业主共有/.test(ownText),
  paragraphs: () => [
    "利用共有部分经营的，应当经业主共同决定。所得收入扣除凭发票列支的经营成本后属于业主共有，由乙方单独列账，每季度结束之日起15日内公示收支明细，并按业主共同决定使用。",
  ],
};

/** The premises, whose they are and who may use them how (服务用房): Civil Code 274, 938. */
const premises: TemplateClause = {
  id: "service-premises",
  heading: "物业服务用房",
  topics: ["service-premises"],
  isSettled: ({ ownText }) => /用房[^。\n]*(?:平方米|无偿|归还|交还|用途|提供)/.test(ownText),
  paragraphs: ({ terms }) => [
    "物业服务用房属于业主共有，位置、面积和现状以移交时双方签字的查验记录为准。甲方在合同起始日前移交，乙方无偿用于履行本合同，不得买卖、抵押、出租或者改变用途；日常维修费用由乙方承担。",
    `合同终止之日起${terms.handoverDays}日内，乙方按查验记录交还物业服务用房。`,
  ],
};

/** From whom to whom at the beginning (承接查验): Civil Code 938 (handover); 物业管理条例 28, 29. */
const takeover: TemplateClause = {
  id: "takeover",
  heading: "承接查验",
  topics: ["handover"],
  isSettled: ({ ownText }) => /承接查验|(?:起始日|进场|接管)[^。\n]{0,16}(?:移交|查验)/.test(ownText),
  paragraphs: () => [
    "甲方在合同起始日前向乙方移交物业服务用房、共用设施设备、竣工图纸、业主名册和钥匙，双方逐项查验并在移交清单上签字；查验发现的缺陷写明责任单位和修复日期。",
  ],
};

/** Leaving (退出与移交): Civil Code 949, 950. */
const handover: TemplateClause = {
  id: "handover",
  heading: "合同终止后的移交",
  topics: ["handover", "termination"],
  isSettled: ({ ownText }) => /(?:终止|期满|解除|届满)[^。\n]{0,40}(?:移交|交还|退出)/.test(ownText),
  paragraphs: ({ terms }) => [
    `合同终止之日起${terms.handoverDays}日内，乙方退出物业管理区域，向甲方或者甲方书面指定的新物业服务人移交物业服务用房、共用设施设备、钥匙和密码、物业档案、预收的物业费余额以及在办报修和投诉清单，双方逐项查验签字。`,
    "新物业服务人接管前，乙方继续处理物业服务事项，业主按原收费标准支付该期间的物业费。乙方违反本条拒绝退出或者移交的，不得请求合同终止后的物业费，并赔偿由此造成的损失。",
  ],
};

/** What belongs to the owners and passes through the provider's hands. */
export const propertyChapter: TemplateChapter = {
  heading: "维修资金、服务用房与交接",
  clauses: [maintenanceFund, commonIncome, premises, takeover, handover],
};
