import type { TemplateChapter, TemplateClause } from "../template-clause.ts";

/** What counts as kept (服务标准): Civil Code 938 (quality), 942. */
const standard: TemplateClause = {
  id: "standard",
  heading: "服务标准",
  topics: ["standard"],
  isSettled: ({ ownText, draft }) =>
    ownText.includes("汇总表") ||
    (draft.standards.length === 0 && /(?:服务)?标准[^。\n]{0,20}(?:达到|不低于|为)/.test(ownText)),
  paragraphs: ({ standardsAnnex, draft }) =>
    standardsAnnex === undefined
      ? []
      : [
          `乙方的服务标准共${draft.standards.length}项，项目、标准值、频次、考核方法和责任岗位见${standardsAnnex}《服务标准汇总表》。`,
          "标注“逐件”的标准按每一件报修、投诉或者事件分别考核；标注频次的标准在每一周期内分别考核。期间自乙方接到报告的时刻起连续计算；以工作日计算的，不含法定休假日。",
        ],
};

/** How it is measured (考核): Civil Code 511 fills what a contract leaves open, this leaves nothing open. */
const measurement: TemplateClause = {
  id: "measurement",
  heading: "服务标准的考核与整改",
  topics: ["assessment", "standard"],
  isSettled: ({ ownText }) => /(?:抽查|考核|检查|评估)[^。\n]{0,40}(?:整改|签字|记录)/.test(ownText),
  paragraphs: ({ standardsAnnex }) => [
    `乙方按${standardsAnnex ?? "本合同"}载明的考核方法记录每项标准的完成情况，每月5日前提交上月的自查记录，记录保存3年。甲方每季度抽查1次，每次不少于10项，双方在抽查记录上签字。`,
    "未达到标准值的，乙方自收到书面通知之日起2个工作日内书面说明原因和整改措施：涉及人身安全的在24小时内整改完毕，其他在7日内整改完毕；整改完毕之日起3日内双方复查。",
  ],
};

/** What the owners are told (公示): Civil Code 943. */
const publicity: TemplateClause = {
  id: "publicity",
  heading: "信息公开",
  topics: ["rights-duties", "standard"],
  isSettled: ({ ownText }) => /公示|公开/.test(ownText),
  paragraphs: () => [
    "乙方在物业管理区域的公告栏长期公示服务事项、负责人员、质量要求、收费项目和收费标准，内容变更之日起3日内更新；每季度结束之日起15日内公示本季度的履行情况、维修资金使用情况和共有部分的经营与收益情况，公示期不少于30日，并同时报告业主大会、业主委员会。",
    "业主对公示内容书面提出异议的，乙方自收到异议之日起5个工作日内书面答复并附凭证。",
  ],
};

/** What is served how well. */
export const qualityChapter: TemplateChapter = {
  heading: "服务标准",
  clauses: [standard, measurement, publicity],
};
