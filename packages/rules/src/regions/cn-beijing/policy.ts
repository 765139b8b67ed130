import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters } from "./parameters.ts";
import { provisions } from "./provisions.ts";
import { contractRules } from "./rules/contract.ts";
import { serviceRules } from "./rules/service.ts";
import { sources } from "./sources.ts";
import { standard } from "./standard.ts";

/** Beijing (北京市): the property and parking regulations, the residential service standard of 2025, the lift measures. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-beijing",
  version: "2.0.0",
  code: "110000",
  name: { "zh-CN": "北京市", en: "Beijing" },
  aliases: ["北京", "CN-BJ"],
  parent: "CN",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters: { ...parameters, ...standard },
  offers: [],
  rules: [...contractRules, ...serviceRules],
  provisions,
});
