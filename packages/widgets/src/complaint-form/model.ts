import type { Attachment, ComplaintKind } from "@heyue/core/complaint/state";
import type { ComplaintReceipt } from "@heyue/core/complaint/view";
import type { ClientFailure } from "../client/failure.ts";
import type { FormValues } from "./draft.ts";
import type { PhotoProblem } from "../element/photo-shrink.ts";

/** Fields an error can belong to. */
export type Field = "photos" | "kind" | "subject" | "text" | "place" | "unit" | "estate";

/** One thing to correct: the same words stand in the summary and at the field. */
export interface Problem {
  readonly field: Field | null;
  readonly text: string;
}

/** Something to choose. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** A photo in the form. */
export interface FormPhoto {
  readonly id: number;
  name: string;
  /** `null` while it is made smaller. */
  blob: Blob | null;
  shrunk: boolean;
  /** Set once the server has it. */
  attachment: Attachment | null;
}

/** Everything the form shows. */
export interface FormModel {
  stage: "edit" | "check" | "done";
  /** What is being sent right now, in words; empty when nothing is. */
  busy: string;
  readonly values: FormValues;
  photos: readonly FormPhoto[];
  estate: string;
  /** The reader's homes. */
  units: readonly Choice[];
  /** Estates to choose from. */
  estates: readonly Choice[];
  problems: readonly Problem[];
  failure: ClientFailure | null;
  receipt: ComplaintReceipt | null;
  /** When the draft was last kept, milliseconds; 0 when it was not. */
  savedAt: number;
  /** Note above the form: what was restored or discarded. */
  note: { readonly text: string; readonly discardable: boolean } | null;
}

/** The content of an untouched form. */
export const emptyValues = (kind: ComplaintKind | "" = ""): FormValues => ({
  kind,
  subject: "",
  text: "",
  place: "",
  unit: "",
});

/** Characters as people count them: a surrogate pair is one. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** Longest text and title. */
export const longestText = 5000;
export const longestSubject = 80;

/** Key of the sentence for a problem with a photo. */
export type PhotoSentence = PhotoProblem | "tooMany";
