import type {
  CauseCategory,
  DeadlineKind,
  DeviationPhase,
  SourceKind,
} from "@heyue/core/standard/deviation/state";
import type { Dictionary } from "../element/words.ts";

/** Life of a deviation (偏差). */
export const deviationPhaseWords: Dictionary<DeviationPhase> = {
  opened: ["已立案，待分析", "Opened, to be analysed"],
  analysed: ["已分析，待定措施", "Analysed, to be planned"],
  planned: ["措施进行中", "Measures under way"],
  done: ["待验证效果", "Waiting for verification"],
  closed: ["已验证关闭", "Closed, effect verified"],
  dismissed: ["不成立", "Dismissed"],
};

/** Where a deviation comes from. */
export const sourceWords: Dictionary<SourceKind> = {
  inspection: ["检查", "Inspection"],
  complaint: ["投诉", "Complaint"],
  assessment: ["外部评价", "Assessment"],
  finding: ["员工发现", "Finding of staff"],
  visit: ["走访", "Visit"],
  satisfaction: ["满意度调查", "Satisfaction survey"],
  observation: ["现场观察", "Observation"],
};

/** Kinds of cause. */
export const causeWords: Dictionary<CauseCategory> = {
  people: ["人员", "People"],
  method: ["方法", "Method"],
  material: ["材料", "Material"],
  equipment: ["设备", "Equipment"],
  environment: ["环境", "Environment"],
  management: ["管理", "Management"],
};

/** What a deadline of a deviation waits for. */
export const deviationStepWords: Dictionary<DeadlineKind> = {
  analyse: ["分析原因", "analyse"],
  plan: ["制定措施", "plan"],
  corrective: ["完成纠正措施", "corrective measure"],
  preventive: ["完成预防措施", "preventive measure"],
  verify: ["验证效果", "verify the effect"],
  escalation: ["升级后处理", "act after escalation"],
};
