import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";
import { provisions } from "./provisions.ts";
import { rules } from "./rules.ts";

/** Hangzhou (杭州市): the property regulation of 2021 and the lift safety regulation. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-zhejiang-hangzhou",
  version: "1.0.0",
  code: "330100",
  name: { "zh-CN": "杭州市", en: "Hangzhou" },
  aliases: ["杭州", "浙江省杭州市"],
  parent: "330000",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules,
  provisions,
});
