import { provision } from "../../../format/authoring.ts";
import type { Provision } from "../../../format/document.ts";

/** Personal information and the calendar. */
export const privacyProvisions: readonly Provision[] = [
  provision(
    "convention",
    "calendar.bounds",
    "authority",
    "2021-01-01",
    {
      id: "CN-1259",
      source: "civilCode",
      article: "第一千二百五十九条",
      quote: "民法所称的“以上”、“以下”、“以内”、“届满”，包括本数；所称的“不满”、“超过”、“以外”，不包括本数。",
    },
    {
      "zh-CN": "以上、以下、以内、届满包括本数；不满、超过、以外不包括本数。",
      en: "“At or above, at or below, within, expired” include the number; “under, over, beyond” do not.",
    },
    { items: ["以上", "以下", "以内", "届满", "不满", "超过", "以外"] },
  ),
  provision(
    "option",
    "privacy.basis",
    "provider",
    "2021-11-01",
    {
      id: "CN-PI-13",
      source: "personalInformation",
      article: "第十三条",
      quote: "为订立、履行个人作为一方当事人的合同所必需",
    },
    {
      "zh-CN": "为订立、履行合同所必需的，可以处理个人信息。",
      en: "Personal data may be processed where a contract with the person needs it.",
    },
  ),
  provision(
    "duty",
    "privacy.retention",
    "provider",
    "2021-11-01",
    {
      id: "CN-PI-19",
      source: "personalInformation",
      article: "第十九条",
      quote: "个人信息的保存期限应当为实现处理目的所必要的最短时间。",
    },
    {
      "zh-CN": "个人信息的保存期限应当为实现处理目的所必要的最短时间。",
      en: "Personal data is kept no longer than the purpose needs.",
    },
  ),
  provision(
    "duty",
    "privacy.contractEnd",
    "provider",
    "2021-11-01",
    {
      id: "CN-PI-21",
      source: "personalInformation",
      article: "第二十一条",
      quote:
        "委托合同不生效、无效、被撤销或者终止的，受托人应当将个人信息返还个人信息处理者或者予以删除，不得保留。",
    },
    {
      "zh-CN": "委托合同终止的，受托人应当返还或者删除个人信息，不得保留。",
      en: "When the mandate ends the data is returned or deleted.",
    },
  ),
  provision(
    "prohibition",
    "privacy.publication",
    "provider",
    "2021-11-01",
    {
      id: "CN-PI-25",
      source: "personalInformation",
      article: "第二十五条",
      quote: "个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外。",
    },
    {
      "zh-CN": "不得公开其处理的个人信息，取得个人单独同意的除外。",
      en: "Personal data is not published without separate consent.",
    },
  ),
  provision(
    "duty",
    "privacy.cameras",
    "provider",
    "2021-11-01",
    {
      id: "CN-PI-26",
      source: "personalInformation",
      article: "第二十六条",
      quote: "应当为维护公共安全所必需，遵守国家有关规定，并设置显著的提示标识。",
    },
    {
      "zh-CN": "公共场所安装图像采集设备应当为维护公共安全所必需，并设置显著的提示标识。",
      en: "Cameras must be needed for public safety and be signposted.",
    },
  ),
  provision(
    "duty",
    "privacy.sensitive",
    "provider",
    "2021-11-01",
    {
      id: "CN-PI-29",
      source: "personalInformation",
      article: "第二十九条",
      quote: "处理敏感个人信息应当取得个人的单独同意",
    },
    { "zh-CN": "处理敏感个人信息应当取得个人的单独同意。", en: "Sensitive data needs separate consent." },
  ),
  provision(
    "event",
    "privacy.deletion",
    "provider",
    "2021-11-01",
    {
      id: "CN-PI-47",
      source: "personalInformation",
      article: "第四十七条",
      quote: "处理目的已实现、无法实现或者为实现处理目的不再必要",
    },
    {
      "zh-CN": "处理目的已实现或者不再必要的，应当删除个人信息。",
      en: "Data whose purpose is reached is deleted.",
    },
  ),
  provision(
    "duty",
    "privacy.incident",
    "provider",
    "2021-11-01",
    {
      id: "CN-PI-57",
      source: "personalInformation",
      article: "第五十七条",
      quote: "应当立即采取补救措施，并通知履行个人信息保护职责的部门和个人。",
    },
    {
      "zh-CN": "发生个人信息泄露的，应当立即采取补救措施并通知。",
      en: "A leak is remedied and notified at once.",
    },
    { items: ["立即采取补救措施"] },
  ),
  provision(
    "convention",
    "calendar.holiday",
    "authority",
    "2025-01-01",
    {
      id: "CN-HOL-6",
      source: "holidays",
      article: "第六条",
      quote:
        "全体公民放假的假日，如果适逢周六、周日，应当在工作日补假。部分公民放假的假日，如果适逢周六、周日，则不补假。",
    },
    {
      "zh-CN": "全体公民放假的假日适逢周六、周日，应当在工作日补假。",
      en: "A public holiday on a weekend is made up on a workday.",
    },
  ),
  provision(
    "convention",
    "calendar.weekend",
    "authority",
    "1995-05-01",
    {
      id: "CN-WT-7",
      source: "workingHours",
      article: "第七条",
      quote: "国家机关、事业单位实行统一的工作时间，星期六和星期日为周休息日。",
    },
    { "zh-CN": "星期六和星期日为周休息日。", en: "Saturday and Sunday are the weekly days of rest." },
    { items: ["星期六和星期日"] },
  ),
];
