import { sealPolicy } from "../../format/seal.ts";
import { POLICY_FORMAT } from "../../format/document.ts";
import { parameters, sources } from "./parameters.ts";
import { provisions } from "./provisions.ts";
import { rules } from "./rules.ts";

/** Shanghai (上海市): the provisions on residential property management. */
export default sealPolicy({
  format: POLICY_FORMAT,
  id: "cn-shanghai",
  version: "1.1.0",
  code: "310000",
  name: { "zh-CN": "上海市", en: "Shanghai" },
  aliases: ["上海", "CN-SH"],
  parent: "CN",
  calendar: "CN",
  offset: "+08:00",
  reviewed: "2026-11-24",
  sources,
  parameters,
  offers: [],
  rules,
  provisions,
});
