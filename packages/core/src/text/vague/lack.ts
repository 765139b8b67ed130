/**
 * What a vague expression lacks, that is: what kind of measure or statement would cure it. The vocabulary of `VagueSpan.lacks`.
 *
 * - time: a period or moment (及时, 尽快); frequency: how often (定期, 随时); payment-time: when money is due (收到发票后支付)
 * - quality: a criterion of the state (良好, 合理); quantity: a number (适量, 若干)
 * - trigger: when a duty or remedy begins (根据实际情况, 情节严重); scope: where a duty ends (其他相关工作)
 * - manner: how somebody behaves or is (热情, 规范); reference: which rule is meant (有关规定, 国家标准)
 * - fault: whose fault or how much liability (管理不善, 相应责任); authority: who decides (有关机构, 双方协商)
 */
export const lacks = [
  "time",
  "frequency",
  "payment-time",
  "quality",
  "quantity",
  "trigger",
  "scope",
  "manner",
  "reference",
  "fault",
  "authority",
] as const;
export type Lack = (typeof lacks)[number];
