import { provision } from "../../format/authoring.ts";
import type { Provision } from "../../format/document.ts";

/** Law of this place that is stated and not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "duty",
    "privacy.custody",
    "provider",
    "2021-01-01",
    {
      id: "SH-47",
      source: "provisions",
      article: "第四十七条",
      quote: "物业服务企业应当采取有效措施，妥善保管在物业服务过程中获得的业主信息资料。",
    },
    {
      "zh-CN": "应当妥善保管在服务过程中获得的业主信息资料。",
      en: "Owners' data obtained in service is kept safe.",
    },
    { items: ["妥善保管"] },
  ),
  provision(
    "convention",
    "pricing.uniform",
    "provider",
    "2021-01-01",
    {
      id: "SH-48b",
      source: "provisions",
      article: "第四十八条",
      quote: "同一物业管理区域内实施同一物业服务内容和标准的，物业服务收费执行同一价格标准。",
    },
    {
      "zh-CN": "同一区域内同一服务内容和标准的，执行同一价格标准。",
      en: "The same service in one estate has one price.",
    },
    { items: ["同一价格标准"] },
  ),
  provision(
    "workflow",
    "pricing.adjustment",
    "provider",
    "2021-01-01",
    {
      id: "SH-48c",
      source: "provisions",
      article: "第四十八条",
      quote:
        "应当在调整物业服务收费标准前，将经审计的物业服务费用收支情况或者经第三方机构评估的收费标准向业主委员会或者全体业主报告，并在物业管理区域内公告。",
    },
    {
      "zh-CN": "包干制调价前，应当报告经审计的收支情况或者经第三方评估的收费标准并公告。",
      en: "Before a lump-sum price changes, audited accounts or an assessed price are reported and announced.",
    },
    { items: ["经审计的物业服务费用收支情况", "经第三方机构评估的收费标准"] },
  ),
  provision(
    "workflow",
    "parking.price",
    "developer",
    "2021-01-01",
    {
      id: "SH-61a",
      source: "provisions",
      article: "第六十一条",
      quote:
        "业主大会成立前，收费标准不得擅自调整；业主大会成立后，需要调整的，建设单位应当与业主大会按照公平、合理的原则协商后，向区房屋行政管理部门备案。",
    },
    {
      "zh-CN": "业主大会成立前停车收费标准不得擅自调整；成立后协商并备案。",
      en: "Parking prices stand until the assembly is founded; then they are negotiated and filed.",
    },
    { items: ["收费标准不得擅自调整", "协商"] },
  ),
  provision(
    "prohibition",
    "parking.exempt",
    "provider",
    "2021-01-01",
    {
      id: "SH-61b",
      source: "provisions",
      article: "第六十一条",
      quote: "公安、消防、抢险、救护、环卫等特种车辆执行公务时在物业管理区域内停放，不得收费。",
    },
    { "zh-CN": "特种车辆执行公务停放，不得收费。", en: "Emergency vehicles on duty park free of charge." },
    { items: ["公安", "消防", "抢险", "救护", "环卫"] },
  ),
];
