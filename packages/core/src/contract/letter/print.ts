import type { LetterSheetView } from "./sheet.ts";
import type { LetterKind } from "./state.ts";
import type { LetterView, ServiceView } from "./view.ts";

/** Everything that a letter prints (函件文书内容): its number, its sheet, its words, and what is on record about its service. */
export interface LetterPrint {
  readonly number: string;
  readonly kind: LetterKind;
  readonly writtenOn: string;
  readonly isWithdrawn: boolean;
  readonly sheet: LetterSheetView;
  /** `null` once the person was erased. */
  readonly subject: string | null;
  readonly paragraphs: readonly (string | null)[];
  readonly services: readonly ServiceView[];
}

/** What a letter prints; `null` for one that was written before its sheet was kept. */
export const letterPrint = (view: LetterView): LetterPrint | null => {
  const { kind, number, paragraphs, phase, services, sheet, subject, writtenOn } = view;
  return sheet === null
    ? null
    : { number, kind, writtenOn, isWithdrawn: phase === "withdrawn", sheet, subject, paragraphs, services };
};
