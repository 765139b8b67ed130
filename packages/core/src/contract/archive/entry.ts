import type { Attachment } from "../../kernel/attachment.ts";
import type { Citation } from "../../kernel/citation.ts";
import { addMonths, localDate } from "../../kernel/local-date.ts";
import type { Personal } from "../../kernel/personal.ts";

/**
 * Kinds of documents (档案类别): original 合同正本, annex 附件, bidding 招投标文件, amendment 变更协议, performance 履约记录, letter 函件,
 * service-proof 送达凭证, notice 通知和提示, handover 承接和移交资料, dispute 争议文书.
 */
export const archiveKinds = [
  "original",
  "annex",
  "bidding",
  "amendment",
  "performance",
  "letter",
  "service-proof",
  "notice",
  "handover",
  "dispute",
] as const;
export type ArchiveKind = (typeof archiveKinds)[number];

export const archivePartyKinds = ["provider", "client", "person", "organisation"] as const;
/** Who a document is from, to or about (相关方): a person by their id in the directory, everybody else by name. */
export interface ArchiveParty {
  readonly kind: (typeof archivePartyKinds)[number];
  readonly ref: string;
}

/** Title in both languages; both the same where somebody wrote it. It is no place for personal data: it is kept for ever. */
export interface ArchiveTitle {
  readonly "zh-CN": string;
  readonly en: string;
}

export const archiveForms = ["text", "record", "file", "hash"] as const;
/**
 * What the document is (内容): a contract text or a recorded fact by the SHA-256 of its RFC 8785 form, an uploaded file whose id
 * is its SHA-256, or the SHA-256 alone of what is kept elsewhere.
 */
export interface ArchiveContent {
  readonly form: (typeof archiveForms)[number];
  readonly hash: string;
  /** The uploaded file, only where the form is `file`. */
  readonly file: Attachment | null;
}

/** Event that a document comes from (来源). */
export interface ArchiveSource {
  /** `estate/kind/key`. */
  readonly stream: string;
  readonly event: string;
}

/** A document before it is entered: what it is, of which day, about what. */
export interface ArchiveDocument {
  /** `EVENT.N` for the N-th document of an event, `mN` for the N-th entry when it was filed by hand. */
  readonly id: string;
  readonly kind: ArchiveKind;
  readonly title: ArchiveTitle;
  /** Day of the document, `YYYY-MM-DD`. */
  readonly date: string;
  readonly parties: readonly ArchiveParty[];
  /** Ids of the clauses it concerns; empty when none was named. */
  readonly clauses: readonly string[];
  readonly content: ArchiveContent;
  /** `null` when it was filed by hand. */
  readonly source: ArchiveSource | null;
}

/** What a retention period rests on (保管依据): a clause of the contract, or an article of law. */
export type RetentionBasis =
  | { readonly kind: "clause"; readonly clause: string }
  | { readonly kind: "law"; readonly citation: Citation };

/** How long a document is kept (保管期限). */
export interface Retention {
  /** Whole years, or `permanent` 永久. */
  readonly years: number | "permanent";
  /** Day the period runs from. */
  readonly from: string;
  readonly basis: RetentionBasis;
}

export const replacements = ["supersedes", "corrects"] as const;
/** supersedes 取代: a later version of it; corrects 更正: the former was filed wrongly. */
export interface Replacement {
  readonly how: (typeof replacements)[number];
  readonly entry: string;
}

/** A document as it was entered (入档). */
export interface FiledDocument extends ArchiveDocument {
  readonly filedBy: string;
  readonly filedOn: string;
  /** `null` while undetermined: then it is never destroyed. */
  readonly retention: Retention | null;
  readonly replaces: Replacement | null;
}

/** A destruction (销毁): proposed by one person, approved by another; the line of the register stays. */
export interface Destruction {
  readonly proposedBy: string;
  readonly proposedOn: string;
  readonly reason: Personal;
  readonly approved: { readonly by: string; readonly on: string } | null;
}

/** A line of the register (档案条目). */
export interface ArchiveEntry extends FiledDocument {
  readonly replacedBy: Replacement | null;
  readonly destruction: Destruction | null;
}

/** current 有效, superseded 已被取代, corrected 已更正, destroyed 已销毁. */
export const archiveStatuses = ["current", "superseded", "corrected", "destroyed"] as const;
export type ArchiveStatus = (typeof archiveStatuses)[number];

export const statusOf = ({
  destruction,
  replacedBy,
}: Pick<ArchiveEntry, "destruction" | "replacedBy">): ArchiveStatus => {
  if (destruction !== null && destruction.approved !== null) return "destroyed";
  if (replacedBy === null) return "current";
  return replacedBy.how === "supersedes" ? "superseded" : "corrected";
};

/** Last day on which a document must be kept: the same day of the year in which the period ends; `null` = for ever. */
export const keptUntil = ({ from, years }: Pick<Retention, "from" | "years">): string | null =>
  years === "permanent" ? null : addMonths(localDate(from), 12 * years);
