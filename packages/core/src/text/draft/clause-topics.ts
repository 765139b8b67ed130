import type { ClauseTopic } from "../../contract/contract/draft.ts";
import type { Topic } from "../topics/topic.ts";

const same: { readonly [topic in Topic]?: ClauseTopic } = {
  parties: "parties",
  scope: "scope",
  standard: "standard",
  fee: "fee",
  payment: "payment",
  "rights-duties": "rights-duties",
  staffing: "staffing",
  safety: "safety",
  "penalty-breach": "breach",
  term: "term",
  termination: "termination",
  dispute: "dispute",
  "force-majeure": "force-majeure",
  confidentiality: "confidentiality",
  "acceptance-assessment": "assessment",
  amendment: "amendment",
  annex: "annex",
  signature: "signature",
};

/** Topics of a contract that the reader does not tell apart. */
const cues: readonly (readonly [ClauseTopic, RegExp, RegExp])[] = [
  ["maintenance-fund", /维修(?:资金|基金)/, /(?:使用|申请|列支)[^。]{0,12}维修(?:资金|基金)/],
  ["service-premises", /(?:服务|管理|办公)用房/, /物业(?:服务|管理)?用房[^。]{0,20}(?:提供|使用|交还|面积)/],
  ["payment", /交纳|缴纳|支付|付款|预收|催告/, /$^/],
  ["breach", /违约|责任|扣减/, /$^/],
  ["handover", /交接|移交|承接查验|退出/, /(?:终止|期满|解除)[^。]{0,30}(?:移交|交接)/],
];

/** Topics of a clause as a draft names them, the leading one first; `isMeasured` when it promises a service with a measure. */
export const clauseTopicsOf = (
  topics: readonly Topic[],
  heading: string,
  text: string,
  isMeasured: boolean,
): readonly ClauseTopic[] => {
  const led = cues.filter(([, inHeading]) => inHeading.test(heading)).map(([topic]) => topic);
  const spoken = cues.filter(([, , inText]) => inText.test(text)).map(([topic]) => topic);
  const read = topics.flatMap((topic) => same[topic] ?? []);
  const measured: readonly ClauseTopic[] =
    isMeasured && read.some((topic) => topic === "scope" || topic === "safety") ? ["standard"] : [];
  return [...new Set([...led, ...read, ...measured, ...spoken])];
};
