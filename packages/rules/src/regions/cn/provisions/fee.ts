import { provision } from "../../../format/authoring.ts";
import type { Provision } from "../../../format/document.ts";

/** Fees, funds, disclosure. */
export const feeProvisions: readonly Provision[] = [
  provision(
    "duty",
    "disclosure.fund",
    "provider",
    "2021-01-01",
    {
      id: "CN-281-disclose",
      source: "civilCode",
      article: "第二百八十一条",
      quote: "建筑物及其附属设施的维修资金的筹集、使用情况应当定期公布。",
    },
    {
      "zh-CN": "维修资金的筹集、使用情况应当定期公布。",
      en: "How the maintenance fund is raised and used is made public regularly.",
    },
  ),
  provision(
    "duty",
    "disclosure.performance",
    "provider",
    "2021-01-01",
    {
      id: "CN-943",
      source: "civilCode",
      article: "第九百四十三条",
      quote:
        "物业服务人应当定期将服务的事项、负责人员、质量要求、收费项目、收费标准、履行情况，以及维修资金使用情况、业主共有部分的经营与收益情况等以合理方式向业主公开并向业主大会、业主委员会报告。",
    },
    {
      "zh-CN": "定期公开服务事项、负责人员、质量要求、收费、履行情况、维修资金使用和共有部分经营收益。",
      en: "Services, persons, quality, charges, performance, fund use and common income are disclosed regularly.",
    },
    { items: ["服务的事项", "负责人员", "质量要求", "收费项目", "收费标准", "履行情况", "维修资金使用情况"] },
  ),
  provision(
    "workflow",
    "fee.collection",
    "provider",
    "2021-01-01",
    {
      id: "CN-944-2",
      source: "civilCode",
      article: "第九百四十四条",
      quote:
        "物业服务人可以催告其在合理期限内支付；合理期限届满仍不支付的，物业服务人可以提起诉讼或者申请仲裁。",
    },
    {
      "zh-CN": "可以催告其在合理期限内支付；届满仍不支付的，可以起诉或者申请仲裁。",
      en: "Demand payment within a reasonable time; then sue or arbitrate.",
    },
    { items: ["催告其在合理期限内支付", "提起诉讼或者申请仲裁"] },
  ),
  provision(
    "prohibition",
    "fee.collection",
    "provider",
    "2021-01-01",
    {
      id: "CN-944-3",
      source: "civilCode",
      article: "第九百四十四条",
      quote: "物业服务人不得采取停止供电、供水、供热、供燃气等方式催交物业费。",
    },
    {
      "zh-CN": "不得采取停止供电、供水、供热、供燃气等方式催交物业费。",
      en: "Power, water, heat or gas must not be cut to collect fees.",
    },
    { items: ["停止供电", "供水", "供热", "供燃气"] },
  ),
  provision(
    "convention",
    "fee.liability",
    "owner",
    "2018-03-19",
    {
      id: "CN-WY-41a",
      source: "regulations",
      article: "第四十一条",
      quote: "业主与物业使用人约定由物业使用人交纳物业服务费用的，从其约定，业主负连带交纳责任。",
    },
    {
      "zh-CN": "约定由物业使用人交纳的，从其约定，业主负连带交纳责任。",
      en: "Where the user is to pay, the owner is jointly liable.",
    },
  ),
  provision(
    "prohibition",
    "fee.extra",
    "provider",
    "2018-03-19",
    {
      id: "CN-WY-44",
      source: "regulations",
      article: "第四十四条",
      quote: "物业服务企业接受委托代收前款费用的，不得向业主收取手续费等额外费用。",
    },
    {
      "zh-CN": "接受委托代收费用的，不得向业主收取手续费等额外费用。",
      en: "No extra charge for collecting utility fees on behalf of others.",
    },
  ),
  provision(
    "convention",
    "revenue.use",
    "committee",
    "2018-03-19",
    {
      id: "CN-WY-54",
      source: "regulations",
      article: "第五十四条",
      quote: "业主所得收益应当主要用于补充专项维修资金，也可以按照业主大会的决定使用。",
    },
    {
      "zh-CN": "收益应当主要用于补充专项维修资金，也可以按照业主大会的决定使用。",
      en: "Common income mainly tops up the maintenance fund, or goes as the assembly decides.",
    },
  ),
  provision(
    "workflow",
    "fee.collection",
    "committee",
    "2018-03-19",
    {
      id: "CN-WY-64",
      source: "regulations",
      article: "第六十四条",
      quote: "业主委员会应当督促其限期交纳；逾期仍不交纳的，物业服务企业可以向人民法院起诉。",
    },
    {
      "zh-CN": "业主委员会应当督促其限期交纳；逾期仍不交纳的，物业服务企业可以起诉。",
      en: "The committee urges payment; the provider may then sue.",
    },
    { items: ["督促其限期交纳", "向人民法院起诉"] },
  ),
  provision(
    "duty",
    "disclosure.prices",
    "provider",
    "2004-01-01",
    {
      id: "CN-SF-8",
      source: "feeMeasures",
      article: "第八条",
      quote: "在物业管理区域内的显著位置，将服务内容、服务标准以及收费项目、收费标准等有关情况进行公示。",
    },
    {
      "zh-CN": "显著位置公示服务内容、服务标准以及收费项目、收费标准。",
      en: "Services, standards, charges and rates are posted in a prominent place.",
    },
    { items: ["服务内容", "服务标准", "收费项目", "收费标准"] },
  ),
  provision(
    "exclusion",
    "fee.cost",
    "provider",
    "2004-01-01",
    {
      id: "CN-SF-11",
      source: "feeMeasures",
      article: "第十一条",
      quote:
        "物业共用部位、共用设施设备的大修、中修和更新、改造费用，应当通过专项维修资金予以列支，不得计入物业服务支出或者物业服务成本。",
    },
    {
      "zh-CN": "大修、中修和更新、改造费用通过专项维修资金列支，不得计入物业服务支出或者成本。",
      en: "Major repair and renewal are paid from the fund, not from the service cost.",
    },
    { items: ["大修、中修和更新、改造费用"] },
  ),
  provision(
    "event",
    "fee.titleTransfer",
    "owner",
    "2004-01-01",
    {
      id: "CN-SF-15",
      source: "feeMeasures",
      article: "第十五条",
      quote: "物业发生产权转移时，业主或者物业使用人应当结清物业服务费用或者物业服务资金。",
    },
    { "zh-CN": "物业产权转移时，应当结清物业服务费用。", en: "On transfer of title the fees are settled." },
  ),
  provision(
    "convention",
    "fee.liability",
    "owner",
    "2021-01-01",
    { id: "CN-JS-4", source: "propertyDisputes", article: "第四条", quote: "可以参照关于业主的规定处理。" },
    {
      "zh-CN": "承租人、借用人等物业使用人可以参照业主的规定处理。",
      en: "Tenants and other users are treated like owners.",
    },
  ),
  provision(
    "exclusion",
    "fund.use",
    "provider",
    "2008-02-01",
    {
      id: "CN-WX-25",
      source: "fundMeasures",
      article: "第二十五条",
      quote: "根据物业服务合同约定，应当由物业服务企业承担的住宅共用部位、共用设施设备的维修和养护费用。",
    },
    {
      "zh-CN": "合同约定由物业服务企业承担的维修和养护费用，不得从维修资金列支。",
      en: "What the provider must keep up by contract is not paid from the fund.",
    },
  ),
  provision(
    "event",
    "fund.transfer",
    "owner",
    "2008-02-01",
    {
      id: "CN-WX-28",
      source: "fundMeasures",
      article: "第二十八条",
      quote: "该房屋分户账中结余的住宅专项维修资金随房屋所有权同时过户。",
    },
    {
      "zh-CN": "分户账中结余的维修资金随房屋所有权同时过户。",
      en: "The balance of a unit moves with its title.",
    },
  ),
  provision(
    "duty",
    "fee.statement",
    "provider",
    "2022-07-01",
    {
      id: "CN-MM-15",
      source: "priceMarking",
      article: "第十五条",
      quote: "应当在结算前向消费者出具结算清单，列明所消费的服务项目、价格以及总收费金额等信息。",
    },
    {
      "zh-CN": "应当在结算前出具结算清单，列明项目、价格和总金额。",
      en: "A statement of items, prices and total is given before payment.",
    },
    { items: ["结算清单"] },
  ),
];
