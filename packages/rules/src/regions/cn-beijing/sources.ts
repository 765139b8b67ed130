import type { Source } from "../../format/document.ts";

/** The instruments of Beijing that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "北京市物业管理条例",
      en: "Regulations of Beijing Municipality on Property Management",
    },
    rank: "regulation",
    inForceFrom: "2020-05-01",
  },
  parking: {
    title: {
      "zh-CN": "北京市机动车停车条例",
      en: "Regulations of Beijing Municipality on Motor Vehicle Parking",
    },
    rank: "regulation",
    inForceFrom: "2018-05-01",
  },
  standard: {
    title: {
      "zh-CN": "北京市地方标准《住宅物业服务标准》DB11/T 751-2025",
      en: "Beijing local standard DB11/T 751-2025, Residential property service",
    },
    number: "DB11/T 751-2025",
    rank: "standard",
    inForceFrom: "2025-10-01",
  },
  lifts: {
    title: {
      "zh-CN": "北京市电梯安全监督管理办法",
      en: "Beijing Measures for the Safety Supervision of Lifts",
    },
    number: "北京市人民政府令第205号",
    rank: "rule",
    inForceFrom: "2008-06-01",
  },
  swiftResponse: {
    title: {
      "zh-CN": "中共北京市委 北京市人民政府关于进一步深化“接诉即办”改革工作的意见",
      en: "Beijing opinions on the 12345 swift response reform",
    },
    rank: "notice",
    inForceFrom: "2020-11-05",
  },
  feeNotice: {
    title: {
      "zh-CN": "北京市住房和城乡建设委员会关于进一步做好物业服务收费信息公示工作的通知",
      en: "Beijing notice on the disclosure of property fees",
    },
    rank: "notice",
    inForceFrom: "2021-12-03",
  },
} as const satisfies { readonly [key: string]: Source };
