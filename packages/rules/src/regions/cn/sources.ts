import type { Source } from "../../format/document.ts";

/** The national instruments that the rules cite. */
export const sources = {
  civilCode: {
    title: { "zh-CN": "中华人民共和国民法典", en: "Civil Code of the People's Republic of China" },
    number: "主席令第45号",
    rank: "law",
    inForceFrom: "2021-01-01",
  },
  regulations: {
    title: { "zh-CN": "物业管理条例", en: "Regulations on Property Management" },
    number: "国务院令第379号",
    rank: "regulation",
    inForceFrom: "2003-09-01",
  },
  feeMeasures: {
    title: {
      "zh-CN": "物业服务收费管理办法",
      en: "Measures for the Administration of Property Service Charges",
    },
    number: "发改价格〔2003〕1864号",
    rank: "rule",
    inForceFrom: "2004-01-01",
  },
  propertyDisputes: {
    title: {
      "zh-CN": "最高人民法院关于审理物业服务纠纷案件适用法律若干问题的解释",
      en: "SPC Interpretation on Property Service Disputes",
    },
    rank: "interpretation",
    inForceFrom: "2021-01-01",
  },
  condominium: {
    title: {
      "zh-CN": "最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释",
      en: "SPC Interpretation on Condominium Ownership Disputes",
    },
    rank: "interpretation",
    inForceFrom: "2021-01-01",
  },
  contractGeneral: {
    title: {
      "zh-CN": "最高人民法院关于适用《中华人民共和国民法典》合同编通则若干问题的解释",
      en: "SPC Interpretation on the General Provisions of the Contract Book",
    },
    number: "法释〔2023〕13号",
    rank: "interpretation",
    inForceFrom: "2023-12-05",
  },
  lending: {
    title: {
      "zh-CN": "最高人民法院关于审理民间借贷案件适用法律若干问题的规定",
      en: "SPC Provisions on Private Lending Cases",
    },
    rank: "interpretation",
    inForceFrom: "2021-01-01",
  },
  limitation: {
    title: {
      "zh-CN": "最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定",
      en: "SPC Provisions on Limitation of Actions",
    },
    rank: "interpretation",
    inForceFrom: "2021-01-01",
  },
  fundMeasures: {
    title: {
      "zh-CN": "住宅专项维修资金管理办法",
      en: "Measures for the Special Maintenance Fund of Residential Housing",
    },
    number: "建设部、财政部令第165号",
    rank: "rule",
    inForceFrom: "2008-02-01",
  },
  personalInformation: {
    title: { "zh-CN": "中华人民共和国个人信息保护法", en: "Personal Information Protection Law" },
    rank: "law",
    inForceFrom: "2021-11-01",
  },
  petitions: {
    title: { "zh-CN": "信访工作条例", en: "Regulations on Petition (Xinfang) Work" },
    rank: "regulation",
    inForceFrom: "2022-05-01",
  },
  priceMarking: {
    title: {
      "zh-CN": "明码标价和禁止价格欺诈规定",
      en: "Provisions on Clear Price Marking and Prohibition of Price Fraud",
    },
    rank: "rule",
    inForceFrom: "2022-07-01",
  },
  holidays: {
    title: { "zh-CN": "全国年节及纪念日放假办法", en: "Measures on National Holidays and Memorial Days" },
    rank: "regulation",
    inForceFrom: "2025-01-01",
  },
  holidays2013: {
    title: {
      "zh-CN": "全国年节及纪念日放假办法（2013修订）",
      en: "Measures on National Holidays (2013 text)",
    },
    rank: "regulation",
    inForceFrom: "2014-01-01",
  },
  workingHours: {
    title: {
      "zh-CN": "国务院关于职工工作时间的规定",
      en: "State Council Provisions on Working Hours of Employees",
    },
    number: "国务院令第146号（1995年修订）",
    rank: "regulation",
    inForceFrom: "1995-05-01",
  },
  lpr: {
    title: { "zh-CN": "贷款市场报价利率（LPR）", en: "Loan Prime Rate" },
    rank: "notice",
    inForceFrom: "2019-08-20",
  },
  holidayNotices: {
    title: {
      "zh-CN": "国务院办公厅年度节假日安排通知（2025、2026）",
      en: "State Council annual holiday notices",
    },
    rank: "notice",
    inForceFrom: "2025-01-01",
  },
} as const satisfies { readonly [key: string]: Source };
