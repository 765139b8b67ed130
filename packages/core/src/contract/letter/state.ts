import type { Attachment } from "../../kernel/attachment.ts";
import type { Personal } from "../../kernel/personal.ts";
import type { LetterSheet } from "./sheet.ts";

/** Kinds of letters (函件): demand 催告函, notice 告知函, rectification 整改函. */
export const letterKinds = ["demand", "notice", "rectification"] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Ways of service (送达方式): by hand 直接, ems 邮寄, posting 张贴, sms 短信, e-mail 电子邮件. */
export const serviceMeans = ["by-hand", "ems", "posting", "sms", "e-mail"] as const;
export type ServiceMeans = (typeof serviceMeans)[number];

/** What a letter is about elsewhere. */
export const concernKinds = ["arrears", "dispute", "contract", "deviation", "owner"] as const;
export interface Concern {
  readonly kind: (typeof concernKinds)[number];
  readonly id: string;
}

/** How a service ended: arrived 送达, returned 退回, refused 拒收. A refused letter did arrive where the law says so; the decision keeps them apart. */
export type ServiceOutcome = "arrived" | "returned" | "refused";

/** One try at delivering a letter (送达), with its proof. */
export interface Service {
  readonly means: ServiceMeans;
  /** Address, number or place it went to. */
  readonly to: Personal;
  readonly sentOn: string;
  /** Number of the consignment, message id. */
  readonly reference: string | null;
  readonly proof: readonly Attachment[];
  /** Day it should have arrived at the latest, when the way of sending says one. */
  readonly dueToArrive: string | null;
  readonly outcome: {
    readonly kind: ServiceOutcome;
    readonly on: string;
    readonly proof: readonly Attachment[];
  } | null;
}

/** Life of a letter: draft 草拟 → sealed 用印 → served 已发出 → arrived 已送达; or withdrawn 作废. */
export type LetterPhase = "draft" | "sealed" | "served" | "arrived" | "withdrawn";

/** Current state of one letter. */
export interface LetterState {
  readonly id: string;
  /** Number printed on it, e.g. CG-20261124-1A2B3C. */
  readonly number: string;
  readonly estate: string;
  readonly contract: string;
  readonly kind: LetterKind;
  /** Who it is for: a person of the estate. */
  readonly recipient: string;
  readonly concerns: Concern | null;
  readonly subject: Personal;
  readonly paragraphs: readonly Personal[];
  /** What stands on the paper around them; `null` for a letter that was written before this was kept. */
  readonly sheet: LetterSheet | null;
  /** Day by which it asks for something, e.g. payment. */
  readonly answerBy: string | null;
  readonly writtenOn: string;
  /** The sealed original as scanned (盖章扫描件). */
  readonly scan: Attachment | null;
  readonly services: readonly Service[];
  readonly arrivedOn: string | null;
  readonly phase: LetterPhase;
}
