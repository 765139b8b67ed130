import type {
  Category,
  Channel,
  ComplaintKind,
  ComplaintPhase,
  Deadline,
  DeadlineKind,
  Severity,
} from "@heyue/core/complaint/state";
import type { Dictionary } from "../element/words.ts";

/** Phases of a complaint (状态). */
export const phaseWords: Dictionary<ComplaintPhase> = {
  filed: ["待受理", "Waiting to be taken in"],
  acknowledged: ["已受理", "Taken in"],
  triaged: ["已分类", "Sorted"],
  assigned: ["处理中", "In work"],
  answered: ["已答复", "Answered"],
  resolved: ["待您确认", "Waiting for confirmation"],
  confirmed: ["已确认", "Confirmed"],
  lapsed: ["期满待归档", "Waiting time running"],
  closed: ["已归档", "Archived"],
};

/** Kinds of complaint. */
export const kindWords: Dictionary<ComplaintKind> = {
  complaint: ["投诉", "Complaint"],
  request: ["诉求", "Request"],
  repair: ["报修", "Repair"],
};

/** What a deadline waits for, as a step that happens. */
export const stepWords: Dictionary<DeadlineKind> = {
  acknowledge: ["受理", "take in"],
  triage: ["分类", "sort"],
  assign: ["派单到人", "give to a person"],
  arrive: ["到达现场", "be on the spot"],
  reply: ["正式答复", "full reply"],
  resolve: ["办结", "settle"],
  resume: ["恢复处理", "go on with the work"],
  confirm: ["确认是否满意", "confirm"],
  lapse: ["期满视为确认", "counts as settled"],
  close: ["归档", "archive"],
  escalation: ["升级后处理", "act after escalation"],
};

/** What a deadline rests on (依据). */
export const basisWords: Dictionary<Deadline["basis"]> = {
  law: ["法规规定", "the law"],
  contract: ["合同约定", "the contract"],
  promise: ["公司承诺", "a promise made"],
  house: ["公司内控时限", "the provider's own limit"],
};

/** Events of the timeline (时间线). */
export const eventWords: Dictionary<string> = {
  ComplaintFiled: ["提交", "Filed"],
  ComplaintAcknowledged: ["受理", "Taken in"],
  ComplaintTriaged: ["分类定级", "Sorted"],
  ComplaintAssigned: ["派单", "Given to a person"],
  StaffArrived: ["到达现场", "On the spot"],
  ComplaintPaused: ["暂停处理", "Paused"],
  ComplaintResumed: ["恢复处理", "Work goes on"],
  ComplaintReplied: ["答复", "Reply"],
  ComplaintExplained: ["解释说明", "Explanation"],
  ComplaintResolved: ["办结", "Settled"],
  ComplaintConfirmed: ["确认满意", "Confirmed"],
  ComplaintReopened: ["重新打开", "Reopened"],
  ComplaintEscalated: ["升级", "Escalated"],
  LapseNotified: ["通知期满视为确认", "Told that it will count as settled"],
  ComplaintClosed: ["归档", "Archived"],
};

/** Categories (投诉分类). */
export const categoryWords: Dictionary<Category> = {
  repair: ["房屋维修", "Building repair"],
  elevator: ["电梯", "Lifts"],
  "water-power": ["水电", "Water and power"],
  cleaning: ["保洁", "Cleaning"],
  greening: ["绿化", "Green areas"],
  security: ["秩序安全", "Order and safety"],
  parking: ["停车", "Parking"],
  noise: ["噪声", "Noise"],
  fee: ["收费", "Fees"],
  neighbour: ["邻里", "Neighbours"],
  staff: ["服务态度", "Staff"],
  facility: ["公共设施", "Shared facilities"],
  other: ["其他", "Other"],
};

/** Severities (紧急程度). */
export const severityWords: Dictionary<Severity> = {
  urgent: ["紧急", "Urgent"],
  high: ["较急", "High"],
  normal: ["一般", "Normal"],
  low: ["不急", "Low"],
};

/** Channels (受理渠道). */
export const channelWords: Dictionary<Channel> = {
  app: ["App", "App"],
  web: ["网页", "Web"],
  phone: ["电话", "Phone"],
  visit: ["来访", "Visit"],
  wechat: ["微信", "WeChat"],
  "suggestion-box": ["意见箱", "Suggestion box"],
  "notice-board": ["公告栏", "Notice board"],
  sms: ["短信", "SMS"],
  email: ["邮件", "E-mail"],
  referral: ["12345 转办", "12345 referral"],
};
