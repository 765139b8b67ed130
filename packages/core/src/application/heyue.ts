import type { ComplaintAction, FileComplaint } from "../complaint/complaint/command.ts";
import type { ComplaintPhase, Deadline } from "../complaint/complaint/state.ts";
import type { ComplaintReceipt, ComplaintSummary, ComplaintView } from "../complaint/complaint/view.ts";
import type { ContractAction, SignContract } from "../contract/contract/command.ts";
import type { ContractDraft } from "../contract/contract/draft.ts";
import type { ContractView } from "../contract/contract/view.ts";
import type { AccountAction, OpenAccount } from "../standard/account/command.ts";
import type { AccountView } from "../standard/account/view.ts";
import type { ArrearsAction, OpenArrears } from "../contract/arrears/command.ts";
import type { ArrearsView } from "../contract/arrears/view.ts";
import type { AmendmentAction, ProposeAmendment } from "../contract/amendment/command.ts";
import type { AmendmentView } from "../contract/amendment/view.ts";
import type { ArchiveAction, OpenArchive } from "../contract/archive/command.ts";
import type { ArchiveCompleteness } from "../contract/archive/completeness.ts";
import type { ArchiveFindings, ArchiveQuery } from "../contract/archive/search.ts";
import type { ArchiveView } from "../contract/archive/view.ts";
import type { CheckpointAction, StartCheckpoints } from "../contract/checkpoint/command.ts";
import type { DisputeAction, OpenDispute } from "../contract/dispute/command.ts";
import type { DisputeView } from "../contract/dispute/view.ts";
import type { CheckpointLogView } from "../contract/checkpoint/view.ts";
import type { BriefingAction, OpenBriefing } from "../contract/briefing/command.ts";
import type { BriefingView } from "../contract/briefing/view.ts";
import type { ContractDuties, ContractObligations } from "../contract/duty/view.ts";
import type { EnterPromise, PromiseAction } from "../contract/promise/command.ts";
import type { PromiseView } from "../contract/promise/view.ts";
import type { OpenSubcontracts, SubcontractAction } from "../contract/subcontract/command.ts";
import type { SubcontractRegisterView } from "../contract/subcontract/view.ts";
import type { DisclosureAction, OpenDisclosures } from "../communication/disclosure/command.ts";
import type { DisclosureTimes } from "../communication/disclosure/times.ts";
import type { DisclosureView } from "../communication/disclosure/view.ts";
import type { AskEnquiry, EnquiryAction } from "../communication/enquiry/command.ts";
import type { EnquiryTimes } from "../communication/enquiry/times.ts";
import type { EnquiryView } from "../communication/enquiry/view.ts";
import type { DraftSatisfaction, SatisfactionAction } from "../communication/satisfaction/command.ts";
import type { SatisfactionTimes } from "../communication/satisfaction/times.ts";
import type { SatisfactionView } from "../communication/satisfaction/view.ts";
import type { BoxAction, OpenBox } from "../communication/suggestion-box/command.ts";
import type { BoxView } from "../communication/suggestion-box/view.ts";
import type { ConveneSymposium, SymposiumAct } from "../communication/symposium/command.ts";
import type { SymposiumTimes } from "../communication/symposium/times.ts";
import type { SymposiumView } from "../communication/symposium/view.ts";
import type { PlanVisit, VisitAction } from "../communication/visit/command.ts";
import type { VisitTimes } from "../communication/visit/times.ts";
import type { VisitView } from "../communication/visit/view.ts";
import type { DraftNotice, NoticeAction } from "../communication/notice/command.ts";
import type { NoticeLinks } from "../communication/notice/link.ts";
import type { NoticeTimes } from "../communication/notice/times.ts";
import type { NoticeView } from "../communication/notice/view.ts";
import type { LetterAction, WriteLetter } from "../contract/letter/command.ts";
import type { LetterView } from "../contract/letter/view.ts";
import type { HandoverAction, OpenHandover } from "../contract/handover/command.ts";
import type { HandoverView } from "../contract/handover/view.ts";
import type { OpenRisk, RiskAction } from "../contract/risk/command.ts";
import type { RiskView } from "../contract/risk/view.ts";
import type { OpenTakeover, TakeoverAction } from "../contract/takeover/command.ts";
import type { TakeoverView } from "../contract/takeover/view.ts";
import type { OpenSurvey, SurveyAction } from "../contract/survey/command.ts";
import type { SurveyView } from "../contract/survey/view.ts";
import type { BallotAction, IssueBallot } from "../communication/ballot/command.ts";
import type { BallotView } from "../communication/ballot/view.ts";
import type { Certificate } from "../communication/meeting/certificate.ts";
import type { ConveneMeeting, MeetingAction } from "../communication/meeting/command.ts";
import type { MeetingTimes } from "../communication/meeting/times.ts";
import type { MeetingView } from "../communication/meeting/view.ts";
import type { AssessmentAction, OpenAssessment } from "../standard/assessment/command.ts";
import type { AssessmentComparison } from "../standard/assessment/comparison.ts";
import type { AssessmentView } from "../standard/assessment/view.ts";
import type { Scorecard } from "../standard/scorecard/scorecard.ts";
import type { DeviationAction, OpenDeviation } from "../standard/deviation/command.ts";
import type { DeviationView } from "../standard/deviation/view.ts";
import type { FindingAction, RaiseFinding } from "../standard/finding/command.ts";
import type { FindingView } from "../standard/finding/view.ts";
import type { PlanTraining, TrainingAction } from "../standard/training/command.ts";
import type { TrainingView } from "../standard/training/view.ts";
import type { InspectionAction, OpenInspection } from "../standard/inspection/command.ts";
import type { InspectionView } from "../standard/inspection/view.ts";
import type { OpenPlan, PlanAction } from "../standard/inspection-plan/command.ts";
import type { PlanView } from "../standard/inspection-plan/view.ts";
import type { BundleContents } from "../evidence/bundle.ts";
import type { Actor } from "../kernel/envelope.ts";
import type { CheckpointDepository } from "../ports/checkpoint-depository.ts";
import type { CheckpointSigner } from "../ports/checkpoint-signer.ts";
import type { Clock } from "../ports/clock.ts";
import type { IdGenerator } from "../ports/id-generator.ts";
import type { MessageChannel } from "../ports/message-channel.ts";
import type { Policies } from "../ports/policies.ts";
import type { SignatureVerifier } from "../ports/signature-verifier.ts";
import type { HeyueStore } from "../ports/store.ts";
import type { TimeStampAuthority } from "../ports/time-stamp-authority.ts";
import type { OpenRecurrence, RecurrenceAction } from "../complaint/recurrence/command.ts";
import type { RecurrenceTimes } from "../complaint/recurrence/times.ts";
import type { RecurrenceView } from "../complaint/recurrence/view.ts";
import type { OpenShift, ShiftAction } from "../complaint/shift/command.ts";
import type { ShiftView } from "../complaint/shift/view.ts";
import type { Rung } from "../complaint/complaint/terms.ts";
import type { StepTimes } from "../complaint/complaint/step-times.ts";
import type { Collection } from "./collection.ts";
import type { BatchRow } from "./complaint-batch.ts";
import type { ArrearsTimes } from "../contract/arrears/times.ts";
import type { DisputeTimes } from "../contract/dispute/terms.ts";
import type { PerFactor, RiskParameters } from "../contract/risk/factor.ts";
import type { DeviationTimes } from "../standard/deviation/times.ts";
import type { ContactQuery, ContactView } from "./contacts.ts";
import type { NoticeDeliveryReport } from "./notice-delivery.ts";
import type { Outcome } from "./outcome.ts";

export type { ContactQuery, ContactView } from "./contacts.ts";
export type { NoticeDeliveryReport } from "./notice-delivery.ts";

/** Who calls, and for which tenant. The host vouches for both. */
export interface Caller {
  readonly tenant: string;
  readonly actor: Actor;
  /** Estates the caller works in; all of the tenant's when absent. */
  readonly estates?: readonly string[];
}

/** Settings of one write. */
export interface WriteOptions {
  /** The same id again returns the first result and writes nothing (幂等键). */
  readonly commandId: string;
  /** Version the caller looked at; a change in between is a conflict instead of a surprise. */
  readonly expectedVersion?: number;
  /** When it came in if not now (an earlier phone call), RFC 3339; only for filing, never in the future. */
  readonly occurredAt?: string;
  /** Code of a complaint that was filed without a name: whoever knows it acts as its complainant. */
  readonly code?: string;
  readonly causation?: string;
  readonly correlation?: string;
}

/** Which complaints to list (投诉查询): those that fit every field given. */
export interface ComplaintQuery {
  readonly estate?: string;
  readonly phases?: readonly ComplaintPhase[];
  readonly open?: boolean;
  readonly overdue?: boolean;
  /** Person id, or `me`. */
  readonly responsible?: string;
  readonly complainant?: string;
  readonly order?: "next-due" | "newest";
  /** 1 to 200, 50 when absent. */
  readonly limit?: number;
  readonly offset?: number;
}

/** What is needed of an `AbortSignal`, so that the declarations ask for no DOM. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  /** Calls back when it aborts. */
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void;
}

/** A change that became visible: position in the tenant-wide order and what it touched. */
export interface Change {
  readonly position: number;
  readonly stream: string;
  /** Kind of aggregate, e.g. `complaint`, `contract`, `amendment`. */
  readonly kind: string;
  readonly id: string;
  readonly estate: string;
  readonly version: number;
  readonly type: string;
}

/** An event of a chain as it is handed out for verification. */
export interface ChainLink {
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  /** The exact text that was hashed. */
  readonly text: string;
  readonly hash: string;
  /** Disclosed personal values with their salts. */
  readonly disclosed: readonly {
    readonly commitment: string;
    readonly salt: string;
    readonly value: string;
  }[];
}

/** The events of one stream as a chain of hashes (证据链), for a reader to derive again. */
export interface Chain {
  readonly stream: string;
  readonly head: string;
  readonly events: readonly ChainLink[];
}

/** A place where the evidence does not hold (证据校验失败). */
export interface ChainFailure {
  readonly stream: string;
  /** Event id or version it hurt. */
  readonly event: string;
  readonly entry: string;
  readonly expected: string;
  readonly actual: string;
}

/** What a verification came to: how much was derived again, and where it does not hold. */
export interface ChainReport {
  readonly ok: boolean;
  readonly streams: number;
  readonly events: number;
  readonly failures: readonly ChainFailure[];
}

/** What one sweep of the deadlines did. */
export interface SweepReport {
  readonly taken: number;
  readonly acted: readonly {
    readonly stream: string;
    readonly deadline: string;
    readonly action: string;
  }[];
  readonly skipped: readonly {
    readonly stream: string;
    readonly deadline: string;
    readonly reason: string;
  }[];
}

/** What an evidence bundle is asked for. */
export interface EvidenceQuery {
  readonly estate: string;
  /** Streams `estate/kind/key`; all of the estate that the caller may read when absent, which is for manager and committee. */
  readonly streams?: readonly string[];
  /** Day that contracts are shown as of; today when absent. */
  readonly asOf?: string;
}

/** What a run of the checkpoints did; what failed outside is tried again by the next run. */
export interface CheckpointReport {
  readonly made: readonly { readonly estate: string; readonly day: string; readonly head: string }[];
  readonly stamped: readonly { readonly estate: string; readonly day: string; readonly authority: string }[];
  readonly deposited: readonly {
    readonly estate: string;
    readonly day: string;
    readonly depository: string;
    readonly receipt: string;
  }[];
  readonly failed: readonly {
    readonly estate: string;
    readonly day: string;
    readonly step: "make" | "stamp" | "deposit";
    readonly port: string;
    readonly reason: string;
  }[];
}

export interface UpcomingDeadline extends Deadline {
  readonly complaint: ComplaintSummary;
}

/** Collections that are served in the common way. */
export interface Collections {
  readonly accounts: Collection<OpenAccount, AccountAction, AccountView>;
  readonly amendments: Collection<ProposeAmendment, AmendmentAction, AmendmentView>;
  /** One per contract, with its id. */
  readonly archives: Collection<OpenArchive, ArchiveAction, ArchiveView>;
  readonly assessments: Collection<OpenAssessment, AssessmentAction, AssessmentView>;
  readonly arrears: Collection<OpenArrears, ArrearsAction, ArrearsView>;
  readonly deviations: Collection<OpenDeviation, DeviationAction, DeviationView>;
  /** One per contract, with its id. */
  readonly disclosures: Collection<OpenDisclosures, DisclosureAction, DisclosureView>;
  readonly disputes: Collection<OpenDispute, DisputeAction, DisputeView>;
  readonly enquiries: Collection<AskEnquiry, EnquiryAction, EnquiryView>;
  /** Satisfaction surveys. */
  readonly questionnaires: Collection<DraftSatisfaction, SatisfactionAction, SatisfactionView>;
  readonly visits: Collection<PlanVisit, VisitAction, VisitView>;
  readonly symposia: Collection<ConveneSymposium, SymposiumAct, SymposiumView>;
  /** Openings of suggestion boxes. */
  readonly boxes: Collection<OpenBox, BoxAction, BoxView>;
  readonly handovers: Collection<OpenHandover, HandoverAction, HandoverView>;
  readonly risks: Collection<OpenRisk, RiskAction, RiskView>;
  readonly takeovers: Collection<OpenTakeover, TakeoverAction, TakeoverView>;
  readonly findings: Collection<RaiseFinding, FindingAction, FindingView>;
  readonly trainings: Collection<PlanTraining, TrainingAction, TrainingView>;
  readonly inspections: Collection<OpenInspection, InspectionAction, InspectionView>;
  readonly plans: Collection<OpenPlan, PlanAction, PlanView>;
  /** One log per estate; its id is `ESTATE.log`. */
  readonly checkpoints: Collection<StartCheckpoints, CheckpointAction, CheckpointLogView>;
  readonly briefings: Collection<OpenBriefing, BriefingAction, BriefingView>;
  readonly notices: Collection<DraftNotice, NoticeAction, NoticeView>;
  readonly promises: Collection<EnterPromise, PromiseAction, PromiseView>;
  readonly subcontracts: Collection<OpenSubcontracts, SubcontractAction, SubcontractRegisterView>;
  readonly ballots: Collection<IssueBallot, BallotAction, BallotView>;
  readonly meetings: Collection<ConveneMeeting, MeetingAction, MeetingView>;
  readonly letters: Collection<WriteLetter, LetterAction, LetterView>;
  /** One per place and cause of an estate. */
  readonly recurrences: Collection<OpenRecurrence, RecurrenceAction, RecurrenceView>;
  readonly shifts: Collection<OpenShift, ShiftAction, ShiftView>;
  readonly surveys: Collection<OpenSurvey, SurveyAction, SurveyView>;
}

/** Heyue (合约·和悦): every command and query, as promises. */
export interface Heyue extends Collections {
  /** Complaints and requests (投诉、报修). */
  readonly complaints: {
    /** Takes a complaint in: number, responsible person, promised deadlines with their articles. */
    file(caller: Caller, input: FileComplaint, options: WriteOptions): Promise<Outcome<ComplaintReceipt>>;
    /** Does one thing with a complaint: acknowledge, assign, reply, resolve, close and so on. */
    act(
      caller: Caller,
      id: string,
      action: ComplaintAction,
      options: WriteOptions,
    ): Promise<Outcome<ComplaintView>>;
    /** Does the same to several complaints, at most 200; a result per case. */
    batch(
      caller: Caller,
      ids: readonly string[],
      action: ComplaintAction,
      options: WriteOptions,
    ): Promise<Outcome<readonly BatchRow[]>>;
    /** One complaint as this caller may see it; with the code of one without a name as its complainant does. */
    get(caller: Caller, id: string, code?: string): Promise<Outcome<ComplaintView>>;
    /** The complaints that this caller may see and that fit the query. */
    list(caller: Caller, query?: ComplaintQuery): Promise<Outcome<readonly ComplaintSummary[]>>;
    /** The chain with what this caller may see disclosed. */
    chain(caller: Caller, id: string): Promise<Outcome<Chain>>;
  };
  /** Service contracts (物业服务合同). */
  readonly contracts: {
    /** Puts a contract down as a draft. */
    draft(caller: Caller, draft: ContractDraft, options: WriteOptions): Promise<Outcome<ContractView>>;
    /** Replaces the text of a draft; a signed contract is refused. */
    revise(
      caller: Caller,
      id: string,
      draft: ContractDraft,
      options: WriteOptions,
    ): Promise<Outcome<ContractView>>;
    /** Signs a draft; `signedOn` as `YYYY-MM-DD`. */
    sign(
      caller: Caller,
      id: string,
      input: Omit<SignContract, "type">,
      options: WriteOptions,
    ): Promise<Outcome<ContractView>>;
    /** Negotiation, bidding file, notices, filing, renewal, termination, continued service. */
    act(
      caller: Caller,
      id: string,
      action: ContractAction,
      options: WriteOptions,
    ): Promise<Outcome<ContractView>>;
    /** As of a date, today when absent. */
    get(caller: Caller, id: string, asOf?: string): Promise<Outcome<ContractView>>;
    /** The contract in force at an estate on a date. */
    inForce(caller: Caller, estate: string, asOf?: string): Promise<Outcome<ContractView>>;
    /** The contracts of an estate, or of every estate the caller works in. */
    list(caller: Caller, estate?: string): Promise<Outcome<readonly ContractView[]>>;
    /** What is due in a window of days, each day by the text of that day; a year from today when absent. */
    duties(
      caller: Caller,
      id: string,
      window?: { readonly from?: string; readonly to?: string },
    ): Promise<Outcome<ContractDuties>>;
    /** Everything promised as of a date, public promises included; today when absent. */
    obligations(caller: Caller, id: string, asOf?: string): Promise<Outcome<ContractObligations>>;
    /** Complaints per clause, from the asynchronous clause ledger, with the position it has read to. */
    ledger(
      caller: Caller,
      id: string,
    ): Promise<
      Outcome<{
        readonly position: number;
        readonly clauses: readonly {
          readonly clause: string;
          readonly filed: number;
          readonly open: number;
        }[];
      }>
    >;
  };
  /** How standards were kept (服务标准履行). */
  readonly standards: {
    /** How a contract's standards were kept, month by month (`YYYY-MM`); the last twelve months when absent. */
    scorecard(
      caller: Caller,
      contract: string,
      period?: { readonly from?: string; readonly to?: string },
    ): Promise<Outcome<Scorecard>>;
    /** An assessment beside the company's own inspections of the same days. */
    comparison(caller: Caller, assessment: string): Promise<Outcome<AssessmentComparison>>;
  };
  /** What is asked of an archive (档案检索和完整性检查). */
  readonly archiving: {
    /** Entries that fit every field given, among those that the caller may see. */
    search(caller: Caller, archive: string, query?: ArchiveQuery): Promise<Outcome<ArchiveFindings>>;
    /** What it should hold on a day (`YYYY-MM-DD`, today when absent): there, missing or stale, each with the reason. */
    completeness(caller: Caller, archive: string, asOf?: string): Promise<Outcome<ArchiveCompleteness>>;
  };
  /** What a meeting that was counted hands out (表决结果证明). */
  readonly meetingPapers: {
    /** What was put to the vote, how it is counted and what came of it. */
    certificate(caller: Caller, meeting: string): Promise<Outcome<Certificate>>;
    /** Its ballots without names, JSON lines; whoever counts them again comes to the certificate's result. */
    ballots(caller: Caller, meeting: string): Promise<Outcome<string>>;
  };
  /** Notices on their way to people (通知送达). */
  readonly noticeDelivery: {
    /** Sends what is to be sent of every published notice of a tenant, and records what the channels said. Safe to run on many workers. */
    send(tenant: string): Promise<NoticeDeliveryReport>;
    /** Opens a personal link by its token: the notice as its addressee sees it, read from now on. Needs no caller: the token is one. */
    openLink(token: string): Promise<Outcome<NoticeView>>;
  };
  /** One timeline over all channels (联系时间线), the newest first. */
  readonly contacts: {
    /** Of a person: for the person, and for whoever works at the estate. */
    ofPerson(caller: Caller, person: string, query?: ContactQuery): Promise<Outcome<readonly ContactView[]>>;
    /** Of a unit: for whoever works at the estate, and for those who hold it today. */
    ofUnit(caller: Caller, unit: string, query?: ContactQuery): Promise<Outcome<readonly ContactView[]>>;
  };
  /** Promised deadlines over all complaints (期限). */
  readonly deadlines: {
    /** Deadlines that are due before an instant (RFC 3339 with offset), the next first. */
    upcoming(
      caller: Caller,
      query: { readonly estate?: string; readonly before: string; readonly limit?: number },
    ): Promise<Outcome<readonly UpcomingDeadline[]>>;
    /** Acts on every deadline that has passed: escalates, notifies a lapse, closes. Safe to run on many workers and twice. */
    sweep(options?: { readonly limit?: number }): Promise<SweepReport>;
  };
  /** Runs the sequencer and the projections until nothing is left; a worker or `changes` calls it. */
  project(tenant: string): Promise<{ readonly position: number }>;
  /** Builds every view anew beside the one that is read, then switches. */
  rebuild(tenant: string): Promise<void>;
  /** Changes after a position, then live, until aborted. */
  changes(caller: Caller, after: number, signal: AbortSignalLike): AsyncIterable<Change>;
  /** Re-derives every hash, commitment, row and projection of a tenant from the stored events. */
  verify(tenant: string): Promise<ChainReport>;
  /**
   * Closes a day with a checkpoint over all streams of each estate, stamps and deposits it, and makes up for what an earlier run could
   * not; each estate's local yesterday when no day is given. Safe to run on many workers and many times a day.
   */
  makeCheckpoints(tenant: string, day?: string): Promise<CheckpointReport>;
  /** What goes into an evidence bundle; `bundleEntries` makes its files, a zip adapter the file. */
  evidence(caller: Caller, query: EvidenceQuery): Promise<Outcome<BundleContents>>;
  /** The tenant's erasure of one person: key destroyed, directory entry emptied. */
  erase(caller: Caller, person: string): Promise<Outcome<{ readonly erased: boolean }>>;
  readonly store: HeyueStore;
  readonly policies: Policies;
  readonly clock: Clock;
  /** Closes the store; nothing may be called afterwards. */
  close(): Promise<void>;
}

/** What Heyue is opened with: the ports to the world, and what a house sets for itself. */
export interface HeyueOptions {
  readonly store: HeyueStore;
  readonly policies: Policies;
  readonly clock: Clock;
  /** Own ids and salts, e.g. deterministic ones in tests; the store's when absent. */
  readonly ids?: IdGenerator;
  /** Checks electronic signatures; without it none is accepted. */
  readonly signatures?: SignatureVerifier;
  /** The provider's own times for deviations; see `DeviationTimes`. */
  readonly deviationTimes?: Partial<DeviationTimes>;
  /** The provider's own times for notices; see `NoticeTimes`. */
  readonly noticeTimes?: Partial<NoticeTimes>;
  /** The provider's own times for disclosure; see `DisclosureTimes`. */
  readonly disclosureTimes?: Partial<DisclosureTimes>;
  /** The house's own times for enquiries; see `EnquiryTimes`. */
  readonly enquiryTimes?: Partial<EnquiryTimes>;
  /** The house's own times and limits for satisfaction surveys; see `SatisfactionTimes`. */
  readonly satisfactionTimes?: Partial<SatisfactionTimes>;
  /** The house's own times for symposia; see `SymposiumTimes`. */
  readonly symposiumTimes?: Partial<SymposiumTimes>;
  /** The house's own times for visits; see `VisitTimes`. */
  readonly visitTimes?: Partial<VisitTimes>;
  /** Channels that notices go out by, beside the house's own notice board (`board`). */
  readonly messageChannels?: readonly MessageChannel[];
  /** How personal links are made; without it messages carry none, and reading takes an explicit act. */
  readonly noticeLinks?: NoticeLinks;
  /** The provider's own times for arrears; see `ArrearsTimes`. */
  readonly arrearsTimes?: Partial<ArrearsTimes>;
  /** The provider's own times for disputes; see `DisputeTimes`. */
  readonly disputeTimes?: Partial<DisputeTimes>;
  /** The house's own times for meetings; see `MeetingTimes`. */
  readonly meetingTimes?: Partial<MeetingTimes>;
  /** How risk is counted in registers opened from now on; see `RiskParameters`. */
  readonly riskParameters?: { readonly [Name in keyof RiskParameters]?: Partial<PerFactor> };
  /** Signs the checkpoints; without it they are made unsigned. */
  readonly checkpointSigner?: CheckpointSigner;
  /** Stamps the checkpoints with a time that is not the operator's own. */
  readonly timeStampAuthority?: TimeStampAuthority;
  /** Where checkpoints are deposited, outside of the operator's reach. */
  readonly checkpointDepositories?: readonly CheckpointDepository[];
  /** The provider's own step times; see `StepTimes`. */
  readonly stepTimes?: Partial<StepTimes>;
  /** Whom a missed deadline goes to, from the nearest up, by estate; its manager alone when absent. */
  readonly escalationLadders?: { readonly [estate: string]: readonly Rung[] };
  /** The provider's own measure for recurrence; see `RecurrenceTimes`. */
  readonly recurrenceTimes?: Partial<RecurrenceTimes>;
  /** Whether a full reply is read and refused when it answers nothing that was asked (套话视为未答复); it is not when absent. */
  readonly hollowRepliesRefused?: boolean;
  /** Estates at which a complaint may be filed without a name; none when absent. */
  readonly anonymousComplaints?: readonly string[];
}
