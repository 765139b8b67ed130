import type { EvidenceItem } from "../../kernel/attachment.ts";
import type { DayDeadline } from "../../kernel/day-deadline.ts";
import type { Personal } from "../../kernel/personal.ts";

/** Life of a takeover inspection (承接查验): open 查验中 → signed 双方已签字确认 → closed 遗留问题已全部解决. */
export const takeoverPhases = ["open", "signed", "closed"] as const;

/** Kinds of common parts (共用部位、共用设施设备): 结构、外墙屋面、电梯、消防、给排水、供配电、安防、道路、绿化、用房. */
export const takeoverParts = [
  "structure",
  "envelope",
  "lift",
  "fire",
  "water",
  "power",
  "security",
  "road",
  "greening",
  "premises",
  "other",
] as const;
export type TakeoverPart = (typeof takeoverParts)[number];

export const defectSeverities = ["minor", "major", "dangerous"] as const;
/** minor 一般, major 严重, dangerous 危及安全. */
export type DefectSeverity = (typeof defectSeverities)[number];

/** Who can have to mend a defect (整改责任方): 建设单位、原物业服务人、新物业服务人、业主. */
export const defectMenders = ["developer", "outgoing-provider", "provider", "owners"] as const;
export type DefectMender = (typeof defectMenders)[number];

export const takeoverSides = ["handing-over", "taking-over"] as const;
/** handing-over 移交方, taking-over 承接方. */
export type TakeoverSide = (typeof takeoverSides)[number];

/** Name in both languages; both the same where somebody wrote it. */
export interface TakeoverTitle {
  readonly "zh-CN": string;
  readonly en: string;
}

/** A common part to inspect. */
export interface TakeoverItem {
  readonly id: string;
  readonly part: TakeoverPart;
  readonly title: TakeoverTitle;
  readonly place: string | null;
  readonly inspected: {
    readonly result: "passed" | "defective";
    readonly on: string;
    readonly by: string;
    readonly evidence: readonly EvidenceItem[];
  } | null;
}

/** A defect (问题): it stays open, with whoever has to mend it, until its mending was accepted. */
export interface TakeoverDefect {
  /** 1 for the first of the takeover. */
  readonly number: number;
  readonly item: string;
  readonly severity: DefectSeverity;
  readonly text: Personal;
  readonly mender: DefectMender;
  readonly dueDate: string;
  /** Said to be mended; back to `null` when the mending was not accepted. */
  readonly mended: {
    readonly on: string;
    readonly by: string;
    readonly evidence: readonly EvidenceItem[];
  } | null;
  readonly acceptedOn: string | null;
}

/** A document to hand over (移交资料). */
export interface TakeoverDocument {
  readonly id: string;
  readonly title: TakeoverTitle;
  readonly status: "present" | "missing" | null;
  /** Day by which a missing one is to follow. */
  readonly dueDate: string | null;
  readonly deliveredOn: string | null;
}

/** A reservation of one side (保留意见). */
export interface Reservation {
  readonly side: TakeoverSide;
  readonly text: Personal;
  readonly on: string;
}

export const takeoverDeadlineKinds = ["defect", "document"] as const;
export type TakeoverDeadline = DayDeadline<(typeof takeoverDeadlineKinds)[number]>;

/** Current state of the takeover inspection of one contract. */
export interface TakeoverState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  /** Who hands over. */
  readonly from: { readonly kind: "developer" | "outgoing-provider" | "owners"; readonly name: string };
  readonly openedOn: string;
  /** First day of service. */
  readonly serviceFrom: string;
  /** Why it is only inspected once service has begun; `null` when in time. */
  readonly lateReason: string | null;
  readonly lead: string;
  readonly phase: (typeof takeoverPhases)[number];
  readonly items: readonly TakeoverItem[];
  readonly documents: readonly TakeoverDocument[];
  readonly defects: readonly TakeoverDefect[];
  readonly reservations: readonly Reservation[];
  readonly signed: {
    readonly on: string;
    readonly signatures: readonly { readonly side: TakeoverSide; readonly name: Personal }[];
  } | null;
  /** Open deadlines. */
  readonly deadlines: readonly TakeoverDeadline[];
  readonly missed: readonly { readonly deadline: TakeoverDeadline; readonly at: string }[];
  readonly closedOn: string | null;
}

/** Defects whose mending was not accepted yet. */
export const openDefects = ({ defects }: Pick<TakeoverState, "defects">): readonly TakeoverDefect[] =>
  defects.filter(({ acceptedOn }) => acceptedOn === null);

/** Missing documents that did not follow yet. */
export const missingDocuments = ({
  documents,
}: Pick<TakeoverState, "documents">): readonly TakeoverDocument[] =>
  documents.filter(({ deliveredOn, status }) => status === "missing" && deliveredOn === null);
