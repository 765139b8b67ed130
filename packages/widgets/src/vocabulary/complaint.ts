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
  withdrawn: ["已撤回", "Taken back"],
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
  respond: ["首次联系", "first word"],
  "report-back": ["向转办单位回告", "answer the sender"],
  forward: ["转交责任单位", "hand it on"],
  "follow-up": ["回访", "follow up"],
};

/** What a deadline rests on (依据). */
export const basisWords: Dictionary<Deadline["basis"]> = {
  law: ["法规规定", "the law"],
  contract: ["合同约定", "the contract"],
  promise: ["公司承诺", "a promise made"],
  house: ["公司内控时限", "the provider's own limit"],
  referral: ["转办单位要求", "what its sender set"],
  standard: ["合同采用的标准", "a standard that the contract adopts"],
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
  ServiceQuoted: ["报价", "Priced"],
  QuoteAnswered: ["答复报价", "Price answered"],
  ComplaintWithdrawn: ["撤回", "Taken back"],
  ComplaintTransferred: ["转交责任单位", "Handed to the body responsible"],
  ComplaintForwarded: ["登记转交", "Forwarding recorded"],
  ReferralAnswered: ["向转办单位回告", "Sender answered"],
  FollowUpRecorded: ["回访", "Followed up"],
  DeadlineWarned: ["时限预警", "Warned of a deadline"],
  ComplaintMerged: ["并入另一件", "Follows another case"],
  ComplaintUnmerged: ["解除并案", "Goes its own way again"],
  FollowerNoted: ["有事项并入", "Another case follows"],
  ComplaintHandedOver: ["交接班", "Handed over with the shift"],
  ComplaintRelated: ["关联另一件", "Related to another case"],
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
  "repair-leak": ["渗漏水", "Leaks"],
  "repair-elevator": ["电梯故障", "Lift faults"],
  "repair-utilities": ["水电气网", "Utilities"],
  "repair-public-area": ["公共部位维修", "Repair of common parts"],
  "security-access": ["门禁秩序", "Access and order"],
  "odour-smoke": ["异味油烟", "Odour and smoke"],
  "fire-safety": ["消防安全", "Fire safety"],
  "illegal-construction": ["违建改造", "Unlawful building"],
  "fees-charges": ["物业收费", "Fees and charges"],
  "public-revenue-fund": ["公共收益与维修资金", "Common revenue and fund"],
  governance: ["业主自治", "Owners' self-government"],
  "staff-conduct": ["人员行为", "Conduct of staff"],
  disclosure: ["信息公开", "Disclosure"],
  "developer-handover": ["开发交付", "Developer and handover"],
  "not-property": ["非物业事项", "Not a property matter"],
};

/** Severities (紧急程度). */
export const severityWords: Dictionary<Severity> = {
  emergency: ["危急", "Emergency"],
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
  wecom: ["企业微信", "WeCom"],
  open311: ["Open311", "Open311"],
  import: ["导入", "Import"],
};
