import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { counting } from "./parameters/counting.ts";
import { fee } from "./parameters/fee.ts";
import { governance } from "./parameters/governance.ts";
import { liability } from "./parameters/liability.ts";
import { lpr } from "./parameters/lpr.ts";
import { contractProvisions } from "./provisions/contract.ts";
import { feeProvisions } from "./provisions/fee.ts";
import { privacyProvisions } from "./provisions/privacy.ts";
import { countingRules } from "./rules/counting.ts";
import { feeRules } from "./rules/fee.ts";
import { fundRules } from "./rules/fund.ts";
import { governanceRules } from "./rules/governance.ts";
import { liabilityRules } from "./rules/liability.ts";
import { noticeRules } from "./rules/notice.ts";
import { sources } from "./sources.ts";

/** National law (全国): the Civil Code, the property regulations, and the measures and interpretations around them. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn",
  version: "1.2.0",
  code: "CN",
  name: { "zh-CN": "中国", en: "China" },
  aliases: ["全国", "中华人民共和国", "000000"],
  parent: null,
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters: { ...counting, ...fee, ...governance, ...liability, "lpr.oneYear": lpr },
  offers: [
    "period.firstDay",
    "period.hours",
    "period.months",
    "period.roll",
    "period.cutoff",
    "period.agreement",
  ],
  rules: [...noticeRules, ...countingRules, ...feeRules, ...fundRules, ...governanceRules, ...liabilityRules],
  provisions: [...contractProvisions, ...feeProvisions, ...privacyProvisions],
});
