import type { Words } from "../words.ts";
import type { Lack } from "./lack.ts";
import { proposals } from "./proposal.ts";
import type { Stake } from "./stake.ts";
import type { VagueSpan } from "./vague.ts";

const LACKING: Readonly<Record<Lack, Words>> = {
  time: { "zh-CN": "没有期限", en: "sets no period" },
  frequency: { "zh-CN": "没有频次", en: "says not how often" },
  "payment-time": { "zh-CN": "没有付款期限", en: "sets no day of payment" },
  quality: { "zh-CN": "没有检查标准", en: "gives no criterion" },
  quantity: { "zh-CN": "没有数量", en: "gives no number" },
  trigger: { "zh-CN": "没有认定标准", en: "leaves open when it is met" },
  scope: { "zh-CN": "没有边界", en: "has no bounds" },
  manner: { "zh-CN": "无法核查", en: "cannot be checked" },
  reference: { "zh-CN": "没有指明文件", en: "names no document" },
  fault: { "zh-CN": "没有范围", en: "leaves its extent open" },
  authority: { "zh-CN": "没有确定由谁决定", en: "leaves open who decides" },
};

const FEEDS: Readonly<Record<Stake, Words>> = {
  termination: { "zh-CN": "而合同的解除或终止系于此", en: "and the end of the contract hangs on it" },
  penalty: { "zh-CN": "而违约、赔偿或扣款系于此", en: "and breach, damages or a deduction hang on it" },
  payment: { "zh-CN": "而付款系于此", en: "and a payment hangs on it" },
  emergency: {
    "zh-CN": "而安全与应急处置系于此",
    en: "and safety or the handling of an emergency hangs on it",
  },
  repair: { "zh-CN": "而维修是否逾期系于此", en: "and whether a repair is late hangs on it" },
  service: {
    "zh-CN": "而核心服务是否达标系于此",
    en: "and whether the service is up to standard hangs on it",
  },
  ancillary: { "zh-CN": "关系到附随义务的履行", en: "and a duty beside the service depends on it" },
  other: { "zh-CN": "履行与否难以认定", en: "so that performance is hard to prove" },
};

/** What is wrong with a vague span and why it matters where it stands. */
export function messageOf({ text, lacks: lack }: VagueSpan, stake: Stake): Words {
  const lacking = LACKING[lack];
  return {
    "zh-CN": `“${text}”${lacking["zh-CN"]}，${FEEDS[stake]["zh-CN"]}。`,
    en: `“${text}” ${lacking.en}, ${FEEDS[stake].en}.`,
  };
}

/** A wording to put in its place, with blanks for the parties to fill in. */
export function suggestionOf({ text, lacks: lack }: VagueSpan, stake: Stake): Words {
  return proposals[lack](text, stake);
}
