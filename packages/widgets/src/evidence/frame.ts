import type { TemplateResult } from "lit";
import type { Language } from "../element/language.ts";
import { dayText } from "../element/moment.ts";
import type { Examination } from "./examination.ts";
import type { EvidenceWord } from "./words.ts";

/** What the parts of the page need to show a result. */
export interface Frame {
  readonly one: Examination;
  readonly language: Language;
  readonly t: (key: EvidenceWord, values?: Readonly<Record<string, string | number>>) => string;
  /** Whether everything is shown, as on paper. */
  readonly isWhole: boolean;
  /** How many of a long list are shown, and the button for more. */
  readonly shown: (list: "failures" | "happenings") => number;
  readonly more: (list: "failures" | "happenings", all: number) => TemplateResult | null;
}

/** Whether nothing was found about a file. */
export const isSound = ({ one }: Frame, path: string): boolean =>
  !one.failures.some(({ entry }) => entry === path);

/** A day in words; what somebody wrote in its place, when it is none. */
export const dayOr = (day: string, language: Language): string =>
  Number.isNaN(Date.parse(day)) ? day : dayText(day, language);

/** A time as it was written where it happened. */
export const timeText = (at: string): string => at.slice(0, 16).replace("T", " ");
