import type { Words } from "../words.ts";
import type { FindingCitation } from "./finding.ts";
import { repealedTaxes } from "./repealed-taxes.ts";
import { replacedArticles } from "./replaced-articles.ts";

/** A law that is no longer in force (已废止的法律法规), and what took its place. */
export interface RepealedLaw {
  /** Without 中华人民共和国 and book title marks. */
  readonly title: string;
  /** First day on which it is no longer in force, `YYYY-MM-DD`. */
  readonly repealed: string;
  /** What took its place. */
  readonly successor: Words;
  /** The provision or decree that says so; a decree has no article. */
  readonly by: FindingCitation;
  /** Article of the old law (as a number) to articles of the Civil Code, where the content went over beyond doubt. */
  readonly articles?: Readonly<Record<number, string>>;
  /** Whether a bare mention, without book title marks, is surely this law. */
  readonly bare?: boolean;
}

const civilCode = {
  source: "中华人民共和国民法典",
  article: "第一千二百六十条",
  quote:
    "《中华人民共和国婚姻法》、《中华人民共和国继承法》、《中华人民共和国民法通则》、《中华人民共和国收养法》、《中华人民共和国担保法》、《中华人民共和国合同法》、《中华人民共和国物权法》、《中华人民共和国侵权责任法》、《中华人民共和国民法总则》同时废止",
};

const intoCivilCode = (title: string, place: string, english: string): RepealedLaw => ({
  title,
  repealed: "2021-01-01",
  successor: { "zh-CN": `《民法典》${place}`, en: `the Civil Code, ${english}` },
  by: civilCode,
  bare: true,
  ...(replacedArticles[title] === undefined ? {} : { articles: replacedArticles[title] }),
});

const contractLaw = {
  source: "中华人民共和国合同法",
  article: "第四百二十八条",
  quote:
    "《中华人民共和国经济合同法》、《中华人民共和国涉外经济合同法》、《中华人民共和国技术合同法》同时废止",
};
const beforeContractLaw = (title: string): RepealedLaw => ({
  title,
  repealed: "1999-10-01",
  successor: { "zh-CN": "《民法典》第三编（合同）", en: "the Civil Code, Book III (Contract)" },
  by: contractLaw,
  bare: true,
});

const foreignInvestment = {
  source: "中华人民共和国外商投资法",
  article: "第四十二条",
  quote:
    "《中华人民共和国中外合资经营企业法》、《中华人民共和国外资企业法》、《中华人民共和国中外合作经营企业法》同时废止",
};
const beforeForeignInvestment = (title: string): RepealedLaw => ({
  title,
  repealed: "2020-01-01",
  successor: { "zh-CN": "《外商投资法》", en: "the Foreign Investment Law" },
  by: foreignInvestment,
});

const pricing = { source: "明码标价和禁止价格欺诈规定", article: "第二十七条" };

/** Repealed laws and regulations that are still met in property-service contracts. */
export const repealedLaws: readonly RepealedLaw[] = [
  intoCivilCode("合同法", "第三编（合同）", "Book III (Contract)"),
  intoCivilCode("物权法", "第二编（物权）", "Book II (Real Rights)"),
  intoCivilCode("民法通则", "第一编（总则）", "Book I (General Part)"),
  intoCivilCode("民法总则", "第一编（总则）", "Book I (General Part)"),
  intoCivilCode(
    "担保法",
    "第二编（物权）担保物权分编、第三编（合同）保证合同章与定金条款",
    "Books II and III (Security, Guarantee, Earnest Money)",
  ),
  intoCivilCode("侵权责任法", "第七编（侵权责任）", "Book VII (Tort Liability)"),
  intoCivilCode("婚姻法", "第五编（婚姻家庭）", "Book V (Marriage and Family)"),
  intoCivilCode("收养法", "第五编（婚姻家庭）第五章", "Book V, chapter 5 (Adoption)"),
  intoCivilCode("继承法", "第六编（继承）", "Book VI (Succession)"),
  ...["经济合同法", "涉外经济合同法", "技术合同法"].map(beforeContractLaw),
  ...["中外合资经营企业法", "外资企业法", "中外合作经营企业法"].map(beforeForeignInvestment),
  ...repealedTaxes,
  {
    title: "合同违法行为监督处理办法",
    repealed: "2023-07-01",
    successor: {
      "zh-CN": "《合同行政监督管理办法》",
      en: "the Measures on the Administrative Supervision of Contracts",
    },
    by: { source: "国家市场监督管理总局令第77号", article: "" },
  },
  {
    title: "城市房屋拆迁管理条例",
    repealed: "2011-01-21",
    successor: {
      "zh-CN": "《国有土地上房屋征收与补偿条例》",
      en: "the Regulations on Expropriation of Buildings on State-owned Land and Compensation",
    },
    by: {
      source: "国有土地上房屋征收与补偿条例",
      article: "第三十五条",
      quote: "2001年6月13日国务院公布的《城市房屋拆迁管理条例》同时废止",
    },
  },
  {
    title: "公司登记管理条例",
    repealed: "2022-03-01",
    successor: {
      "zh-CN": "《市场主体登记管理条例》",
      en: "the Regulations on the Registration of Market Entities",
    },
    by: { source: "中华人民共和国市场主体登记管理条例", article: "第五十五条" },
  },
  {
    title: "城市新建住宅小区管理办法",
    repealed: "2007-09-21",
    successor: { "zh-CN": "《物业管理条例》", en: "the Regulations on Property Management" },
    by: { source: "建设部令第161号", article: "" },
  },
  {
    title: "物业服务企业资质管理办法",
    repealed: "2018-03-08",
    successor: {
      "zh-CN": "（资质核定已取消，无替代规定）《物业管理条例》",
      en: "the Regulations on Property Management; the licensing of providers has ended",
    },
    by: { source: "住房和城乡建设部令第39号", article: "" },
  },
  {
    title: "城市住宅小区物业管理服务收费暂行办法",
    repealed: "2004-01-01",
    successor: { "zh-CN": "《物业服务收费管理办法》", en: "the Measures on Property Service Charges" },
    by: {
      source: "物业服务收费管理办法",
      article: "第二十四条",
      quote: "《城市住宅小区物业管理服务收费暂行办法》(计价费〔1996〕266号)同时废止",
    },
  },
  {
    title: "住宅共用部位共用设施设备维修基金管理办法",
    repealed: "2008-02-01",
    successor: {
      "zh-CN": "《住宅专项维修资金管理办法》",
      en: "the Measures on Residential Maintenance Funds",
    },
    by: { source: "住宅专项维修资金管理办法", article: "第四十四条" },
  },
  ...["关于商品和服务实行明码标价的规定", "禁止价格欺诈行为的规定"].map((title): RepealedLaw => ({
    title,
    repealed: "2022-07-01",
    successor: {
      "zh-CN": "《明码标价和禁止价格欺诈规定》",
      en: "the Provisions on Price Marking and Price Fraud",
    },
    by: pricing,
  })),
  {
    title: "信访条例",
    repealed: "2022-05-01",
    successor: { "zh-CN": "《信访工作条例》", en: "the Regulations on Petition Work" },
    by: { source: "国务院令第752号", article: "" },
  },
  {
    title: "环境噪声污染防治法",
    repealed: "2022-06-05",
    successor: { "zh-CN": "《噪声污染防治法》", en: "the Law on Noise Pollution" },
    by: {
      source: "中华人民共和国噪声污染防治法",
      article: "第九十条",
      quote: "《中华人民共和国环境噪声污染防治法》同时废止",
    },
  },
  {
    title: "治安管理处罚条例",
    repealed: "2006-03-01",
    successor: { "zh-CN": "《治安管理处罚法》", en: "the Law on Public Security Penalties" },
    by: {
      source: "中华人民共和国治安管理处罚法",
      article: "第一百一十九条",
      quote: "《中华人民共和国治安管理处罚条例》同时废止",
    },
  },
  {
    title: "浙江省住宅区物业管理办法",
    repealed: "2006-10-01",
    successor: { "zh-CN": "《浙江省物业管理条例》", en: "the Zhejiang Regulations on Property Management" },
    by: {
      source: "浙江省物业管理条例",
      article: "第六十条",
      quote: "1999年5月11日省人民政府颁布的《浙江省住宅区物业管理办法》同时废止",
    },
  },
  {
    title: "台州市物业管理规定",
    repealed: "2021-05-01",
    successor: { "zh-CN": "《台州市物业管理条例》", en: "the Taizhou Regulations on Property Management" },
    by: {
      source: "台州市物业管理条例",
      article: "第六十三条",
      quote: "台州市人民政府2019年6月28日颁布的《台州市物业管理规定》同时废止",
    },
  },
  {
    title: "北京市电梯安全监察办法",
    repealed: "2008-06-01",
    successor: {
      "zh-CN": "《北京市电梯安全监督管理办法》",
      en: "the Beijing Measures on the Supervision of Lift Safety",
    },
    by: {
      source: "北京市电梯安全监督管理办法",
      article: "",
      quote: "2003年6月10日市人民政府发布的《北京市电梯安全监察办法》同时废止",
    },
  },
];
