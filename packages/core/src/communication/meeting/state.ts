import type { Attachment } from "../../kernel/attachment.ts";
import type { Citation } from "../../kernel/citation.ts";
import type { DayDeadline } from "../../kernel/day-deadline.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { AgendaItem } from "./agenda.ts";
import type { MeetingChannel } from "./channel.ts";
import type { CountingRules } from "./counting-rules.ts";
import type { ItemResult } from "./result.ts";
import type { Elector, HeadRule, RollUnit, Sale } from "./roll.ts";

/**
 * Life of a meeting: convened 召集 → noticed 已通知 → voting 表决中 → closed 表决截止 → sealed 已封票 → counted 已计票 → published
 * 公示中 → resolved 已形成决议; cancelled 取消. Paper that came back in time is still entered while it is closed and not yet sealed.
 */
export const meetingPhases = [
  "convened",
  "noticed",
  "voting",
  "closed",
  "sealed",
  "counted",
  "published",
  "resolved",
  "cancelled",
] as const;
export type MeetingPhase = (typeof meetingPhases)[number];

/** Who convenes (召集人): the committee, the preparatory group of a first meeting, or the residents' committee in their stead. */
export interface Convenor {
  readonly kind: "committee" | "preparatory-group" | "residents-committee";
  readonly name: string;
}

/** Owners who ask for an extraordinary meeting (业主提议). */
export interface Petition {
  readonly ownersFor: number;
  readonly ownersTotal: number;
  /** Attachment with the signatures. */
  readonly document: string;
}

/** A written authorisation to vote for somebody (授权委托书). */
export interface Proxy {
  /** A unit of the elector who gives it. */
  readonly unit: string;
  readonly holder: string;
  readonly document: string;
  readonly at: string;
}

/** What somebody says about the roll, and what was done about it. */
export interface RollDispute {
  readonly id: string;
  readonly by: string;
  readonly unit: string | null;
  readonly text: Personal;
  readonly settled: { readonly outcome: "upheld" | "rejected"; readonly reason: string } | null;
}

/** What an owner objects to in the published result, and the answer. */
export interface Objection {
  readonly id: string;
  readonly by: string;
  readonly text: Personal;
  readonly answer: { readonly outcome: "upheld" | "dismissed"; readonly text: string } | null;
}

/** A change of the roll before voting, with its reason. */
export interface RollCorrection {
  readonly unit: string;
  readonly reason: string;
  readonly document: string;
  readonly from: RollUnit;
  readonly to: RollUnit;
}

/** The result of the authority's system as it was handed out. */
export interface OfficialResult {
  /** Name of the system. */
  readonly platform: string;
  /** SHA-256 of the document: its attachment. */
  readonly document: string;
  readonly on: string;
}

/** What was counted, and from what. */
export interface MeetingResult {
  readonly on: string;
  readonly source: "ballots" | "official";
  /** Whether the law lets it bind: no channel used was an opinion only, and no official result is missing. */
  readonly binding: boolean;
  readonly items: readonly ItemResult[];
  /** The file of ballots without names, by its SHA-256, kept as a blob. */
  readonly ballots: {
    readonly sha256: string;
    readonly lines: number;
    /** Valid ballots whose weight nobody else has: whoever knows the area knows the vote. */
    readonly recognisable: number;
  };
  /** Policy that the majorities are from. */
  readonly policy: string;
}

/** The roll, frozen on the record date (业主名册). */
export interface Roll {
  readonly units: readonly RollUnit[];
  readonly heads: HeadRule;
  /** Clause by which parking spaces count; `null`: they do not. */
  readonly parking: string | null;
}

/** Current state of a meeting of the owners' assembly (业主大会会议). */
export interface MeetingState {
  readonly id: string;
  readonly estate: string;
  readonly jurisdiction: string;
  readonly number: string;
  readonly title: string;
  readonly kind: "regular" | "extraordinary" | "first";
  readonly convenor: Convenor;
  readonly petition: Petition | null;
  readonly cause: string | null;
  readonly recordDate: string;
  readonly votingFrom: string;
  readonly votingEnds: string;
  readonly channels: readonly MeetingChannel[];
  /** named 记名, secret 无记名. */
  readonly secrecy: "named" | "secret";
  readonly counting: CountingRules;
  readonly agenda: readonly AgendaItem[];
  readonly documents: readonly Attachment[];
  readonly phase: MeetingPhase;
  /** Latest day of notice, with what it rests on; `null` where nothing settles it. */
  readonly noticeBy: { readonly due: string; readonly citations: readonly Citation[] } | null;
  readonly notice: { readonly on: string; readonly means: string; readonly document: string } | null;
  readonly roll: Roll | null;
  readonly corrections: readonly RollCorrection[];
  readonly disputes: readonly RollDispute[];
  readonly proxies: readonly Proxy[];
  /** Who votes; empty until voting opens. */
  readonly electors: readonly Elector[];
  readonly sales: readonly Sale[];
  readonly official: (OfficialResult & { readonly items: readonly ItemResult[] }) | null;
  readonly result: MeetingResult | null;
  readonly publicity: { readonly on: string; readonly endsOn: string; readonly document: string } | null;
  readonly objections: readonly Objection[];
  readonly resolution: { readonly on: string; readonly number: string; readonly document: string } | null;
  readonly cancelled: string | null;
  readonly deadlines: readonly DayDeadline<"voting-end" | "publish-by">[];
  readonly missed: readonly string[];
}
