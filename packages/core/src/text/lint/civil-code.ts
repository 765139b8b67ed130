import type { FindingCitation } from "./finding.ts";

/** A provision of the Civil Code (民法典), with the words that a finding rests on. */
export const civilCode = (article: string, quote: string): FindingCitation => ({
  source: "中华人民共和国民法典",
  article,
  quote,
});

/** What a property-service contract holds in general. */
export const contentOfContract = civilCode(
  "第九百三十八条",
  "物业服务合同的内容一般包括服务事项、服务质量、服务费用的标准和收取办法、维修资金的使用、服务用房的管理和使用、服务期限、服务交接等条款。",
);
/** What a contract holds in general: performance, breach, disputes. */
export const contentInGeneral = civilCode(
  "第四百七十条",
  "合同的内容由当事人约定，一般包括下列条款：（一）当事人的姓名或者名称和住所；（二）标的；（三）数量；（四）质量；（五）价款或者报酬；（六）履行期限、地点和方式；（七）违约责任；（八）解决争议的方法。",
);
/** Standard terms that shift liability are void. */
export const unfairStandardTerms = civilCode(
  "第四百九十七条",
  "提供格式条款一方不合理地免除或者减轻其责任、加重对方责任、限制对方主要权利",
);
/** Standard terms that take away a main right are void. */
export const excludedMainRights = civilCode("第四百九十七条", "提供格式条款一方排除对方主要权利");
/** The other party's attention must be drawn to terms that matter to it. */
export const attentionToTerms = civilCode(
  "第四百九十六条",
  "致使对方没有注意或者理解与其有重大利害关系的条款的，对方可以主张该条款不成为合同的内容。",
);
/** Exemptions for bodily harm and for intent or gross negligence are void. */
export const voidExemptions = civilCode(
  "第五百零六条",
  "合同中的下列免责条款无效：（一）造成对方人身损害的；（二）因故意或者重大过失造成对方财产损失的。",
);
/** Breach has consequences: performance, remedial measures, damages. */
export const liabilityForBreach = civilCode(
  "第五百七十七条",
  "当事人一方不履行合同义务或者履行合同义务不符合约定的，应当承担继续履行、采取补救措施或者赔偿损失等违约责任。",
);
/** Liquidated damages may be agreed. */
export const liquidatedDamages = civilCode(
  "第五百八十五条",
  "当事人可以约定一方违约时应当根据违约情况向对方支付一定数额的违约金，也可以约定因违约产生的损失赔偿额的计算方法。",
);
/** Excessive liquidated damages are reduced on request. */
export const reducibleDamages = civilCode(
  "第五百八十五条",
  "约定的违约金过分高于造成的损失的，人民法院或者仲裁机构可以根据当事人的请求予以适当减少。",
);
/** Unclear quality, price, time: how they are filled. */
export const unclearTerms = civilCode(
  "第五百一十一条",
  "当事人就有关合同内容约定不明确，依据前条规定仍不能确定的，适用下列规定",
);
/** The whole service may not be subcontracted. */
export const noWholeSubcontract = civilCode(
  "第九百四十一条",
  "物业服务人不得将其应当提供的全部物业服务转委托给第三人，或者将全部物业服务支解后分别转委托给第三人。",
);
/** Utilities are not cut to collect fees. */
export const noCuttingOff = civilCode(
  "第九百四十四条",
  "物业服务人不得采取停止供电、供水、供热、供燃气等方式催交物业费。",
);
/** Matters that the owners decide together. */
export const ownersDecideProvider = civilCode(
  "第二百七十八条",
  "下列事项由业主共同决定：……（四）选聘和解聘物业服务企业或者其他管理人",
);
export const ownersDecideImportant = civilCode(
  "第二百七十八条",
  "下列事项由业主共同决定：……（九）有关共有和共同管理权利的其他重大事项。",
);
/** Renewal is the owners' decision. */
export const renewalByOwners = civilCode(
  "第九百四十七条",
  "物业服务期限届满前，业主依法共同决定续聘的，应当与原物业服务人在合同期限届满前续订物业服务合同。",
);
/** How a preliminary contract ends. */
export const endOfPreliminary = civilCode(
  "第九百四十条",
  "业主委员会或者业主与新物业服务人订立的物业服务合同生效的，前期物业服务合同终止。",
);
/** Notice that ends a contract without term. */
export const noticeWithoutTerm = civilCode(
  "第九百四十八条",
  "当事人可以随时解除不定期物业服务合同，但是应当提前六十日书面通知对方。",
);
/** Longest lease. */
export const longestLease = civilCode("第七百零五条", "租赁期限不得超过二十年。超过二十年的，超过部分无效。");
