/** Tries lint rules on texts (审查规则测试), for those who write rules of their own. */
export {
  testRule,
  type ExpectedFinding,
  type InvalidCase,
  type RuleCases,
  type ValidCase,
} from "../text/lint/rule-tester.ts";
