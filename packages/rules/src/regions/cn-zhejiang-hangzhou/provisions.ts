import { provision } from "../../format/authoring.ts";
import type { Provision } from "../../format/document.ts";

/** Law of this place that is stated and not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "prohibition",
    "privacy.biometric",
    "provider",
    "2022-03-01",
    {
      id: "HGZ-50b",
      source: "regulation",
      article: "第五十条",
      quote:
        "物业服务人不得强制业主、非业主使用人通过提供人脸、指纹等生物信息方式进入物业管理区域或者使用共有部分",
    },
    {
      "zh-CN": "不得强制通过提供人脸、指纹等生物信息方式进入物业管理区域或者使用共有部分。",
      en: "No one is made to give face or fingerprint to enter.",
    },
    { items: ["人脸", "指纹"] },
  ),
];
