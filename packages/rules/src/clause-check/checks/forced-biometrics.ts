import { statedCheck } from "../stated-check.ts";

/** Entry by face or fingerprint alone (强制人脸、指纹进入). */
export const forcedBiometrics = statedCheck({
  id: "law-forced-biometrics",
  title: { "zh-CN": "强制以人脸、指纹进入", en: "Entry by face or fingerprint only" },
  description: {
    "zh-CN": "约定业主或者使用人必须、只能以人脸、指纹等生物信息进入小区或者使用共有部分。",
    en: "Owners or users must give face or fingerprint to enter or to use common parts.",
  },
  severity: "high",
  kind: "prohibition",
  topic: "privacy.biometric",
  cue: /人脸|指纹|生物(?:信息|识别)/,
  not: /自愿|可以选择|任选|其他方式|替代/,
  wording:
    /(?:业主|使用人|住户|住用人|访客)[^。；]{0,20}(?:必须|应当?|须|只能|仅能|一律)[^。；]{0,16}(?:人脸|指纹|生物(?:信息|识别))[^。；]{0,16}(?:进入|出入|进出|通行|使用|识别|录入|登记)|(?:人脸|指纹)(?:识别)?[^。；]{0,10}(?:唯一|仅有)[^，。；]{0,6}(?:方式|凭证)/,
  message: { "zh-CN": "不能强制：", en: "Nobody can be made to." },
  suggestion: {
    "zh-CN": "改为自愿，并提供门禁卡、密码等其他方式。",
    en: "Make it voluntary and offer a card, a code or another way.",
  },
});
