import type { ArrearsDeadlineKind } from "@heyue/core/contract/arrears/deadline";
import type { ArrearsPhase } from "@heyue/core/contract/arrears/state";
import type { PersonState } from "@heyue/core/contract/briefing/view";
import type { DisputeDeadlineKind, DisputePhase } from "@heyue/core/contract/dispute/state";
import type { LetterKind, LetterPhase, ServiceMeans } from "@heyue/core/contract/letter/state";
import type { RiskFactor } from "@heyue/core/contract/risk/factor";
import type { ContractDeadline } from "@heyue/core/contract/view";
import type { EntryKind } from "@heyue/core/standard/account/state";
import type { EntryStatus } from "@heyue/core/standard/account/view";
import type { Dictionary } from "../element/words.ts";

/** Life of an arrears case (欠费案件). */
export const arrearsPhaseWords: Dictionary<ArrearsPhase> = {
  open: ["已立案", "Opened"],
  reminded: ["已提醒", "Reminded"],
  demanded: ["已催告", "Demanded"],
  mediation: ["调解中", "In mediation"],
  proceedings: ["诉讼或仲裁中", "In court or arbitration"],
  closed: ["已结案", "Closed"],
};

/** Deadlines of an arrears case. */
export const arrearsDeadlineWords: Dictionary<ArrearsDeadlineKind> = {
  "demand-period": ["催告期限", "Period of the demand"],
  instalment: ["分期款", "Instalment"],
  limitation: ["诉讼时效届满", "Limitation ends"],
};

/** How a person stands to a briefing sheet (交底卡). */
export const briefedWords: Dictionary<PersonState["state"]> = {
  sent: ["待确认", "Sent, not acknowledged"],
  acknowledged: ["已确认", "Acknowledged"],
  stale: ["已失效，待重新确认", "Out of date, to be acknowledged again"],
};

/** Life of a dispute (争议). */
export const disputePhaseWords: Dictionary<DisputePhase> = {
  negotiation: ["协商", "Negotiation"],
  mediation: ["调解", "Mediation"],
  proceedings: ["仲裁或诉讼", "Proceedings"],
  settled: ["已和解，待履行", "Settled, to be carried out"],
  decided: ["已裁判", "Decided"],
  closed: ["已结", "Closed"],
};

/** Deadlines of a dispute. */
export const disputeDeadlineWords: Dictionary<DisputeDeadlineKind> = {
  answer: ["答复", "Answer"],
  offer: ["方案有效期", "Offer ends"],
  mediation: ["调解期日", "Mediation session"],
  "limitation-warning": ["时效预警", "Limitation comes near"],
  limitation: ["时效届满", "Limitation ends"],
  obligation: ["履行期", "Obligation due"],
  appeal: ["上诉期", "Appeal ends"],
};

/** Life of a letter (函件). */
export const letterPhaseWords: Dictionary<LetterPhase> = {
  draft: ["草拟", "Draft"],
  sealed: ["已用印，待发出", "Sealed, to be sent"],
  served: ["已发出，待送达", "Sent, not arrived yet"],
  arrived: ["已送达", "Arrived"],
  withdrawn: ["作废", "Withdrawn"],
};

/** Kinds of letters. */
export const letterKindWords: Dictionary<LetterKind> = {
  demand: ["催告函", "Demand"],
  notice: ["告知函", "Notice"],
  rectification: ["整改函", "Rectification"],
};

/** Ways of service (送达方式). */
export const serviceWords: Dictionary<ServiceMeans> = {
  "by-hand": ["直接送达", "By hand"],
  ems: ["邮寄", "By post"],
  posting: ["张贴", "Posted up"],
  sms: ["短信", "SMS"],
  "e-mail": ["电子邮件", "E-mail"],
};

/** Factors of risk (风险因素). */
export const riskFactorWords: Dictionary<RiskFactor> = {
  deviations: ["未关闭偏差", "Open deviations"],
  complaints: ["逾期投诉", "Late complaints"],
  arrears: ["欠费面", "Units in arrears"],
  briefing: ["交底缺口", "People not briefed"],
  expiry: ["临近期满", "End of the term"],
  staffing: ["人员缺岗", "Vacant posts"],
  lint: ["文本审查问题", "Findings in the text"],
};

/** Deadlines of the contract itself. */
export const contractDeadlineWords: Dictionary<ContractDeadline["kind"]> = {
  filing: ["备案期限", "To be filed by"],
  "renewal-notice": ["不续聘通知的最后期限", "Last day to give notice of non-renewal"],
};

/** Kinds of entries of the two-sided breach account (双向违约账). */
export const entryKindWords: Dictionary<EntryKind> = {
  "late-charge": ["逾期违约金", "Late charge"],
  "service-credit": ["服务减免", "Service credit"],
  damages: ["损害赔偿", "Damages"],
  "deposit-refund": ["定金返还", "Deposit refund"],
};

/** Where an entry stands. */
export const entryStatusWords: Dictionary<EntryStatus> = {
  "amount-open": ["数额待定", "Amount not settled"],
  unconfirmed: ["待双方确认", "To be confirmed"],
  contested: ["有异议", "Contested"],
  confirmed: ["双方已确认", "Confirmed by both"],
  settled: ["已结清", "Settled"],
  allotted: ["已分摊到户", "Allotted to units"],
  waived: ["已免除", "Given up"],
  withdrawn: ["已撤回", "Withdrawn"],
};
