import { chineseNumber } from "../chinese-number.ts";
import type { TemplateChapter, TemplateClause } from "../template-clause.ts";

/** What nobody can help (不可抗力): Civil Code 180, 563, 590. */
const forceMajeure: TemplateClause = {
  id: "force-majeure",
  heading: "不可抗力",
  topics: ["force-majeure"],
  isSettled: ({ ownText }) => ownText.includes("不可抗力"),
  paragraphs: () => [
    "因不能预见、不能避免且不能克服的客观情况不能履行本合同的，受影响的一方在24小时内通知对方，10日内提供证明，并采取措施防止损失扩大，就受影响的部分不承担违约责任；迟延履行后发生的除外。",
    "不可抗力持续超过60日，致使保洁、秩序维护、电梯运行中任一项服务停止的，任何一方可以书面通知解除本合同，已收取的未服务期间的物业费自合同终止之日起10个工作日内按天数退还。",
  ],
};

/** What is learned is kept (保密与个人信息): Civil Code 509, 1034, 1035, 1038. */
const confidentiality: TemplateClause = {
  id: "confidentiality",
  heading: "保密与个人信息",
  topics: ["confidentiality"],
  isSettled: ({ ownText }) => /保密|个人信息/.test(ownText),
  paragraphs: () => [
    "乙方处理业主的个人信息，限于履行本合同所必需的姓名、房号、联系电话、车牌号和通行记录，不得向第三人提供；法律另有规定或者本人书面同意的除外。发生泄露的，乙方在2小时内采取补救措施，24小时内通知受影响的业主和甲方，并赔偿由此造成的损失。",
    "双方对履行本合同知悉的对方的商业秘密保密，期限至合同终止之日起满2年。",
  ],
};

/** Changed in writing only (变更): Civil Code 278, 543, 938. */
const amendment: TemplateClause = {
  id: "amendment",
  heading: "合同变更",
  topics: ["amendment"],
  isSettled: ({ ownText }) => /(?:合同|协议)[^。\n]{0,8}变更|变更[^。\n]{0,12}(?:协议|书面)/.test(ownText),
  paragraphs: () => [
    "变更本合同，由双方签订书面变更协议，写明变更的条款、原因、生效日期和对费用的影响；涉及收费标准、服务期限或者减少服务事项的，事先经业主共同决定。",
  ],
};

/** Where letters arrive and when (通知与送达): Civil Code 137, 565. */
const notices: TemplateClause = {
  id: "notices",
  heading: "通知与送达",
  topics: ["rights-duties"],
  isSettled: ({ ownText }) => /送达/.test(ownText),
  paragraphs: ({ draft: { client, provider } }) => [
    `双方的书面通知送达至下列地址：甲方为${client.serviceAddress}，电话${client.phone}；乙方为${provider.serviceAddress}，电话${provider.phone}。直接交付的，签收日为送达日；邮寄的，妥投日为送达日。`,
    "送达地址变更的，在变更之日起5日内书面通知对方；未通知的，向原地址寄出后第5日视为送达。",
  ],
};

/** One forum (争议解决): Civil Code 470; 民事诉讼法 35. */
const dispute: TemplateClause = {
  id: "dispute",
  heading: "争议解决",
  topics: ["dispute"],
  isSettled: ({ ownText }) => /(?:争议|纠纷)[^。\n]*(?:法院|仲裁|诉讼)/.test(ownText),
  paragraphs: ({ terms }) => [
    `因本合同发生争议的，双方协商解决；自一方收到对方书面协商请求之日起${terms.negotiationDays}日内未达成一致的，任何一方可以向${terms.court}提起诉讼。争议期间，双方继续履行不涉及争议的义务。`,
  ],
};

/** What belongs to it, when it takes effect, how many copies (附件、生效与份数): Civil Code 490, 502. */
const effect: TemplateClause = {
  id: "effect",
  heading: "附件、生效与份数",
  topics: ["annex", "signature"],
  isSettled: ({ ownText }) => /一式|生效/.test(ownText),
  paragraphs: ({ annexes, terms }) => [
    ...(annexes.length === 0
      ? []
      : [`${annexes.join("、")}是本合同的组成部分；与正文不一致的，以正文为准。`]),
    `本合同自双方签字并盖章之日起成立并生效，一式${chineseNumber(terms.originals * 2)}份，甲方、乙方各执${chineseNumber(terms.originals)}份，具有同等效力。`,
  ],
};

/** What every contract ends with. */
export const closingChapter: TemplateChapter = {
  heading: "其他约定",
  clauses: [forceMajeure, confidentiality, amendment, notices, dispute, effect],
};
