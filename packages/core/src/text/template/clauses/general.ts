import { areaWords } from "../../draft/standard-words.ts";
import { chineseNumber } from "../chinese-number.ts";
import type { TemplateChapter, TemplateClause } from "../template-clause.ts";

const isPreliminary = (stage: "preliminary" | "regular"): boolean => stage === "preliminary";

/** Whom the contract binds and on what it rests (当事人与订约依据): Civil Code 470, 937, 939, 940. */
const basis: TemplateClause = {
  id: "basis",
  heading: "当事人与订约依据",
  topics: ["parties"],
  isSettled: ({ ownText }) =>
    /(?:依据|根据|依照)《[^。]*(?:订立|签订|签署)/.test(ownText) ||
    /甲方(?:为|是|：)[^。]*乙方/.test(ownText),
  paragraphs: ({ draft: { client, provider, estate, stage } }) => [
    `甲方为${client.name}，乙方为${provider.name}。双方依据《中华人民共和国民法典》《物业管理条例》，就${estate.name}的物业服务订立本合同。`,
    isPreliminary(stage)
      ? "本合同对甲方、业主和乙方具有法律约束力；期限届满前，业主委员会或者业主与新物业服务人订立的物业服务合同生效的，本合同终止。"
      : "本合同对甲方、全体业主和乙方具有法律约束力。",
  ],
};

/** What is served (物业基本情况): Civil Code 470 (subject matter). */
const estate: TemplateClause = {
  id: "estate",
  heading: "物业基本情况",
  topics: ["scope"],
  isSettled: ({ ownText, draft }) => ownText.includes(draft.estate.address) || /坐落|四至/.test(ownText),
  paragraphs: ({ draft: { estate: place } }) => [
    `物业名称：${place.name}。坐落：${place.address}。总建筑面积${place.grossArea}平方米，专有部分${place.units}个。`,
  ],
};

const works: readonly (readonly [keyof typeof areaWords, string])[] = [
  ["customer-service", "登记报修、咨询和投诉并编号，保管物业档案和业主名册"],
  ["maintenance", "共有部位和共用设施设备的运行、巡查、维修和养护"],
  ["cleaning", "公共区域的清扫、消毒和生活垃圾的收集"],
  ["greening", "公共绿地和绿化植物的养护"],
  ["order", "出入口值守、巡逻和车辆停放管理"],
  ["safety", "消防设施的巡查、应急处置和安全隐患的报告"],
];

/** What is done (服务事项): Civil Code 937, 938, 942. */
const scope: TemplateClause = {
  id: "scope",
  heading: "服务事项",
  topics: ["scope"],
  isSettled: ({ ownText }) =>
    /(?:提供|承担|负责|包括)[^。\n]{0,30}(?:服务|保洁|清洁|绿化|秩序维护|维修|养护)|服务(?:内容|范围|事项)(?:包括|为|：)/.test(
      ownText,
    ),
  paragraphs: ({ standardsAnnex }) => [
    standardsAnnex === undefined
      ? "乙方在物业管理区域内提供下列物业服务："
      : `乙方在物业管理区域内提供下列物业服务，各项的标准值、频次和考核方法见${standardsAnnex}《服务标准汇总表》：`,
    ...works.map(
      ([area, work], at) =>
        `（${chineseNumber(at + 1)}）${areaWords[area]}：${work}${at === works.length - 1 ? "。" : "；"}`,
    ),
    "业主专有部分内部设施的维修，供水、供电、供气、供热、通信单位负责维护的管线和设备，不属于物业费包含的服务；业主就此报修的，乙方在24小时内告知负责单位的名称和电话。",
  ],
};

/** Single services may go to others, the whole may not (转委托): Civil Code 941. */
const subcontract: TemplateClause = {
  id: "subcontract",
  heading: "专项服务的委托",
  topics: ["scope", "rights-duties"],
  isSettled: ({ ownText }) => /转委托|转包/.test(ownText),
  paragraphs: () => [
    "乙方可以将电梯维护保养、消防设施维护保养、外墙清洗、有害生物防治四类专项服务委托给具备法定资格的单位，并自委托合同签订之日起5个工作日内公示单位名称、资格证号和服务期限；就该部分专项服务，乙方向业主负责。",
    "乙方不得将全部物业服务转委托给第三人，也不得将全部物业服务支解后分别转委托给第三人。",
  ],
};

/** The first chapter: who, where, what. */
export const generalChapter: TemplateChapter = {
  heading: "总则与服务事项",
  clauses: [basis, estate, scope, subcontract],
};
